"""Teaches what the signs are worth by which a mention joins a chain."""
