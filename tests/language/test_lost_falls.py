"""What capsizes or caves in is the vehicle or the building, whoever was inside."""

from collections.abc import Callable

import pytest

from tidings.language.lost_falls import with_falls
from tidings.model.mentions import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "fallen", "fall"),
    [
        ("A barge with scores of pilgrims on board capsized and sank off Karm on Friday, killing at least 12 people, the navy said.", "barge", "capsized"),
        ("A bus with 40 pilgrims on board overturned near Tolna.", "bus", "overturned"),
        ("A factory building caved in on Monday morning, killing 30 people.", "building", "caved"),
        ("The stand caved in during the match.", "stand", "caved"),
        ("A four-storey building that held two schools, a bank and some 20 offices caved in on Friday morning in the old quarter of Karm, killing at least nine people, officials said.", "building", "caved"),
    ],
)  # fmt: skip
def test_what_held_them_fell(read_text: Read, text: str, fallen: str, fall: str) -> None:
    tokens = read_text(text).sentences[0].tokens
    verb = next(t for t in tokens if t.text == fall)
    thing = next(t for t in tokens if t.text == fallen)
    assert (thing.dep, thing.head) == ("nsubj", verb.index)


@pytest.mark.parametrize(
    "text",
    [
        "A bus overturned by the crowd was burned.",
        "A boat with six rowers on board capsized by a wave was towed to Tal.",
        "Two men killed in the raid were from Tolna.",
        "The court upheld a verdict overturned in May.",
    ],
)
def test_what_was_done_to_it_stays_so(read_text: Read, text: str) -> None:
    tokens = read_text(text).sentences[0].tokens
    assert with_falls(tokens) == tokens
    assert all(t.dep == "acl" for t in tokens if t.text in {"overturned", "capsized", "killed"})


@pytest.mark.parametrize(
    ("text", "fallen", "fall", "doer", "deed"),
    [
        ("Hundreds of relatives of passengers missing after a ferry sank off Aden besieged the offices of its owner on Friday, smashing windows.", "ferry", "sank", "Hundreds", "besieged"),
        ("Relatives of miners missing after a pit caved in near Karm blocked the road on Friday.", "pit", "caved", "Relatives", "blocked"),
    ],
)  # fmt: skip
def test_a_fall_told_within_the_subject(
    read_text: Read, text: str, fallen: str, fall: str, doer: str, deed: str
) -> None:
    tokens = read_text(text).sentences[0].tokens
    by_text = {t.text: t for t in tokens}
    assert by_text[fallen].head == by_text[fall].index
    assert by_text[fall].dep in {"advcl", "pcomp"}
    assert by_text[doer].head == by_text[deed].index
