"""Puts drafts together as statements: doubles dropped, nesting, speakers, kinds, times, evidence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import msgspec

from tidings.mentions.statements.direct import overlap
from tidings.mentions.statements.drafts import Draft, Span, Words
from tidings.mentions.statements.hedges import find_hedge
from tidings.mentions.statements.kinds import Judged, judge
from tidings.mentions.statements.quotations import Quotation
from tidings.mentions.statements.speakers import People, Speaker
from tidings.mentions.statements.times import said_on, speaks_of
from tidings.mentions.statements.voices import can_speak
from tidings.model.evidence import Evidence, quote
from tidings.model.mentions import Reading, StatementMention
from tidings.model.parse import Sentence

# Room for "that" and an adverb before the pronoun that takes up the speaker.
_OPENING = 12
_FORESEEING = frozenset(
    {"forecast", "threat", "pledge", "announcement", "hope", "warning", "offer"}
)


def assemble(
    drafts: Sequence[Draft],
    reading: Reading,
    sentences: tuple[Sentence, ...],
    quotations: Sequence[Quotation],
) -> tuple[StatementMention, ...]:
    """The finished statements in order of their content."""
    people = People(sentences, reading.chains, reading.entities)
    turns = [draft for draft in drafts if draft.frame == "turn"]
    kept = [
        draft
        for draft in _one_voice(_distinct(drafts), sentences)
        if not _self_reported(draft, quotations, turns, people)
        and can_speak(draft, people, sentences)
    ]
    parents = _parents(kept)
    told: list[tuple[Draft, Speaker]] = []
    found: list[StatementMention] = []
    for draft, parent in zip(kept, parents, strict=True):
        speaker = people.speaker(draft, told)
        told.append((draft, speaker))
        judged = judge(draft, speaker, people, sentences, reading.document.text)
        found.append(
            _mention(draft, speaker, judged, parent, reading, sentences, quotations, people)
        )
    return tuple(found)


def _distinct(drafts: Sequence[Draft]) -> list[Draft]:
    """In order of content and cue; of two with one cue the one with more content, and no empty ones."""
    best: dict[tuple[int, int | Span], Draft] = {}
    for draft in drafts:
        if not draft.spans:
            continue
        key = (draft.sentence, draft.token if draft.token is not None else draft.spans[0])
        other = best.get(key)
        if other is None or draft.end - draft.start > other.end - other.start:
            best[key] = draft
    return sorted(best.values(), key=lambda d: (d.start, -d.end, d.sentence, d.token or 0))


def _self_reported(
    draft: Draft, quotations: Sequence[Quotation], turns: Sequence[Draft], people: People
) -> bool:
    """ "I believe …" inside a quotation is how its speaker speaks, no statement of its own."""
    if not people.is_first_person(draft.speaker) or draft.cue is None:
        return False
    spoken = [(q.start, q.end) for q in quotations] + [d.spans[0] for d in turns]
    return any(overlap(draft.cue, span) for span in spoken)


_SELF = frozenset({"he", "she", "they", "it", "i", "we"})
_THOUGHTS = frozenset({"hope", "believe", "think", "fear", "expect", "regret", "want", "worry", "wish", "pray", "doubt", "suspect", "feel"})  # fmt: skip


def _one_voice(drafts: Sequence[Draft], sentences: Sequence[Sentence]) -> list[Draft]:
    """ "Bor said he hoped talks would help" is one statement of hope, not a claim about a hope."""
    merged: dict[int, Draft] = {}
    dropped: set[int] = set()
    for i, outer in enumerate(drafts):
        for j, inner in enumerate(drafts):
            if i != j and _is_own_thought(outer, inner, sentences) and outer.cue and inner.cue:
                cue = (outer.cue[0], inner.cue[1]) if outer.cue[0] < inner.cue[0] else inner.cue
                merged[i] = msgspec.structs.replace(
                    outer, cue=cue, spans=inner.spans, kind=inner.kind, word=inner.word,
                    frame=inner.frame, hedge=inner.hedge, negated=inner.negated, target=inner.target,
                )  # fmt: skip
                dropped.add(j)
    kept = [merged.get(i, d) for i, d in enumerate(drafts) if i not in dropped]
    return sorted(kept, key=lambda d: (d.start, -d.end, d.sentence, d.token or 0))


def _is_own_thought(outer: Draft, inner: Draft, sentences: Sequence[Sentence]) -> bool:
    if outer.frame != "that" or inner.word not in _THOUGHTS or inner.sentence != outer.sentence:
        return False
    if inner.speaker is None or inner.token is None or outer.quoted:
        return False
    tokens = sentences[inner.sentence].tokens
    subject = tokens[inner.speaker.head]
    return (
        subject.text.casefold() in _SELF
        and tokens[inner.token].head == outer.token
        and outer.start <= subject.start <= outer.start + _OPENING
    )


def _parents(drafts: Sequence[Draft]) -> list[int | None]:
    """For each draft the smallest other one whose content holds its cue."""
    found: list[int | None] = []
    for draft in drafts:
        holders = [
            (other.end - other.start, index)
            for index, other in enumerate(drafts)
            if other is not draft and _holds(other, draft)
        ]
        found.append(min(holders)[1] if holders else None)
    return found


def _holds(outer: Draft, inner: Draft) -> bool:
    place = inner.cue or inner.spans[0]
    return (
        any(a <= place[0] and place[1] <= b for a, b in outer.spans)
        and (inner.end - inner.start < outer.end - outer.start or inner.cue is not None)
        and not (
            outer.cue is not None
            and any(a <= outer.cue[0] and outer.cue[1] <= b for a, b in inner.spans)
        )
    )


def _mention(
    draft: Draft, speaker: Speaker, judged: Judged, parent: int | None, reading: Reading,
    sentences: Sequence[Sentence], quotations: Sequence[Quotation], people: People,
) -> StatementMention:  # fmt: skip
    document, text = reading.document.id, reading.document.text
    hedge = find_hedge(draft, text)
    foreseen = judged.kind == "forecast"
    return StatementMention(
        speaker=speaker.chain,
        speaker_evidence=_words(document, text, speaker.words, sentences),
        speaker_rule=speaker.rule,
        speaker_candidates=speaker.candidates,
        cue=quote(document, text, *draft.cue) if draft.cue is not None else None,
        content=tuple(
            quote(document, text, *whole_marks(s, quotations)) for s in sorted(draft.spans)
        ),
        sentence=draft.sentence,
        kind=judged.kind,
        form=_form(draft, quotations),
        hedged=hedge is not None,
        hedge=quote(document, text, *hedge.span) if hedge is not None else None,
        likelihood=hedge.range if hedge is not None and foreseen else None,
        negated=draft.negated,
        addressee=None
        if draft.addressee is None
        else people.chain_at(draft.sentence, draft.addressee),
        against=judged.against,
        date=said_on(draft, reading, sentences),
        horizon=speaks_of(draft, reading) if judged.kind in _FORESEEING else None,
        parent=parent,
    )


def _words(
    document: str, text: str, words: Words | None, sentences: Sequence[Sentence]
) -> Evidence | None:
    if words is None:
        return None
    tokens = sentences[words.sentence].tokens
    return quote(document, text, tokens[words.first].start, tokens[words.last].end)


def whole_marks(span: Span, quotations: Sequence[Quotation]) -> Span:
    """A span that ends or begins inside a quotation takes the other mark along."""
    start, end = span
    for q in quotations:
        if start < q.outer[0] < end <= q.outer[1] and end >= q.end:
            end = q.outer[1]
        if q.outer[0] < start <= q.start and end > q.outer[1]:
            start = q.outer[0]
    return start, end


def _form(draft: Draft, quotations: Sequence[Quotation]) -> Literal["direct", "indirect", "mixed"]:
    """Direct when the content is quoted as a whole, mixed when a part of it is."""
    if draft.frame == "turn":
        return "direct"
    shared = sum(overlap(s, q.outer) for s in draft.spans for q in quotations)
    size = sum(b - a for a, b in draft.spans)
    if shared >= size:
        return "direct"
    return "mixed" if shared else "indirect"
