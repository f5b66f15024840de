"""A person's corrections at their place in the journey: mentions are regrouped before, and items corrected after they are merged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar, cast

from msgspec.structs import replace

from tidings.documents import Linked
from tidings.merging.corrections.candidates import candidates_of
from tidings.merging.corrections.correcting import fits, set_value
from tidings.merging.corrections.regrouping import GROUPING, Regrouping
from tidings.merging.corrections.wishes import NONE, Node, Wishes
from tidings.model.agreements import AgreementItem
from tidings.model.catalogue import kind_of
from tidings.model.corrections import Kept, PersonsValue, Reviewed
from tidings.model.dates import Date
from tidings.model.decisions import Decision
from tidings.model.disagreements import Disagreement
from tidings.model.documents import LeftOut
from tidings.model.evidence import Evidence
from tidings.model.items import Entity, Event, Figure, Relation, Statement
from tidings.model.mentions import Reading
from tidings.review.fates import lost, rejected, superseded, undone
from tidings.review.finding import Candidate, Finder
from tidings.review.saying import MARKS, telling_words, value_of
from tidings.review.undoing import in_force
from tidings.review.values import FIELDS

# By which date a kind is sorted: a person may have given another one.
_DATES = {"event": "date", "statement": "date", "agreement": "signed"}
Item = TypeVar("Item", Entity, Event, Figure, Statement, Relation, AgreementItem, Disagreement)


class Review:
    """All corrections of a case; asked kind by kind, in the order in which kinds are merged."""

    def __init__(
        self, corrections: Sequence[Kept], readings: Mapping[str, Reading], linked: Linked
    ) -> None:
        self._kept, taken_back = in_force(corrections)
        self._readings = readings
        self._texts = {d.id: (d.origin, d.text) for d in linked.documents}
        self._finders: dict[str, Finder[Node]] = {}
        self._entities: Mapping[str, Entity] = {}
        self._of: Mapping[Node, str] = {}
        self._told: list[LeftOut] = [
            undone(k, taken_back[k.number]) for k in corrections if k.number in taken_back
        ]
        self.decisions: list[Decision] = []

    def left_out(self) -> tuple[LeftOut, ...]:
        """The rejected items, and the corrections that were not applied."""
        return tuple(self._told)

    def wishes(self, kind: str) -> Wishes:
        """Which mentions of a kind a person joined or parted."""
        grouping = [k for k in self._kept if k.anchors.item.kind == kind and k.said.verdict in GROUPING]  # fmt: skip
        if not grouping:
            return NONE
        places = {c.key: _at(c.words[0]) for c in candidates_of(kind, self._readings)}
        found = Regrouping(grouping, self._finder(kind), places)
        by_number = {one.number: one for one in grouping}
        self._told += [lost(by_number[number]) for number in found.lost]
        self._told += [superseded(by_number[n], later) for n, later in found.superseded.items()]
        self.decisions += found.decisions
        return found.wishes()

    def know(self, entities: Mapping[str, Entity], of: Mapping[Node, str]) -> None:
        """The entities that values may name from now on."""
        self._entities, self._of = entities, of

    def items(
        self, kind: str, items: Sequence[Item], ids: Mapping[Node, str] | None = None
    ) -> tuple[tuple[Item, ...], frozenset[str]]:
        """The items of a kind as a person corrected them, and the ids of those that were rejected.

        `ids` gives the item of each mention; without, corrections look for their words among the items.
        """
        said = [k for k in self._kept if k.anchors.item.kind == kind and k.said.verdict not in GROUPING]  # fmt: skip
        if not said:
            return tuple(items), frozenset()
        by_item = self._by_item(said, items, ids)
        gone = {key for key, lines in by_item.items() if _is_rejected(lines)}
        kept: list[Item] = []
        for item in items:
            if item.id in gone:
                self._reject(item, by_item[item.id])
            elif item.id in by_item:
                kept.append(self._corrected(item, by_item[item.id]))
            else:
                kept.append(item)
        if kind in _DATES:
            kept.sort(key=lambda item: (_day(getattr(item, _DATES[kind])), item.id))
        return tuple(kept), frozenset(gone)

    def _by_item(
        self, said: Sequence[Kept], items: Sequence[Item], ids: Mapping[Node, str] | None
    ) -> dict[str, list[Kept]]:
        known = {item.id: item for item in items}
        among = None if ids is not None else self._among(items)
        found: dict[str, list[Kept]] = {}
        for one in said:
            anchor = one.anchors.item
            key: str | None = anchor.item if anchor.item in known else None
            if key is None and among is not None:
                key = among.find(anchor)
            elif key is None and ids is not None:
                node = self._finder(anchor.kind).find(anchor)
                key = ids.get(node) if node is not None else None
            if key is not None and key in known:
                found.setdefault(key, []).append(one)
            else:
                self._told.append(lost(one))
        return found

    def _among(self, items: Sequence[Item]) -> Finder[str]:
        return Finder(
            (Candidate(i.id, i.id, MARKS[type(i)](i), telling_words(i)) for i in items), self._texts
        )

    def _finder(self, kind: str) -> Finder[Node]:
        if kind not in self._finders:
            self._finders[kind] = Finder(candidates_of(kind, self._readings), self._texts)
        return self._finders[kind]

    def _reject(self, item: Item, lines: Sequence[Kept]) -> None:
        last = next(k for k in reversed(lines) if k.said.verdict == "reject")
        called, where = item.id, item.id
        for words in telling_words(item)[:1]:
            called = words.quote
            where = f"{self._texts[words.document][0]}:{words.start}-{words.end}"
        if isinstance(item, Entity | AgreementItem):
            called = item.name
        self._told.append(rejected(last, kind_of(item), called, where))
        self._told += [superseded(k, last.number) for k in lines if k.said.verdict != "reject"]

    def _corrected(self, item: Item, lines: Sequence[Kept]) -> Item:
        """The item with the last word on each of its values, and what the program says in their place."""
        last = {k.said.field: k for k in lines if k.said.verdict == "correct"}
        stand = max((k.number for k in lines if k.said.verdict in {"accept", "correct"}), default=0)
        for one in lines:
            if one.said.verdict == "reject":
                self._told.append(superseded(one, stand))
            elif one.said.verdict == "correct" and last[one.said.field] is not one:
                self._told.append(superseded(one, last[one.said.field].number))
        changed: Any = item
        values: list[PersonsValue] = []
        for field in (f for f in FIELDS[kind_of(item)] if f in last):
            one = last[field]
            if not fits(changed, field, one.said.value):
                self._told.append(superseded(one, last["type"].number if "type" in last else 0))
                continue
            named, value = self._meant(one)
            if field == "against" and named is None and value is not None:
                self._told.append(lost(one))
                continue
            stated = self._stating(one)
            values.append(
                PersonsValue(
                    field=field, value=named.name if named else value,
                    program=value_of(item, field, self._entities), correction=one.number,
                    evidence=stated,
                )
            )  # fmt: skip
            changed = set_value(changed, field, value, named, stated)
        return cast(Item, replace(changed, reviewed=_reviewed(lines, values)))

    def _stating(self, one: Kept) -> tuple[Evidence, ...]:
        """The words that state a value, where the reports have them now."""
        finder = self._finder(one.anchors.item.kind) if one.anchors.words else None
        found = (finder.words_at(trace) for trace in one.anchors.words) if finder else ()
        return tuple(words for words in found if words is not None)

    def _meant(self, one: Kept) -> tuple[Entity | None, str | None]:
        """The entity that a value means in this account, and the value in words: of an entity that is gone the words it had."""
        anchor, value = one.anchors.other, one.said.value
        if anchor is None or value is None:
            return None, value
        if anchor.item in self._entities:
            return self._entities[anchor.item], value
        node = self._finder("entity").find(anchor)
        known = self._entities.get(self._of.get(node, "")) if node is not None else None
        return known, next((trace.quote for trace in anchor.traces), value)


def _day(date: Date | None) -> str:
    return date.earliest if date and date.earliest else "9999"


def _is_rejected(lines: Iterable[Kept]) -> bool:
    """Whether the last of what was said for or against an item is against it."""
    verdicts = [k.said.verdict for k in lines if k.said.verdict != "note"]
    return verdicts[-1:] == ["reject"]


def _reviewed(lines: Sequence[Kept], values: Sequence[PersonsValue]) -> Reviewed | None:
    stand = [k for k in lines if k.said.verdict != "reject"]
    accepted = any(k.said.verdict == "accept" for k in stand)
    noted = any(k.said.verdict == "note" for k in stand)
    if not values and not accepted and not noted:
        return None
    who = (", ".join(w for w in (k.said.who, k.said.when) if w) for k in stand)
    return Reviewed(
        verdict="corrected" if values else "accepted" if accepted else "noted", values=tuple(values),
        notes=tuple(dict.fromkeys(k.said.note for k in stand if k.said.note)),
        who=tuple(dict.fromkeys(w for w in who if w)),
    )  # fmt: skip


def _at(words: Evidence) -> str:
    return f"{words.document}:{words.start}-{words.end}"
