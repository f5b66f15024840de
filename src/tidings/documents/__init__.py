"""Reports become documents: text that never changes again, and what is known about it."""
