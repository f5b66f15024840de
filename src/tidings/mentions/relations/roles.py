"""Relations that offices give: "Ostland's spokeswoman Ana Bek" speaks for Ostland."""

from __future__ import annotations

from collections.abc import Iterator

from tidings.lexicons.word_classes import word_class
from tidings.mentions.index import Index
from tidings.mentions.relations.ranks import (
    DEFAULT,
    gives_no_office,
    heads_a_section,
    kind_of,
    leads_some_only,
    lowered,
    until_then,
    words_before,
)
from tidings.model.mentions import RelationMention, RoleMention
from tidings.model.parse import Sentence, Token
from tidings.model.vocabulary import RelationKind

LIKE = "counterpart"


def told_by_roles(index: Index) -> Iterator[RelationMention]:
    """One relation for each office whose body is known."""
    for chain in index.reading.chains:
        if chain.kind != "person":
            continue  # "Arvolux, the Chadian company": a firm holds no office
        for role in chain.roles:
            if role.of is None or role.of == chain.index or _is_of_person(index, role):
                continue
            sentence, head = _head(index, role)
            words = (
                words_before(sentence, head) if sentence is not None and head is not None else []
            )
            if _is_home(index, role, sentence, head):
                continue
            words += role.evidence.quote.lower().split()
            yield RelationMention(
                kind=_kind(index, role, sentence, head, words),
                subject=chain.index,
                object=role.of,
                when=until_then(index, words),
                evidence=role.evidence,
                sentence=sentence.index if sentence is not None else 0,
            )


def _kind(
    index: Index, role: RoleMention, sentence: Sentence | None, head: Token | None, words: list[str]
) -> RelationKind:
    if LIKE in role.title.lower():
        return _like(index, role, sentence)
    kind = lowered(kind_of(role.title), words)
    if kind == "leads" and sentence and head and heads_a_section(index, sentence, head):
        return DEFAULT
    of_state = index.reading.chains[role.of or 0].kind == "state"
    # A lawmaker sits in a parliament; of a state nobody is a member.
    return DEFAULT if kind == "member_of" and of_state else kind


def _like(index: Index, role: RoleMention, sentence: Sentence | None) -> RelationKind:
    """A counterpart holds the office that was named before it in the sentence."""
    start = sentence.start if sentence is not None else 0
    before = [
        r
        for chain in index.reading.chains
        for r in chain.roles
        if start <= r.evidence.start < role.evidence.start and LIKE not in r.title.lower()
    ]
    nearest = max(before, key=lambda r: r.evidence.start, default=None)
    return kind_of(nearest.title) if nearest is not None else DEFAULT


def _is_of_person(index: Index, role: RoleMention) -> bool:
    """Whether somebody is only another's like or kin: "Bor and his counterpart Awa Sy" have nothing to do with each other,
    and of "Bor and his mother Awa Sy" neither is a member of the other."""
    title = role.title.lower()
    alike = LIKE in title or title.split()[-1] in word_class("kin_and_mates")
    return alike and index.reading.chains[role.of or 0].kind == "person"


def _is_home(
    index: Index, role: RoleMention, sentence: Sentence | None, head: Token | None
) -> bool:
    """Whether a country is only where somebody is from or what he knows: "American historian", "a Norland expert"; whether
    he leads some of its people only: "the far-right leader"; and whether a town stands for itself: "Karm's mayor"."""
    body = index.reading.chains[role.of] if role.of is not None else None
    if body is not None and body.kind == "place":
        return True
    if body is None or body.kind != "state":
        return False
    if gives_no_office(role.title):
        return True
    return role.title == "leader" and bool(sentence and head and leads_some_only(sentence, head))


def _head(index: Index, role: RoleMention) -> tuple[Sentence | None, Token | None]:
    """The sentence of an office and the noun that names it."""
    words = role.evidence
    for sentence in index.reading.sentences:
        if sentence.start <= words.start < sentence.end:
            last = role.title.split()[-1].lower()
            inside = [t for t in sentence.tokens if words.start <= t.start and t.end <= words.end]
            named = [t for t in inside if last in (t.lemma.lower(), t.text.lower())]
            return sentence, named[-1] if named else (inside[-1] if inside else None)
    return None, None
