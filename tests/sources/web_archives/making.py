"""Makes web archives of invented pages for tests and benchmarks."""

from __future__ import annotations

import base64
import gzip
import hashlib
import io
import zipfile
from collections.abc import Iterable, Sequence

PAGE = "<html><head><title>Bridge {0}</title></head><body><article><h1>Bridge {0} opens</h1>"
PAGE += (
    "<p>The bridge over the Velo was opened on Monday, number {0} of the town.</p></article></body>"
)


def page(number: int, *, filler: int = 0) -> bytes:
    """A small page that says its number; `filler` words differ from page to page."""
    words = " ".join(
        hashlib.sha256(f"{number}/{at}".encode()).hexdigest()[:7] for at in range(filler)
    )
    return (PAGE.format(number) + f"<p>{words}</p></html>").encode()


def http(
    body: bytes, *headers: tuple[str, str], status: str = "200 OK", kind: str = "text/html"
) -> bytes:
    """An answer of a server."""
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", *(f"{k}: {v}" for k, v in headers)]
    return "\r\n".join([*lines, "", ""]).encode() + body


def record(
    number: int,
    block: bytes,
    *more: tuple[str, str],
    kind: str = "response",
    content_type: str = "application/http; msgtype=response",
    url: str | None = None,
    length: int | None = None,
) -> bytes:
    """One record of a WARC; `length` where it tells a wrong one."""
    lines = [
        "WARC/1.1", f"WARC-Type: {kind}", f"WARC-Record-ID: <urn:uuid:{identity(number)}>",
        "WARC-Date: 2031-05-06T07:08:09Z",
        f"WARC-Target-URI: {url or f'https://gazette.example/{number}'}",
        f"Content-Type: {content_type}", *(f"{name}: {said}" for name, said in more),
        f"Content-Length: {len(block) if length is None else length}",
    ]  # fmt: skip
    return "\r\n".join([*lines, "", ""]).encode() + block + b"\r\n\r\n"


def identity(number: int) -> str:
    """What a record goes by."""
    return f"00000000-0000-4000-8000-{number:012d}"


def digest(block: bytes) -> str:
    """SHA-1 in base 32, as most archives have it."""
    return "sha1:" + base64.b32encode(hashlib.sha1(block, usedforsecurity=False).digest()).decode()


def pages(count: int, *, filler: int = 40, with_digest: bool = True) -> list[bytes]:
    """The records of so many pages."""
    blocks = [http(page(number, filler=filler)) for number in range(count)]
    return [
        record(number, block, *([("WARC-Block-Digest", digest(block))] if with_digest else []))
        for number, block in enumerate(blocks)
    ]


def packed(records: Iterable[bytes]) -> list[bytes]:
    """Each record as a gzip member of its own."""
    return [gzip.compress(one, mtime=0) for one in records]


def wacz(parts: Sequence[tuple[str, bytes]], *, method: int = zipfile.ZIP_STORED) -> bytes:
    """A WACZ with these archives."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as pack:
        for name, content in parts:
            pack.writestr(f"archive/{name}", content)
        pack.writestr("datapackage.json", '{"profile": "data-package"}')
        pack.writestr("indexes/index.cdx", "com,example)/ 20310506070809 {}")
    return made.getvalue()
