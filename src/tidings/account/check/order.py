"""Arrays are sorted by date, then id, so that two accounts can be compared line by line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tidings.account.check.fault import Fault
from tidings.model.account import Account
from tidings.model.dates import Date

# Array, and the field that holds the date it is sorted by ("" for id alone).
SORTED = (
    ("events", "date"),
    ("figures", "window"),
    ("statements", "date"),
    ("agreements", "signed"),
    ("entities", ""),
    ("sources", ""),
    ("decisions", ""),
)


def check_order(account: Account) -> Iterator[Fault]:
    """Look for neighbours in the wrong order; undated things may stand before or behind the dated."""
    for name, field in SORTED:
        keys = [(_day(getattr(one, field or "id")), one.id) for one in getattr(account, name)]
        yield from _disorder(name, [key for key in keys if key[0]])
        yield from _disorder(name, [key for key in keys if not key[0]])
    yield from _disorder("timeline", [(d, "") for e in account.timeline if (d := e.date.earliest)])


def _day(value: object) -> str:
    return (value.earliest or "") if isinstance(value, Date) else ""


def _disorder(name: str, keys: Sequence[tuple[str, str]]) -> Iterator[Fault]:
    for before, after in pairwise(keys):
        if before > after:
            what = f"{' '.join(after).strip()} stands behind {' '.join(before).strip()}"
            yield Fault(kind="order", where=name, says=what)
