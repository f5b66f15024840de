"""robots.txt is obeyed, hosts are given pauses, and a server that is busy is given time."""

import pytest
from tests.local_server import PUBLIC, LocalServer, Page, StillClock, World

from tidings.sources.fetching import Limits, Refused, fetch_all
from tidings.sources.fetching.limits import USER_AGENT
from tidings.sources.fetching.pacing import seconds_asked

HOSTS = {"paper.example": [[PUBLIC]], "other.example": [[PUBLIC]]}
PAGE = "http://paper.example/news/page"


def robots(text: str) -> Page:
    return Page(text.encode(), headers=[("Content-Type", "text/plain")])


@pytest.mark.parametrize(
    ("rules", "allowed"),
    [
        ("", True),
        ("User-agent: *\nDisallow:", True),
        ("User-agent: *\nDisallow: /", False),
        ("User-agent: *\nDisallow: /news", False),
        ("User-agent: *\nDisallow: /news\nAllow: /news/page", True),
        ("User-agent: *\nDisallow: /*page$", False),
        ("User-agent: tidings\nDisallow: /\n\nUser-agent: *\nAllow: /", False),
        ("User-agent: *\nDisallow: /\n\nUser-agent: Tidings\nAllow: /", True),
        ("User-agent: otherbot\nDisallow: /", True),
        ("\ufeffUser-agent: *\nDisallow: /", False),
        ("<html>not robots</html>", True),
        ("User-agent: *\r\nDisallow: /\r\n", False),
    ],
)
def test_the_rules_of_a_site(rules: str, allowed: bool, server: LocalServer) -> None:
    server.pages |= {"/robots.txt": robots(rules), "/news/page": Page(b"<p>News.</p>")}
    fetcher = World(server, HOSTS).fetcher()
    if allowed:
        assert fetcher.fetch(PAGE).content == b"<p>News.</p>"
    else:
        with pytest.raises(Refused, match=r"robots\.txt does not allow it"):
            fetcher.fetch(PAGE)
        assert server.paths() == ["/robots.txt"]


@pytest.mark.parametrize(
    ("status", "allowed"),
    [(400, True), (401, True), (403, True), (404, True), (410, True), (429, False), (500, False), (503, False)],
)  # fmt: skip
def test_a_site_without_rules_and_one_that_cannot_tell(
    status: int, allowed: bool, server: LocalServer
) -> None:
    server.pages |= {"/robots.txt": Page(b"x", status), "/news/page": Page(b"<p>News.</p>")}
    fetcher = World(server, HOSTS).fetcher()
    if allowed:
        assert fetcher.fetch(PAGE).status == 200
    else:
        with pytest.raises(Refused, match=r"robots\.txt could not be read"):
            fetcher.fetch(PAGE)
        assert "/news/page" not in server.paths()


def test_robots_are_asked_once_for_each_site(server: LocalServer) -> None:
    server.pages |= {f"/{n}": Page(b"<p>News.</p>") for n in range(4)}
    clock = StillClock()
    fetcher = World(server, HOSTS).fetcher(clock=clock)
    for host in HOSTS:
        for number in range(4):
            fetcher.fetch(f"http://{host}/{number}")
    assert server.paths().count("/robots.txt") == 2
    clock.at += 25 * 3600
    fetcher.fetch("http://paper.example/1")
    assert server.paths().count("/robots.txt") == 3


def test_the_rules_of_the_site_that_a_redirect_leads_to_count(server: LocalServer) -> None:
    server.pages |= {
        "/robots.txt": [robots("User-agent: *\nAllow: /"), robots("User-agent: *\nDisallow: /")],
        "/news/page": Page(status=301, headers=[("Location", "http://other.example/news")]),
    }
    with pytest.raises(Refused, match="does not allow it"):
        World(server, HOSTS).fetcher().fetch(PAGE)
    assert server.paths() == ["/robots.txt", "/news/page", "/robots.txt"]


def test_a_pause_between_two_requests_to_a_host(server: LocalServer) -> None:
    server.pages |= {f"/{n}": Page(b"<p>News.</p>") for n in range(3)}
    clock = StillClock()
    urls = [f"http://paper.example/{n}" for n in range(3)]
    fetch_all(dict.fromkeys(urls, ()), World(server, HOSTS).fetcher(clock=clock))
    assert clock.waits == [1.0, 1.0, 1.0]


@pytest.mark.parametrize(
    ("delay", "waits"), [("0.2", [1.0, 1.0]), ("7", [1.0, 7.0]), ("nonsense", [1.0, 1.0])]
)
def test_the_pause_that_a_site_asks_for(
    delay: str, waits: list[float], server: LocalServer
) -> None:
    server.pages |= {"/1": Page(b"<p>1</p>"), "/2": Page(b"<p>2</p>")}
    server.pages["/robots.txt"] = robots(f"User-agent: *\nCrawl-delay: {delay}")
    clock = StillClock()
    fetcher = World(server, HOSTS).fetcher(clock=clock)
    fetcher.fetch("http://paper.example/1")
    fetcher.fetch("http://paper.example/2")
    assert clock.waits == waits


def test_a_pause_beyond_reason_ends_the_run_for_that_host(server: LocalServer) -> None:
    server.pages |= {"/1": Page(b"<p>1</p>"), "/2": Page(b"<p>2</p>")}
    server.pages["/robots.txt"] = robots("User-agent: *\nCrawl-delay: 3600")
    fetcher = World(server, HOSTS).fetcher()
    assert fetcher.fetch("http://paper.example/1").status == 200
    with pytest.raises(Refused, match="left alone for 3600 s; run again later"):
        fetcher.fetch("http://paper.example/2")


BUSY = [
    ("Retry-After", "20", [1.0, 20.0]),
    ("Retry-After", "Tue, 06 May 2031 09:00:41 GMT", [1.0, 40.0]),
    ("Retry-After", "Tue, 06 May 2031 08:00:00 GMT", [1.0, 1.0]),
    ("Retry-After", "soon", [1.0, 5.0]),
    ("X-Nothing", "", [1.0, 5.0]),
]


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize(("name", "value", "waits"), BUSY)
def test_a_busy_server_is_asked_again(
    status: int, name: str, value: str, waits: list[float], server: LocalServer
) -> None:
    busy = Page(b"busy", status, [(name, value)])
    server.pages["/news/page"] = [busy, Page(b"<p>News.</p>")]
    clock = StillClock()
    answer = World(server, HOSTS).fetcher(clock=clock).fetch(PAGE)
    assert answer.content == b"<p>News.</p>"
    assert clock.waits == waits


def test_a_server_that_stays_busy_is_left_alone(server: LocalServer) -> None:
    server.pages["/news/page"] = Page(b"busy", 429)
    clock = StillClock()
    with pytest.raises(Refused, match="the server answered 429"):
        World(server, HOSTS).fetcher(clock=clock).fetch(PAGE)
    assert server.paths().count("/news/page") == Limits().tries
    assert clock.waits == [1.0, 5.0, 10.0]


def test_a_server_that_wants_to_be_left_alone_for_long_is(server: LocalServer) -> None:
    server.pages |= {"/1": Page(b"busy", 503, [("Retry-After", "7200")]), "/2": Page(b"<p>2</p>")}
    fetcher = World(server, HOSTS).fetcher()
    for path in ("/1", "/2"):
        with pytest.raises(Refused, match="left alone for 7200 s"):
            fetcher.fetch(f"http://paper.example{path}")
    assert server.paths() == ["/robots.txt", "/1"]
    assert fetcher.fetch("http://other.example/2").status == 200


@pytest.mark.parametrize(
    ("said", "seconds"),
    [("0", 0), ("120", 120), (" 5 ", 5), ("-5", None), ("1.5", None), ("", None), (None, None),
     ("9" * 50, 999_999_999), ("Tue, 06 May 2031 09:01:00 GMT", 60), ("Tue, 06 May 2031 09:01:00", 60),
     ("6 May", None), ("²", None)],
)  # fmt: skip
def test_how_long_to_wait(said: str | None, seconds: float | None) -> None:
    assert seconds_asked(said, now=StillClock().now()) == seconds


def test_what_a_request_tells_of_us(server: LocalServer) -> None:
    server.pages["/news/page"] = Page(b"<p>News.</p>")
    World(server, HOSTS).fetcher().fetch(PAGE)
    _, headers = server.asked[-1]
    assert headers["User-Agent"] == USER_AGENT
    assert headers["Host"] == "paper.example"
    assert headers["Accept-Encoding"] == "gzip, deflate"
    assert not {"Cookie", "Referer", "Authorization", "From"} & set(headers)
