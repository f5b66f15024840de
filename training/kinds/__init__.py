"""Teaches what each sign of a kind is worth: `mentions/statements/kinds/taught/signs.py` finds the signs, `lexicons/en/kind_signs.tsv` keeps the weights."""
