"""Who is charged with one thing only, and says that it was not so at all, answers that charge; with several it is left open."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of_days

from tidings.merging.answers import ways


def answers(*texts: str) -> list[tuple[str, str]]:
    account = account_of_days(*((f"2031-05-0{n}", text) for n, text in enumerate(texts, 3)))
    content = {s.id: s.content for s in account.statements}
    return [(s.answer or "", content[s.answers][:24]) for s in account.statements if s.answers]


DENIED = [
    (
        "Nine tankers burned at Arica on Monday, and the army put the ambush down to the Tacna Front.",
        "Its fighters had no tankers to their account, said Juan Toro of the Tacna Front.",
    ),
    (
        "A ranger was shot at Arica. Chile holds the Tacna Front responsible.",
        "No rocket has been fired by the Tacna Front at Arica since spring, its spokesman, Juan Toro, said on Tuesday.",
    ),
]


@pytest.mark.parametrize("texts", DENIED)
def test_denied(texts: tuple[str, ...]) -> None:
    assert "denial" in [kind for kind, _ in answers(*texts)]


OPEN = [
    (  # two charges: which of them is meant nobody can tell
        "The army accused the Tacna Front of burning a barn at Arica. "
        "The mayor, Ana Ruiz, accused the Tacna Front of robbing a bank in Lima.",
        "The Tacna Front said on Tuesday that none of its men had left the valley.",
    ),
    (  # in part only
        "The army accused the Tacna Front of burning a barn at Arica.",
        "The Tacna Front said on Tuesday that it had no men in the valley except its wounded.",
    ),
    (  # of a month ago
        "The army accused the Tacna Front of burning a barn at Arica.",
        "Rain fell.", "Rain fell.", "Rain fell.", "Rain fell.", "Rain fell.", "Rain fell.",
    ),
    (  # by somebody else
        "The army accused the Tacna Front of burning a barn at Arica.",
        "A farmer, Rosa Vega, said on Tuesday that nobody had bought her goats.",
    ),
    (  # of what will be
        "The army accused the Tacna Front of burning a barn at Arica.",
        "The Tacna Front said on Tuesday that nobody would stop its march.",
    ),
]  # fmt: skip


@pytest.mark.parametrize("texts", OPEN)
def test_left_open(texts: tuple[str, ...]) -> None:
    assert answers(*texts) == []


def test_nothing_to_choose_from() -> None:
    assert ways.best_answer(()).answer is None
