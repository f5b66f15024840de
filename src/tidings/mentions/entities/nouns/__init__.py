"""Noun phrases without a name that stand for people, bodies and governments, and the offices that they hold."""
