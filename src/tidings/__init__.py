"""tidings reads a pile of reports about a crisis and gives one account that can be checked."""

__version__ = "0.1.0"
