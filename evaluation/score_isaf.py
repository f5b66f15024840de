"""Scores event fields against ISAF press releases: day, province, killed, captured, type.

The day of the release is given to tidings and to the baseline alike (the date in the head of the text), so the day
of the event is what relative words make of it. Baselines: head minus one day where the text says "yesterday"; the word
before "province"; the number nearest to "killed" or "detained", by the set's own worth of vague words; the words
"airstrike", "killed", "detained" for the type.

    python -m evaluation.score_isaf [--limit 60] [--errors]
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, NamedTuple

from evaluation.readings import DATA, make_document, read_all
from evaluation.tables import OURS, Row, print_scored, share

from tidings.lexicons.gazetteer import find, normalise
from tidings.model.mentions import EventMention, FigureMention, Reading

WORDS = "words nearby"
FIELDS = ("day", "province", "killed", "captured", "type")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_HEAD = re.compile(
    r"\(?\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(\d{1,2})(?:,?\s+(\d{4}))?\b",
    re.I,
)
_NUMBER = re.compile(r"(?<![-\w])(\d{4})-(\d\d)-[A-Z]{1,2}-\d+")
# The set counts "several" as 3, "multiple" as 3, "numerous" as 4, "a" as 1.
_WORTH = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "several": 3, "multiple": 3, "numerous": 4, "the": 1,
}  # fmt: skip
# In the gold "numerous insurgents" and "a number of insurgents" are mostly four, as "several" and "multiple" are three.
_FOUR = re.compile(r"^(?:numerous|a number of)\b", re.I)
# "Have detained more than 125 since December" tells of other days.
RUNNING = frozenset({"cumulative", "stock"})
RANK_AND_FILE = frozenset({"insurgent", "militant", "suspect", "suspects", "individual", "associate", "associates", "fighter", "other"})  # fmt: skip


class Fields(NamedTuple):
    """What a release says happened."""

    day: str | None
    province: str | None
    killed: int
    captured: int
    type: str


def releases(limit: int | None) -> list[tuple[str, str, Fields]]:
    """Id, text and gold of each release."""
    lines = (DATA / "isaf" / "isaf.jsonl").read_text(encoding="utf-8").strip().split("\n")
    found = [(row["id"], row["text"], _gold(row["gold"])) for row in map(json.loads, lines)]
    return found if limit is None else found[:: max(1, len(found) // limit)][:limit]


def _gold(row: dict[str, Any]) -> Fields:
    return Fields(
        row["start_date"], (row["province"] or [""])[0], row["min_killed"], row["min_captured"],
        (row["event_type"] or [""])[0],
    )  # fmt: skip


def head_day(text: str) -> str | None:
    """The day in the head of a release; its number tells the year where the date does not."""
    number = _NUMBER.search(text)
    for found in _HEAD.finditer(text[:600]):
        year = found.group(3) or (number.group(1) if number else None)
        if year:
            try:
                month = _MONTHS.index(found.group(1)[:3].lower()) + 1
                return date(int(year), month, int(found.group(2))).isoformat()
            except ValueError:
                continue
    return None


def body_of(text: str) -> str:
    """A release without its head, whose Kabul is where it was written."""
    day = next((m for m in _HEAD.finditer(text[:600]) if text[m.end() : m.end() + 1] == ")"), None)
    return text[day.end() + 1 :].lstrip(" –—-:") if day else text


def type_of(killed: int, captured: int, *, from_air: bool) -> str:
    """The set's type of a release with so many killed and captured."""
    if killed and captured:
        return "captureandkill"
    if killed:
        return "airstrike" if from_air else "insurgentskilled"
    return "detention"


def ours(name: str, text: str) -> Fields:
    """What tidings reads in a release."""
    published = head_day(text)
    reading = read_all(make_document(name, body_of(text), published))
    events = [e for e in reading.events if e.status in {"occurred", "ongoing"}]
    acts = [e for e in events if e.type in {"ASSAULT", "COERCE"}] or events
    day = next((day for e in acts if (day := _day(e))), published)
    killed, captured = (_count(reading, measure, day) for measure in ("killed", "captured"))
    from_air = any(e.mode in {"aerial", "drone"} for e in acts)
    return Fields(
        day, _province(reading, acts),
        killed, captured, type_of(killed, captured, from_air=from_air),
    )  # fmt: skip


def _day(event: EventMention) -> str | None:
    return event.date.earliest if event.date and event.date.precision == "day" else None


def _province(reading: Reading, events: Iterable[EventMention]) -> str | None:
    places = [reading.chains[e.place].place for e in events if e.place is not None]
    places += [c.place for c in reading.chains if c.kind == "place"]
    return next((p.admin1 or p.name for p in places if p and (p.admin1 or p.precision == 4)), None)


def _count(reading: Reading, measure: str, day: str | None) -> int:
    """How many at least: the leaders and the rank and file of the sentence with most of each.

    The set counts minima. "Captured a leader", and two sentences on "detained two suspects", are three.
    """
    most = {True: 0.0, False: 0.0}
    for among in (True, False):
        sums: dict[int, float] = {}
        for figure in reading.figures:
            counted = _is_counted(figure, measure) and not _is_past(figure, day)
            if counted and _is_single(figure) == among:
                sums[figure.sentence] = sums.get(figure.sentence, 0) + _worth(figure)
        most[among] = max(sums.values(), default=0)
    return int(sum(most.values()))


def _worth(figure: FigureMention) -> float:
    return 4 if _FOUR.match(figure.quote) else figure.low


def _is_counted(figure: FigureMention, measure: str) -> bool:
    told = figure.measure == measure and figure.part_of is None
    return told and figure.scope not in RUNNING


def _is_past(figure: FigureMention, day: str | None) -> bool:
    """ "Linked to an attack that killed four soldiers in 2010" tells of other days than that of the operation."""
    last = figure.window.latest if figure.window else None
    return bool(day and last and (date.fromisoformat(day) - date.fromisoformat(last)).days > 1)


def _is_single(figure: FigureMention) -> bool:
    """ "A Taliban leader", not "a suspected insurgent"."""
    words = set(figure.quote.lower().split())
    return figure.low == 1 and not words & RANK_AND_FILE


def plain(text: str) -> Fields:
    """The baseline."""
    head = head_day(text)
    if head and re.search(r"\byesterday\b", text, re.I):
        head = (date.fromisoformat(head) - timedelta(days=1)).isoformat()
    province = re.search(r"([A-Z][\w-]+)\s+[Pp]rovince", text)
    killed = _nearest(text, r"kill(?:ed|ing)")
    captured = _nearest(text, r"(?:detain(?:ed|ing)|captur(?:ed|ing)|arrested)")
    from_air = bool(re.search(r"air\s?strike", text, re.I))
    return Fields(
        head, province.group(1) if province else None, killed, captured,
        type_of(killed, captured, from_air=from_air),
    )  # fmt: skip


def _nearest(text: str, word: str) -> int:
    act = re.search(word, text, re.I)
    if act is None:
        return 0
    numbers = list(re.finditer(rf"\b(?:\d{{1,3}}|{'|'.join(_WORTH)})\b", text, re.I))
    near = min(numbers, key=lambda n: abs(n.start() - act.start()), default=None)
    if near is None:
        return 1
    words = near.group().lower()
    return _WORTH.get(words) or int(words)


def same_province(one: str | None, other: str | None) -> bool:
    """Whether two names mean one province: the set writes "paktya" for Paktia and "wardak" for Maidan Wardak."""
    plain = [normalise(name or "").replace("y", "i").replace("o", "u") for name in (one, other)]
    known = (
        next((p.id for p in find(name or "") if p.kind == "admin1"), name) for name in (one, other)
    )
    return plain[0] == plain[1] or len(set(known)) == 1


def right(gold: Fields, found: Fields) -> tuple[bool, ...]:
    """Which fields are right."""
    return (
        gold.day == found.day, same_province(gold.province, found.province), gold.killed == found.killed,
        gold.captured == found.captured, found.type in gold.type.split(";"),
    )  # fmt: skip


def score(limit: int | None, *, errors: bool = False) -> list[Row]:
    """Accuracy of each field."""
    answers: dict[str, list[tuple[bool, ...]]] = {OURS: [], WORDS: []}
    dated: list[bool] = []  # a day can be asked for only where the head states one
    for name, text, gold in releases(limit):
        found = ours(name, text)
        answers[OURS].append(right(gold, found))
        answers[WORDS].append(right(gold, plain(text)))
        dated.append(head_day(text) is not None)
        if errors:
            for field, good in zip(FIELDS, answers[OURS][-1], strict=True):
                if not good:
                    said = f"{getattr(found, field)} for {getattr(gold, field)}"
                    print(f"{field.upper():9} {said} | {' '.join(text.split())[:700]}")
    return [
        share("isaf", field, system, [a[i] for a, d in zip(found, dated, strict=True) if i or d])
        for i, field in enumerate(FIELDS) for system, found in answers.items()
    ]  # fmt: skip


def rows(limit: int | None) -> list[Row]:
    """The five fields; `limit` is the number of releases."""
    return score(limit)


def main() -> None:
    """Print the table."""
    print_scored(__doc__, score)


if __name__ == "__main__":
    main()
