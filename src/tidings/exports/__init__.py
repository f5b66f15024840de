"""One file per format, all made from the account."""
