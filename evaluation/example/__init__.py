"""The account of the bundled case against its hand-made gold."""
