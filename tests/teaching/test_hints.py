"""One hint for each thing that looks forgotten, and none for what is marked."""

from __future__ import annotations

import pytest
from tests.teaching.samples import FILLER, plain_of, report_of

from tidings.teaching.hints import hints

PLACE = ("e3 place - SDN Port Sudan",)
MAN = ("e1 person - SDN Idris Hamdan",)
FOUGHT = "<t v1 ASSAULT>clash</t> in <n e3 v1.place>Port Sudan</n>"


def hints_of(body: str, *referents: str) -> list[str]:
    """The hints of a marked text that is long enough."""
    return list(hints(report_of(f"{body}\n{FILLER}", *referents)))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (79, ["79 words; a report has 80 to 500"]),
        (80, []),
        (500, []),
        (501, ["501 words; a report has 80 to 500"]),
    ],
)
def test_length(words: int, found: list[str]) -> None:
    lonely = [h for h in hints(plain_of("calm " * words)) if "listed" not in h]
    assert lonely == found


@pytest.mark.parametrize(
    ("unmarked", "what", "word"),
    [
        ("A clerk said so", "cue", "said"),
        ("According to nobody, according to all", "cue", "according to"),
        ("Guns shelled the mole", "trigger", "shelled"),
        ("Airstrikes over the mole", "trigger", "Airstrikes"),
        ("Dockers took their lunch", "pronoun", "their"),
        ("Who knows", "pronoun", "Who"),
        ("Some 1,200 crates", "number", "1,200"),
        ("Crates by dozens", "number", "dozens"),
        ("Since Monday", "time", "Monday"),
        ("It rained last week", "time", "last week"),
        ("“The quay is ours for good,” ran a banner", "quotation", "“The quay is ours for good,”"),
    ],
)
def test_what_stands_unmarked(unmarked: str, what: str, word: str) -> None:
    found = hints_of(f"<n e3>Port Sudan</n>: {unmarked}.", *PLACE)
    assert [hint.partition(" in “")[0] for hint in found] == [f"unmarked {what} {word!r}"]


@pytest.mark.parametrize(
    "marked",
    [
        "<s a1>A clerk</s> <q a1>said</q> <c a1 claim>so</c>",
        f"The {FOUGHT}",
        "<d e3>The shelled mole</d>",
        "<d e3>dockers and <p e3>their</p> lunch</d>",
        "<f f1 1200 other crates stock>Some 1,200</f> crates",
        "Since <w 2024-05-13>Monday 13 May</w>",
        "<c a1 claim>“The quay is ours for good,”</c> a banner",
        "“All is well,” a banner",
    ],
)
def test_what_is_marked_gives_no_hint(marked: str) -> None:
    assert hints_of(f"<n e3>Port Sudan</n>: {marked}.", *PLACE) == []


def test_a_hint_shows_the_words_around() -> None:
    found = hints_of("<n e3>Port Sudan</n> was calm as\nthe old clerk said so, and slept.", *PLACE)
    assert found == ["unmarked cue 'said' in “as calm as the old clerk said so, and slept. Calm”"]


def test_a_name_passed_over_elsewhere() -> None:
    found = hints_of("<n e1>Hamdan</n> ate. Hamdan slept. Hamdania is far.", *MAN)
    assert [hint.partition(" in “")[0] for hint in found] == ["unmarked name 'Hamdan'"]


def test_a_name_within_a_marked_name_is_no_name_passed_over() -> None:
    assert hints_of("<n e1>Hamdan</n> ate. <n e1>Idris Hamdan</n> slept.", *MAN) == []


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Calm.", ["e3 (Port Sudan) is listed and never mentioned"]),
        ("<c a1 claim by=e3>Calm.</c>", []),
        ("The <t v1 AID>relief</t> of <n e3>Port Sudan</n>", ["v1 (AID) has no argument"]),
        ("<n e3>Port Sudan</n> <q a1>reportedly</q> <c a1 claim>fell</c>",
         ["a1 has a cue, but neither source nor by="]),
        ("<n e3>Port Sudan</n> <q a1>reportedly</q> <c a1 claim by=e3>fell</c>", []),
        (f"The {FOUGHT}: <f f1 9 killed men incident>nine</f>", ["f1 counts killed of no event"]),
        (f"The {FOUGHT}: <f f1 9 wounded men incident>nine</f>", ["f1 counts wounded of no event"]),
        (f"The {FOUGHT}: <f f1 9 killed men incident v1>nine</f>", []),
        (f"The {FOUGHT}: <f f1 9 missing men incident>nine</f>", []),
    ],
)  # fmt: skip
def test_what_hangs_loose(body: str, found: list[str]) -> None:
    assert hints_of(body, *PLACE) == found
