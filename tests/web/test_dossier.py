"""The whole page: every item can be reached, every word is marked, nothing of the texts runs."""

import base64
import hashlib
import re
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any

import pytest
from tests.web.sample import PAYLOADS, poison, read_sample, walk

from tidings.web.dossier import render_dossier

# Places of the page, its empty icon, the page itself with other days, and files of charts in links that save them.
SAVED = ("data:text/csv;charset=utf-8,", "data:image/svg+xml;charset=utf-8,")
OWN = ("#", "data:,", "?from=", *SAVED)


class Page(HTMLParser):
    """The page as a browser's parser would take it apart, as far as these tests ask."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.tags: dict[str, int] = {}
        self.attributes: list[tuple[str, str, str]] = []
        self.contents: dict[str, str] = {}
        # Marked words by the anchor of their document: START, END, and where they lead.
        self.marks: dict[str, list[tuple[int, int, str]]] = {}
        self._within = ""
        self._document, self._at, self._mark = "", -1, (-1, "")
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] = self.tags.get(tag, 0) + 1
        self._within = tag if tag in ("script", "style") else ""
        given = {name: value or "" for name, value in attrs}
        self._document = given.get("data-document", self._document)
        self._at = int(given["data-at"]) if "data-at" in given else self._at
        if "mark" in given.get("class", "").split() and self._at >= 0:
            self._mark = (self._at, given.get("href", ""))
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        self.ids += [value or "" for name, value in attrs if name == "id"]

    def handle_data(self, data: str) -> None:
        if self._at >= 0:
            self._at += len(data)
        if self._within:
            self.contents[self._within] = self.contents.get(self._within, "") + data

    def handle_endtag(self, tag: str) -> None:
        self._within = ""
        start, href = self._mark
        if tag in ("a", "span") and start >= 0:
            self.marks.setdefault(self._document, []).append((start, self._at, href))
            self._mark = (-1, "")
        if tag == "p":
            self._at = -1

    def values(self, name: str) -> list[str]:
        return [value for _, own, value in self.attributes if own == name]


@pytest.fixture(scope="module")
def html() -> str:
    return render_dossier(read_sample())


@pytest.fixture(scope="module")
def page(html: str) -> Page:
    return Page(html)


def test_every_id_is_an_anchor(page: Page) -> None:
    account = read_sample()
    for value in account.values():
        for element in value if isinstance(value, list) else []:
            if "id" in element:
                assert element["id"] in page.ids
    assert len(page.ids) == len(set(page.ids))


def test_every_evidence_has_its_marked_words(page: Page) -> None:
    found = walk(read_sample())
    assert len(found) > 100
    for document, start, end, _ in found:
        assert f"words-{document}-{start}-{end}" in page.ids
        within = [m for m in page.marks[document] if m[0] < end and start < m[1]]
        assert (within[0][0], within[-1][1]) == (start, end)
        assert all(one[1] == other[0] for one, other in pairwise(within))
        assert f"rests-{document}-{start}-{end}" in page.ids


def test_every_link_inside_the_page_arrives(page: Page) -> None:
    inside = [href[1:] for href in page.values("href") if href.startswith("#")]
    assert inside
    assert [anchor for anchor in inside if anchor not in page.ids] == []


def test_every_marked_word_leads_to_what_rests_on_it(page: Page) -> None:
    leads = [href[1:] for marks in page.marks.values() for _, _, href in marks if href]
    assert len(leads) > 50
    assert set(leads) <= set(page.ids)


def test_the_policy_holds_the_hashes_of_what_stands_there(page: Page) -> None:
    policy = next(value for value in page.values("content") if "default-src" in value)
    for kind in ("script", "style"):
        digest = hashlib.sha256(page.contents[kind].encode()).digest()
        assert f"{kind}-src 'sha256-{base64.b64encode(digest).decode()}'" in policy
    for part in ("default-src 'none'", "img-src data:", "base-uri 'none'", "form-action 'none'"):
        assert part in policy


def test_nothing_runs_beside_the_script(page: Page) -> None:
    names = {name for _, name, _ in page.attributes}
    assert "style" not in names
    assert not [name for name in names if name.startswith("on")]
    assert page.tags["script"] == page.tags["style"] == 1


def test_links_that_leave_the_page_tell_nothing(html: str, page: Page) -> None:
    outside = [href for href in page.values("href") if not href.startswith(OWN)]
    assert outside == ["https://ledger.example/amity?a=1&b=2"]
    assert re.search(r'href="https://[^>]*rel="noreferrer noopener"', html)


def test_the_same_account_gives_the_same_bytes(html: str) -> None:
    assert render_dossier(read_sample()).encode() == html.encode()


def test_what_a_reader_has_to_see(html: str) -> None:
    text = " ".join(re.sub(r"<[^>]+>", " ", html).split())
    for words in (
        "6 events · 3 articles · 2 independent sources",
        "As of 15 May 2031",
        "between 4 and 10 May 2031",
        "4 documents / 3 articles / 2 independent sources",
        "latest count of independent sources",
        "lowest stated bound",
        "disputed",
        "updated by later reports",
        "takes 87 % of its words from here",
        "The header is older than the events that the text tells.",
    ):
        assert words in text
    assert "EDTF 2031-05-04/2031-05-10" in html


def test_an_exchange_shows_both_sides_on_each_card(html: str) -> None:
    denial = html[html.index('id="statement-denial"') :].split("</article>")[0]
    accusation = html[html.index('id="statement-accusation"') :].split("</article>")[0]
    assert "Denial of" in denial
    assert 'href="#statement-accusation"' in denial
    assert "Answered by" in accusation
    assert "None of our ships fired" in accusation
    assert "a later report tells that they did" in denial


@pytest.mark.parametrize("account", [{}, {"situation": {}, "brief": {}, "events": []}])
def test_empty_sections_say_so_in_one_line(account: dict[str, Any]) -> None:
    html = render_dossier(account)
    assert html.count("Nothing found.") >= 13
    assert "0 events" in html


@pytest.mark.parametrize("key", sorted(read_sample()))
def test_an_absent_array_breaks_nothing(key: str) -> None:
    account = read_sample()
    del account[key]
    assert render_dossier(account).startswith("<!DOCTYPE html>")


def test_items_with_nothing_but_an_id() -> None:
    account = read_sample()
    for key, value in account.items():
        if isinstance(value, list):
            account[key] = [{"id": element["id"]} if "id" in element else {} for element in value]
    assert render_dossier(account).startswith("<!DOCTYPE html>")


def test_words_that_are_not_there_are_shown_as_such() -> None:
    account = read_sample()
    account["figures"][0]["evidence"][0]["quote"] = "killing nobody"
    html = render_dossier(account)
    assert "these words are not in the text at this place" in html
    assert "killing nobody" in html


@pytest.mark.parametrize("spare", ["quote", ""])
@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_payload_in_every_text_stays_text(payload: str, spare: str) -> None:
    clean = Page(render_dossier(read_sample()))
    page = Page(render_dossier(poison(read_sample(), payload, spare=spare)))
    assert {tag: page.tags.get(tag) for tag in ("script", "style", "meta", "link")} == {
        tag: clean.tags[tag] for tag in ("script", "style", "meta", "link")
    }
    assert not set(page.tags) - set(clean.tags) - {"em"}  # our own: words that are not there
    assert page.contents == clean.contents
    names = {name for _, name, _ in page.attributes}
    assert names <= {name for _, name, _ in clean.attributes}
    for href in page.values("href"):
        assert href.startswith((*OWN, "https://ledger.example/"))
    saved = [href for href in page.values("href") if href.startswith(SAVED)]
    assert len(saved) == len(page.values("download"))


def test_no_payload_is_printed_as_it_is() -> None:
    for payload in PAYLOADS:
        html = render_dossier(poison(read_sample(), payload))
        if "<" in payload:
            assert payload not in html
