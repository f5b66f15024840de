"""Kinds by signs that sentences taught: where the cue leaves them open, with a reason, and never against a named wrongdoer."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.lexicons.tables import table
from tidings.mentions.entities import read_entities
from tidings.mentions.statements import read_statements
from tidings.mentions.statements.kinds.taught.signs import OF_RULES
from tidings.mentions.statements.kinds.taught.weighing import (
    ALWAYS,
    KINDS,
    SURER,
    chosen,
    shares,
    weights,
    written,
)
from tidings.model.mentions import Reading

Read = Callable[..., Reading]
BY = {
    ALWAYS: {"claim": 0.5},
    f"{OF_RULES}claim": {"claim": 1.0},
    "word: never": {"refusal": 4.0, "claim": -1.0},
}


def test_shares_make_one() -> None:
    found = shares(frozenset({f"{OF_RULES}claim", "word: never"}), BY)
    assert set(found) == set(KINDS)
    assert sum(found.values()) == pytest.approx(1)
    assert max(found, key=found.__getitem__) == "refusal"


def test_an_open_cue_lets_signs_decide() -> None:
    found = frozenset({f"{OF_RULES}claim", "word: never"})
    assert chosen("claim", "claim", found, BY).kind == "refusal"
    assert chosen("claim", "accusation", found, BY).kind == "claim"


def test_what_is_hardly_likelier_changes_nothing() -> None:
    near = {**BY, "word: never": {"refusal": 1.6}}
    found = frozenset({f"{OF_RULES}claim", "word: never"})
    likely = shares(found, near)
    assert abs(likely["refusal"] - likely["claim"]) < SURER
    assert chosen("claim", "claim", found, near).kind == "claim"


def test_weights_are_written_as_they_are_read() -> None:
    rows = [line.split("\t") for line in written(weights()).splitlines()]
    assert tuple(rows[0]) == ("sign", *KINDS)
    assert [row[0] for row in rows[1:]] == sorted(row["sign"] for row in table("en/kind_signs.tsv"))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Families left without shelter will be housed by the state, the premier said.", "pledge"),
        ("The ministry said on Monday that the bridge had been closed.", "claim"),
        ("The mayor accused the army of burning the mill.", "accusation"),
        ("The army denied that it had burned the mill.", "denial"),
    ],
)
def test_kind(text: str, kind: str, read_text: Read) -> None:
    reading = read_text(text)
    chains, entities = read_entities(reading)
    reading = replace(reading, chains=chains, entities=entities)
    assert [s.kind for s in read_statements(reading)] == [kind]


def test_blame_that_signs_tell_is_laid_at_the_doer(read_text: Read) -> None:
    reading = read_text("The soldiers took my brother from his bed, said Awa Sy.")
    chains, entities = read_entities(reading)
    reading = replace(reading, chains=chains, entities=entities)
    (told,) = read_statements(reading)
    assert told.kind == "accusation"
    assert told.against is not None
    assert chains[told.against].name == "soldiers"
