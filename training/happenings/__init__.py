"""Teaches which tellings are one event: `corpus/across.tsv`, `evaluation/gold/piles`, the signs of `merging/happenings/taught`."""
