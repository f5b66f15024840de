"""Aims in a list behind one "to" hang together; deeds that were done stay deeds."""

import pytest

from tidings.language.listed_aims import with_listed_aims
from tidings.language.parsing import parse_texts
from tidings.model.parse import Token
from tidings.settings import Settings


def _read(text: str) -> tuple[Token, ...]:
    ((_, tokens),) = parse_texts([text], model=Settings().model)
    return with_listed_aims(tokens)


def _above(tokens: tuple[Token, ...], word: str) -> set[str]:
    at = next(t for t in tokens if t.text == word)
    found: set[str] = set()
    while at.head != at.index:
        at = tokens[at.head]
        found.add(at.text)
    return found


@pytest.mark.parametrize(
    ("text", "first", "others"),
    [
        ("The movement has given the government until Sunday evening to restore the internet, lift the curfew, release detained students and sack the home minister.", "restore", ["lift", "release", "sack"]),
        ("The union gave the port two days to open the gates, release the crew and drop the charges.", "open", ["release", "drop"]),
        ("The court ordered the ministry to publish the list, return the bodies and pay the families.", "publish", ["return", "pay"]),
        ("The guards used the lull to bury the dead, repair the wall and feed the horses.", "bury", ["repair", "feed"]),
    ],
)  # fmt: skip
def test_aims_hang_from_the_first(text: str, first: str, others: list[str]) -> None:
    tokens = _read(text)
    for other in others:
        assert first in _above(tokens, other), other


@pytest.mark.parametrize(
    ("text", "first", "deed"),
    [
        ("The men went to see the port and freed the crew.", "see", "freed"),
        ("He returned to collect the body, found the door open and shot the guard.", "collect", "shot"),
        ("The council met to discuss the truce, and the army withdrew.", "discuss", "withdrew"),
        ("They asked to leave and the army let them go.", "leave", "let"),
    ],
)  # fmt: skip
def test_deeds_do_not(text: str, first: str, deed: str) -> None:
    assert first not in _above(_read(text), deed)
