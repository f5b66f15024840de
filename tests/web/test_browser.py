"""The page in a real browser: no error, no request, no sideways scrolling, two clicks to the words."""

from pathlib import Path
from typing import Any

import pytest
from tests.web.browsing import barriers, needs_axe, needs_chromium, playwright
from tests.web.sample import PAYLOADS, poison, read_sample

from tidings.web.dossier import render_dossier

pytestmark = needs_chromium
WIDTHS = (360, 390, 1360, 2560)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("page") / "dossier.html"
    path.write_text(render_dossier(read_sample()), "utf-8")
    return path.as_uri()


def open_page(
    browser: playwright.Browser,
    address: str,
    width: int,
    *,
    script: bool = True,
    before: str = "",
    **given: Any,
) -> tuple[playwright.Page, list[str]]:
    """A page, and the list into which its complaints go; `before` is a script run ahead of its own."""
    context = browser.new_context(
        viewport={"width": width, "height": 850},
        java_script_enabled=script,
        reduced_motion="reduce",
        **given,
    )
    page = context.new_page()
    noise: list[str] = []
    page.on("console", lambda message: noise.append(message.text))
    page.on("pageerror", lambda error: noise.append(str(error)))
    page.on("request", lambda sent: noise.append(sent.url) if sent.url != address else None)
    page.on("dialog", lambda dialog: (noise.append(dialog.message), dialog.dismiss()))
    if before:
        page.add_init_script(before)
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
    page.locator("#doc-a > summary").click()
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


def test_what_is_opened_right_after_closing_stays_open(
    browser: playwright.Browser, address: str
) -> None:
    page, noise = open_page(browser, address, 1360)
    page.keyboard.press("j")
    page.keyboard.press("e")
    panel = page.locator("#evidence-panel")
    playwright.expect(panel).to_be_visible()
    page.evaluate(
        "for (const key of ['Escape', 'e']) document.dispatchEvent(new KeyboardEvent('keydown', {key}))"
    )
    page.wait_for_function("history.state?.drawer === 1")
    playwright.expect(panel).to_be_visible()
    page.go_back()
    playwright.expect(panel).to_be_hidden()
    assert noise == []


def test_reads_without_a_script(browser: playwright.Browser, address: str) -> None:
    page, noise = open_page(browser, address, 390, script=False)
    page.locator("#section-figures .big a").first.click()
    target = page.url.partition("#")[2]
    assert target.startswith("words-")
    playwright.expect(page.locator(f"[id='{target}']")).to_be_visible()
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


def shown(page: playwright.Page, section: str) -> int:
    return int(page.evaluate(
        "id => [...document.querySelectorAll(`#section-${id} .item`)].filter(one => !one.hidden).length",
        section,
    ))  # fmt: skip


def test_fields_filter_all_sections_and_say_so(browser: playwright.Browser, address: str) -> None:
    page, noise = open_page(browser, address, 1360)
    everything = shown(page, "events")
    page.locator(".filter-bar > summary").click()
    choice = page.locator("#filter select[name=actor] option", has_text="Kastria").first
    page.locator("#filter select[name=actor]").select_option(choice.get_attribute("value"))
    assert 0 < shown(page, "events") < everything
    assert page.locator(".contents a[href='#section-events'] .n").inner_text() == (
        f"{shown(page, 'events')} / {everything}"
    )
    unfit = page.locator(".section.unfit > .nothing").first
    assert unfit.inner_text() == "Nothing here fits the filter."
    assert "actor=" in page.url
    page.locator("#filter button[type=reset]").click()
    playwright.expect(unfit).to_have_count(0)
    assert shown(page, "events") == everything
    assert "?" not in page.url
    assert [line for line in noise if "actor=" not in line] == []


def test_the_address_brings_the_filter_back(browser: playwright.Browser, address: str) -> None:
    page, _ = open_page(browser, address, 1360)
    page.goto(address + "?from=2031-05-08&to=2031-05-10&q=shells#section-events")
    assert page.locator("#filter-box").input_value() == "shells"
    assert page.locator("#filter input[name=from]").input_value() == "2031-05-08"
    assert page.locator("#event-shelling").is_visible()
    assert page.locator("#event-march").is_hidden()
    assert page.url.endswith("#section-events")


def test_a_bar_shows_what_it_counts(browser: playwright.Browser, address: str) -> None:
    page, _ = open_page(browser, address, 1360)
    bar = page.locator(".brush a").nth(5)
    counted = int((bar.get_attribute("aria-label") or "").rpartition(": ")[2].split()[0])
    bar.click()
    first, last = bar.get_attribute("data-from"), bar.get_attribute("data-to")
    assert f"from={first}&to={last}" in page.url
    ids = page.evaluate(
        "[...document.querySelectorAll('main .item[id]')].filter(one => !one.hidden).map(one => one.id)"
    )
    told = page.evaluate(
        "Object.keys(JSON.parse(document.getElementById('filter-table').content.textContent).items)"
    )
    assert len(set(ids) & set(told)) == counted
    bar.click()
    assert "from=" not in page.url


def test_a_link_to_what_is_hidden_shows_it(browser: playwright.Browser, address: str) -> None:
    page, _ = open_page(browser, address, 1360)
    page.locator("#filter-box").fill("protesters")
    assert page.locator("#event-food").is_hidden()
    page.evaluate("location.hash = 'event-food'")
    playwright.expect(page.locator("#event-food")).to_be_visible()


def test_back_shuts_the_drawer(browser: playwright.Browser, address: str) -> None:
    page, _ = open_page(browser, address, 390)
    page.locator("#figure-killed .ladder a.ev").first.click()
    playwright.expect(page.locator("#evidence-panel")).to_be_visible()
    assert page.evaluate("document.querySelector('.frame').inert")
    page.go_back()
    playwright.expect(page.locator("#evidence-panel")).to_be_hidden()
    assert not page.evaluate("document.querySelector('.frame').inert")


def test_the_menu_is_one_row_on_a_phone(browser: playwright.Browser, address: str) -> None:
    page, _ = open_page(browser, address, 360)
    bar = page.locator(".contents")
    assert bar.bounding_box()["height"] < 70
    page.locator(".contents .menu > summary").click()
    page.locator(".contents .menu a", has_text="Figures").click()
    assert bar.bounding_box()["height"] < 70
    assert page.url.endswith("#section-figures")
    playwright.expect(page.locator("#menu-here")).to_have_text(": Figures")


def test_all_is_printed(browser: playwright.Browser, address: str) -> None:
    page, _ = open_page(browser, address, 800)
    page.emulate_media(media="print")
    assert page.locator(".contents").is_hidden()
    assert page.locator("#doc-a .text").is_visible()
    assert page.locator("#filter").is_hidden()


@needs_axe
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1360])
def test_no_barrier(browser: playwright.Browser, address: str, width: int, scheme: str) -> None:
    page, _ = open_page(browser, address, width, color_scheme=scheme, bypass_csp=True)
    page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
    assert barriers(page) == []
    page.locator("#section-figures .big a").first.click()
    assert barriers(page) == []
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    assert barriers(page) == []
