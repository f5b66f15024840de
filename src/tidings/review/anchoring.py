"""Ties a person's lines to the account that the person saw: whose items they name, and by which words these are found again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import count

from msgspec.structs import replace

from tidings.errors import UsageError
from tidings.model.account import Account
from tidings.model.catalogue import Item, items_of, kind_of
from tidings.model.corrections import Anchor, Anchors, Correction, Kept, Trace, trace_of
from tidings.model.documents import Document
from tidings.model.evidence import Evidence
from tidings.model.items import Entity, Event
from tidings.model.record import Record
from tidings.review.lines import Line, fault
from tidings.review.saying import MARKS, program_says, telling_words
from tidings.review.undoing import in_force, spoken_of, taken_back
from tidings.review.values import ENTITIES, FIELDS, GROUPED, UnfitValueError, checked, modes_of

# So many words of an item are kept to find it by.
MOST = 100
_ID = re.compile(r"[a-z]+-[0-9a-f]{12}")
# A name that a place and its state share means the place where something happened, the state where somebody speaks.
PLACES = ("place", "facility")


class _Named(Record, frozen=True, kw_only=True):
    """An item of a line: as the account has it now, or only as an earlier line knew it."""

    anchor: Anchor
    item: Item | None


def tie(lines: Sequence[Line], account: Account, kept: Sequence[Kept]) -> tuple[Kept, ...]:
    """The lines as the case keeps them, numbered after those it has; raises `UsageError` that names a bad line."""
    tying = _Tying(account, kept)
    numbers = count(max((one.number for one in kept), default=0) + 1)
    tied = tuple(
        Kept(number=number, said=replace(line.said, value=value, anchors=None), anchors=anchors)
        for number, line in zip(numbers, lines, strict=False)
        for value, anchors in (tying.tie(line),)
    )
    tying.check_modes(lines, tied, kept)
    _check_undos(lines, tied, kept)
    return tied


class _Tying:
    """The account with what earlier lines knew of items that it has no more."""

    def __init__(self, account: Account, kept: Sequence[Kept]) -> None:
        self._account = account
        self._documents = {d.id: d for d in account.documents}
        self._items: dict[str, Item] = {item.id: item for item in items_of(account)}
        self._entities = {entity.id: entity for entity in account.entities}
        anchors = (
            a for one in kept for a in (one.anchors.other, one.anchors.item) if a is not None
        )
        self._gone = {a.item: a for a in anchors}

    def tie(self, line: Line) -> tuple[str | None, Anchors]:
        """The value of a line as it is kept, and its anchors."""
        said, number = line.said, line.number
        _check_anchors(said, number)
        named = self._named(said.item, said, number)
        self._check_field(said, named.anchor.kind, number)
        if said.verdict == "correct":
            value, other = self._value(said, named.anchor.kind, number)
            was = program_says(named.item, said.field or "", self._entities) if named.item else None
            if said.anchors is not None:
                was = said.anchors.was
            words = tuple(self._words(e, number) for e in said.evidence)
            if said.anchors is not None:
                words = said.anchors.words
            return value, Anchors(item=named.anchor, other=other, words=words, was=was)
        if said.other is None and not said.evidence:
            return said.value, Anchors(item=named.anchor)
        if named.anchor.kind not in GROUPED:
            raise fault(
                number, f"“{said.verdict}” is for items of these kinds: {', '.join(GROUPED)}"
            )
        return said.value, self._sides(said, named, number)

    def _sides(self, said: Correction, named: _Named, number: int) -> Anchors:
        """The anchors of same, not-same, split and move: the two sides have no words in common."""
        other = self._named(said.other, said, number, second=True).anchor if said.other else None
        if other is not None and other.kind != named.anchor.kind:
            raise fault(number, f"{said.item} and {said.other} are of two kinds")
        words = tuple(self._words(e, number) for e in said.evidence)
        if said.anchors is not None:
            return said.anchors
        taken = [*words, *(other.traces if other and said.verdict == "not-same" else ())]
        left = tuple(t for t in named.anchor.traces if not any(_meet(t, w) for w in taken))
        if words and named.item is not None:
            own = _all_words(named.item)
            if lone := next((w for w in words if not any(_meet(w, o) for o in own)), None):
                raise fault(number, f"“{lone.quote}” is no evidence of {said.item}")
        if not left and (words or named.item is None):
            raise fault(number, f"nothing would be left of {said.item}")
        item = replace(named.anchor, traces=left or named.anchor.traces)
        return Anchors(item=item, other=other, words=words)

    def _named(self, wanted: str, said: Correction, number: int, *, second: bool = False) -> _Named:
        item = self._items.get(wanted)
        exported = (
            said.anchors.other
            if said.anchors and second
            else said.anchors.item
            if said.anchors
            else None
        )
        if exported is not None:
            return _Named(anchor=exported, item=item)
        if item is not None:
            return _Named(anchor=self.anchor(item), item=item)
        if wanted in self._gone:
            return _Named(anchor=self._gone[wanted], item=None)
        raise fault(number, f"the account has no item “{wanted}”")

    def anchor(self, item: Item) -> Anchor:
        """By what an item is found again: words of early reports first, since these name it."""
        words = sorted(telling_words(item), key=self._day) if not isinstance(item, Entity) else telling_words(item)  # fmt: skip
        traces = (self._trace(e) for e in words[:MOST] if e.document in self._documents)
        return Anchor(kind=kind_of(item), item=item.id, mark=MARKS[type(item)](item), traces=tuple(traces))  # fmt: skip

    def _day(self, words: Evidence) -> str:
        document = self._documents.get(words.document)
        return document.published.date if document and document.published else "9999"

    def _trace(self, words: Evidence) -> Trace:
        document = self._documents[words.document]
        return trace_of(words, document.origin, document.text)

    def _words(self, said: Evidence, number: int) -> Trace:
        """The words that a line names, where its document (by id or origin) has them."""
        for document in self._named_documents(said.document):
            at = said.start
            if document.text[at : said.end] != said.quote:
                at = document.text.find(said.quote)
                if at < 0 or document.text.find(said.quote, at + 1) >= 0:
                    continue
            if said.quote.strip():
                end = at + len(said.quote)
                return self._trace(Evidence(document=document.id, start=at, end=end, quote=said.quote))  # fmt: skip
        raise fault(number, f"{said.document} has no words “{said.quote}” at {said.start}")

    def _named_documents(self, said: str) -> Sequence[Document]:
        return [d for d in self._account.documents if said in {d.id, d.origin}]

    def _check_field(self, said: Correction, kind: str, number: int) -> None:
        if said.field is not None and said.field not in FIELDS[kind]:
            known = " ".join(FIELDS[kind]) or "none"
            a = "an" if kind[0] in "ae" else "a"
            raise fault(
                number, f"{a} {kind} has no field “{said.field}” to correct; it has: {known}"
            )

    def _value(self, said: Correction, kind: str, number: int) -> tuple[str | None, Anchor | None]:
        field = said.field or ""
        try:
            value = checked(kind, field, said.value)
        except UnfitValueError as error:
            raise fault(number, str(error)) from error
        if said.anchors is not None:
            return value, said.anchors.other
        if field not in ENTITIES or value is None:
            return value, None
        entity = self._entity(value, field, number)
        if entity is None and field == "against":
            raise fault(number, f"the account has no entity “{value}”")
        return value, self.anchor(entity) if entity else None

    def _entity(self, value: str, field: str, number: int) -> Entity | None:
        if (known := self._entities.get(value)) is not None:
            return known
        if _ID.fullmatch(value):
            raise fault(number, f"the account has no entity “{value}”")
        called = [e for e in self._account.entities if value.casefold() in _names(e)]
        if len(called) > 1:
            fitting = [e for e in called if (e.kind in PLACES) == (field == "place")]
            called = fitting or called
        if len(called) > 1:
            ids = ", ".join(e.id for e in called[:5])
            raise fault(number, f"several entities are called “{value}”: write one of {ids}")
        return called[0] if called else None

    def check_modes(
        self, lines: Sequence[Line], tied: Sequence[Kept], kept: Sequence[Kept]
    ) -> None:
        """A mode must be one of the type that the event has when all is said."""
        stand, _ = in_force((*kept, *tied))
        types = {one.said.item: one.said.value for one in stand if one.said.field == "type"}
        for line, one in zip(lines, tied, strict=True):
            if one.said.field != "mode" or one.said.value is None:
                continue
            item = self._items.get(one.said.item)
            type_ = types.get(one.said.item) or (item.type if isinstance(item, Event) else None)
            if type_ and one.said.value not in modes_of(type_):
                known = " ".join(modes_of(type_)) or "none"
                raise fault(
                    line.number, f"mode of {type_}: “{one.said.value}” is not one of: {known}"
                )


def _check_undos(lines: Sequence[Line], tied: Sequence[Kept], kept: Sequence[Kept]) -> None:
    """An undo wants something that it can take back."""
    pairs = taken_back(spoken_of(one.said) for one in (*kept, *tied))
    for place, line in enumerate(lines, start=len(kept)):
        if place in pairs and pairs[place] is None:
            field = f" {line.said.field}" if line.said.field else ""
            raise fault(line.number, f"nothing was said of {line.said.item}{field} to take back")


def _check_anchors(said: Correction, number: int) -> None:
    """What an exported line carries must be all that its verdict needs: somebody may have edited it."""
    anchors = said.anchors
    if anchors is None:
        return
    if anchors.item.kind not in FIELDS:
        raise fault(number, f"its anchors are of no kind of item: “{anchors.item.kind}”")
    if (said.other and anchors.other is None) or (said.evidence and not anchors.words):
        raise fault(number, "its anchors lack the other item or the words; leave them out")


def _names(entity: Entity) -> set[str]:
    return {name.casefold() for name in (entity.name, *entity.aliases)}


def _all_words(item: Item) -> Sequence[Evidence]:
    return item.mentions if isinstance(item, Entity) else getattr(item, "evidence", ())


def _meet(one: Trace, other: Trace | Evidence) -> bool:
    same = one.document == other.document
    return same and one.start < other.end and other.start < one.end


def tie_file(
    lines: Sequence[Line], account: Account, kept: Sequence[Kept], where: str
) -> tuple[Kept, ...]:
    """As `tie`, with the name of the file in a fault."""
    try:
        return tie(lines, account, kept)
    except UsageError as error:
        raise UsageError(error.what, where=where, remedy=error.remedy) from error
