"""Cuts an account into its elements: everything that a page, a link or a query can be about, one at a time.

Most elements carry an id of their own. A forecast is known by its statement (a second one of it by its number, too), a time by where it stands, a line of
the timeline and a sentence of the brief by their place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from tidings.model.json import JsonObject

# Keys of the account whose elements have an id.
WITH_ID = (
    "documents", "articles", "sources", "stories", "entities", "relations", "events", "figures",
    "statements", "agreements", "disagreements", "decisions",
)  # fmt: skip
# Keys with one object each.
SINGLE = ("situation", "made")


class Element(NamedTuple):
    """One element in the JSON form of the contract; `kind` is its key in the account, `position` its place there."""

    id: str
    kind: str
    position: int
    item: JsonObject


def elements_of(account: JsonObject) -> Iterator[Element]:
    """Every element of an account in its order; an id that stands twice is given twice."""
    for kind in WITH_ID:
        for position, item in enumerate(_objects(account, kind)):
            if isinstance(known := item.get("id"), str) and known:
                yield Element(known, kind, position, item)
    foretold: Counter[str] = Counter()
    for position, forecast in enumerate(_objects(account, "forecasts")):
        known = forecast_id(forecast)
        foretold[known] += 1
        again = (
            f"-{foretold[known]}" if foretold[known] > 1 else ""
        )  # one statement may foretell two things
        yield Element(f"{known}{again}", "forecasts", position, forecast)
    for position, time in enumerate(_objects(account, "times")):
        yield Element(time_id(time), "times", position, time)
    for position, line in enumerate(_objects(account, "timeline")):
        yield Element(f"timeline-{position + 1}", "timeline", position, line)
    yield from _sentences(account.get("brief"))
    for position, out in enumerate(_objects(account, "left_out")):
        yield Element(f"left-out-{position + 1}", "left_out", position, out)
    for kind in SINGLE:
        if isinstance(single := account.get(kind), dict):
            yield Element(kind, kind, 0, single)


def forecast_id(forecast: JsonObject) -> str:
    """A forecast is known by the statement that makes it."""
    return f"forecast-{forecast.get('statement') or ''}"


def time_id(time: Any) -> str:
    """A time expression is known by where it stands."""
    return f"time-{time.get('document')}-{time.get('start')}-{time.get('end')}"


def _sentences(brief: Any) -> Iterator[Element]:
    """The sentences of the brief; each is given the heading that it stands under."""
    position = 0
    for number, section in enumerate(
        _objects(brief if isinstance(brief, dict) else {}, "sections")
    ):
        for place, sentence in enumerate(_objects(section, "sentences")):
            headed = {**sentence, "heading": section.get("heading") or ""}
            yield Element(f"brief-{number + 1}-{place + 1}", "brief", position, headed)
            position += 1


def _objects(holder: JsonObject, key: str) -> list[JsonObject]:
    found = holder.get(key)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []
