"""A parsed sentence, placed in its document; free of the parser that made it."""

from __future__ import annotations

from tidings.model.documents import PartKind
from tidings.model.record import Record


class Token(Record, frozen=True, kw_only=True):
    """One word of a sentence. `start`/`end` are document offsets; `head` is the index of the governor
    in the sentence (its own index for the root); `name` is the statistical name label or ""."""

    index: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    name: str = ""


class Sentence(Record, frozen=True, kw_only=True):
    """One sentence of a document with its tokens; `children[i]` are the dependents of token i in order."""

    index: int
    paragraph: int
    part: PartKind
    start: int
    end: int
    tokens: tuple[Token, ...]
    children: tuple[tuple[int, ...], ...]
