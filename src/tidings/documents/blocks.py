"""A block: one line or paragraph of a report on its way from raw text to document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from tidings.model.documents import PartKind
from tidings.model.record import Record

_SPACE = re.compile(r"[^\S\n]+")
# The end of a sentence, with the quotation marks and brackets that may close after it.
_SENTENCE_END = re.compile(r"[.!?…。؟।]['\"”’»)\]*]*$")
_QUOTATION = re.compile(r"\"[^\"]*\"|“[^”“]*”|«[^»«]*»|„[^“”]*[“”]")
_WORD = re.compile(r"\w+(?:['’.-]\w+)*")


class Block(Record, frozen=True, kw_only=True):
    """Readable words with their place in the raw text, what they are, and why they are left out if they are.

    `gap` says that a blank line stands before it; `level` is the heading level that mark-up gives it;
    `place` is absent where the words cannot be found in the raw text (a page's decoded entities).
    """

    text: str
    place: tuple[int, int] | None = None
    gap: bool = True
    level: int = 0
    item: bool = False
    kind: PartKind = "body"
    reason: str | None = None


def tidy(text: str) -> str:
    """One line of words with single spaces."""
    return _SPACE.sub(" ", text.replace("\n", " ")).strip()


def word_count(text: str) -> int:
    """How many words a text has."""
    return sum(1 for _ in _WORD.finditer(text))


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does."""
    return bool(_SENTENCE_END.search(text.rstrip()))


def is_heading_like(block: Block) -> bool:
    """A short line that does not end as a sentence does: a title, a heading, a menu entry."""
    text = block.text.rstrip()
    if block.level:
        return True
    # Headlines of more than 18 words are hardly ever printed.
    if not text or block.item or word_count(text) > 18 or text.endswith((",", ";", ":")):
        return False
    if _QUOTATION.fullmatch(text):
        return False
    return not ends_sentence(text) or (
        text.endswith("?") and word_count(text) <= 12 and '"' not in text
    )


def is_article_like(block: Block) -> bool:
    """A sentence or more: what articles are made of."""
    return ends_sentence(block.text) and word_count(block.text) >= 5 and not is_heading_like(block)


def left_out(block: Block, reason: str) -> Block:
    """The block, marked as no part of the article; an earlier reason stands."""
    return block if block.reason else msgspec.structs.replace(block, reason=reason)


def as_kind(block: Block, kind: PartKind) -> Block:
    """The block as another kind of part."""
    return msgspec.structs.replace(block, kind=kind)


def kept(blocks: Sequence[Block]) -> Iterator[tuple[int, Block]]:
    """The blocks still in the article, with their index."""
    return ((index, block) for index, block in enumerate(blocks) if block.reason is None)


def cut(block: Block, at: int, raw: str) -> tuple[Block, Block]:
    """Cut a block in two before character `at` of its text; each half knows its place in the raw text."""
    first, second = block.text[:at].strip(), block.text[at:].strip()
    if block.place is None:
        return (
            msgspec.structs.replace(block, text=first),
            msgspec.structs.replace(block, text=second, gap=False),
        )
    start, end = block.place
    middle = _raw_offset(raw, block, at)
    head_end = start + len(raw[start:middle].rstrip())
    tail_start = middle + (len(raw[middle:end]) - len(raw[middle:end].lstrip()))
    return (
        msgspec.structs.replace(block, text=first, place=(start, head_end)),
        msgspec.structs.replace(block, text=second, place=(tail_start, end), gap=False),
    )


def _raw_offset(raw: str, block: Block, at: int) -> int:
    """Where character `at` of the text stands in the raw text: letters are counted, marks and space are not."""
    start, end = block.place or (0, 0)
    ahead = sum(1 for character in block.text[:at] if character.isalnum())
    if ahead == 0:
        return start
    for offset in range(start, end):
        ahead -= raw[offset].isalnum()
        if ahead == 0:
            closing = offset + 1
            # Marks that close the first half (a full stop, a bracket) stay with it.
            rest = block.text[:at].rstrip()
            marks = len(rest) - len(rest.rstrip(".,;:!?)]\"'”’»"))
            return min(closing + marks, end)
    return end
