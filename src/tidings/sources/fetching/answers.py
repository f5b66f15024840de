"""What a server sent becomes raw reports: what it is, is told by its first bytes before its Content-Type."""

from __future__ import annotations

from msgspec.structs import replace

from tidings.model.documents import RawReport
from tidings.sources.fetching.exchange import Answer
from tidings.sources.found import Found, Mapping
from tidings.sources.reading import read_content
from tidings.sources.sent_kinds import media_type_of_body


def reports_of(answer: Answer, *, origin: str, mapping: Mapping = ()) -> Found:
    """The reports in an answer, each with when and from where it was taken."""
    media_type = media_type_of_answer(answer)
    name = answer.url.partition("?")[0].rpartition("/")[2]
    found, left_out = read_content(
        answer.content, origin=origin, media_type=media_type, mapping=mapping, name=name
    )
    return [_taken(report, answer, origin) for report in found], left_out


def media_type_of_answer(answer: Answer) -> str:
    """What the body of an answer is."""
    return media_type_of_body(answer.content, answer.header("content-type"))


def _taken(report: RawReport, answer: Answer, origin: str) -> RawReport:
    """A page is declared to be where it was found in the end; an item of a feed knows its own address."""
    is_page = report.origin == origin
    known = {name for name, _ in report.declared}
    more = (("url", answer.url),) if is_page and "url" not in known else ()
    return replace(
        report, declared=(*report.declared, *more),
        captured=report.captured or answer.captured,
        headers=answer.headers if is_page else report.headers,
    )  # fmt: skip
