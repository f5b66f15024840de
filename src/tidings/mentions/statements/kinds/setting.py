"""What the sentences before a statement do: after "The rebels denied it." their next words deny.

News tells first what somebody does by speaking and then quotes the words. Finds a denial before '"We were not
there," Bor said.'; finds nothing after "It rained."
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tidings.language.trees import children
from tidings.lexicons.tables import column
from tidings.mentions.statements.drafts import Draft
from tidings.mentions.statements.places import Places
from tidings.mentions.statements.reported.cues import cue_at, is_asserted
from tidings.mentions.statements.reported.lexicon import nouns
from tidings.mentions.statements.speakers.referents import Speaker
from tidings.mentions.statements.speakers.subjects import speaker_of
from tidings.mentions.statements.speakers.tracing import People
from tidings.model.parse import Sentence, Token
from tidings.model.record import Record
from tidings.model.vocabulary import StatementKind

# What both sides reproach each other with is told in the two sentences after it, one for each side.
_MUTUAL_REACH = 2
_MUTUAL = re.compile(
    r"\beach other\b|\bone another\b|\beach\b.{0,40}\bthe other\b|\bboth\b.{0,40}\bthe other\b|\bmutual\b|\btrad(?:e|ed|ing)\b",
    re.I,
)


class Act(Record, frozen=True, kw_only=True):
    """What a sentence tells that somebody did by speaking, and against whom."""

    kind: StatementKind
    by: int | None
    against: int | None


def acts_before(draft: Draft, people: People, places: Places) -> tuple[Act, ...]:
    """The acts of speech in the sentence before a statement; before a quotation also over a paragraph."""
    first = places.sentence_at(draft.start)
    if first is None or first.index == 0:
        return ()
    before = places.sentences[first.index - 1]
    if before.paragraph != first.paragraph and (
        draft.quoted < 1 or first.paragraph - before.paragraph > 1
    ):
        return ()
    return tuple(_acts(before, people))


def question_before(draft: Draft, places: Places, text: str) -> str:
    """What was asked in the sentence before, in small letters: "when will the trains run again?"; "" where nothing was."""
    first = places.sentence_at(draft.start)
    if first is None or first.index == 0 or draft.quoted < 1:
        return ""
    before = places.sentences[first.index - 1]
    said, mark, _ = text[before.start : before.end].partition("?")
    return said.rpartition(":")[2].strip(" \n“”\"‘’'").casefold() if mark else ""


def is_after_mutual_blame(draft: Draft, places: Places) -> bool:
    """Whether two sides were said to accuse each other just before."""
    here = places.sentences[draft.sentence]
    for back in range(1, _MUTUAL_REACH + 1):
        if here.index - back < 0:
            return False
        before = places.sentences[here.index - back]
        if here.paragraph - before.paragraph > 1:
            return False
        if _is_mutual_blame(before):
            return True
    return False


def _is_mutual_blame(sentence: Sentence) -> bool:
    words = " ".join(t.text for t in sentence.tokens)
    if not _MUTUAL.search(words):
        return False
    for token in sentence.tokens:
        cue = cue_at(sentence, token)
        if cue is not None and any(r.kind == "accusation" for r in cue.readings):
            return True
        if token.pos == "NOUN" and any(
            r.kind == "accusation" for r in nouns().get(token.lemma, ())
        ):
            return True
        if token.pos == "NOUN" and token.lemma in column("en/agreement_blame.tsv"):
            return True
    return False


def _acts(sentence: Sentence, people: People) -> Iterator[Act]:
    for token in sentence.tokens:
        cue = cue_at(sentence, token)
        if cue is None or cue.negated or not is_asserted(sentence, token):
            continue
        kind = next(
            (
                r.kind
                for r in cue.readings
                if r.kind in {"denial", "refusal", "threat", "accusation"}
            ),
            None,
        )
        if kind is None:
            continue
        named = speaker_of(sentence, token)
        by = people.chain_at(sentence.index, named.index) if named is not None else None
        yield Act(kind=kind, by=by, against=_against(sentence, token, people))


def _against(sentence: Sentence, verb: Token, people: People) -> int | None:
    for thing in children(sentence, verb, "dobj", "nsubjpass"):
        chain = people.chain_at(sentence.index, thing.index)
        if chain is not None:
            return chain
    return None


def same_voice(act: Act, speaker: Speaker, people: People) -> bool:
    """Whether who acted before and who speaks now are of one side, as far as the words show."""
    if act.by is None or speaker.chain is None:
        return act.by is None and speaker.chain is None
    return people.one_side(act.by, speaker.chain)
