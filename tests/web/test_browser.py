"""The page in a real browser: no error, no request, no sideways scrolling, two clicks to the words."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.web.sample import PAYLOADS, poison, read_sample

from tidings.web.dossier import render_dossier

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
CHROMIUM = Path("/usr/bin/chromium")
pytestmark = pytest.mark.skipif(
    not CHROMIUM.exists(), reason=f"{CHROMIUM} is missing: apt-get install chromium"
)
WIDTHS = (390, 1360)


@pytest.fixture(scope="module")
def browser() -> Iterator[playwright.Browser]:
    with playwright.sync_playwright() as started:
        chromium = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("page") / "dossier.html"
    path.write_text(render_dossier(read_sample()), "utf-8")
    return path.as_uri()


def open_page(
    browser: playwright.Browser, address: str, width: int, *, script: bool = True
) -> tuple[playwright.Page, list[str]]:
    """A page, and the list into which its complaints go."""
    context = browser.new_context(
        viewport={"width": width, "height": 850},
        java_script_enabled=script,
        reduced_motion="reduce",
    )
    page = context.new_page()
    noise: list[str] = []
    page.on("console", lambda message: noise.append(message.text))
    page.on("pageerror", lambda error: noise.append(str(error)))
    page.on("request", lambda sent: noise.append(sent.url) if sent.url != address else None)
    page.on("dialog", lambda dialog: (noise.append(dialog.message), dialog.dismiss()))
    page.goto(address)
    noise[:] = [line for line in noise if not line.startswith("data:")]
    return page, noise


@pytest.mark.parametrize("width", WIDTHS)
def test_quiet_and_within_its_width(browser: playwright.Browser, address: str, width: int) -> None:
    page, noise = open_page(browser, address, width)
    page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.locator("#section-figures .big a").first.click()
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert noise == []


@pytest.mark.parametrize("width", WIDTHS)
def test_from_a_number_to_its_words_in_one_click(
    browser: playwright.Browser, address: str, width: int
) -> None:
    page, _ = open_page(browser, address, width)
    page.locator("#figure-killed .ladder a.ev").first.click()
    lit = page.locator("#panel-article .lit")
    playwright.expect(lit.first).to_be_visible()
    assert lit.all_inner_texts() == ["at least nine"]
    assert page.locator("#panel-claim h3").first.inner_text().startswith("Killed")
    page.keyboard.press("Escape")
    assert page.locator("#evidence-panel").is_hidden()


@pytest.mark.parametrize(
    "number", ["#figure-killed .big a", "#event-shelling .facts a.ev >> text=12 ("]
)
def test_a_chosen_number_leads_to_the_report_that_gives_it(
    browser: playwright.Browser, address: str, number: str
) -> None:
    page, _ = open_page(browser, address, 1360)
    page.locator(number).first.click()
    assert page.locator("#panel-article .lit").all_inner_texts() == ["Twelve"]


def test_every_link_to_words_lights_them(browser: playwright.Browser, address: str) -> None:
    page, noise = open_page(browser, address, 1360)
    wrong = page.evaluate(
        """() => [...document.querySelectorAll('main a[href^="#words-"]')].filter(link => {
             link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
             const lit = document.querySelectorAll('#panel-article .lit');
             return lit.length === 0;
           }).map(link => link.outerHTML)"""
    )
    assert wrong == []
    assert noise == []


def test_every_number_of_the_account_leads_to_words(
    browser: playwright.Browser, address: str
) -> None:
    page, _ = open_page(browser, address, 1360)
    # Cards hold links to words themselves; what a card leaves unlinked is its own counting.
    bare = page.evaluate(
        """() => [...document.querySelectorAll('main .card, main .sentence, main .timeline > li')]
             .filter(card => !card.matches('.source') && !card.querySelector('a[href^="#words-"]'))
             .map(card => card.id)"""
    )
    assert bare == []


def test_marked_words_lead_back_to_their_items(browser: playwright.Browser, address: str) -> None:
    page, _ = open_page(browser, address, 1360)
    page.locator("#doc-a .text .mark", has_text="at least nine").first.click()
    shown = page.locator("#panel-claim").inner_text()
    assert "Killed: crew of the Amity" in shown
    assert "Shells hit the ferry Amity" in shown


def test_filter_theme_and_keys(browser: playwright.Browser, address: str) -> None:
    page, _ = open_page(browser, address, 1360)
    page.keyboard.press("/")
    page.keyboard.type("protesters")
    playwright.expect(page.locator("#event-march")).to_be_visible()
    assert page.locator("#event-food").is_hidden()
    page.keyboard.press("Escape")
    playwright.expect(page.locator("#event-food")).to_be_visible()
    page.keyboard.press("j")
    page.keyboard.press("e")
    playwright.expect(page.locator("#evidence-panel")).to_be_visible()
    page.keyboard.press("Escape")
    before = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.locator("#theme-switch").click()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != before


def test_reads_without_a_script(browser: playwright.Browser, address: str) -> None:
    page, noise = open_page(browser, address, 390, script=False)
    page.locator("#section-figures .big a").first.click()
    target = page.url.partition("#")[2]
    assert target.startswith("words-")
    playwright.expect(page.locator(f".mark[data-spans~='{target}']").first).to_be_visible()
    assert page.locator("#filter-box").is_hidden()
    assert noise == []


def test_no_payload_runs(browser: playwright.Browser, tmp_path: Path) -> None:
    path = tmp_path / "poisoned.html"
    path.write_text(render_dossier(poison(read_sample(), " ".join(PAYLOADS))), "utf-8")
    page, noise = open_page(browser, path.as_uri(), 1360)
    page.locator("main a[href^='#words-']").first.click()
    page.wait_for_timeout(300)
    assert page.locator("#panel-article .lit").count() > 0
    assert noise == []
