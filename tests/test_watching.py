"""A watched feed adds each item once, asks politely whether anything changed, and never spoils a case."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.local_server import PUBLIC, LocalServer, Page, StillClock, World, local_server

from tidings.errors import CaseError
from tidings.settings import Settings
from tidings.store import case as front_door
from tidings.store.case import open_case
from tidings.watching import Round, Watch

FEED = "http://paper.example/feed"
OTHER = "http://other.example/feed"
TYPE = ("Content-Type", "application/rss+xml")
HEAD = '<?xml version="1.0"?><rss version="2.0"><channel><title>The Harbour Gazette</title>'
LONG = " ".join(
    f"The harbour office counted {n} boats on the quay that evening." for n in range(40)
)


def item(name: str, words: str, *, link: str = "", title: str = "Shelling in Porto Velo") -> str:
    where = f"<link>http://paper.example{link}</link>" if link else ""
    return (
        f'<item><title>{title}</title><guid isPermaLink="false">{name}</guid>{where}'
        f"<pubDate>Mon, 05 May 2031 10:00:00 GMT</pubDate><description>{words}</description></item>"
    )


def feed(*items: str, headers: tuple[tuple[str, str], ...] = ()) -> Page:
    return Page(f"{HEAD}{''.join(items)}</channel></rss>".encode(), headers=[TYPE, *headers])


KILLED = item("a", f"Shells killed 12 dockers in Porto Velo on Monday, the mayor said. {LONG}")
TALKS = item("b", f"Talks on a truce began in Porto Velo on Tuesday. {LONG}", title="Talks begin")


@pytest.fixture
def server() -> Iterator[LocalServer]:
    with local_server() as running:
        yield running


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "velo.tidings"


def watch(server: LocalServer, path: Path, *feeds: str, pages: bool = True) -> Watch:
    """A watch as it is after a restart: it knows nothing but the case."""
    world = World(server, {"paper.example": [[PUBLIC]], "other.example": [[PUBLIC]]})
    fetcher = world.fetcher(clock=StillClock())
    return Watch(feeds or [FEED], path, settings=Settings(workers=1), fetcher=fetcher, pages=pages)


def origins(path: Path) -> list[str]:
    return [report.origin for report in open_case(path).reports()]


def counts(done: Round) -> tuple[int, int]:
    return done.new, done.changed


def test_items_are_added_once(server: LocalServer, path: Path) -> None:
    server.pages["/feed"] = feed(KILLED)
    watched = watch(server, path)
    assert counts(watched.poll()) == (1, 0)
    builds = open_case(path).builds()
    assert counts(watched.poll()) == (0, 0)
    assert counts(watch(server, path).poll()) == (0, 0)  # after a restart
    assert open_case(path).builds() == builds
    server.pages["/feed"] = feed(TALKS, KILLED)
    assert counts(watch(server, path).poll()) == (1, 0)
    assert origins(path) == [f"{FEED}#a", f"{FEED}#b"]
    document = open_case(path).account.documents[0]
    assert (document.title, document.outlet) == ("Shelling in Porto Velo", "The Harbour Gazette")


def test_a_changed_item_is_added_beside_the_first(server: LocalServer, path: Path) -> None:
    server.pages["/feed"] = feed(KILLED)
    watch(server, path).poll()
    server.pages["/feed"] = feed(KILLED.replace("12 dockers", "14 dockers"))
    assert counts(watch(server, path).poll()) == (0, 1)
    assert origins(path) == [f"{FEED}#a", f"{FEED}#a"]
    server.pages["/feed"] = feed(KILLED.replace("12 dockers", "&lt;b&gt;14&lt;/b&gt;  dockers"))
    assert counts(watch(server, path).poll()) == (0, 0)  # other mark-up, the same words


def test_the_same_words_under_another_name_are_no_new_item(server: LocalServer, path: Path) -> None:
    server.pages["/feed"] = feed(KILLED)
    watch(server, path).poll()
    server.pages["/feed"] = feed(KILLED.replace(">a<", ">a-again<"))
    assert counts(watch(server, path, FEED, OTHER).poll()) == (0, 0)
    assert origins(path) == [f"{FEED}#a"]


def test_conditional_requests(server: LocalServer, path: Path) -> None:
    marks = (("ETag", '"v1é"'), ("Last-Modified", "Mon, 05 May 2031 10:00:00 GMT"))
    server.pages["/feed"] = [feed(KILLED, headers=marks), Page(status=304, headers=marks)]
    watch(server, path).poll()
    done = watch(server, path).poll()
    assert (done.unchanged, done.items, done.rejected) == (1, 0, ())
    headers = server.asked[-1][1]
    assert headers["If-None-Match"] == '"v1é"'
    assert headers["If-Modified-Since"] == "Mon, 05 May 2031 10:00:00 GMT"
    server.pages["/feed"] = feed(TALKS)
    watch(server, path).poll()
    watch(server, path).poll()
    assert "If-None-Match" not in server.asked[-1][1]


def test_the_page_of_an_item_with_a_summary(server: LocalServer, path: Path) -> None:
    page = f"<html><body><article><p>Shells killed 12 dockers in Porto Velo on Monday. {LONG}</p></article></body></html>"
    server.pages |= {
        "/feed": feed(item("a", "Twelve dockers died.", link="/1")),
        "/1": Page(page.encode()),
    }
    assert counts(watch(server, path).poll()) == (1, 0)
    (report,) = open_case(path).reports()
    assert report.origin == f"{FEED}#a"
    assert report.content == page.encode()
    assert dict(report.declared)["url"] == "http://paper.example/1"
    assert dict(report.declared)["published"] == "2031-05-05"
    watch(server, path).poll()
    assert server.paths().count("/1") == 1


def test_without_pages_the_summary_is_the_report(server: LocalServer, path: Path) -> None:
    server.pages["/feed"] = feed(item("a", "Shells killed 12 dockers in Porto Velo.", link="/1"))
    assert counts(watch(server, path, pages=False).poll()) == (1, 0)
    assert "/1" not in server.paths()


def test_a_page_that_robots_forbid_leaves_the_summary(server: LocalServer, path: Path) -> None:
    server.pages |= {
        "/feed": feed(item("a", "Shells killed 12 dockers in Porto Velo.", link="/1")),
        "/robots.txt": Page(b"User-agent: *\nDisallow: /1"),
    }
    done = watch(server, path).poll()
    assert counts(done) == (1, 0)
    assert [(out.what, out.where) for out in done.rejected] == [("page", f"{FEED}#a")]
    assert "robots.txt does not allow it" in done.rejected[0].reason
    assert open_case(path).reports()[0].content == b"Shells killed 12 dockers in Porto Velo."
    assert watch(server, path).poll().rejected == ()  # told once


def test_an_item_without_words_is_tried_again_when_its_page_is_back(
    server: LocalServer, path: Path
) -> None:
    page = Page(
        f"<html><body><article><p>Talks began on Monday. {LONG}</p></article></body></html>".encode()
    )
    server.pages |= {"/feed": feed(KILLED, item("b", "", link="/1")), "/1": [Page(b"x", 500), page]}
    done = watch(server, path).poll()
    assert counts(done) == (1, 0)
    assert "the server answered 500" in done.rejected[0].reason
    assert counts(watch(server, path).poll()) == (1, 0)
    assert counts(watch(server, path).poll()) == (0, 0)
    assert open_case(path).rejected() == ()


def test_a_feed_that_fails_is_told_and_asked_again(server: LocalServer, path: Path) -> None:
    server.pages |= {"/feed": [Page(b"x", 500), feed(KILLED)]}
    done = watch(server, path).poll()
    assert [(out.where, out.reason) for out in done.rejected] == [(FEED, "the server answered 500")]
    assert not path.exists()
    assert counts(watch(server, path).poll()) == (1, 0)
    server.pages["/feed"] = Page(b"<html><p>Maintenance.</p></html>")
    done = watch(server, path).poll()
    assert "not a feed" in done.rejected[0].reason
    assert open_case(path).rejected() == ()


def test_a_round_that_dies_is_done_again_as_a_whole(
    server: LocalServer, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.pages["/feed"] = feed(KILLED)
    watch(server, path).poll()
    before = open_case(path).account

    def die(*_: object) -> None:
        raise KeyboardInterrupt

    server.pages["/feed"] = feed(KILLED, TALKS)
    monkeypatch.setattr(front_door, "_write_meta", die)
    with pytest.raises(KeyboardInterrupt):
        watch(server, path).poll()
    monkeypatch.undo()
    assert open_case(path).account == before
    assert counts(watch(server, path).poll()) == (1, 0)
    assert origins(path) == [f"{FEED}#a", f"{FEED}#b"]


def test_another_build_meanwhile_costs_nothing(
    server: LocalServer, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.pages["/feed"] = feed(KILLED)
    watch(server, path).poll()
    server.pages["/feed"] = feed(KILLED, TALKS)
    monkeypatch.setattr(front_door.Case, "builds", lambda _: 99)
    with pytest.raises(CaseError, match="another build changed the case"):
        watch(server, path).poll()
    monkeypatch.undo()
    assert counts(watch(server, path).poll()) == (1, 0)


def test_a_damaged_item_is_told_once(server: LocalServer, path: Path) -> None:
    broken = "<item><title/></item>"
    server.pages["/feed"] = feed(KILLED, broken)
    done = watch(server, path).poll()
    assert [out.where for out in done.rejected] == [f"{FEED}#2"]
    assert watch(server, path).poll().rejected == ()


def test_a_case_of_an_earlier_tidings_is_watched(server: LocalServer, path: Path) -> None:
    import sqlite3
    from contextlib import closing

    server.pages["/feed"] = feed(KILLED)
    watch(server, path).poll()
    with closing(sqlite3.connect(path)) as opened:
        opened.execute("DROP TABLE feeds")
        opened.execute("DROP TABLE feed_items")
        opened.commit()
    assert open_case(path).polled().seen == ()
    assert counts(watch(server, path).poll()) == (0, 0)  # its bytes are in the case
    assert origins(path) == [f"{FEED}#a"]
