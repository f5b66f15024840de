"""Whom or what a number counts, and the words for them."""
