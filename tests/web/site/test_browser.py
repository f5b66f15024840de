"""The web app in a real browser: words beside their card, keys, back, days, no barrier, no script needed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.web.browsing import barriers, chromium, needs_axe, needs_chromium, playwright, served

from tidings.web.sections import SECTIONS

pytestmark = needs_chromium
TOKEN = "browser-token"  # noqa: S105
PATHS = [
    *(f"/{section.key.replace('_', '-')}" for section in SECTIONS),
    "/search?q=ferry", "/events/event-shelling", "/figures/figure-killed", "/documents/doc-a",
    "/documents/doc-a?words=0-20", "/events?q=nothingofthesort", "/nowhere/at-all",
]  # fmt: skip


@pytest.fixture(scope="module")
def server(case: Path) -> Iterator[str]:
    with served(case, TOKEN) as address:
        yield address


@pytest.fixture(scope="module")
def session(server: str) -> Iterator[Callable[..., Any]]:
    """Opens pages as a reader who has entered; the token works once, so all share its cookie."""
    with chromium() as browser:
        first = browser.new_context()
        first.new_page().goto(f"{server}/enter?token={TOKEN}")
        cookies = first.cookies()

        def open_page(path: str, width: int = 1360, **given: Any) -> tuple[Any, list[str]]:
            size = {"width": width, "height": 850}
            context = browser.new_context(viewport=size, reduced_motion="reduce", **given)
            context.add_cookies(cookies)
            page = context.new_page()
            noise: list[str] = []
            page.on("console", lambda message: noise.append(message.text))
            page.on("pageerror", lambda error: noise.append(str(error)))
            page.goto(server + path)
            return page, noise

        yield open_page


@pytest.mark.parametrize("width", [360, 390, 1360, 2560])
def test_quiet_and_within_its_width(session: Callable[..., Any], width: int) -> None:
    page, noise = session("/", width)
    for path in PATHS:
        page.goto(_at(page, path))
        page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    assert [line for line in noise if "404" not in line] == []


@pytest.mark.parametrize("width", [390, 1360])
def test_words_open_beside_their_card(session: Callable[..., Any], width: int) -> None:
    page, noise = session("/figures", width)
    page.locator("#figure-killed .ladder a.ev").first.click()
    lit = page.locator("#panel-article .lit")
    playwright.expect(lit.first).to_be_visible()
    assert lit.all_inner_texts() == ["at least nine"]
    assert page.locator("#panel-claim h3").first.inner_text().startswith("Killed")
    assert page.url.endswith("/figures")
    page.keyboard.press("Escape")
    playwright.expect(page.locator("#evidence-panel")).to_be_hidden()
    assert page.evaluate("document.activeElement.closest('#figure-killed') !== null")
    assert noise == []


def test_back_shuts_the_drawer_and_forward_opens_it(session: Callable[..., Any]) -> None:
    page, _ = session("/figures")
    page.locator("#figure-killed .ladder a.ev").first.click()
    playwright.expect(page.locator("#panel-article .lit").first).to_be_visible()
    page.go_back()
    playwright.expect(page.locator("#evidence-panel")).to_be_hidden()
    assert page.url.endswith("/figures")
    page.go_forward()
    playwright.expect(page.locator("#panel-article .lit").first).to_be_visible()


def test_marked_words_in_the_drawer_lead_to_items(session: Callable[..., Any]) -> None:
    page, _ = session("/figures")
    page.locator("#figure-killed .ladder a.ev").first.click()
    page.locator("#panel-article .mark.lit").first.click()
    claims = page.locator("#panel-claim .resting")
    playwright.expect(claims.first).to_be_visible()
    assert "Shells hit the ferry Amity" in page.locator("#panel-claim").inner_text()
    claims.locator("a", has_text="Event: Shells hit").first.click()
    page.wait_for_url("**/events/event-shelling")


def test_keys_go_through_items_and_open_their_evidence(session: Callable[..., Any]) -> None:
    page, _ = session("/events")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    first = page.locator("main .item").first
    assert "current" in (first.get_attribute("class") or "")
    page.keyboard.press("e")
    playwright.expect(page.locator("#panel-article .lit").first).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    assert page.locator("#keys kbd").count() >= 6
    page.keyboard.press("Escape")
    assert page.locator("#keys").is_hidden()
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "search-box"
    page.keyboard.type("ferry jk")
    assert page.locator("#search-box").input_value() == "ferry jk"


def test_a_bar_and_a_drag_ask_for_their_days(session: Callable[..., Any]) -> None:
    page, _ = session("/events?status=reported")
    bars = page.locator(".brush a")
    first, last = bars.first, bars.last
    days = first.get_attribute("data-from"), last.get_attribute("data-to")
    start, end = first.bounding_box(), last.bounding_box()
    page.mouse.move(start["x"] + 3, start["y"] + 30)
    page.mouse.down()
    page.mouse.move(end["x"] + 3, end["y"] + 30, steps=4)
    page.mouse.up()
    page.wait_for_url("**from=*")
    assert f"from={days[0]}" in page.url
    assert f"to={days[1]}" in page.url
    assert "status=reported" in page.url
    page.locator(".brush a").first.click()
    page.wait_for_url(f"**to={first.get_attribute('data-to')}*")


def test_without_a_script_words_are_a_page(session: Callable[..., Any]) -> None:
    page, _ = session("/figures", 390, java_script_enabled=False)
    page.locator("#figure-killed .ladder a.ev").first.click()
    place = page.url.partition("#")[2]
    assert page.url.partition("?")[0].endswith("/documents/doc-a")
    playwright.expect(page.locator(f"[id='{place}']")).to_be_visible()
    assert page.locator(".contents a", has_text="Events").is_visible()
    assert page.locator("#theme-switch").is_hidden()


@needs_axe
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_has_a_barrier(session: Callable[..., Any], scheme: str) -> None:
    page, _ = session("/", color_scheme=scheme, bypass_csp=True)
    found = {}
    for path in PATHS:
        page.goto(_at(page, path))
        page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
        if barred := barriers(page):
            found[path] = barred
    page.goto(_at(page, "/figures"))
    page.locator("#figure-killed .ladder a.ev").first.click()
    playwright.expect(page.locator("#panel-article .lit").first).to_be_visible()
    if barred := barriers(page):
        found["drawer"] = barred
    assert found == {}


def _at(page: Any, path: str) -> str:
    return str(page.evaluate("location.origin")) + path
