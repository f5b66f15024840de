"""What comes from a URL is read as what it is, and keeps when, from where and how it was taken."""

import gzip
import json

import pytest
from tests.local_server import PUBLIC, LocalServer, Page, World

from tidings.documents.formats import open_report
from tidings.model.documents import RawReport
from tidings.sources import is_url, read_inputs
from tidings.sources.fetching import Answer, read_urls
from tidings.sources.fetching.answers import media_type_of_answer

URL = "http://paper.example/page"
FEED = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>Gazette</title>
<item><guid>a</guid><title>One</title><description>The bridge is open.</description></item>
<item><guid>b</guid><title>Two</title><description>The ferry runs.</description></item>
</channel></rss>"""
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>G</title><entry><id>x</id></entry></feed>"""


def got(server: LocalServer, page: Page, url: str = URL) -> tuple[list[RawReport], list[str]]:
    server.pages["/page"] = page
    reports, left_out = read_urls([url], World(server, {"paper.example": [[PUBLIC]]}).fetcher())
    return reports, [f"{out.where}: {out.reason}" for out in left_out]


def typed(content: bytes, media_type: str | None) -> Answer:
    headers = (("Content-Type", media_type),) if media_type else ()
    return Answer(url=URL, status=200, headers=headers, content=content, captured="")


@pytest.mark.parametrize(
    ("content", "said", "is_"),
    [
        (b"<!doctype html><p>x", "text/html; charset=utf-8", "text/html"),
        (b"<html><p>x", "application/xhtml+xml", "text/html"),
        (b"<html><p>x", None, "text/html"),
        (b"<p>x", "TEXT/HTML", "text/html"),
        (b"Plain words.", "text/plain", "text/plain"),
        (b"# Words", "text/markdown", "text/markdown"),
        (FEED, "application/rss+xml", "application/rss+xml"),
        (FEED, "text/html", "application/rss+xml"),
        (FEED, "application/xml", "application/rss+xml"),
        (FEED.decode().encode("utf-16"), "text/xml", "application/rss+xml"),
        (b"<!-- x -->" + ATOM, "text/xml", "application/atom+xml"),
        (b"%PDF-1.7 ...", "application/octet-stream", "application/pdf"),
        (b"%PDF-1.7 ...", "application/x-pdf", "application/pdf"),
        (b'[{"text": "x"}]', "application/json", "application/json"),
        (b'{"text": "x"}', "application/octet-stream", "application/x-ndjson"),
    ],
)
def test_what_an_answer_is(content: bytes, said: str | None, is_: str) -> None:
    assert media_type_of_answer(typed(content, said)) == is_


def test_a_page_keeps_how_it_was_taken(server: LocalServer) -> None:
    headers = [("Content-Type", "text/html"), ("ETag", '"7"'), ("Set-Cookie", "secret=1")]
    reports, left_out = got(server, Page(b"<p>The bridge is open.</p>", headers=headers))
    (report,) = reports
    assert left_out == []
    assert (report.origin, report.media_type) == (URL, "text/html")
    assert report.declared == (("url", URL),)
    assert ("ETag", '"7"') in report.headers
    assert "secret" not in str(report.headers)
    assert report.captured is not None
    assert report.captured.endswith("+00:00")


def test_a_page_goes_by_the_url_as_given_and_declares_where_it_was(server: LocalServer) -> None:
    server.pages["/old"] = Page(status=301, headers=[("Location", "/page")])
    url = "HTTP://Paper.example/old#part"
    reports, _ = got(server, Page(b"<p>The bridge is open.</p>"), url)
    assert reports[0].origin == url
    assert reports[0].declared == (("url", URL),)


def test_addresses_in_other_scripts(server: LocalServer) -> None:
    server.pages["/old"] = Page(
        status=301, headers=[("Location", "/дом?ü".encode().decode("latin-1"))]
    )
    server.pages["/%D0%B4%D0%BE%D0%BC?%C3%BC"] = Page(b"<p>Open.</p>")
    outside = World(server, {"xn--bcher-kva.example": [[PUBLIC]]})
    answer = outside.fetcher().fetch("http://bücher.example/old")
    assert answer.url == "http://xn--bcher-kva.example/%D0%B4%D0%BE%D0%BC?%C3%BC"


def test_a_feed_gives_its_items(server: LocalServer) -> None:
    reports, left_out = got(server, Page(FEED, headers=[("Content-Type", "text/html")]))
    assert [report.origin for report in reports] == [f"{URL}#a", f"{URL}#b"]
    assert {report.captured is not None for report in reports} == {True}
    assert {report.headers for report in reports} == {()}
    assert left_out == []


def test_records_and_packed_files(server: LocalServer) -> None:
    line = json.dumps({"id": "a", "text": "The bridge is open."}).encode()
    said = [("Content-Type", "application/x-ndjson")]
    assert got(server, Page(line, headers=said))[0][0].origin == f"{URL}#a"
    zipped = Page(
        gzip.compress(b"<html><p>Packed."), headers=[("Content-Type", "application/gzip")]
    )
    assert got(server, zipped)[0][0].content == b"<html><p>Packed."


def test_what_is_no_report_is_left_out(server: LocalServer) -> None:
    picture = Page(b"\x89PNG\r\n\x1a\n" + bytes(99), headers=[("Content-Type", "image/png")])
    reports, left_out = got(server, picture)
    assert reports == []
    assert len(left_out) == 1
    assert left_out[0].startswith(URL)


@pytest.mark.parametrize(
    ("content", "said", "text"),
    [
        ("Жёлтый дом".encode("koi8-r"), "text/plain; charset=koi8-r", "Жёлтый дом"),
        ("Жёлтый дом".encode("koi8-r"), 'text/plain; charset="KOI8-R"', "Жёлтый дом"),
        ("Жёлтый дом".encode(), "text/plain; charset=koi8-r", "Жёлтый дом"),
        ("\ufeffЖёлтый".encode(), "text/plain; charset=koi8-r", "Жёлтый"),
        ("“Düne”".encode("cp1252"), "text/plain; charset=ISO-8859-1", "“Düne”"),
        (b'<meta charset="koi8-r">' + "Дом".encode("cp1251"), "text/html; charset=windows-1251",
         '<meta charset="koi8-r">Дом'),
        (b'<meta charset="koi8-r">' + "Дом".encode("koi8-r"), "text/html", '<meta charset="koi8-r">Дом'),
        ("Dünen".encode("cp1252"), "text/plain; charset=no-such-thing", "Dünen"),
        ("Dünen".encode("cp1252"), "text/plain; charset=undefined", "Dünen"),
    ],
)  # fmt: skip
def test_the_charset_that_the_server_names(content: bytes, said: str, text: str) -> None:
    raw = RawReport(
        origin=URL,
        media_type=said.partition(";")[0],
        content=content,
        headers=(("content-type", said),),
    )
    assert open_report(raw).text == text


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("http://a.example", True),
        ("HTTPS://a.example/x", True),
        ("https/a.txt", False),
        ("ftp://a", False),
    ],
)
def test_which_inputs_are_fetched(name: str, is_one: bool) -> None:
    assert is_url(name) == is_one


def test_a_private_url_needs_leave(server: LocalServer) -> None:
    server.pages["/robots.txt"] = Page(b"", 404)
    reports, left_out = read_inputs([server.url("/page")])
    assert reports == ()
    assert "--allow-private" in left_out[0].reason
    assert server.connections == 0
