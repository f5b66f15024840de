"""Dates are days that exist, in order, and the same in all the forms in which they are written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tidings.account.check.edtf import Days, read_edtf
from tidings.account.check.fault import Fault
from tidings.account.walk import walk
from tidings.model.account import Account, Situation
from tidings.model.dates import Date
from tidings.model.documents import Article, DateConflict, Published, Story
from tidings.model.items import EntityRole, Estimate
from tidings.model.record import Record

# Of each record, the fields that hold an ISO day.
DAYS: tuple[tuple[type[Record], tuple[str, ...]], ...] = (
    (Date, ("earliest", "latest")),
    (Published, ("date",)),
    (DateConflict, ("date",)),
    (Article, ("published",)),
    (Estimate, ("as_of",)),
    (Story, ("from_", "to")),
    (Situation, ("from_", "to", "as_of")),
    (EntityRole, ("from_", "to")),
)
# How long each precision may be, in days; a time of day may be said across midnight.
LONGEST = {"day": 2, "week": 7, "month": 31, "season": 184, "year": 366}


def check_dates(account: Account) -> Iterator[Fault]:
    """Read every date of the account in all its forms."""
    for path, record in walk(account):
        for kind, fields in DAYS:
            if isinstance(record, kind):
                for field in fields:
                    said = getattr(record, field)
                    if said is not None and not _is_day(said):
                        what = f"{field} is “{said}”, which is no day"
                        yield Fault(kind="date", where=path, says=what)
        if isinstance(record, Date) and (what := _contradiction(record)):
            yield Fault(kind="date", where=path, says=what)


def _is_day(said: str) -> bool:
    try:
        return date.fromisoformat(said).isoformat() == said
    except ValueError:
        return False


def _contradiction(said: Date) -> str:
    days = read_edtf(said.edtf)
    if days is None:
        return f"“{said.edtf}” is no EDTF date"
    first, last = said.earliest, said.latest
    if first and last and first > last:
        return f"it ends on {last}, before it begins on {first}"
    if not _fits(days, first, last):
        return f"“{said.edtf}” does not mean {first or '..'} to {last or '..'}"
    longest = LONGEST.get(said.precision)
    if longest and first and last and _is_day(first) and _is_day(last):
        length = (date.fromisoformat(last) - date.fromisoformat(first)).days + 1
        if length > longest:
            return f"precise to the {said.precision}, but {length} days long"
    return ""


def _fits(days: Days, first: str | None, last: str | None) -> bool:
    """An exact expression has these ends; of an approximate one, the days must meet its own."""
    if days.exact:
        return (days.first, days.last) == (first, last)
    return (first or "0000") <= (days.last or "9999") and (days.first or "0000") <= (last or "9999")
