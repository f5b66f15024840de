"""Every id that is named belongs to something of the right kind, and to one thing only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from tidings.account.check.fault import Fault
from tidings.account.walk import walk
from tidings.model.account import Account
from tidings.model.catalogue import Catalogue, entries_of, items_of, kind_of
from tidings.model.record import Record

ANY_ITEM = "item"

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
    "Event": {"figures": "figure", "part_of": "event"},
    "Estimate": {"document": "document"},
    "Figure": {"event": "event", "part_of": "figure"},
    "StatementReport": {"document": "document"},
    "Statement": {
        "speaker": "entity", "against": "entity", "agreement": "agreement",
        "answers": "statement", "parent": "statement", "about": ANY_ITEM,
    },
    "AgreementItem": {"parties": "entity"},
    "Allegation": {
        "by": "entity", "against": "entity", "statement": "statement", "denied_by": "statement",
    },
    "Forecast": {"statement": "statement", "by": ANY_ITEM},
    "Side": {"sources": "source"},
    "Disagreement": {"items": ANY_ITEM},
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
_LOOKS_LIKE_ID = re.compile(r"[a-z]+-[0-9a-f]{12}")


def check_ids(account: Account) -> Iterator[Fault]:
    """Look up every id that the account names."""
    yield from _unique(account)
    names = Catalogue(account)
    items = {item.id for item in items_of(account)}
    for path, record in walk(account):
        kind = type(record).__name__
        for field, wanted in REFERENCES.get(kind, {}).items():
            for said in _named(record, field):
                found = names.find(said)
                right = said in items if wanted == ANY_ITEM else found and kind_of(found) == wanted
                if not right:
                    what = f"{field} names {said}, which is no {wanted} of this account"
                    yield Fault(kind="reference", where=path, says=what)
        for field in IDS_OR_WORDS.get(kind, ()):
            for said in _named(record, field):
                if _LOOKS_LIKE_ID.fullmatch(said) and names.find(said) is None:
                    what = f"{field} names {said}, which this account has not"
                    yield Fault(kind="reference", where=path, says=what)


def _unique(account: Account) -> Iterator[Fault]:
    seen: set[str] = set()
    for record in (*entries_of(account), *account.decisions):
        if record.id in seen:
            yield Fault(kind="id", where=record.id, says="two things have this id")
        seen.add(record.id)


def _named(record: Record, field: str) -> tuple[str, ...]:
    value = getattr(record, field)
    return value if isinstance(value, tuple) else () if value is None else (value,)
