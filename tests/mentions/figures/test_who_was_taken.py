"""People whom forces seize are captured, suspects who flee are not displaced, counts of a charge count nobody."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.figures import read_figures
from tidings.model.mentions import FigureMention, Reading

Read = Callable[..., Reading]


def counted(read_text: Read, text: str) -> tuple[tuple[FigureMention, str | None], ...]:
    reading = read_text(text)
    chains, mentions = read_entities(reading)
    figures = read_figures(replace(reading, chains=chains, entities=mentions))
    return tuple((f, None if f.place is None else chains[f.place].name) for f in figures)


@pytest.mark.parametrize(
    ("text", "measure", "value"),
    [
        ("Police seized twelve men on Friday.", "captured", 12),
        ("Gunmen seized twelve men on Friday.", "abducted", 12),
        ("The rebels handed over forty captives on Monday.", "captured", 40),
        ("The rebels hold forty villagers captive.", "abducted", 40),
        ("Nine soldiers were taken captive in the hills.", "captured", 9),
        (
            "The ministry is committed to rescuing the 40 girls held captive by rebels.",
            "abducted",
            40,
        ),
        ("Nine people died, taking the death toll up to 212.", "killed", 212),
    ],
)
def test_what_befell_them(read_text: Read, text: str, measure: str, value: int) -> None:
    figures = [f for f, _ in counted(read_text, text) if f.measure == measure]
    assert [(f.value, f.low, f.high) for f in figures][-1:] == [(value, value, value)]


@pytest.mark.parametrize(
    "text", ["Two suspects fled the scene.", "Some 40 pirates fled on Friday."]
)
def test_who_runs_off_is_not_displaced(read_text: Read, text: str) -> None:
    assert "displaced" not in {f.measure for f, _ in counted(read_text, text)}


def test_villagers_who_flee_are_displaced(read_text: Read) -> None:
    assert {f.measure for f, _ in counted(read_text, "Some 300 villagers fled the area.")} == {"displaced"}  # fmt: skip


def test_counts_of_a_charge(read_text: Read) -> None:
    assert counted(read_text, "The man was charged with two counts of murder.") == ()


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        ("Forty workers from Nepal were killed.", "Forty workers", None),
        ("Rebels attacked Sirte, where nine people died, and Homs.", "nine people", "Sirte"),
        (
            "One raid was at Sirte in the Tripoli district where 27 people were shot and one at Homs where nine were hurt.",
            "27 people", "Sirte",
        ),
    ],
)  # fmt: skip
def test_where_they_were(read_text: Read, text: str, words: str, place: str | None) -> None:
    assert [p for f, p in counted(read_text, text) if f.quote == words] == [place]


def test_by_whom_a_toll_has_risen(read_text: Read) -> None:
    text = "The death toll has risen from 58 to 62 with the death of four people."
    assert [f.additional for f, _ in counted(read_text, text)] == [False, False, True]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The bank has 2,300 offshore companies.", "deployed"),
        ("The firm has three men in Panama.", "deployed"),
        ("The city is putting an additional 1,600 officers on the streets.", "displaced"),
        (
            "League chief Awa Sy and striker Bo Lund were among the names found in the papers.",
            "killed",
        ),
    ],
)
def test_what_is_owned_put_or_found_is_no_such_count(
    read_text: Read, text: str, measure: str
) -> None:
    assert measure not in {f.measure for f, _ in counted(read_text, text)}


@pytest.mark.parametrize(
    "text",
    ["Chad has 850 soldiers there.", "Chad is putting another 1,600 officers on the streets."],
)
def test_soldiers_had_or_put_somewhere_are_deployed(read_text: Read, text: str) -> None:
    assert [f.measure for f, _ in counted(read_text, text)] == ["deployed"]
