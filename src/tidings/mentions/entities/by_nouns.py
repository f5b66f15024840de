"""What the plain noun beside a name says of it: the warship Karm, the newspaper Karm, Karm missiles, "the Karm".

"The Karm airport" is at a place; "the Karm sank" is told of a ship.
"""

from __future__ import annotations

from tidings.lexicons import gazetteer
from tidings.lexicons.word_classes import word_class
from tidings.mentions.entities.found import Look
from tidings.model.parse import Sentence

# Half a million gazetteer names include nearly every surname; a town below this size needs a
# preposition or the statistical names to speak for it.
LARGE = 50_000
# What stands behind a name that is no modifier of a noun to come.
ENDS = frozenset({"VERB", "AUX", "ADP", "PUNCT", "ADV"})


def look_by_noun(sentence: Sentence, first: int, last: int, name: str) -> tuple[Look, int] | None:
    """The look that the words right beside the name at tokens `first:last` give it, and how sure it is."""
    before = [t.lemma.lower() for t in sentence.tokens[max(0, first - 2) : first]]
    behind = [t.lemma.lower() for t in sentence.tokens[last : last + 2]]
    ship = last - first > 1 and sentence.tokens[first].text in word_class("ships_before_names")
    if ship or (before and before[-1] in word_class("ships")):
        return "facility", 2
    if before and _is_outlet(before):
        return "organization", 2
    if behind and behind[0] in word_class("models_of") and not is_large(name):
        return None if behind[-1] in word_class("blows") else ("unclear", 0)
    return None


def is_large(name: str) -> bool:
    """Whether a name is a country, province, region or city that news knows without "in"."""
    best = next(iter(gazetteer.find(name)), None)
    return best is not None and (best.kind not in {"city", "admin2"} or best.population >= LARGE)


def _is_outlet(before: list[str]) -> bool:
    """ "The newspaper Karm", "the TV station Karm"; a police station is at a place."""
    if before[-1] in word_class("airing"):
        return len(before) > 1 and before[0] in {"tv", "television", "radio", "news"}
    return before[-1] in word_class("papers_of_record")


def has_article(sentence: Sentence, first: int, last: int, name: str) -> bool:
    """Whether a name that towns bear has the article that no town has: "the Karm received a call" is a ship's."""
    if last - first > 1 or not first or last >= len(sentence.tokens) or name.isupper():
        return False
    after = sentence.tokens[last]
    if (
        sentence.tokens[first - 1].text.lower() != "the"
        or after.pos not in ENDS
        or after.text in {"of", ",", "-", "/", "(", "'s", "’s"}
    ):
        return False
    places = gazetteer.find(name)[:3]
    own = any(place.name.startswith("The ") for place in places)
    return bool(places) and places[0].kind in {"city", "admin2"} and not own
