"""Who denies an alleged breach: answers to the accusation, and what the accused side says right after it.

Finds "There is no trench," told by the front's spokesman behind "accused the front of digging a trench".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from tidings.lexicons.tables import table
from tidings.lexicons.tables import words as split
from tidings.merging.answers.same_side import same_side
from tidings.merging.ground import Ground
from tidings.merging.intervals import days_apart
from tidings.merging.matters import NEAR, telling, words_around
from tidings.model.agreements import Allegation
from tidings.model.evidence import Evidence
from tidings.model.items import Entity, Statement

# After so many days a denial is of something else, if it does not name its accusation.
LATE = 10
# So many letters make two words that begin alike the same word.
STEM = 5
_NOT = re.compile(r"\b(?:no|not|never|none|nothing|nobody|cannot)\b|n['’]t\b", re.I)
_BEFORE = re.compile(r"([^.,;:!?\"“”]{3,60}), $")
_AFTER = re.compile(r"^, ([^.;:!?\"“”,]{3,60}),")


def denials_of(
    allegation: Allegation, statements: Mapping[str, Statement], entities: Mapping[str, Entity],
    ground: Ground,
) -> tuple[str, ...]:  # fmt: skip
    """The ids of the statements that deny an alleged breach."""
    said = {i for i in (allegation.statement, *allegation.also) if i is not None}
    found = [
        s.id for s in statements.values()
        if s.id not in said and (
            _answers(s, said) or (s.answers is None and _denies(s, allegation, entities, ground))
        )
    ]  # fmt: skip
    return tuple(sorted(found))


def _answers(statement: Statement, said: set[str]) -> bool:
    return statement.answers in said and "denial" in {statement.kind, statement.answer}


def _denies(
    statement: Statement, allegation: Allegation, entities: Mapping[str, Entity], ground: Ground
) -> bool:
    if same_side(statement.speaker, allegation.by, entities) or not _is_of_accused(
        statement, allegation, entities, ground
    ):
        return False
    words = telling(statement.content) - _names(allegation, entities)
    deed = telling(allegation.words) - _names(allegation, entities)
    shared = any(_alike(one, other) for one in words for other in deed)
    if _is_right_after(statement, allegation.evidence):
        denying = statement.kind == "denial" or bool(_NOT.search(statement.content))
        return statement.kind == "denial" or (shared and (denying or _replies(statement)))
    if statement.kind != "denial":
        return False
    around = words_around(allegation.evidence, ground) | telling(allegation.words)
    days = [
        days_apart(ground.published(e.document), ground.published(r.document))
        for e in allegation.evidence for r in statement.reported_by
    ]  # fmt: skip
    late = any(d is not None and 0 <= d <= LATE for d in days)
    return late and bool(words & around)


def _alike(one: str, other: str) -> bool:
    """Whether two words are forms of one: "trench" and "trenches"."""
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= STEM and long.startswith(short))


def _names(allegation: Allegation, entities: Mapping[str, Entity]) -> frozenset[str]:
    sides = (entities[e].name for e in (allegation.by, allegation.against) if e is not None)
    return frozenset(w for name in sides for w in telling(name))


def _is_right_after(statement: Statement, evidence: tuple[Evidence, ...]) -> bool:
    told = [e for r in statement.reported_by for e in r.evidence]
    return any(
        a.document == e.document and 0 <= e.start - a.end <= NEAR for a in evidence for e in told
    )


def _is_of_accused(
    statement: Statement, allegation: Allegation, entities: Mapping[str, Entity], ground: Ground
) -> bool:
    """Whether the accused speaks, or somebody who is called his, by the words around the speaker's name."""
    if same_side(statement.speaker, allegation.against, entities):
        return True
    accused = allegation.against_text or ""
    if allegation.against is not None:
        accused = " ".join(
            (entities[allegation.against].name, *entities[allegation.against].aliases)
        )
    accuser = entities[allegation.by].name if allegation.by else allegation.by_text or ""
    wanted = (telling(accused) - telling(accuser)) or telling(accused)
    return any(wanted & telling(words) for words in _callings(statement, entities, ground))


def _callings(
    statement: Statement, entities: Mapping[str, Entity], ground: Ground
) -> Iterator[str]:
    yield statement.speaker_text or ""
    if statement.speaker is None:
        return
    here = {r.document for r in statement.reported_by}
    for mention in entities[statement.speaker].mentions:
        if mention.document in here:
            text = ground.documents[mention.document].text
            for pattern, around in (
                (_BEFORE, text[max(0, mention.start - 80) : mention.start]),
                (_AFTER, text[mention.end : mention.end + 80]),
            ):
                if (match := pattern.search(around)) is not None:
                    yield match.group(1)


def _replies(statement: Statement) -> bool:
    return any(f" {form} " in f" {(statement.cue or '').lower()} " for form in _forms())


@cache
def _forms() -> frozenset[str]:
    return frozenset(f for row in table("en/reply_verbs.tsv") for f in split(row["forms"]))
