"""Relations that verbs tell: "Norland backs the militia", "the valley held by rebels"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import cast

from tidings.language.arguments import after, slot
from tidings.language.trees import children
from tidings.language.verbs_above import VERBAL, governing_verb
from tidings.lexicons.tables import table
from tidings.lexicons.word_classes import mend_lemma, word_class
from tidings.mentions.index import Index
from tidings.mentions.relations.deeds import acting, is_striven_for, strivers_for
from tidings.mentions.relations.found import (
    BODIES,
    Found,
    armed_sectors,
    found,
    ground_at,
    owner_at,
    party_at,
    place_at,
)
from tidings.mentions.relations.ranks import lowered, words_before
from tidings.mentions.relations.sides import side_at
from tidings.model.mentions import EntityMention
from tidings.model.parse import Sentence, Token
from tidings.model.vocabulary import RelationKind

OPENING = frozenset({"“", '"', "‘", "'", "«", "„", "``"})
# Words of a phrase stand close together: "provided air support to".
MAX_GAP = 3


@dataclass(frozen=True, slots=True)
class Phrase:
    """A row of en/relation_verbs.tsv."""

    words: tuple[str, ...]
    kind: RelationKind
    object: str


@cache
def _phrases() -> dict[str, tuple[Phrase, ...]]:
    by_verb: dict[str, list[Phrase]] = {}
    for row in table("en/relation_verbs.tsv"):
        parts = tuple(row["words"].split())
        phrase = Phrase(parts, cast(RelationKind, row["kind"]), row["object"])
        by_verb.setdefault(parts[0], []).append(phrase)
    return {v: tuple(sorted(rows, key=lambda p: -len(p.words))) for v, rows in by_verb.items()}


def told_by_verbs(index: Index, sentence: Sentence) -> Iterator[Found]:
    """The relations told by the verbs of a sentence."""
    for token in sentence.tokens:
        if token.pos not in VERBAL:
            continue
        lemma = mend_lemma(token.lemma, token.text, frozenset(_phrases()))
        unreal = _is_unreal(sentence, token)
        for phrase in _phrases().get(lemma, ()):
            if unreal and not (phrase.kind == "opposes" and is_striven_for(sentence, token)):
                continue
            last = _rest(sentence, token, phrase.words[1:])
            if last is not None and not _of_second_rank(sentence, token, phrase):
                relations = tuple(_pairs(index, sentence, token, last, phrase))
                yield from relations
                if relations:
                    break


def _is_unreal(sentence: Sentence, verb: Token) -> bool:
    """“would back”, “to seize the town”: not told as so."""
    helping = children(sentence, verb, "aux")
    if any(t.tag == "MD" and t.lemma not in {"can"} for t in helping):
        return True
    above = sentence.tokens[verb.head]
    if verb.tag == "VBG" and verb.dep in {"pcomp", "advcl"}:
        # "urges all to unite in fighting them": what is asked for is not told as so.
        upper = governing_verb(sentence, verb)
        return upper is not None and upper.tag == "VB" and _is_unreal(sentence, upper)
    bare = verb.tag == "VB" and not any(t.lemma == "do" for t in helping)
    return bare and not (verb.dep == "xcomp" and above.lemma in {"continue", "begin", "start"})


def _of_second_rank(sentence: Sentence, verb: Token, phrase: Phrase) -> bool:
    """“Is the deputy commander of the army”: his office is told by its noun."""
    offices = children(sentence, verb, "attr") if phrase.kind == "leads" else ()
    return any(lowered("leads", words_before(sentence, t)) != "leads" for t in offices)


def _rest(sentence: Sentence, verb: Token, words: tuple[str, ...]) -> Token | None:
    """The last word of a phrase whose words follow the verb in order; the verb itself where it is alone."""
    at = verb
    for word in words:
        window = sentence.tokens[at.index + 1 : at.index + 1 + MAX_GAP]
        hit = next((t for t in window if word in (t.lemma, t.text.lower())), None)
        if hit is None:
            return None
        at = hit
    return at


def _pairs(
    index: Index, sentence: Sentence, verb: Token, last: Token, phrase: Phrase
) -> Iterator[Found]:
    if phrase.kind == "opposes":
        doers = strivers_for(index, sentence, verb) or acting(index, sentence, verb)
        doers = [d for d in doers if not _is_informant(index, d)]
    else:
        subjects = slot(sentence, verb, "subject")
        doers = [m for t in subjects if (m := _doer(index, sentence, t, phrase))]
    targets = slot(sentence, verb, "object") if last is verb else ()
    if last.pos in {"ADP", "SCONJ"}:
        targets = children(sentence, last, "pobj") or after(sentence, verb, last.lemma)
    elif last is not verb:
        targets = slot(sentence, verb, "object")
    for token in targets:
        goal = _goal(index, sentence, token, phrase)
        if goal is None:
            continue
        for doer in doers:
            yield found(phrase.kind, doer, goal, verb, up_to=token.index)


def _is_informant(index: Index, mention: EntityMention) -> bool:
    """“The army, a source added, clashed with rebels”: who is known for telling alone is no side."""
    chain = index.reading.chains[mention.chain]
    return chain.described and chain.kind == "person" and chain.sector in {None, "CVL", "UNK"}


def _doer(index: Index, sentence: Sentence, token: Token, phrase: Phrase) -> EntityMention | None:
    if phrase.kind == "located_in":
        # Who sits in a town lies nowhere; a base, a body or a quarter does.
        party = place_at(index, sentence, token) or party_at(index, sentence, token)
        return party if party is not None and party.as_ not in {"person", "collective"} else None
    if phrase.kind == "works_for":
        # Bodies serve with each other and advise each other; people work for them.
        mention = party_at(index, sentence, token)
        return mention if mention is not None and mention.as_ == "person" else None
    if phrase.kind == "leads":
        mention = party_at(index, sentence, token)
        return mention if mention is not None and mention.as_ != "collective" else None
    return party_at(index, sentence, token)


def _goal(index: Index, sentence: Sentence, token: Token, phrase: Phrase) -> EntityMention | None:
    if phrase.object == "place":
        return place_at(index, sentence, token) or ground_at(index, sentence, token)
    if phrase.kind == "opposes":
        side = side_at(index, sentence, token)
        return None if side is None or _bears_no_arms(index, side) else side
    party = party_at(index, sentence, token)
    if phrase.kind == "leads" and (party is None or not _can_be_led(index, sentence, token, party)):
        return None
    if phrase.kind == "member_of" and sentence.tokens[max(0, token.index - 1)].text in OPENING:
        return None  # "joined “News with Awa”": a programme is no body
    if party is None or index.reading.chains[party.chain].described:
        party = owner_at(index, sentence, token) or party
        was = phrase.kind == "works_for" and phrase.words[-1:] == ("as",)
        if was and party is not None and party.as_ == "person":
            return None  # "served as a sergeant": what he was, and not for whom
    if phrase.object == "migrant":
        heads = word_class("migrant") | word_class("leader") | word_class("armed")
        heads |= word_class("section")
        fitting = token.lemma in heads or (party is not None and party.as_ == "armed_group")
        return party if fitting else None
    if phrase.kind == "member_of" and party is not None and party.as_ not in BODIES:
        # Who joins protesters, ships or a person's supporters is not made their member.
        return party if party.as_ == "collective" and _bears_arms(index, party) else None
    return party


def _can_be_led(index: Index, sentence: Sentence, token: Token, party: EntityMention) -> bool:
    """“Led him by five points”, “led the minister to resign”, “directed people to the exits”: none of them leads a body."""
    verb = sentence.tokens[token.head]
    made_to = any(t.tag == "VB" for t in children(sentence, verb, "xcomp"))
    armed = _bears_arms(index, party) or party.as_ == "armed_group"
    return party.as_ != "person" and not _bears_no_arms(index, party) and (armed or not made_to)


def _bears_no_arms(index: Index, side: EntityMention) -> bool:
    """“Targeted civilians”: who suffers from the blows of one side is not another."""
    chain = index.reading.chains[side.chain]
    return chain.described and chain.sector == "CVL"


def _bears_arms(index: Index, party: EntityMention) -> bool:
    return index.reading.chains[party.chain].sector in armed_sectors()
