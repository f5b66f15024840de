"""Quotation marks paired over a paragraph: where words stand that somebody else is said to have used.

Finds one quotation in `"We held. We will hold," she said.`; leaves "the '90s" and "the ministers' talks" alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tidings.language.parsing import READ_PARTS
from tidings.model.documents import Document
from tidings.model.record import Record

# Double marks of English, French and German print; "''" and "``" come from old wire systems.
_DOUBLE = re.compile(r"[\"“”„«»‟]|''|``")
# A single mark opens at the start of a word and closes after a word or its end mark.
_SINGLE = re.compile(r"(?<![\w’'])(?:‘(?=\w)|'(?=[^\W\d]))|(?<=[\w.,!?…])[’'](?!\w)")
_OPENERS = frozenset("“„«")
_CLOSERS = frozenset("”»")
_WORD = re.compile(r"\w+(?:['’-]\w+)*")
# Titles are short, and only their little words are written small.
_TITLE_WORD, _TITLE_LENGTH = 4, 8
# Up to this many words without an end mark are a term under distance, not an utterance.
SCARE_WORDS = 3


class Quotation(Record, frozen=True, kw_only=True):
    """Words between quotation marks; `start:end` without the marks, `outer` with them."""

    start: int
    end: int
    outer: tuple[int, int]
    paragraph: int
    closed: bool
    words: int
    sentence_like: bool


def find_quotations(document: Document) -> tuple[Quotation, ...]:
    """All quotations of the parts that are read, outermost only, in order."""
    found: list[Quotation] = []
    parts = document.parts
    for paragraph, part in enumerate(parts):
        if part.kind not in READ_PARTS:
            continue
        after = parts[paragraph + 1] if paragraph + 1 < len(parts) else None
        runs_on = after is not None and opens_quotation(document.text, after.start)
        pairs = list(_pairs(document.text, part.start, part.end))
        for left, right in pairs:
            found += _quotation(document.text, paragraph, left, right, part.end, runs_on)
    return tuple(found)


def opens_quotation(text: str, start: int) -> bool:
    """Whether a quotation mark that can open stands at a place."""
    mark = _DOUBLE.match(text, start)
    return mark is not None and mark.group() not in _CLOSERS


Mark = tuple[int, int]


def _pairs(text: str, start: int, end: int) -> Iterator[tuple[Mark, Mark | None]]:
    """Outermost pairs of marks; an opener that nothing closes comes with None."""
    marks = [(m.start(), m.end()) for m in _DOUBLE.finditer(text, start, end)]
    if not marks:
        marks = [(m.start(), m.end()) for m in _SINGLE.finditer(text, start, end)]
    waiting: list[Mark] = []
    found: list[tuple[Mark, Mark | None]] = []
    for mark in marks:
        if _is_opener(text, mark, bool(waiting)):
            waiting.append(mark)
        elif waiting:
            found.append((waiting.pop(), mark))
    found += [(mark, None) for mark in waiting]
    found.sort(key=lambda pair: pair[0])
    yield from _outermost(found)


def _outermost(pairs: Sequence[tuple[Mark, Mark | None]]) -> Iterator[tuple[Mark, Mark | None]]:
    covered = -1
    for left, right in pairs:
        if right is None:
            yield left, None
        elif left[0] > covered:
            covered = right[1]
            yield left, right


def _is_opener(text: str, mark: Mark, inside: bool) -> bool:
    sign = text[mark[0] : mark[1]]
    if sign == "“" and inside and _before(text, mark).isalnum():
        return False  # German print closes with the English opening mark
    if sign[0] in _OPENERS or sign == "``":
        return True
    if sign in _CLOSERS:
        return False
    before, after = _before(text, mark), text[mark[1] : mark[1] + 1]
    opens = not before.strip() or before in "([—–-/‘'"
    closes = not after.strip() or after in ".,;:!?)]—–-…"
    if opens != closes:
        return opens
    return not inside and not _only_closes(text, mark, sign)


def _only_closes(text: str, mark: Mark, sign: str) -> bool:
    """ "The search has begun, " he said: a mark between spaces that ends what was said, though its fellow is lost."""
    last, first = text[: mark[0]].rstrip()[-1:], text[mark[1] :].lstrip()[:1]
    return last != "" and last in ",.!?" and (sign == "''" or first.islower())


def _before(text: str, mark: Mark) -> str:
    return text[mark[0] - 1 : mark[0]] if mark[0] else ""


def _quotation(
    text: str, paragraph: int, left: Mark, right: Mark | None, limit: int, runs_on: bool
) -> Iterator[Quotation]:
    end = right[0] if right else (limit if runs_on else _natural_end(text, left[1], limit))
    start = left[1]
    while start < end and text[start].isspace():
        start += 1
    inner = end
    while inner > start and (text[inner - 1].isspace() or text[inner - 1] in ",;"):
        inner -= 1
    if start >= inner:
        return
    yield Quotation(
        start=start, end=inner, outer=(left[0], right[1] if right else end), paragraph=paragraph,
        closed=right is not None, words=len(_WORD.findall(text, start, inner)),
        sentence_like=text[start].isupper() and text[end - 1] in ".,!?…",
    )  # fmt: skip


def _natural_end(text: str, start: int, limit: int) -> int:
    """The end of a quotation that was never closed: its first sentence, and the next one as long as
    quoted terms stand in it, since the writer went on quoting."""
    end = start
    for sentence in re.finditer(r".+?(?:[.!?…]+(?=\s|$)|$)", text[start:limit], re.S):
        if end > start and not re.search(r"[\"“«]\S[^\"”»]{0,40}[\"”»]", sentence.group()):
            break
        end = start + sentence.end()
    return end


def is_title(words: str) -> bool:
    """“The Long Road Home”: names of works and operations have capitals throughout."""
    long = [w for w in words.split() if len(w) >= _TITLE_WORD]
    return 1 < len(long) <= _TITLE_LENGTH and all(
        w[0].isupper() or not w[0].isalpha() for w in long
    )
