"""The day of an article through its renditions: a copy without a day, or with a doubtful one, gets its twin's."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tidings.documents.inferring import infer_days
from tidings.documents.near_years import give_years
from tidings.documents.published import is_weak, refuse
from tidings.model.documents import DateConflict, Document, Published

__all__ = ["date_article", "give_years", "infer_days"]

Group = tuple[Document, ...]


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
