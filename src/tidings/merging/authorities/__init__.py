"""Which entity of the case is which entry of the desk's authority file."""
