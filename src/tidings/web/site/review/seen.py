"""What an item says in the words of a correction: what a form shows, and by what it is told that the item changed since."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from tidings.model.agreements import AgreementItem
from tidings.model.catalogue import Item
from tidings.model.corrections import Correction
from tidings.model.disagreements import Disagreement
from tidings.model.evidence import Evidence
from tidings.model.items import Entity, Event, Figure, Relation, Statement
from tidings.model.record import Record
from tidings.review.saying import value_of
from tidings.review.values import FIELDS
from tidings.web.catalogue import Entry
from tidings.web.lookup import Lookup

# Of each kind of element that can be reviewed its record, and its name in a correction.
RECORDS: Mapping[str, tuple[type[Any], str]] = {
    "events": (Event, "event"), "figures": (Figure, "figure"), "statements": (Statement, "statement"),
    "relations": (Relation, "relation"), "agreements": (AgreementItem, "agreement"),
    "disagreements": (Disagreement, "disagreement"), "entities": (Entity, "entity"),
}  # fmt: skip
_NAMING = ("speaker", "against")
# How an item is marked by what was said of it; by anything else it changes in ways that no mark tells.
_BECOMES = {"accept": "accepted", "correct": "corrected", "note": "noted", "reject": "rejected"}
_GOING = ("rejected", "same", "move", "split")


class Seen(Record, frozen=True, kw_only=True):
    """An item as a reader saw it: each field that can be corrected, and what people had said of it.

    `is_gone` says that the reader was told that the account has it no more.
    """

    values: dict[str, str | None] = {}
    verdict: str = ""
    is_gone: bool = False


class Difference(Record, frozen=True, kw_only=True):
    """One thing that is not as the reader saw it."""

    field: str
    seen: str
    now: str


def see(entry: Entry, look: Lookup) -> Seen:
    """An item as it is now."""
    record, kind = RECORDS[entry.kind]
    item: Item = msgspec.convert(entry.item, record)
    names: dict[str, Entity] = {}
    for key in _NAMING:
        named = look.item(entry.item.get(key))
        if named is not None and named.kind == "entities":
            names[named.id] = msgspec.convert(named.item, Entity)
    reviewed = getattr(item, "reviewed", None)
    return Seen(
        values={field: value_of(item, field, names) for field in FIELDS[kind]},
        verdict=reviewed.verdict if reviewed else "",
    )


def overlaid(seen: Seen, waiting: Iterable[Correction]) -> Seen:
    """An item as it will be when what waits is in the case."""
    values, verdict = dict(seen.values), seen.verdict
    for said in waiting:
        if said.field is not None and said.verdict == "correct":
            values[said.field] = said.value
        if said.verdict != "note" or not verdict:
            verdict = _BECOMES.get(said.verdict, said.verdict)
    return Seen(values=values, verdict=verdict, is_gone=seen.is_gone)


def packed(seen: Seen) -> str:
    """What a form carries along."""
    return msgspec.json.encode(seen).decode()


def unpacked(said: str) -> Seen | None:
    """What a form carried; None for anything that no form of ours carries."""
    try:
        return msgspec.json.decode(said, type=Seen)
    except (msgspec.DecodeError, RecursionError):
        return None


def differences(seen: Seen, now: Seen, field: str | None) -> tuple[Difference, ...]:
    """What changed since an item was seen; for a correction of one field only what this field says, or that it goes."""
    if now.is_gone != seen.is_gone:
        return (Difference(field="item", seen=_whether(seen), now=_whether(now)),)
    fields = [field] if field else list(now.values)
    changed = [
        Difference(field=one, seen=_said(seen.values.get(one)), now=_said(now.values.get(one)))
        for one in fields
        if seen.values.get(one) != now.values.get(one)
    ]
    if seen.verdict != now.verdict and (field is None or now.verdict in _GOING):
        was, is_now = seen.verdict or "not reviewed", now.verdict or "not reviewed"
        changed.append(Difference(field="reviewed", seen=was, now=is_now))
    return tuple(changed)


def changed_since(
    seen: Seen,
    entry: Entry | None,
    look: Lookup,
    waiting: Sequence[Correction],
    field: str | None = None,
) -> tuple[Difference, ...]:
    """What of an item is not as it was seen, in the account or by what waits."""
    return differences(seen, seen_now(entry, look, waiting), field)


def seen_now(entry: Entry | None, look: Lookup, waiting: Iterable[Correction]) -> Seen:
    """An item as it will be when what waits is in the case; what the account has not is gone."""
    is_there = entry is not None and entry.kind in RECORDS
    return overlaid(see(entry, look) if entry and is_there else Seen(is_gone=True), waiting)


def _whether(seen: Seen) -> str:
    return "no longer in the account" if seen.is_gone else "in the account"


def _said(value: str | None) -> str:
    return value or "none"


def own_words(entry: Entry) -> Sequence[Evidence]:
    """The words of an item that can leave it: of an entity its mentions, else its evidence."""
    item: Any = msgspec.convert(entry.item, RECORDS[entry.kind][0])
    found = item.mentions if isinstance(item, Entity) else item.evidence
    return tuple(
        dict.fromkeys(
            Evidence(document=e.document, start=e.start, end=e.end, quote=e.quote) for e in found
        )
    )
