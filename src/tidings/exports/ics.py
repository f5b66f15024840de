"""What is planned and what is foretold as a calendar (RFC 5545): whole days, with the words behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from tidings.exports.cited import Citing, readable
from tidings.exports.written import Choice, Exported, joined
from tidings.model.account import Account
from tidings.model.dates import Date, is_day
from tidings.model.items import Event, Forecast
from tidings.version import __version__

# A line holds 75 octets (section 3.1), one of them the space that begins a continued line.
_OCTETS = 75
_ESCAPED = re.compile(r"[\\;,]")
_LINE_END = re.compile(r"\r\n|[\r\n]")
# What became of a plan, as a calendar says it.
_STATES = {"met": "CONFIRMED", "fell_through": "CANCELLED"}
_NO_DAY = "19700101"


class _Entry(NamedTuple):
    """One entry of the calendar, from the first day to the last."""

    uid: str
    first: date
    last: date
    lines: tuple[tuple[str, str], ...]


def export_ics(account: Account) -> Exported:
    """Entries by day; the stamp that the standard asks for is the day of the account."""
    citing = Citing(account)
    planned = [event for event in account.events if event.status == "planned"]
    choice = Choice(len(planned) + len(account.forecasts), "plans and forecasts")
    entries = sorted([
        *_plans(planned, citing, choice), *_forecasts(account.forecasts, citing, choice),
    ])  # fmt: skip
    return Exported(_written(account, entries), choice.told())


def _plans(planned: list[Event], citing: Citing, choice: Choice) -> Iterator[_Entry]:
    for one in planned:
        days = _days(one.date)
        if not choice.takes(None if days else "plans without a day") or days is None:
            continue
        state = one.outcome.state if one.outcome else ""
        became = f"{state.replace('_', ' ')}: {one.outcome.why}" if one.outcome else ""
        yield _Entry(f"{one.id}@tidings", *days, (
            ("SUMMARY", _text(one.headline)),
            ("DESCRIPTION", _text(joined((became, citing.prose(one.evidence)), "\n"))),
            ("LOCATION", _text(one.place.name if one.place else "")),
            ("GEO", _geo(one)),
            ("CATEGORIES", joined(("planned", one.sort[0]), ",")),
            ("STATUS", _STATES.get(state, "TENTATIVE")),
            ("URL", _address(citing.addresses(one.evidence))),
        ))  # fmt: skip


def _forecasts(forecasts: tuple[Forecast, ...], citing: Citing, choice: Choice) -> Iterator[_Entry]:
    for one in forecasts:
        days = _days(one.horizon)
        if not choice.takes(None if days else "forecasts without a day") or days is None:
            continue
        likely = one.likelihood
        chance = f"likelihood {likely[0]:.0%} to {likely[1]:.0%}" if likely else ""
        became = f"{one.state}: {one.why}"
        yield _Entry(f"forecast.{one.statement}@tidings", *days, (
            ("SUMMARY", _text(f"Foretold: {one.proposition}")),
            ("DESCRIPTION", _text(joined((chance, became, citing.prose(one.evidence)), "\n"))),
            ("CATEGORIES", "forecast"),
            ("STATUS", "TENTATIVE"),
            ("URL", _address(citing.addresses(one.evidence))),
        ))  # fmt: skip


def _days(told: Date | None) -> tuple[date, date] | None:
    """The first and the last day; of a span without a beginning ("before June") its last."""
    if told is None or told.latest is None:
        return None
    last = date.fromisoformat(told.latest)
    return (date.fromisoformat(told.earliest) if told.earliest else last), last


def _geo(event: Event) -> str:
    at = event.place
    return f"{at.lat};{at.lon}" if at and at.lat is not None and at.lon is not None else ""


def _address(addresses: tuple[str, ...]) -> str:
    return _LINE_END.sub("", addresses[0]) if addresses else ""


def _written(account: Account, entries: list[_Entry]) -> bytes:
    day = account.situation.as_of
    stamp = (day.replace("-", "") if day and is_day(day) else _NO_DAY) + "T000000Z"
    lines = [
        ("BEGIN", "VCALENDAR"), ("VERSION", "2.0"),
        ("PRODID", f"-//tidings//tidings {__version__}//EN"), ("CALSCALE", "GREGORIAN"),
        ("NAME", _text(account.situation.title)),
    ]  # fmt: skip
    for one in entries:
        lines += [
            ("BEGIN", "VEVENT"), ("UID", one.uid), ("DTSTAMP", stamp),
            ("DTSTART;VALUE=DATE", _day(one.first)),
            # The end is the first day that does not belong to it.
            ("DTEND;VALUE=DATE", _day(one.last + timedelta(days=1))),
            *one.lines, ("TRANSP", "TRANSPARENT"), ("END", "VEVENT"),
        ]  # fmt: skip
    lines.append(("END", "VCALENDAR"))
    return b"".join(_folded(f"{name}:{value}") for name, value in lines if value)


def _day(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _text(text: str) -> str:
    return _LINE_END.sub(r"\\n", _ESCAPED.sub(r"\\\g<0>", readable(text)))


def _folded(line: str) -> bytes:
    """A line broken so that none is too long and no sign is cut in two."""
    parts: list[bytearray] = [bytearray()]
    for sign in line:
        octets = sign.encode()
        if len(parts[-1]) + len(octets) > _OCTETS:
            parts.append(bytearray(b" "))
        parts[-1] += octets
    return b"\r\n".join(bytes(part) for part in parts) + b"\r\n"
