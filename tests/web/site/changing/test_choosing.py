"""Words chosen for an item: found by typing, asked which where they stand twice, then moved, or said to state a value."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from tests.review.crises import RULES, one_of, report
from tests.web.site.working import Visitor, account_of

from tidings.account.check import check_account
from tidings.building import keep_in_case
from tidings.model.account import Account
from tidings.model.items import Event, Figure
from tidings.store.case import open_case
from tidings.web.site.review.choosing import find_words, propose
from tidings.web.site.review.widgets import Widget

# Signs beyond U+FFFF stand before the words: offsets count them once.
FIRST = """💥💥 Shells fell on the harbour of Porto Velo on Monday and killed 12 soldiers, Mayor Lidia Corvo said.

Police arrested three fishermen in Lisbon on Tuesday. 𝔄 clerk counted twelve boats. 𝔄 clerk counted them twice."""
SECOND = (
    "Fourteen soldiers were killed when shells hit Porto Velo on Monday, the harbour office said."
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("choosing") / "made.tidings"
    reports = (report("one", FIRST), report("two", SECOND, "2021-05-07"))
    keep_in_case(reports, (), path, settings=RULES)
    return path


def document_of(account: Account, words: str) -> tuple[str, int]:
    """The document that has some words, and where they begin."""
    document = next(d for d in account.documents if words in d.text)
    return document.id, document.text.index(words)


def chosen(page: str) -> list[str]:
    return [unescape(one) for one in re.findall(r'name="evidence" value="([^"]+)"', page)]


def test_words_that_stand_once_are_chosen_at_their_code_points(reader: Visitor, case: Path) -> None:
    account = account_of(case)
    toll = one_of(account, "figure", "quote='12 soldiers'")
    document, start = document_of(account, "12 soldiers")
    page = reader.get(f"/documents/{document}?item={toll}&quote=12 soldiers")
    assert set(chosen(page)) == {f"{document}:{start}-{start + 11}"}
    assert "12 soldiers</q>" in page
    by_place = reader.get(f"/documents/{document}?item={toll}&words={start}-{start + 11}")
    assert chosen(by_place) == chosen(page)


def test_words_that_stand_twice_are_asked_for(reader: Visitor, case: Path) -> None:
    account = account_of(case)
    arrest = one_of(account, "event", "type='COERCE'")
    document, start = document_of(account, "𝔄 clerk counted")
    page = reader.get(f"/documents/{document}?item={arrest}&quote=𝔄 clerk  counted")
    assert "in 2 places" in page
    assert chosen(page) == []
    places = re.findall(rf"item={arrest}&amp;words=(\d+-\d+)#choosing", page)
    assert places[0] == f"{start}-{start + 15}"
    text = next(d for d in account.documents if d.id == document).text
    for place in places:
        first, _, last = place.partition("-")
        assert text[int(first) : int(last)] == "𝔄 clerk counted"
    missing = reader.get(f"/documents/{document}?item={arrest}&quote=no such words")
    assert "no words “no such words”" in missing


def test_own_words_become_an_item_of_their_own(reader: Visitor, case: Path) -> None:
    account = account_of(case)
    velo = one_of(account, "entity", "name='Porto Velo'")
    document, start = document_of(account, "Porto Velo on Monday and")
    page = reader.get(f"/documents/{document}?item={velo}&words={start}-{start + 10}")
    form = next(one for one in reader.forms(page) if "verdict" not in one)
    assert form["evidence"] == f"{document}:{start}-{start + 10}"
    assert reader.post("/review/say", {**form, "verdict": "split"}).status_code == 303
    reader.wait()
    (kept,) = open_case(case).corrections()
    said = kept.said.evidence[0]
    assert (said.document, said.start, said.end, said.quote) == (document, start, start + 10, "Porto Velo")  # fmt: skip
    assert "not applied" not in reader.get("/corrections")
    assert sum(e.name == "Porto Velo" for e in account_of(case).entities) == 2


def test_words_of_another_item_are_moved_here(reader: Visitor, case: Path) -> None:
    account = account_of(case)
    velo, lisbon = (one_of(account, "entity", f"name='{n}'") for n in ("Porto Velo", "Lisbon"))
    document, start = document_of(account, "Porto Velo on Monday and")
    page = reader.get(f"/documents/{document}?item={lisbon}&words={start}-{start + 10}")
    (form,) = (one for one in reader.forms(page) if one.get("other") == lisbon)
    assert form["item"] == velo
    assert reader.post("/review/say", {**form, "verdict": "move"}).status_code == 303
    reader.wait()
    moved = next(e for e in account_of(case).entities if "Lisbon" in (e.name, *e.aliases))
    assert any((m.document, m.start) == (document, start) for m in moved.mentions)


def test_a_corrected_value_rests_on_the_chosen_words(reader: Visitor, case: Path) -> None:
    account = account_of(case)
    toll = one_of(account, "figure", "quote='12 soldiers'")
    arrest = one_of(account, "event", "type='COERCE'")
    document, start = document_of(account, "Fourteen soldiers")
    page = reader.get(f"/documents/{document}?item={toll}&words={start}-{start + 17}")
    assert 'value="14"' in page
    (form,) = (one for one in reader.forms(page) if one.get("field") == "value")
    assert reader.post("/review/say", {**form, "value": "14"}).status_code == 303
    document, start = document_of(account, "Monday and killed")
    page = reader.get(f"/documents/{document}?item={arrest}&words={start}-{start + 6}")
    (form,) = (one for one in reader.forms(page) if one.get("field") == "date")
    assert reader.post("/review/say", {**form, "value": "2021-05-03"}).status_code == 303
    (form,) = (one for one in reader.forms(page) if one.get("field") == "place")
    assert reader.post("/review/say", {**form, "value": "Faro"}).status_code == 303
    reader.wait()

    def holds() -> None:
        found = account_of(case)
        assert check_account(found, {d.id: d.sha256 for d in found.documents}) == ()
        figure = next(f for f in found.figures if "Fourteen soldiers" in str(f.reviewed))
        assert isinstance(figure, Figure)
        assert figure.low == figure.high == 14
        event = next(e for e in found.events if e.type == "COERCE")
        assert isinstance(event, Event)
        assert event.date is not None
        assert [e.quote for e in event.date.evidence] == ["Monday"]
        assert event.place is not None
        assert [e.quote for e in event.place.evidence] == ["Monday"]
        assert event.place.inferred is None

    holds()
    more = report("three", "Shells fell on Lagos on Thursday.", "2021-05-08")
    keep_in_case((more,), (), case, settings=RULES)
    holds()


@pytest.mark.parametrize(
    ("text", "quote", "places"),
    [
        ("a b a b", "a b", ["0-3", "4-7"]), ("a\n\nb", "a b", ["0-4"]), ("𝔄𝔄 x", "x", ["3-4"]),
        ("aaa", "aa", ["0-2"]), ("other the", "the", ["6-9"]), ("other", "the", ["1-4"]), ("A b", "a B", ["0-3"]), ("a", "", []), ("a.b", "a b", []),
        ("قال الوزير", "الوزير", ["4-10"]), ("e\u0301t", "t", ["2-3"]),
    ],
)  # fmt: skip
def test_where_words_stand(text: str, quote: str, places: list[str]) -> None:
    spots = find_words(text, quote)
    assert [spot.place for spot in spots] == places
    for spot in spots:
        start, _, end = spot.place.partition("-")
        assert text[int(start) : int(end)] == spot.quote
        assert text.startswith(spot.before[-60:] + spot.quote, int(start) - len(spot.before))


@pytest.mark.parametrize(
    ("field", "quote", "value"),
    [
        ("value", "Twelve", "12"), ("value", "12 soldiers", "12"), ("value", "1,200 people", "1200"),
        ("value", "two hundred", ""), ("value", "between 12 and 15", ""), ("value", "some", ""),
        ("value", "1.2 million", ""), ("value", "3 million", ""), ("toll", "forty", "40"),
        ("date", "2031-05-06", "2031-05-06"), ("date", "Monday", ""),
        ("name", "the  harbour\noffice", "the harbour office"), ("name", "x" * 300, ""),
    ],
)  # fmt: skip
def test_what_words_say_of_a_field(field: str, quote: str, value: str) -> None:
    pattern = "" if field == "name" else "[0-9]+"
    widget = Widget(field, field, None, (), True, False, pattern, "")
    assert [one.value for one in propose((widget,), quote)] == [value]
    assert list(propose((Widget("kind", "", None, ("a", "b"), False, False, "", ""),), quote)) == []


def test_no_words_are_chosen_for_what_is_no_item(reader: Visitor, case: Path) -> None:
    document, _ = document_of(account_of(case), "12 soldiers")
    for item in ("nothing", document, ""):
        page = reader.get(f"/documents/{document}?item={item}&quote=soldiers")
        assert 'id="choosing"' not in page
