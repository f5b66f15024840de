"""Proper names found in a sentence, and what each looks like: a person, a place, a body."""
