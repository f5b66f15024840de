"""Relations that nouns tell: "Qadia, an ally of Norland", "NATO member Ostland", "the group's armed wing, the Fist"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import cast

from tidings.language.arguments import after, slot
from tidings.language.trees import children, conjuncts, subtree
from tidings.lexicons.tables import table, words
from tidings.lexicons.word_classes import word_class
from tidings.mentions.index import Index
from tidings.mentions.relations.found import (
    BODIES,
    PARTIES,
    PLACES,
    Found,
    as_party,
    body_led_by,
    found,
    mention_at,
)
from tidings.mentions.relations.ranks import (
    SECTION_HEADS,
    heads_a_section,
    leads_some_only,
    lowered,
    words_before,
)
from tidings.model.mentions import EntityMention
from tidings.model.parse import Sentence, Token
from tidings.model.vocabulary import RelationKind

# Offices belong to persons.
PERSONAL = frozenset({"leads", "speaks_for", "works_for"})
TOWARDS_PLACES = frozenset({"located_in"})
DASHES = frozenset({"-", "–", "—", "--"})
Row = tuple[RelationKind, tuple[str, ...]]


@cache
def _nouns() -> dict[str, Row]:
    found_rows: dict[str, Row] = {}
    for row in table("en/relation_nouns.tsv"):
        told = (cast(RelationKind, row["kind"]), words(row["prepositions"]))
        found_rows.setdefault(row["words"], told)
    return found_rows


def told_by_nouns(index: Index, sentence: Sentence) -> Iterator[Found]:
    """The relations told by the nouns of a sentence."""
    for token in sentence.tokens:
        told = _row(sentence, token) if token.pos in {"NOUN", "PROPN"} else None
        if told is None:
            continue
        kind, prepositions = told
        if kind == "leads" and _heads_a_section(index, sentence, token):
            continue
        kind = lowered(kind, (*words_before(sentence, token), token.lemma))
        owners = _owners(index, sentence, token, prepositions)
        for named in _holders(index, sentence, token):
            if kind not in PERSONAL or not _is_told(index, named, token):
                for owner in owners:
                    yield from _tied(index, sentence, token, kind, named, owner)


def _tied(
    index: Index, sentence: Sentence, noun: Token, kind: RelationKind, named: EntityMention,
    owner: EntityMention,
) -> Iterator[Found]:  # fmt: skip
    """The relation between who is named beside a noun and one of its owners, where the two fit."""
    if owner.as_ == "state" and noun.lemma == "leader" and leads_some_only(sentence, noun):
        return
    if kind == "controls" and _fit(kind, named, owner):
        yield found(kind, owner, named, noun)
        return
    if kind in {"member_of", "works_for"}:
        owner = body_led_by(index, owner)
    holder = named if kind in TOWARDS_PLACES else as_party(index, named) or named
    if _fit(kind, holder, owner):
        deeming = _deeming(sentence, noun)
        minds = slot(sentence, deeming, "subject") if deeming is not None else ()
        first = subtree(sentence, minds[0])[0].index if minds else None
        yield found(kind, holder, owner, noun, since=first)


def _is_told(index: Index, holder: EntityMention, noun: Token) -> bool:
    """Whether the entities reader knows of these very words whose office it is."""
    roles = index.reading.chains[holder.chain].roles
    told = (r.evidence for r in roles if r.of is not None)
    return any(e.start <= noun.start and noun.end <= e.end for e in told)


def _row(sentence: Sentence, noun: Token) -> Row | None:
    """What a noun tells, with the word before it where the two are one office: "prime minister"."""
    before = sentence.tokens[noun.index - 1].text.lower() if noun.index else ""
    return _nouns().get(f"{before} {noun.lemma}") or _nouns().get(noun.lemma)


def _heads_a_section(index: Index, sentence: Sentence, noun: Token) -> bool:
    """“The body's aid chief” leads its aid and not the body; the entities reader tells his office."""
    if heads_a_section(index, sentence, noun):
        return True
    before = children(sentence, noun, "amod", "compound")
    whole = word_class("whole_chief")
    return noun.lemma in SECTION_HEADS and any(
        t.text.islower() and t.text not in whole for t in before
    )


def _owners(
    index: Index, sentence: Sentence, noun: Token, prepositions: tuple[str, ...]
) -> list[EntityMention]:
    """Whose ally, member or wing it is."""
    tokens = list(slot(sentence, noun, "poss"))
    for name in prepositions:
        tokens += after(sentence, noun, name)
    if not tokens:
        tokens = [t for t in _before(sentence, noun) if mention_at(index, sentence, t)][-1:]
    found_here = (mention_at(index, sentence, t) for t in tokens)
    return [m for m in found_here if m is not None]


def _before(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """The words tied to a noun before it: "NATO" of "NATO member Ostland"; no dash parts them."""
    own = children(sentence, noun, "compound", "amod", "nmod")
    above = sentence.tokens[noun.head]
    beside = children(sentence, above, "compound", "amod", "nmod") if noun.dep == "compound" else ()
    tied = (t for t in (*own, *beside) if t.index < noun.index)
    return tuple(t for t in tied if not _is_parted(sentence, t, noun))


def _is_parted(sentence: Sentence, first: Token, last: Token) -> bool:
    """“The NATO meeting - President Awa Sy”: a dash with room on both sides begins something else."""
    between = sentence.tokens[first.index + 1 : last.index]
    return any(t.text in DASHES and sentence.tokens[t.index - 1].end < t.start for t in between)


def _holders(index: Index, sentence: Sentence, noun: Token) -> list[EntityMention]:
    """Who is the ally, member or wing: the name beside the noun or the subject of "is"."""
    tokens: list[Token] = list(children(sentence, noun, "appos"))
    above = sentence.tokens[noun.head]
    if noun.dep in {"appos", "compound"} and above is not noun:
        tokens.append(above)
    deeming = _deeming(sentence, noun)
    if deeming is not None:
        tokens += _deemed(sentence, deeming, noun)
    elif noun.dep in {"attr", "oprd"}:
        tokens += slot(sentence, above, "subject")
    tokens += [f for t in tokens for f in conjuncts(sentence, t) if noun.text.endswith("s")]
    found_here = (index.entity_at(sentence, t) for t in tokens)
    return [m for m in found_here if m is not None and m.head != noun.index]


def _deeming(sentence: Sentence, noun: Token) -> Token | None:
    """The verb by which somebody is taken for what a noun says: "considers them an extension of it", "sees them as its arm"."""
    above = sentence.tokens[noun.head]
    if noun.dep == "pobj" and above.lemma == "as":
        above = sentence.tokens[above.head]
    elif noun.dep not in {"dobj", "attr", "oprd", "ccomp"}:
        return None
    return above if above.lemma in word_class("deeming") else None


def _deemed(sentence: Sentence, verb: Token, noun: Token) -> tuple[Token, ...]:
    if verb.dep == "acl":
        return (sentence.tokens[verb.head],)
    return (
        *children(sentence, verb, "nsubjpass"),
        *children(sentence, noun, "nsubj"),
        *(t for t in slot(sentence, verb, "object") if t is not noun),
    )


def _fit(kind: RelationKind, holder: EntityMention, owner: EntityMention) -> bool:
    if holder.chain == owner.chain:
        return False
    if kind in TOWARDS_PLACES:
        return holder.as_ == "place" and owner.as_ in {"place", "state"}
    if kind == "controls":
        return holder.as_ in PLACES and owner.as_ in BODIES
    if kind in PERSONAL:
        return holder.as_ == "person" and owner.as_ in PARTIES and owner.as_ != "person"
    if kind == "member_of":
        return holder.as_ in PARTIES and owner.as_ in {"organization", "armed_group"}
    return holder.as_ in PARTIES and owner.as_ in PARTIES
