"""A statement while it is being put together: token positions of cue, speaker and content."""

from __future__ import annotations

from tidings.model.encoded import Facet
from tidings.model.joint import RULES, Finder, Joint
from tidings.model.record import Record
from tidings.model.vocabulary import StatementKind

Span = tuple[int, int]
# The frame of what a report tells in its own voice, nobody being named who says it.
OWN_VOICE = "own voice"


class Words(Record, frozen=True, kw_only=True):
    """Tokens `first` to `last` (included) of a sentence with their head."""

    sentence: int
    head: int
    first: int
    last: int


class Draft(Record, frozen=True, kw_only=True):
    """What is known of a statement so far; `spans` are document offsets of the content.

    `token` is the cue's token in `sentence`, None for a quotation that no cue introduces. `rule` says how the
    speaker was found where it was not the subject of the cue.
    """

    sentence: int
    token: int | None
    cue: Span | None
    word: str
    frame: str
    kind: StatementKind
    hedge: bool = False
    spans: tuple[Span, ...]
    speaker: Words | None = None
    rule: str | None = None
    candidates: tuple[Words, ...] = ()
    target: int | None = None
    addressee: int | None = None
    negated: bool = False
    quoted: float = 0.0
    found_by: tuple[Finder, ...] = RULES
    joint: Joint | None = None
    heard: StatementKind | None = None  # the kind that the learned reader is sure of
    # the kinds that it thinks of with their scores, the likeliest first
    kinds: tuple[Facet, ...] = ()

    @property
    def start(self) -> int:
        """Where the content begins."""
        return min(a for a, _ in self.spans)

    @property
    def end(self) -> int:
        """Where the content ends."""
        return max(b for _, b in self.spans)
