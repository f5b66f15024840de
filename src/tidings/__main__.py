"""Lets `python -m tidings` do what `tidings` does."""

import sys

from tidings.cli.app import main

# The guard matters: worker processes import this file too.
if __name__ == "__main__":
    sys.exit(main())
