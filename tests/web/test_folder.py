"""A dossier of many pages: every link of every page arrives, all items and words are there, nothing runs but its script."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from html import unescape
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Any

import pytest
from tests.web.browsing import barriers, needs_axe, needs_chromium, playwright
from tests.web.sample import PAYLOADS, poison, read_sample, walk

from tidings.web import folder
from tidings.web.dossier import render_dossier
from tidings.web.folder import render_folder
from tidings.web.folder_filter import BAR, INDEX


@pytest.fixture
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """So few elements on a page that the sample needs several of each kind."""
    monkeypatch.setattr(folder, "SIZES", dict.fromkeys((*folder.SIZES, "events", "figures"), 2))


def pages_of(account: Mapping[str, Any]) -> dict[str, str]:
    return dict(render_folder(account))


def test_every_link_of_every_page_arrives(small_pages: None) -> None:  # noqa: ARG001 - a setting
    pages = pages_of(read_sample())
    assert "events-3.html" in pages
    ids = {name: set(re.findall(r' id="([^"]+)"', text)) for name, text in pages.items()}
    arrived = 0
    for name, text in pages.items():
        if not name.endswith(".html"):
            continue
        for href in map(unescape, re.findall(r' (?:href|src)="([^"]+)"', text)):
            if href.startswith(("data:", "https:")):
                continue
            path, _, place = href.partition("#")
            target = normpath(join(dirname(name), path)) if path else name
            assert target in pages, (name, href)
            assert not place or place in ids[target], (name, href)
            arrived += 1
    assert arrived > 500


def test_a_drawing_of_all_stands_once_and_a_map_on_each_page_of_places(
    small_pages: None,  # noqa: ARG001 - a setting
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(folder, "MAPPED", 3)
    pages = pages_of(read_sample())
    for key, drawing in (("timeline", "chart lanes"), ("entities", "chart network")):
        assert [name for name, text in pages.items() if drawing in text] == [f"{key}.html"]
    spots = [
        re.findall(r'id="place-\d+".*?</li></ul></li>', pages[name], re.DOTALL)
        for name in ("places.html", "places-2.html")
    ]
    told = [re.findall(r'href="events[-\d]*\.html#([^"]+)"', " ".join(page)) for page in spots]
    assert all(told)
    assert not set(told[0]) & set(told[1])


def test_all_items_and_words_are_there(small_pages: None) -> None:  # noqa: ARG001 - a setting
    account = read_sample()
    ids = [one for text in pages_of(account).values() for one in re.findall(r' id="([^"]+)"', text)]
    for kind, elements in account.items():
        for element in elements if isinstance(elements, list) else []:
            # Times are told where they stand in a text, like everything else.
            assert element.get("id") is None or element["id"] in ids, (kind, element["id"])
    for document, start, end, _ in walk(account):
        assert f"words-{document}-{start}-{end}" in ids


def test_the_same_account_gives_the_same_bytes() -> None:
    assert list(render_folder(read_sample())) == list(render_folder(read_sample()))


def test_pages_run_nothing_but_the_script() -> None:
    for name, text in render_folder(poison(read_sample(), " ".join(PAYLOADS))):
        if name.endswith(".html"):
            assert text.count("<script") == (1 if name.startswith("articles/") else 2)
            names = re.findall(r"<\w[^<>]*>", re.sub(r'"[^"]*"', '""', text))
            assert [tag for tag in names if re.search(r" (style|on\w+)=", tag)] == []
            assert "script-src 'self'" in unescape(text)
        elif name in (BAR, INDEX):
            # Texts stand in literals; the bar is HTML, in which they are escaped once more.
            assert text.count("\n") == 1
            assert "<" not in text


def test_the_index_knows_what_stands_where(small_pages: None) -> None:  # noqa: ARG001 - a setting
    pages = pages_of(read_sample())
    told = json.loads(pages[INDEX].partition(", pages: ")[2].rpartition("}")[0])
    assert {"events.html", "events-3.html", "index.html", "articles.html"} <= set(told)
    for name, items in told.items():
        assert [one for one, _ in items] == re.findall(
            r'class="item[^>]*? id="([^"]+)"', pages[name]
        )
    titles = {one: title for items in told.values() for one, title in items}
    assert "rotesters" in titles["event-march"]


def write_all(into: Path) -> Path:
    for name, text in render_folder(read_sample()):
        (into / name).parent.mkdir(exist_ok=True)
        (into / name).write_text(text, "utf-8")
    return into


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_all(tmp_path_factory.mktemp("folder"))


@pytest.fixture
def written_small(tmp_path: Path, small_pages: None) -> Path:  # noqa: ARG001 - a setting
    return write_all(tmp_path)


def open_file(
    browser: playwright.Browser, path: str, width: int, **given: Any
) -> tuple[Any, list[str]]:
    """A page of the folder, and the list into which its complaints go."""
    context = browser.new_context(
        viewport={"width": width, "height": 850}, reduced_motion="reduce", **given
    )
    page = context.new_page()
    noise: list[str] = []
    page.on("console", lambda message: noise.append(message.text))
    page.on("pageerror", lambda error: noise.append(str(error)))
    page.goto(path)
    return page, noise


@needs_chromium
@pytest.mark.parametrize("width", [390, 1360])
def test_from_a_number_to_its_lit_words_beside_it(
    browser: playwright.Browser, written: Path, width: int
) -> None:
    page, noise = open_file(browser, (written / "figures.html").as_uri(), width)
    page.locator("#figure-killed .ladder a.ev").first.click()
    article = page.frame_locator("#panel-article iframe")
    lit = article.locator(".text .lit")
    playwright.expect(lit.first).to_be_in_viewport()
    assert lit.all_inner_texts() == ["at least nine"]
    assert page.locator("#panel-claim h3").first.inner_text().startswith("Killed")
    assert article.locator(".masthead").is_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.keyboard.press("Escape")
    playwright.expect(page.locator("#evidence-panel")).to_be_hidden()
    page.keyboard.press("j")
    page.keyboard.press("e")
    playwright.expect(page.locator("#evidence-panel")).to_be_visible()
    page.go_back()
    playwright.expect(page.locator("#evidence-panel")).to_be_hidden()
    assert page.url.endswith("figures.html")
    assert noise == []


@needs_chromium
def test_a_mark_in_the_drawer_leads_the_whole_window_on(
    browser: playwright.Browser, written: Path
) -> None:
    page, noise = open_file(browser, (written / "figures.html").as_uri(), 1360)
    page.locator("#figure-killed .ladder a.ev").first.click()
    article = page.frame_locator("#panel-article iframe")
    article.locator(".text a.mark.name").first.click()
    page.wait_for_url("**/entities.html*")
    assert noise == []


@needs_chromium
def test_without_a_script_a_number_leads_to_the_page_of_its_article(
    browser: playwright.Browser, written: Path
) -> None:
    page, _ = open_file(
        browser, (written / "figures.html").as_uri(), 390, java_script_enabled=False
    )
    assert page.locator("#filter-box").is_hidden()
    page.locator("#figure-killed .ladder a.ev").first.click()
    page.wait_for_url("**/articles/*")
    assert page.locator("[id='" + page.url.partition("#")[2] + "']").is_visible()


@needs_chromium
def test_the_filter_tells_of_this_page_and_the_others(
    browser: playwright.Browser, written_small: Path
) -> None:
    page, noise = open_file(browser, (written_small / "events.html").as_uri(), 1360)
    shown = page.locator("main .item:not([hidden])")
    assert shown.count() == 2
    page.locator("#filter-box").fill("protesters")
    playwright.expect(page.locator("#filter-result")).to_have_text("1 of 6 fit")
    elsewhere = page.locator(".found li a")
    playwright.expect(elsewhere).to_have_count(1)
    assert shown.count() == 0
    assert page.locator(".found .nothing").inner_text() == "Nothing on this page fits the filter."
    assert page.url.endswith("?q=protesters")
    elsewhere.click()
    page.wait_for_url("**/events-*.html?q=protesters#event-march")
    playwright.expect(page.locator("#event-march")).to_be_visible()
    playwright.expect(shown).to_have_count(1)
    assert page.locator("#filter-box").input_value() == "protesters"
    page.locator(".contents a", has_text="Statements").click()
    page.wait_for_url("**/statements.html?q=protesters")
    page.locator(".filter-bar > summary").click()
    page.locator("#filter button[type=reset]").click()
    playwright.expect(page.locator("#filter-result")).to_have_text("")
    assert page.url.endswith("statements.html")
    assert noise == []


@needs_chromium
def test_a_field_of_the_bar_counts_on_every_list(
    browser: playwright.Browser, written_small: Path
) -> None:
    page, noise = open_file(
        browser, (written_small / "events.html").as_uri() + "?status=disputed", 1360
    )
    counts = page.locator(".contents .n", has_text="/")
    playwright.expect(counts.first).to_be_visible()
    account = render_dossier(read_sample())
    path = written_small / "whole.html"
    path.write_text(account, "utf-8")
    whole, _ = open_file(browser, path.as_uri() + "?status=disputed", 1360)
    playwright.expect(whole.locator("#filter-result")).to_contain_text("shown")
    for section in ("events", "figures", "statements", "disagreements"):
        link = f".contents a[href*='{section}']"
        assert page.locator(f"{link} .n").inner_text() == whole.locator(f"{link} .n").inner_text()
    assert noise == []


@needs_chromium
@needs_axe
def test_no_page_has_a_barrier(browser: playwright.Browser, written: Path) -> None:
    page = browser.new_context(bypass_csp=True).new_page()
    for path in sorted(written.rglob("*.html")):
        page.goto(path.as_uri())
        page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
        assert barriers(page) == [], path.name
    page.goto((written / "figures.html").as_uri() + "?status=disputed")
    page.locator("#figure-killed .ladder a.ev").first.click()
    playwright.expect(
        page.frame_locator("#panel-article iframe").locator(".lit").first
    ).to_be_visible()
    assert barriers(page) == []
