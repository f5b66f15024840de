"""Which fields of an account hold ids, and of what."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tidings.model.account import Account
from tidings.model.catalogue import entries_of, items_of, kind_of
from tidings.model.record import Record

ANY_ITEM = "item"
# The days claimed for a document may disagree, and a document is no item.
ITEM_OR_DOCUMENT = "item or document"

# Of each record, the fields that hold ids, and of which kind.
REFERENCES: Mapping[str, Mapping[str, str]] = {
    "Document": {"article": "article"},
    "Article": {"documents": "document", "story": "story"},
    "Derivation": {"article": "article"},
    "Variant": {"documents": "document"},
    "Source": {"articles": "article", "carries": "source"},
    "Story": {"articles": "article"},
    "Corroboration": {"sources": "source"},
    "EntityRole": {"of": "entity"},
    "Relation": {"subject": "entity", "object": "entity"},
    "EventActor": {"entity": "entity"},
    "EventPlace": {"entity": "entity"},
    "EventReport": {"document": "document"},
    "Event": {"figures": "figure", "part_of": "event", "answers": "statement"},
    "Estimate": {"document": "document"},
    "Figure": {"event": "event", "part_of": "figure"},
    "StatementReport": {"document": "document"},
    "Statement": {
        "speaker": "entity", "against": "entity", "agreement": "agreement",
        "answers": "statement", "parent": "statement", "about": ANY_ITEM,
    },
    "AgreementItem": {"parties": "entity", "guarantors": "entity", "mediators": "entity"},
    "Allegation": {
        "by": "entity", "against": "entity", "statement": "statement", "also": "statement",
        "denied_by": "statement",
    },
    "Observation": {"by": "entity"},
    "Outcome": {"by": ANY_ITEM},
    "Forecast": {"statement": "statement", "by": ANY_ITEM},
    "Side": {"sources": "source"},
    "Disagreement": {"items": ITEM_OR_DOCUMENT},
    "TimelineEntry": {"items": ANY_ITEM},
    "BriefSentence": {"items": ANY_ITEM, "sources": "source"},
}  # fmt: skip

# These may hold words in place of an id ("two port workers"); what looks like an id must be one.
IDS_OR_WORDS: Mapping[str, tuple[str, ...]] = {
    "EventReport": ("attributed_to",),
    "Estimate": ("attributed_to",),
    "Figure": ("place",),
    "Statement": ("addressee", "speaker_candidates"),
    "AgreementItem": ("place",),
    "Allegation": ("term",),
}
_ID = re.compile(r"[a-z]+-[0-9a-f]{12}")


def is_id(said: str) -> bool:
    """Whether a value looks like an id, where words may stand in its place."""
    return _ID.fullmatch(said) is not None


def named_in(record: Record, field: str) -> tuple[str, ...]:
    """The ids that a field holds."""
    value = getattr(record, field)
    return value if isinstance(value, tuple) else () if value is None else (value,)


def ids_by_kind(account: Account) -> dict[str, set[str]]:
    """The ids of everything in an account, by what it is."""
    found: dict[str, set[str]] = {}
    for entry in entries_of(account):
        found.setdefault(kind_of(entry), set()).add(entry.id)
    found[ANY_ITEM] = {item.id for item in items_of(account)}
    found[ITEM_OR_DOCUMENT] = found[ANY_ITEM] | found.get("document", set())
    return found
