"""Finds where an event happened: in a locative phrase of its own words, of its clause, of the clause that governs it.

"Shells fell on the port of Karun" has the place Karun; "the Karun crisis" and "Karun accused its neighbour" have none.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from tidings.language.arguments import objects
from tidings.language.trees import ancestors, subjects, subtree
from tidings.language.verbs_above import VERBAL
from tidings.lexicons.tables import column
from tidings.mentions.events.clauses import clause_head, own_words
from tidings.mentions.events.days.answered_deeds import is_apart
from tidings.mentions.events.places.elsewhere import (
    is_gripped,
    is_of_matter,
    is_of_other_clause,
    is_origin,
)
from tidings.mentions.events.places.of_countries import country_of
from tidings.mentions.events.words.lexicon import verbs
from tidings.mentions.events.words.triggers import Trigger
from tidings.mentions.index import Index
from tidings.mentions.sayers import of_source, saying_verbs
from tidings.mentions.where_clauses import place_before_where
from tidings.model.evidence import Evidence, quote
from tidings.model.mentions import EntityMention
from tidings.model.parse import Sentence, Token
from tidings.model.vocabulary import HAZARD
from tidings.model.where_prec import COUNTRY, REGION

WHERE = frozenset({"in", "at", "near", "on", "around", "outside", "inside", "across", "over", "along", "from", "into", "to", "through", "throughout", "within", "towards", "toward", "above", "off", "beyond", "between"})  # fmt: skip
# Speech is not bound to a place unless its own clause names one.
SPOKEN = frozenset({"REQUEST", "ACCUSE", "REJECT", "SUPPORT", "AGREE", "CONCEDE"})
PLACES = frozenset({"place", "facility"})
# "there", "the town": words that point to the place named before.
POINTERS = frozenset({"there", "here"})
GENERAL = frozenset({"town", "city", "village", "area", "district", "region", "province", "neighbourhood", "neighborhood", "suburb", "camp", "border", "dam", "port", "airport", "base", "bridge", "square", "capital", "island", "valley", "school", "hospital", "market", "prison"})  # fmt: skip
ANY_TOWN = frozenset({"town", "city", "village", "area", "district", "region"})
# A place named farther back than this is not what "the town" points to.
MEMORY = 4


def find_place(
    index: Index, sentence: Sentence, trigger: Trigger
) -> tuple[int | None, Evidence | None]:
    """The chain of the place and the words that name it."""
    here = [m for m in index.entities.get(sentence.index, ()) if m.as_ in PLACES]
    head = clause_head(sentence, trigger)
    # "fired shells that fell on Karm" strikes Karm; "met, where the war in Karm was discussed" meets elsewhere.
    plain = trigger.head.pos in VERBAL and trigger.entry.type not in {"ASSAULT", "AID"}
    below = own_words if plain else subtree
    near = (below(sentence, trigger.head), own_words(sentence, head))
    if trigger.entry.type in SPOKEN:
        best = _where_said(index, sentence, here, trigger)
        return _found(index, best) if best is not None else (None, None)
    if (told := place_before_where(sentence, head, here)) is not None:
        return _found(index, told)
    for words in near:
        best = _nearest(index, sentence, here, trigger, words)
        if best is not None:
            return _found(index, best)
    if (pointed := _pointed_at(index, sentence, trigger, own_words(sentence, head))) is not None:
        return _found(index, pointed)
    best = _above(index, sentence, here, head)
    return _found(index, best) if best is not None else country_of(index, sentence, trigger)


def _where_said(
    index: Index, sentence: Sentence, here: list[EntityMention], trigger: Trigger
) -> EntityMention | None:
    """Where words were said or a deal was made: a phrase of the verb or noun itself, not of what is asked."""
    for mention in here:
        place = _top(sentence, mention)
        link = sentence.tokens[place.head]
        own = link.head in {trigger.head.index, trigger.anchor.index}
        where = place.dep == "pobj" and link.lemma in {"in", "at", "near", "outside"} and own
        if where and (trigger.entry.type == "AGREE" or not _is_country(index, mention)):
            return mention
    return None


def _nearest(
    index: Index, sentence: Sentence, here: list[EntityMention], trigger: Trigger,
    words: Iterable[Token],
) -> EntityMention | None:  # fmt: skip
    inside = {t.index for t in words}
    fitting = [
        m for m in here
        if m.head in inside and _is_where(index, sentence, m, trigger)
        and not is_apart(sentence, m.head, trigger.head.index)
    ]  # fmt: skip
    return min(
        fitting,
        key=lambda m: (_breadth(index, m), abs(m.head - trigger.head.index), m.start),
        default=None,
    )  # fmt: skip


def _above(
    index: Index, sentence: Sentence, here: list[EntityMention], head: Token
) -> EntityMention | None:
    """A town in a locative phrase of a governing verb itself, or struck by it; a country there says too little."""
    for above in ancestors(sentence, head):
        if above.pos not in VERBAL or above.lemma in saying_verbs():
            continue  # "told reporters in Karm" says where it was told
        struck: set[int] = set()
        if above.lemma in _striking():
            struck = {t.index for t in (*objects(sentence, above), *subjects(sentence, above))}
        for mention in here:
            place = _top(sentence, mention)
            link = sentence.tokens[place.head]
            direct = place.dep == "pobj" and link.lemma in WHERE and link.head == above.index
            if (direct or place.index in struck) and not _is_country(index, mention):
                return mention
        if above.dep == "ccomp":
            return None
    return None


@cache
def _striking() -> frozenset[str]:
    """ "rockets hit the city of Karm, killing three": those who died were where it struck."""
    return frozenset(
        lemma for lemma, rows in verbs().items() if any(e.type == "ASSAULT" for e in rows)
    )


def _top(sentence: Sentence, mention: EntityMention) -> Token:
    """The word by which a place name hangs in its clause: "province" of "Karun province", "port" of "port of Karun"."""
    token = sentence.tokens[mention.head]
    for _ in range(3):
        above = sentence.tokens[token.head]
        named_by = token.dep in {"compound", "poss", "nmod", "amod"}
        if named_by and above.lemma in _place_nouns():
            token = above
        elif token.dep == "pobj" and above.lemma == "of":
            outer = sentence.tokens[above.head]
            if outer.lemma.lower() not in _place_nouns() | PARTS:
                break
            token = outer
        elif token.dep in {"conj", "appos"}:
            token = above
        else:
            break
    return token


COMPASS = frozenset({"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"})  # fmt: skip
# "north of Karun", "the outskirts of Karun" lie where Karun lies.
PARTS = COMPASS | frozenset({"outskirt", "outskirts", "centre", "center", "part", "edge", "suburb", "side", "market", "street", "square", "hill", "hospital", "school", "kilometre", "kilometer", "mile", "km", "battle", "siege", "shelling", "bombing", "stronghold", "bastion", "enclave", "heartland", "heart", "hometown", "countryside", "hub", "hinterland"})  # fmt: skip


@cache
def _place_nouns() -> frozenset[str]:
    named = column("en/place_nouns.tsv", "noun") | column("en/ground_nouns.tsv", "noun")
    return named | GENERAL | {"road"}


def _breadth(index: Index, mention: EntityMention) -> int:
    """A town says more than the river it lies on or the region around it, and both more than the country."""
    place = index.reading.chains[mention.chain].place
    return max(0, place.precision - REGION + 1) if place is not None else 0


def _is_country(index: Index, mention: EntityMention) -> bool:
    """A town says more than the country it lies in. UCDP precision 6 is a country."""
    place = index.reading.chains[mention.chain].place
    return place is not None and place.precision >= COUNTRY


def _is_where(index: Index, sentence: Sentence, mention: EntityMention, trigger: Trigger) -> bool:
    token = _top(sentence, mention)
    above = sentence.tokens[token.head]
    own_word = sentence.tokens[mention.head]
    if _is_country(index, mention) and own_word.dep != "pobj":
        return False
    struck = token.index in {t.index for t in objects(sentence, trigger.head)}
    if struck or is_gripped(sentence, token, trigger):
        return True
    if is_of_other_clause(index, sentence, token, trigger) or of_source(
        sentence, token.index, trigger.head.index
    ):
        return False
    # Ground does nothing: "Center of Karm Shelled" of a headline is where shells fell.
    shelled = trigger.entry.type == "ASSAULT" and above.index == trigger.head.index
    if _is_parted(sentence, mention) or (shelled and token.dep == "nsubj"):
        return True
    if token.dep == "pobj":
        if above.lemma == "to" and is_of_matter(sentence, above, trigger):
            return False
        if above.lemma == "from" and is_origin(
            sentence, above, trigger, wide=_breadth(index, mention) > 0
        ):
            return False
        own = above.lemma in {"of", "for", "against"} and above.head == trigger.head.index
        return above.lemma in WHERE or own
    if token.lemma in COMPASS and token.dep in {"advmod", "npadvmod"}:
        return True  # "attacked a mill east of Karun"
    # "the Karun attack": a name before a deed is where it was done; before a deal or crisis it only names it.
    deed = (
        trigger.entry.type in {"ASSAULT", "PROTEST", HAZARD} and above.index == trigger.head.index
    )
    return deed and token.dep in {"compound", "nmod", "poss"}


def _is_parted(sentence: Sentence, mention: EntityMention) -> bool:
    """Whether a name stands right behind "in" or "near" that the parser left empty: of "In al-Karm a mob burned …" it
    makes "al" a subject."""
    link = sentence.tokens[mention.first - 1] if mention.first else None
    if (
        link is None
        or link.pos != "ADP"
        or link.lemma.lower() not in {"in", "at", "near", "outside"}
    ):
        return False
    return not any(t.head == link.index and t.index != link.index for t in sentence.tokens)


def _pointed_at(
    index: Index, sentence: Sentence, trigger: Trigger, clause: Iterable[Token]
) -> EntityMention | None:
    """The place named before, where the clause says "there" or "the town"."""
    hit = {t.index for t in objects(sentence, trigger.head)}
    for token in clause:
        lemma = token.lemma
        if token.text.lower() in POINTERS and token.dep == "advmod":
            return _before(index, sentence, None)
        above = sentence.tokens[token.head]
        where = (token.dep == "pobj" and above.lemma in WHERE) or token.index in hit
        definite = token.index and sentence.tokens[token.index - 1].text.lower() in {"the", "this"}
        if lemma in GENERAL and where and definite:
            return _before(index, sentence, lemma)
    return None


def _before(index: Index, sentence: Sentence, noun: str | None) -> EntityMention | None:
    """The last place named before, in this sentence or just before it, fit for the word that points."""
    for number in range(sentence.index, max(-1, sentence.index - MEMORY - 1), -1):
        there = [
            m for m in index.entities.get(number, ())
            if m.as_ in PLACES and not _is_country(index, m)
        ]  # fmt: skip
        named = [m for m in there if noun in index.reading.chains[m.chain].name.casefold().split()]
        if noun in ANY_TOWN or noun is None:
            named = named or [m for m in there if number < sentence.index]
        if named:
            return named[-1]
    return None


def _found(index: Index, mention: EntityMention) -> tuple[int, Evidence]:
    document = index.reading.document
    return mention.chain, quote(document.id, document.text, mention.start, mention.end)
