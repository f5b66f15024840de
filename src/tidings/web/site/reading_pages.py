"""The pages that are read: sections, single items, documents, search."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from tidings.web.catalogue import Entry
from tidings.web.lookup import Lookup
from tidings.web.sections import BY_KEY, Section, make_context
from tidings.web.shapes import words
from tidings.web.site.asked import Asked, read_asked
from tidings.web.site.desk import Desk, Sheet
from tidings.web.site.forms import read_reader
from tidings.web.site.items import CARDS, describe_item
from tidings.web.site.material import DRAWN, SIZE, SIZES
from tidings.web.site.places import span_of
from tidings.web.site.review.pages import ReviewPages
from tidings.web.site.review.seen import RECORDS

# Sections whose items the web app lists in another form than the dossier.
_OWN_FORM = {"articles": "site/articles.html"}
_HITS = 50
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Piece:
    """A run of a snippet; `found` says that it is one of the words that were looked for."""

    text: str
    found: bool


@dataclass(frozen=True)
class Hit:
    """Something found, and where it is shown."""

    kind: str
    label: str
    href: str
    pieces: tuple[Piece, ...]


class ReadingPages:
    """Answers requests for pages that change nothing."""

    def __init__(self, desk: Desk, review: ReviewPages) -> None:
        self._desk, self._review = desk, review

    def section(self, request: Request) -> Response:
        """One section; the address says which part of it."""
        section = BY_KEY.get(request.path_params.get("section", "brief").replace("-", "_"))
        if section is None:
            raise HTTPException(404)
        asked = read_asked(request.query_params)
        with self._desk.open(request) as sheet:
            found = sheet.count(section, asked)
            size = DRAWN if section.key == "places" else SIZES.get(section.kind, SIZE)
            asked = _at(request.query_params.get("at", ""), asked, section, size, sheet)
            material = sheet.material(asked, section.key)
            first_day, last_day, brush = sheet.days(section, asked)
            return sheet.render(
                "section", material.look, here=section.key, heading=section.heading,
                section=section, template=_OWN_FORM.get(section.key, f"{section.key}.html"),
                asked=asked, found=found, pages=-(-found // size), first_day=first_day,
                last_day=last_day, brush=brush, fields=sheet.fields(section, asked, material.look),
                **make_context(section, material),
            )  # fmt: skip

    def item(self, request: Request) -> Response:
        """The page of one item."""
        kind, key = request.path_params["kind"], request.path_params["id"]
        with self._desk.open(request) as sheet:
            material = sheet.material(read_asked({}), kind)
            entry = material.look.item(key)
            if entry is None or entry.kind not in CARDS:
                raise HTTPException(404)
            if entry.kind != kind:
                return RedirectResponse(material.look.addresses.item(entry), 303)
            section, template = CARDS[kind]
            return sheet.render(
                "item", material.look, here=section, heading=entry.title, section=BY_KEY[section],
                template=template, entry=entry, **describe_item(entry, material.look, sheet.reading),
                **self._said(entry, material.look, sheet, request),
            )  # fmt: skip

    def _said(self, entry: Entry, look: Lookup, sheet: Sheet, request: Request) -> dict[str, Any]:
        """What the forms of review need on the page of an item that can be reviewed."""
        if entry.kind not in RECORDS:
            return {}
        around = self._review.around(sheet, look, read_reader(request))
        card = self._review.sayable(entry, look)
        return {**around, "card": card, "back": look.href(entry.id), "evidence_open": False}

    def any_item(self, request: Request) -> Response:
        """Leads an id of any kind to the page where it is shown."""
        with self._desk.open(request) as sheet:
            look = sheet.material(read_asked({}), "").look
            href = look.href(request.path_params["id"])
        if href is None:
            raise HTTPException(404)
        return RedirectResponse(href, 303)

    def document(self, request: Request) -> Response:
        """The text of a document, with the asked words lit."""
        with self._desk.open(request) as sheet:
            look = sheet.material(read_asked({}), "documents").look
            document = look.document(request.path_params["id"])
            if not document:
                raise HTTPException(404)
            lit = span_of(request.query_params.get("words", ""), document)
            choosing = self._review.choosing(sheet, look, document, lit, request)
            return sheet.render(
                "document", look, here="articles",
                heading=words(document, "title", "origin", "id"), d=document, lit=lit,
                resting=look.resting_on([lit]) if lit else [],
                article=look.article_of(words(document, "id")), choosing=bool(choosing), **choosing,
            )  # fmt: skip

    def search(self, request: Request) -> Response:
        """What has all the words, with the words lit."""
        searched = request.query_params.get("q", "")[:200].strip()
        with self._desk.open(request) as sheet:
            look = sheet.material(read_asked({}), "").look
            found = sheet.reading.search(searched, limit=_HITS) if searched else ()
            hits = [
                Hit(hit.kind, hit.label, look.href(hit.id) or "/", tuple(_pieces(hit.snippet, searched)))
                for hit in found
            ]  # fmt: skip
            return sheet.render(
                "search", look, here="search", heading="Search", searched=searched, hits=hits,
                more=len(hits) == _HITS,
            )  # fmt: skip

    def error(
        self, request: Request, heading: str, says: str, status: int, remedy: str = ""
    ) -> HTMLResponse:
        """A page that says what went wrong, in the frame of the others."""
        with self._desk.open(request) as sheet:
            look = sheet.material(read_asked({}), "").look
            return sheet.render(
                "error", look, here="", heading=heading, says=says, remedy=remedy, status=status
            )


def _at(wanted: str, asked: Asked, section: Section, size: int, sheet: Sheet) -> Asked:
    """The page of a list on which an element stands; a link to it need not know which."""
    element = sheet.reading.find(wanted) if wanted else None
    if element is None or element.kind != section.kind:
        return asked
    return Asked(wish=asked.wish, page=element.position // size + 1)


def _pieces(snippet: str, searched: str) -> Iterator[Piece]:
    """A snippet cut at words that begin as one of the searched ones does; endings may differ."""
    wanted = {word.casefold()[: max(4, len(word) - 2)] for word in _WORD.findall(searched)}
    done = 0
    for word in _WORD.finditer(snippet):
        if word.group().casefold().startswith(tuple(wanted)):
            yield Piece(snippet[done : word.start()], found=False)
            yield Piece(word.group(), found=True)
            done = word.end()
    yield Piece(snippet[done:], found=False)
