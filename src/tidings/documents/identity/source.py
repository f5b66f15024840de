"""Where facts are looked for: a document's text and parts, what was cut from it, what was declared."""

from __future__ import annotations

from tidings.documents.publication_dates import DayOrder
from tidings.model.documents import MetadataFact, Part, Removed
from tidings.model.evidence import quote
from tidings.model.record import Record


class Source(Record, frozen=True, kw_only=True):
    """Where facts are looked for; `order` says how 03/04/2021 is to be read, where that is known."""

    document: str
    text: str
    parts: tuple[Part, ...]
    removed: tuple[Removed, ...]
    declared: tuple[tuple[str, str], ...]
    raw: str
    language: str | None = None
    order: DayOrder | None = None

    def words(self, part: Part) -> str:
        """The words of one part."""
        return self.text[part.start : part.end]

    def stated(
        self,
        field: str,
        value: str,
        basis: str,
        span: tuple[int, int],
        as_written: str | None = None,
    ) -> MetadataFact:
        """A fact that the text states at this place."""
        evidence = quote(self.document, self.text, *span)
        return MetadataFact(
            field=field, value=value, basis=basis, as_written=as_written, evidence=evidence
        )
