"""A province shortened behind its town: "Karm, W.Va." is a place, whatever the parser does with the full stop."""

from __future__ import annotations

from tidings.lexicons import gazetteer
from tidings.mentions.entities.names.found import Found, words_of
from tidings.model.parse import Sentence


def shortened_at(sentence: Sentence, text: str, index: int) -> Found | None:
    """A province shortened behind its town whose full stop the parser took for the sentence's: "Karm, W.Va."."""
    tokens = sentence.tokens
    if (
        index + 1 >= len(tokens)
        or tokens[index + 1].text != "."
        or tokens[index].end != tokens[index + 1].start
    ):
        return None
    name = words_of(sentence, text, index, index + 2)
    behind_town = (
        index > 1 and tokens[index - 1].text == "," and tokens[index - 2].text[:1].isupper()
    )
    if not gazetteer.is_short_division(name) or not ("." in name[:-1] or behind_town):
        return None
    return Found(
        sentence=sentence.index, first=index, last=index + 2, text=name, look="place", sure=3
    )
