"""Numbers as they are written: digits, words, scales, bounds, and numbers that count nothing."""
