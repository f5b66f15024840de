"""Wholes and their parts, counts told again, numbers that are set against each other."""
