"""Words of saying with which nobody says anything, and drafts that are left out because of them."""
