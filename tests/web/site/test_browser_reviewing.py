"""Reviewing in real browsers: every key, several items at once, words selected by mouse and keys, progress, invitations."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.review.crises import RULES, one_of, report
from tests.web.browsing import barriers, needs_axe, needs_chromium, playwright
from tests.web.site.people import Held, People, gathered
from tests.web.site.working import PATIENCE, account_of

from tidings.building import keep_in_case
from tidings.store.case import open_case

pytestmark = needs_chromium
FIRST = """💥💥 Shells fell on the harbour of Porto Velo on Monday and killed 12 soldiers, Mayor Lidia Corvo said.

Police arrested three fishermen in Lisbon on Tuesday. 𝔄 clerk counted twelve boats."""
SECOND = "Fourteen soldiers were killed when shells hit Porto Velo on Monday, the harbour office said."  # fmt: skip
ARABIC = "قال الوزير إن الميناء مغلق. قتل ثلاثة جنود في بورتو فيلو يوم الاثنين."


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("reviewing") / "made.tidings"
    reports = (report("one", FIRST), report("two", SECOND, "2021-05-07"), report("three", ARABIC))
    keep_in_case(reports, (), path, settings=RULES)
    return path


@pytest.fixture
def case(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(made, tmp_path / "case.tidings"))


@pytest.fixture
def people(browser: playwright.Browser, case: Path) -> Iterator[People]:
    with gathered(browser, case) as gathering:
        yield gathering
        assert gathering.noise == []


def kept(case: Path, count: int) -> list[tuple[str, str]]:
    """The corrections of a case, when it has so many."""
    end = time.monotonic() + PATIENCE
    while len(found := open_case(case).corrections()) < count:
        assert time.monotonic() < end
        time.sleep(0.1)
    return [(one.said.verdict, one.said.item) for one in found]


def items(page: playwright.Page) -> list[str]:
    """The items of the queue as the page shows them."""
    return [
        str(box.get_attribute("value")) for box in page.locator(".turn input[name=items]").all()
    ]


def document_of(case: Path, words: str) -> tuple[str, str]:
    """The id and the text of the document that has some words."""
    document = next(d for d in account_of(case).documents if words in d.text)
    return document.id, document.text


def test_every_key_of_review(people: People, case: Path) -> None:
    page = people.enter()
    page.goto("/review")
    first, second, third, *_ = items(page)
    page.keyboard.press("?")
    listed = page.locator("#keys dt").all_inner_texts()
    assert {"a", "r", "u", "c", "n", "s", "w", "x", "X", "z", "j", "k"} <= set(listed)
    page.keyboard.press("a")
    assert kept(case, 0) == []  # as long as the keys are told, none of them works
    page.keyboard.press("Escape")
    playwright.expect(page.locator("#keys")).not_to_be_visible()
    page.keyboard.press("j")
    page.keyboard.press("n")
    page.keyboard.type("arcsunwzx")
    note = page.locator(".turn").first.locator("form.say input[name=note]")
    assert note.input_value() == "arcsunwzx"
    note.fill("")
    page.locator("main").focus()
    page.keyboard.press("c")
    assert page.evaluate("document.activeElement.closest('details.correct') !== null")
    page.goto("/review")
    page.keyboard.press("s")
    page.wait_for_url("**/review/items/*")
    page.goto("/review")
    page.keyboard.press("w")
    page.wait_for_url(f"**item={first}*")
    playwright.expect(page.locator("#choosing")).to_be_visible()
    page.goto("/review")
    page.keyboard.press("a")
    page.wait_for_load_state()
    assert kept(case, 1) == [("accept", first)]
    page.goto("/review")
    page.keyboard.press("r")
    page.wait_for_load_state()
    assert kept(case, 2)[1:] == [("reject", second)]
    page.goto("/review")
    page.keyboard.press("u")
    page.wait_for_load_state()
    assert kept(case, 3)[2:] == [("note", third)]
    page.goto("/review")
    page.keyboard.press("z")
    page.wait_for_load_state()
    assert kept(case, 4)[3:] == [("undo", third)]


def test_several_items_by_keys_and_back_by_one(people: People, case: Path) -> None:
    page = people.enter()
    page.goto("/review")
    shown = items(page)
    page.keyboard.press("x")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("x")
    assert page.locator("#selected").inner_text() == "2 selected"
    assert page.locator(".turn.chosen").count() == 2
    page.keyboard.press("a")
    page.wait_for_load_state()
    assert kept(case, 2) == [("accept", shown[0]), ("accept", shown[1])]
    page.goto("/review")
    assert not set(shown[:2]) & set(items(page))
    left = items(page)
    page.keyboard.press("X")
    assert page.locator("#selected").inner_text() == f"{len(left)} selected"
    page.keyboard.press("X")
    assert page.locator("#selected").inner_text() == ""
    page.get_by_role("button", name="Take back: accept of 2 items").click()
    assert {verdict for verdict, _ in kept(case, 4)[2:]} == {"undo"}
    page.goto("/review")
    assert set(shown[:2]) <= set(items(page))


def test_all_that_a_page_shows_without_script(people: People, case: Path) -> None:
    page = people.enter(script=False, width=390)
    page.goto("/review?kind=figures")
    shown = items(page)
    page.get_by_role("button", name="Accept all that this page shows").click()
    assert kept(case, len(shown)) == [("accept", key) for key in shown]


@pytest.mark.parametrize(
    ("words", "before"), [("12 soldiers", "💥💥"), ("𝔄 clerk", "💥💥"), ("الميناء مغلق", "قال")]
)
def test_words_are_selected_with_the_mouse(
    people: People, case: Path, words: str, before: str
) -> None:
    """What is dragged over from its first to its last character, whichever way it runs, is at its code points."""
    toll = one_of(account_of(case), "figure", "quote='12 soldiers'")
    document, text = document_of(case, words)
    page = people.enter()
    page.goto(f"/documents/{document}?item={toll}")
    assert before in text[: text.index(words)]
    ends = page.evaluate(
        """words => {
             const range = document.createRange();
             const found = [];
             const walker = document.createTreeWalker(document.querySelector('.choosing-text .text'), NodeFilter.SHOW_TEXT);
             const nodes = [];
             while (walker.nextNode()) nodes.push(walker.currentNode);
             const whole = nodes.map(node => node.data).join('');
             const at = whole.indexOf(words);
             let done = 0;
             for (const node of nodes) {
               for (const [place, key] of [[at, 'start'], [at + words.length - 1, 'end']]) {
                 if (done <= place && place < done + node.data.length) {
                   const low = node.data.charCodeAt(place - done) >= 0xdc00 && node.data.charCodeAt(place - done) < 0xe000;
                   range.setStart(node, place - done - (low ? 1 : 0));
                   range.setEnd(node, place - done + (/[\\ud800-\\udbff]/.test(node.data[place - done]) ? 2 : 1));
                   node.parentElement.scrollIntoView({ block: 'center' });
                   found.push([key, node, place - done]);
                 }
               }
               done += node.data.length;
             }
             const boxOf = (key) => {
               const [, node, offset] = found.find(one => one[0] === key);
               const wide = /[\\ud800-\\udbff]/.test(node.data[offset]) ? 2 : 1;
               range.setStart(node, offset);
               range.setEnd(node, offset + wide);
               const box = range.getBoundingClientRect();
               const rtl = getComputedStyle(node.parentElement).direction === 'rtl';
               return { x: box.x, y: box.y, width: box.width, height: box.height, rtl };
             };
             return [boxOf('start'), boxOf('end')];
           }""",
        words,
    )
    start, end = ends
    middle = [box["y"] + box["height"] / 2 for box in ends]
    inside = 0.1
    page.mouse.move(start["x"] + start["width"] * ((1 - inside) if start["rtl"] else inside), middle[0])  # fmt: skip
    page.mouse.down()
    page.mouse.move(end["x"] + end["width"] * (inside if end["rtl"] else (1 - inside)), middle[1], steps=6)  # fmt: skip
    page.mouse.up()
    playwright.expect(page.locator("#choose-quote")).to_have_text(words)
    page.locator("#choose-these").click()
    page.wait_for_url("**words=*")
    at = text.index(words)
    assert f"words={at}-{at + len(words)}" in page.url
    assert page.locator("#chosen").inner_text() == words


def test_words_are_selected_with_the_keys_and_moved(people: People, case: Path) -> None:
    account = account_of(case)
    velo = one_of(account, "entity", "name='Porto Velo'")
    document, text = document_of(case, "💥")
    page = people.enter()
    page.goto(f"/documents/{document}?item={velo}")
    page.locator(".choosing-text .text").focus()
    word = text.split().index("Porto")
    for _ in range(word + 1):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Shift+ArrowRight")
    playwright.expect(page.locator("#choose-quote")).to_have_text("Porto Velo")
    page.keyboard.press("Enter")
    page.wait_for_url("**words=*")
    page.get_by_role("button", name="They are an item of their own").click()
    assert kept(case, 1) == [("split", velo)]
    (said,) = open_case(case).corrections()[0].said.evidence
    assert text[said.start : said.end] == said.quote == "Porto Velo"


def test_words_state_a_value_without_script(people: People, case: Path) -> None:
    toll = one_of(account_of(case), "figure", "quote='12 soldiers'")
    document, text = document_of(case, "Fourteen")
    page = people.enter(script=False, width=390)
    page.goto(f"/documents/{document}?item={toll}")
    page.get_by_label("Words of this report").fill("Fourteen soldiers")
    page.get_by_role("button", name="Find them").click()
    assert page.get_by_label("Value", exact=True).input_value() == "14"
    page.get_by_role("button", name="Correct Value").click()
    assert kept(case, 1) == [("correct", toll)]
    (said,) = open_case(case).corrections()[0].said.evidence
    assert (said.start, said.quote) == (text.index("Fourteen"), "Fourteen soldiers")


def test_a_page_tells_how_far_a_build_is(browser: playwright.Browser, case: Path) -> None:
    Held.go.clear()
    with gathered(browser, case, Held) as people:
        page = people.enter()
        page.goto("/review")
        first = items(page)[0]
        page.keyboard.press("a")
        state = page.locator("#desk-state")
        playwright.expect(state).to_contain_text("reading 3 of 10")
        page.goto("/works")
        assert page.locator("progress").get_attribute("value") == "3"
        page.goto("/review")
        Held.go.set()
        playwright.expect(state).to_contain_text("built anew")
        page.get_by_role("link", name="load this page again").click()
        assert first not in items(page)
        assert people.noise == []


def test_an_invitation_lets_a_second_browser_in_once(people: People) -> None:
    address = people.invite(For_whom="B. Gull", Only_to_read="yes")
    second, third = people.stranger(width=390), people.stranger()
    second.goto(address)
    second.locator("main").wait_for()
    second.goto("/review")
    assert second.locator("form[method=post]").count() == 0
    assert "items, the most disputed" in second.locator("main").inner_text()
    third.goto(address)
    assert "was used or is wrong" in third.locator("body").inner_text()


@needs_axe
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_of_work_has_a_barrier(people: People, case: Path, scheme: str) -> None:
    toll = one_of(account_of(case), "figure", "quote='12 soldiers'")
    document, text = document_of(case, "12 soldiers")
    at = text.index("12 soldiers")
    entered = people.enter()
    context = people.browser.new_context(base_url=people.base, color_scheme=scheme, bypass_csp=True)
    context.add_cookies(entered.context.cookies())
    page = context.new_page()
    found = {}
    people.invite(For_whom="somebody")
    for path in ("/review", f"/review/items/{toll}", "/corrections", "/add", "/works", "/changes", "/readers",
                 f"/documents/{document}?item={toll}", f"/documents/{document}?item={toll}&words={at}-{at + 11}"):  # fmt: skip
        page.goto(path)
        page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
        if barred := barriers(page):
            found[path] = barred
    assert found == {}
