"""The kind that the sentence before gives: words after "denied it" deny, after "blamed Bor" blame.

Finds a denial in '"We were not there," she said' after "The rebels denied it."; nothing after "It rained."
"""

from __future__ import annotations

from tidings.language.trees import subtree
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.drafts import Draft
from tidings.mentions.statements.kinds.heard import Judged
from tidings.mentions.statements.kinds.main_clause import Clause
from tidings.mentions.statements.kinds.setting import acts_before, is_after_mutual_blame, same_voice
from tidings.mentions.statements.places import Places
from tidings.mentions.statements.speakers.referents import Speaker
from tidings.mentions.statements.speakers.tracing import People

_IN_OFFICE = frozenset({"GOV", "MIL", "COP", "SPY", "JUD"})
_FUTURE = frozenset({"will", "would", "'ll", "’ll", "wo", "shall", "may", "might", "could"})


def by_setting(
    draft: Draft, speaker: Speaker, people: People, places: Places, told: list[tuple[Clause, bool]]
) -> Judged | None:
    """The kind that the sentence before gives: words after "denied it" deny, after "blamed Bor" blame."""
    negated = any(c.negated for c, _ in told)
    if people.introduction(speaker.words) & word_class("advocate") and any(
        c.negated
        and c.verb.tag in {"VBD", "VB", "VBN"}
        and not c.aux & _FUTURE
        and (c.verb.lemma not in word_class("left_open") or "foot" in c.objects())
        and not _is_in_office(c, people)
        for c, _ in told
    ):
        return Judged(kind="denial")  # who pleads for another denies for him
    future = any(c.aux & _FUTURE for c, _ in told)
    for act in acts_before(draft, people, places):
        if act.kind == "accusation" and not negated and not future:
            named = act.against is not None and _names(told, act.against, people)
            if named and same_voice(act, speaker, people):
                return Judged(kind="accusation", against=act.against)
        if draft.quoted < 1 or people.opposed(act.by, speaker.chain):
            continue
        if act.kind == "denial" and negated and not future:
            return Judged(kind="denial")
        if act.kind == "refusal" and any(c.negated and o for c, o in told):
            return Judged(kind="refusal")
        if act.kind == "threat" and future and same_voice(act, speaker, people):
            return Judged(kind="threat", against=act.against)
    of_others = not negated and not future and not any(o for _, o in told)
    if draft.kind == "claim" and of_others and is_after_mutual_blame(draft, places):
        return Judged(kind="accusation", against=_subject_party(told, people))
    return None


def _is_in_office(clause: Clause, people: People) -> bool:
    """“police never read her the charges”: what those in power left undone nobody denies for another."""
    if clause.subject is None or clause.subject_text in {"he", "she"}:
        return False  # "he never set foot there", said by a general's lawyer
    known = people.chain(people.chain_at(clause.sentence.index, clause.subject.index))
    return known is not None and known.sector in _IN_OFFICE


def _names(told: list[tuple[Clause, bool]], chain: int, people: People) -> bool:
    return any(
        people.chain_at(c.sentence.index, t.index) == chain
        for c, _ in told
        for t in subtree(c.sentence, c.verb)
    )


def _subject_party(told: list[tuple[Clause, bool]], people: People) -> int | None:
    for clause, _ in told:
        if clause.subject is not None:
            chain = people.chain_at(clause.sentence.index, clause.subject.index)
            known = people.chain(chain)
            if known is not None and known.kind in {"state", "armed_group", "organization", "collective"}:  # fmt: skip
                return chain
    return None
