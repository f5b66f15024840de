"""By what elements of an account can be filtered: days, actors, places, types, sources, status, the words they rest on.

A facet is a pair of a name and a value. The filter bar of the pages and the case's queries use the same ones.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from tidings.model.elements import Element
from tidings.model.json import JsonObject

Facet = tuple[str, str]

# Where an element names an entity that acts, by the keys of the contract.
_ACTORS = ("speaker", "addressee", "against", "subject", "object")
# Where an element says of which sort it is.
_TYPES: Mapping[str, str] = {
    "events": "type", "figures": "measure", "statements": "kind", "entities": "kind", "relations": "kind",
    "disagreements": "kind", "forecasts": "state", "agreements": "status", "sources": "kind",
    "left_out": "reason",
}  # fmt: skip
_PARTS = {"articles": "documents", "sources": "articles", "stories": "articles"}
_DATES = ("date", "when", "window", "signed", "horizon", "published", "from")
_MENTION = re.compile(r":\d+-\d+\Z")
# Kinds that hold other items and are found by what is true of these.
_HOLDERS = ("timeline", "brief", "disagreements")
# What of these is handed on to them.
_HELD = ("actor", "place", "source")
_HANDED_ON: Mapping[str, Sequence[str]] = {"timeline": (*_HELD, "type", "status")}


def facets_of(
    element: Element, find: Callable[[str], Element | None], disputed: set[str]
) -> set[Facet]:
    """All facets of an element; `find` gives another element by id, `disputed` has the ids of disputed items."""
    found = set(_own(element, disputed))
    if element.kind in _HOLDERS:
        handed = _HANDED_ON.get(element.kind, _HELD)
        for held in _strings(element.item.get("items")):
            inner = find(held)
            if inner is not None:
                found |= {one for one in _told(inner, disputed) if one[0] in handed}
    return found


def days_of(element: Element) -> tuple[str, str]:
    """The first and the last day that an element may belong to; empty where unknown."""
    for key in _DATES:
        date = element.item.get(key)
        date = date.get("date") if isinstance(date, dict) and key == "published" else date
        if isinstance(date, dict) and (date.get("earliest") or date.get("latest")):
            return str(date.get("earliest") or ""), str(date.get("latest") or "")
        if isinstance(date, str) and date:
            return date[:10], date[:10]
    return "", ""


def disputed_items(account: JsonObject) -> set[str]:
    """The items that a disagreement is about."""
    return {
        item for one in account.get("disagreements") or () for item in _strings(one.get("items"))
    }


def _own(element: Element, disputed: set[str]) -> Iterator[Facet]:
    yield from _told(element, disputed)
    yield from _within(element)


def _told(element: Element, disputed: set[str]) -> Iterator[Facet]:
    """What an element says of itself at once, without a look into all that it holds."""
    for name, values in _FACETS:
        for value in values(element):
            yield name, value
    for value in _status(element, element.id in disputed):
        yield "status", value


def _types(element: Element) -> Iterator[str]:
    if isinstance(sort := element.item.get(_TYPES.get(element.kind, "")), str):
        yield sort
    elif "hazard" in element.item:
        yield "hazard"


def _places(element: Element) -> Iterator[str]:
    place = element.item.get("place")
    named = place.get("entity") if isinstance(place, dict) else place
    if isinstance(named, str):
        yield named


def _answers(element: Element) -> Iterator[str]:
    if isinstance(answered := element.item.get("answers"), str):
        yield answered


def _stories(element: Element) -> Iterator[str]:
    if isinstance(story := element.item.get("story"), str):
        yield story


def _about(element: Element) -> Iterator[str]:
    """The items that an element is about or belongs to."""
    keys = ("items", "about", "event", "part_of", "agreement", "statement", "parent")
    for key in keys:
        yield from _strings(element.item.get(key))


def _contained(element: Element) -> Iterator[str]:
    """The documents of an article, the articles of a source or a story."""
    yield from _strings(element.item.get(_PARTS.get(element.kind, "")))


def _decided(element: Element) -> Iterator[str]:
    """What a decision is about; a mention counts for its document."""
    if element.kind == "decisions":
        for side in (element.item.get("left"), element.item.get("right")):
            if isinstance(side, str):
                yield _MENTION.sub("", side)


def _actors(element: Element) -> Iterator[str]:
    item, kind, own = element.item, element.kind, element.id
    if kind == "entities":
        yield own
    for key in _ACTORS:
        if isinstance(named := item.get(key), str):
            yield named
    for actor in item.get("actors") or ():
        if isinstance(actor, dict) and isinstance(named := actor.get("entity"), str):
            yield named
    if kind == "agreements":
        yield from _strings(item.get("parties"))


def _sources(element: Element) -> Iterator[str]:
    item, kind, own = element.item, element.kind, element.id
    stands = item.get("corroboration")
    yield from _strings(stands.get("sources") if isinstance(stands, dict) else None)
    yield from _strings(item.get("sources"))
    for side in item.get("sides") or ():
        yield from _strings(side.get("sources") if isinstance(side, dict) else None)
    if kind == "sources":
        yield own


def _status(element: Element, disputed: bool) -> Iterator[str]:
    item, kind = element.item, element.kind
    if (
        disputed
        or item.get("disputed")
        or item.get("agreement") == "conflict"
        or (kind == "relations" and item.get("status") in ("disputed", "denied"))
    ):
        yield "disputed"
    stands = item.get("corroboration")
    if isinstance(stands, dict):
        yield "corroborated" if (stands.get("independent_sources") or 0) > 1 else "reported"
    if item.get("reviewed"):
        yield "checked"


def _within(element: Element) -> Iterator[Facet]:
    """The rules that an element names, and the documents whose words stand behind it; a document's own facts are no
    evidence of another."""
    rules: set[str] = set()
    documents: set[str] = set()
    _look_into(element.item, "", rules, documents)
    yield from (("rule", rule) for rule in rules)
    if element.kind != "documents":
        yield from (("document", document) for document in documents)


def _look_into(value: Any, document: str, rules: set[str], documents: set[str]) -> None:
    """Once through all of an element: a case has a million values, most of them text, which is asked for first."""
    if isinstance(value, dict):
        named = value.get("document")
        document = named if isinstance(named, str) else document
        if document and isinstance(value.get("quote"), str) and isinstance(value.get("start"), int):
            documents.add(document)
        for key, inner in value.items():
            if isinstance(inner, str):
                if key == "rule" or key.endswith("_rule"):
                    rules.add(inner)
            elif isinstance(inner, (dict, list)):
                _look_into(inner, document, rules, documents)
    elif isinstance(value, list):
        for inner in value:
            if not isinstance(inner, str):
                _look_into(inner, document, rules, documents)


def _strings(value: Any) -> Sequence[str]:
    if isinstance(value, str):
        return [value]
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []


_FACETS: tuple[tuple[str, Callable[[Element], Iterator[str]]], ...] = (
    ("type", _types), ("actor", _actors), ("place", _places), ("source", _sources),
    ("answers", _answers), ("about", _about), ("story", _stories), ("contains", _contained), ("decides", _decided),
)  # fmt: skip
