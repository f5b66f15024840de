"""A past that looks like a participle is still the verb of its sentence."""

import pytest

from tidings.language.lost_verbs import with_verb
from tidings.language.parsing import parse_texts
from tidings.model.parse import Token
from tidings.settings import Settings


def _parsed(text: str) -> tuple[Token, ...]:
    ((_, tokens),) = parse_texts([text], model=Settings().model)
    return tuple(tokens)


@pytest.mark.parametrize(
    ("text", "doer", "deed"),
    [
        ("Some 400 dockers set out from Arica on Tuesday.", "dockers", "set"),
        ("A shed at the Tala grain depot burned on Sunday.", "shed", "burned"),
        ("The first ferry left Bergen at noon on Monday.", "ferry", "left"),
        ("Peru's miners threatened on Monday to close the pass.", "miners", "threatened"),
        ("Three men, all from Tala, confessed on Tuesday to burning the mill.", "men", "confessed"),
        (
            "Forty lorries with flour rolled across the bridge the same morning.",
            "lorries",
            "rolled",
        ),
    ],
)
def test_what_somebody_did_is_told_of_him(text: str, doer: str, deed: str) -> None:
    tokens = with_verb(_parsed(text))
    verb = next(t for t in tokens if t.text == deed)
    subject = next(t for t in tokens if t.text == doer)
    assert (verb.dep, verb.head) == ("ROOT", verb.index)
    assert (subject.dep, subject.head) == ("nsubj", verb.index)


@pytest.mark.parametrize(
    "text",
    [
        "Two men killed in the raid.",
        "The terms set out in the letter of May.",
        "A bridge destroyed by shells.",
        "Residents told to leave at once.",
        "Two sailors left to die on the rocks.",
        "A law passed in May.",
        "A deal signed to end the war.",
        "A fire that burned for days.",
        "Mill burned in raid",
        "The man accused of threatening to burn the mill is free.",
        '15.15 Interior Minister Tosk: "The kidnappers shot a man whose hands were tied."',
    ],
)
def test_what_befell_something_is_no_deed_of_it(text: str) -> None:
    tokens = _parsed(text)
    assert with_verb(tokens) == tokens
