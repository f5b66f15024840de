"""Read a web page: trafilatura finds the article, this file keeps its blocks and lists what it left."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxml import html as lxml_html
from lxml.etree import ParserError
from lxml.html import HtmlElement
from trafilatura import bare_extraction

from tidings.documents.blocks import Block, tidy
from tidings.documents.pages.metadata import page_metadata, visible_byline, visible_date
from tidings.documents.pages.places import Places
from tidings.documents.pages.remainder import find_remainder
from tidings.model.record import Record

# Fixed bounds: without them the extractor asks the clock of the machine which days can be.
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2100-12-31"}
_LEVEL = re.compile(r"h([1-6])")
_HOLDERS = frozenset({"p", "head", "quote", "item", "ab", "code", "list", "table", "row", "div"})
_FALLBACK_PATH = "//p | //h1 | //h2 | //h3 | //li | //blockquote"
_SITE = re.compile(r"\s+(?:[|–—-]|::|»)\s+[^|–—»]{2,40}$")


class Page(Record, frozen=True, kw_only=True):
    """A page as read: the article's blocks, the facts the page declares, everything else on it."""

    blocks: tuple[Block, ...]
    declared: tuple[tuple[str, str], ...]
    removed: tuple[Block, ...]


def read_page(raw: str) -> Page:
    """The article of a page; a page that no article is found in gives all its paragraphs."""
    tree = _tree(raw)
    if tree is None:
        return Page(blocks=(), declared=(), removed=())
    declared = _with_visible(page_metadata(tree), tree)
    found = _extracted(raw)
    blocks = _article(found) or _all_paragraphs(tree)
    title = _title(dict(declared).get("title"), tree)
    head = list(_head(tree, title))
    body = [block for block in blocks if block.text not in {line.text for line in head}]
    places = Places(raw)
    placed = [places.placed(block) for block in [*head, *body]]
    standing = [block.text for block in placed] + [value for _, value in declared]
    removed = find_remainder(tree, standing, places)
    named = tuple((key, value) for key, value in declared if key != "title")
    return Page(
        blocks=tuple(placed),
        declared=(*named, *((("title", title),) if title else ())),
        removed=tuple(removed),
    )


def _tree(raw: str) -> HtmlElement | None:
    try:
        # A declaration of the encoding belongs to the bytes, and lxml refuses it in decoded text.
        return lxml_html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", raw))
    except (ParserError, ValueError):
        return None


def _extracted(raw: str) -> HtmlElement | None:
    found = bare_extraction(
        raw,
        favor_precision=True,
        include_comments=False,
        include_tables=True,
        with_metadata=False,
        date_extraction_params=_DATES,
    )
    body = getattr(found, "body", None)
    return body if body is not None and "".join(body.itertext()).strip() else None


def _article(body: HtmlElement | None) -> list[Block]:
    return [] if body is None else list(_blocks(body))


def _blocks(element: HtmlElement) -> Iterator[Block]:
    """The blocks of an element of the extracted text, in order; loose words between blocks count too."""
    if not isinstance(element.tag, str):
        return
    if element.tag == "row":
        cells = [words for cell in element if (words := tidy("".join(cell.itertext())))]
        if cells:
            yield Block(text=" | ".join(cells), item=True)
        return
    pieces = [element.text or ""]
    for child in element:
        if child.tag in _HOLDERS:
            yield from _lines(element, pieces)
            yield from _blocks(child)
            pieces = [child.tail or ""]
        else:
            pieces.append(_inline(child))
    yield from _lines(element, pieces)


def _inline(element: HtmlElement) -> str:
    """The words of an element inside a line and behind it; a line break of the page stays one."""
    if element.tag == "lb":
        return "\n" + (element.tail or "")
    inside = "".join(_inline(child) for child in element)
    return (
        (element.text or "").replace("\n", " ") + inside + (element.tail or "").replace("\n", " ")
    )


def _lines(element: HtmlElement, pieces: Sequence[str]) -> Iterator[Block]:
    level = _LEVEL.match(str(element.get("rend") or "")) if element.tag == "head" else None
    for line in "".join([pieces[0].replace("\n", " "), *pieces[1:]]).split("\n"):
        if words := tidy(line):
            yield Block(
                text=words,
                level=int(level.group(1)) if level else 2 * int(element.tag == "head"),
                item=element.tag == "item",
            )


def _all_paragraphs(tree: HtmlElement) -> list[Block]:
    """Every paragraph outside menus and footers, for pages in which no article was found."""
    blocks: list[Block] = []
    for element in tree.xpath(_FALLBACK_PATH):
        if element.xpath("ancestor::nav | ancestor::footer | ancestor::header | ancestor::aside"):
            continue
        words = tidy(element.text_content())
        level = _LEVEL.fullmatch(str(element.tag))
        if words and (level or len(words.split()) > 4):
            blocks.append(Block(text=words, level=int(level.group(1)) if level else 0))
    return blocks or [Block(text=words) for words in [tidy(_body_text(tree))] if words]


def _body_text(tree: HtmlElement) -> str:
    return " ".join(tree.xpath("//body//text()[not(ancestor::script) and not(ancestor::style)]"))


def _title(declared: str | None, tree: HtmlElement) -> str | None:
    """The title as the article shows it; the page's own title carries the name of the site."""
    shown = [words for element in tree.iter("h1") if (words := tidy(element.text_content()))]
    named = declared or next((tidy(t.text_content()) for t in tree.iter("title")), "")
    matching = [words for words in shown if words and (words in named or named in words)]
    if matching or len(shown) == 1:
        return (matching or shown)[0]
    return declared or _SITE.sub("", named) or None


def _with_visible(
    declared: Sequence[tuple[str, str]], tree: HtmlElement
) -> tuple[tuple[str, str], ...]:
    """What the page declares; an author in its head gives way to the byline that readers see."""
    if visible_byline(tree):
        return tuple((key, value) for key, value in declared if key != "authors")
    return tuple(declared)


def _head(tree: HtmlElement, title: str | None) -> Iterator[Block]:
    if title:
        yield Block(text=title, kind="title", level=1)
    if byline := visible_byline(tree):
        yield Block(text=byline, kind="byline")
    if day := visible_date(tree):
        yield Block(text=day, kind="date")
