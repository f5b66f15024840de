"""Teaches which tellings are one event: `corpus/across.tsv`, the signs of `merging/happenings/taught`."""
