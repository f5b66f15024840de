"""Teaches what each sign of an answer is worth: `merging/answers/signs.py` finds the signs, `lexicons/en/answer_signs.tsv` keeps the weights."""
