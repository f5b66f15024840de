"""Pull quotes: a sentence of the text printed once more between the paragraphs, and who said it.

Finds "We ask you to miss them." below a paragraph that holds these words; leaves a sub-heading alone that
quotes a few words of the paragraph below it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from tidings.documents.blocks import Block, ends_sentence, kept, left_out, word_count
from tidings.documents.furniture.lexicon import fold
from tidings.documents.furniture.live import STAMP
from tidings.documents.plaintext import first_article_like

_WORD = re.compile(r"\w+")
# Fewer words recur by chance, without quotation marks one more; more words are a paragraph printed twice.
_SHORTEST = 3
_LONGEST = 60
# A sub-heading quotes a few words and has no full stop; so long a line without one is no sub-heading.
_LONGEST_HEADING = 6
# The paragraph that a sentence is pulled from says more than the sentence; the same again is a repetition.
_LARGER = 1.25
# The words that begin a quotation may stand in many places; the first of them are enough.
_MOST_PLACES = 20
_LONGEST_SIGNATURE = 8
_DOUBLE = ('"', "“", "«", "„", "”", "»")
_QUOTES = "\"“”«»„'‘’—–-* "

_SIGNED = re.compile(r"(?P<said>[\"“«„'‘].{15,300}[\"”»“'’])\s?[-–—]\s?(?:[\w.'’-]+[,\s]*){1,8}")
_SENTENCE = re.compile(r"(?<=[.!?…])\s+")

_NAME_AND_OFFICE = re.compile(
    r"[—–-]?\s?(?:[^\W\d_][\w.'’-]*\s){1,4}[^\W\d_][\w.'’-]*\s?[,،(–—]\s?\w"
)

Opening = tuple[str, ...]


class _Words:
    """The words of all kept paragraphs in their order, with the paragraph of each."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.words: list[str] = []
        self.owners: list[int] = []
        self.spans: dict[int, tuple[int, int]] = {}
        for index, block in kept(blocks):
            if block.kind == "body":
                found = _WORD.findall(fold(block.text))
                self.spans[index] = (len(self.words), len(self.words) + len(found))
                self.words.extend(found)
                self.owners.extend([index] * len(found))

    def opening(self, at: int) -> Opening:
        """The words that begin at a place."""
        return tuple(self.words[at : at + _SHORTEST])

    def room(self, at: int, length: int) -> int:
        """How many words the paragraphs have in which these words stand."""
        owners = set(self.owners[at : at + length])
        return sum(self.spans[owner][1] - self.spans[owner][0] for owner in owners)


def mark_pulled(blocks: Sequence[Block]) -> list[Block]:
    """Sentences that stand word for word inside another paragraph are left out, with the name below them."""
    result = list(blocks)
    text = _Words(blocks)
    # A title may quote the text as well: pull quotes stand below its first paragraph.
    first = first_article_like(blocks)
    short = {
        i: span
        for i, whole in text.spans.items()
        if (span := _spoken(blocks[i], whole))
        and i > first
        and _could_be(blocks[i], span)
        and blocks[i - 1].reason != STAMP
    }
    pieces = {i: _sentences(blocks[i], span) for i, span in short.items()}
    spans = [span for found in pieces.values() for span in found]
    places = _places(text, {text.opening(start) for start, _ in [*short.values(), *spans]})
    for index, span in short.items():
        apart = pieces[index]
        if _stands_elsewhere(text, span, places) or (
            len(apart) > 1 and all(_stands_elsewhere(text, piece, places) for piece in apart)
        ):
            result[index] = left_out(blocks[index], "pull quote")
            _mark_signature(result, index)
    return result


def _spoken(block: Block, span: tuple[int, int]) -> tuple[int, int]:
    """The words of the quotation in “'Nobody came' - survivor Ana Ruiz”, else all words of the line."""
    signed = _SIGNED.fullmatch(block.text.strip())
    return (span[0], span[0] + len(_WORD.findall(signed["said"]))) if signed else span


def _sentences(block: Block, span: tuple[int, int]) -> list[tuple[int, int]]:
    """The sentences of a quotation: two that end and begin a paragraph may have been put together."""
    if not block.text.strip().startswith(_DOUBLE):
        return []
    found: list[tuple[int, int]] = []
    at = span[0]
    for sentence in _SENTENCE.split(block.text):
        length = len(_WORD.findall(sentence))
        found.append((at, at + length))
        at += length
    return found if all(end - start > _SHORTEST for start, end in found) else []


def _could_be(block: Block, span: tuple[int, int]) -> bool:
    length = span[1] - span[0]
    text = block.text.strip(_QUOTES)
    quoted = block.text.strip().startswith(_DOUBLE) or bool(_SIGNED.fullmatch(block.text.strip()))
    sentence = ends_sentence(text) or (length >= _LONGEST_HEADING and quoted)
    shortest = _SHORTEST if quoted else _SHORTEST + 1
    return shortest <= length <= _LONGEST and sentence and not block.level


def _places(text: _Words, wanted: set[Opening]) -> Mapping[Opening, list[int]]:
    """Where the wanted openings stand in the text."""
    found: dict[Opening, list[int]] = defaultdict(list)
    firsts = {opening[0] for opening in wanted}
    for at, word in enumerate(text.words):
        if word in firsts:
            opening = text.opening(at)
            if opening in wanted and len(found[opening]) < _MOST_PLACES:
                found[opening].append(at)
    return found


def _stands_elsewhere(
    text: _Words, span: tuple[int, int], places: Mapping[Opening, list[int]]
) -> bool:
    """Whether the words stand somewhere else too, and there inside a longer stretch."""
    start, end = span
    length = end - start
    return any(
        (at + length <= start or at >= end)
        and text.words[at : at + length] == text.words[start:end]
        and text.room(at, length) >= _LARGER * length
        for at in places.get(text.opening(start), ())
    )


def _mark_signature(blocks: list[Block], index: int) -> None:
    """The name below a pull quote goes with it."""
    below = index + 1
    if below >= len(blocks):
        return
    line = blocks[below]
    short = word_count(line.text) <= _LONGEST_SIGNATURE and not ends_sentence(line.text)
    # Where no blank lines part the paragraphs, only a name with an office behind it is surely one.
    parted = blocks[index].gap or bool(_NAME_AND_OFFICE.match(line.text))
    if short and not line.gap and not line.level and line.kind == "body" and parted:
        blocks[below] = left_out(line, "pull quote")
