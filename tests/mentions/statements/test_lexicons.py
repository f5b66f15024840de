"""The lexicons of statements keep to the contract's words and to the frames that the reader knows."""

from __future__ import annotations

from typing import get_args

import pytest

from tidings.encoder.facets import SECOND
from tidings.lexicons.tables import table, words
from tidings.mentions.statements.reported.frames import FRAMES
from tidings.mentions.statements.reported.lexicon import verb_forms
from tidings.model.vocabulary import StatementKind

CUES = ["en/reporting_verbs.tsv", "en/reporting_nouns.tsv", "en/reporting_phrases.tsv"]


@pytest.mark.parametrize("path", CUES)
def test_kinds_are_of_the_contract(path: str) -> None:
    assert {row["kind"] for row in table(path)} <= set(get_args(StatementKind))


def test_kinds_that_are_heard_are_of_the_contract_and_mostly_right() -> None:
    for row in table("en/heard_kinds.tsv"):
        assert {row["rules"], row["heard"]} <= set(get_args(StatementKind))
        assert SECOND <= float(row["from"]) < 1
        assert int(row["right"]) >= max(4, 2 * int(row["rules_right"]))


def test_frames_are_known() -> None:
    known = {*FRAMES, "quote"}
    for row in table("en/reporting_verbs.tsv"):
        assert words(row["frames"]), row["lemma"]
        assert {frame.partition(":")[0] for frame in words(row["frames"])} <= known, row["lemma"]


def test_likelihoods_are_shares() -> None:
    for row in table("en/likelihood.tsv"):
        assert 0 < float(row["low"]) < float(row["high"]) < 1, row["phrase"]


@pytest.mark.parametrize(
    ("form", "lemma"),
    [("swore", "swear"), ("urges", "urge"), ("hoped", "hope"), ("denies", "deny"), ("admitted", "admit"), ("pointed out", "point out")],
)  # fmt: skip
def test_forms(form: str, lemma: str) -> None:
    assert verb_forms()[form] == lemma
