"""Copies, renditions and omissions in a real browser: every passage lights, nothing overflows, letters run their way."""

import pytest
from tests.web.copies import make_account
from tests.web.test_browser import WIDTHS, open_page, playwright, pytestmark

from tidings.web.dossier import render_dossier

__all__ = ["pytestmark"]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("copies") / "dossier.html"
    path.write_text(render_dossier(make_account()), "utf-8")
    return path.as_uri()


@pytest.mark.parametrize("width", WIDTHS)
def test_quiet_and_within_its_width(browser: playwright.Browser, address: str, width: int) -> None:
    page, noise = open_page(browser, address, width)
    page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") == width
    wide = page.evaluate(
        """width => [...document.querySelectorAll('main *')].filter(
             part => part.getBoundingClientRect().right > width + 1).map(part => part.outerHTML)"""
        , width
    )  # fmt: skip
    assert wide == []
    assert noise == []


@pytest.mark.parametrize("width", WIDTHS)
def test_a_passage_of_the_tree_leads_to_its_words(
    browser: playwright.Browser, address: str, width: int
) -> None:
    page, _ = open_page(browser, address, width)
    page.locator("#section-sources .tree .passages summary").first.click()
    page.locator("#section-sources .tree .passages a.quote").first.click()
    lit = "".join(page.locator("#panel-article .lit").all_inner_texts())
    assert lit.startswith("Divers of the navy")
    assert lit.endswith("until the light had gone.")
    assert "takes 90 % of its words from here" in page.locator("#panel-claim").inner_text()
    page.keyboard.press("Escape")
    assert page.locator("#evidence-panel").is_hidden()
    focused = page.evaluate("document.activeElement.className")
    assert "quote" in focused


def test_tinted_words_say_where_they_are_from(browser: playwright.Browser, address: str) -> None:
    page, _ = open_page(browser, address, 1360)
    page.locator("#doc-mixed > summary").click()
    page.locator("#doc-mixed .mark.taken").first.click()
    shown = page.locator("#panel-claim").inner_text()
    assert "40 % of its words taken from" in shown
    assert "Our reporter saw no lifeboat" not in shown  # the claim is not the article over again


def test_changes_stand_side_by_side_and_lead_to_both_versions(
    browser: playwright.Browser, address: str
) -> None:
    page, _ = open_page(browser, address, 1360)
    page.locator("#differs-article-ferry-1 > summary").click()
    row = page.locator("#differs-article-ferry-1 tr.changed")
    before, after = row.locator(".before b"), row.locator(".after b")
    assert (before.inner_text(), after.inner_text()) == ("12", "19")
    left, right = before.bounding_box(), after.bounding_box()
    assert left
    assert right
    assert left["x"] + left["width"] < right["x"]
    for cell, words in ((".before", "12"), (".after", "19")):
        row.locator(f"{cell} a.quote").click()
        assert page.locator("#panel-article .lit").all_inner_texts() == [words]
        page.keyboard.press("Escape")


def test_a_link_to_something_folded_opens_it(browser: playwright.Browser, address: str) -> None:
    page, _ = open_page(browser, address, 1360)
    page.locator("#section-sources .took a", has_text="later version").first.click()
    playwright.expect(page.locator("#differs-article-ferry-1 table")).to_be_visible()
    page.locator("#section-sources .tree a", has_text="early.pdf").first.click()
    playwright.expect(page.locator("#doc-early .text")).to_be_visible()
    again, _ = open_page(browser, f"{address}#doc-early", 1360)
    playwright.expect(again.locator("#doc-early .text")).to_be_visible()


def test_marks_do_not_change_the_size_of_words(browser: playwright.Browser, address: str) -> None:
    page, _ = open_page(browser, address, 1360)
    other = page.evaluate(
        """() => [...document.querySelectorAll('.block .mark')].filter(mark =>
             getComputedStyle(mark).fontSize !== getComputedStyle(mark.parentElement).fontSize
           ).map(mark => mark.outerHTML)"""
    )
    assert other == []


def test_arabic_runs_from_the_right_and_its_bare_dates_with_it(
    browser: playwright.Browser, address: str
) -> None:
    page, _ = open_page(browser, address, 1360)
    ways = "found => found.map(block => getComputedStyle(block).direction)"
    assert page.eval_on_selector_all("#doc-ar .block", ways) == ["rtl"] * 3
    assert page.eval_on_selector_all("#doc-early .block", ways) == ["ltr"] * 4


def test_the_filter_opens_the_reasons_that_hold_the_word(
    browser: playwright.Browser, address: str
) -> None:
    page, _ = open_page(browser, address, 1360)
    row = page.locator("#section-left_out .item", has_text="piles/37.pdf")
    assert row.is_hidden()
    page.keyboard.press("/")
    page.keyboard.type("piles/37.pdf")
    playwright.expect(row).to_be_visible()
    assert page.locator("#section-left_out details.group:visible").count() == 1


def test_keys_step_over_what_is_folded(browser: playwright.Browser, address: str) -> None:
    page, _ = open_page(browser, address, 1360)
    page.keyboard.press("k")
    playwright.expect(page.locator(".item.current")).to_be_visible()


def test_reads_without_a_script(browser: playwright.Browser, address: str) -> None:
    page, _ = open_page(browser, address, 390, script=False)
    page.locator("#taken-article-mixed-1 .passages > summary").click()
    page.locator("#taken-article-mixed-1 a.quote").click()
    target = page.url.partition("#")[2]
    playwright.expect(page.locator(f"[id='{target}']")).to_be_visible()
