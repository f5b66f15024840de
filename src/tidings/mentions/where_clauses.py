"""The place that a clause with "where" is about: "at Sul in the Karm district, where nine died" tells of Sul.

"In Karm, where the shop was, a bomb at the port killed nine" leaves the bomb alone: its clause is another.
"""

from __future__ import annotations

from collections.abc import Sequence

from tidings.language.trees import children
from tidings.lexicons.tables import column
from tidings.model.mentions import EntityMention
from tidings.model.parse import Sentence, Token

_PLACES = frozenset({"place", "facility"})
_LOCATING = frozenset({"in", "at", "near", "on", "outside", "inside"})
# What stands between a place and the larger one it lies in, or before "where".
_BETWEEN = frozenset({"in", "of", "the", ",", "near", "'s", "’s"})


def place_before_where(
    sentence: Sentence, verb: Token, mentions: Sequence[EntityMention]
) -> EntityMention | None:
    """The smallest place right before the "where" of a verb's clause, if no other place hangs on the verb itself."""
    where = next((t for t in children(sentence, verb, "advmod") if t.text.lower() == "where"), None)
    if where is None or where.index > verb.index:
        return None
    here = [m for m in mentions if m.sentence == sentence.index and m.as_ in _PLACES]
    if any(m.head > where.index and _hangs_on(sentence, m, verb) for m in here):
        return None
    found: EntityMention | None = None
    until = where.index
    for mention in sorted(here, key=lambda m: -m.last):
        if mention.last > until:
            continue
        if not all(_joins(t) for t in sentence.tokens[mention.last : until]):
            break
        found, until = mention, mention.first
    return found


def _joins(token: Token) -> bool:
    """ "Sul, the northern province of Norland | where": what stands between a place and the land it lies in."""
    named = token.lemma.lower() in column("en/place_nouns.tsv", "noun")
    return named or token.pos == "ADJ" or token.text.lower() in _BETWEEN


def _hangs_on(sentence: Sentence, mention: EntityMention, verb: Token) -> bool:
    place = sentence.tokens[mention.head]
    link = sentence.tokens[place.head]
    behind = next((t for t in sentence.tokens[mention.last :] if not _joins(t)), None)
    if behind is not None and behind.text.lower() == "where":
        return False  # "burnt there and another at Dol where seven died"
    return place.dep == "pobj" and link.lemma in _LOCATING and link.head == verb.index
