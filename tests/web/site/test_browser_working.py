"""Working at a case in real browsers, over the real server and its real processes, with and without script."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.review.crises import RULES, one_of, report
from tests.web.browsing import needs_chromium, playwright
from tests.web.site.people import People
from tests.web.site.working import PATIENCE, account_of, small_case

import tidings
from tidings.building import keep_in_case

pytestmark = needs_chromium
LONG = PATIENCE * 1000
THIRD = "Lagos, 8 May 2021. Customs officers arrested two sailors in Lagos on Wednesday, the customs office said."


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_case(tmp_path_factory.mktemp("browser") / "case.tidings")


@pytest.fixture(scope="module")
def entrance(case: Path) -> Iterator[str]:
    """`tidings serve` as anybody starts it; gives the address that it prints."""
    own = str(Path(tidings.__file__).parents[1])
    server = subprocess.Popen(
        [sys.executable, "-m", "tidings", "serve", str(case), "--port", "0"],
        stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": own},
    )  # fmt: skip
    assert server.stdout is not None
    try:
        yield server.stdout.readline().strip()
    finally:
        server.terminate()
        server.wait(30)
        server.stdout.close()


@pytest.fixture(scope="module")
def people(browser: playwright.Browser, entrance: str) -> People:
    return People(browser, entrance)


def correct(page: playwright.Page, item: str, label: str, value: str) -> None:
    """Open the page of review of an item and correct a field, as a person does."""
    page.goto(f"/review/items/{item}")
    field = page.locator("form.field").filter(has=page.get_by_label(label, exact=True))
    box = field.get_by_label(label, exact=True)
    if box.evaluate("box => box.localName") == "select":
        box.select_option(value)
    else:
        box.fill(value)
    field.get_by_role("button", name="Correct").click()


def wait_for_works(page: playwright.Page, number: int) -> str:
    """The page of a work loads itself anew until the work is over."""
    page.goto(f"/works/{number}")
    over = page.locator(".work-state", has_text=re.compile("applied|done"))
    over.wait_for(timeout=LONG)
    return page.locator("main").inner_text()


def newest(page: playwright.Page) -> int:
    page.goto("/works")
    return int(page.locator(".works tbody tr td").first.inner_text())


def test_a_toll_corrected_in_the_browser_outlives_a_build(people: People, case: Path) -> None:
    toll = one_of(account_of(case), "figure", "quote='12 soldiers'")
    page = people.enter()
    page.goto("/review")
    page.locator(".reader form").get_by_label("Name", exact=False).fill("A. Fenn")
    page.get_by_role("button", name="Keep").click()
    correct(page, toll, "Value", "13")
    assert f"/review/items/{toll}" in page.url
    wait_for_works(page, newest(page))
    page.goto(f"/figures/{toll}")
    playwright.expect(page.locator(".big.ucdp")).to_have_text("13")
    playwright.expect(page.locator(".badge", has_text="corrected by A. Fenn").first).to_be_visible()
    more = report("three", "Shells fell on Lagos on Thursday and killed two nurses.", "2021-05-08")
    keep_in_case((more,), (), case, settings=RULES)
    found = one_of(account_of(case), "figure", "quote='12 soldiers'")
    page.goto(f"/figures/{found}")
    playwright.expect(page.locator(".big.ucdp")).to_have_text("13")
    page.goto("/events")
    assert "nurses" in page.locator("main").inner_text()
    assert people.noise == []


def test_a_file_added_in_the_browser_without_script_appears(people: People, tmp_path: Path) -> None:
    report_file = tmp_path / "third report.txt"
    report_file.write_text(THIRD, "utf-8")
    page = people.enter(script=False)
    page.goto("/add")
    page.locator('input[type="file"]').set_input_files(report_file)
    page.get_by_role("button", name="Read them").click()
    page.locator("main", has_text="1 new report").wait_for(timeout=LONG)
    said = page.locator("main").inner_text()
    assert "third report.txt" in said
    assert "What it changed" in said
    page.goto("/search?q=sailors")
    page.locator(".hits a").first.click()
    assert "sailors" in page.locator("main").inner_text()


def test_two_browsers_at_one_item(people: People, case: Path) -> None:
    arrest = one_of(account_of(case), "event", "three fishermen")
    one, two = people.enter(), people.enter(width=390)
    for page in (one, two):
        page.goto(f"/review/items/{arrest}")
    correct(one, arrest, "Status", "planned")
    form = two.locator("form.field").filter(has=two.get_by_label("Status", exact=True))
    form.get_by_label("Status", exact=True).select_option("denied")
    form.get_by_role("button", name="Correct").click()
    two.get_by_role("heading", name="It changed meanwhile").wait_for()
    said = two.locator("main").inner_text()
    assert "planned" in said
    assert "denied" in said
    two.get_by_role("button", name="Say it all the same").click()
    wait_for_works(two, newest(two))
    one.goto(f"/events/{arrest}")
    playwright.expect(one.locator(".badge", has_text="denied").first).to_be_visible()
    one.goto("/corrections")
    assert "gave way to correction" in one.locator("main").inner_text()
    assert people.noise == []


def test_taken_back_by_a_button(people: People, case: Path) -> None:
    arrest = one_of(account_of(case), "event", "three fishermen")
    page = people.enter(script=False)
    page.goto(f"/review/items/{arrest}")
    page.get_by_role("button", name="Reject").click()
    wait_for_works(page, newest(page))
    page.goto(f"/events/{arrest}")
    assert "There is no such page" in page.locator("main").inner_text()
    page.goto("/review")
    page.get_by_role("button", name="Take back: reject").click()
    wait_for_works(page, newest(page))
    page.goto(f"/events/{arrest}")
    playwright.expect(page.locator(".event").first).to_be_visible()


def test_a_correction_without_script(people: People, case: Path) -> None:
    toll = one_of(account_of(case), "figure", "quote='12 soldiers'")
    page = people.enter(script=False, width=390)
    correct(page, toll, "Population", "gunners")
    wait_for_works(page, newest(page))
    page.goto(f"/figures/{toll}")
    assert "gunners" in page.locator("main").inner_text()


@pytest.mark.parametrize("width", [360, 390, 1360])
def test_pages_of_work_keep_within_their_width(people: People, case: Path, width: int) -> None:
    page = people.enter(width=width)
    item = account_of(case).events[0].id
    for address in ("/review", "/review?show=all&page=2", f"/review/items/{item}", f"/events/{item}", "/corrections",
                    "/add", "/works", "/works/1", "/changes", "/changes?since=x", "/readers"):  # fmt: skip
        page.goto(address)
        page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
        assert page.evaluate("document.documentElement.scrollWidth") == width, address
    assert people.noise == []
