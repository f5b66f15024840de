"""Web Annotations: the quotation and the position lead to the same words, and every item has its own."""

import json
from collections.abc import Iterator

from tests.exports.made import empty_account, hostile_account
from tests.samples import TEXTS, sample_account

from tidings.exports.annotations import export_annotations
from tidings.exports.parts import address
from tidings.model.account import Account
from tidings.model.catalogue import items_of


def annotations(account: Account) -> list[dict]:
    page = json.loads(export_annotations(account).content)
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert page["type"] == "AnnotationPage"
    assert len({one["id"] for one in page["items"]}) == len(page["items"])
    return page["items"]


def selected(account: Account) -> Iterator[tuple[str, dict, dict]]:
    """The text that an annotation is about, found again by its source, and its two selectors."""
    texts = {address(one): one.text for one in account.documents if address(one)}
    for one in annotations(account):
        quote, position = one["target"]["selector"]
        assert (quote["type"], position["type"]) == ("TextQuoteSelector", "TextPositionSelector")
        text = texts.get(one["target"]["source"])
        if text is not None:
            yield text, quote, position


def test_both_selectors_lead_to_the_same_words(example: Account) -> None:
    checked = 0
    for text, quote, position in selected(example):
        assert text[position["start"] : position["end"]] == quote["exact"]
        around = quote["prefix"] + quote["exact"] + quote["suffix"]
        at = position["start"] - len(quote["prefix"])
        assert text[at : at + len(around)] == around
        checked += 1
    assert checked > 100


def test_positions_count_code_points() -> None:
    ship = next(
        one for one in annotations(sample_account())
        if one["target"]["selector"][0]["exact"] == "Fourteen dockers died"
    )  # fmt: skip
    position = ship["target"]["selector"][1]
    assert TEXTS["doc-radio"].startswith("🚢 ")
    assert position["start"] == 2


def test_every_item_is_named(example: Account) -> None:
    named = {
        body["value"].partition(".")[0]
        for one in annotations(example) for body in one["body"] if body["purpose"] == "identifying"
    }  # fmt: skip
    assert named == {item.id for item in items_of(example)}


def test_a_value_is_named_with_its_item() -> None:
    bodies = [
        [body["value"] for body in one["body"]] for one in annotations(sample_account())
        if one["target"]["selector"][0]["exact"] == "on Monday"
    ]  # fmt: skip
    assert ["Shells fell on the harbour of Porto Velo", "event", "event-shells.date"] in bodies


def test_nothing_and_hostile_words() -> None:
    assert annotations(empty_account()) == []
    account = hostile_account()
    exact = {one["target"]["selector"][0]["exact"] for one in annotations(account)}
    assert {event.headline for event in account.events} <= exact
