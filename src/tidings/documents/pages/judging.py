"""Which lines of a page are its article: its core, and what stands with it in the same frame.

The frame is the innermost element that holds most of the core. Inside it, from the title to the last line of
the core, everything belongs to the article unless its shape or the names around it say otherwise; outside it
nothing does, unless the extractor kept it and nothing speaks against it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from tidings.documents.blocks import ends_sentence
from tidings.documents.pages.core import Core, find_core, inside_of, is_sentence
from tidings.documents.pages.hints import Hint
from tidings.documents.pages.opinions import Opinion, folded_words
from tidings.documents.pages.outline import Line, Outline
from tidings.documents.pages.pull_quotes import with_pull_quotes

OUTSIDE = "outside the article"
# The frame need not hold the last fifth of the core: an extractor often has a box too many.
_MOST = 0.8
# What the page itself marks as the text needs half of the core in it to be believed.
_MARKED = 0.5
# An element with a third of the article in it is no box beside it, whatever it is called.
_BOX = 0.3
_LINKED = 0.5
_ALL_LINKED = 0.9
_COPIED = 0.6
# "[Related: Who owns the dam?]": a link in brackets leads out of the text.
_BRACKETED = re.compile(r"\[.*\]|\(.*\)")
# A line that no extractor kept needs so many words, or a heading's mark-up, to be more than a label.
_LABEL = 5
_HOLDERS = frozenset(
    {"p", "li", "blockquote", "pre", "span", "q", "h1", "h2", "h3", "h4", "tr", "td"}
)


def judge(
    outline: Outline, found: Opinion, linked: Opinion | None, *, title: int
) -> list[str | None]:
    """For each line the reason why it is no part of the article, or None where it is."""
    words = [folded_words(line.text) for line in outline.lines]
    core = find_core(outline, words, found, linked, title=title)
    # A headline that most of the text stands above is another article's.
    above = sum(
        len(line) for line, kept in zip(words[: max(0, title)], core.kept, strict=False) if kept
    )
    reasons = _Judgement(outline, core, title if 2 * above < core.total else -1).reasons()
    return with_pull_quotes(outline, words, reasons)


class _Judgement:
    """The article's frame on one page, and the stretch of lines in it."""

    def __init__(self, outline: Outline, core: Core, title: int) -> None:
        self._outline = outline
        self._core = core
        self._title = title
        self._framed: Opinion | None = None
        frame = _frame(outline, core)
        inside = inside_of(outline, frame)
        self._inside = [
            inside[line.holder] if line.holder >= 0 else False for line in outline.lines
        ]
        self._hints = _believed(outline, core, _hints(outline, core, frame))
        chosen = [
            index
            for index, kept in enumerate(core.kept)
            if kept
            and self._inside[index]
            and self._hint(index) is None
            and outline.lines[index].link_share <= _ALL_LINKED
        ]
        self._first, self._last = (chosen[0], chosen[-1]) if chosen else (0, -1)
        self._body = next(
            (i for i in chosen if is_sentence(outline.lines[i], core.words[i])), self._first
        )
        if title < self._first and chosen:
            self._first = self._opening()

    def reasons(self) -> list[str | None]:
        """The reason of every line."""
        return [self._reason(index, line) for index, line in enumerate(self._outline.lines)]

    def _hint(self, index: int) -> Hint | None:
        holder = self._outline.lines[index].holder
        return self._hints[holder] if holder >= 0 else None

    def _opening(self) -> int:
        """The first sentence in the frame behind the title: extractors lose loose words before a paragraph."""
        for index in range(self._title + 1, self._first):
            line = self._outline.lines[index]
            free = self._inside[index] and self._hint(index) is None
            if free and is_sentence(line, self._core.words[index]):
                return index
        return self._first

    def _reason(self, index: int, line: Line) -> str | None:
        hint = self._hint(index)
        kept = self._core.kept[index]
        if hint and (hint.firm or not kept):
            return hint.reason
        if index in self._core.copies:
            return "repeated line"
        if not self._core.total:
            return self._bare(index, line)
        if index < self._title:
            return OUTSIDE
        if not self._inside[index]:
            near = kept and not hint and line.link_share < _LINKED
            if near and self._is_subtitle(index, line):
                return "subtitle"
            return self._copy(index) if near else OUTSIDE
        return self._found(index, line) if kept else self._lost(index, line)

    def _found(self, index: int, line: Line) -> str | None:
        """A line of the frame that the extractor kept."""
        if index > self._last and line.link_share > _ALL_LINKED:
            return "link"
        if self._is_subtitle(index, line):
            return "subtitle"
        if line.link_share > _LINKED and _BRACKETED.fullmatch(line.text):
            return "teaser"
        if line.captioned and not (line.level or line.item) and not ends_sentence(line.text):
            return "caption"
        return self._card(line)

    def _is_subtitle(self, index: int, line: Line) -> bool:
        long = line.level > 0 and len(self._core.words[index]) >= _LABEL
        return long and 0 <= self._title < index < self._body

    def _lost(self, index: int, line: Line) -> str | None:
        """A line of the frame that the extractor did not keep."""
        if not self._first <= index <= self._last:
            return OUTSIDE
        if line.link_share > _LINKED:
            # Lists of links to one's own pages are teasers, to other sites they are what the text speaks of.
            return None if line.item and line.away >= _LINKED * line.linked else "link"
        if line.pictured and not ends_sentence(line.text):
            return "caption"
        if line.level or line.item or len(self._core.words[index]) >= _LABEL:
            return None
        return OUTSIDE

    def _copy(self, index: int) -> str | None:
        """What an extractor kept outside the frame may be the same text again, for another screen or for print."""
        if self._framed is None:
            lines = zip(self._outline.lines, self._inside, self._core.kept, strict=True)
            self._framed = Opinion(line.text for line, inside, kept in lines if inside and kept)
        share = self._framed.share(self._core.words[index])
        return "repeated line" if share >= _COPIED else None

    def _card(self, line: Line) -> str | None:
        """Links in a span beside a name in a sentence: the card that a page shows over it."""
        linked = line.link_share > _ALL_LINKED
        return "teaser" if linked and self._outline.elements[line.holder].tag == "span" else None

    def _bare(self, index: int, line: Line) -> str | None:
        """On a page without any article: its paragraphs and headings."""
        if line.link_share > _LINKED:
            return "link"
        return None if line.level or len(self._core.words[index]) >= _LABEL else OUTSIDE


def _frame(outline: Outline, core: Core) -> int:
    elements = outline.elements
    marked = [
        index
        for index, element in enumerate(elements)
        if element.is_body and core.held[index] >= _MARKED * core.total
    ]
    if marked:
        return max(marked, key=lambda index: core.held[index])
    holding = (index for index, held in enumerate(core.held) if held >= _MOST * core.total)
    frame = max(holding, default=-1)
    while frame > 0 and elements[frame].tag in _HOLDERS:
        frame = elements[frame].parent
    return frame


def _hints(outline: Outline, core: Core, frame: int) -> list[Hint | None]:
    """For each element the hint that counts: the firmest around it up to the frame, the innermost of its strength."""
    hints: list[Hint | None] = []
    for index, element in enumerate(outline.elements):
        above = hints[element.parent] if element.parent >= 0 else None
        own = element.hint
        if index == frame:
            above = own = None
        if own is not None and core.held[index] > _BOX * core.total:
            own = None
        if own is None or (above is not None and above.firm and not own.firm):
            own = above
        hints.append(own)
    return hints


def _believed(outline: Outline, core: Core, hints: Sequence[Hint | None]) -> list[Hint | None]:
    """The hints without those whose reason would take a third of the core: a name that every paragraph bears."""
    taken: Counter[str] = Counter()
    for line, kept, words in zip(outline.lines, core.kept, core.words, strict=True):
        hint = hints[line.holder] if kept and line.holder >= 0 else None
        if hint is not None:
            taken[hint.reason] += len(words)
    return [None if hint and taken[hint.reason] > _BOX * core.total else hint for hint in hints]
