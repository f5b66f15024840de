"""Takes one utterance apart where its sentences do different things: "We will not go. Bor must withdraw."

A refusal and a demand are two statements; sentences that go on saying one thing stay one.
"""

from __future__ import annotations

from msgspec.structs import replace

from tidings.language.trees import subtree
from tidings.mentions.statements.drafts import Draft
from tidings.mentions.statements.kinds.denials import has_no_plans
from tidings.mentions.statements.kinds.heard import Judged
from tidings.mentions.statements.kinds.hedges import find_hedge
from tidings.mentions.statements.kinds.judging import judge
from tidings.mentions.statements.kinds.main_clause import clauses, first_clause
from tidings.mentions.statements.places import Places
from tidings.mentions.statements.reported.content import spans_of, trimmed
from tidings.mentions.statements.speakers.referents import Speaker
from tidings.mentions.statements.speakers.tracing import People
from tidings.model.vocabulary import StatementKind

# Kinds that stand for themselves beside another one.
_FIRM: frozenset[StatementKind] = frozenset(
    {"demand", "refusal", "threat", "denial", "offer", "appeal", "accusation", "pledge"}
)
# Frames whose content is a clause, and kinds that a later clause of it may be beside the first.
_TOLD = frozenset({"that", "quote", "y-that", "phrase", "learned"})
_APART: frozenset[StatementKind] = (_FIRM - {"denial"}) | {
    "announcement",
    "forecast",
    "hope",
    "condemnation",
    "warning",
    "praise",
}
# Kinds that tell of what is over, beside which a threat is one of its own: "the army shelled it and will pay for it".
_OVER: frozenset[StatementKind] = frozenset({"accusation", "condemnation", "denial", "praise"})
_SHORT = 2
# What one's side will do with what will come of it, a judgement of what is with one of what will be.
_ONE_ACT = ({"threat", "forecast", "pledge", "announcement"}, {"assessment", "forecast"})
_MODAL = frozenset({"will", "would", "shall", "should", "must", "may", "might", "could", "can"})
# "but would not be drawn on who had fired": the report's own words.
_SILENT = frozenset({"draw", "say", "comment", "elaborate", "disclose", "reveal"})
# Two words of chance part an utterance when each has a clause of at least so many words.
_CLAUSE = 4


def parts(
    draft: Draft, speaker: Speaker, people: People, places: Places, text: str
) -> tuple[tuple[Draft, Judged], ...]:
    """The statements that an utterance makes, each with its kind; mostly one."""
    whole = judge(draft, speaker, people, places, text)
    if len(draft.spans) < 2:
        both = _coordinated(draft, places)
        told = [judge(piece, speaker, people, places, text) for piece in both]
        kinds = {j.kind for j in told}
        apart = len(kinds) > 1 and all(
            j.kind in _APART or _has_no_plans(piece, places)
            for piece, j in zip(both[1:], told[1:], strict=True)
        )
        apart = apart and (whole.kind != "threat" or told[0].kind in _OVER)
        if apart and not any(kinds <= one for one in _ONE_ACT):
            return _by_kind(draft, both, told)
        return ((draft, whole),)
    pieces = [replace(draft, spans=(span,)) for span in sorted(draft.spans)]
    judged = [judge(piece, speaker, people, places, text) for piece in pieces]
    kinds = {j.kind for j in judged}
    sentences = draft.quoted == 1 and all(text[p.start].isupper() for p in pieces)
    # A quotation of several sentences is one saying to most readers: only acts that stand for themselves part it.
    if sentences and len(kinds) > 1 and kinds <= _FIRM:
        return _by_kind(draft, pieces, judged)
    if kinds == {"forecast"} and _own_chances(pieces, places, text):
        return tuple(zip(pieces, judged, strict=True))
    return ((draft, whole),)


def _has_no_plans(piece: Draft, places: Places) -> bool:
    main = first_clause(piece, places)
    return main is not None and has_no_plans(main)


def _coordinated(draft: Draft, places: Places) -> list[Draft]:
    """“it had saved them and would not be lectured”: each clause of what is said in one breath."""
    if draft.frame not in _TOLD or draft.quoted == 1:
        return []
    start, end = draft.spans[0]
    sentence = places.sentence_at(start)
    if sentence is None or sentence.end < end:
        return []
    edges = [start]
    for clause in clauses(draft, places):
        if clause.verb.dep == "conj" and clause.verb.start < end:
            told = clause.aux & _MODAL or has_no_plans(clause)
            if not told or clause.verb.lemma in _SILENT:
                return []
            own = [t for t in subtree(sentence, clause.verb) if t.start >= start]
            edges.append(own[0].start)
    cut = zip(edges, [*edges[1:], end], strict=True)
    found = []
    for a, b in cut:
        inside = [t.index for t in sentence.tokens if a <= t.start < b]
        pieces = trimmed(sentence, inside[0], inside[-1]) if inside else ()
        if not pieces or pieces[0][1] - pieces[0][0] < _SHORT:
            return []
        found.append(replace(draft, spans=spans_of(sentence, pieces)))
    return found if len(found) > 1 else []


def _by_kind(
    draft: Draft, pieces: list[Draft], judged: list[Judged]
) -> tuple[tuple[Draft, Judged], ...]:
    """One statement for each run of sentences of one kind."""
    runs: list[tuple[Draft, Judged]] = []
    for piece, kind in zip(pieces, judged, strict=True):
        if runs and runs[-1][1].kind == kind.kind:
            last = runs.pop()
            runs.append((replace(draft, spans=(*last[0].spans, *piece.spans)), last[1]))
        else:
            runs.append((piece, kind))
    return tuple(runs)


def _own_chances(pieces: list[Draft], places: Places, text: str) -> bool:
    hedges = [find_hedge(piece, text) for piece in pieces]
    ranges = {h.range for h in hedges if h is not None and h.range is not None}
    long = all(len(text[p.start : p.end].split()) >= _CLAUSE for p in pieces)
    return long and len(ranges) == len(pieces) and all(first_clause(p, places) for p in pieces)
