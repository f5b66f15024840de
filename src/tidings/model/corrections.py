"""A person's corrections: what was said of an item, by which words it is found again, and what came of it."""

from __future__ import annotations

from typing import Literal

from tidings.model.evidence import Evidence
from tidings.model.record import Record

PersonVerdict = Literal[
    "accept", "reject", "correct", "same", "not-same", "split", "move", "note", "undo"
]  # fmt: skip


class Trace(Record, frozen=True, kw_only=True, order=True):
    """Words of a report with those around them and the name of the report: enough to find them again in another text."""

    document: str
    start: int
    end: int
    quote: str
    origin: str
    before: str = ""
    after: str = ""


class Anchor(Record, frozen=True, kw_only=True):
    """By what an item is found again: its id, its words (the telling ones first), and what it was then.

    `mark` tells items of the same words apart: the type of an event, the name of an entity.
    """

    kind: str
    item: str
    mark: str = ""
    traces: tuple[Trace, ...] = ()


class Anchors(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All that a correction hangs on: its item, the second item or the entity that a value names, the words that leave the
    item or state the value, and the value that the program gave when it was corrected."""

    item: Anchor
    other: Anchor | None = None
    words: tuple[Trace, ...] = ()
    was: str | None = None


class Correction(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One line of a person. A `value` of None takes a value away where the verdict is "correct".

    `other` is the second item of same, not-same and move; `evidence` the words that leave the item, or that state the
    corrected value. `who` and `when` are
    the person's own words: nothing reads a clock. `anchors` stand in exported lines only.
    """

    item: str
    verdict: PersonVerdict
    field: str | None = None
    value: str | None = None
    other: str | None = None
    evidence: tuple[Evidence, ...] = ()
    note: str | None = None
    who: str | None = None
    when: str | None = None
    anchors: Anchors | None = None


class Kept(Record, frozen=True, kw_only=True):
    """A correction as a case keeps it, with its place in the row of them."""

    number: int
    said: Correction
    anchors: Anchors


class PersonsValue(Record, frozen=True, kw_only=True):
    """A value that a person set, and what the program now says; absent where one of them says: none. `evidence` are the words
    that state it, as far as the person named any and the reports still have them."""

    field: str
    value: str | None = None
    program: str | None = None
    correction: int
    evidence: tuple[Evidence, ...] = ()


class Reviewed(Record, frozen=True, kw_only=True):
    """What a person said of an item that stands in the account."""

    verdict: Literal["accepted", "corrected", "noted"]
    values: tuple[PersonsValue, ...] = ()
    notes: tuple[str, ...] = ()
    who: tuple[str, ...] = ()


def trace_of(words: Evidence, origin: str, text: str, *, around: int = 40) -> Trace:
    """Words with what stands around them in their text."""
    return Trace(
        document=words.document, start=words.start, end=words.end, quote=words.quote, origin=origin,
        before=text[max(0, words.start - around) : words.start],
        after=text[words.end : words.end + around],
    )  # fmt: skip
