"""What two tell of one thing that cannot both be: conditions, ways of dying, claims called untrue, replies. Invented sentences."""

import pytest
from tests.merging.reports import account_of_days

from tidings.model.disagreements import Disagreement

SCENE = "The ferry Orvela sank off Cape Tarn on Monday night and 40 people died. "
END = " Divers from the port of Velm went down to the wreck on Tuesday."


def _found(first: str, later: str) -> list[Disagreement]:
    account = account_of_days(
        ("2031-03-11", SCENE + first + END), ("2031-03-12", SCENE + later + END), title="Ferry sinks off Cape Tarn"
    )  # fmt: skip
    return list(account.disagreements)


def _alone(text: str) -> list[Disagreement]:
    return list(account_of_days(("2031-03-11", SCENE + text + END)).disagreements)


@pytest.mark.parametrize(
    ("first", "later", "why"),
    [
        ("The owner points out that the light on Cape Tarn has been out of order since January.", "The light on Cape Tarn was burning on Monday night, the ministry said.", "two conditions"),
        ("The sirens of Port Velm never sounded, residents said.", "The sirens in Port Velm were tested in May and worked, the mayor said.", "two conditions"),
        ("The pilot of the ferry in Port Velm was sober, his union said.", "The pilot had been drinking in Port Velm, a waiter said.", "two conditions"),
        ("Reports that the ferry was overloaded are untrue.", "The ferry had been overloaded, the minister said.", "called untrue"),
        ("Soldiers burned the archive of the harbour, a clerk said.", "Allegations that soldiers burned the archive are baseless, the army said.", "called untrue"),
        ("The claim of the owner that no remark was made is false.", "The ship had passed her survey without a single remark, the owner said.", "called untrue"),
    ],
)  # fmt: skip
def test_two_reports(first: str, later: str, why: str) -> None:
    assert any(why in d.explanation for d in _found(first, later))


@pytest.mark.parametrize(
    ("first", "later"),
    [
        # another light, what was later, what might be, the same
        ("The light on Cape Orlo has been out of order since January.", "The light on Cape Tarn was burning on Monday night, the ministry said."),
        ("The light on Cape Tarn has been out of order since January.", "The owner asks whether the light on Cape Tarn was burning on Monday night."),
        ("The light on Cape Tarn has been dark since January.", "The light on Cape Tarn was not burning on Monday night, the ministry said."),
        # no more than one word of many
        ("Reports that soldiers burned the archive of the harbour are untrue.", "The harbour was crowded on Monday, a clerk said."),
        ("Reports that the ferry was overloaded are untrue.", "The ferry was not overloaded, the minister said."),
    ],
)  # fmt: skip
def test_nothing_is_disputed(first: str, later: str) -> None:
    found = _found(first, later)
    assert not [d for d in found if "conditions" in d.explanation or "untrue" in d.explanation]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("His workmates said that he had been shot in the head. The police said that he had fallen from a wall.", "how somebody died"),
        ("The prison said that he had hanged himself. His sister says that he had been beaten to death.", "how somebody died"),
        ("Officials said that she had died of a heart attack. Her lawyer said that she had been tortured.", "how somebody died"),
        ("Straits Transport has blamed a freak wave. Officials say that lorries on the car deck were not lashed down.", "accounts of the cause"),
        ("A volunteer said that sparks from a gas cutter fell on bales of cloth. The fire service said that solvents had burned.", "accounts of the cause"),
        ("The second officer said that she had told the captain. Ivo Senn, who represents the captain, replied that the chains had been locked away.", "reply"),
        ("The union says that the tunnel has shaken the house to pieces. The metro company answers that it has not drilled since August.", "reply"),
        ("Two survivors said that he climbed into the first raft. His lawyer says that he never abandoned anybody.", "of oneself"),
        ("The inspectors say that their report went to the administration twice. The administration says that it never received any report.", "denies what"),
        ("Soldiers beat 20 marchers in front of the harbour office. The army said that no force was used.", "denies what is told before"),
    ],
)  # fmt: skip
def test_beside_each_other(text: str, why: str) -> None:
    assert any(why in d.explanation for d in _alone(text))


@pytest.mark.parametrize(
    "text",
    [
        # one way, two people, a question, what is not denied, a cause foretold
        "His workmates said that he had been shot. The police said that he had been shot in the head.",
        "The police said that she had been shot. A doctor said that the driver had fallen from a wall.",
        "Reporters asked the minister about the lorries. The minister said that he would go. Asked about the wave, he replied that nobody knew.",
        "Two survivors said that he climbed into the first raft. His lawyer says that he is in Velm.",
        "Officials blame the owner's negligence. Another accident is likely within a year, says the engineer Ada Orr.",
    ],
)  # fmt: skip
def test_no_two_accounts(text: str) -> None:
    signs = ("how somebody died", "accounts of the cause", "reply", "of oneself")
    assert not [d for d in _alone(text) if any(sign in d.explanation for sign in signs)]


def test_two_reports_contradict_each_other_in_two_things() -> None:
    found = _found(
        "The light on Cape Tarn has been out of order since January. The ship had passed her survey without a single remark.",
        "The light on Cape Tarn was burning on Monday night. The claim of the owner that no remark was made is false.",
    )
    signs = ("two conditions", "called untrue")
    assert all(any(sign in d.explanation for d in found) for sign in signs)
