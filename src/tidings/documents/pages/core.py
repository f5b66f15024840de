"""The lines that are surely of the article: those in which the opinions about a page agree.

The extractor's text is taken unless it lies elsewhere than a text twice as long right below the title; the
page's own linked data outweighs both where its words stand on the page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec

from tidings.documents.blocks import ends_sentence
from tidings.documents.pages.entries import lines_of_entries
from tidings.documents.pages.opinions import Opinion, Words, runs
from tidings.documents.pages.outline import Line, Outline

# Of a line that an extractor kept without its links, half to two thirds of the runs are left.
_KEPT = 0.6
# A sentence of the article; shorter ones stand in teasers as well.
_SENTENCE = 10
_LINKED = 0.4
# Shorter lines recur in recipes and tables for a reason; of a copy, nearly every run stands elsewhere.
_COPY = 30
_COPIED = 0.8


class Core(msgspec.Struct):
    """The words of each line, whether it is in the core, and how much of the core each element holds.

    `copies` are lines that say what the core says already.
    """

    words: list[Words]
    kept: list[bool]
    held: list[int]
    total: int
    copies: frozenset[int] = frozenset()


def find_core(
    outline: Outline, words: Sequence[Words], found: Opinion, linked: Opinion | None, *, title: int
) -> Core:
    """The core of a page from the extractor's text and the linked data; `title` is the line of the title, or -1."""
    core = _core(outline, words, _lines_in(found, words))
    if linked is not None:
        said = _core(outline, words, _lines_in(linked, words))
        # A text that does not stand on the page says nothing about the page.
        if said.total >= _KEPT * linked.words:
            core = _weighed(outline, core, said)
    own = _densest(outline, words)
    core = own if _is_better(own, core, title) else core
    if of_entries := lines_of_entries(outline, core.kept, title):
        core = _core(outline, words, of_entries)
    copies = _copies(outline, core)
    if not copies:
        return core
    kept = [is_kept and index not in copies for index, is_kept in enumerate(core.kept)]
    return msgspec.structs.replace(_core(outline, words, kept), copies=copies)


def _copies(outline: Outline, core: Core) -> frozenset[int]:
    """Long lines that other lines of the core say again: the text once more, for another screen or in one piece."""
    long = [
        index
        for index, (words, kept) in enumerate(zip(core.words, core.kept, strict=True))
        if kept and len(words) >= _COPY
    ]
    boxes = {index: outline.elements[outline.lines[index].holder].parent for index in long}
    # A recipe says the same again in the same element; a copy of the text stands in another.
    told = {(run, boxes[index]) for index in long for run in runs(core.words[index])}
    said = Counter(run for run, _ in told)
    copies: set[int] = set()
    # The longest first: where a whole text stands in one line, that line is the copy.
    for index in sorted(long, key=lambda index: (-len(core.words[index]), -index)):
        mine = set(runs(core.words[index]))
        if sum(said[run] > 1 for run in mine) >= _COPIED * len(mine):
            copies.add(index)
            said.subtract(mine)
    return frozenset(copies)


def _lines_in(opinion: Opinion, words: Sequence[Words]) -> list[bool]:
    return [bool(found) and opinion.share(found) >= _KEPT for found in words]


def _weighed(outline: Outline, found: Core, said: Core) -> Core:
    """The lines of both where they are the same article, those of the linked data otherwise."""
    pairs = list(zip(found.kept, said.kept, found.words, strict=True))
    both = sum(len(words) for one, two, words in pairs if one and two)
    if 2 * both < min(found.total, said.total):
        return said
    return _core(outline, found.words, [one or two for one, two, _ in pairs])


def _is_better(own: Core, core: Core, title: int) -> bool:
    """The extractor missed the article: it has little of it, or something else instead."""
    if not core.total:
        return own.total > 0
    pairs = zip(own.kept, core.kept, own.words, strict=True)
    both = sum(len(words) for one, two, words in pairs if one and two)
    if 2 * both >= core.total or own.total < 2 * core.total:
        return False
    first = next((i for i, kept in enumerate(own.kept) if kept and i > title), len(own.kept))
    other = next((i for i, kept in enumerate(core.kept) if kept and i > title), len(own.kept))
    return first <= other


def _core(outline: Outline, words: Sequence[Words], kept: Sequence[bool]) -> Core:
    held = [0] * len(outline.elements)
    for line, found, is_kept in zip(outline.lines, words, kept, strict=True):
        if is_kept:
            held[line.holder] += len(found)
    total = sum(held)
    for index in range(len(held) - 1, -1, -1):
        if (parent := outline.elements[index].parent) >= 0:
            held[parent] += held[index]
    return Core(words=list(words), kept=list(kept), held=held, total=total)


def _densest(outline: Outline, words: Sequence[Words]) -> Core:
    """The sentences in the element that holds most of them directly or one level down."""
    clean = _clean(outline, words)
    good = [
        clean[line.holder] and is_sentence(line, found)
        for line, found in zip(outline.lines, words, strict=True)
    ]
    score = [0.0] * len(outline.elements)
    for line, found, is_good in zip(outline.lines, words, good, strict=True):
        if not is_good:
            continue
        weight = float(len(found))
        for index in list(outline.around(line.holder))[:3]:
            score[index] += weight
            weight *= 0.6
    best = max(range(len(score)), key=lambda index: score[index], default=-1)
    inside = inside_of(outline, best)
    return _core(
        outline,
        words,
        [g and inside[line.holder] for g, line in zip(good, outline.lines, strict=True)],
    )


def is_sentence(line: Line, words: Words) -> bool:
    """The line is a sentence or more, and no teaser."""
    return (
        len(words) >= _SENTENCE
        and not line.level
        and line.link_share < _LINKED
        and ends_sentence(line.text)
    )


def _clean(outline: Outline, words: Sequence[Words]) -> list[bool]:
    """For each element whether no name around it says that it is no part of the article."""
    whole = _core(outline, words, [True] * len(words))
    clean: list[bool] = []
    for element, held in zip(outline.elements, whole.held, strict=True):
        # Half of a page is no box beside the article, whatever it is called.
        free = element.hint is None or not element.hint.firm or 2 * held > whole.total
        clean.append(free and (element.parent < 0 or clean[element.parent]))
    return clean


def inside_of(outline: Outline, frame: int) -> list[bool]:
    """For each element whether it is this one or lies in it."""
    inside: list[bool] = []
    for index, element in enumerate(outline.elements):
        inside.append(index == frame or (element.parent >= 0 and inside[element.parent]))
    return inside
