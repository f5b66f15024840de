"""Who belongs to whom by lists and origins: "the alliance, including Norland", "militants from the Front".

"Letters from the Front" are nobody's members, and "a crowd including children" is no body.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from tidings.language.arguments import after, slot
from tidings.language.trees import children, conjuncts
from tidings.language.verbs_above import VERBAL
from tidings.lexicons.tables import table
from tidings.lexicons.word_classes import mend_lemma, word_class
from tidings.mentions.index import Index
from tidings.mentions.relations.found import (
    BODIES,
    Found,
    armed_sectors,
    as_party,
    found,
    mention_at,
    owner_at,
)
from tidings.model.mentions import EntityMention
from tidings.model.parse import Sentence, Token
from tidings.model.vocabulary import RelationKind

# Words of a phrase stand close together: "made up in part of".
MAX_GAP = 4
CIVIL = frozenset({"CVL", "REF"})


@cache
def _phrases() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """The phrases by their first words: nearly all words of a text begin none."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for row in table("en/relation_lists.tsv"):
        phrase = tuple(row["words"].split())
        found.setdefault(phrase[0], []).append(phrase)
    return {first: tuple(phrases) for first, phrases in found.items()}


@cache
def _firsts() -> frozenset[str]:
    return frozenset(_phrases())


def told_by_members(index: Index, sentence: Sentence) -> Iterator[Found]:
    """The members that a sentence lists or says to come from a body."""
    for token in sentence.tokens:
        if token.lemma == "from" and token.dep == "prep":
            yield from _from_body(index, sentence, token)
        else:
            yield from _listed(index, sentence, token)


def _from_body(index: Index, sentence: Sentence, preposition: Token) -> Iterator[Found]:
    above = sentence.tokens[preposition.head]
    before = sentence.tokens[preposition.index - 1]
    # The parser may hang "experts from the body" on the noun that the experts belong to.
    people = mention_at(index, sentence, before if above.pos in {"NOUN", "PROPN"} else above)
    if people is None or people.as_ != "collective":
        return
    sector = index.reading.chains[people.chain].sector
    for token in _with_fellows(sentence, children(sentence, preposition, "pobj")):
        body = mention_at(index, sentence, token)
        if body is None or body.as_ not in BODIES:
            continue
        armed = body.as_ == "armed_group" or sector == "MIL"
        # Civilians may flee from an armed group; fighters from it are its own.
        if not (armed and sector in CIVIL):
            if not armed and above.lemma in word_class("no_staff"):
                return  # "four people from the district health office have died"
            kind: RelationKind = "member_of" if armed else "works_for"
            yield found(kind, people, body, preposition)


def _listed(index: Index, sentence: Sentence, token: Token) -> Iterator[Found]:
    said = {token.text.lower(), mend_lemma(token.lemma, token.text, _firsts())}
    for phrase in (p for first in sorted(said & _firsts()) for p in _phrases()[first]):
        last = _rest(sentence, token, phrase[1:])
        whole = _whole(index, sentence, token) if last is not None else None
        if last is None or whole is None:
            continue
        for part in _parts(sentence, token, last):
            member = mention_at(index, sentence, part)
            party = as_party(index, member) if member is not None else None
            if party is None or party.chain == whole.chain or party.as_ == "person":
                continue
            if _joins(index, party, phrase):
                yield found(_kind(party, whole), party, whole, token, up_to=part.index)
        return


def _joins(index: Index, party: EntityMention, phrase: tuple[str, ...]) -> bool:
    """“The dead included children”: unnamed people make up a body, but are only counted among it."""
    chain = index.reading.chains[party.chain]
    counted = phrase[0].startswith("includ") and chain.kind == "collective" and chain.described
    return not counted or chain.sector in armed_sectors()


def _kind(part: EntityMention, whole: EntityMention) -> RelationKind:
    return "part_of" if part.as_ in BODIES and whole.as_ in BODIES else "member_of"


def _rest(sentence: Sentence, token: Token, rest: tuple[str, ...]) -> Token | None:
    at = token
    for word in rest:
        window = sentence.tokens[at.index + 1 : at.index + 1 + MAX_GAP]
        hit = next((t for t in window if t.text.lower() == word), None)
        if hit is None:
            return None
        at = hit
    return at


def _whole(index: Index, sentence: Sentence, token: Token) -> EntityMention | None:
    """The body before the list: a league or group, or the one whose "nations" or "members" are listed."""
    above = sentence.tokens[token.head]
    heads = (
        slot(sentence, token, "object" if token.tag == "VBN" else "subject")
        if token.pos in VERBAL
        else ()
    )
    if not heads and above.index < token.index:
        heads = (above,)
    for head in heads:
        whole = mention_at(index, sentence, head)
        if whole is not None and (whole.as_ in BODIES or head.lemma in word_class("league")):
            return whole
        if head.lemma in word_class("partner"):
            owner = owner_at(index, sentence, head)
            if owner is not None and owner.as_ in BODIES:
                return owner
    return None


def _parts(sentence: Sentence, token: Token, last: Token) -> tuple[Token, ...]:
    if last is token:
        inside = children(sentence, token, "pobj", "dobj", "obj", "attr", "oprd")
    else:
        inside = children(sentence, last, "pobj") or after(sentence, token, last.lemma)
    return _with_fellows(sentence, inside)


def _with_fellows(sentence: Sentence, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    return tuple(dict.fromkeys(f for t in tokens for f in (t, *conjuncts(sentence, t))))
