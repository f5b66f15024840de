"""A state belongs to whom the verb brings into it, and who is held by others suffers it."""

import pytest

from tidings.language.lost_states import with_states
from tidings.language.parsing import parse_texts
from tidings.model.parse import Token
from tidings.settings import Settings


def _parsed(text: str) -> tuple[Token, ...]:
    ((_, tokens),) = parse_texts([text], model=Settings().model)
    return tuple(tokens)


@pytest.mark.parametrize(
    ("text", "word", "above", "dep"),
    [
        ("In May a man shoots dead 22 people in Tal.", "dead", "shoots", "acomp"),
        ("Divers found dead fish in Tal.", "dead", "fish", "amod"),
        ("The army buried dead soldiers in Tal.", "dead", "soldiers", "amod"),
    ],
)
def test_whose_state_it_is(text: str, word: str, above: str, dep: str) -> None:
    tokens = with_states(_parsed(text))
    state = next(t for t in tokens if t.text == word)
    assert (tokens[state.head].text, state.dep) == (above, dep)


def test_who_is_held_by_others_suffers_it() -> None:
    tokens = with_states(
        _parsed("It hopes to find the 40 Tala boys still held captive by the Grey Wolves")
    )
    held = next(t for t in tokens if t.text == "held")
    assert (held.tag, held.dep, tokens[held.head].text) == ("VBN", "acl", "boys")
