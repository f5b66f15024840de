"""Whether anybody was hurt, where one says that nobody was and a report tells of somebody whom no number counts.

"Nobody was hurt, the ministry said" and "his sister was taken to hospital with a broken arm" cannot both be true of one raid.
"Nobody was seriously hurt", "no injuries were reported" and "nobody else was hurt" deny no broken arm, and who is taken to
hospital after another accident was not hurt in this one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from tidings.lexicons.tables import table, words
from tidings.mentions.figures.written.numerals import any_of
from tidings.merging.disagreements.sides import make, side_of
from tidings.merging.ground import Ground
from tidings.merging.intervals import days_apart
from tidings.merging.sentences import Sentences
from tidings.model.disagreements import Disagreement
from tidings.model.evidence import Evidence
from tidings.model.items import Event, Statement

# The happening is told in the sentence of the denial or in one of so many before.
BEFORE = 3
# Who was hurt is told in one of so many sentences behind the denial, or behind the same happening in another report.
BEHIND = 8
# What a report of a later day adds is news, and no dispute.
DAYS = 1
# What does harm; who speaks, meets or pays hurts nobody.
HARMFUL = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE"})
_NOBODY = re.compile(
    r"\b(?:nobody|no[ -]one|none of (?:them|the \w+))\s+(?:was|were|had been|has been|got)\s+(?:hurt|injured|harmed|wounded)\b"
    r"|\b(?:there\s+(?:were|had been|was)|without|caused|causing)\s+(?:no|any|not a single)\s+(?:injur(?:y|ies)|casualt(?:y|ies)|wounded)\b(?!\s+(?:reported|among|to|on))",
    re.I,
)
# What is asked for, promised or may be, what holds only so far or of the others.
_UNSURE = re.compile(
    r"\b(?:if|whether|ensure|ensuring|so that|must|should|shall|will|would|may|might|could|hope[sd]?|unclear|luckily|"
    r"so far|yet|at first|initially|reports?|reported|else|other|seriously|badly|gravely|this time)\b",
    re.I,
)
_NOT = re.compile(r"\b(?:no|not|nobody|none|never|neither|nor|if|would|could|might|may)\b|n[’']t\b", re.I)  # fmt: skip


@cache
def _harm() -> re.Pattern[str]:
    """ "Was taken to the hospital in Sel with a deep cut", "is being treated for burns", "lost an eye"."""
    said = {row["sign"]: any_of([*words(row["words"])]) for row in table("en/hurt_signs.tsv")}
    way = rf"{said['carried']})\s+(?:by \w+ )?to\s+(?:\w+\s+){{0,2}}(?:{said['doctors']}"
    wound = rf"[^.;!?]{{0,40}}\b(?:with|for)\b[^.;!?]{{0,40}}\b(?:{said['wound']})"
    return re.compile(
        rf"\b(?:(?:(?:{way})|(?:{said['care']}))\b{wound}|(?:{said['harm']}))\b", re.I
    )


def rival_harm(
    statements: Sequence[Statement], events: Sequence[Event], ground: Ground
) -> Iterator[Disagreement]:
    """Each happening of which somebody says that nobody was hurt in it, while a report tells of one who was."""
    sentences = Sentences(ground)
    told: dict[str, list[tuple[Event, Evidence]]] = defaultdict(list)
    for event in (e for e in events if e.hazard or e.type in HARMFUL):
        for said in (x for r in event.reports for x in r.evidence):
            told[said.document].append((event, said))
    for denial in _denials(statements, sentences, ground):
        place = sentences.first(denial)
        near = {e.id: e for e, w in told[denial.document] if 0 <= place - sentences.first(w) <= BEFORE}  # fmt: skip
        hurt = [*_hurt(denial, near, told, sentences, ground)] if near else []
        if hurt:
            sides = [side_of(e.quote, some, ground) for e, some in ((denial, [denial]), (hurt[0], hurt))]  # fmt: skip
            yield make("figure", tuple(near), sides, "nobody was hurt, and somebody was")


def _denials(
    statements: Sequence[Statement], sentences: Sentences, ground: Ground
) -> Iterator[Evidence]:
    """The sentences in which somebody says that nobody was hurt."""
    voiced: dict[str, list[Evidence]] = defaultdict(list)
    for statement in statements:
        for said in (x for r in statement.reported_by for x in r.evidence):
            voiced[said.document].append(said)
    for key in sorted(ground.documents):
        text = ground.documents[key].text
        for found in _NOBODY.finditer(text):
            said = Evidence(document=key, start=found.start(), end=found.end(), quote=found[0])
            whole = sentences.quoted(key, sentences.first(said))
            spoken = any(v.start < whole.end and whole.start < v.end for v in voiced[key])
            if spoken and not _UNSURE.search(whole.quote):
                yield whole


def _hurt(
    denial: Evidence, near: Mapping[str, Event], told: Mapping[str, Sequence[tuple[Event, Evidence]]],
    sentences: Sentences, ground: Ground,
) -> Iterator[Evidence]:  # fmt: skip
    """The sentences that tell of somebody hurt in one of these happenings, here or in a report of the same day."""
    for key in sorted({denial.document, *(r.document for e in near.values() for r in e.reports)}):
        apart = days_apart(ground.published(key), ground.published(denial.document))
        if key != denial.document and (apart is None or abs(apart) > DAYS):
            continue
        own = [sentences.first(w) for e, w in told[key] if e.id in near]
        others = {sentences.first(w) for e, w in told[key] if _is_another(e, near)}
        begin = sentences.first(denial) if key == denial.document else min(own)
        for place in range(begin + 1, min(begin + 1 + BEHIND, len(sentences.of(key)))):
            if place in others:
                break  # from here on another happening is told
            said = sentences.words(key, place)
            if _harm().search(said) and not _NOT.search(said):
                yield sentences.quoted(key, place)


def _is_another(event: Event, near: Mapping[str, Event]) -> bool:
    """Whether it is another happening that may have hurt somebody: an accident, or what is told of another place."""
    if event.id in near:
        return False
    places = {e.place.entity for e in near.values() if e.place is not None}
    elsewhere = event.place is not None and event.place.entity not in places
    return event.hazard is not None or elsewhere
