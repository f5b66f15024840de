"""Scores the main event of FA-KES articles: place, actors, day.

The main event is the first that kills and took place; what it does not say, the next one that kills says. Its place is right when it lies in the gold's governorate or
bears the place's name; its actors when one shares a word with the gold's; its day when it is at most one off, on rows
with an annotated date. The day in the head of the article is given. Baselines: the first name that the gazetteer knows,
the first group or country that the language model labels, the head's day itself.

    python -m evaluation.score_fakes [--limit 60] [--errors]
"""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

from evaluation.readings import DATA, begin, make_document, read_all
from evaluation.tables import OURS, Row, print_scored, share
from training.standoff import annotated

from tidings.lexicons import gazetteer
from tidings.lexicons.gazetteer import normalise
from tidings.mentions.entities.names.spelling import same_sound
from tidings.model.mentions import Chain, EventMention, PlaceReading, Reading

NAIVE = "first name, head's day"
_WORD = re.compile(r"[^\W\d_]{2,}")
_EMPTY = frozenset(
    ["the", "of", "and", "in", "its", "or", "by", "their", "those", "group", "forces"]
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAYS = (
    re.compile(rf"(?P<d>\d{{1,2}})\s+(?P<m>{_MONTH})\s+(?P<y>\d{{4}})", re.I),
    # "Nov 02, 2017", where the set has lost the comma and its space: "Nov 022017"
    re.compile(rf"(?P<m>{_MONTH})\s+(?P<d>\d{{1,2}}),?\s*(?P<y>\d{{4}})(?!\d)", re.I),
    re.compile(r"(?P<y>\d{4})-(?P<n>\d\d)-(?P<d>\d\d)"),
    # Two of the outlets write "21.08.2013" and "30-11-2014"; all of them put the day first.
    re.compile(r"(?<!\d)(?P<d>\d\d)[.-](?P<n>\d\d)[.-](?P<y>\d{4})(?!\d)"),
)
# The set has one governorate for the city and the countryside around it.
_GOVERNORATES = {"Rif Dimashq": "Damascus"}
# A date beyond the first words is no head.
HEAD = 120
# The main event is told again in the next sentences; farther down other events begin.
LOOK = 4
# Killing is told by these; other assaults come after them.
_KILLING = frozenset(
    {"kill", "die", "death", "murder", "massacre", "execute", "strike", "bomb", "attack"}
)


def articles(limit: int | None) -> list[dict[str, Any]]:
    """The rows, evenly chosen where only some are wanted."""
    lines = (DATA / "fakes" / "fakes_joined.jsonl").read_text(encoding="utf-8").strip().split("\n")
    taught = annotated("fakes")  # The learned reader knows these.
    found = [row for row in map(json.loads, lines) if row.get("text") and row["id"] not in taught]
    return found if limit is None else found[:: max(1, len(found) // limit)][:limit]


def day_in(text: str) -> str | None:
    """The first day that a text writes out."""
    hits = [m for pattern in _DAYS if (m := pattern.search(text))]
    for found in sorted(hits, key=lambda m: m.start()):
        named = found.groupdict()
        month = int(named["n"]) if named.get("n") else _MONTHS.index(named["m"][:3].lower()) + 1
        try:
            return date(int(named["y"]), month, int(named["d"])).isoformat()
        except ValueError:
            continue
    return None


def american(written: str) -> str | None:
    """The day of "4/25/17", as the set's normal form has it."""
    parts = written.split("/")
    return f"20{parts[2]}-{int(parts[0]):02d}-{int(parts[1]):02d}" if len(parts) == 3 else None


def main_events(reading: Reading) -> list[EventMention]:
    """The events in the order in which an analyst would look at them: those that took place and kill, then others."""

    def rank(event: EventMention) -> tuple[bool, bool, bool, int]:
        kills = any(reading.figures[f].measure == "killed" for f in event.figures)
        return (
            event.status not in {"occurred", "ongoing"}, event.type != "ASSAULT",
            not (kills or event.lemma in _KILLING), event.trigger.start,
        )  # fmt: skip

    return sorted(reading.events, key=rank)


def place_of(reading: Reading, events: list[EventMention]) -> Chain | None:
    """The first place smaller than a country, else the country."""
    chains = [reading.chains[e.place] for e in events[:LOOK] if e.place is not None]
    known = [c for c in chains if c.place is not None]
    return next(
        (c for c in known if c.place and c.place.precision < 6), known[0] if known else None
    )


def right_place(
    row: dict[str, Any], place: PlaceReading | gazetteer.Place | None, said: str
) -> bool:
    """Whether a point lies in the gold's governorate, or the words are the gold's."""
    if place is None:
        return False
    named = normalise(row["span_location"] or "")
    if named and normalise(said) in named:
        return True
    wanted = normalise(row.get("norm_location") or "")
    lies_in = _GOVERNORATES.get(place.admin1 or "", place.admin1 or "")
    return any(same_place(wanted, normalise(x)) for x in (lies_in, place.name) if x)


def same_place(one: str, other: str) -> bool:
    """Whether two levelled names are one; "raqa", "lattakia" and "latakia" differ in a letter."""
    return one == other or same_sound(one, other)


def words(text: str) -> set[str]:
    """The words that say who: "Syrian" and "Syria" count as one."""
    plain = text.replace(".", "")  # "U.S." is one word
    return {w.casefold()[:5] for w in _WORD.findall(plain)} - {w[:5] for w in _EMPTY}


def actors(events: list[EventMention]) -> str:
    """The words for those who did it; where nobody is, for those who took part."""
    for role in ("source", "participant"):
        for event in events[:LOOK]:
            if found := [a.evidence.quote for a in event.actors if a.role == role]:
                return " ".join(found)
    return ""


def first_place(text: str) -> tuple[gazetteer.Place | None, str]:
    """The baseline: the first capitalised name that the gazetteer knows below the size of a country."""
    for found in re.finditer(r"\b[A-Z][\w'-]+(?: [A-Z][\w'-]+)?", text):
        for name in (found.group(), found.group().split()[0]):
            best = next((p for p in gazetteer.find(name) if p.kind in {"city", "admin1"}), None)
            if best is not None:
                return best, name
    return None, ""


def first_group(reading: Reading) -> str:
    """The baseline: the first group or country that the parser's names component labels."""
    labels = {"ORG", "NORP", "GPE"}
    return next((t.text for s in reading.sentences for t in s.tokens if t.name in labels), "")


def within_a_day(one: str | None, other: str | None) -> bool:
    """Whether two days are at most one apart."""
    if not one or not other or max(len(one), len(other)) > 10:
        return False
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) <= 1


def score(limit: int | None, *, errors: bool = False) -> list[Row]:
    """The three fields, ours and the baseline's."""
    answers: dict[tuple[str, str], list[bool]] = {}
    for row in articles(limit):
        text = row["text"]
        head = day_in(text[:HEAD])
        document = make_document(row["id"], text, head)
        reading = read_all(document)
        events = main_events(reading)
        event, chain = (events[0] if events else None), place_of(reading, events)
        base, base_words = first_place(text)
        found: dict[str, tuple[bool, bool, Any, Any]] = {}
        if row["span_location"] and row.get("norm_location"):
            place = chain.place if chain else None
            found["place"] = (
                right_place(row, place, chain.name if chain else ""), right_place(row, base, base_words),
                place and (place.name, place.admin1, place.country), row["span_location"],
            )  # fmt: skip
        if row["span_actor"]:
            gold = words(row["span_actor"])
            found["actor overlap"] = (
                bool(gold & words(actors(events))), bool(gold & words(first_group(begin(document, learned=False)))),
                actors(events), row["span_actor"],
            )  # fmt: skip
        if row["span_date"] and (gold_day := american(row.get("norm_date") or "")):
            day = event.date.earliest if event and event.date else head
            found["day within 1"] = (
                within_a_day(day, gold_day), within_a_day(head, gold_day), day, gold_day
            )  # fmt: skip
        for measure, (ours, naive, got, want) in found.items():
            answers.setdefault((measure, OURS), []).append(ours)
            answers.setdefault((measure, NAIVE), []).append(naive)
            if errors and not ours:
                told = f"{event.trigger.quote!r}" if event else ""
                print(
                    f"{measure.upper():14} {row['id']} {got} for {want!r} event {told} | {text[:260]}"
                )
    return [share("fakes", measure, system, a) for (measure, system), a in answers.items()]


def rows(limit: int | None) -> list[Row]:
    """Place, actor and day; `limit` is the number of articles."""
    return score(limit)


def main() -> None:
    """Print the table."""
    print_scored(__doc__, score)


if __name__ == "__main__":
    main()
