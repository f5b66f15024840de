"""A body that a report has named, by the noun of its name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tidings.mentions.entities import read_entities
from tidings.model.mentions import Reading


def _called(reading: Reading, words: str) -> set[str]:
    """The names of whom some words of a report stand for."""
    chains, mentions = read_entities(reading)
    return {chains[m.chain].name for m in mentions if m.quote in {words, words.split()[-1]}}


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("The Electoral Commission of Karm met on Monday. The commission said the count was over.", "The commission", "Electoral Commission of Karm"),
        ("The Electoral Commission met. Observers praised the commission's work.", "the commission", "Electoral Commission"),
        ("The National Agency for Refugees met on Monday. On Tuesday the agency said that 40 had come.", "the agency", "National Agency for Refugees"),
        ("A National Salvation Council took power on Monday. The Council said it would rule for a year.", "The Council", "National Salvation Council"),
        ("Amnesty International was in Karm. The organisation said that 40 had died.", "The organisation", "Amnesty International"),
    ],
)  # fmt: skip
def test_told_again(read_text: Callable[..., Reading], text: str, words: str, name: str) -> None:
    assert _called(read_text(text), words) == {name}


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        # two of that sort; another one; one not yet named; what is no body; whose it is
        ("The Electoral Commission and the Human Rights Commission met. The commission said the count was over.", "The commission", "Electoral Commission"),
        ("The Electoral Commission met. The commission of inquiry said the count was false.", "The commission", "Electoral Commission"),
        ("The Electoral Commission met. The new commission said the count was false.", "The new commission", "Electoral Commission"),
        ("The commission said the count was over. The Electoral Commission met on Monday.", "The commission", "Electoral Commission"),
        ("The Lake Liberation Front took Karm. Soldiers died at the front on Monday.", "the front", "Lake Liberation Front"),
        ("The White House was dark. The House voted on Monday.", "The House", "White House"),
        ("Karm Radio was silent. He heard it on the radio on Monday.", "the radio", "Karm Radio"),
        ("The Karm Fishing Company paid. The organisation said that 40 had died.", "The organisation", "Karm Fishing Company"),
    ],
)  # fmt: skip
def test_left_alone(read_text: Callable[..., Reading], text: str, words: str, name: str) -> None:
    assert name not in _called(read_text(text), words)


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Boko Haram struck in May. The extremist group freed the girls.", "The extremist group", "Boko Haram"),
        ("Boko Haram struck in May. Nine girls were seized by the extremists.", "the extremists", "Boko Haram"),
        ("Boko Haram struck in May. An attacker fled. The terrorist group named nobody.", "The terrorist group", "Boko Haram"),
        # one of any, or of two that are named
        ("Boko Haram struck in May. An extremist group freed the girls.", "An extremist group", "extremist group"),
        ("Boko Haram fought Al-Shabaab in May. The extremist group fled.", "The extremist group", "extremist group"),
    ],
)  # fmt: skip
def test_the_one_group_is_told_again_by_its_sort(
    read_text: Callable[..., Reading], text: str, words: str, name: str
) -> None:
    chains, mentions = read_entities(read_text(text))
    assert [chains[m.chain].name for m in mentions if m.quote == words] == [name]
