"""Slow, broken, endless and packed answers end in time and within the limits, each with its reason."""

import gzip
import socket
import struct
import time
import tracemalloc
import zlib
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler

import pytest
from tests.local_server import PUBLIC, LocalServer, Page, World

from tidings.sources.fetching import Limits, Refused, fetch_all, read_urls

URL = "http://paper.example/page"
QUICK, PATIENT = Limits(seconds=0.5), Limits()
MB = 1024 * 1024


def refusal(server: LocalServer, reply: Page | Callable, limits: Limits = PATIENT) -> str:
    server.pages["/page"] = reply
    with pytest.raises(Refused) as refused:
        World(server, {"paper.example": [[PUBLIC]]}).fetcher(limits=limits).fetch(URL)
    return str(refused.value)


def drip_headers(handler: BaseHTTPRequestHandler) -> None:
    drip(handler, b"HTTP/1.1 200 OK\r\n" + b"X-Slow: yes\r\n" * 100)


def drip_body(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
    drip(handler, b"x" * 1000)


def drip(handler: BaseHTTPRequestHandler, content: bytes) -> None:
    for byte in content:
        handler.wfile.write(bytes([byte]))
        time.sleep(0.05)


def silence(_: BaseHTTPRequestHandler) -> None:
    time.sleep(1.5)


def reset(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf")
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.connection.close()


def reset_at_once(handler: BaseHTTPRequestHandler) -> None:
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.connection.close()


def says(raw: bytes) -> Callable[[BaseHTTPRequestHandler], None]:
    return lambda handler: handler.wfile.write(raw) and None


OK = b"HTTP/1.1 200 OK\r\n"
BROKEN = {
    "drip headers": (drip_headers, "did not answer in full"),
    "drip body": (drip_body, "did not answer in full"),
    "silence": (silence, "did not answer in full"),
    "reset": (reset, "broke off"),
    "reset at once": (reset_at_once, "broke off"),
    "too short": (says(OK + b"Content-Length: 1000\r\n\r\nhalf"), "broke off"),
    "chunk cut": (says(OK + b"Transfer-Encoding: chunked\r\n\r\n64\r\nhalf"), "broke off"),
    "chunk bad": (says(OK + b"Transfer-Encoding: chunked\r\n\r\nzz\r\nhalf"), "not HTTP"),
    "two lengths": (says(OK + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\nxx"), "not HTTP"),
    "bad length": (says(OK + b"Content-Length: -5\r\n\r\nxx"), "not HTTP"),
    "not http": (says(b"SSH-2.0-OpenSSH_9.9\r\n"), "not HTTP"),
    "nothing": (says(b""), "broke off"),
    "endless header": (says(OK + b"X: " + b"x" * 300_000), "not HTTP"),
    "binary": (says(bytes(range(256)) * 20), "not HTTP"),
    "switching": (says(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n"), "101|not HTTP"),
    "empty": (Page(b""), "sent nothing"),
    "blank": (Page(b" \n \n"), "sent nothing"),
    "no content": (says(b"HTTP/1.1 204 No Content\r\n\r\n"), "sent nothing"),
    "not asked for": (says(b"HTTP/1.1 304 Not Modified\r\n\r\n"), "304"),
    "redirect to nowhere": (Page(status=302, headers=()), "302"),
    **{str(code): (Page(b"x", code), str(code)) for code in (400, 401, 403, 404, 410, 451, 500, 502, 504)},
}  # fmt: skip


# Only these have to be cut off; a busy machine may take its time to send any of the others.
SLOW = frozenset({"drip headers", "drip body", "silence"})


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_broken_is_refused(name: str, server: LocalServer) -> None:
    reply, reason = BROKEN[name]
    told = refusal(server, reply, QUICK if name in SLOW else PATIENT)
    assert any(words in told for words in reason.split("|")), told
    assert "\n" not in told


def test_more_than_was_announced_is_not_read(server: LocalServer) -> None:
    server.pages["/page"] = says(OK + b"Content-Length: 4\r\n\r\nhalf and more")
    answer = World(server, {"paper.example": [[PUBLIC]]}).fetcher().fetch(URL)
    assert answer.content == b"half"


def test_redirects_in_a_circle(server: LocalServer) -> None:
    server.pages["/other"] = Page(status=302, headers=[("Location", "/page")])
    told = refusal(server, Page(status=302, headers=[("Location", "/other")]))
    assert told == "its redirects lead in a circle"


def test_redirects_without_end(server: LocalServer) -> None:
    for number in range(9):
        headers = [("Location", f"/hop{number + 1}")]
        server.pages[f"/hop{number}"] = Page(status=301, headers=headers)
    told = refusal(server, Page(status=301, headers=[("Location", "/hop0")]))
    assert told == "it is redirected more than 5 times"
    assert server.paths() == ["/robots.txt", "/page", *(f"/hop{number}" for number in range(5))]


def test_five_redirects_are_followed(server: LocalServer) -> None:
    for number in range(4):
        headers = [("Location", f"/hop{number + 1}")]
        server.pages[f"/hop{number}"] = Page(status=308, headers=headers)
    server.pages["/page"] = Page(status=301, headers=[("Location", "hop0")])
    server.pages["/hop4"] = Page(b"<p>Here.</p>")
    answer = World(server, {"paper.example": [[PUBLIC]]}).fetcher().fetch(URL)
    assert (answer.content, answer.url) == (b"<p>Here.</p>", "http://paper.example/hop4")


def packed(body: bytes, *codings: str) -> Page:
    pack = {"gzip": gzip.compress, "deflate": zlib.compress, "raw": _raw}
    for coding in codings:
        body = pack[coding](body)
    said = ", ".join("deflate" if coding == "raw" else coding for coding in codings)
    return Page(body, headers=[("Content-Type", "text/html"), ("Content-Encoding", said)])


def _raw(body: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(body) + packer.flush()


@pytest.mark.parametrize(
    "codings", [("gzip",), ("deflate",), ("raw",), ("gzip", "gzip"), ("deflate", "gzip")]
)
def test_packed_answers_are_unpacked(codings: tuple[str, ...], server: LocalServer) -> None:
    body = bytes(range(256)) * 3000
    server.pages["/page"] = packed(body, *codings)
    assert World(server, {"paper.example": [[PUBLIC]]}).fetcher().fetch(URL).content == body


def test_gzip_in_several_members(server: LocalServer) -> None:
    body = gzip.compress(b"<p>One ") + gzip.compress(b"and two.</p>") + b"\x00" * 40
    server.pages["/page"] = Page(body, headers=[("Content-Encoding", "gzip")])
    answer = World(server, {"paper.example": [[PUBLIC]]}).fetcher().fetch(URL)
    assert answer.content == b"<p>One and two.</p>"


def zeros(bits: int) -> bytes:
    """300 MB of nothing, packed."""
    packer = zlib.compressobj(9, wbits=bits)
    return b"".join(packer.compress(bytes(MB)) for _ in range(300)) + packer.flush()


def bomb(body: bytes, codings: str) -> Page:
    return Page(body, headers=[("Content-Encoding", codings)])


BOMBS = {
    "gzip": lambda: bomb(zeros(31), "gzip"), "deflate": lambda: bomb(zeros(15), "deflate"),
    "raw": lambda: bomb(zeros(-15), "deflate"),
    "gzip in gzip": lambda: bomb(gzip.compress(zeros(31)), "gzip, gzip"),
    "deflate in gzip": lambda: bomb(gzip.compress(zeros(15)), "deflate, gzip"),
    "many members": lambda: bomb(gzip.compress(bytes(MB)) * 200, "gzip"),
}  # fmt: skip


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_are_given_up_early(name: str, server: LocalServer) -> None:
    page = BOMBS[name]()
    tracemalloc.start()
    told = refusal(server, page, Limits())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert "times its size" in told or "larger than" in told
    assert peak < 60 * MB


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        (packed(b"x", "gzip", "gzip", "gzip"), "packed 3 times over"),
        (Page(b"x", headers=[("Content-Encoding", "br")]), "not asked for"),
        (Page(b"not gzip", headers=[("Content-Encoding", "gzip")]), "damaged"),
        (Page(gzip.compress(b"words " * 99)[:-12], headers=[("Content-Encoding", "gzip")]), "cut short"),
        (Page(b"not deflate", headers=[("Content-Encoding", "deflate")]), "damaged"),
        (Page(b"x" * (MB + 1)), "larger than 1 MB"),
    ],
)  # fmt: skip
def test_bodies_that_are_refused(page: Page, reason: str, server: LocalServer) -> None:
    assert reason in refusal(server, page, Limits(size=MB))


def test_every_url_has_an_end(server: LocalServer) -> None:
    """As many URLs as there are troubles, in several hosts at once: a report or a reason for each."""
    names = {f"paper{number}.example": [[PUBLIC]] for number in range(7)}
    urls = []
    for number, name in enumerate(BROKEN):
        server.pages[f"/{number}"] = BROKEN[name][0]
        server.pages[f"/good{number}"] = Page(b"<p>Good.</p>")
        urls += [f"http://paper{number % 7}.example/{kind}{number}" for kind in ("", "good")]
    reports, left_out = read_urls(urls, World(server, names).fetcher(limits=Limits(seconds=3)))
    assert sorted([*(r.origin for r in reports), *(out.where for out in left_out)]) == sorted(urls)
    assert len(reports) == len(BROKEN)
    assert {out.what for out in left_out} == {"url"}


def test_the_order_of_the_urls_does_not_matter(server: LocalServer) -> None:
    urls = [f"http://paper{number % 3}.example/{number}" for number in range(9)]
    names = {f"paper{number}.example": [[PUBLIC]] for number in range(3)}
    for number in range(0, 9, 2):
        server.pages[f"/{number}"] = Page(b"<p>%d</p>" % number)
    first = read_urls(urls, World(server, names).fetcher())
    again = read_urls(urls[::-1], World(server, names).fetcher())
    assert [(r.origin, r.content) for r in first[0]] == [(r.origin, r.content) for r in again[0]]
    assert first[1] == again[1]


def test_a_fault_of_a_url_stays_its_own(server: LocalServer) -> None:
    got = fetch_all(
        {"http://x:0/": (), "http://paper.example/robots.txt": ()}, World(server).fetcher()
    )
    assert isinstance(got["http://x:0/"], Refused)
