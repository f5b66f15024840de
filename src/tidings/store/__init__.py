"""The case: one SQLite file that holds everything about one situation."""
