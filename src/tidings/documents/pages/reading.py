"""Read a web page: which of its lines are the article, what it says of itself, and all else that stands on it.

Trafilatura's opinion about the text and the page's own are weighed on the lines of the page itself, so that
words come as the page has them and everything else is listed with a reason and a place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec
from lxml.html import HtmlElement

from tidings.documents.blocks import Block
from tidings.documents.pages.extractors import extracted_opinion
from tidings.documents.pages.judging import judge
from tidings.documents.pages.marks import find_marks
from tidings.documents.pages.metadata import page_metadata, visible_byline, visible_date
from tidings.documents.pages.opinions import linked_opinion
from tidings.documents.pages.outline import Line
from tidings.documents.pages.parsing import parse
from tidings.documents.pages.places import Places
from tidings.documents.pages.remainder import Remainder
from tidings.documents.pages.titles import find_title
from tidings.documents.pages.walking import find_outline
from tidings.model.record import Record

Place = tuple[int, int]


class Page(Record, frozen=True, kw_only=True):
    """A page as read: the article's blocks, the facts the page declares, everything else on it."""

    blocks: tuple[Block, ...]
    declared: tuple[tuple[str, str], ...]
    removed: tuple[Block, ...]


def read_page(raw: str) -> Page:
    """The article of a page; a page that no article is found in gives all its paragraphs."""
    marks = find_marks(raw)
    tree = parse(raw, marks)
    if tree is None:
        return Page(blocks=(), declared=(), removed=())
    byline = visible_byline(tree)
    declared = _with_visible(page_metadata(tree), byline)
    said = dict(declared)
    outline = find_outline(tree, said.get("url"))
    title, title_line = find_title(said.get("title"), tree, outline.lines)
    head = list(_head(tree, title, byline))
    found = extracted_opinion(tree, len(outline.lines))
    reasons = judge(outline, found, linked_opinion(tree), title=title_line)
    places = Places(raw, marks)
    spots = [places.find(line.source or line.text) for line in outline.lines]
    shown = _spots_of(head, outline.lines, spots, title_line)
    for block in head:
        # A byline may be made of several lines.
        shown[block.text] = shown[block.text] or places.find(block.text)
    blocks: list[Block] = [msgspec.structs.replace(b, place=shown[b.text]) for b in head]
    removed: list[Block] = []
    remainder = Remainder(raw, places)
    for line, reason, place in zip(outline.lines, reasons, spots, strict=True):
        if line.text in shown or _is_within(place, shown.values()):
            continue
        if reason is None:
            blocks.append(_block(line, place))
        else:
            removed.extend(remainder.removed(line, reason, place))
    named = tuple((key, value) for key, value in declared if key != "title")
    return Page(
        blocks=tuple(blocks),
        declared=(*named, *((("title", title),) if title else ())),
        removed=tuple(removed),
    )


def _block(line: Line, place: Place | None) -> Block:
    return Block(text=line.text, place=place, gap=line.gap, level=line.level, item=line.item)


def _is_within(place: Place | None, others: Iterable[Place | None]) -> bool:
    return place is not None and any(
        other is not None and other[0] <= place[0] and place[1] <= other[1] for other in others
    )


def _spots_of(
    head: Sequence[Block],
    lines: Sequence[Line],
    spots: Sequence[Place | None],
    title: int,
) -> dict[str, Place | None]:
    """Where each line of the head stands, the title where the article shows it."""
    wanted = {block.text for block in head}
    found: dict[str, Place | None] = dict.fromkeys(wanted)
    if title >= 0 and lines[title].text in wanted:
        found[lines[title].text] = spots[title]
    for line, spot in zip(lines, spots, strict=True):
        if line.text in wanted and found[line.text] is None:
            found[line.text] = spot
    return found


def _with_visible(
    declared: Sequence[tuple[str, str]], byline: str | None
) -> tuple[tuple[str, str], ...]:
    """What the page declares; an author in its head gives way to the byline that readers see."""
    return tuple((key, value) for key, value in declared if key != "authors" or not byline)


def _head(tree: HtmlElement, title: str | None, byline: str | None) -> Iterator[Block]:
    if title:
        yield Block(text=title, kind="title", level=1)
    if byline:
        yield Block(text=byline, kind="byline")
    if day := visible_date(tree):
        yield Block(text=day, kind="date")
