"""Which words of a report tell an event so that they can be quoted: a main clause with its own subject.

"Three engineers were abducted near the dam" stands alone; "who fired the shells" does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tidings.account.brief.clauses import leans, trimmed
from tidings.account.brief.cues import PREPOSITIONS
from tidings.account.brief.desk import Desk
from tidings.account.brief.finite import has_finite, is_modal, opens_finite, opens_helped
from tidings.account.brief.names import mark, nameable, names_of
from tidings.account.brief.pointing import points_out
from tidings.account.brief.words import deictic, quoted, small
from tidings.model.evidence import Evidence
from tidings.model.items import Event
from tidings.model.record import Record
from tidings.model.vocabulary import FACTUAL

# A quotation shorter than this says nothing; a longer one cannot be read aloud.
SHORTEST, LONGEST = 3, 32
# A liveblog's entry opens with the clock, a chronicle's with the day: no part of a sentence.
_CLOCK = re.compile(
    r"^\s*(?:(?:urgent|update|updated|breaking|latest)\b[,:]?\s*)?\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?\s*(?:[:—–-]+\s*|(?=[A-Z]))",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"[A-Z][a-z]+\.? \d{1,2},? \d{4}\b|[A-Z][a-z]+ \d{4}\b|\d{1,2} [A-Z][a-z]+ \d{4}\b"
)
# Of what somebody says in these kinds of statement he says that it happened.
TELLING = frozenset(
    {"claim", "announcement", "accusation", "assessment", "condemnation", "responsibility_claim"}
)
# Days that only the report's own day gives, in the midst of its words.
_NEARBY = re.compile(r"\b(?:yesterday|tomorrow|tonight)\b", re.IGNORECASE)
# What was not done did not happen.
_UNDONE = re.compile(r"\b(?:has|have|had|did|does|do|was|were|is|are) (?:not|never)\b|n['’]t\b")
# "The work of men | who came by boat": cut off from what says which.
_ANYBODY = re.compile(
    r"\b(?:men|women|people|persons|those|somebody|someone|anybody|anyone|ones?|man|woman|group|party|side)$"
)
_WHICH = re.compile(r" (?:who|that|which|whose|whom)\b")
# "The governor's office: “Our guards used gas”" is a word of mouth.
_VOICE = re.compile(r": ?[\"“'‘]")
# A time that names its day or year has a number or a name in it.
_NAMED = re.compile(r"\d|[A-Z]")
# What ties a deed to the sentence before it.
_ALSO = re.compile(r"^(?:also|then|later|meanwhile|subsequently) ")
# Shorter words are in any clause.
_WORD = re.compile(r"\w{4,}")
_OPENING = re.compile(r"[\"“(\s]*([^\W\d_]+|\d[\d,.]*)")


class Telling(Record, frozen=True, kw_only=True):
    """Words for an event: the sentence so far, the words quoted, and who vouches for them."""

    text: str
    words: Evidence
    voice: str | None = None


def best_telling(event: Event, desk: Desk) -> Telling | None:
    """The telling with a named subject, else a clause that stands alone; of several the one that is most like the event's headline,
    then that which holds most of the event, then the longest."""
    found = list(_tellings(event, desk))
    parts = _parts(event, desk)
    return min(
        found,
        key=lambda t: (
            t[0], t[1].voice is not None, -_alike(t[1].words, event), -_held(t[1].words, parts),
            -len(t[1].words.quote), t[1].words,
        ),
        default=(0, None),
    )[1]  # fmt: skip


def _alike(clause: Evidence, event: Event) -> int:
    """How many words a clause has in common with the headline: who only grieves over it or discusses it has few."""
    return len(set(_WORD.findall(clause.quote.casefold())) & set(_WORD.findall(event.headline.casefold())))  # fmt: skip


def _parts(event: Event, desk: Desk) -> tuple[tuple[Evidence, ...], ...]:
    """The words of each of an event's actors, of its place and of its counts."""
    actors = (actor.evidence for actor in event.actors)
    place = () if event.place is None else event.place.evidence
    counts = (desk.figures[f].evidence for f in event.figures if f in desk.figures)
    return (*actors, place, *counts)


def _held(clause: Evidence, parts: tuple[tuple[Evidence, ...], ...]) -> int:
    """How many of the parts a clause names: one that only points to the event ("possible motives for the massacre") names few."""
    return sum(any(within(said, clause) for said in part) for part in parts)


def within(said: Evidence, clause: Evidence) -> bool:
    """Whether some words lie in a clause."""
    return said.document == clause.document and clause.start <= said.start < said.end <= clause.end


def _tellings(event: Event, desk: Desk) -> Iterator[tuple[int, Telling]]:
    for clause in event.evidence:
        clipped = _clip(clause, desk)
        if clipped is None:
            continue
        told, voice = clipped
        if event.status in FACTUAL and (is_modal(told.quote) or _UNDONE.search(told.quote)):
            continue  # what must be or will be done is no word of what was, nor is what was not done
        if _ANYBODY.search(told.quote) and _WHICH.match(desk.text(told.document), told.end):
            continue  # "was the work of men | who came by boat"
        named = _named_subject(event, told, desk)
        if named:
            yield 0, Telling(text=named, words=told, voice=voice)
        elif whole := _whole(told, desk):
            yield 1, Telling(text=whole, words=told, voice=voice)


def _clip(clause: Evidence, desk: Desk) -> tuple[Evidence, str | None] | None:
    """The clause as far as one voice tells it, and that voice; None for words in quotation marks."""
    for statement, content in desk.said_in(clause):
        if clause.start < content.start and content.end <= clause.end:
            continue  # the clause tells the saying itself
        if (
            statement.kind not in TELLING
            or statement.form != "indirect"
            or content.quote.count('"')
            or "“" in content.quote
        ):
            return None
        start, end = max(clause.start, content.start), min(clause.end, content.end)
        if content.end - content.start < (clause.end - clause.start) / 2:
            return None
        text = desk.text(clause.document)
        voice = statement.speaker if statement.speaker in desk.entities else None
        if voice is None or not nameable(desk.entities[voice]):
            return None
        return Evidence(
            document=clause.document, start=start, end=end, quote=text[start:end]
        ), voice
    return clause, None


def _named_subject(event: Event, clause: Evidence, desk: Desk) -> str:
    """ "NAME “launched an operation”" where the clause opens with an actor's own name."""
    text = desk.text(clause.document)
    start, end = _without_times(desk, clause.document, clause.start, clause.end)
    for actor in event.actors:
        entity = desk.entity(actor.entity)
        if entity is None or not nameable(entity):
            continue
        for said in actor.evidence:
            if said.document != clause.document or said.start != start or said.end >= end:
                continue
            if not _is_name(said.quote, names_of(entity)):
                continue
            begin, stop = _without_times(desk, clause.document, said.end, end)
            deed = _ALSO.sub("", trimmed(text[begin:stop]))
            if actor.role == "target" and not opens_helped(deed):
                continue  # "two tourists | abducted at the bridge": they abducted nobody
            if points_out(desk, said.document, begin, stop, subject=entity.id):
                continue
            if opens_finite(deed) and SHORTEST <= len(deed.split()) <= LONGEST:
                return f"{mark(entity.id)} {quoted(deed)}"
    return ""


def _is_name(said: str, names: frozenset[str]) -> bool:
    """Whether the words are a name of the actor, with an office before it or not."""
    plain = " ".join(said.split()).casefold().removeprefix("the ")
    if plain in names:
        return True
    before = [plain.removesuffix(n).split() for n in names if plain.endswith(f" {n}") and " " in n]
    # "eleven officers of the prison service" are not the service
    return any(words and words[-1] not in {"the", *PREPOSITIONS} for words in before)


def _whole(clause: Evidence, desk: Desk) -> str:
    """The clause in quotation marks, where it is a main clause that needs nothing before it."""
    text = desk.text(clause.document)
    start, end = _without_times(desk, clause.document, clause.start, clause.end)
    said = trimmed(_CLOCK.sub("", text[start:end]))
    first = _OPENING.match(said)
    if first is None or not SHORTEST < len(said.split()) <= LONGEST:
        return ""
    if said[0].islower() and start == clause.start:
        return ""  # the end of a sentence, and not what stands behind "Last week, "
    if _DATED.match(said) or _NEARBY.search(said) or _VOICE.search(said) or "_" in said:
        return ""
    if not _sentence_begins(text, clause.start) or leans(said) or not has_finite(said):
        return ""
    if points_out(desk, clause.document, start, end):
        return ""
    return quoted(small(said))


def is_relative(time: str) -> bool:
    """Whether words for a time say no day or year of their own: "last week", "since the beginning of the year"."""
    return deictic(time) or not _NAMED.search(time, 1)


def _sentence_begins(text: str, at: int) -> bool:
    before = text[max(0, at - 3) : at].rstrip()
    return (
        at == 0 or not before or before[-1] in ".!?”\"'’:—" or "\n\n" in text[max(0, at - 3) : at]
    )


def _without_times(desk: Desk, document: str, start: int, end: int) -> tuple[int, int]:
    """The borders without a time such as "last week" at either end; the sentence dates it itself."""
    text = desk.text(document)
    for time in desk.times(document, start, end):
        if not is_relative(time.quote):
            continue
        before = text[start : time.start].strip(" ,").lower()
        if before in {"", "on", "in", "over", "late", "early", "since"}:
            start = time.end
        elif not trimmed(f", {text[time.end : end]}").strip(" ."):
            end = start + len(
                re.sub(
                    r"[\s,]+(?:late|early)?\s*(?:on|in|over|since|by)?\s*$",
                    "",
                    text[start : time.start],
                )
            )
    while start < end and text[start] in " ,\n":
        start += 1
    return start, end
