"""A deed: all that one article tells of one attack, put together from its headline, its lead and what comes after.

A headline has the toll and no day, the lead the day and the town, a later sentence who did it: only together they can be
set beside what another article tells.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import cached_property

from tidings.merging.happenings.told import AGGREGATE, Told
from tidings.merging.intervals import count_bounds, length, most_precise
from tidings.merging.stories.story_words import WORD, Vector, stem, story_vector, undated
from tidings.model.dates import Date
from tidings.model.items import Entity
from tidings.model.record import Record
from tidings.model.where_prec import SPOT

# Harm done at a place on a day; meetings and demands are compared telling by telling.
TYPES = frozenset({"ASSAULT"})
# Who is taken is no toll: captures are compared telling by telling, too, by who, when and where.
TAKING = "abduct"
# The first sentences, a headline among them, tell what an article is about.
LEAD = 3


class Deed(Record, frozen=True, kw_only=True, dict=True):
    """One attack as one article tells it; `about` are the words of the article where it is what the article is about."""

    node: tuple[str, int]
    article: str
    tellings: tuple[Told, ...]
    day: Date | None
    stated: bool
    told: str | None
    places: tuple[Entity, ...]
    killed: tuple[float, ...]
    bounds: tuple[tuple[float, float], ...]
    wounded: tuple[float, ...]
    modes: frozenset[str]
    doers: frozenset[str]
    victims: frozenset[str]
    names: frozenset[str]
    words: Vector
    about: Vector

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """The words that tell it."""
        return frozenset(t.mention.lemma for t in self.tellings)

    @cached_property
    def exact(self) -> frozenset[float]:
        """Those of the killed that are said in numbers: "dozens" is none."""
        counts = (f for t in self.tellings for f in t.figures if f.high in {None, f.value})
        return frozenset(f.value for f in counts if f.value in self.killed)

    @cached_property
    def days_told(self) -> tuple[Date, ...]:
        """The days that its tellings state, also those of which no more than the day of the week is known."""
        return tuple(day for t in self.tellings for day in t.days_told)

    @cached_property
    def known_as(self) -> frozenset[str]:
        """Those of them that tell it as known: "the battle"."""
        return frozenset(t.mention.lemma for t in self.tellings if t.points_back())


def is_deed(told: Told) -> bool:
    """Whether a telling is of an attack that was made: no total over weeks, no offensive that goes on without a day."""
    mention = told.mention
    if mention.type not in TYPES or told.is_aggregate or mention.mode == TAKING:
        return False
    lasting = mention.status == "ongoing" and (mention.date is not None or told.figures)
    return mention.status == "occurred" or bool(lasting)


def gather(tellings: Sequence[Told], about: Vector) -> Deed:
    """The deed that tellings of one article tell; `about` are the words of the whole article."""
    first = min(tellings, key=lambda t: (t.mention.trigger.start, t.node))
    days = tuple(t.mention.date for t in tellings if t.mention.date is not None)
    # "by 6 p.m. 23 had been killed" says less of the day than "on Sunday"
    closed = tuple(d for d in days if d.earliest and d.latest)
    stated = tuple(
        t.mention.date for t in tellings
        if t.mention.date and t.states_day() and (t.mention.date in closed or not closed)
    )  # fmt: skip
    days = closed or days
    leads = any(t.mention.sentence < LEAD for t in tellings)
    return Deed(
        node=first.node, article=first.article, tellings=tuple(tellings),
        day=most_precise(stated or days), stated=bool(stated), told=first.published,
        places=_places(tellings),
        killed=_counts(tellings, "killed"), bounds=_bounds(tellings), wounded=_counts(tellings, "wounded"),
        names=frozenset(stem(w) for t in tellings for _, e in t.actors for w in WORD.findall(e.name)),
        modes=frozenset(t.mention.mode for t in tellings if t.mention.mode),
        doers=frozenset(p for t in tellings for p in t.parties("source")),
        victims=frozenset(p for t in tellings for p in t.parties("target")),
        words=undated(story_vector("", "\n".join(dict.fromkeys(t.said for t in tellings)))),
        about=about if leads else {},
    )  # fmt: skip


def _places(tellings: Sequence[Told]) -> tuple[Entity, ...]:
    """The places told, the exactest only where one is a spot."""
    own = [t.place for t in tellings if t.place is not None]
    # the bridge from which shots were fired; a town in such a clause may be where somebody spoke
    built = [e for t in tellings if t.place is None for e in t.named_there if e.kind == "facility"]
    found = {e.id: e for e in own or built if e.place}
    ordered = sorted(found.values(), key=lambda e: (e.place.precision if e.place else 7, e.id))
    spots = [e for e in ordered if e.place and e.place.precision <= SPOT]
    return tuple(spots or ordered)


def _counts(tellings: Sequence[Told], measure: str) -> tuple[float, ...]:
    """The numbers of one incident, largest first."""
    found = {
        f.value for t in tellings for f in t.figures
        if f.measure == measure and f.scope == "incident" and f.value and not f.additional
    }  # fmt: skip
    return tuple(sorted(found, reverse=True))


def _bounds(tellings: Sequence[Told]) -> tuple[tuple[float, float], ...]:
    """Between what numbers the killed of one incident are said to be: "more than 30" is 31 and up."""
    found = {
        count_bounds(f.low, f.high) for t in tellings for f in t.figures
        if f.measure == "killed" and f.scope == "incident" and not f.additional
    }  # fmt: skip
    return tuple(sorted(found))


def days_of(deed: Deed) -> tuple[str, ...]:
    """The days a deed may have been done on, for finding others; those around the report where it tells none."""
    when = deed.day
    if when is not None and when.earliest and when.latest and length(when) <= AGGREGATE:
        return _between(when.earliest, when.latest)
    published = next((t.published for t in deed.tellings if t.published), None)
    if not deed.about or published is None:
        return ()
    before = date.fromisoformat(published) - timedelta(days=1)
    return _between(before.isoformat(), published)


def _between(first: str, last: str) -> tuple[str, ...]:
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    return tuple((start + timedelta(days=n)).isoformat() for n in range((end - start).days + 1))
