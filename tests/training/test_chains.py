"""What reports teach of the signs by which a mention joins a chain."""

import pytest
from tests.encoder.chains.test_chaining import noted
from training.chains.__main__ import LEAST, fit, show, teach
from training.chains.choices import UNMARKED, Choice, Told, chained, choices

AWA, SHE, IDRISS = (
    ("Awa Sy", "name", "person"), ("she", "pronoun", "pronoun"), ("Idriss Haroun", "name", "person"),
)  # fmt: skip


def told(*referents: str | None) -> Told:
    """Awa Sy, a pronoun, another person, a pronoun; to the network all are as likely."""
    mentions, text = noted(AWA, SHE, IDRISS, SHE)  # type: ignore[arg-type]
    chains: dict[str, list[tuple[int, int]]] = {}
    for mention, referent in zip(mentions, referents, strict=True):
        if referent:
            chains.setdefault(referent, []).append((mention.start, mention.end))

    def unsure(at: int) -> list[float]:
        return [0.0] * at

    return Told("karm", text, mentions, unsure, list(referents), list(chains.values()))


def test_the_right_chain_of_each_mention_is_a_choice() -> None:
    found = list(choices([told("awa", "awa", "idriss", "awa")], None))
    assert [choice.right for choice in found] == [[0], [1], [0], [1]]
    assert {choice.counts for choice in found} == {1.0}


def test_words_that_nobody_marked_begin_a_chain_and_count_less() -> None:
    found = list(choices([told("awa", None, "idriss", "idriss")], None))
    assert [choice.right for choice in found] == [[0], [0], [0], [3]]
    assert [choice.counts for choice in found] == [1.0, UNMARKED, 1.0, 1.0]


@pytest.mark.parametrize("right", ["near", "far"])
def test_signs_of_what_is_right_are_worth_more(right: str) -> None:
    taught = [Choice([{"near": 1.0}, {"far": 1.0}], [0 if right == "near" else 1], 1.0)] * LEAST
    weights = fit(taught)
    assert max(weights, key=lambda sign: weights[sign]) == right


def test_a_sign_of_few_candidates_is_left_out() -> None:
    common = [Choice([{"near": 1.0}, {"far": 1.0}], [0], 1.0)] * LEAST
    assert "rare" not in fit([*common, Choice([{"rare": 1.0}, {"far": 1.0}], [0], 1.0)])


def test_what_was_taught_makes_the_chains_that_taught_it() -> None:
    report = told("awa", "awa", "idriss", "awa")
    weights = teach([report] * LEAST)
    assert chained(report, weights) == report.gold


def test_the_lexicon_names_the_weights_it_goes_with() -> None:
    lines = show({"b": 0.5, "a": -1.25}, "53aa").splitlines()
    assert "53aa" in lines[1]
    assert lines[3:] == ["sign\tworth", "a\t-1.250", "b\t0.500"]
