"""Scores the account of the bundled case against its gold, kind by kind.

    python -m evaluation.example [--errors]

A gold item is found when an item of the account rests on its words; each field of found items is
then right or wrong. Recall only: what the gold does not list is not automatically wrong.
"""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

from evaluation.example.kinds import SCORERS
from evaluation.example.places import Places
from evaluation.tables import OURS, Row

import tidings
from tidings.model.account import Account
from tidings.pipeline import build_account
from tidings.sources import read_inputs

GOLD = Path(__file__).parents[1] / "gold" / "example.toml"
REPORTS = Path(tidings.__file__).parent / "example" / "alentejo"


def build() -> Account:
    """The account of the bundled case."""
    return build_account(*read_inputs([str(REPORTS)]))


def rows(limit: int | None) -> list[Row]:
    """The share of right answers for each kind and field; the bundled case is read whole."""
    gold = tomllib.loads(GOLD.read_text(encoding="utf-8"))
    account = build()
    places = Places(account)
    found: list[Row] = []
    for kind, scorer in list(SCORERS.items())[:limit]:
        for field, (right, wrong) in scorer(account, gold, places).fields.items():
            total = right + wrong
            found.append(Row("example", f"{kind}: {field}", OURS, right / max(total, 1), total))
    return found


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
