"""Makes turns of statements and of the deeds that can answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from tidings.lexicons.tables import table
from tidings.merging.answers.callings import other_names
from tidings.merging.answers.passages import (
    SUBJECT,
    addressed_in,
    apposed_to,
    doers_in,
    said_in,
    words_of,
)
from tidings.merging.answers.spans import Spans
from tidings.merging.answers.standing import Sides
from tidings.merging.answers.turns import Turn
from tidings.merging.ground import Ground
from tidings.merging.roots import root, roots
from tidings.model.evidence import Evidence
from tidings.model.items import Event, Statement
from tidings.model.vocabulary import FACTUAL
from tidings.model.where_prec import COUNTRY

# Kinds that are said to whom they are about.
ADDRESSED = frozenset({"demand", "appeal", "offer", "refusal", "threat", "warning"})
ASKED = frozenset({"demand", "appeal"})
# Kinds of entities that are asked by name: in "a joint patrol of both navies" the patrol is what is wanted.
ACTING = frozenset({"state", "organization", "armed_group"})
# Kinds that blame, and the words of a turn of phrase that holds more than the verb.
BLAME, LONG = frozenset({"accusation", "assessment", "condemnation"}), 4
# Deeds that answer nothing that was asked, by PLOVER type: what is said, and force.
NO_ANSWERS = frozenset({"ACCUSE", "REQUEST", "ASSAULT", "THREATEN", "PROTEST"})


def turns_of(
    statements: Sequence[Statement], events: Sequence[Event], sides: Sides, ground: Ground
) -> tuple[Turn, ...]:
    """All statements and the deeds that can answer, as turns, in the order given."""
    maker = Maker(statements, events, sides, ground)
    said = tuple(maker.said(s) for s in statements)
    speech = Spans((p, t.id) for t in said for p in t.passages)
    done = (
        e for e in events
        if e.status in FACTUAL and e.type not in NO_ANSWERS
        # what was said in turning something down is a statement of its own
        and not (e.type == "REJECT" and any(True for p in e.evidence for _ in speech.inside(p)))
    )  # fmt: skip
    return (*said, *(maker.done(e) for e in done))


class Maker:
    """Makes turns with what the whole case knows of who is named where and called what."""

    def __init__(
        self, statements: Sequence[Statement], events: Sequence[Event], sides: Sides, ground: Ground
    ) -> None:
        self._sides, self._ground = sides, ground
        self._others = other_names(ground)
        self._asked = Spans(_asked(events, sides))
        self._named = Spans((m, e.id) for e in sides.entities.values() for m in e.mentions)
        # who is "the coalition's spokesman" in one report is only a name in the next
        self._called: dict[str | None, set[str]] = {}
        for s in statements:
            for text in (s.speaker_text or "", *apposed_to(s, ground)):
                self._called.setdefault(s.speaker, set()).update(roots(text))

    def said(self, statement: Statement) -> Turn:
        """A statement as a turn."""
        passages = tuple(e for r in statement.reported_by for e in said_in(r))
        voices = self._sides.voices(statement)
        inside = self._inside(passages)
        targets = self._targets(statement, passages) - voices
        named = frozenset(r for text in addressed_in(statement, self._ground) for r in roots(text))
        named |= self._sides.names(targets)
        where = tuple(d for e in passages for d in doers_in(e))
        doing = frozenset(r for d in where for r in roots(d.quote))
        if statement.kind == "accusation" and not targets:
            named |= doing & self._sides.actors  # "They were taken by men of the Front"
        # "laid the raid at the door of the rebels", "holds the Front responsible for": the cue names matter and blamed
        cued = _cued(statement)
        words = words_of(passages, self._ground)
        words["own"] |= cued
        words["around"] |= cued
        called = self._called[statement.speaker] if statement.speaker else set()
        dates = statement.date
        days = [self._ground.published(r.document) or "" for r in statement.reported_by]
        return Turn(
            id=statement.id, kind=statement.kind, is_deed=False, calling=statement.speaker_text or "", voices=voices,
            called=self._also(frozenset({*called, *roots(statement.speaker_text or "")}) | self._sides.names(voices)),
            targets=targets, named=self._also(named | cued), inside=inside, places=self._places(inside),
            subject=frozenset(r for e in passages for r in roots(" ".join(e.quote.split()[:SUBJECT]))),
            doers=self._inside(where), doing=doing,
            content=statement.content, cue=statement.cue or "", passages=passages,
            first=min(days, default=""), last=max(days, default=""),
            from_=dates.earliest if dates else None, to=dates.latest if dates else None,
            about=frozenset(statement.about), **words,
        )  # fmt: skip

    def done(self, event: Event) -> Turn:
        """A deed as a turn."""
        actors = [a for a in event.actors if a.role == "source"]
        voices = frozenset(i for a in actors for i in self._sides.behind(a.entity))
        days = [self._ground.published(r.document) or "" for r in event.reports]
        subject = frozenset(r for a in actors for r in roots(a.text))
        inside = self._inside(event.evidence)
        return Turn(
            id=event.id, kind=event.sort[0], is_deed=True, calling=" ".join(a.text for a in actors), voices=voices,
            called=subject | self._sides.names(voices), targets=frozenset(), named=frozenset(),
            inside=inside, places=self._places(inside), subject=subject, doers=voices, doing=subject,
            content=event.headline, cue="", passages=event.evidence,
            first=min(days, default=""), last=max(days, default=""),
            from_=event.date.earliest if event.date else None, to=event.date.latest if event.date else None,
            about=frozenset(), **words_of(event.evidence, self._ground),
        )  # fmt: skip

    def _also(self, called: frozenset[str]) -> frozenset[str]:
        """Words for somebody with those of the names and callings that stand beside them."""
        return called.union(*(self._others.get(r, frozenset()) for r in called))

    def _places(self, inside: frozenset[str]) -> frozenset[str]:
        """The places among some entities; a whole country is where all of it happens."""
        found = (self._sides.entities[i] for i in inside)
        return frozenset(
            e.id for e in found
            if e.kind == "place" and not (e.place is not None and e.place.precision >= COUNTRY)
        )  # fmt: skip

    def _inside(self, passages: Sequence[Evidence]) -> frozenset[str]:
        return frozenset(i for p in passages for i in self._named.inside(p))

    def _targets(self, statement: Statement, passages: Sequence[Evidence]) -> frozenset[str]:
        """Whom a statement is against or asks, and whom the events told in its words are against."""
        targets = self._sides.behind(statement.against)
        if statement.kind in ADDRESSED and statement.addressee in self._sides.entities:
            targets |= self._sides.behind(statement.addressee)
        for passage in passages:
            for _, _, who in self._asked.meeting(passage):
                targets |= who
            if statement.kind in ASKED and not targets:
                targets |= self._asked_first(passage)
        return targets

    def _asked_first(self, passage: Evidence) -> frozenset[str]:
        """Who is to act in what is asked: the body that the first words name, "the council repair the road"."""
        opening = " ".join(passage.quote.split()[:SUBJECT])
        first = Evidence(document=passage.document, start=passage.start, end=passage.start + len(opening), quote=opening)  # fmt: skip
        named = (i for i in self._named.inside(first) if self._sides.entities[i].kind in ACTING)
        return frozenset(b for i in named for b in self._sides.behind(i))


def _cued(statement: Statement) -> frozenset[str]:
    """The roots of what stands inside a turn of phrase that blames."""
    words = (statement.cue or "").split()
    if statement.kind not in BLAME or len(words) < LONG:
        return frozenset()
    return frozenset(roots(" ".join(words[1:-1]))) - _idiomatic()


@cache
def _idiomatic() -> frozenset[str]:
    return frozenset(root(w) for r in table("en/reporting_idioms.tsv") for w in r["idiom"].split())


def _asked(events: Sequence[Event], sides: Sides) -> Iterator[tuple[Evidence, frozenset[str]]]:
    """The words of demands and accusations told as events, and whom they are against."""
    for event in events:
        if event.type in {"REQUEST", "ACCUSE"}:
            # of "the release of Ana Ruiz" the person is what is asked for, not who is asked
            targets = frozenset(
                a.entity for a in event.actors
                if a.entity and a.role == "target" and sides.entities[a.entity].kind != "person"
            )  # fmt: skip
            for evidence in event.evidence:
                yield evidence, targets
