"""A relative clause between commas takes no sentence its verb."""

import pytest

from tidings.language.lost_subjects import with_subject
from tidings.language.parsing import parse_texts
from tidings.model.parse import Token
from tidings.settings import Settings


def _read(text: str) -> tuple[Token, ...]:
    ((_, tokens),) = parse_texts([text], model=Settings().model)
    return with_subject(tokens)


@pytest.mark.parametrize(
    ("text", "doer", "deed"),
    [
        ("Chad, which borders both countries, offered to host talks.", "Chad", "offered"),
        ("Peru, which borders both countries, offered to host talks.", "Peru", "offered"),
        ("The union, which speaks for dockers, called a strike.", "union", "called"),
        (
            "As of 13 March the National Institute for Disasters (NID) had registered 108 deaths.",
            "Institute",
            "registered",
        ),
    ],
)
def test_who_does_it_is_its_subject(text: str, doer: str, deed: str) -> None:
    tokens = _read(text)
    verb = next(t for t in tokens if t.text == deed)
    subject = next(t for t in tokens if t.text == doer)
    assert (verb.dep, verb.head) == ("ROOT", verb.index)
    assert (subject.dep, subject.head) == ("nsubj", verb.index)


@pytest.mark.parametrize(
    "text",
    [
        "A bridge, which opened in May, destroyed by shells.",
        "A man of 40, who was unarmed, killed in the raid.",
        "A truce that nobody trusts.",
        "The talks, hosted by Chad, which borders both.",
        "In Karm, the seat of the province, the mayor was hurt.",
        "On the advice of the doctor, an old friend, she left.",
    ],
)
def test_what_befell_somebody_is_no_deed_of_his(text: str) -> None:
    ((_, tokens),) = parse_texts([text], model=Settings().model)
    assert with_subject(tokens) == tuple(tokens)


@pytest.mark.parametrize(
    ("text", "doer", "deed"),
    [
        (
            "The mayor gave a toll of nine, and the medical charity Salvia, which runs the clinic, said that 30 were dead.",
            "charity",
            "said",
        ),
        (
            "The army gave a figure of 40 deaths and the charity Salvia, which ran the camp, said that it was too low.",
            "charity",
            "said",
        ),
    ],
)
def test_who_is_joined_on_keeps_its_verb(text: str, doer: str, deed: str) -> None:
    tokens = _read(text)
    verb = next(t for t in tokens if t.text == deed)
    subject = next(t for t in tokens if t.text == doer)
    assert (subject.dep, subject.head) == ("nsubj", verb.index)


@pytest.mark.parametrize(
    "text",
    [
        "He thanked the nurse and the doctor, who had come at once, and said that all were well.",
        "The minister met the judge, who had resigned, and left.",
        "Rebels took the bridge and the mill, which stands beside it, before they left.",
    ],
)
def test_who_goes_on_with_his_own_deed_keeps_it(text: str) -> None:
    ((_, tokens),) = parse_texts([text], model=Settings().model)
    assert with_subject(tokens) == tuple(tokens)


def test_who_stands_behind_an_opening_is_the_subject() -> None:
    tokens = _read(
        "By decision of the Minister, the director of the provincial health division of Karm, Dr. Awa Sy, has been suspended for three months."
    )
    verb = next(t for t in tokens if t.text == "suspended")
    subject = next(t for t in tokens if t.text == "director")
    assert (subject.dep, subject.head) == ("nsubjpass", verb.index)
