"""The tree of a page, of a depth that everything behind it can bear; built without recursion and without a clock.

Elements nested deeper than any publisher nests them are blanked in the source before it is parsed, so that
every character keeps its offset: the parser drops all text below its own limit, and extractors recurse.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from lxml import html as lxml_html
from lxml.etree import ParserError, XMLSyntaxError, iterwalk
from lxml.html import HtmlElement

from tidings.documents.pages.marks import Mark

# Trafilatura finds nothing from 300 levels on; the deepest page of the benchmark's DEV part has 41.
DEEPEST = 200
# The levels below are kept for what holds words, so that paragraphs in a deep nest stay apart.
_DEEPEST_FRAME = 150
_DECLARATION = re.compile(r"^\s*<\?xml[^<>]*\?>")
_EMPTY = frozenset(
    [
        "area",
        "base",
        "basefont",
        "br",
        "col",
        "embed",
        "frame",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    ]
)
_HOLDERS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "pre"})
# Each of these ends an open one of its kind, as the parser has it.
_ENDS_ITSELF = frozenset(["p", "li", "td", "th", "tr", "dt", "dd", "option"])
# Their closing tag closes nothing that holds blocks.
_INLINE = frozenset(["a", "abbr", "acronym", "b", "big", "cite", "code", "em", "font", "i", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "tt", "u"])  # fmt: skip
# A bound for the search of what an inline tag closes: pages of unclosed tags would be walked over and over.
_FARTHEST_INLINE = 40


def parse(raw: str, marks: Sequence[Mark]) -> HtmlElement | None:
    """The tree of a page; None where there is nothing to build one from."""
    tree = _tree(raw)
    return _tree(flattened(raw, marks)) if tree is not None and _is_too_deep(tree) else tree


def _tree(raw: str) -> HtmlElement | None:
    # A declaration of the encoding belongs to the bytes, and lxml refuses it in decoded text.
    source = _DECLARATION.sub("", raw, count=1)
    try:
        return lxml_html.document_fromstring(source, parser=lxml_html.HTMLParser(huge_tree=True))
    except (ParserError, XMLSyntaxError, ValueError):
        return None


def _is_too_deep(tree: HtmlElement) -> bool:
    depth = 0
    for event, _ in iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > DEEPEST:
            return True
    return False


def flattened(raw: str, marks: Sequence[Mark]) -> str:
    """The source with every tag below the greatest depth blanked, so that offsets stay what they were."""
    pieces: list[str] = []
    at = 0
    for mark in _too_deep(marks):
        pieces += raw[at : mark.start], " " * (mark.end - mark.start)
        at = mark.end
    return "".join(pieces) + raw[at:]


def _too_deep(marks: Sequence[Mark]) -> Iterator[Mark]:
    """The tags of each element for which there is no depth left."""
    open_: list[tuple[str, bool]] = []
    held: Counter[str] = Counter()
    depth = 0
    for mark in marks:
        name = mark.name
        if not name or name in _EMPTY or (mark.closing and not held[name]):
            continue
        if mark.closing:
            closed = _closed(name, open_)
            blank = bool(closed) and closed[0][1]
        else:
            closed = open_[-1:] if name in _ENDS_ITSELF and open_ and open_[-1][0] == name else []
            blank = False
        if closed:
            del open_[-len(closed) :]
            held.subtract(ended for ended, _ in closed)
            depth -= sum(not blanked for _, blanked in closed)
        if not mark.closing:
            blank = depth >= (DEEPEST if name in _HOLDERS else _DEEPEST_FRAME)
            open_.append((name, blank))
            held[name] += 1
            depth += not blank
        if blank:
            yield mark


def _closed(name: str, open_: Sequence[tuple[str, bool]]) -> Sequence[tuple[str, bool]]:
    """The open elements that a closing tag ends, the one it names and all in it."""
    at = len(open_) - 1
    while open_[at][0] != name:
        barred = open_[at][0] not in _INLINE or len(open_) - at > _FARTHEST_INLINE
        if name in _INLINE and barred:
            return ()
        at -= 1
    return open_[at:]
