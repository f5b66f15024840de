"""Kinds of input told from their bytes: on standard input, under names that say nothing, under wrong names."""

import io
import zipfile
from pathlib import Path

import pytest

from tidings.sources import read_inputs
from tidings.sources.sniffing import media_type_of_content, really, signature_of


def packed(name: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as pack:
        pack.writestr(name, "x")
    return out.getvalue()


DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
STAMPS = b"Received: from a.example\nFrom: a@b.example\nSubject: Bridge\n"
KINDS = [
    (b"The bridge is open.", "text/plain"),
    (b"\xef\xbb\xbf\n<!DOCTYPE html><p>Open.", "text/html"),
    (b"<html><body>", "text/html"),
    (b'<?xml version="1.0"?>\n<!-- saved --><!DOCTYPE html>\n<html>', "text/html"),
    (b'<?xml version="1.0"?><rss version="2.0">', "application/rss+xml"),
    (b"<rdf:RDF xmlns:rdf='x'>", "application/rss+xml"),
    (b'<?xml version="1.0"?>\n<?xml-stylesheet href="a"?>\n<feed xmlns="x">', "application/atom+xml"),
    (b'<?xml version="1.0"?><kml>', "application/xml"),
    (b'{"text": "Open."}', "application/x-ndjson"),
    (b'[ {"text": "Open."}]', "application/json"),
    (b"[Picture: a bridge]", "text/plain"),
    (b"%PDF-1.7\n", "application/pdf"),
    (packed("word/document.xml"), DOCX),
    (packed("datapackage.json"), "application/wacz"),
    (packed("a.txt"), "application/zip"),
    (b"\x1f\x8b\x08", "application/gzip"),
    (b"WARC/1.1\r\nWARC-Type: warcinfo\r\n", "application/warc"),
    (b"From a@b.example Mon May  3\n" + STAMPS, "application/mbox"),
    (b"From Moura to Serpa\nthe road is open: nobody uses it.", "text/plain"),
    (STAMPS + b"\nOpen.", "message/rfc822"),
    (b"From: the Post\nDate: 4 May 2021\nSubject: Bridge\n\nOpen.", "text/plain"),
    (b"From: <Saved>\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n", "multipart/related"),
    (STAMPS + b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n", "message/rfc822"),
    (b"\x89PNG\r\n\x1a\n", "image/*"),
    (b"RIFF\0\0\0\0WEBPVP8 ", "image/*"),
    (b"A text. WEBP pictures are small.", "text/plain"),
    (b"ID3 is a kind of tag.", "text/plain"),
    (b"id,text,title\n1,Open.,Bridge\n", "text/csv"),
    (b'"Text";"Outlet"\r\n"Open.";"Post"\r\n', "text/csv"),
    (b"id\thtml\n1\t<p>Open.\n", "text/tab-separated-values"),
    (b"Title, text and language\n\nThe bridge is open.", "text/plain"),
    (b"The text, in full\nThe bridge is open.", "text/plain"),
]  # fmt: skip


@pytest.mark.parametrize(("content", "media_type"), KINDS, ids=range(len(KINDS)))
def test_a_kind_is_told_from_the_first_bytes(content: bytes, media_type: str) -> None:
    assert media_type_of_content(content) == media_type


@pytest.mark.parametrize(
    ("content", "named", "kind"),
    [
        (b"%PDF-1.7", "text/plain", "application/pdf"),
        (b"<!DOCTYPE html><p>Not found.", "application/pdf", "text/html"),
        (b"\x1f\x8b\x08", "text/html", "application/gzip"),
        (b"<p>Open.", "text/html", "text/html"),
        (b"<rss>", "application/xml", "application/rss+xml"),
        (b"<!doctype html><p>Open.", "text/plain", "text/html"),
        (b"<html><p>Open.", "text/markdown", "text/html"),
        (b"<rss>", "text/html", "application/rss+xml"),
        (STAMPS + b"\nOpen.", "text/plain", "message/rfc822"),
        (b'{"text": "Open."}\n{broken\n', "text/plain", "application/x-ndjson"),
        (b'[\n {"text": "Open."}\n]', "text/html", "application/json"),
        (b"{Open} is what the sign says.", "text/plain", "text/plain"),
        (b"<?xml version='1.0'?><kml>", "text/html", "text/html"),
        (b"The bridge is open.\n\nNobody uses it.", "message/rfc822", "text/plain"),
        (b"Subject: Bridge\n\nOpen.", "message/rfc822", "message/rfc822"),
    ],
)
def test_bytes_overrule_a_name(content: bytes, named: str, kind: str) -> None:
    assert really(content, named) == kind


def test_every_signature_knows_itself() -> None:
    assert signature_of(b"") is None
    assert media_type_of_content(b"<" * 100_000) == "text/plain"
    assert media_type_of_content(b"<?x ?>" * 100_000) == "text/plain"


PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(40)
REFUSED = [
    ("page.html", PICTURE, "it is a picture: such files are not read"),
    ("notes.txt", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(9), "it is an old or locked Office file"),
    ("paper.doc", b"x", ".doc files are not read yet"),
    ("photo.jpg", b"x", ".jpg files are not read yet"),
    ("talk.mp3", b"x", ".mp3 files are not read yet"),
    ("map.xml", b"<?xml version='1.0'?><kml>", "it is XML, but neither a page nor a feed"),
    ("paper.pdf", b"hello", None),
    ("program", b"\x7fELF" + bytes(99), "such files are not read"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "content", "reason"), REFUSED, ids=[row[0] for row in REFUSED])
def test_what_is_not_read_says_what_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, content: bytes, reason: str | None
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(name).write_bytes(content)
    reports, left_out = read_inputs([name])
    if reason is None:  # a text under the name of a PDF is still a text
        assert [report.media_type for report in reports] == ["text/plain"]
    else:
        assert reports == ()
        assert [reason in item.reason for item in left_out] == [True]


def test_names_that_say_nothing_are_looked_into(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, content in {
        "saved": b"<!DOCTYPE html><p>Open.</p>",
        "story.php": b"<html><p>Open.</p>",
        "records": b'{"id": "r", "text": "Open."}',
        "map.geojson": b'{"text": "no report"}',
        "README": b"Open.",
    }.items():
        Path(name).write_bytes(content)
    reports, left_out = read_inputs(["."])
    assert [report.origin for report in reports] == ["records#r", "saved", "story.php"]
    assert [item.where for item in left_out] == ["README", "map.geojson"]
