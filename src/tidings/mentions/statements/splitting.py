"""Takes one utterance apart where its sentences do different things: "We will not go. Bor must withdraw."

A refusal and a demand are two statements; sentences that go on saying one thing stay one.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from tidings.mentions.statements.drafts import Draft
from tidings.mentions.statements.heard import Judged
from tidings.mentions.statements.hedges import find_hedge
from tidings.mentions.statements.kinds import judge
from tidings.mentions.statements.main_clause import clauses, first_clause
from tidings.mentions.statements.places import Places
from tidings.mentions.statements.speakers import People, Speaker
from tidings.model.vocabulary import StatementKind

# Kinds that stand for themselves beside another one.
_FIRM: frozenset[StatementKind] = frozenset(
    {"demand", "refusal", "threat", "denial", "offer", "appeal", "accusation", "pledge"}
)
# Frames whose content is a clause.
_CLAUSAL = frozenset({"that", "quote", "phrase", "learned"})
# Kinds of two clauses of one sentence that are told apart.
_APART: frozenset[StatementKind] = _FIRM | {"forecast", "announcement", "warning", "claim", "assessment", "condemnation", "hope"}  # fmt: skip
# Two words of chance part an utterance when each has a clause of at least so many words.
_CLAUSE = 4


def parts(
    draft: Draft, speaker: Speaker, people: People, places: Places, text: str
) -> tuple[tuple[Draft, Judged], ...]:
    """The statements that an utterance makes, each with its kind; mostly one."""
    whole = judge(draft, speaker, people, places, text)
    if len(draft.spans) < 2:
        two = tuple(
            (d, judge(d, speaker, people, places, text)) for d in _two_clauses(draft, places)
        )
        return two if _do_two_things(two) else ((draft, whole),)
    pieces = [replace(draft, spans=(span,)) for span in sorted(draft.spans)]
    judged = [judge(piece, speaker, people, places, text) for piece in pieces]
    kinds = {j.kind for j in judged}
    sentences = draft.quoted == 1 and all(text[p.start].isupper() for p in pieces)
    if sentences and len(kinds) == len(pieces) and kinds <= _FIRM:
        return tuple(zip(pieces, judged, strict=True))
    if kinds == {"forecast"} and _own_chances(pieces, places, text):
        return tuple(zip(pieces, judged, strict=True))
    return ((draft, whole),)


def _two_clauses(draft: Draft, places: Places) -> tuple[Draft, ...]:
    """“it would screen all travellers | but had no plans to shut the border”: two clauses of indirect speech."""
    if draft.quoted == 1 or draft.frame not in _CLAUSAL or not _has_joint(draft, places):
        return ()
    told = list(clauses(draft, places))
    if len(told) != 2 or any(c.subject is None for c in told):
        return ()
    first, second = told
    between = [
        t for t in second.sentence.tokens[first.verb.index : second.verb.index]
        if t.dep == "cc" and t.head == first.verb.index and t.text.casefold() in {"and", "but"}
    ]  # fmt: skip
    if not between or first.sentence is not second.sentence:
        return ()
    joint = between[-1]
    before = second.sentence.tokens[joint.index - 1]
    after = second.sentence.tokens[joint.index + 1]
    end = before.start if before.text == "," else joint.start
    last = next(t for t in reversed(second.sentence.tokens[: joint.index]) if t.start < end)
    pieces = ((draft.start, last.end), (after.start, draft.end))
    return tuple(replace(draft, spans=(span,)) for span in pieces)


def _has_joint(draft: Draft, places: Places) -> bool:
    tokens = places.sentences[draft.sentence].tokens
    return any(t.dep == "cc" and draft.start < t.start < draft.end for t in tokens)


def _do_two_things(two: Sequence[tuple[Draft, Judged]]) -> bool:
    kinds = {judged.kind for _, judged in two}
    if not two or two[1][1].kind == "claim":
        return False  # "had ignored the calls and turned north": it goes on telling
    both_come = kinds <= {"forecast", "threat", "pledge", "announcement"}
    return len(kinds) == 2 and kinds <= _APART and bool(kinds & _FIRM) and not both_come


def _own_chances(pieces: list[Draft], places: Places, text: str) -> bool:
    hedges = [find_hedge(piece, text) for piece in pieces]
    ranges = {h.range for h in hedges if h is not None and h.range is not None}
    long = all(len(text[p.start : p.end].split()) >= _CLAUSE for p in pieces)
    return long and len(ranges) == len(pieces) and all(first_clause(p, places) for p in pieces)
