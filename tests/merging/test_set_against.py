"""Two accounts that a report sets against each other, hours and numbers that it sets right, denials by pronoun."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of_days

HERDERS = "The herders' league said that millers had burned the camp at Orlim. "
UNION = "The union of Orlim said that guards had shot two weavers at the works. "


def explained(*texts: str) -> list[str]:
    """Why the reports of some texts, a day apart, disagree."""
    account = account_of_days(*((f"2033-03-{8 + n:02}", text) for n, text in enumerate(texts)))
    return [d.explanation for d in account.disagreements]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (HERDERS + "The chief of the millers, Bo Lind, said that his men slept at home.", "alibi"),
        (UNION + "The owner, Ida Senn, maintained that smugglers did it.", "another doer"),
        (UNION + "The owner, Ida Senn, told a different story: the weavers had walked away unhurt.", "another story"),
        ("The owner, Ida Senn, speaks of a walk in the park, while the union says that the march was forbidden.", "another name"),
        ("The owner, Ida Senn, said that ten looms had burned, but the weavers insist that a chapel was lost.", "insistence"),
        ("An inquiry in Orlim has concluded that the works were unsafe, two officials say; the owner denies that there is such a report.", "denial"),
        ("Ida Senn took 45.8 percent, the chair of the board, Bo Lind, said. The union said that its own count put Ida Senn at 52 percent.", "another count"),
    ],
)  # fmt: skip
def test_two_accounts_beside_each_other(text: str, why: str) -> None:
    assert any(f"beside each other ({why})" in e for e in explained(text))


@pytest.mark.parametrize(
    "text",
    [
        "The mayor, Ida Senn, praised the millers. The governor, Bo Lind, said that his men slept at home.",
        UNION + "The owner, Ida Senn, said that the works would open on Friday.",
        "The owner, Ida Senn, told a different story about her youth. The union said that the looms were old.",
        "The owner, Ida Senn, said that ten looms had burned. The mayor, Bo Lind, insisted that schools stay open.",
        "A doctor in Orlim called it a nightmare, while another doctor, Bo Lind, said that the looms had burned.",
        "The owner, Ida Senn, denied the theft, but she admitted that a letter had been sold.",
        "Ida Senn took 45.8 percent, the chair of the board, Bo Lind, said. The union said that its own count put turnout at 52 percent.",
        "Ida Senn took 52 percent, the chair of the board, Bo Lind, said. The union said that its own count put Ida Senn at 52 percent.",
    ],
)  # fmt: skip
def test_what_is_not_set_against_anything(text: str) -> None:
    assert not any("beside each other" in e for e in explained(text))


def test_officers_of_two_peoples_are_two_voices() -> None:
    text = (
        "A Cretan officer said that the rocket had been fired from Lydian territory. "
        "The Lydian liaison officer said that his army had fired no rocket on that day."
    )
    account = account_of_days(("2033-03-08", text))
    assert len({s.speaker for s in account.statements}) == 2
    assert [d.explanation for d in account.disagreements] == [
        "Lydian liaison officer denies what Cretan officer says"
    ]


@pytest.mark.parametrize(
    ("denial", "denied"),
    [("Velia denied that its men fired them.", True), ("Velia denied that its men were tired.", False)],
)  # fmt: skip
def test_a_denial_by_pronoun(denial: str, denied: bool) -> None:
    told = "Soldiers fired two shots at the bridge of Orlim after midnight. "
    assert any("denies what is told before" in e for e in explained(told + denial)) is denied


POST = "The army post at the bridge of Orlim had been called at 00:40, and not at {}, as the council maintains."


@pytest.mark.parametrize(("hour", "two"), [("04:50", True), ("03:15", False)])
def test_an_hour_that_is_set_right(hour: str, two: bool) -> None:
    other = "The army post at the bridge of Orlim was called at 04:50, the council said."
    assert any(e.startswith("the hour") for e in explained(other, POST.format(hour))) is two


@pytest.mark.parametrize(
    ("other", "two"),
    [
        ("During the night nine inmates left the prison of Orlim through a drain.", True),
        ("During the night nine inmates left the prison of Orlim for a clinic.", False),
        ("During the night seven inmates left the prison of Orlim through a drain.", False),
    ],
)
def test_a_number_that_is_set_right(other: str, two: bool) -> None:
    right = "A guard says that 23 men crawled out through the drain on Tuesday night and not nine."
    assert any("and not nine" in e for e in explained(other, right)) is two


@pytest.mark.parametrize(
    "text",
    [
        # says again what nobody before denied
        "The council, Bo Lind said, has passed a financial law. The bank of Orlim still says that the town lags far behind other financial centres.",
        "The union said that ten looms had burned. The owner, Ida Senn, keeps saying that old looms are dear.",
        # what is told within another's words stands against nobody
        "The mayor, Ida Senn, insisted it was a private matter although an aide later said that she herself had no such mill.",
    ],
)  # fmt: skip
def test_what_is_only_said_again_or_within(text: str) -> None:
    assert not any("insistence" in e for e in explained(text))


def test_what_is_said_again_of_the_same() -> None:
    text = "The owner, Ida Senn, said that guards had left the burned looms alone. The union still says that the guards set the looms on fire."
    assert any("insistence" in e for e in explained(text))


FIRST_DAY = "The harbour master of Orlim, Bo Lind, denied that the northern dike had broken."


@pytest.mark.parametrize(
    ("told", "against"),
    [
        ("The northern dike at Orlim broke on Monday and washed a mill away.", True),
        # who says that it was not so agrees
        ("No northern dike has broken at Orlim, the council said.", False),
        ("Nobody has shown that the northern dike had broken, the union said.", False),
    ],
)  # fmt: skip
def test_a_denial_against_what_others_tell(told: str, against: bool) -> None:
    found = [e for e in explained(told, FIRST_DAY) if "denies what others tell" in e]
    assert bool(found) is against


@pytest.mark.parametrize(
    ("said", "denial"),
    [
        # only names are common, or words that deny nothing of anybody
        ("The Lydian army marched against Bor Asun on Monday.", "The council denied a deal with Bor Asun."),
        ("The bank of Orlim hides money of its guests in mills, the union said.", "The mayor, Ida Senn, said: “I have nothing to hide.”"),
        ("“I don't know who shot at the mill,” a weaver, Bo Lind, said.", "“I don't know where my daughter is,” a miller, Ida Senn, said."),
    ],
)  # fmt: skip
def test_a_denial_of_something_else(said: str, denial: str) -> None:
    assert not [e for e in explained(said, denial) if "denies what others tell" in e]
