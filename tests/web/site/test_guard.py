"""Who is let in: the one with the token, under this machine's name, from our own pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.web.site.conftest import HOST, TOKEN

from tidings.web.site.site import make_site


def test_nobody_reads_without_the_token(stranger: TestClient) -> None:
    for path in ("/", "/events", "/search?q=a", "/static/site.css", "/nowhere"):
        assert stranger.get(path).status_code == 401
    assert stranger.get("/enter?token=wrong").status_code == 401
    assert stranger.get("/enter").status_code == 401


def test_the_token_opens_once(stranger: TestClient) -> None:
    entered = stranger.get(f"/enter?token={TOKEN}")
    assert entered.status_code == 303
    cookie = entered.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert stranger.get("/").status_code == 200
    stranger.cookies.clear()
    assert stranger.get(f"/enter?token={TOKEN}").status_code == 401


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1", "127.0.0.1:80", "", "localhost:8765"]
)
def test_other_names_are_refused(reader: TestClient, host: str) -> None:
    assert reader.get("/", headers={"host": host}).status_code == 421


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": f"http://{HOST}", "sec-fetch-site": "cross-site"},
        {"origin": f"http://{HOST}.evil.example"},
    ],
)
def test_what_other_pages_send_is_refused(reader: TestClient, headers: dict[str, str]) -> None:
    assert reader.post("/", headers=headers).status_code == 403


def test_every_answer_has_the_headers(reader: TestClient) -> None:
    for path in ("/", "/events", "/nowhere", "/static/site.js"):
        headers = reader.get(path).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"
    assert reader.get("/").headers["cache-control"] == "no-store"


def test_a_reader_is_at_two_cases_at_once(case: Path) -> None:
    """Browsers send the cookies of one port to all ports of a machine."""
    hosts = ("127.0.0.1:8001", "127.0.0.1:8002")
    sites = {host: make_site(case, hosts=[host], token=TOKEN) for host in hosts}
    jar: dict[str, str] = {}
    for _ in range(2):
        for host, site in sites.items():
            client = TestClient(
                site, base_url=f"http://{host}", follow_redirects=False, cookies=jar
            )
            if client.get("/").status_code != 200:
                assert client.get(f"/enter?token={TOKEN}").status_code == 303
            jar |= dict(client.cookies)
            assert client.get("/events").status_code == 200
