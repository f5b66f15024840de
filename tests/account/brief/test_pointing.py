"""Quoted words point at nobody outside them, and words of mouth keep what they belong to."""

import pytest
from tests.merging.reports import account_of

from tidings.account.brief.cues import needs_that
from tidings.account.brief.finite import has_finite
from tidings.account.brief.lost_words import is_lost
from tidings.account.brief.naming_one import article, is_one
from tidings.account.brief.pointing import object_first


def told(*texts: str) -> list[str]:
    return [s.text for part in account_of(*texts).brief.sections for s in part.sentences]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Abel Ott, a student, knelt in the road of Karm on 3 May 2021. Police fired at him on 3 May 2021.", "at him"),
        ("The families left Karm by bus on 3 May 2021. Gunmen attacked their buses on 3 May 2021.", "their buses"),
        ("Nine clerks lived in Karm. According to the ministry, they were shot on 3 May 2021 by soldiers.", "they were"),
        ("The council of Karm met on 3 May 2021. Rebels shelled these villages on 3 May 2021.", "these villages"),
    ],
)  # fmt: skip
def test_nobody_outside_is_pointed_at(text: str, words: str) -> None:
    assert not [one for one in told(text) if words in one]


def test_officers_of_a_service_are_not_the_service() -> None:
    text = "Eleven officers of the National Prison Service were taken hostage in Karm on 3 May 2021, the ministry said."
    assert not [one for one in told(text) if one.startswith("On 3 May 2021 the National Prison")]


def test_who_is_asked_is_told_what_to_do() -> None:
    assert not needs_that("has asked", "traders to keep the market closed on Fridays")
    assert needs_that("has said", "traders keep the market closed on Fridays")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("General Abel Ott told us that the bridge of Karm was lost.", "General Abel Ott told Paper 0 that"),
        ("General Abel Ott told our station that the bridge of Karm was lost.", "General Abel Ott told Paper 0 that"),
        ("General Abel Ott said in our programme that the bridge of Karm was lost.", "General Abel Ott said that"),
    ],
)  # fmt: skip
def test_we_are_the_paper(text: str, said: str) -> None:
    assert [one for one in told(text) if said in one]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Awa Sy, freed from custody", False),
        ("Awa Sy, the mayor, resigned on Monday", True),
        ("Awa Sy, who had ruled for years, resigned", True),
        ("the two nuns kidnapped", False),
        ("the bridge collapsed", True),
        ("a plan for increased cooperation", False),
        ("help for wounded soldiers was promised", True),
    ],
)
def test_what_looks_like_a_past(said: str, found: bool) -> None:
    assert has_finite(said) is found


@pytest.mark.parametrize(
    ("body", "lost"),
    [
        ("to let it pass", True),
        ("let it pass", True),
        ("to release them", True),
        ("to make it clear that the road was shut", False),
        ("to free the crew and bring it home", False),
        ("“The bird is back,” he announced", True),
        ("“the worst” was over", False),
        ("the pilot said was a bird", True),
        ("the company values her ”readiness to pay", True),
        ("each other of lying", True),
    ],
)
def test_words_that_lost_what_they_belong_to(body: str, lost: bool) -> None:
    assert is_lost(body) is lost


def test_a_deed_done_to_a_pronoun_stands_first() -> None:
    assert object_first("not to help them")
    assert not object_first("to help the people who fled")


@pytest.mark.parametrize(
    ("name", "one", "before"),
    [
        ("Western diplomat", True, "a"),
        ("opposition activist", True, "an"),
        ("company’s spokesman", True, "the"),
        ("Awa Sy's son", True, ""),
        ("local monitors", False, "a"),
        ("the rebel leadership", False, "a"),
        ("Awa Sy", False, "an"),
    ],
)
def test_who_has_no_name(name: str, one: bool, before: str) -> None:
    assert is_one(name) is one
    assert not one or article(name) == before


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Gunmen killed two soldiers in Karm on 3 May 2021. Gunmen looted containers there on 4 May 2021.", "looted containers"),
    ],
)  # fmt: skip
def test_no_place_is_pointed_at(text: str, words: str) -> None:
    assert not [one for one in told(text) if words in one]


def test_what_was_not_done_did_not_happen() -> None:
    one = "Soldiers of the Karst army shelled the village of Hask on 3 May 2021."
    other = "The Karst army has not fired a single shell at the village of Hask on 3 May 2021."
    assert not [s for s in told(one, other) if "has not fired" in s]


def test_the_dead_do_not_tell_the_storm() -> None:
    text = "Tropical Cyclone Arvo made landfall near Karm on 3 May 2021, killing 64 people, officials said."
    sentences = told(text)
    assert [s for s in sentences if "made landfall" in s]


def test_a_clock_and_a_voice_are_no_deed() -> None:
    text = (
        "13.30 The governor of Karm: 'Our guards used gas and rubber bullets only on 3 May 2021.'"
    )
    assert not [s for s in told(text) if "13.30" in s]


def test_nobody_meets_himself_under_another_spelling() -> None:
    text = "President Abel Ott and President Abell Ott met in Lima on 3 May 2021. Ann Bell and Bo Lund met in Lima on 4 May 2021."
    met = [s for s in told(text) if " met in Lima" in s and not s.startswith("“")]
    assert [s.split(" met")[0] for s in met] == ["Ann Bell and Bo Lund"]


def test_the_slain_are_people() -> None:
    text = "At least 17 Slain in Battle of Karm on 3 May 2021. Seventeen men were slain in Karm on 3 May 2021."
    assert not [s for s in told(text) if "Slain were" in s]


def test_several_meetings_are_told_in_the_words_of_the_report() -> None:
    text = "Since the beginning of the year, President Ann Bell and Prime Minister Bo Lund have met in Lima twice."
    assert "Between about January 2021 and 6 May 2021, “President Ann Bell and Prime Minister Bo Lund have met in Lima twice” (Paper 0)." in told(text)  # fmt: skip


def test_what_many_papers_count_goes_before_a_years_count() -> None:
    texts = (
        "At least 74 people died when a ferry sank, rescuers said. More than 1,300 people were killed at sea in 2021, the agency said.",
        "Seventy-four people have died on the ferry that sank in a storm, the mayor of the port told reporters after a night of searching.",
        "The ferry company would pay for every funeral, its director promised. In all 74 people died on it.",
    )  # fmt: skip
    first = account_of(*texts).brief.sections[0]
    assert [s.text for s in first.sentences if "74" in s.text]
    assert not [s.text for s in first.sentences if "1,300" in s.text]


def test_a_vague_count_has_of_before_a_noun_only() -> None:
    first = "A bomb killed 213 people in Karm on 3 May 2021, a doctor said. The bomb hit the market of Karm."
    second = "A bomb killed dozens of people in Karm on 3 May 2021, the council said. The bomb hit the market of Karm."
    third = "A bomb killed nine people in Karm on 3 May 2021, the army said. The bomb hit the market of Karm."
    more = "Shells wounded 12 people in Tal on 3 May 2021, and hundreds more people were wounded in Karm on 3 May 2021."
    said = " ".join(told(first, second, third, more))
    assert "dozens of and" not in said
    assert "dozens of." not in said
    assert "of more" not in said
