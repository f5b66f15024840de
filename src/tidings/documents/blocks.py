"""A block: one line or paragraph of a report on its way from raw text to document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

import msgspec

from tidings.model.documents import PartKind
from tidings.model.record import Record

_SPACE = re.compile(r"[^\S\n]+")
# The end of a sentence, with the quotation marks and brackets that may close after it.
_SENTENCE_END = re.compile(r"[.!?…。؟।][\s'\"”’»)\]*]*$")
# A full stop has no more quotation marks and brackets behind it.
_MOST_CLOSING = 20
_WORD = re.compile(r"\w+(?:['’.-]\w+)*")
_LONGEST_REMEMBERED = 1000
# Words between quotation marks are somebody's words, not the page's.
QUOTED = re.compile(r"\"[^\"]*\"|“[^”“]*”|«[^»«]*»|„[^“”]*[“”]")


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
    return len(_WORD.findall(text)) if len(text) > _LONGEST_REMEMBERED else _count(text)


# Every step counts the words of the same lines again.
@lru_cache(maxsize=1 << 15)
def _count(text: str) -> int:
    return len(_WORD.findall(text))


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does."""
    return bool(_SENTENCE_END.search(text.rstrip()[-_MOST_CLOSING:]))


# "• 1,300 houses flooded" is an item of a list of numbers, which nobody prints as a heading.
_KEY_FIGURE = re.compile(r"[•▪◦‣●■]\s+(?=[^\n]*\d)(?:\S+\s+){2}\S")


def is_heading_like(block: Block) -> bool:
    """A short line that does not end as a sentence does: a title, a heading, a menu entry; no item of a list."""
    text = block.text.rstrip()
    if block.level:
        return True
    # Headlines of more than 18 words are hardly ever printed.
    if not text or block.item or word_count(text) > 18 or text.endswith((",", ";", ":")):
        return False
    if QUOTED.fullmatch(text) or _KEY_FIGURE.match(text):
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
    first, second = cut_at(block, [at], raw)
    return first, second


def cut_at(block: Block, places: Sequence[int], raw: str) -> list[Block]:
    """Cut a block before each of these characters, in one pass over its raw text."""
    bounds = [0, *places, len(block.text)]
    texts = [block.text[start:end].strip() for start, end in pairwise(bounds)]
    if block.place is None:
        pieces = [msgspec.structs.replace(block, text=text) for text in texts]
    else:
        start, end = block.place
        middles = [start, *_raw_offsets(raw, block, places), end]
        pieces = [
            msgspec.structs.replace(block, text=text, place=_trimmed(raw, upper, lower))
            for text, (upper, lower) in zip(texts, pairwise(middles), strict=True)
        ]
    return [pieces[0], *(msgspec.structs.replace(piece, gap=False) for piece in pieces[1:])]


def _trimmed(raw: str, start: int, end: int) -> tuple[int, int]:
    words = raw[start:end]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())


def _raw_offsets(raw: str, block: Block, places: Sequence[int]) -> list[int]:
    """Where characters of the text stand in the raw text: letters are counted, marks and space are not."""
    start, end = block.place or (0, 0)
    found: list[int] = []
    offset = start
    counted = 0
    for at in places:
        ahead = sum(map(str.isalnum, block.text[counted:at]))
        counted = at
        while ahead and offset < end:
            ahead -= raw[offset].isalnum()
            offset += 1
        # Marks that close the first half (a full stop, a bracket) stay with it.
        rest = block.text[:at][-_MOST_MARKS:].rstrip()
        marks = len(rest) - len(rest.rstrip(_CLOSING))
        if offset > start:
            offset = min(offset + marks, end)
        found.append(offset)
    return found


# Marks that close a sentence, and how many of them are looked for.
_CLOSING = ".,;:!?)]\"'”’»…؟"
_MOST_MARKS = 20
