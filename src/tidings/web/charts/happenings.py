"""Gathers what has a day: events, statements, agreements and counts of people on the move, each in its lane."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from tidings.model.vocabulary import FACTUAL
from tidings.web.dates import borders, say_date
from tidings.web.labels import title_of
from tidings.web.shapes import JsonObject, number, objects, strings, words
from tidings.web.time_axis import parse_day

# Lanes from the top, with their headings.
LANES: Mapping[str, str] = {
    "violence": "Violence",
    "hazards": "Hazards",
    "pressure": "Threats, accusations, protest",
    "talks": "Diplomacy",
    "help": "Aid and cooperation",
    "displacement": "Displacement",
    "agreements": "Agreements",
    "statements": "Statements",
}
# PLOVER's four quarters: words and deeds of cooperation, words and deeds of conflict.
_QUARTERS: Mapping[int, str] = {1: "talks", 2: "help", 3: "pressure", 4: "violence"}
_MOVING = frozenset({"displaced", "returned", "evacuated", "refugees_hosted"})


@dataclass(frozen=True)
class Happening:
    """An item with the days it may fall on; `None` where nobody says from or until when."""

    id: str
    lane: str
    title: str
    when: str
    earliest: date | None
    latest: date | None
    is_single: bool
    is_disputed: bool
    is_real: bool


def find_happenings(account: JsonObject) -> tuple[list[Happening], int]:
    """Everything that has a day, by its day, and how many items have none."""
    names = {words(entity, "id"): words(entity, "name") for entity in objects(account, "entities")}
    disputed = {
        item
        for one in objects(account, "disagreements")
        if words(one, "kind") == "date"
        for item in strings(one, "items")
    }
    found: list[Happening] = []
    undated = 0
    for lane, kind, item, when in _items(account):
        first, last = borders(when)
        earliest, latest = parse_day(first, end=False), parse_day(last, end=True)
        if earliest and latest and latest < earliest:
            earliest, latest = latest, earliest
        if earliest is None and latest is None:
            undated += 1
            continue
        if earliest and latest and latest < earliest:  # a date told backwards is still a stretch
            earliest, latest = latest, earliest
        sources = [number(c, "independent_sources") for c in objects(item, "corroboration")]
        found.append(
            Happening(
                id=words(item, "id"), lane=lane, title=title_of(kind, item, lambda one: names.get(one) or one),
                when=say_date(when), earliest=earliest, latest=latest,
                is_single=sources == [1], is_disputed=words(item, "id") in disputed,
                is_real=words(item, "status") in FACTUAL or kind != "events",
            )
        )  # fmt: skip
    return sorted(found, key=lambda one: (_first(one), one.id)), undated


def _first(one: Happening) -> date:
    return one.earliest or one.latest or date.min


def _items(account: JsonObject) -> Iterator[tuple[str, str, JsonObject, object]]:
    for event in objects(account, "events"):
        quarter = number(event, "quad_class")
        lane = "hazards" if "hazard" in event else _QUARTERS.get(int(quarter or 0))
        if lane:
            yield lane, "events", event, event.get("date")
    for figure in objects(account, "figures"):
        if words(figure, "measure") in _MOVING:
            days = [words(estimate, "as_of") for estimate in objects(figure, "estimates")]
            yield (
                "displacement",
                "figures",
                figure,
                figure.get("window") or min(filter(None, days), default=None),
            )
    for agreement in objects(account, "agreements"):
        yield "agreements", "agreements", agreement, agreement.get("signed")
    for statement in objects(account, "statements"):
        yield "statements", "statements", statement, statement.get("date")
