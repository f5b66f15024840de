"""Teaches the reader; needs the extra `training`, which running tidings does not."""
