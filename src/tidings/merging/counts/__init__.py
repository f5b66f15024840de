"""Counts of all reports side by side: the same count as one figure, updates, parts and wholes, low, best and high."""
