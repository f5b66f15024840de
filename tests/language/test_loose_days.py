"""Days and hours at the head of a clause stand by themselves, and not with the doer behind them."""

import pytest

from tidings.language.loose_days import without_glued_days
from tidings.language.parsing import parse_texts
from tidings.language.trees import dependents
from tidings.model.parse import Token
from tidings.settings import Settings


def _below(tokens: tuple[Token, ...], word: str) -> tuple[set[str], str]:
    """The words directly below a word, and what it is in its clause."""
    one = next(t for t in tokens if t.text == word)
    below = dependents(tokens)[one.index]
    return {tokens[i].text for i in below}, one.dep


def _read(text: str) -> tuple[Token, ...]:
    ((_, tokens),) = parse_texts([text], model=Settings().model)
    return without_glued_days(tokens)


@pytest.mark.parametrize(
    ("text", "doer", "below"),
    [
        ("On Monday bandits overran the village of Tamsa.", "bandits", set()),
        ("On 6 November one man was shot dead in Tamsa.", "man", {"one"}),
        ("On 3 May villagers found the wreck.", "villagers", set()),
        ("In March rebels took the town of Tamsa.", "rebels", set()),
        ("The army said on Monday rebels had attacked the post.", "rebels", set()),
        ("Earlier Wednesday troops seized the town of Tamsa.", "troops", set()),
        ("Late Monday rebels shelled the airport of Tamsa.", "rebels", set()),
        ("13.00 Students are throwing stones on Mill Square.", "Students", set()),
    ],
)
def test_a_day_is_no_part_of_a_doer(text: str, doer: str, below: set[str]) -> None:
    words, dep = _below(_read(text), doer)
    assert words == below
    assert dep in {"nsubj", "nsubjpass"}


@pytest.mark.parametrize(
    ("text", "word", "below"),
    [
        ("The Monday market was attacked.", "market", {"The", "Monday"}),
        ("He was killed in Monday clashes with police.", "clashes", {"Monday", "with"}),
    ],
)
def test_a_day_that_says_which_one_stays(text: str, word: str, below: set[str]) -> None:
    assert _below(_read(text), word)[0] == below
