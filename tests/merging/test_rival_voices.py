"""Two sides in one breath: "the organisers spoke of 6,000, the police of 2,200", "…, who denied it". Invented sentences."""

from __future__ import annotations

import pytest

from tidings.model.account import Account
from tidings.model.documents import RawReport
from tidings.pipeline import build_account
from tidings.settings import Settings


def account(text: str) -> Account:
    """The account of one report, read by rules."""
    report = RawReport(
        origin="a", media_type="text/plain", content=text.encode(), declared=(("published", "2026-03-11"),),
    )  # fmt: skip
    return build_account([report], settings=Settings(reader="rules", workers=1))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("The organisers spoke of 6,000 participants, the police of 2,200.", 2200, 6000),
        ("The premier insists that five people died; rights groups count twelve.", 5, 12),
        (
            "Ten miners died in the fire, the widows said. The owner insists on seven, and on bad luck.",
            7,
            10,
        ),
        ("Eleven guards were taken hostage, the ministry says; the families say 14.", 11, 14),
        (
            "At least 15 people were killed, the monitors said, while the army put the toll at eight.",
            8,
            15,
        ),
        ("Rebels said they had killed 40 soldiers; the army admitted to nine dead.", 9, 40),
        (
            "Forty rebels died, the ministry said; the rebels put their losses at 12.",
            12,
            40,
        ),
    ],
)
def test_two_voices_are_a_conflict(text: str, low: int, high: int) -> None:
    found = [(f.agreement, f.low, f.high) for f in account(text).figures]
    assert ("conflict", low, high) in found


@pytest.mark.parametrize(
    "text",
    [
        "Rebels killed 40 soldiers, and the army said 30 were wounded.",
        "The ministry said 11 guards were held, and the police said 14 lorries were gone.",
    ],
)
def test_another_thing_is_no_rival(text: str) -> None:
    assert all(f.agreement != "conflict" for f in account(text).figures)


@pytest.mark.parametrize(
    "text",
    [
        "The council blamed friends of the ferrymen, who denied it.",
        "The government blamed the rebels for the blast; the rebels denied it.",
        "Turkey accused Syria of the attack, which Damascus denied.",
    ],
)
def test_a_denial_beside_its_charge_answers_it(text: str) -> None:
    statements = account(text).statements
    charge = next(s for s in statements if s.kind == "accusation")
    denial = next(s for s in statements if s.kind == "denial")
    assert (denial.answers, denial.answer) == (charge.id, "denial")


def test_who_blame_each_other_counter() -> None:
    text = (
        "Turkey says Syria is not fulfilling the part of the deal that guaranteed a truce on the ground. "
        "Syria has accused Turkey of violating the deal by supporting illegal armed groups."
    )
    charges = [s for s in account(text).statements if s.kind == "accusation"]
    assert [s.answer for s in charges if s.answers] == ["counter"]


CONCEDED = "Observers have counted 64 deaths since 2 March, including 31 soldiers. {}"


def test_who_concedes_fewer_of_a_part_counts_the_same_over_the_same_days() -> None:
    found = account(CONCEDED.format("The ministry concedes 22 dead soldiers.")).figures
    soldiers = [f for f in found if f.low == 22]
    assert [(f.agreement, f.high, f.scope) for f in soldiers] == [("conflict", 31, "cumulative")]
    assert soldiers[0].window is not None
    assert soldiers[0].window.earliest == "2026-03-02"


@pytest.mark.parametrize(
    "later",
    [
        "The ministry concedes 22 wounded soldiers.",
        "The ministry concedes 22 dead porters.",
        "The ministry buried 22 dead soldiers.",
    ],
)
def test_who_concedes_something_else_contradicts_nobody(later: str) -> None:
    assert all(f.agreement != "conflict" for f in account(CONCEDED.format(later)).figures)


def test_who_owns_up_to_fewer_names_a_number_and_no_bound() -> None:
    found = account("Peru claims to have killed 63 soldiers. Chile has owned up to eight.").figures
    assert [(f.agreement, f.low, f.high) for f in found] == [("conflict", 8, 63)]
    bound = account("Up to eight soldiers were killed.").figures
    assert [(f.low, f.high) for f in bound] == [(0, 8)]
