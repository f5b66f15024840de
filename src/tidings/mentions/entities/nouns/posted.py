"""Where an office is held, right before the name of who holds it: "WHO director for Africa | Awa Sy", "envoy to Karm | Bo Lund".

"A march for Martin Luther King" and "the ambassador to Abu Dhabi" hold no second name, and in "the spokeswoman for Bolivian
President Bo Lund" the office is another's.
"""

from __future__ import annotations

from typing import NamedTuple

from tidings.lexicons import gazetteer
from tidings.lexicons.place_names import plain
from tidings.mentions.entities.names.known import known_names
from tidings.mentions.entities.nouns.roles import LONGEST, title_at
from tidings.model.parse import Sentence

POSTED = frozenset({"for", "to", "in"})
# A name that follows has a first and a last name at least.
_NAMES = 2
# "The Middle East", "the Horn of Africa".
_ARTICLE = "the"


class Post(NamedTuple):
    """Where an office is held: the tokens at which the office and the place end."""

    office_end: int
    end: int


def post_of(sentence: Sentence, first: int, last: int) -> Post | None:
    """The place that a run of capitals begins with, behind an office and "for", a whole name following it."""
    tokens = sentence.tokens
    link = first - 1
    if link > 0 and tokens[link].text.lower() == _ARTICLE:
        link -= 1
    if link < 1 or tokens[link].text not in POSTED or not _ends_office(sentence, link):
        return None
    for end in range(last - _NAMES, first, -1):
        words = " ".join(t.text for t in tokens[first:end])
        if _is_country(words) or _is_region(words):
            return Post(link, end)
    return None


def _ends_office(sentence: Sentence, last: int) -> bool:
    """Whether an office ends right before a word: "director | for"."""
    starts = range(max(0, last - LONGEST), last)
    return any(
        title is not None and title.last == last
        for title in (title_at(sentence, start, last) for start in starts)
    )


def _is_country(words: str) -> bool:
    """Whether a known place or body has exactly this name: "Karm", never the adjective of a country."""
    known = known_names().get(words)
    return known is not None and known.category != "adjective"


def _is_region(words: str) -> bool:
    """Whether a part of the world that is no country has exactly this name: "Africa", "Central Asia"."""
    return any(p.iso3 is None and plain(p.name) == plain(words) for p in gazetteer.find(words)[:3])
