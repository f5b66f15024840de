"""Invitations: one lets one browser in, once; only a reader who may say something makes them, and only from our pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from starlette.testclient import TestClient
from tests.web.site.conftest import HOST, TOKEN

from tidings.errors import UsageError
from tidings.web.site.sessions import MOST_OPEN, Sessions
from tidings.web.site.site import make_site

OWN = {"origin": f"http://{HOST}"}
_ADDRESS = re.compile(r'value="(http://[^"]+/enter\?token=[^"]+)"')


@pytest.fixture
def browsers(case: Path) -> Iterator[Callable[[], TestClient]]:
    """Makes browsers of strangers at one server; each has its own cookies."""
    site = make_site(case, hosts=[HOST], token=TOKEN)

    def another() -> TestClient:
        return TestClient(site, base_url=f"http://{HOST}", follow_redirects=False)

    with another():
        yield another


@pytest.fixture
def first(browsers: Callable[[], TestClient]) -> TestClient:
    client = browsers()
    assert client.get(f"/enter?token={TOKEN}").status_code == 303
    return client


def invite(client: TestClient, called: str = "", **more: str) -> str:
    """Where a new invitation leads, as the page says it."""
    answer = client.post("/readers/invite", data={"called": called, **more}, headers=OWN)
    assert answer.status_code == 303
    address = urlsplit(_ADDRESS.findall(client.get("/readers").text)[-1])
    assert address.netloc == HOST
    return f"{address.path}?{address.query}"


def test_an_invitation_lets_one_browser_in_once(
    first: TestClient, browsers: Callable[[], TestClient]
) -> None:
    address = invite(first, "B. Gull <i>")
    second, third = browsers(), browsers()
    entered = second.get(address)
    assert entered.status_code == 303
    assert "HttpOnly" in entered.headers["set-cookie"]
    assert second.get("/events").status_code == 200
    assert third.get(address).status_code == 401
    assert third.get("/events").status_code == 401
    page = first.get("/readers").text
    assert "B. Gull &lt;i&gt;" in page
    assert address not in page
    assert "B. Gull" in second.get("/review").text


def test_who_is_in_leaves_an_invitation_for_whom_it_is_meant(
    first: TestClient, browsers: Callable[[], TestClient]
) -> None:
    address = invite(first)
    assert first.get(address).headers["location"] == "/"
    assert browsers().get(address).status_code == 303


@pytest.mark.parametrize("ahead", [{"sec-purpose": "prefetch;prerender"}, {"purpose": "prefetch"}])
def test_what_a_browser_loads_ahead_uses_nothing_up(
    first: TestClient, browsers: Callable[[], TestClient], ahead: dict[str, str]
) -> None:
    address, second = invite(first), browsers()
    assert second.get(address, headers=ahead).status_code == 425
    assert second.head(address).status_code == 425
    assert second.get("/").status_code == 401
    assert second.get(address).status_code == 303


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": f"http://{HOST}", "sec-fetch-site": "cross-site"},
        {"origin": f"http://{HOST}", "sec-fetch-site": "same-site"},
    ],
)
def test_no_other_site_makes_an_invitation(first: TestClient, headers: dict[str, str]) -> None:
    assert first.post("/readers/invite", headers=headers).status_code == 403
    assert first.post("/readers/1/end", headers=headers).status_code == 403
    assert "No invitation is open" in first.get("/readers").text


def test_no_stranger_and_no_mere_reader_makes_an_invitation(
    first: TestClient, browsers: Callable[[], TestClient]
) -> None:
    stranger, guest = browsers(), browsers()
    assert guest.get(invite(first, "A guest", **{"only-reads": "1"})).status_code == 303
    waiting = invite(first, "somebody else")
    assert stranger.post("/readers/invite", headers=OWN).status_code == 401
    assert stranger.get("/readers").status_code == 401
    assert guest.post("/readers/invite", headers=OWN).status_code == 403
    assert guest.get("/readers/invite").status_code == 404
    page = guest.get("/readers").text
    assert waiting not in page
    assert "only read" in page


def test_who_only_reads_sees_all_and_changes_nothing(
    first: TestClient, browsers: Callable[[], TestClient]
) -> None:
    guest = browsers()
    guest.get(invite(first, **{"only-reads": "1"}))
    for path in ("/", "/review", "/review/items/event-shelling", "/events/event-shelling", "/corrections",
                 "/add", "/works", "/readers", "/nowhere", "/documents/doc-a?item=event-shelling&words=0-9"):  # fmt: skip
        page = guest.get(path).text
        assert "<main" in page
        assert 'method="post"' not in page, path
    said = {"item": "event-shelling", "verdict": "reject", "saw": "{}"}
    assert guest.post("/review/say", data=said, headers=OWN).status_code == 403
    assert guest.post("/add", data={"text": "x"}, headers=OWN).status_code == 403
    assert guest.post("/review/undo", data={"number": "1"}, headers=OWN).status_code == 403
    assert "Nothing was done" in first.get("/works").text


def test_readers_are_put_out_and_invitations_withdrawn(
    first: TestClient, browsers: Callable[[], TestClient]
) -> None:
    second, third = browsers(), browsers()
    second.get(invite(first, "second"))
    address = invite(first, "third")
    numbers = re.findall(r'action="/readers/(\d+)/end"', first.get("/readers").text)
    assert numbers == ["2", "3"]
    for number in numbers:
        assert first.post(f"/readers/{number}/end", headers=OWN).status_code == 303
        assert first.post(f"/readers/{number}/end", headers=OWN).status_code == 404
    assert second.get("/").status_code == 401
    assert third.get(address).status_code == 401
    assert first.post("/readers/1/end", headers=OWN).status_code == 409
    assert first.get("/").status_code == 200


def test_not_more_invitations_than_anybody_needs() -> None:
    sessions = Sessions(TOKEN)
    for number in range(2, MOST_OPEN + 1):
        assert sessions.invite("", may_say=True).number == number
    with pytest.raises(UsageError, match="open"):
        sessions.invite("", may_say=True)
    assert sessions.end(2)
    tokens = {one.token for one in sessions.all()[1]} | {sessions.invite("", may_say=False).token}
    assert len(tokens) == MOST_OPEN
