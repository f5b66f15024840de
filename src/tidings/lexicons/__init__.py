"""Words and places as data files, and the few functions that read them."""
