"""Whether "he said" and "it said" mean who spoke just before, and not who is named for the pronoun.

In "The union met the minister. The airline called it a disgrace; all checks had been made, it said" it is the airline, and in
"Ada Ruiz accused Omar Sy of fraud. Sy would be tried, she said" never Sy: whoever speaks does not call himself by name.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from tidings.lexicons.tables import column
from tidings.mentions.statements.drafts import Draft, Words
from tidings.mentions.statements.silent.other_deeds import offices
from tidings.model.mentions import Chain, EntityMention
from tidings.model.parse import Sentence, Token

# So many sentences lie between at most: for somebody who cannot be the one named, and for a body that goes on.
_REACH, _NEXT = 2, 1
# So many after what he is quoted with last does a speaker go on.
_QUOTED = 3
PERSONS = frozenset({"he", "she"})
_AGENTS = ("er", "or", "ist", "man", "woman", "girl", "boy", "wife", "father", "mother", "son")
_PLURAL = frozenset({"NNS", "NNPS"})


class Last(NamedTuple):
    """Who spoke last before a pronoun speaks: the draft, the words for him, his chain if he has one; `on` that a pronoun
    meant him there, too, though it had been taken for another."""

    draft: Draft
    words: Words
    chain: Chain | None
    on: bool


def speaks_on(
    sentences: Sequence[Sentence], mentions: Sequence[EntityMention], draft: Draft, words: Words, chain: int | None,
    last: Last,
) -> bool:  # fmt: skip
    """Whether the pronoun that speaks in a draft means who spoke last, where `chain` is whom it was taken for."""
    pronoun = sentences[words.sentence].tokens[words.head].text.casefold()
    before = last.chain.index if last.chain is not None else None
    apart = words.sentence - last.words.sentence
    head = sentences[last.words.sentence].tokens[last.words.head]
    if last.on and head.text.casefold() == pronoun and apart <= _NEXT:
        return before != chain
    if chain in {before, None} or not 0 <= apart <= _REACH or draft.quoted > 0:
        return False
    at = sentences[words.sentence].tokens[words.first].start
    if not _can_mean(pronoun, head, last) or any(a <= at < b for a, b in last.draft.spans):
        return False  # of what somebody says of another the pronoun is that one
    if (
        pronoun == "it"
        and apart <= _NEXT
        and not _leads_between(mentions, sentences, chain, draft, last)
    ):
        return True
    return _names(mentions, chain, draft) and not _names(mentions, before, draft)


def quotes_on(
    draft: Draft, words: Words, last: Draft, before: Words | None,
    told: Iterable[EntityMention], sentences: Sequence[Sentence],
) -> bool:  # fmt: skip
    """Whether who said `last` says the quotation, too, where the pronoun beside it seems to mean somebody whom the quotations only name:
    in "“Sy is a danger,” Bor said. “Removal of Sy will be hard,” he said." it is Bor; `told` are the mentions of that other."""
    if draft.quoted < 1 or before is None or not 0 <= words.sentence - last.sentence <= _QUOTED:
        return False
    here, there = (sentences[w.sentence].tokens[w.first].text.casefold() for w in (words, before))
    if there in PERSONS and there != here:
        return False
    at = sentences[words.sentence].tokens[words.first].start
    nearest = max((m.start for m in told if m.start < at), default=None)
    spoken = (*draft.spans, *last.spans)
    return nearest is not None and any(a <= nearest < b for a, b in spoken)


def _can_mean(pronoun: str, head: Token, last: Last) -> bool:
    """Whether such a pronoun can take up who spoke last: "it" a body, "he" and "she" somebody, "they" several."""
    if pronoun == "they":
        return head.tag in _PLURAL and (last.chain is None or last.chain.kind != "person")
    if head.tag in _PLURAL or head.pos not in {"NOUN", "PROPN"}:
        return False
    if last.chain is not None:
        person = last.chain.kind == "person"
        return person == (pronoun in PERSONS) and last.chain.kind != "place"
    if pronoun in PERSONS:
        return _is_person(head) or head.pos == "PROPN"
    return head.pos == "NOUN" and not _is_person(head)


def _is_person(head: Token) -> bool:
    """Whether a noun calls one person: "the minister", "a witness", "the lecturer"."""
    said = head.lemma.casefold()
    return said in _callings() or said.endswith(_AGENTS)


def _names(mentions: Sequence[EntityMention], chain: int | None, draft: Draft) -> bool:
    """Whether somebody is named in what is said, or it begins with words for him: "the president" behind may be another."""
    return chain is not None and any(
        m.chain == chain and (m.form == "name" or (m.form == "nominal" and m.start == draft.start))
        and any(a <= m.start and m.end <= b for a, b in draft.spans)
        for m in mentions
    )  # fmt: skip


def _leads_between(
    mentions: Sequence[EntityMention], sentences: Sequence[Sentence], chain: int | None, draft: Draft, last: Last
) -> bool:  # fmt: skip
    """Whether who was named for the pronoun is the subject of a clause told since somebody spoke last."""
    start = sentences[last.words.sentence].tokens[last.words.head].end
    return any(
        m.chain == chain and m.form != "pronoun" and start <= m.start < draft.start
        and sentences[m.sentence].tokens[m.head].dep in {"nsubj", "nsubjpass"} and not _names([m], chain, last.draft)
        for m in mentions
    )  # fmt: skip


@cache
def _callings() -> frozenset[str]:
    return offices() | column("en/expert_nouns.tsv")
