"""What is new, revised or withdrawn in an account beside an earlier one, and which reports caused it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Literal

from tidings.account.walk import walk
from tidings.model.account import Account
from tidings.model.agreements import AgreementItem
from tidings.model.catalogue import Catalogue, Item, label_of, number_words, range_words
from tidings.model.disagreements import Disagreement
from tidings.model.evidence import Evidence
from tidings.model.items import Entity, Event, Figure, Relation, Statement
from tidings.model.record import Record

# In this order they are told; the contract's names.
KEYS = ("events", "figures", "statements", "agreements", "disagreements", "relations", "entities")
Place = tuple[str, int, int]


class ValueChange(Record, frozen=True, kw_only=True):
    """One value in words before and after; absent where it was or became unknown."""

    name: str
    was: str | None = None
    now: str | None = None


class Change(Record, frozen=True, kw_only=True):
    """An item that came, went, or says something else. `because` are the documents that caused it: those that only
    one of the two accounts rests on; none where the program itself reads otherwise now."""

    change: Literal["new", "revised", "withdrawn"]
    key: str
    id: str
    was_id: str | None = None
    label: str
    values: tuple[ValueChange, ...] = ()
    because: tuple[str, ...] = ()


class Comparison(Record, frozen=True, kw_only=True):
    """Two accounts side by side; `added` and `removed` are documents, `program` says that other rules or models read."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    program: bool
    changes: tuple[Change, ...]


def compare_accounts(before: Account, after: Account) -> Comparison:
    """All changes, kind by kind, in the order of the newer account; withdrawn items come last of their kind."""
    old, new = ({d.id for d in account.documents} for account in (before, after))
    sides = (_Side(before, old - new), _Side(after, new - old))
    return Comparison(
        added=tuple(sorted(new - old)), removed=tuple(sorted(old - new)),
        program=before.made != after.made,
        changes=tuple(change for key in KEYS for change in _changes(key, *sides)),
    )  # fmt: skip


class _Side:
    """One of the two accounts, with the documents that the other lacks."""

    def __init__(self, account: Account, alone: set[str]) -> None:
        self.account, self.alone = account, alone
        self.names = Catalogue(account)

    def items(self, key: str) -> Sequence[Item]:
        found: Sequence[Item] = getattr(self.account, key)
        return found

    def causes(self, item: Item) -> tuple[str, ...]:
        return tuple(sorted({document for document, _, _ in _places(item)} & self.alone))


def _changes(key: str, old: _Side, new: _Side) -> Iterator[Change]:
    pairs = _pair(old.items(key), new.items(key))
    for item in new.items(key):
        was = pairs.get(item.id)
        label = label_of(item, new.names)
        if was is None:
            yield Change(change="new", key=key, id=item.id, label=label, because=new.causes(item))
        elif values := tuple(_values(was, item, old.names, new.names)):
            because = tuple(sorted({*new.causes(item), *old.causes(was)}))
            yield Change(
                change="revised", key=key, id=item.id, was_id=was.id if was.id != item.id else None,
                label=label, values=values, because=because,
            )  # fmt: skip
    kept = {was.id for was in pairs.values()}
    for was in old.items(key):
        if was.id not in kept:
            label = label_of(was, old.names)
            yield Change(
                change="withdrawn", key=key, id=was.id, label=label, because=old.causes(was)
            )


def _pair(old: Sequence[Item], new: Sequence[Item]) -> Mapping[str, Item]:
    """The earlier item of each later one: of the same id, else the one that shares most of its words."""
    by_id = {item.id: item for item in old}
    pairs = {item.id: by_id[item.id] for item in new if item.id in by_id}
    left = [item for item in old if item.id not in pairs]
    holders: dict[Place, list[str]] = {}
    for item in left:
        for place in _places(item):
            holders.setdefault(place, []).append(item.id)
    shared: dict[tuple[str, str], int] = {}
    for item in new:
        if item.id not in pairs:
            for was in (h for place in _places(item) for h in holders.get(place, ())):
                shared[item.id, was] = shared.get((item.id, was), 0) + 1
    taken: set[str] = set()
    for now, was in sorted(shared, key=lambda pair: (-shared[pair], pair)):
        if now not in pairs and was not in taken:
            pairs[now] = by_id[was]
            taken.add(was)
    return pairs


def _places(item: Item) -> frozenset[Place]:
    return frozenset(
        (said.document, said.start, said.end)
        for _, said in walk(item) if isinstance(said, Evidence)
    )  # fmt: skip


def _values(
    old: Item, new: Item, old_names: Catalogue, new_names: Catalogue
) -> Iterator[ValueChange]:
    for name, say in SAID[type(new)].items():
        was, now = say(old, old_names) or None, say(new, new_names) or None
        if was != now:
            yield ValueChange(name=name, was=was, now=now)


def _edtf(item: Item, field: str = "date") -> str:
    date = getattr(item, field)
    return date.edtf if date is not None else ""


def _sources(item: Event | Figure | Statement | AgreementItem) -> str:
    return str(item.corroboration.independent_sources)


def _dead(event: Event) -> str:
    dead = event.fatalities
    return range_words(dead.low, dead.best, dead.high) if dead else ""


def _place(event: Event, names: Catalogue) -> str:
    place = event.place
    return (place.name or names.label(place.entity)) if place else ""


def _state(item: Event | Statement) -> str:
    return item.outcome.state if item.outcome else ""


Say = Callable[[Any, Catalogue], str]
# What of each kind is compared, and how it is said.
SAID: Mapping[type[Record], Mapping[str, Say]] = {
    Event: {
        "type": lambda e, _: f"{e.type} ({e.mode})" if e.mode else e.type,
        "status": lambda e, _: e.status,
        "date": lambda e, _: _edtf(e),
        "place": _place,
        "dead": lambda e, _: _dead(e),
        "outcome": lambda e, _: _state(e),
        "independent sources": lambda e, _: _sources(e),
    },
    Figure: {
        "count": lambda f, _: range_words(f.low, f.best, f.high),
        "conservative": lambda f, _: number_words(f.conservative),
        "agreement": lambda f, _: f.agreement,
        "independent sources": lambda f, _: _sources(f),
    },
    Statement: {
        "kind": lambda s, _: s.kind,
        "speaker": lambda s, names: names.label(s.speaker) or s.speaker_text or "",
        "date": lambda s, _: _edtf(s),
        "answers": lambda s, names: names.label(s.answers),
        "outcome": lambda s, _: _state(s),
        "independent sources": lambda s, _: _sources(s),
    },
    AgreementItem: {
        "status": lambda a, _: a.status or "",
        "parties": lambda a, names: "; ".join(names.label(p) for p in a.parties),
        "signed": lambda a, _: _edtf(a, "signed"),
        "allegations": lambda a, _: str(len(a.allegations)),
        "independent sources": lambda a, _: _sources(a),
    },
    Disagreement: {"explanation": lambda d, _: d.explanation, "sides": lambda d, _: str(len(d.sides))},
    Relation: {"status": lambda r, _: r.status},
    Entity: {
        "kind": lambda e, _: e.kind,
        "name": lambda e, _: e.name,
        "roles": lambda e, _: "; ".join(sorted({r.title for r in e.roles})),
    },
}  # fmt: skip
