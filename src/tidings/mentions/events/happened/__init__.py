"""Whether it happened at all: planned, denied, in doubt, only feared, only the content of an act of speech."""
