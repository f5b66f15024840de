"""What a server sent becomes raw reports: what it is, is told by its first bytes before its Content-Type."""

from __future__ import annotations

from msgspec.structs import replace

from tidings.model.documents import RawReport
from tidings.sources.feeds import feed_type
from tidings.sources.fetching.exchange import Answer
from tidings.sources.found import Found, Mapping
from tidings.sources.reading import read_content
from tidings.sources.sniffing import media_type_of_content

# Types that servers give to nearly anything: the bytes say more.
_VAGUE = frozenset({
    "", "application/octet-stream", "binary/octet-stream", "application/xml", "text/xml",
    "application/x-download", "application/force-download", "application/unknown",
})  # fmt: skip
# Other names of kinds that are read.
_SAME = {
    "application/xhtml+xml": "text/html",
    "text/x-markdown": "text/markdown",
    "application/x-pdf": "application/pdf",
    "application/jsonl": "application/x-ndjson",
    "application/x-jsonlines": "application/x-ndjson",
    "application/ld+json": "application/json",
    "application/x-gzip": "application/gzip",
}


def reports_of(answer: Answer, *, origin: str, mapping: Mapping = ()) -> Found:
    """The reports in an answer, each with when and from where it was taken."""
    media_type = media_type_of_answer(answer)
    name = answer.url.partition("?")[0].rpartition("/")[2]
    found, left_out = read_content(
        answer.content, origin=origin, media_type=media_type, mapping=mapping, name=name
    )
    return [_taken(report, answer, origin) for report in found], left_out


def media_type_of_answer(answer: Answer) -> str:
    """What the body of an answer is; feeds are often sent as pages, and PDFs as anything."""
    feed = feed_type(answer.content)
    if feed is not None:
        return feed
    said = (answer.header("content-type") or "").partition(";")[0].strip().lower()
    return media_type_of_content(answer.content) if said in _VAGUE else _SAME.get(said, said)


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
