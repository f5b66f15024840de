"""Saved pages (MHTML): the page itself is read, under the address it had, taken when it was saved."""

import pytest
from tests.documents.formats.reading import read, rejected
from tests.documents.samples import parts

from tidings.sources.reading import read_content

SAVED = "multipart/related"
ADDRESS = "https://harbourpost.example/2021/05/03/talks-fail"
FIRST = "The army said on Monday that it had taken the village of Serpa café."
SECOND = "Fourteen people were killed when the bridge was shelled, the mayor told reporters."
PAGE = f"<html><head><title>Talks fail</title></head><body><h1>Talks fail in Moura</h1><p>{FIRST}</p><p>{SECOND}</p></body></html>"
FRAME = "<html><body><p>An advertisement in a frame of the page.</p></body></html>"


def saved(*, start: str = "", first: str = "root", head: str = "") -> bytes:
    pieces = {
        "root": f"Content-Type: text/html; charset=utf-8\nContent-ID: <root>\nContent-Location: {ADDRESS}\n\n{PAGE}",
        "frame": f"Content-Type: text/html\nContent-ID: <frame>\nContent-Location: cid:frame\n\n{FRAME}",
        "picture": "Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=",
    }
    ordered = [first, *(name for name in pieces if name != first)]
    said = f'; start="<{start}>"' if start else ""
    return (
        f"From: <Saved by a browser>\nSubject: Talks fail\nDate: Tue, 4 May 2021 08:00:00 +0200\n{head}"
        f'MIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="b"{said}\n\n'
        + "".join(f"--b\n{pieces[name]}\n" for name in ordered)
        + "--b--\n"
    ).encode()


@pytest.mark.parametrize(
    "content",
    [saved(), saved(first="picture"), saved(start="root", first="frame"), saved()[:-400] + PAGE.encode()],
    ids=["plain", "picture first", "frame first", "cut off"],
)  # fmt: skip
def test_the_page_is_read(content: bytes) -> None:
    documents, left_out = read(content, SAVED)
    assert not left_out
    (document,) = documents
    assert document.title == "Talks fail in Moura"
    assert FIRST in parts(document, "lead", "body")
    assert parts(document, "url") == [ADDRESS]


def test_when_it_was_saved_is_kept() -> None:
    (report,), _ = read_content(saved(), origin="a.mhtml", media_type=SAVED)
    assert report.captured == "2021-05-04T06:00:00+00:00"


@pytest.mark.parametrize(
    "content", [b"MIME-Version: 1.0\n\nnothing", b"Content-Type: image/png\n\nx"]
)
def test_a_saved_page_without_a_page_says_so(content: bytes) -> None:
    documents, left_out = read(content, SAVED)
    assert documents == ()
    assert rejected(left_out) == ["there is no page in the saved page"]
