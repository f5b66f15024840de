"""Teaches what each sign is worth that a later report tells what became of a promise: `merging/promises/bearing.py` finds the signs, `lexicons/en/promise_signs.tsv` keeps the weights."""
