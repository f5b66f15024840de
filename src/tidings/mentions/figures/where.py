"""Where the counted came to harm, live or are: the place in the clause of a figure's trigger.

Finds Tal in "In Tal nine people died"; nothing in "In Karm, Tal and Dol 90 people died", which counts none of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tidings.language import trees
from tidings.language.shares import is_of_share
from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.mentions.figures.clauses import chain_of_clauses, clause, verb_of
from tidings.mentions.figures.lists.parts import opens_parts
from tidings.mentions.sayers import of_source, saying_verbs
from tidings.mentions.where_clauses import place_before_where
from tidings.model.mentions import Chain, EntityMention, Reading
from tidings.model.parse import Sentence, Token
from tidings.model.where_prec import COUNTRY

_BARE_IN = re.compile(r"\s+in\s+(?:the\s+)?")
_PLACES = frozenset({"place", "facility"})


def place_of(reading: Reading, sentence: Sentence, trigger: Token, at: int) -> int | None:
    """The place in the trigger's clause, the nearest after the number at offset `at` first."""
    own = _right_behind(reading, sentence, at)
    if own is not None:
        return own
    verb = verb_of(sentence, trigger)
    for one in chain_of_clauses(sentence, verb):
        told = place_before_where(sentence, one, reading.entities)
        if told is not None:
            return told.chain
        inside = {t.index for t in clause(sentence, one)}
        near = [
            m for m in reading.entities
            if m.sentence == sentence.index and m.as_ in _PLACES and m.head in inside
            and _is_where(sentence, m) and not _is_home(reading, sentence, m, at)
            and not _is_where_said(sentence, m, at) and not is_of_share(sentence, m.start, at)
            and not of_source(sentence, m.head, trigger.index) and not _has_own_number(sentence, m, at)
            and not _brought_toll(sentence, m)
        ]  # fmt: skip
        near = _no_homes(reading, sentence, near)
        if near and _is_brought(sentence, near):
            return None
        if near:
            best = min(near, key=lambda m: (m.start < at, abs(m.start - at)))
            return None if _is_one_of_several(reading, sentence, best, near) else best.chain
    return None


def _has_own_number(sentence: Sentence, mention: EntityMention, at: int) -> bool:
    """ "The city of Dol reported 327 deaths, and Karm 84": the place before another bare number is that number's."""
    if mention.start < at:
        return False
    behind = [t.tag for t in sentence.tokens[mention.last : mention.last + 2]]
    return behind[:1] == ["CD"] and behind[1:] not in (["NN"], ["NNS"], ["NNP"])


def _brought_toll(sentence: Sentence, mention: EntityMention) -> bool:
    """ "The death toll from the Karmel Star": a ship or a mill whose loss brought the toll is not where people died."""
    link = trees.head(sentence, sentence.tokens[mention.head])
    above = trees.head(sentence, link) if link is not None and link.text == "from" else None
    return mention.as_ == "facility" and above is not None and above.lemma == "toll"


def _is_brought(sentence: Sentence, near: Sequence[EntityMention]) -> bool:
    """ "74 bodies had been brought ashore in Karm": where the dead came to, not where they died."""
    for mention in near:
        link = trees.head(sentence, sentence.tokens[mention.head])
        while link is not None and link.pos != "VERB":
            link = trees.head(sentence, link)
        if link is None or link.lemma not in word_class("bringing_bodies"):
            return False
        between = sentence.tokens[link.index : mention.head]
        if any(t.lemma in {"out", "from", "off"} for t in between):
            return False  # "brought out of the mine in Karm"
        bodies = {t.lemma.lower() for t in trees.children(sentence, link, "nsubjpass", "dobj")}
        if not bodies & word_class("the_dead_themselves"):
            return False
    return True


def _is_one_of_several(
    reading: Reading, sentence: Sentence, one: EntityMention, near: list[EntityMention]
) -> bool:
    """ "In Karm, Tal and Dol 90 have died": no count of one of them; "in Karm, Norland" is."""
    first = sentence.tokens[one.head]
    while first.dep == "conj" and (above := trees.head(sentence, first)) is not None:
        first = above
    listed = {t.index for t in (first, *trees.conjuncts(sentence, first))}
    where = {
        m.chain: reading.chains[m.chain] for m in near if m.head in listed and m.as_ == "place"
    }
    own = where.pop(one.chain, None)
    others = [c for c in where.values() if own is not None and c.kind == "place"]
    return any(not _is_land_of(c, own) for c in others)


def _is_land_of(land: Chain, place: Chain | None) -> bool:
    """Whether a place is the country in which another lies."""
    whole = land.place is not None and land.place.precision == COUNTRY
    return (
        whole and place is not None and place.country == land.country and place.place != land.place
    )


def _right_behind(reading: Reading, sentence: Sentence, at: int) -> int | None:
    """ "21 in Chad, most of them farmers, and 13 in Niger": the place right behind a bare number is its own."""
    bare = _BARE_IN.match(reading.document.text, at)
    return next(
        (
            m.chain for m in reading.entities
            if bare and m.sentence == sentence.index and m.as_ in _PLACES and m.start == bare.end()
        ),
        None,
    )  # fmt: skip


def _is_where(sentence: Sentence, mention: EntityMention) -> bool:
    head = sentence.tokens[mention.head]
    return head.dep in {"pobj", "conj", "appos", "npadvmod"} and mention.form != "pronoun"


def _is_home(reading: Reading, sentence: Sentence, mention: EntityMention, at: int) -> bool:
    """Whether a place is only where some of the counted come from: "eight people, among them two traders from Sul"."""
    link = trees.head(sentence, sentence.tokens[mention.head])
    some = reading.document.text[at : mention.start]
    return link is not None and link.text == "from" and opens_parts(some)


def _no_homes(
    reading: Reading, sentence: Sentence, near: list[EntityMention]
) -> list[EntityMention]:
    """The places without those that people are from, if that is a country or another place is told: "forty workers from
    Nepal", "239 people, mostly from China"; of "three men from the town" the town is still the best that is told."""
    plain = [m for m in near if not _is_of_people(sentence, m)]
    if plain:
        return plain
    return [m for m in near if not _is_country(reading.chains[m.chain])]


def _is_country(land: Chain) -> bool:
    return land.place is not None and land.place.precision == COUNTRY


def _is_of_people(sentence: Sentence, mention: EntityMention) -> bool:
    """Whether "from" ties a place to people or to "mostly", and not to what was done."""
    link = trees.head(sentence, sentence.tokens[mention.head])
    above = trees.head(sentence, link) if link is not None else None
    if link is None or above is None or link.text != "from":
        return False
    if any(
        t.lemma in {"mostly", "mainly", "chiefly", "largely"}
        for t in trees.children(sentence, link, "advmod")
    ):
        return True
    return above.pos in {"NOUN", "ADV", "ADJ", "NUM"} and above.lemma not in word_class(
        "the_dead_themselves"
    )


def _is_where_said(sentence: Sentence, mention: EntityMention, at: int) -> bool:
    """ "In Oslo, the agency gave a figure of 93 dead": the capital where somebody counts, not where they died; a town's
    council counts its own."""
    if mention.start > at or mention.quote not in column("world/countries.tsv", "capital"):
        return False
    link = trees.head(sentence, sentence.tokens[mention.head])
    verb = trees.head(sentence, link) if link is not None else None
    said = saying_verbs() | word_class("counting_verbs")
    opens = (
        verb is not None and mention.head < verb.index
    )  # "reported from the camp, where 40 died"
    return opens and verb is not None and verb.pos == "VERB" and verb.lemma in said
