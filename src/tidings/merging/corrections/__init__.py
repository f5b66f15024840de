"""A person's corrections, in force while items are made."""
