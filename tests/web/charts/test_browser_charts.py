"""The charts in a real browser: they save their files, switch readings, lead to items, by mouse and by keyboard."""

from pathlib import Path

import pytest
from tests.web.browsing import needs_chromium, playwright
from tests.web.sample import read_sample

from tidings.web.dossier import render_dossier

pytestmark = needs_chromium
DRAWINGS = ".chart.map, .chart.network, .chart.lanes, .chart.readings"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("charts") / "dossier.html"
    path.write_text(render_dossier(read_sample()), "utf-8")
    return path.as_uri()


@pytest.fixture(params=[360, 1360, 2560])
def page(
    browser: playwright.Browser, address: str, request: pytest.FixtureRequest
) -> playwright.Page:
    context = browser.new_context(
        viewport={"width": request.param, "height": 850}, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(address)
    return page


def test_nothing_sticks_out(page: playwright.Page) -> None:
    width = page.viewport_size["width"]
    assert page.evaluate("document.documentElement.scrollWidth") == width
    outside = page.evaluate(
        """(drawings) => [...document.querySelectorAll(drawings)].flatMap(drawing => {
             const sheet = drawing.getBoundingClientRect();
             return [...drawing.querySelectorAll('text')].filter(text => {
               const box = text.getBoundingClientRect();
               return box.width && (box.left < sheet.left - 1.5 || box.right > sheet.right + 1.5);
             }).map(text => text.textContent);
           })""",
        DRAWINGS,
    )
    assert outside == []


def test_letters_can_be_read(page: playwright.Page) -> None:
    small = page.evaluate(
        """(drawings) => [...document.querySelectorAll(drawings)].flatMap(drawing => {
             const own = drawing.viewBox.baseVal.width;
             const scale = own ? drawing.getBoundingClientRect().width / own : 1;
             return scale ? [...drawing.querySelectorAll('text')].filter(text => text.getBoundingClientRect().width
               && parseFloat(getComputedStyle(text).fontSize) * scale < 8.5).map(text => text.textContent) : [];
           })""",
        DRAWINGS,
    )
    assert small == []


@pytest.mark.parametrize(
    "name", ["map.svg", "map.csv", "network.svg", "timeline.csv", "figure.svg"]
)
def test_a_file_is_saved(browser: playwright.Browser, address: str, name: str) -> None:
    page = browser.new_context(accept_downloads=True).new_page()
    page.goto(address)
    with page.expect_download() as saving:
        page.locator(f'a[download="{name}"]').first.click()
    assert saving.value.suggested_filename == name
    saved = Path(saving.value.path()).read_text("utf-8")
    assert saved.startswith("<svg xmlns=" if name.endswith("svg") else ("number", "earliest"))
    assert page.url == address


def test_a_saved_drawing_is_drawn(browser: playwright.Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address)
    drawn = page.evaluate(
        """async () => Promise.all([...document.querySelectorAll('a[download$=svg]')].map(async link => {
             const image = new Image();
             image.src = link.href;
             await image.decode();
             return [image.naturalWidth > 300, image.naturalHeight > 30];
           }))"""
    )
    assert drawn
    assert all(wide and tall for wide, tall in drawn)


def test_the_switch_shows_the_other_reading(page: playwright.Page) -> None:
    best, conservative = (
        page.locator(f"#figure-killed .ladder .guide.{name}").first
        for name in ("best", "conservative")
    )
    playwright.expect(best).not_to_have_css("display", "none")
    playwright.expect(conservative).to_have_css("display", "none")
    page.get_by_label("the conservative reading").check()
    playwright.expect(best).to_have_css("display", "none")
    playwright.expect(conservative).not_to_have_css("display", "none")


@pytest.mark.parametrize(
    ("links", "target"),
    [(".network .node-link", "#entity-"), (".network .tie-link", "#relation-"),
     (".lanes .mark-link", "#event-"), (".map a", "#place-")],
)  # fmt: skip
def test_marks_lead_to_their_items_by_keyboard(
    page: playwright.Page, links: str, target: str
) -> None:
    shown = [link for link in page.locator(links).all() if link.is_visible()]
    assert shown
    for link in shown:
        if (link.get_attribute("href") or "").startswith(target):
            link.focus()
            page.keyboard.press("Enter")
            break
    assert page.evaluate("location.hash").startswith(target)


def test_an_estimate_on_its_day_leads_to_its_words(page: playwright.Page) -> None:
    noise: list[str] = []
    page.on("pageerror", lambda error: noise.append(str(error)))
    page.locator("#figure-killed .readings a").first.focus()
    page.keyboard.press("Enter")
    playwright.expect(page.locator("#panel-article .lit").first).to_be_visible()
    assert noise == []


def test_every_drawing_has_a_name_for_readers(page: playwright.Page) -> None:
    nameless = page.evaluate(
        """(drawings) => [...document.querySelectorAll(drawings)].filter(d => !d.getAttribute('aria-label')
             || [...d.querySelectorAll('a')].some(a => !a.getAttribute('aria-label') && !a.querySelector('text'))).length""",
        DRAWINGS,
    )
    assert nameless == 0
