"""Lets `python -m tidings` do what `tidings` does."""

import sys

from tidings.cli.app import run

# The guard matters: worker processes import this file too.
if __name__ == "__main__":
    sys.exit(run())
