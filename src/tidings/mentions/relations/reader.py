"""Gathers the relations that each way of telling them gives, each once per sentence."""

from __future__ import annotations

from collections.abc import Iterator

from tidings.language.trees import children
from tidings.lexicons.word_classes import word_class
from tidings.mentions.index import Index, index_reading
from tidings.mentions.relations.attacks import told_by_attacks
from tidings.mentions.relations.clauses import told_by_verbs
from tidings.mentions.relations.compounds import told_by_compounds
from tidings.mentions.relations.found import Found
from tidings.mentions.relations.members import told_by_members
from tidings.mentions.relations.nouns import told_by_nouns
from tidings.mentions.relations.phrases import told_by_backing, told_by_phrases
from tidings.mentions.relations.places import told_by_places
from tidings.mentions.relations.ranks import gives_no_office
from tidings.mentions.relations.roles import told_by_roles
from tidings.mentions.relations.told import make_relation
from tidings.model.mentions import Reading, RelationMention
from tidings.model.parse import Sentence

# Offices are told once by the entities reader; nouns that say the same are not told again.
Key = tuple[str, int, int, int]


def read_relations(reading: Reading) -> tuple[RelationMention, ...]:
    """All relations between two chains that a document tells, in the order of their words."""
    index = index_reading(reading)
    found: dict[Key, RelationMention] = {}
    for relation in told_by_roles(index):
        found.setdefault(_key(relation), relation)
    for sentence in reading.sentences:
        for one in _found_in(index, sentence):
            if one.subject == one.object or _is_joined_crowd(sentence, one):
                continue
            if not _is_no_tie(index, one):
                relation = make_relation(index, sentence, one)
                found.setdefault(_key(relation), relation)
    for sentence, one in told_by_attacks(index):
        relation = make_relation(index, sentence, one)
        found.setdefault(_key(relation), relation)
    return tuple(
        sorted(found.values(), key=lambda r: (r.evidence.start, r.evidence.end, r.kind, r.subject))
    )


def _found_in(index: Index, sentence: Sentence) -> Iterator[Found]:
    if not index.entities.get(sentence.index):
        return
    yield from told_by_verbs(index, sentence)
    yield from told_by_compounds(index, sentence)
    yield from told_by_nouns(index, sentence)
    yield from told_by_members(index, sentence)
    yield from told_by_phrases(index, sentence)
    yield from told_by_backing(index, sentence)
    yield from told_by_places(index, sentence)


def _is_no_tie(index: Index, one: Found) -> bool:
    """ "Rescuers help an injured woman", "Norland's historians": nobody takes sides with people who are only described,
    or works for the country that he is from."""
    parties = (index.reading.chains[one.subject], index.reading.chains[one.object])
    state = index.reading.chains[one.object].kind == "state"
    if (
        state
        and one.kind in {"leads", "works_for", "member_of"}
        and gives_no_office(one.head.lemma)
    ):
        return True
    if one.kind == "member_of" and one.head.lemma == "join" and _is_crowd(parties[1].name):
        return True
    sided = one.kind in {"backs", "allied_with"}
    return sided and any(c.described and c.sector in {"CVL", "MED"} for c in parties)


def _is_joined_crowd(sentence: Sentence, one: Found) -> bool:
    """ "Joining them, Sy said …": who chimes in with others belongs to no body."""
    if one.kind != "member_of" or one.head.lemma != "join":
        return False
    return any(t.pos == "PRON" for t in children(sentence, one.head, "dobj"))


def _is_crowd(name: str) -> bool:
    """ "Sy joined the convoy", "joined the march": who goes along belongs to no body."""
    return name.lower().split()[-1] in word_class("joined_crowds")


def _key(relation: RelationMention) -> Key:
    return relation.kind, relation.subject, relation.object, relation.sentence
