"""The bundled case and the five reports of the reference data in a real browser: quiet, within their width, every number near its words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.web.browsing import chromium, needs_chromium, playwright, served

import tidings
from tidings.building import build_case
from tidings.settings import Settings
from tidings.web.sections import SECTIONS

pytestmark = needs_chromium
TOKEN = "real-token"  # noqa: S105
BUNDLED = Path(tidings.__file__).parent / "example"
FIVE = Path(__file__).parents[4] / "shared/data/idlib"
PAGES = [
    *(f"/{section.key.replace('_', '-')}" for section in SECTIONS), "/review", "/add", "/works",
]  # fmt: skip
# Cards whose numbers are our own counting, of what the page shows elsewhere: sources, what was left out, rules.
COUNTED = ("/sources", "/articles", "/left-out", "/method", "/review", "/add", "/works")


@pytest.fixture(scope="module", params=["bundled", "five"])
def entered(request: pytest.FixtureRequest, tmp_path_factory: Any) -> Iterator[tuple[Any, str]]:
    """A browser that has entered the app over a real case, and where the app is."""
    reports = BUNDLED if request.param == "bundled" else FIVE
    if not reports.is_dir():
        pytest.skip(f"{reports} is not here")
    case = tmp_path_factory.mktemp("real") / "real.tidings"
    build_case([str(reports)], case, settings=Settings(reader="rules"))
    with served(case, TOKEN) as address, chromium() as browser:
        context = browser.new_context(reduced_motion="reduce")
        context.new_page().goto(f"{address}/enter?token={TOKEN}")
        yield context, address


def opened(entered: tuple[Any, str], path: str, width: int) -> tuple[Any, list[str]]:
    context, address = entered
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 850})
    noise: list[str] = []
    page.on("console", lambda message: noise.append(message.text))
    page.on("pageerror", lambda error: noise.append(str(error)))
    page.on(
        "request", lambda sent: noise.append(sent.url) if not _is_own(sent.url, address) else None
    )
    page.goto(address + path)
    return page, noise


def _is_own(url: str, address: str) -> bool:
    return url.startswith((address, "data:"))


@pytest.mark.parametrize("width", [390, 1360])
def test_every_page_is_quiet_and_within_its_width(entered: tuple[Any, str], width: int) -> None:
    for path in PAGES:
        page, noise = opened(entered, path, width)
        page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        assert noise == [], path
        page.close()


def test_every_number_is_two_clicks_from_its_words(entered: tuple[Any, str]) -> None:
    """A number is a link to words itself, or stands in an item that has one."""
    for path in (one for one in PAGES if one not in COUNTED):
        page, _ = opened(entered, path, 1360)
        lost = page.evaluate(
            r"""() => [...document.querySelectorAll('main .item')]
                 .filter(item => /\d/.test(item.textContent) && !item.querySelector('a.ev, a.to'))
                 .map(item => item.outerHTML.slice(0, 200))"""
        )
        assert lost == [], path
        page.close()


@pytest.mark.parametrize("path", ["/brief", "/figures", "/statements", "/events"])
def test_links_to_words_light_them(entered: tuple[Any, str], path: str) -> None:
    """Of the links of a page every seventh, one after the other, as a reader goes through it."""
    page, noise = opened(entered, path, 1360)
    links = page.locator("main a.ev[href^='/documents/']:visible")
    for number in range(0, min(links.count(), 140), 7):
        links.nth(number).click()
        playwright.expect(page.locator("#panel-article .lit").first).to_be_visible()
        page.keyboard.press("Escape")
    assert noise == []
    page.close()
