"""Puts drafts together as statements: doubles dropped, nesting, speakers, kinds, times, evidence."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Literal

from msgspec.structs import replace

from tidings.documents.newsrooms import published_by
from tidings.language.trees import children
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.drafts import Draft, Span, Words
from tidings.mentions.statements.kinds.heard import Judged
from tidings.mentions.statements.kinds.hedges import find_hedge
from tidings.mentions.statements.mended.splitting import parts
from tidings.mentions.statements.nesting import distinct, one_voice, parents
from tidings.mentions.statements.places import Places
from tidings.mentions.statements.quoted.direct import overlap
from tidings.mentions.statements.quoted.quotations import Quotation
from tidings.mentions.statements.reported.foreseen import with_subject
from tidings.mentions.statements.speakers.referents import Speaker
from tidings.mentions.statements.speakers.sources import without_credit
from tidings.mentions.statements.speakers.tracing import People
from tidings.mentions.statements.speakers.voices import can_speak
from tidings.mentions.statements.times import said_on, speaks_of
from tidings.model.evidence import Evidence, quote
from tidings.model.joint import Joint
from tidings.model.mentions import Reading, StatementMention
from tidings.model.parse import Sentence

# Kinds that weigh chances; in a promise or a threat the same words only soften it.
_JUDGING = frozenset({"forecast", "warning", "assessment", "claim"})
_THEY = frozenset({"they", "it", "he", "she"})
_THEIRS = frozenset({"its", "his", "her", "their"})
_GOING_ON = frozenset({"add", "continue", "go on"})
_FORESEEING = frozenset(
    {"forecast", "threat", "pledge", "announcement", "hope", "warning", "offer"}
)


def assemble(
    drafts: Sequence[Draft], reading: Reading, places: Places
) -> tuple[StatementMention, ...]:
    """The finished statements in order of their content."""
    sentences = places.sentences
    people = People(sentences, reading.chains, reading.entities, published_by(reading.document))
    turns = {sentences[d.sentence].paragraph: d for d in drafts if d.frame == "turn"}
    kept = [
        draft
        for draft in one_voice(distinct(drafts), sentences)
        if not _says_nothing(draft, reading.document.text)
        and not _asked_by_report(draft, people, reading.document.text)
        and not _self_reported(draft, places, turns, people)
        and can_speak(draft, people, sentences)
    ]
    told: list[tuple[Draft, Speaker]] = []
    found: list[StatementMention] = []
    places_of: list[int] = []  # where each kept draft's statement stands after splitting
    for whole, parent in zip(kept, parents(kept, sentences), strict=True):
        whole = with_subject(without_credit(whole, sentences), sentences)
        speaker = people.speaker(whole, told)
        told.append((whole, speaker))
        places_of.append(len(found))
        above = None if parent is None else places_of[parent] if parent < len(places_of) else parent
        for draft, judged in parts(whole, speaker, people, places, reading.document.text):
            judged = _carried_on(draft, speaker, judged, found, reading.document.text)
            found.append(_mention(draft, speaker, judged, above, reading, places, people))
    return tuple(found)


def _carried_on(
    draft: Draft, speaker: Speaker, judged: Judged, found: Sequence[StatementMention], text: str
) -> Judged:
    """A quotation that goes on after a threat goes on threatening; "they will carry rice" goes on with a plan."""
    if found and found[-1].speaker is not None and found[-1].speaker == speaker.chain:
        near = 0 <= draft.sentence - found[-1].sentence <= 1
        if near and _takes_up(draft, judged, found[-1], text):
            return Judged(kind=found[-1].kind, against=found[-1].against)
    if draft.frame != "continued" or judged.kind not in {"forecast", "claim"} or not found:
        return judged
    last = found[-1]
    same = last.speaker is not None and last.speaker == speaker.chain
    return Judged(kind="threat", against=last.against) if same and last.kind == "threat" else judged


def _takes_up(draft: Draft, judged: Judged, last: StatementMention, text: str) -> bool:
    """Whether a statement tells more of the plan or of the blamed one that the one before spoke of."""
    words = text[draft.start : draft.end].casefold().split()
    if last.kind == "announcement":
        foresees = judged.kind in {"forecast", "threat"}
        return foresees and words[0] in _THEY and words[1:2] in (["will"], ["would"])
    taken_up = words[0] in _THEY | _THEIRS and draft.word in _GOING_ON
    return last.kind == "accusation" and judged.kind == "claim" and taken_up


def _says_nothing(draft: Draft, text: str) -> bool:
    """Whether the content only points: "denies that", "told them what"; "it will not" and a quoted "No" are answers."""
    said = [w for a, b in draft.spans for w in re.findall(r"[^\W_]+", text[a:b].casefold())]
    quoted = draft.quoted > 0 or draft.frame == "turn" or draft.token is None
    return not quoted and bool(said) and all(w in word_class("pointing_words") for w in said)


def _asked_by_report(draft: Draft, people: People, text: str) -> bool:
    """“Who will pay?” we asked, the presenter wanted to know: a question of the reporter."""
    asked = draft.word == "ask" and text[draft.end - 1] == "?"
    if asked and people.is_first_person(draft.speaker):
        return True
    wonders = asked or text[draft.start : draft.end].startswith("know ")
    return wonders and bool(people.introduction(draft.speaker) & word_class("interviewer"))


def _self_reported(
    draft: Draft, places: Places, turns: Mapping[int, Draft], people: People
) -> bool:
    """“I believe …” inside a quotation is how its speaker speaks, no statement of its own."""
    if not people.is_first_person(draft.speaker) or draft.cue is None:
        return False
    turn = turns.get(places.sentences[draft.sentence].paragraph)
    spoken = [(q.start, q.end) for q in places.quotations_in(*draft.cue)]
    spoken += [turn.spans[0]] if turn is not None else []
    return any(overlap(draft.cue, span) for span in spoken)


def _mention(
    draft: Draft, speaker: Speaker, judged: Judged, parent: int | None, reading: Reading,
    places: Places, people: People,
) -> StatementMention:  # fmt: skip
    document, text = reading.document.id, reading.document.text
    quotations = places.quotations_in(draft.start, draft.end)
    hedge = find_hedge(draft, text)
    # "can" is a chance only in what is foretold; elsewhere somebody is able to do something.
    able = hedge is not None and text[slice(*hedge.span)].casefold() == "can"
    judging = judged.kind in (_JUDGING - {"assessment", "claim"} if able else _JUDGING)
    accuses_self = judged.kind == "accusation" and judged.against == speaker.chain
    if (accuses_self and speaker.chain is not None) or _is_spoken_of(draft, speaker, places):
        # "He is accused of leading the raid": by whom is not said.
        speaker = Speaker(chain=None, words=None, rule="who is accused does not accuse")
    return StatementMention(
        speaker=speaker.chain,
        speaker_evidence=_words(document, text, speaker.words, places.sentences),
        speaker_rule=speaker.rule,
        speaker_candidates=speaker.candidates,
        cue=quote(document, text, *draft.cue) if draft.cue is not None else None,
        content=tuple(
            quote(document, text, *whole_marks(s, quotations))
            for s in _with_negation(draft, places.sentences)
        ),
        sentence=draft.sentence,
        kind=judged.kind,
        form=_form(draft, quotations),
        hedged=hedge is not None,
        hedge=quote(document, text, *hedge.span) if hedge is not None else None,
        likelihood=hedge.range if hedge is not None and judging else None,
        negated=draft.negated,
        addressee=None
        if draft.addressee is None
        else people.chain_at(draft.sentence, draft.addressee),
        against=judged.against if judged.against != speaker.chain else None,
        date=said_on(draft, places),
        horizon=speaks_of(draft, reading, places) if judged.kind in _FORESEEING else None,
        parent=parent,
        found_by=draft.found_by,
        joint=_joint(draft, judged),
    )


def _joint(draft: Draft, judged: Judged) -> Joint | None:
    """What was decided of both readers' words, the kind too."""
    if draft.joint is None or judged.why is None:
        return draft.joint
    return replace(draft.joint, reasons=(*draft.joint.reasons, judged.why))


def _is_spoken_of(draft: Draft, speaker: Speaker, places: Places) -> bool:
    """Whether the words taken for the speaker are only spoken of: "Sy is alleged to have failed"."""
    if draft.token is None or speaker.words is None or speaker.words.sentence != draft.sentence:
        return False
    sentence = places.sentences[draft.sentence]
    verb = sentence.tokens[draft.token]
    told = children(sentence, verb, "nsubjpass")
    alleged = verb.lemma in word_class("alleging") and children(sentence, verb, "auxpass")
    return bool(alleged) and any(t.index == speaker.words.head for t in told)


def _with_negation(draft: Draft, sentences: Sequence[Sentence]) -> list[Span]:
    """The content, begun at "does not believe" or "doubts" where it would else read as the opposite."""
    spans = sorted(draft.spans)
    doubted = draft.word == "doubt"
    if draft.token is None or not (draft.negated or doubted) or draft.kind in {"denial", "refusal"}:
        return spans
    tokens = sentences[draft.sentence].tokens
    verb = tokens[draft.token]
    first = min(
        (
            t
            for t in children(sentences[draft.sentence], verb, "aux", "neg")
            if t.index < verb.index
        ),
        key=lambda t: t.index,
        default=verb,
    )
    if draft.quoted or not first.start < spans[0][0] or spans[0][0] < verb.end:
        return spans
    return [(first.start, spans[0][1]), *spans[1:]]


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
