"""What a body that a server sent is: told by its first bytes where its Content-Type says too little."""

from __future__ import annotations

from tidings.sources.feeds import feed_type
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


def media_type_of_body(content: bytes, content_type: str | None) -> str:
    """The media type of a body; feeds are often sent as pages, and PDFs as anything."""
    feed = feed_type(content)
    if feed is not None:
        return feed
    said = (content_type or "").partition(";")[0].strip().lower()
    return media_type_of_content(content) if said in _VAGUE else _SAME.get(said, said)
