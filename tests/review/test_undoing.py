"""What was said can be taken back: the last word on an item first, and the account is as if it had not been said."""

import random

import pytest
from msgspec.structs import replace
from tests.review.crises import Pile, Said, correct, one_of, random_lines, report, tie_each

from tidings.account.check import check_account
from tidings.errors import UsageError
from tidings.model.account import Account
from tidings.model.catalogue import items_of
from tidings.review.fates import APPLIED, BACK, fate_of
from tidings.review.undoing import Spoken, taken_back
from tidings.teaching.corrections import parse_corrections

TEXT = """Shells fell on the harbour of Porto Velo on Monday and killed 12 soldiers, Mayor Lidia Corvo said.

Police arrested three fishermen in Lisbon on Tuesday."""
SECOND = (
    "Fourteen soldiers were killed when shells hit Porto Velo on Monday, the harbour office said."
)


@pytest.fixture(scope="module")
def pile() -> Pile:
    return Pile((report("one", TEXT), report("two", SECOND, "2021-05-07")))


@pytest.fixture(scope="module")
def plain(pile: Pile) -> Account:
    return pile.account()


def undo(item: str, **more: object) -> Said:
    return {"item": item, "verdict": "undo", **more}


@pytest.mark.parametrize(
    ("row", "pairs"),
    [
        ("a+x a-", {1: 0}), ("a-", {0: None}), ("b+x a-", {1: None}),
        ("a+x a+y a-", {2: 1}), ("a+x a+y a- a- a-", {2: 1, 3: 0, 4: None}),
        ("a+x a+y a-x", {2: 0}), ("a+x a-y a-x", {1: None, 2: 0}), ("a+x a- a+x a-", {1: 0, 3: 2}),
        ("a+x b+x a- b-", {2: 0, 3: 1}),
    ],
)  # fmt: skip
def test_the_last_word_on_an_item_or_field_goes_first(
    row: str, pairs: dict[int, int | None]
) -> None:
    """`a+x` says something of field x of item a; `a-` takes its last word back, `a-x` the last on x."""
    spoken = (
        Spoken(one[0], "correct" if one[1] == "+" else "undo", one[2:] or None)
        for one in row.split()
    )
    assert taken_back(spoken) == pairs


def test_a_value_taken_back_is_the_programs_again(pile: Pile, plain: Account) -> None:
    arrest = one_of(plain, "event", "type='COERCE'")
    first = pile.review(correct(arrest, "status", "planned"), correct(arrest, "toll", 3))
    second = pile.review(undo(arrest, field="status", who="A. Fenn"), kept=first)
    event = next(i for i in items_of(pile.account(second)) if i.id == arrest)
    assert event.reviewed is not None
    assert [v.field for v in event.reviewed.values] == ["toll"]
    fates = [fate_of(one, pile.account(second)) for one in second]
    assert fates == [f"{BACK} 3", APPLIED, APPLIED]


def test_a_rejection_taken_back_brings_the_item_back(pile: Pile, plain: Account) -> None:
    arrest = one_of(plain, "event", "type='COERCE'")
    gone = pile.review({"item": arrest, "verdict": "reject"})
    assert arrest not in {i.id for i in items_of(pile.account(gone))}
    back = pile.account(pile.review(undo(arrest), kept=gone))
    assert replace(back, left_out=plain.left_out) == plain


def test_sameness_taken_back_parts_again(pile: Pile, plain: Account) -> None:
    one, other = (one_of(plain, "entity", f"name='{n}'") for n in ("Lidia Corvo", "Porto Velo"))
    joined = pile.review({"item": one, "verdict": "same", "other": other})
    assert len(pile.account(joined).entities) == len(plain.entities) - 1
    parted = pile.account(pile.review(undo(one), kept=joined))
    assert replace(parted, left_out=plain.left_out) == plain


def test_nothing_to_take_back_is_a_fault(pile: Pile, plain: Account) -> None:
    arrest = one_of(plain, "event", "type='COERCE'")
    with pytest.raises(UsageError, match=f"nothing was said of {arrest} to take back"):
        pile.review(undo(arrest))
    said = pile.review(correct(arrest, "status", "planned"))
    with pytest.raises(UsageError, match=r"line 1: nothing was said of .* toll to take back"):
        pile.review(undo(arrest, field="toll"), kept=said)
    with pytest.raises(UsageError, match="line 2: nothing was said"):
        pile.review(undo(arrest), undo(arrest), kept=said)
    with pytest.raises(UsageError, match="has no field “speaker”"):
        pile.review(undo(arrest, field="speaker"), kept=said)


def test_what_is_said_again_holds_again(pile: Pile, plain: Account) -> None:
    arrest = one_of(plain, "event", "type='COERCE'")
    said = correct(arrest, "status", "planned")
    kept = pile.review(said, undo(arrest), said)
    assert len(kept) == 3
    assert any(getattr(i, "status", "") == "planned" for i in items_of(pile.account(kept)) if i.id == arrest)  # fmt: skip


@pytest.mark.parametrize("seed", range(6))
def test_taking_everything_back_leaves_the_programs_account(
    pile: Pile, plain: Account, seed: int
) -> None:
    kept = tie_each(pile, random_lines(plain, 12, random.Random(seed)))  # noqa: S311
    assert kept
    backs = [undo(one.said.item) for one in reversed(kept)]
    account = pile.account(pile.review(*backs, kept=kept))
    assert replace(account, left_out=plain.left_out) == plain
    assert check_account(account, {d.id: d.sha256 for d in account.documents}) == ()
    told = [out.reason for out in account.left_out if out.reason.startswith(BACK)]
    assert len(told) == len(kept)


def test_what_was_taken_back_is_not_taught(plain: Account) -> None:
    arrest = one_of(plain, "event", "type='COERCE'")
    line = '{{"item": "{0}", "verdict": "correct", "field": "status", "value": "planned"}}'
    back = '{{"item": "{0}", "verdict": "undo"}}'
    assert len(parse_corrections(line.format(arrest), plain).taught) == 1
    both = parse_corrections(f"{line}\n{back}".format(arrest), plain)
    assert both.taught == ()
    assert both.untaught == ()
