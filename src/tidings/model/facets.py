"""By what elements of an account can be filtered: days, actors, places, types, sources, status, the words they rest on.

A facet is a pair of a name and a value. The filter bar of the pages and the case's queries use the same ones.
"""

from __future__ import annotations

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
_DATES = ("date", "when", "window", "signed", "horizon", "published", "from")
# Kinds that hold other items and are found by what is true of these.
_HOLDERS = ("timeline", "brief", "disagreements")
# A person's word on an item outweighs what stands behind it.
STATUSES = ("disputed", "corroborated", "reported", "checked")


def facets_of(
    element: Element, find: Callable[[str], Element | None], disputed: set[str]
) -> set[Facet]:
    """All facets of an element; `find` gives another element by id, `disputed` has the ids of disputed items."""
    found = set(_own(element, disputed))
    if element.kind in _HOLDERS:
        for held in _strings(element.item.get("items")):
            inner = find(held)
            if inner is not None:
                found |= {
                    one for one in _own(inner, disputed) if one[0] in ("actor", "place", "source")
                }
                if element.kind == "timeline":
                    found |= {one for one in _own(inner, disputed) if one[0] in ("type", "status")}
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
    item, kind = element.item, element.kind
    if isinstance(sort := item.get(_TYPES.get(kind, "")), str):
        yield "type", sort
    for entity in _actors(item, kind, element.id):
        yield "actor", entity
    place = item.get("place")
    named = place.get("entity") if isinstance(place, dict) else place
    if isinstance(named, str):
        yield "place", named
    yield from (("source", one) for one in _sources(item, kind, element.id))
    yield from (("status", one) for one in _status(item, kind, element.id in disputed))
    if isinstance(answered := item.get("answers"), str):
        yield "answers", answered
    if kind in ("articles", "documents") and isinstance(story := item.get("story"), str):
        yield "story", story
    if kind == "articles":
        yield from (("contains", one) for one in _strings(item.get("documents")))
    for rule in _rules(item):
        yield "rule", rule
    if kind != "documents":
        yield from (("document", one) for one in _documents(item, ""))


def _actors(item: JsonObject, kind: str, own: str) -> Iterator[str]:
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


def _sources(item: JsonObject, kind: str, own: str) -> Iterator[str]:
    stands = item.get("corroboration")
    yield from _strings(stands.get("sources") if isinstance(stands, dict) else None)
    yield from _strings(item.get("sources"))
    for side in item.get("sides") or ():
        yield from _strings(side.get("sources") if isinstance(side, dict) else None)
    if kind == "sources":
        yield own


def _status(item: JsonObject, kind: str, disputed: bool) -> Iterator[str]:
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


def _rules(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if (key == "rule" or str(key).endswith("_rule")) and isinstance(inner, str):
                yield inner
            else:
                yield from _rules(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _rules(inner)


def _documents(value: Any, document: str) -> Iterator[str]:
    """The documents whose words stand behind a value."""
    if isinstance(value, dict):
        named = value.get("document")
        document = named if isinstance(named, str) else document
        if document and isinstance(value.get("quote"), str) and isinstance(value.get("start"), int):
            yield document
        for inner in value.values():
            yield from _documents(inner, document)
    elif isinstance(value, list):
        for inner in value:
            yield from _documents(inner, document)


def _strings(value: Any) -> Sequence[str]:
    if isinstance(value, str):
        return [value]
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []
