"""Corrections outlive what is read anew: more reports, another extraction, any order; none is ever overwritten."""

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.review.altering import altered
from tests.review.crises import RULES, Pile, correct, one_of, random_lines, report, tie_each

from tidings.account.check import check_account
from tidings.building import keep_in_case
from tidings.cli.demo import read_example
from tidings.model.account import Account
from tidings.model.catalogue import items_of, kind_of
from tidings.model.corrections import Kept
from tidings.model.documents import RawReport
from tidings.model.json import to_json
from tidings.review.fates import APPLIED, LOST, fate_of
from tidings.review.finding import plain
from tidings.review.lines import read_lines
from tidings.review.saying import telling_words, value_of
from tidings.reviewing import apply_lines
from tidings.store.case import open_case

SHELLS = "Shells fell on the harbour of Porto Velo on Monday and killed 12 soldiers, Mayor Lidia Corvo said."
CUSTOMS = "Customs officers arrested two sailors in Lagos on Wednesday."
EARLIER = (
    "Shells fell on the harbour of Porto Velo on Monday and killed 12 soldiers, the port said."
)
CORRECTIONS = 500


def holds(account: Account) -> Account:
    assert check_account(account, {d.id: d.sha256 for d in account.documents}) == ()
    return account


def follows(account: Account, kept: tuple[Kept, ...]) -> int:
    """How many corrections are applied; each of these gives the account its value."""
    entities = {e.id: e for e in account.entities}
    by_number = {one.number: one for one in kept}
    for item in items_of(account):
        for value in item.reviewed.values if item.reviewed else ():
            said = by_number[value.correction].said
            now = value_of(item, value.field, entities)
            if value.field not in {"value", "toll", "speaker"}:
                assert now == (value.value if said.value is not None else None)
    return sum(fate_of(one, account) == APPLIED for one in kept)


def test_a_correction_follows_its_item_into_a_pile_with_more_reports() -> None:
    """An earlier report of the same words gives the event another id, or none: the words are found in any case."""
    first = Pile((report("one", SHELLS),))
    event = one_of(first.account(), "event", "type='ASSAULT'")
    toll = one_of(first.account(), "figure", "12 soldiers")
    kept = first.review(correct(event, "status", "in_doubt"), correct(toll, "value", 14))
    for more in ((), (report("two", CUSTOMS),), (report("two", EARLIER, "2021-05-04"), report("three", CUSTOMS))):  # fmt: skip
        found = holds(Pile((report("one", SHELLS), *more)).account(kept))
        assert follows(found, kept) == 2
        assert any(f.best == 14 for f in found.figures)
        assert any(e.status == "in_doubt" for e in found.events)


def test_a_correction_whose_report_is_gone_is_told_and_waits() -> None:
    pile = Pile((report("one", SHELLS), report("two", CUSTOMS)))
    arrest = one_of(pile.account(), "event", "type='COERCE'")
    kept = pile.review({"item": arrest, "verdict": "reject"})
    without = holds(Pile((report("one", SHELLS),)).account(kept))
    assert [(o.where, o.reason) for o in without.left_out] == [("correction 1", LOST)]
    assert arrest not in str(pile.account(kept))


@pytest.fixture(scope="module")
def example() -> Pile:
    return Pile(read_example(), RULES)


@pytest.fixture(scope="module")
def texts(example: Pile) -> tuple[RawReport, ...]:
    """The bundled reports as plain texts, which can be altered."""
    return tuple(
        report(d.origin.rpartition("/")[2], d.text, d.published.date if d.published else "2021-05-06")
        for d in example.account().documents
    )  # fmt: skip


def test_500_corrections_are_found_again_in_another_extraction(
    texts: tuple[RawReport, ...],
) -> None:
    """Where the other reading has the item; where it has not, the correction is told as not found."""
    chance = random.Random(11)  # noqa: S311
    before, after = Pile(texts), Pile([altered(one, chance) for one in texts])
    old, new = before.account(), after.account()
    items = list(items_of(old))
    lines = [{"item": chance.choice(items).id, "verdict": "accept", "who": str(n)} for n in range(CORRECTIONS)]  # fmt: skip
    kept = before.review(*lines)
    assert len(kept) == CORRECTIONS
    found = holds(after.account(kept))
    lost = [one for one in kept if fate_of(one, found) != APPLIED]
    there = {(kind_of(i), plain(e.quote)) for i in items_of(new) for e in telling_words(i)}
    missed = [
        one for one in lost
        if any((one.anchors.item.kind, plain(t.quote)) in there for t in one.anchors.item.traces)
    ]  # fmt: skip
    assert len(missed) <= CORRECTIONS * 0.01
    assert len(lost) <= CORRECTIONS * 0.03
    assert {fate_of(one, found) for one in lost} <= {LOST}


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 2**32), number=st.integers(1, 40))
def test_any_corrections_hold_and_none_is_overwritten(
    example: Pile, seed: int, number: int
) -> None:
    chance = random.Random(seed)  # noqa: S311
    kept = tie_each(example, random_lines(example.account(), number, chance))
    account = holds(example.account(kept))
    follows(account, kept)
    rejected = {o.reason for o in account.left_out if "rejected by a person" in o.reason}
    asked = {one.said.item for one in kept if one.said.verdict == "reject"}
    assert bool(asked) >= bool(rejected)
    assert to_json(account) == to_json(example.account(tuple(reversed(kept))))


def test_a_case_gives_the_same_account_in_whatever_order_it_was_built(tmp_path: Path) -> None:
    one, two = report("one", SHELLS), report("two", CUSTOMS)
    first, second = tmp_path / "first.tidings", tmp_path / "second.tidings"
    keep_in_case((one,), (), first, settings=RULES)
    event = one_of(open_case(first).account, "event", "type='ASSAULT'")
    lines = read_lines(f'{{"item": "{event}", "verdict": "correct", "field": "date", "value": "2021-05"}}')  # fmt: skip
    apply_lines(lines, first, where="said")
    keep_in_case((two,), (), first, settings=RULES)
    keep_in_case((two, one), (), second, settings=RULES)
    apply_lines(lines, second, where="said")
    accounts = [open_case(path).account for path in (first, second)]
    assert to_json(accounts[0]) == to_json(accounts[1])
    assert next(e for e in accounts[0].events if e.id == event).date.edtf == "2021-05"  # type: ignore[union-attr]
