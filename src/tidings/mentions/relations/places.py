"""What lies in what: "Ostland's Karm province", "Karm, Ostland", "the village of Tal in Karm"."""

from __future__ import annotations

from collections.abc import Iterator

from tidings.language.arguments import after, slot
from tidings.mentions.index import Index
from tidings.mentions.relations.found import Found, found
from tidings.model.mentions import EntityMention, PlaceReading
from tidings.model.parse import Sentence
from tidings.model.where_prec import COUNTRY

# Between the two names of "Karm, Ostland" stands a comma and nothing else.
LINK = frozenset({","})


def told_by_places(index: Index, sentence: Sentence) -> Iterator[Found]:
    """Pairs of a place and the larger place that the words put it in."""
    here = index.entities.get(sentence.index, ())
    places = [m for m in here if m.as_ == "place"]
    for inner in places:
        head = sentence.tokens[inner.head]
        for token in (*slot(sentence, head, "poss"), *after(sentence, head, "in")):
            outer = next((m for m in here if m.head == token.index), None)
            if outer is not None and _holds(index, outer, inner):
                yield found("located_in", inner, outer, head)
        outer = _behind(sentence, inner, places)
        if outer is not None and _holds(index, outer, inner):
            yield found("located_in", inner, outer, head)


def _behind(
    sentence: Sentence, inner: EntityMention, places: list[EntityMention]
) -> EntityMention | None:
    after_it = sentence.tokens[inner.last : inner.last + 1]
    if not after_it or after_it[0].text not in LINK:
        return None
    outer = next((m for m in places if m.first == inner.last + 1), None)
    return None if outer is None or _is_listed(sentence, inner, outer, places) else outer


def _is_listed(
    sentence: Sentence, inner: EntityMention, outer: EntityMention, places: list[EntityMention]
) -> bool:
    """“Dodge, Karm, Tal and Dol”: places one after the other, whose last an "and" joins."""
    before = [
        m for m in places if m.last == inner.first - 1 and sentence.tokens[m.last].text == ","
    ]
    behind = sentence.tokens[outer.last : outer.last + 2]
    if behind and behind[0].text == "," and len(behind) > 1:
        behind = behind[1:]
    joined = bool(behind) and behind[0].text.lower() in {"and", "or"}
    more = any(m.first in {outer.last + 1, outer.last + 2} for m in places)
    return (joined and more) or (bool(before) and more)


def _holds(index: Index, outer: EntityMention, inner: EntityMention) -> bool:
    """A country or province holds a smaller place of the same country; where that is unknown, a country does."""
    if outer.chain == inner.chain or outer.as_ not in {"place", "state"}:
        return False
    chains = index.reading.chains
    big, small = chains[outer.chain], chains[inner.chain]
    if small.country and big.country and small.country != big.country:
        return False
    if small.place is not None and big.place is not None:
        if _of_two_provinces(big.place, small.place):
            return False  # "in Karm, Tal and Dol" lists three provinces
        # UCDP precision grows with size: 1 a town, 3 and 4 districts and provinces, 6 a country.
        return big.place.precision > small.place.precision
    return bool(big.country)


def _of_two_provinces(big: PlaceReading, small: PlaceReading) -> bool:
    known = bool(big.admin1 and small.admin1) and big.precision < COUNTRY
    return known and big.admin1 != small.admin1
