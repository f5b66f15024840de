"""Claims: what each place of a report says of the day of publication, read by the outlet's own clock.

Turns the stamp "2021-05-05T02:07:18Z" back to 4 May where the page shows "May 4, 2021 9:07 pm EST", gives
"PORTO, May 4 (Reuters) -" the year of the other evidence, and refuses 1970-01-01.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import msgspec

from tidings.documents.clocks import Clock, days_apart, find_clock, may_be_same
from tidings.documents.publication_dates import iso_day, yearless_days
from tidings.documents.stamps import Stamp, read_stamp, why_impossible
from tidings.model.documents import MetadataFact
from tidings.model.record import Record

# A value that is no day, and a date line that may be that of another report.
_NO_CLAIM = frozenset({"unread", "beside"})
# Places whose days machines write.
_BY_MACHINE = frozenset({"metadata", "dated"})


class Claim(Record, frozen=True, kw_only=True):
    """A day that something says is that of publication; `note` tells how it was read, `fault` why it is refused."""

    day: str
    basis: str
    fact: MetadataFact
    note: str = ""
    fault: str | None = None


def read_claims(facts: Sequence[MetadataFact], *, captured: str | None) -> list[Claim]:
    """All claims, those that cannot be true with their fault."""
    stated = [fact for fact in facts if fact.field == "published" and fact.basis not in _NO_CLAIM]
    changed = [fact for fact in facts if fact.field == "modified" and fact.basis == "byline"]
    claims = [Claim(day=fact.value, basis=fact.basis, fact=fact) for fact in stated]
    claims += [Claim(day=fact.value, basis="updated", fact=fact) for fact in changed]
    claims = _by_own_clock(claims, facts)
    claims = _changes_apart(_with_years(claims, facts, captured), facts)
    return [
        msgspec.structs.replace(claim, fault=why_impossible(claim.day, captured=captured))
        for claim in claims
    ]


def _by_own_clock(claims: Sequence[Claim], facts: Sequence[MetadataFact]) -> list[Claim]:
    """The claims with stamps of servers turned to the day that the outlet's readers had."""
    clock = find_clock([_moments(facts, field) for field in ("published", "modified")])
    shown = [claim.day for claim in claims if claim.basis == "byline" and len(claim.day) == 10]
    turned: dict[str, str] = {}
    result: list[Claim] = []
    for claim in claims:
        own = _own_day(claim, clock, shown) if claim.basis in _BY_MACHINE else claim
        if own.day != claim.day:
            turned[claim.day] = own.day
        result.append(own)
    return [_address_too(claim, turned, shown) for claim in result]


def _changes_apart(claims: Sequence[Claim], facts: Sequence[MetadataFact]) -> list[Claim]:
    """A date line that shows the day of the last change, as the page's data tell, claims no more than that."""
    changed = {
        fact.value for fact in facts if fact.field == "modified" and fact.basis == "metadata"
    }
    first = min((claim.day for claim in claims if claim.basis == "metadata"), default=None)
    return [
        msgspec.structs.replace(claim, basis="updated")
        if claim.basis == "byline" and first and first < claim.day and claim.day in changed
        else claim
        for claim in claims
    ]


def _moments(facts: Sequence[MetadataFact], field: str) -> tuple[list[Stamp], list[Stamp]]:
    """What readers see and what machines wrote of the publication, or of the last change."""
    seen: list[Stamp] = []
    written: list[Stamp] = []
    for fact in facts:
        stamp = read_stamp(fact.as_written) if fact.field == field and fact.as_written else None
        if stamp and fact.basis in ("byline", "late"):
            seen.append(msgspec.structs.replace(stamp, day=fact.value))
        elif stamp:
            written.append(stamp)
    return [one for one in seen if len(one.day) == 10], written


def _own_day(claim: Claim, clock: Clock | None, shown: Sequence[str]) -> Claim:
    stamp = read_stamp(claim.fact.as_written) if claim.fact.as_written else None
    if not stamp or not stamp.is_servers or why_impossible(stamp.day, captured=None):
        return claim
    day, why = stamp.day, ""
    if clock:
        day, why = stamp.at(clock.zone), clock.says
    elif near := [other for other in shown if may_be_same(stamp, other)]:
        day, why = near[0], "its date line gives the day of the outlet's own clock"
    # A time without a zone is the outlet's own unless its readers are shown another day.
    if day == stamp.day or (stamp.zone is None and day not in shown):
        return claim
    note = f"{claim.fact.as_written} is the clock of a server, and {why}"
    return msgspec.structs.replace(claim, day=day, note=note)


def _address_too(claim: Claim, turned: Mapping[str, str], shown: Sequence[str]) -> Claim:
    """An address made from a server's stamp has the server's day."""
    day = turned.get(claim.day)
    if claim.basis != "url" or day is None or claim.day in shown:
        return claim
    note = f"the address has {claim.day}, the day on the clock of a server"
    return msgspec.structs.replace(claim, day=day, note=note)


def _with_years(
    claims: Sequence[Claim], facts: Sequence[MetadataFact], captured: str | None
) -> list[Claim]:
    """Claims without a year get that of the other evidence; they are dropped where nothing gives one."""
    near = _reference(claims, facts, captured)
    result: list[Claim] = []
    for claim in claims:
        if len(claim.day) == 10:
            result.append(claim)
        elif near and (day := _nearest(claim, near)):
            result.append(
                msgspec.structs.replace(
                    claim, day=day, note=f"it has no year; the other evidence is of {near[:4]}"
                )
            )
    return result


def _reference(
    claims: Sequence[Claim], facts: Sequence[MetadataFact], captured: str | None
) -> str | None:
    """The day beside which a day without a year is looked for: the firmest that is known."""
    full = {claim.basis: claim.day for claim in reversed(claims) if len(claim.day) == 10}
    for basis in ("byline", "metadata", "url", "dated", "updated"):
        if basis in full and not why_impossible(full[basis], captured=captured):
            return full[basis]
    by_field = {fact.field: fact.value for fact in facts if len(fact.value) == 10}
    # The latest year that the page names is the one in which it was made, be it in a copyright line.
    years = [f"{fact.value}-07-01" for fact in facts if fact.field == "year"]
    seen = [by_field["seen"]] if "seen" in by_field else []
    latest = max([*seen, *years], key=lambda day: (day[:4], day in seen), default=None)
    known = (by_field.get("modified"), full.get("header"), latest, captured)
    return next((day for day in known if day), None)


def _nearest(claim: Claim, near: str) -> str | None:
    """The day nearest to another one, in a year in which it falls on the weekday that stands by it."""
    month, day = int(claim.day[2:4]), int(claim.day[5:7])
    years = (date.fromisoformat(near).year + step for step in (-1, 0, 1))
    days = [found for year in years if (found := iso_day(year, month, day))]
    named = [one.weekday for one in yearless_days(claim.fact.as_written or "") if one.weekday]
    fitting = [found for found in days if date.fromisoformat(found).isoweekday() in named]
    return min(
        fitting or days, key=lambda found: (abs(days_apart(found, near)), found), default=None
    )
