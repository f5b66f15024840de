"""The pages of the web app: every link of every page arrives, filters filter, words are lit."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import urljoin

import pytest
from starlette.testclient import TestClient

from tidings.web.sections import SECTIONS

HREF = re.compile(r'(?:href|src|action)="([^"]+)"')
SENT = re.compile(r'<form method="post" action="[^"]+"')


def links(text: str, here: str) -> set[str]:
    found = (unescape(link) for link in HREF.findall(SENT.sub("", text)))
    return {urljoin(here, link) for link in found if not link.startswith(("data:", "#", "http"))}


def test_every_link_of_every_page_arrives(reader: TestClient) -> None:
    """Pages and the places within them; every list, item, document and stretch of words is visited."""
    ids: dict[str, set[str]] = {}
    asked = {"/"}
    while new := {link.partition("#")[0] for link in asked} - set(ids):
        for page in sorted(new):
            answer = reader.get(page, follow_redirects=True)
            assert answer.status_code == 200, page
            ids[page] = set(re.findall(r'\bid="([^"]+)"', answer.text))
            if "html" in answer.headers["content-type"]:
                asked |= links(answer.text, page)
    assert len(ids) > 150
    lost = [
        link for link in sorted(asked)
        if "#" in link and link.partition("#")[2] not in ids[link.partition("#")[0]]
    ]  # fmt: skip
    assert lost == []


@pytest.mark.parametrize("section", [section.key for section in SECTIONS])
def test_every_section_has_a_page(reader: TestClient, section: str) -> None:
    answer = reader.get(f"/{section.replace('_', '-')}")
    assert answer.status_code == 200
    assert answer.text.count("<h1") == 1
    assert 'aria-current="page"' in answer.text


def test_numbers_of_the_header_are_those_of_the_case(reader: TestClient) -> None:
    text = " ".join(re.sub(r"<[^>]+>", " ", reader.get("/").text).split())
    assert "6 events · 3 articles · 2 independent sources" in text


def shown(reader: TestClient, address: str) -> set[str]:
    return set(
        re.findall(r'<article class="item card event[^>]*id="([^"]+)"', reader.get(address).text)
    )


def test_filters_choose(reader: TestClient) -> None:
    everything = shown(reader, "/events")
    assert len(everything) == 6
    of_type = shown(reader, "/events?type=ASSAULT")
    assert of_type
    assert of_type < everything
    assert shown(reader, "/events?type=ASSAULT&q=protesters") == set()
    late, early = shown(reader, "/events?from=2031-05-09"), shown(reader, "/events?to=2031-05-08")
    assert late
    assert early
    assert late != everything
    assert shown(reader, "/events?from=nonsense&page=x") == everything


def test_words_of_a_document_are_lit(reader: TestClient) -> None:
    found = re.search(r'href="(/documents/[^"]+words=[^"#]+)', reader.get("/figures").text)
    assert found
    page = reader.get(unescape(found[1])).text
    assert "What rests on" in page
    assert "No item rests" not in page


def test_search_finds_and_lights(reader: TestClient) -> None:
    page = reader.get("/search?q=ferry").text
    assert "<mark>ferry</mark>" in page.lower()
    nothing = reader.get("/search?q=zebracrossing").text
    assert "Nothing in the case" in nothing


def test_what_is_not_there_is_told_in_the_frame(reader: TestClient) -> None:
    for path in ("/nowhere", "/events/nothing", "/documents/nothing", "/items/x", "/a/b/c"):
        answer = reader.get(path)
        assert answer.status_code == 404, path
        assert "There is no such page in this case." in answer.text
        assert 'class="masthead"' in answer.text


def test_an_id_leads_to_its_page(reader: TestClient) -> None:
    assert (
        reader.get("/items/event-shelling").headers["location"].startswith("/events/event-shelling")
    )
    assert reader.get("/figures/event-shelling").headers["location"].startswith("/events/")
