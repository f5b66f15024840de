"""The day of an article through its renditions: a copy without a day, or with a doubtful one, gets its twin's."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import msgspec

from tidings.documents.inferring import infer_days
from tidings.documents.near_years import give_years
from tidings.documents.publication_dates import iso_day, yearless_days
from tidings.documents.published import is_weak, refuse
from tidings.model.documents import DateConflict, Document, Published
from tidings.model.evidence import quote

__all__ = ["date_article", "give_years", "infer_days"]

Group = tuple[Document, ...]

# An agency's copy stands in a paper a day or two later; a longer way is another year's.
PRINTED = 7


def date_article(group: Sequence[Document]) -> Group:
    """The renditions of one article, each with a day where any of them has one."""
    firm = [document for document in group if not is_weak(document.published)]
    if not firm:
        return tuple(group)
    return tuple(_dated(document, firm[0]) for document in group)


def _dated(document: Document, twin: Document) -> Document:
    if twin.published is None or not is_weak(document.published):
        return document
    day, basis = twin.published.date, twin.published.basis
    if document.published is None and (own := _own_day(document, day)) is not None:
        return own
    conflicts: tuple[DateConflict, ...] = ()
    if document.published and document.published.date != day:
        why_not = (
            f"{document.published.date} stands in a header line of the copy only; another rendition of the"
            f" same article, {twin.origin}, is dated {day} by its {basis}"
        )
        conflicts = (refuse(document.published, why_not=why_not), *document.published.conflicts)
    published = Published(
        date=day,
        basis="rendition",
        why=f"another rendition of the same article, {twin.origin}, is dated {day} by its {basis}",
        evidence=twin.published.evidence,
        conflicts=conflicts,
    )
    return msgspec.structs.replace(document, published=published)


def _own_day(document: Document, printed: str) -> Document | None:
    """The day of its own dateline, "NIAMEY, March 18 (Reuters) -", in the year in which another rendition was printed."""
    for part in (p for p in document.parts if p.kind == "byline"):
        for found in yearless_days(document.text[part.start : part.end]):
            day = iso_day(int(printed[:4]), found.month, found.day)
            late = (date.fromisoformat(printed) - date.fromisoformat(day)).days if day else -1
            if day is not None and 0 <= late <= PRINTED:
                begin = part.start + found.start
                published = Published(
                    date=day,
                    basis="rendition",
                    why=f"its dateline says so, and another rendition of it, printed on {printed}, the year",
                    evidence=(quote(document.id, document.text, begin, part.start + found.end),),
                )
                return msgspec.structs.replace(document, published=published)
    return None
