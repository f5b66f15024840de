"""Places whose name opens with the word for a people: "British Columbia", "French Polynesia"; "British Airways" is none."""

from __future__ import annotations

from tidings.lexicons import gazetteer
from tidings.lexicons.place_names import plain
from tidings.mentions.entities.names.by_nouns import is_large
from tidings.mentions.entities.names.found import Found, words_of
from tidings.mentions.entities.names.known import known_names
from tidings.model.parse import Sentence

# The longest such name, in words.
_LONGEST = 4


def of_people_at(sentence: Sentence, text: str, index: int, last: int) -> Found | None:
    """The large place from this word on that is called by a people and bears exactly these words."""
    known = known_names().get(sentence.tokens[index].text)
    if known is None or known.category != "adjective":
        return None
    for end in range(min(last, index + _LONGEST), index + 1, -1):
        name = words_of(sentence, text, index, end)
        best = next(iter(gazetteer.find(name)), None)
        if best is not None and plain(best.name) == plain(name) and is_large(name):
            return Found(
                sentence=sentence.index, first=index, last=end, text=name, look="place", sure=2
            )
    return None
