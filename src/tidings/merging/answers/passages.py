"""The words of a statement in each report, those around them, and those that say who is accused, asked or speaking."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TypedDict

from tidings.merging.ground import Ground
from tidings.merging.roots import root, roots, senses, words
from tidings.model.evidence import Evidence
from tidings.model.items import Statement, StatementReport

# Words before a passage that say what it is about: one or two sentences.
BEFORE = 250
# So many words open a clause with its subject.
SUBJECT = 4
# Words that one of so many tellings has are those of the statement.
PART = 1 / 3
# "Ana Ruiz, head of the water office, said": who somebody is, between the name and the word of saying.
_APPOSED = re.compile(r"\s*,\s*(?!who\b|whose\b|which\b|and\b|but\b)([^.;:\"“”\n]{3,80}),\s*")
# Who did it stands first in a sentence, or behind one of these.
_DOERS = re.compile(
    r"(?:\A|[.!?][\"”’']?\s+|[:;…—]\s*|\b(?:by|behind|blam\w+|accus\w+|h[eo]lds?|from)\s)((?:[^\s.!?:;]+\s*){1,6})",
    re.I,
)
_STOP = re.compile(r"[.!?][\"”’']?\s|\n")


def said_in(report: StatementReport) -> tuple[Evidence, ...]:
    """The words of a report that are what was said."""
    return report.said or (max(report.evidence, key=lambda e: len(e.quote)),)


def apposed_to(statement: Statement, ground: Ground) -> Iterator[str]:
    """How a speaker is explained between the name and the word of saying."""
    for report in statement.reported_by:
        text = ground.documents[report.document].text
        named = [e for e in report.evidence if e.quote == statement.speaker_text]
        cues = [e for e in report.evidence if e.quote == statement.cue]
        for name in named:
            after = [c.start for c in cues if c.start >= name.end]
            if after and (found := _APPOSED.fullmatch(text[name.end : min(after)])):
                yield found.group(1)


def addressed_in(statement: Statement, ground: Ground) -> Iterator[str]:
    """Who is accused or asked, in the words that stand between the cue and the matter: "the army" of "accused the army of …"."""
    for report in statement.reported_by:
        said = min(said_in(report))
        cues = [e for e in report.evidence if e.quote == statement.cue and e.end <= said.start]
        if cues:
            yield ground.documents[report.document].text[cues[-1].end : said.start]
        head, of, _ = said.quote.partition(" of ")
        yield (
            head
            if of and statement.kind == "accusation"
            else " ".join(said.quote.split()[:SUBJECT])
        )


def doers_in(passage: Evidence) -> Iterator[Evidence]:
    """The words of a passage in which who did something stands: its openings, and what follows “by”, “behind”, “blames”."""
    for told in _DOERS.finditer(passage.quote):
        start, end = told.span(1)
        yield Evidence(
            document=passage.document, start=passage.start + start, end=passage.start + end, quote=told[1]
        )  # fmt: skip


class PassageWords(TypedDict):
    """The fields of a turn that are words."""

    plain: tuple[str, ...]
    every: frozenset[str]
    own: frozenset[str]
    around: frozenset[str]
    senses: frozenset[str]
    senses_around: frozenset[str]
    told: frozenset[str]


def words_of(passages: Sequence[Evidence], ground: Ground) -> PassageWords:
    """The roots of passages, of what stands around them, and all words of their sentences."""
    sentences = [_sentence(e, ground) for e in passages]
    before = [_before(e, ground) for e in passages]
    own = _mostly([roots(e.quote) for e in passages])
    around = _mostly([roots(f"{a} {b}") for a, b in zip(sentences, before, strict=True)]) | own
    plain = tuple(w for e in passages for w in words(e.quote))
    return {
        "plain": plain,
        "every": frozenset(root(w) for w in plain),
        "own": own,
        "around": around,
        "senses": senses(own),
        "senses_around": senses(around),
        "told": frozenset(root(w) for text in sentences for w in words(text)),
    }


def _mostly(tellings: Sequence[Sequence[str]]) -> frozenset[str]:
    """The roots of some tellings; of many, those that a good part of them have: what one desk adds ties nothing."""
    counts = Counter(r for some in tellings for r in set(some))
    least = len(tellings) * PART
    return frozenset(r for r, count in counts.items() if count >= least)


def _before(evidence: Evidence, ground: Ground) -> str:
    """What stands before a passage, without the word that the limit cuts."""
    text = ground.documents[evidence.document].text
    before = text[max(0, evidence.start - BEFORE) : evidence.start]
    before = before.partition(" ")[2] if len(before) == BEFORE else before
    return before.rpartition("\n\n")[2]


def _sentence(evidence: Evidence, ground: Ground) -> str:
    """The whole sentence that a passage stands in."""
    text = ground.documents[evidence.document].text
    starts = [
        m.end() for m in _STOP.finditer(text, max(0, evidence.start - 2 * BEFORE), evidence.start)
    ]
    end = _STOP.search(text, evidence.end)
    return text[
        starts[-1] if starts else max(0, evidence.start - 2 * BEFORE) : end.start()
        if end
        else len(text)
    ]
