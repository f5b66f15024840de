"""The version of the program, in a file of its own so that every room may name it."""

__version__ = "0.1.0"
