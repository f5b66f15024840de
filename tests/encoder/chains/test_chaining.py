"""Mentions join the chain that most speaks for; older ones are found by their words."""

from collections.abc import Sequence

import pytest

from tidings.encoder.chains.chain import LOOK_BACK
from tidings.encoder.chains.chaining import BEST, LAST, Candidate, Chaining, tie
from tidings.encoder.chains.looking_back import NEVER
from tidings.encoder.chains.noted import Noted, note_mentions
from tidings.model.encoded import Layer, MarkedSpan


def noted(*said: tuple[str, Layer, str]) -> tuple[tuple[Noted, ...], str]:
    text = " | ".join(words for words, _, _ in said)
    spans, at = [], 0
    for words, layer, label in said:
        spans.append(MarkedSpan(start=at, end=at + len(words), layer=layer, label=label, score=0.9))
        at += len(words) + 3
    order = range(len(spans))
    return note_mentions(text, spans, order, [5 * n for n in order], ()), text


def silent(at: int) -> list[float]:
    """A network that says "no" to every pair."""
    return [NEVER] * min(at, LOOK_BACK)


def others(count: int) -> list[tuple[str, Layer, str]]:
    return [(f"Town{n}", "name", "place") for n in range(count)]


def offered(mentions: Sequence[Noted], text: str) -> list[int | None]:
    """The chains that the last mention is offered, where all others have begun their own."""
    seen: list[int | None] = []

    def decide(mention: Noted, candidates: Sequence[Candidate]) -> int:
        if mention.place == len(mentions) - 1:
            seen.extend(c.chain for c in candidates)
        return 0

    Chaining(mentions, silent, text).run(decide)
    return seen


def test_far_chains_are_offered_by_their_words_alone() -> None:
    between = others(LOOK_BACK)
    corvo: tuple[str, Layer, str] = ("Lidia Corvo", "name", "person")
    assert 0 in offered(*noted(corvo, *between, ("Corvo", "name", "person")))
    assert 0 not in offered(*noted(corvo, *between, ("he", "pronoun", "pronoun")))


def test_few_chains_are_weighed_however_many_there_are() -> None:
    many = offered(*noted(*others(400), ("he", "pronoun", "pronoun")))
    assert many[0] is None
    assert len(many) <= 1 + BEST + LAST


def test_without_mentions_nothing_is_tied() -> None:
    assert tie((), silent, "") == ()


@pytest.mark.parametrize("between", [0, LOOK_BACK, 3 * LOOK_BACK])
def test_a_full_name_written_again_is_one_at_any_distance(between: int) -> None:
    corvo: tuple[str, Layer, str] = ("Lidia Corvo", "name", "person")
    mentions, text = noted(corvo, *others(between), corvo)
    tied = tie(mentions, silent, text)
    assert [(one.mention, one.earlier) for one in tied] == [(len(mentions) - 1, 0)]


def test_the_score_is_how_sure_the_choice_is() -> None:
    mentions, text = noted(("Lidia Corvo", "name", "person"), ("Corvo", "name", "person"))
    (one,) = tie(mentions, lambda at: [-NEVER] * at, text)
    assert 0.5 < one.score <= 1
