"""Days on a page: the date line that readers see by the title, and the time tags that machines read.

Finds "4 May 2021" below the title; leaves the dates of related reports, comments and the weather alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from tidings.documents.identity.date_lines import StatedDay, read_date_line
from tidings.documents.identity.lines import is_date_line
from tidings.documents.stamps import read_stamp
from tidings.model.record import Record

_INLINE = frozenset(
    [
        "span",
        "em",
        "i",
        "b",
        "strong",
        "font",
        "time",
        "abbr",
        "small",
        "bdi",
        "u",
        "a",
        "ins",
        "cite",
        "sup",
    ]
)
_APART = frozenset(
    ["nav", "aside", "footer", "form", "button", "select", "option", "script", "style", "noscript"]
)
_APART_NAMES = re.compile(
    r"comment|disqus|related|teaser|sidebar|widget|recommend|footer|popular|latest|trending|tweet|twitter|promo|"
    r"carousel|ticker|weather|banner|menu|archive|most-?read|read-?more|more-?(?:from|on|news|stories)|sponsor|advert|calendar-widget",
    re.IGNORECASE,
)
_HINT = re.compile(r"date|time|publish|posted|byline|meta\b|dateline|info|datum|fecha|tarih", re.IGNORECASE)  # fmt: skip
_UPDATED_NAME = re.compile(r"updated|modified", re.IGNORECASE)
_PUBLISHED_NAME = re.compile(r"publish|entry-date|posted|created", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
# Longer lines are sentences; a paragraph of so many letters begins the text.
_LONGEST_LINE = 140
_LONG_PARAGRAPH = 160
# A page has hundreds of dates only where it lists other reports.
_MOST = 300
_FIELDS = {"datepublished": "published", "datecreated": "dated", "datemodified": "modified", "dateupdated": "modified"}  # fmt: skip


class _Seen(Record, frozen=True, kw_only=True):
    """A line with a day: where it stands to the title, and how much speaks for it."""

    line: str
    score: int


class Days:
    """The days on one page; the walk over the page is made once."""

    def __init__(self, tree: HtmlElement) -> None:
        title = next(tree.iter("h1"), None)
        self._around_title = set(title.iterancestors()) if title is not None else set()
        self._seen: list[_Seen] = []
        self._stamps: list[tuple[str, str]] = []
        self._place = "top" if title is not None else "head"
        self._read: set[HtmlElement] = set()
        self._walk(tree, title)

    @property
    def line(self) -> str | None:
        """The line that shows the day of publication, if the page has one where it belongs."""
        best = max(self._seen, key=lambda seen: seen.score, default=None)
        return best.line if best and best.score >= _ENOUGH else None

    @property
    def stamps(self) -> tuple[tuple[str, str], ...]:
        """Field and value of time tags and of properties of the article."""
        return tuple(self._stamps)

    def _walk(self, tree: HtmlElement, title: HtmlElement | None) -> None:
        tried = asked = 0
        for element in tree.iter():
            if not isinstance(element.tag, str):
                continue
            if element is title:
                self._place = "head"
            elif self._place == "head" and _is_long_paragraph(element):
                self._place = "text"
            marked = element.tag in ("time", "abbr", "meta") or element.get("itemprop")
            if marked and len(self._stamps) < _MOST and asked < 4 * _MOST:
                asked += 1
                self._add_stamp(element)
            if tried < _MOST and _has_digit(element):
                tried += self._add_line(element)

    def _add_line(self, element: HtmlElement) -> bool:
        """Whether the element was looked at closely, which costs time."""
        holder, line = _line(element)
        if holder in self._read or not line or element.tag in _APART:
            return False
        self._read.add(holder)
        days = (
            read_date_line(line, order="dmy")
            if is_date_line(line, yearless=True) or is_labelled(line)
            else []
        )
        if days and not self._is_apart(holder):
            self._seen.append(_Seen(line=line, score=self._score(element, days)))
        return True

    def _score(self, element: HtmlElement, days: list[StatedDay]) -> int:
        place = {"top": 1, "head": 4, "text": -1}[self._place]
        names = " ".join(_own_names(element))
        hint = 2 * bool(_HINT.search(names))
        label = 2 * any(day.labelled and day.kind == "published" for day in days)
        changed = all(day.kind == "updated" for day in days) or _is_of_change(names)
        full = any(len(day.day) == 10 for day in days)
        return place + hint + label - 3 * changed + (1 if full else -1)

    def _add_stamp(self, element: HtmlElement) -> None:
        value = str(element.get("datetime") or element.get("content") or element.get("title") or "")
        names = " ".join([str(element.get("class") or ""), str(element.get("itemprop") or "")])
        field = next((f for n in names.casefold().split() if (f := _FIELDS.get(n))), None)
        if element.tag == "meta" and (field is None or not value):
            return
        value = value or (_line(element)[1] if field else "")
        if not value or read_stamp(value, order="dmy") is None or self._is_apart(element):
            return
        said = _line(element)[1]
        self._stamps.append((self._field(element, field, names, said), value))

    def _field(self, element: HtmlElement, field: str | None, names: str, said: str) -> str:
        if _is_change(said) or _is_of_change(names):
            return "modified"
        if field:
            return field
        known = [one for one, _ in self._stamps]
        firm = self._place == "head" or element.get("pubdate") is not None
        return "published" if firm and "published" not in known else "dated"

    def _is_apart(self, element: HtmlElement) -> bool:
        """Whether an element stands in a part of the page that is not about its article."""
        for up in [element, *element.iterancestors()]:
            if up in self._around_title or up.tag in ("body", "html"):
                return False
            if up.tag in _APART or _APART_NAMES.search(_names(up)):
                return True
            if "comment" in str(up.get("itemtype") or "").casefold():
                return True
        return False


# A full day below the title is enough; above it a hint has to stand by it, in the text a hint and a label.
_ENOUGH = 4


def is_labelled(line: str) -> bool:
    """A short line that says of a day that it is that of publication: "Published on 4 May 2021 by the desk"."""
    return any(day.labelled and day.start < 40 for day in read_date_line(line, order="dmy"))


def _is_of_change(names: str) -> bool:
    return bool(_UPDATED_NAME.search(names)) and not _PUBLISHED_NAME.search(names)


def _is_change(line: str) -> bool:
    days = read_date_line(line, order="dmy")
    return bool(days) and all(day.kind == "updated" for day in days)


def _line(element: HtmlElement) -> tuple[HtmlElement, str]:
    """The line around an element of a line, and the element that holds it whole; empty where it is too long."""
    holder = element
    for _ in range(3):
        up = holder.getparent()
        if holder.tag not in _INLINE or up is None or not _text(up):
            break
        holder = up
    return holder, _text(holder)


def _text(element: HtmlElement) -> str:
    """The words of a small element; nothing where they are too many for a line."""
    pieces = list(islice(element.itertext(), 24))
    words = " ".join(" ".join(pieces).split())
    return words if len(pieces) < 24 and len(words) <= _LONGEST_LINE else ""


def _has_digit(element: HtmlElement) -> bool:
    text = element.text
    if text and len(text) <= 4 * _LONGEST_LINE and _DIGIT.search(text):
        return True
    return any(
        child.tail and len(child.tail) <= 4 * _LONGEST_LINE and _DIGIT.search(child.tail)
        for child in islice(element, 8)
    )


def _is_long_paragraph(element: HtmlElement) -> bool:
    if element.tag not in ("p", "div", "article", "section"):
        return False
    own = len((element.text or "").strip())
    if element.tag == "p":
        own = sum(len(piece) for piece in islice(element.itertext(), 40))
    return own >= _LONG_PARAGRAPH


def _names(element: HtmlElement) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def _own_names(element: HtmlElement) -> Iterator[str]:
    yield "time" if element.tag == "time" else ""
    for up in [element, *islice(element.iterancestors(), 2)]:
        yield f"{_names(up)} {up.get('itemprop') or ''}"
