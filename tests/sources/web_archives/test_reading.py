"""Which records of a web archive become reports, under which name, and what is told of the others."""

import gzip
import hashlib
import json
import zlib
from zipfile import ZIP_DEFLATED

import brotli
import pytest
from tests.sources.web_archives.making import (
    digest,
    http,
    identity,
    packed,
    page,
    pages,
    record,
    wacz,
)

from tidings.model.documents import LeftOut, RawReport
from tidings.sources.found import ARCHIVED
from tidings.sources.reading import read_content
from tidings.sources.web_archives.window import RATIO_AFTER

BODY = page(1)
FEED = b"<rss version='2.0'><channel><item><guid>a</guid><title>Bridge</title>"
FEED += b"<description>The bridge was opened on Monday.</description></item></channel></rss>"
CHUNKS = b"".join(
    b"%x;note=1\r\n%b\r\n" % (len(part), part) for part in (BODY[:50], BODY[50:], b"")
)


def read(*records: bytes, kind: str = "application/warc") -> tuple[list[RawReport], list[LeftOut]]:
    return read_content(b"".join(records), origin="a.warc", media_type=kind)


def reason(*records: bytes) -> str:
    reports, left_out = read(*records)
    assert reports == []
    told = [out.reason for out in left_out if out.what != ARCHIVED]
    assert len(told) == 1
    return told[0]


def test_a_page_is_a_report_with_its_address_moment_and_headers() -> None:
    (report,), left_out = read(record(1, http(BODY, ("Server", "stone"))))
    assert left_out == []
    assert report == RawReport(
        origin=f"a.warc#{identity(1)}", media_type="text/html", content=BODY,
        declared=(("url", "https://gazette.example/1"),), captured="2031-05-06T07:08:09+00:00",
        headers=(("Content-Type", "text/html"), ("Server", "stone")),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (CHUNKS, [("Transfer-Encoding", "chunked")]),
        (BODY, [("Transfer-Encoding", "chunked")]),  # undone by the archive
        (gzip.compress(BODY), [("Content-Encoding", "gzip")]),
        (gzip.compress(BODY), [("Content-Encoding", "GZIP"), ("Content-Length", "1")]),
        (BODY, [("Content-Encoding", "gzip")]),
        (BODY, [("Content-Encoding", "br")]),
        (zlib.compress(BODY), [("Content-Encoding", "deflate")]),
        (brotli.compress(BODY), [("Content-Encoding", "br")]),
        (gzip.compress(brotli.compress(BODY)), [("Content-Encoding", "br, gzip")]),
        (BODY, [("Content-Encoding", "identity")]),
    ],
)
def test_the_packing_for_the_wire_is_undone(body: bytes, headers: list[tuple[str, str]]) -> None:
    (report,), left_out = read(record(1, http(body, *headers)))
    assert report.content == BODY
    assert left_out == []


@pytest.mark.parametrize(
    ("block", "told"),
    [
        (http(gzip.compress(BODY)[:-9], ("Content-Encoding", "gzip")), "cut short"),
        (http(gzip.compress(BODY)[:40] + b"\xff" * 60, ("Content-Encoding", "gzip")), "damaged"),
        (http(b"\x28\xb5\x2f\xfd\x00\x99", ("Content-Encoding", "zstd")), "packed as 'zstd'"),
        (http(CHUNKS[:90], ("Transfer-Encoding", "chunked")), "last part is missing"),
        (http(BODY, ("Content-Length", "9999")), "of 9,999 bytes"),
        (b"not HTTP at all\r\n\r\n", "head cannot be read"),
        (http(b"\x00\x01\x02" * 40, kind="text/html"), "binary"),
    ],
)
def test_what_cannot_be_read_is_told(block: bytes, told: str) -> None:
    assert told in reason(record(1, block))


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (("WARC-Block-Digest", digest(b"other")), "its digest is not"),
        (("WARC-Payload-Digest", digest(b"other")), "its digest is not"),
        (("WARC-Truncated", "length"), "cut it off or split"),
        (("WARC-Segment-Number", "1"), "cut it off or split"),
    ],
)
def test_records_that_contradict_themselves(more: tuple[str, str], told: str) -> None:
    assert told in reason(record(1, http(BODY), more))


@pytest.mark.parametrize("said", [digest(BODY), "sha1:" + "0" * 3 + "x", "crc32:00", "md5", ""])
def test_digests_that_hold_or_say_nothing(said: str) -> None:
    said = "crc32:00" if said.endswith("x") else said
    assert len(read(record(1, http(BODY), ("WARC-Payload-Digest", said)))[0]) == 1


@pytest.mark.parametrize(
    "content",
    [
        record(1, http(BODY).replace(b"HTTP/1.1 200 OK", b"HTTP/2 200")),
        record(1, http(BODY).replace(b"\r\n", b"\n")),
        record(1, http(BODY), url="<https://gazette.example/1>"),
        record(1, http(BODY))
        .replace(b"WARC-Type", b"warc-type")
        .replace(b"Content-L", b"content-l"),
        record(1, http(BODY)).replace(b"WARC/1.1", b"WARC/1.0").replace(b": ", b":"),
        record(1, http(BODY).replace(b"Content-Type: ", b"X-Odd\r\n : \xe9\r\ncontent-TYPE:")),
    ],
)
def test_the_ways_of_other_crawlers(content: bytes) -> None:
    (report,), left_out = read(content)
    assert report.declared == (("url", "https://gazette.example/1"),)
    assert left_out == []


def test_kinds_of_bodies_go_through_the_table_of_kinds() -> None:
    records = [
        record(1, http(FEED, kind="application/xml")),
        record(2, http(b'{"text": "The bridge is open."}', kind="application/json")),
        record(3, b"The bridge is open.", kind="resource", content_type="text/plain"),
        record(4, b"The bridge is open.", kind="conversion", content_type="text/plain"),
        record(5, http(b"%PDF-1.7 invented", kind="application/octet-stream")),
    ]
    reports, left_out = read(*records)
    assert [(r.origin.removeprefix("a.warc#"), r.media_type) for r in reports] == [
        (f"{identity(1)}#a", "text/plain"),
        (f"{identity(2)}#1", "text/plain"),
        (identity(3), "text/plain"),
        (identity(4), "text/plain"),
        (identity(5), "application/pdf"),
    ]
    assert left_out == []


def test_what_is_no_report_is_counted_by_kind() -> None:
    head = "application/warc-fields"
    records = [
        record(1, b"software: invented\r\n", kind="warcinfo", content_type=head),
        *(record(10 + at, b"GET / HTTP/1.1\r\n\r\n", kind="request") for at in range(12)),
        *(record(30 + at, http(b""), kind="revisit") for at in range(3)),
        *(record(40 + at, http(b"gone", status="404 Not Found")) for at in range(2)),
        record(50, http(b"\x89PNG", kind="image/png")),
        record(51, http(b"a {}", kind="text/css")),
        record(52, http(b"f()", kind="application/javascript")),
        record(53, http(b" ")),
        record(54, http(b'{"hits": 3}', kind="application/json")),
        record(55, http(b"User-agent: *", kind="text/plain"), url="https://x.example/robots.txt"),
        record(56, b"text", kind="resource", content_type="text/plain", url="urn:text:x"),
        record(57, http(b"PK\x03\x04zip", kind="application/zip")),
        record(60, http(BODY)),
    ]
    reports, left_out = read(*records)
    assert [report.content for report in reports] == [BODY]
    assert {out.what for out in left_out} == {ARCHIVED}
    assert {out.where for out in left_out} == {"a.warc"}
    assert {out.reason.removesuffix(": no reports") for out in left_out} == {
        "12 requests, 3 revisits, 1 warcinfo record", "2 answers with status 404", "1 picture",
        "1 style sheet", "1 script", "1 empty answer", "1 note for programs",
        "1 piece of data without a report (application/json)", "1 record about the archive itself",
        "1 record of the kind application/zip",
    }  # fmt: skip
    assert reason(*records[:-1]) == "there is no report in it"


def test_an_id_that_stands_twice_is_told() -> None:
    reports, left_out = read(record(1, http(BODY)), record(1, http(page(2))))
    assert [report.content for report in reports] == [BODY]
    assert "its id stands twice" in left_out[0].reason


def test_an_archive_is_known_by_its_bytes() -> None:
    for content in (pages(2), packed(pages(2))):
        for kind in ("application/gzip", "application/warc"):
            if kind == "application/warc" or content[0].startswith(b"\x1f\x8b"):
                assert len(read(*content, kind=kind)[0]) == 2


@pytest.mark.parametrize("method", [0, ZIP_DEFLATED])
@pytest.mark.parametrize("form", ["plain", "packed"])
def test_wacz(method: int, form: str) -> None:
    records = pages(6) if form == "plain" else packed(pages(6))
    ending = "warc" if form == "plain" else "warc.gz"
    parts = [(f"one.{ending}", b"".join(records[:3])), (f"two.{ending}", b"".join(records[3:]))]
    reports, left_out = read(wacz(parts, method=method), kind="application/wacz")
    assert {report.origin for report in reports} == {f"a.warc#{identity(at)}" for at in range(6)}
    assert left_out == []


def test_a_wacz_without_its_end_and_one_with_damage() -> None:
    content = wacz([("one.warc.gz", b"".join(packed(pages(9))))])
    reports, left_out = read(content[:-60], kind="application/wacz")
    assert len(reports) == 9
    assert "table of contents is damaged" in left_out[-1].reason
    damaged = bytearray(content)
    damaged[1500] ^= 0xFF
    reports, left_out = read(bytes(damaged), kind="application/wacz")
    assert len(reports) == 8
    assert len(left_out) == 1


def test_bombs_cost_their_own_record() -> None:
    nothing = bytes(3 * RATIO_AFTER)
    bomb = http(gzip.compress(nothing), ("Content-Encoding", "gzip"))
    twice = http(gzip.compress(gzip.compress(nothing)), ("Content-Encoding", "gzip, gzip"))
    huge = record(3, http(nothing))
    members = packed(
        [record(0, http(BODY)), record(1, bomb), record(2, twice), huge, record(4, http(BODY))]
    )
    reports, left_out = read(*members)
    assert [report.origin for report in reports] == [f"a.warc#{identity(at)}" for at in (0, 4)]
    assert len(left_out) == 3
    assert all("100 times its size" in out.reason for out in left_out)


def test_a_bomb_of_many_small_records() -> None:
    """Each is just below what is judged; together they are no web pages."""
    part = json.dumps({"text": "a " * (RATIO_AFTER // 4)}).encode()
    reports, left_out = read(
        *packed(record(at, http(part, kind="application/json")) for at in range(8))
    )
    assert len(reports) < 8
    assert all("100 times its size" in out.reason for out in left_out)
    assert len(reports) + len(left_out) == 8


def test_a_large_film_is_counted_and_a_large_page_told() -> None:
    size = 21 * 1024 * 1024
    body = b"".join(hashlib.sha256(b"%d" % at).digest() for at in range(size // 32))
    reports, left_out = read(
        record(1, http(body, kind="video/mp4")), record(2, http(body)), record(3, http(BODY))
    )
    assert len(reports) == 1
    assert [out.reason for out in left_out] == [
        "the record is larger than 20 MB", "1 film: no reports",
    ]  # fmt: skip
