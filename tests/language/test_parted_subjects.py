"""Verbs keep the subjects that clauses beside them would take."""

import pytest

from tidings.language.parsing import parse_texts
from tidings.language.parted_subjects import with_own_subjects
from tidings.model.parse import Token
from tidings.settings import Settings


def _read(text: str) -> tuple[Token, ...]:
    ((_, tokens),) = parse_texts([text], model=Settings().model)
    return with_own_subjects(tokens)


@pytest.mark.parametrize(
    ("text", "doer", "deed"),
    [
        (
            "Vell, who is wanted in Peru for theft and for whose capture Chad had offered a reward, was flown to a prison.",
            "Vell",
            "flown",
        ),
        (
            "Gunmen had blocked at least 14 roads with burning trucks, killing two drivers and a clerk, Karm's governor, Mauro Salas, told a news conference.",
            "governor",
            "told",
        ),
    ],
)
def test_who_does_it_is_its_subject(text: str, doer: str, deed: str) -> None:
    tokens = _read(text)
    verb = next(t for t in tokens if t.text == deed)
    subject = next(t for t in tokens if t.text == doer)
    assert subject.head == verb.index
    assert subject.dep in {"nsubj", "nsubjpass"}


@pytest.mark.parametrize(
    "text",
    [
        "Rebels shot a clerk, the mayor's brother, Awa Sy, and fled.",
        "Vell, who is wanted, was flown to a prison.",
        "The army said it had killed a rebel leader, Mauro Salas.",
        "Nine died, and the mayor, Awa Sy, said that more would follow.",
    ],
)
def test_others_keep_theirs(text: str) -> None:
    ((_, tokens),) = parse_texts([text], model=Settings().model)
    assert with_own_subjects(tokens) == tuple(tokens)


@pytest.mark.parametrize(
    ("text", "second", "dep"),
    [
        ("Cho Tae-min, the envoy of New Zealand President Kang Dae-ho, said the port stayed shut.", "envoy", "appos"),
        ("Cho Tae-min, the spokesman for Peruvian President Kang Dae-ho, said the port stayed shut.", "spokesman", "appos"),
        ("Cho Tae-min said the envoy of the king left.", "envoy", "nsubj"),
    ],
)  # fmt: skip
def test_what_a_name_is_called_beside_it_is_no_second_doer(
    text: str, second: str, dep: str
) -> None:
    assert next(t for t in _read(text) if t.text == second).dep == dep
