"""Checks annotated reports: `python -m training.check FILE...`; exit 1 where one cannot be read."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tidings.teaching.hints import hints
from tidings.teaching.markup import read_report
from tidings.teaching.tags import MarkupError


def main() -> int:
    """Print errors, then hints, of each file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--errors-only", action="store_true")
    arguments = parser.parse_args()
    wrong = 0
    for path in arguments.files:
        try:
            report = read_report(path)
        except (MarkupError, UnicodeDecodeError, OSError) as error:
            print(f"{path}: {error}")  # noqa: T201
            wrong += 1
            continue
        if not arguments.errors_only:
            for hint in hints(report):
                print(f"{path}: hint: {hint}")  # noqa: T201
    print(f"{len(arguments.files)} reports, {wrong} with errors", file=sys.stderr)  # noqa: T201
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
