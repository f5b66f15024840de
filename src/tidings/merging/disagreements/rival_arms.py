"""Whether those who were shot at were armed: "we found no evidence that anyone in the crowd carried a gun" against "attacked the
police with stones and at least two firearms".

Both must tell it of one happening, or of one place on one day. "Unarmed observers arrived" and "armed men attacked the village"
say nothing of one crowd.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from tidings.lexicons.tables import table, words
from tidings.mentions.figures.written.numerals import any_of
from tidings.merging.disagreements.sides import make, side_of
from tidings.merging.ground import Ground
from tidings.merging.intervals import days_apart
from tidings.merging.sentences import Sentences
from tidings.model.disagreements import Disagreement
from tidings.model.evidence import Evidence
from tidings.model.items import Event

# Both are told within so many days.
DAYS = 30
HARMFUL = frozenset({"ASSAULT", "PROTEST", "COERCE"})
_NOT = re.compile(r"\b(?:no|not|nobody|none|never|without|unarmed|if|whether|would|could|may|might)\b|n[’']t\b", re.I)  # fmt: skip
# What is asked for or only supposed says nothing of what was.
_UNSURE = re.compile(r"\b(?:if|whether|should|must|would|could|may|might|will)\b", re.I)


class Said(NamedTuple):
    """Words that say of a crowd that it was armed or not, and which happenings their sentence tells."""

    words: Evidence
    events: frozenset[str]


def rival_arms(events: Sequence[Event], ground: Ground) -> Iterator[Disagreement]:
    """Each happening of which one article says that the people in it were armed, and another that they were not."""
    sentences = Sentences(ground)
    unarmed = list(_said(_unarmed(), _UNSURE, sentences, ground))
    armed = list(_said(_armed(), _NOT, sentences, ground)) if unarmed else []
    if not armed:
        return
    known = {e.id: e for e in events}
    told = _told(events, {e.document for e in (*unarmed, *armed)}, sentences)
    sides = [
        [Said(e, frozenset(told[e.document, sentences.first(e)])) for e in some]
        for some in (unarmed, armed)
    ]
    for one in sides[0]:
        against = [other for other in sides[1] if _of_one(one, other, known, ground)]
        if against:
            both = [side_of(one.words.quote, [one.words], ground), side_of(against[0].words.quote, [a.words for a in against], ground)]  # fmt: skip
            items = (*one.events, *(x for a in against for x in a.events))
            yield make("attribution", items, both, "told to have been armed and unarmed")


def _said(
    pattern: re.Pattern[str], unless: re.Pattern[str], sentences: Sentences, ground: Ground
) -> Iterator[Evidence]:
    """The sentences with such words."""
    for key in sorted(ground.documents):
        for found in pattern.finditer(ground.documents[key].text):
            here = Evidence(document=key, start=found.start(), end=found.end(), quote=found[0])
            whole = sentences.quoted(key, sentences.first(here))
            if not unless.search(whole.quote) and "?" not in whole.quote:
                yield whole


def _told(
    events: Sequence[Event], documents: set[str], sentences: Sentences
) -> Mapping[tuple[str, int], set[str]]:
    """The happenings in which people clash that each sentence tells."""
    found: dict[tuple[str, int], set[str]] = defaultdict(set)
    for event in (e for e in events if e.type in HARMFUL and e.status != "denied"):
        for said in (x for r in event.reports for x in r.evidence if x.document in documents):
            found[said.document, sentences.first(said)].add(event.id)
    return found


def _of_one(one: Said, other: Said, events: Mapping[str, Event], ground: Ground) -> bool:
    """Whether two articles say it of one happening, or of happenings of one place and day."""
    documents = one.words.document, other.words.document
    if ground.article(documents[0]) == ground.article(documents[1]):
        return False
    apart = days_apart(*(ground.published(d) for d in documents))
    if apart is None or abs(apart) > DAYS:
        return False
    if one.events & other.events:
        return True
    spots = [{_spot(events[key]) for key in side.events} - {None} for side in (one, other)]
    return bool(spots[0] & spots[1])


def _spot(event: Event) -> tuple[str, str] | None:
    """Where and on which one day something happened, where both are known."""
    when, place = event.date, event.place
    if when is None or when.earliest is None or when.earliest != when.latest:
        return None
    return (place.entity, when.earliest) if place is not None and place.entity else None


def _any(sort: str) -> str:
    rows = (row for row in table("en/bearing_arms.tsv") if row["sort"] == sort)
    return any_of(w for row in rows for w in words(row["words"]))


@cache
def _unarmed() -> re.Pattern[str]:
    """ "None of them was armed", "unarmed marchers", "no evidence that anyone in the crowd carried a gun"."""
    bear = rf"(?:{_any('bearing')})\s+(?:a\s+|any\s+)?(?:{_any('arm')})\b"
    nobody = (
        r"(?:none|nobody|no one|not one)(?:\s+(?:of|in|among)\s+(?:them|the\s+(?:\w+\s+)?\w+))?"
    )
    return re.compile(
        rf"\b{nobody}\s+(?:(?:was|were|had been)\s+armed\b|{bear})"
        rf"|\bno\s+(?:evidence|sign|proof|indication)\s+(?:that\s+)?any(?:one|body)\b[^.;!?]{{0,40}}\s(?:(?:was|were|had been)\s+armed\b|{bear})"
        rf"|\bunarmed\s+(?:{_any('crowd')})\b"
        rf"|\b(?:{_any('crowd')})\s+(?:was|were|had been)\s+(?:all\s+)?unarmed\b",
        re.I,
    )


@cache
def _armed() -> re.Pattern[str]:
    """ "Armed demonstrators", "some of the marchers carried rifles", "attacked the police with at least two firearms"."""
    crowd, forces, arm = _any("crowd"), _any("forces"), _any("arm")
    return re.compile(
        rf"\barmed\s+(?:{crowd})\b"
        rf"|\b(?:{crowd})\b[^.;!?]{{0,30}}\s(?:(?:was|were|had been)\s+(?:heavily\s+)?armed\b|(?:{_any('bearing')})\s+(?:\w+\s+)?(?:{arm})\b)"
        rf"|\b(?:attacked|attacking|fired (?:at|on)|firing (?:at|on)|shot at|opened fire (?:at|on))\s+(?:the\s+)?(?:{forces})\b[^.;!?]{{0,40}}\bwith\b[^.;!?]{{0,60}}\b(?:{arm})\b"
        rf"|\b(?:{crowd})\s+(?:had\s+)?(?:fired|shot|opened fire)\s+(?:at|on)\s+(?:the\s+)?(?:{forces})\b",
        re.I,
    )
