"""The account: assembled, checked, told as timeline and brief."""
