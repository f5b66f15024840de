"""Scores the account of the bundled case against its gold, kind by kind.

    python -m evaluation.example [--errors]

A gold item is found when an item of the account rests on its words; each field of found items is
then right or wrong. Recall only: what the gold does not list is not automatically wrong.
"""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import tidings
from evaluation.example.kinds import SCORERS
from evaluation.example.places import Places
from tidings.model.account import Account
from tidings.pipeline import build_account
from tidings.sources import read_inputs

GOLD = Path(__file__).parents[1] / "gold" / "example.toml"
REPORTS = Path(tidings.__file__).parent / "example" / "alentejo"


def build() -> Account:
    """The account of the bundled case."""
    return build_account(*read_inputs([str(REPORTS)]))


def main(errors: bool) -> None:
    """Print a table of kinds and fields."""
    gold = tomllib.loads(GOLD.read_text(encoding="utf-8"))
    account = build()
    places = Places(account)
    print("| kind | field | right | of | share |\n|---|---|---|---|---|")
    for kind, score in SCORERS.items():
        tally = score(account, gold, places)
        for field, (right, wrong) in tally.fields.items():
            total = right + wrong
            print(f"| {kind} | {field} | {right} | {total} | {right / max(total, 1):.2f} |")
        if errors:
            for error in tally.errors:
                print(f"    - {error}")


if __name__ == "__main__":
    main("--errors" in sys.argv[1:])
