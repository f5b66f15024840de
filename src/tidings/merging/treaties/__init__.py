"""Agreements of all reports, and who is said to have broken them."""
