"""What the plain noun beside a name says of it: the warship Karm, the newspaper Karm, Karm missiles.

"The Karm airport" and "the Karm police station" are at a place, "the Karm forest" is one.
"""

from __future__ import annotations

from tidings.lexicons import gazetteer
from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.mentions.entities.names.found import Look
from tidings.mentions.entities.nouns.roles import title_at
from tidings.model.parse import Sentence

# Half a million gazetteer names include nearly every surname; a town below this size needs a
# preposition or the statistical names to speak for it.
LARGE = 50_000
# First name and surname.
FULL_NAME = 2
# What stands behind a name that is set beside a noun.
_CLOSES = frozenset({",", ".", ";", ")", "–", "—"})


def look_by_noun(sentence: Sentence, first: int, last: int, name: str) -> tuple[Look, int] | None:
    """The look that the words right beside the name at tokens `first:last` give it, and how sure it is."""
    before = [t.lemma.lower() for t in sentence.tokens[max(0, first - 2) : first]]
    behind = [t.lemma.lower() for t in sentence.tokens[last : last + 2]]
    if is_ship(sentence, first, last):
        return "facility", 3
    if (by_end := _look_by_end(sentence, first, last)) is not None:
        return by_end
    if before and _is_outlet(before):
        return "organization", 2
    if _is_of_kin(sentence, first, last):
        return "person", 2
    if _is_feature(sentence, last):
        return "place", 2
    if behind and behind[0] in word_class("models_of") and not is_large(name):
        return None if behind[-1] in word_class("blows") else ("unclear", 0)
    return None


def is_ship(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the words beside a name say that a ship bears it: "MV Karm", "the trawler Karm", "our ship, the Karm,"."""
    opening = (
        sentence.tokens[first].text,
        "".join(t.text for t in sentence.tokens[first : first + 3]),
    )
    if last - first > 1 and not word_class("ships_before_names").isdisjoint(opening):
        return True
    before = sentence.tokens[max(0, first - 4) : first]
    words = [t.lemma.lower() for t in before]
    if words and words[-1] in word_class("ships"):
        return True
    if len(words) > 1 and words[-1] == "boat":  # "a patrol boat Karm", not "by boat Karm"
        return before[-2].pos in {"NOUN", "ADJ", "PROPN"}
    apart = len(words) > 2 and words[-2:] == [",", "the"] and before[-3].tag == "NN"
    if not apart or words[-3] not in word_class("ships") | {"boat"}:
        return False
    # "When it left the ship, the Guardian wrote" tells of a paper.
    return last >= len(sentence.tokens) or sentence.tokens[last].text in _CLOSES


def _look_by_end(sentence: Sentence, first: int, last: int) -> tuple[Look, int] | None:
    """ "The Karmel Queen" is a ship, "Durrick Head" a cape: words for people that only a name ends in."""
    ending = sentence.tokens[last - 1].text.lower()
    if last - first == 1 or ending not in word_class("ends_of_names"):
        return None
    if title_at(sentence, last - 1, last) is not None:
        return None
    if ending in word_class("ends_of_capes"):
        return "place", 2
    the = first > 0 and sentence.tokens[first - 1].text.lower() == "the"
    return ("facility", 2) if the else None


def _is_of_kin(sentence: Sentence, first: int, last: int) -> bool:
    """ "The colleagues of Juno Orr", "the widow of Ida Senn": a first name and a surname, of somebody who has people of his own."""
    name = sentence.tokens[first:last]
    if len(name) != FULL_NAME or first < FULL_NAME or sentence.tokens[first - 1].text != "of":
        return False
    known = column("en/organization_heads.tsv") | column("en/place_nouns.tsv", "noun")
    plain = all(t.text.istitle() and t.text.casefold() not in known for t in name)
    behind = sentence.tokens[last] if last < len(sentence.tokens) else None
    goes_on = behind is not None and behind.pos in {"NOUN", "PROPN"}
    return plain and not goes_on and sentence.tokens[first - 2].lemma in word_class("kin_and_mates")


def _is_feature(sentence: Sentence, last: int) -> bool:
    """Whether a stretch of land or water bears the name: "the Karm forest", "at the Karm pass"; "the Karm river deal" is a deal."""
    after = sentence.tokens[last : last + 2]
    if not after or after[0].text not in word_class("land_features"):
        return False
    goes_on = len(after) > 1 and after[0].dep == "compound" and after[1].pos in {"NOUN", "PROPN"}
    return not goes_on and sentence.tokens[last - 1].pos == "PROPN"


def is_large(name: str) -> bool:
    """Whether a name is a country, province, region or city that news knows without "in"."""
    best = next(iter(gazetteer.find(name)), None)
    return best is not None and (best.kind not in {"city", "admin2"} or best.population >= LARGE)


def _is_outlet(before: list[str]) -> bool:
    """ "The newspaper Karm", "the TV station Karm"; a police station is at a place."""
    if before[-1] in word_class("airing"):
        return len(before) > 1 and before[0] in {"tv", "television", "radio", "news"}
    return before[-1] in word_class("papers_of_record")
