"""A head for small marked texts, and what their spans say."""

from __future__ import annotations

from html import escape

from tidings.teaching.markup import parse_report
from tidings.teaching.records import Report, Span

KEYS = "crisis: harbour-row\ngenre: agency\noutlet: Gulf Wire\npublished: 2024-05-16\n"
REFERENTS = (
    "e1 person GOV SDN Idris Hamdan",
    "e2 collective MIL SDN the mutineers",
    "e3 place - SDN Port Sudan",
)
# Words enough for a report, none of which calls for a tag.
FILLER = " ".join(["Calm water lay along the grey quay."] * 12)


def content_of(body: str, *referents: str) -> str:
    """A file with this marked text; the referents are three unless others are given."""
    return "\n".join((KEYS, *(referents or REFERENTS), "---", body, ""))


def report_of(body: str, *referents: str) -> Report:
    """The report of a marked text."""
    return parse_report(content_of(body, *referents), id="harbour-row/1")


def plain_of(text: str) -> Report:
    """The report of a text without tags."""
    return report_of(escape(text, quote=False))


def quote(report: Report, span: Span) -> str:
    """The words of a span."""
    return report.text[span.start : span.end]
