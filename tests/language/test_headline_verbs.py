"""A verb that a headline in capitals hides among names is the verb of the headline."""

import pytest

from tidings.language.headline_verbs import with_headline_verb, with_stopping_verb
from tidings.language.parsing import parse_texts
from tidings.model.parse import Token
from tidings.settings import Settings


def _parsed(text: str) -> tuple[Token, ...]:
    ((_, tokens),) = parse_texts([text], model=Settings().model)
    return tuple(tokens)


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Army Strike on Karm Kills 20 Civilians", "Strike"),
        ("US-Led Coalition Strike on Mosul Kills 20 Civilians", "Strike"),
    ],
)
def test_who_kills_in_a_headline(text: str, doer: str) -> None:
    tokens = with_headline_verb(_parsed(text))
    verb = next(t for t in tokens if t.text == "Kills")
    subject = next(t for t in tokens if t.text == doer)
    assert (verb.dep, verb.pos, verb.lemma) == ("ROOT", "VERB", "kill")
    assert (subject.dep, subject.head) == ("nsubj", verb.index)


@pytest.mark.parametrize(
    "text",
    ["Strike on Karm Hills 20 Miles Away", "A raid on the Karm Hills failed.", "Raids on Karm"],
)
def test_names_stay_names(text: str) -> None:
    tokens = _parsed(text)
    assert with_headline_verb(tokens) == tokens


def test_a_noun_before_its_verb_is_its_subject() -> None:
    tokens = with_headline_verb(
        _parsed("Unidentified air strike kills at least eight militia fighters in Chad.")
    )
    strike = next(t for t in tokens if t.text == "strike")
    assert (strike.dep, tokens[strike.head].text) == ("nsubj", "kills")


@pytest.mark.parametrize(
    ("text", "verb", "doer", "deed"),
    [
        ("Army Foils Rebel Attack on Darvan", "Foils", "Army", "Attack"),
        ("Guards Foil Suicide Attack on Mosque", "Foil", "Guards", "Attack"),
        ("Nigerian Army Repels Boko Haram Attack", "Repels", "Army", "Attack"),
        ("Police Foil Bomb Plot in Leeds", "Foil", "Police", "Plot"),
        ("Troops Thwart Raid on Base", "Thwart", "Troops", "Raid"),
    ],
)
def test_who_stops_a_deed_in_a_headline(text: str, verb: str, doer: str, deed: str) -> None:
    tokens = with_stopping_verb(_parsed(text))
    told, by, what = (next(t for t in tokens if t.text == w) for w in (verb, doer, deed))
    assert (told.dep, told.pos, told.lemma) == ("ROOT", "VERB", verb.casefold().removesuffix("s"))
    assert (by.dep, by.head) == ("nsubj", told.index)
    assert (what.dep, what.head) == ("dobj", told.index)


@pytest.mark.parametrize(
    "text",
    [
        "Army Base Attack in Darvan",
        "The army foiled a rebel attack on Darvan.",
        "Tin Foil Prices Rise",
        "Kitchen Foil Raid",
    ],
)
def test_where_nobody_stops_a_deed(text: str) -> None:
    tokens = _parsed(text)
    assert with_stopping_verb(tokens) == tokens
