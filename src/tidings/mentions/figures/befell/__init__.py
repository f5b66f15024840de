"""What happened to the counted, whether it did, and over which time."""
