"""A dossier of many pages: every link of every page arrives, all items and words are there, nothing runs but its script."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Any

import pytest
from tests.web.browsing import barriers, chromium, needs_axe, needs_chromium, playwright
from tests.web.sample import PAYLOADS, poison, read_sample, walk

from tidings.web import folder
from tidings.web.folder import render_folder


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
            assert text.count("<script") == 1
            names = re.findall(r"<\w[^<>]*>", re.sub(r'"[^"]*"', '""', text))
            assert [tag for tag in names if re.search(r" (style|on\w+)=", tag)] == []
            assert "script-src 'self'" in unescape(text)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    into = tmp_path_factory.mktemp("folder")
    for name, text in render_folder(read_sample()):
        (into / name).parent.mkdir(exist_ok=True)
        (into / name).write_text(text, "utf-8")
    return into


@needs_chromium
@pytest.mark.parametrize("width", [390, 1360])
def test_from_a_number_to_its_lit_words(written: Path, width: int) -> None:
    with chromium() as browser:
        page = browser.new_page(viewport={"width": width, "height": 850})
        noise: list[str] = []
        page.on("console", lambda message: noise.append(message.text))
        page.on("pageerror", lambda error: noise.append(str(error)))
        page.goto((written / "figures.html").as_uri())
        page.locator("#figure-killed .ladder a.ev").first.click()
        page.wait_for_url("**/articles/*")
        lit = page.locator(".text .lit")
        playwright.expect(lit.first).to_be_visible()
        assert lit.all_inner_texts() == ["at least nine"]
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.go_back()
        page.keyboard.press("j")
        page.keyboard.press("e")
        page.wait_for_url("**/articles/*")
        assert noise == []


@needs_chromium
@needs_axe
def test_no_page_has_a_barrier(written: Path) -> None:
    with chromium() as browser:
        page = browser.new_context(bypass_csp=True).new_page()
        for path in sorted(written.rglob("*.html")):
            page.goto(path.as_uri())
            page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
            assert barriers(page) == [], path.name
