"""What the accused tells of the matter answers: all was as it should be, others did it, what was to change stays."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of_days


def answers(*texts: str) -> list[tuple[str, str]]:
    days = ("2033-03-08", "2033-03-09", "2033-03-10")
    account = account_of_days(*zip(days, texts, strict=False), title="The valley")
    content = {s.id: s.content for s in account.statements}
    return [(s.answer or "", content[s.answers]) for s in account.statements if s.answers]


@pytest.mark.parametrize(
    ("charge", "account"),
    [
        (
            "Mayor Ana Ruiz accused the Corvane company of skipping checks of the boilers.",
            "The Corvane company said that every check of the boilers had been made.",
        ),
        (
            "Shop steward Kari Nes accused the contractor of hiding gas readings from the night shift.",
            "“Every reading hangs on the wall of the canteen,” the contractor, Olav Ruud, said.",
        ),
        (
            "The United Left accused the ruling Unity Party of stuffing forty ballot boxes in Ilo.",
            "“All the boxes of Ilo were counted before everybody's eyes,” its secretary, Abdul Kar, said.",
        ),
        (
            "Peru accused Chile of starving the prisoners of Arica.",
            "Chile's justice ministry said that all prisoners had been fed well.",
        ),
    ],
)
def test_who_was_blamed_says_that_all_was_as_it_should_be(charge: str, account: str) -> None:
    assert [kind for kind, _ in answers(charge, account)] == ["denial"]


@pytest.mark.parametrize(
    ("charge", "account"),
    [
        # another matter, and two who say the same
        (
            "The union accused the Tacna mine of switching off the gas sensors.",
            "The Tacna mine said that all wages would be paid in June.",
        ),
        (
            "The ministry said that all nurses of the bombed clinic were safe.",
            "The army said that all nurses of the clinic were safe and well.",
        ),
    ],
)
def test_not_all_that_is_said_of_all_denies(charge: str, account: str) -> None:
    assert "denial" not in [kind for kind, _ in answers(charge, account)]


@pytest.mark.parametrize(
    ("charge", "account"),
    [
        (
            "Amnesty accused the Rakan army of killing twelve villagers in Sarn on Monday.",
            "The Rakan army said that bandits in stolen uniforms had carried out the killings.",
        ),
        (
            "Peru accused Chile of cutting the gas deliveries by half.",
            "Chile's energy ministry said that the gas pressure fell because of a leak on the Bolivian side.",
        ),
        (
            "Chile held the Tacna Front responsible for the killing of a guard.",
            "The Tacna Front said that smugglers had shot the guard.",
        ),
    ],
)
def test_the_accused_tells_who_else_did_it(charge: str, account: str) -> None:
    assert [kind for kind, _ in answers(charge, account)] == ["counter"]


@pytest.mark.parametrize(
    ("charge", "account"),
    [
        # his own men, another matter, an onlooker
        (
            "Amnesty accused the Rakan army of killing twelve villagers in Sarn on Monday.",
            "The Rakan army said that its soldiers had seized nine rifles in Doma.",
        ),
        (
            "Peru accused Chile of cutting the gas deliveries by half.",
            "A Chilean farmer said that thieves had stolen nine of his cows.",
        ),
        (
            "Amnesty accused the Rakan army of killing twelve villagers in Sarn on Monday.",
            "The United Nations said that gunmen had robbed a driver in Doma.",
        ),
    ],
)
def test_not_all_harm_that_others_do_is_laid_at_their_door(charge: str, account: str) -> None:
    assert "counter" not in [kind for kind, _ in answers(charge, account)]


@pytest.mark.parametrize(
    ("wish", "stays"),
    [
        ("The Prairie Union demanded that the fuel levy be scrapped.", "Mayor Ana Ruiz said that the levy was staying."),
        ("The farmers demanded that the well at Ilo be filled in.", "Energy minister Tomas Ibarra said: “The well stays.”"),
        ("Kazia offered to move the summit to Astana.", "Tajik officials said the summit stays where it is."),
    ],
)  # fmt: skip
def test_what_was_to_change_stays(wish: str, stays: str) -> None:
    assert [kind for kind, _ in answers(wish, stays)] == ["refusal"]


@pytest.mark.parametrize(
    ("wish", "stays"),
    [
        ("Aid groups demanded that the road to Ilo be open.", "Mayor Ana Ruiz said that the road remains open."),
        ("Teachers demanded that the school at Ilo be closed.", "Mayor Ana Ruiz said that the market remains where it is."),
        ("Parents demanded that the school at Ilo stay where it is.", "Mayor Ana Ruiz said that the school stays where it is."),
    ],
)  # fmt: skip
def test_what_stays_is_not_always_refused(wish: str, stays: str) -> None:
    assert "refusal" not in [kind for kind, _ in answers(wish, stays)]


def test_a_bare_blame_is_denied_by_what_was_not_done() -> None:
    charge = "Kabul held the Pamir Brigade responsible."
    account = (
        "A spokesman for the Pamir Brigade said no rocket had been fired by its men since spring."
    )
    assert [kind for kind, _ in answers(charge, account)] == ["denial"]
