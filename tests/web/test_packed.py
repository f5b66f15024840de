"""A large dossier: nothing of the open one is missing in its parts, and in a browser all of it can be reached, filtered and read."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from tests.web.browsing import barriers, needs_axe, needs_chromium, playwright
from tests.web.payloads import ALL
from tests.web.sample import PAYLOADS, poison, read_sample
from tests.web.test_browser import open_page

from tidings.web import dossier, packing
from tidings.web.dossier import render_dossier
from tidings.web.packing import Packer, deflate, inflate

Draw = Callable[[Any], str]


@pytest.fixture(scope="module")
def packed_small() -> Iterator[None]:
    """The sample is packed, but for the first of each list, in parts of two or three items."""
    full = Packer.list

    def short(
        self: Packer, things: list[Any], first: int, draw: Draw, around: tuple[str, ...]
    ) -> str:
        return full(self, things, min(first, 1), draw, around)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dossier, "MOST_OPEN", 0)
        patch.setattr(packing, "PART_SIZE", 3_000)
        patch.setattr(Packer, "list", short)
        yield


@pytest.fixture(scope="module")
def open_html() -> str:
    return render_dossier(read_sample())


@pytest.fixture(scope="module")
def html(open_html: str, packed_small: None) -> str:  # noqa: ARG001 - a setting, and the open one is made before
    return render_dossier(read_sample())


def parts_of(html: str) -> list[str]:
    return [inflate(part) for part in re.findall(r'<template class="part">([^<]*)<', html)]


def ids_of(html: str) -> set[str]:
    return set(re.findall(r' id="([^"]+)"', html))


def test_what_is_deflated_comes_back() -> None:
    for text in ("", "Süß ☣ 🚢", "\ud800 lone".encode("utf-8", "replace").decode(), "x" * 10_000):
        assert inflate(deflate(text)) == text


def test_nothing_is_missing_and_nothing_stands_twice(open_html: str, html: str) -> None:
    parts = parts_of(html)
    assert len(parts) > 20
    whole = "".join((html, *parts))
    ids = re.findall(r' id="([^"]+)"', whole)
    assert len(ids) == len(set(ids))
    assert ids_of(open_html) - {"filter-table"} <= set(ids)
    for mark in ('class="item', 'class="mark ', "<li", "download="):
        assert whole.count(mark) == open_html.count(mark), mark


def test_every_link_arrives(html: str) -> None:
    whole = "".join((html, *parts_of(html)))
    ids = ids_of(whole)
    inside = {unescape(href) for href in re.findall(r' href="#([^"]+)"', whole)}
    assert len(inside) > 100
    assert inside <= ids


def test_the_index_knows_where_everything_is(html: str) -> None:
    parts = parts_of(html)
    found = re.search(r'<template id="part-index">([^<]*)<', html)
    assert found
    index = json.loads(inflate(found[1]))
    assert len(index) == len(parts)
    for (items, *names), part in zip(index, parts, strict=True):
        assert items == part.count('class="item')
        assert {one for one in ids_of(part) if not one.startswith(("words-", "rests-"))} == set(
            names
        )


def test_a_small_account_stands_open(open_html: str) -> None:
    assert " data-part=" not in open_html
    assert "<noscript" not in open_html


def test_the_same_account_gives_the_same_bytes(html: str) -> None:
    assert render_dossier(read_sample()) == html


@pytest.mark.usefixtures("packed_small")
@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_payload_in_every_text_stays_text(payload: str) -> None:
    poisoned = render_dossier(poison(read_sample(), payload))
    whole = "".join((poisoned, *parts_of(poisoned)))
    assert whole.count("<script") == 1
    tags = re.findall(r"<\w[^<>]*>", re.sub(r'"[^"]*"', '""', whole))
    assert [tag for tag in tags if re.search(r" (style|on\w+)=", tag)] == []
    if "<" in payload:
        assert payload not in whole


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("packed")


@pytest.fixture(scope="module")
def address(folder: Path, html: str) -> str:
    (folder / "packed.html").write_text(html, "utf-8")
    return (folder / "packed.html").as_uri()


@pytest.fixture(scope="module")
def open_address(folder: Path, open_html: str) -> str:
    (folder / "open.html").write_text(open_html, "utf-8")
    return (folder / "open.html").as_uri()


def settled(page: playwright.Page) -> str:
    """What the filter says when it is done looking."""
    said = page.locator("#filter-result")
    playwright.expect(said).to_contain_text("shown")
    return str(said.inner_text())


@needs_chromium
@pytest.mark.parametrize("width", [390, 1360])
def test_a_packed_place_is_jumped_to(browser: playwright.Browser, address: str, width: int) -> None:
    page, noise = open_page(browser, address, width)
    assert page.locator("#event-march").count() == 0
    page.evaluate("location.hash = 'event-march'")
    playwright.expect(page.locator("#event-march")).to_be_in_viewport()
    assert page.locator("#event-march:target").count() == 1
    again, _ = open_page(browser, f"{address}#statement-denial", width)
    playwright.expect(again.locator("#statement-denial")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert noise == []


@needs_chromium
def test_from_a_number_to_packed_words_and_back_to_packed_items(
    browser: playwright.Browser, address: str
) -> None:
    page, noise = open_page(browser, address, 1360)
    page.evaluate("location.hash = 'figure-killed'")
    page.locator("#figure-killed .ladder a.ev").first.click()
    lit = page.locator("#panel-article .lit")
    playwright.expect(lit.first).to_be_visible()
    assert lit.all_inner_texts() == ["at least nine"]
    page.locator("#panel-article .mark", has_text="at least nine").first.click()
    playwright.expect(page.locator("#panel-claim")).to_contain_text("Shells hit the ferry Amity")
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    page.keyboard.press("e")
    playwright.expect(page.locator("#evidence-panel")).to_be_visible()
    assert noise == []


@needs_chromium
@pytest.mark.parametrize(
    "asked",
    ["?q=protesters", "?q=shells+ferry&from=2031-05-08", "?from=2031-05-08&to=2031-05-10", "?status=disputed",
     "?q=nobodysaidthis", "?type=ASSAULT&q=a"],
)  # fmt: skip
def test_the_filter_finds_the_same_as_in_an_open_dossier(
    browser: playwright.Browser, address: str, open_address: str, asked: str
) -> None:
    said, counted = [], []
    for where in (address, open_address):
        page, _ = open_page(browser, where + asked, 1360)
        said.append(settled(page))
        counted.append(page.locator(".contents .n").all_inner_texts())
        unfit = page.locator(".section.unfit > h2").all_inner_texts()
        counted.append(unfit)
    assert said[0] == said[1]
    assert counted[:2] == counted[2:]


HELD_BACK = """
const text = Response.prototype.text;
const wait = new Promise((done) => { window.goOn = done; });
Response.prototype.text = async function () { await wait; return text.call(this); };
"""


@needs_chromium
def test_what_is_typed_while_it_is_still_unpacked_counts(
    browser: playwright.Browser, address: str
) -> None:
    page, noise = open_page(browser, address, 1360, before=HELD_BACK)
    page.keyboard.press("/")
    page.keyboard.type("protesters")
    assert page.locator("#filter-box").input_value() == "protesters"
    assert page.locator("#filter-result").inner_text() == ""
    page.evaluate("goOn()")
    assert settled(page).startswith("4 of ")
    page.keyboard.press("Escape")
    playwright.expect(page.locator("#filter-result")).to_have_text("")
    assert noise == []


@needs_chromium
def test_a_part_says_how_much_of_it_fits_and_shows_only_that(
    browser: playwright.Browser, address: str
) -> None:
    page, _ = open_page(browser, address, 1360)
    page.keyboard.press("/")
    page.keyboard.type("e")
    settled(page)
    folds = page.locator("#section-events details.packed:visible > summary")
    fold = folds.filter(has_text="fit").first
    counted = int(fold.inner_text().rpartition(": ")[2].split()[0])
    part = fold.locator("..").get_attribute("data-part")
    fold.click()
    items = page.locator(f"details[data-part='{part}'] .item")
    playwright.expect(items.first).to_be_attached()
    assert sum(not one.evaluate("it => it.hidden") for one in items.all()) == counted
    page.locator("#filter-box").fill("")
    playwright.expect(page.locator("#filter-result")).to_have_text("")
    assert sum(one.evaluate("it => it.hidden") for one in items.all()) == 0


@needs_chromium
def test_paper_says_what_is_not_on_it(browser: playwright.Browser, address: str) -> None:
    page, _ = open_page(browser, address, 800)
    page.evaluate("document.querySelector('#section-events details.packed').open = true")
    playwright.expect(page.locator("#section-events .item")).not_to_have_count(1)
    page.emulate_media(media="print")
    left = page.locator("#section-events details.packed > summary").first
    playwright.expect(left).to_be_visible()
    said = left.evaluate("it => getComputedStyle(it, '::after').content")
    assert "not printed" in said
    assert page.locator("#section-events .item").nth(1).is_visible()


@needs_chromium
def test_reads_without_a_script(browser: playwright.Browser, address: str) -> None:
    page, noise = open_page(browser, address, 390, script=False)
    assert "--folder" in page.locator(".no-script").inner_text()
    assert page.locator("#section-brief .sentence").first.is_visible()
    assert page.locator("#section-events .item").count() == 1
    assert page.locator("#section-events noscript").inner_text().endswith("needs JavaScript.")
    assert page.locator("details.packed:visible").count() == 0
    assert noise == []


@needs_chromium
@pytest.mark.usefixtures("packed_small")
@pytest.mark.parametrize("policy", [True, False], ids=["policy", "no policy"])
def test_nothing_runs_when_it_is_unpacked(
    browser: playwright.Browser, folder: Path, policy: bool
) -> None:
    for first in range(0, len(ALL), 60):
        path = folder / f"poisoned-{first}.html"
        path.write_text(
            render_dossier(poison(read_sample(), " ".join(ALL[first : first + 60]))), "utf-8"
        )
        page, _ = open_page(browser, path.as_uri(), 1360, bypass_csp=not policy)
        page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
        playwright.expect(page.locator("details.packed")).to_have_count(0)
        page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
        page.locator("main a[href^='#words-']").first.click()
        page.keyboard.press("Tab")
        page.wait_for_timeout(50)
        assert not page.evaluate("window.ran === 1")
        page.context.close()


@needs_chromium
@needs_axe
@pytest.mark.parametrize("width", [390, 1360])
def test_no_barrier(browser: playwright.Browser, address: str, width: int) -> None:
    page, _ = open_page(browser, address, width, bypass_csp=True)
    assert barriers(page) == []
    page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
    playwright.expect(page.locator("details.packed")).to_have_count(0)
    assert barriers(page) == []
