"""One telling of an event, with its actors and place as entities: what is compared."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, cached_property

from tidings.lexicons.tables import column, table, words
from tidings.lexicons.word_classes import word_class
from tidings.merging.happenings.near import is_spot
from tidings.merging.intervals import bounds, known, length, ordinals
from tidings.merging.stories.story_words import SELDOM, WORD, rarity, stem, undated
from tidings.model.dates import Date
from tidings.model.items import Entity
from tidings.model.mentions import EventMention, FigureMention
from tidings.model.record import Record

# A stated time longer than this many days is a period with many happenings in it.
AGGREGATE = 10
_TWO_DAYS = re.compile(r"\b\d{1,2}\s+and\s+\d{1,2}\b")
# A report that came out on the eve of its day may tell of that day.
SPARE = 1
AHEAD = frozenset({"planned", "ongoing", "hypothetical", "cancelled"})
# How many were taken, by whatever right.
TAKEN = frozenset({"captured", "abducted"})
# Words before a noun that tell something as already told of.
_ONE = frozenset({"a", "an", "the", "his", "her", "one"})
# More than so many who were taken are hardly one person to another desk.
RIVALS = 3
POINTERS = frozenset({"the", "that", "this", "these", "those"})
NOBODY: frozenset[str] = frozenset()
AERIAL = "aerial"
# "Patrol", "roof", "market" stand in one report of eight or fewer (the logarithm of it); "soldiers", "police" in more.
TELLING = 2.0
# Whose people and what country's soldiers they are is said on every page of a war.
_OF_A_LAND = re.compile(r"\b[A-Z]\w+(?:ian|ean|ese|ish)s?\b")


class Told(Record, frozen=True, kw_only=True, dict=True):
    """One telling of an event, with its actors and place as entities; what is asked again and again is found once."""

    node: tuple[str, int]
    article: str
    mention: EventMention
    actors: tuple[tuple[str, Entity], ...]
    place: Entity | None
    figures: tuple[FigureMention, ...]
    published: str | None
    said: str = ""  # the sentence that tells it
    named_there: tuple[
        Entity, ...
    ] = ()  # the places that its clause names, where none is known as its own
    struck: frozenset[tuple[str, str]] = frozenset()  # what it says the deed was done to
    aimed_at: tuple[
        Entity, ...
    ] = ()  # the places that stand right behind its words: "a raid on Karm"
    is_of_many: bool = (
        False  # a blow of a sort that the case tells of on many days: an air raid in a year of war
    )
    is_known: bool = False  # told by a noun, or of somebody beside: no news of its own
    story: str | None = None  # the story of its article, where stories are known

    def countries(self, role: str | None = None) -> frozenset[str]:
        """The countries whose people or government take part, all or those in one role."""
        return self._countries.get(role, NOBODY)

    def beside(self, other: Told) -> bool:
        """Whether both stand in one article: in one document, or by two words of a sentence that another copies."""
        copied = bool(self.said) and self.said == other.said
        return self.node[0] == other.node[0] or (
            copied and self.mention.lemma != other.mention.lemma
        )

    @cached_property
    def acting(self) -> frozenset[str]:
        """The countries that act."""
        return self.countries("source")

    @cached_property
    def suffering(self) -> frozenset[str]:
        """The countries to which it is done."""
        return self.countries("target")

    @cached_property
    def named(self) -> frozenset[str]:
        """The entities that take part."""
        return frozenset(entity.id for _, entity in self.actors)

    def parties(self, role: str | None = None) -> frozenset[str]:
        """Who takes part, all or those in one role: countries, and armed groups beside their country."""
        return self._parties.get(role, NOBODY)

    @cached_property
    def _countries(self) -> Mapping[str | None, frozenset[str]]:
        found = [(r, e.codes.iso3) for r, e in self.actors if e.codes and e.codes.iso3]
        return _by_role(found)

    @cached_property
    def _parties(self) -> Mapping[str | None, frozenset[str]]:
        found = []
        for role, entity in self.actors:
            sector = entity.codes.plover_sector if entity.codes else None
            country = entity.codes.iso3 if entity.codes else None
            apart = entity.kind == "armed_group" or sector == "REB" or country is None
            if not apart or entity.kind in {"armed_group", "organization", "person"}:
                found.append((role, entity.id if apart else country or ""))
        return _by_role(found)

    @cached_property
    def days(self) -> tuple[int, int] | None:
        """The first and last day it can have happened, as ordinal numbers; None where its time is not known."""
        when = self.mention.date
        if when is None or not known(when):
            return None
        return ordinals(*bounds(when))

    @cached_property
    def days_told(self) -> tuple[Date, ...]:
        """The day that it states, also where no more than the day of the week is known."""
        when = self.mention.date
        return () if when is None or (known(when) and not self.states_day()) else (when,)

    @cached_property
    def stated_from(self) -> int | None:
        """The first day that its words state, as an ordinal number; None where they state none."""
        when = self.mention.date
        stated = self.days is not None and when is not None and when.inferred is None
        return self.days[0] if stated and self.days is not None else None

    @cached_property
    def told_until(self) -> int | None:
        """The last day that its report can tell of as past, as an ordinal number; None where it looks ahead or has no day."""
        if self.mention.status in AHEAD or self.published is None:
            return None
        return ordinals(self.published, self.published)[0] + SPARE

    @cached_property
    def means(self) -> str | None:
        """How it was done; "a massacre" says only how many died, whether by bombs or knives, and "an uprising" against whom
        people rose, with banners or with stones."""
        silent = word_class("bloodshed") | word_class("risings")
        return None if self.mention.lemma in silent else self.mention.mode

    @cached_property
    def takes_many(self) -> bool:
        """Whether it counts more than one who were taken."""
        return any(f.low > 1 for f in self.figures if f.measure in TAKEN)

    @cached_property
    def alone(self) -> frozenset[str]:
        """The one person to whom it is done, and nobody counted beside; else empty."""
        people = {e.id for role, e in self.actors if role == "target" and e.kind == "person"}
        return frozenset(people) if len(people) == 1 and not self.takes_many else NOBODY

    @cached_property
    def takes_large(self) -> bool:
        """Whether it counts so many who were taken that no report of one person means them: "one man" beside "two" may be rivals."""
        return any(f.low > RIVALS for f in self.figures if f.measure in TAKEN)

    @cached_property
    def is_of_one(self) -> bool:
        """Whether it names, by a noun for one, the one person to whom it is done: "the leader of the union, who was held"."""
        done = [
            a.evidence.quote.split(" of ")[0].lower()
            for a in self.mention.actors
            if a.role == "target"
        ]
        called = [d.split() for d in done]
        one = word_class("being") - word_class("anybody")
        return (
            len(called) == 1
            and len(called[0]) > 1
            and called[0][0] in _ONE
            and called[0][-1] in one
        )

    @cached_property
    def spots(self) -> tuple[Entity, ...]:
        """The buildings and towns that it names, as its place or as what it happens to."""
        acted = [e for _, e in self.actors if e.kind == "facility"]
        own = self.aimed_at or ((self.place,) if self.place is not None else self.named_there)
        return tuple(e for e in (*own, *acted) if is_spot(e))

    @cached_property
    def rare_words(self) -> frozenset[str]:
        """The stems of its clause, beside the trigger, that few reports have."""
        return frozenset(w for w in self.telling_words if rarity(w) >= SELDOM)

    @cached_property
    def telling_words(self) -> frozenset[str]:
        """The stems of its clause, beside the trigger, that not every other report has."""
        small = column("en/function_words.tsv")
        own = {stem(self.mention.lemma), stem(self.mention.trigger.quote)}
        if self.mention.mode == AERIAL:  # that both were from the air their means say already
            own |= {stem(w) for w in word_class("strikes_from_the_air")}
        acted = " ".join(slot.evidence.quote for slot in self.mention.actors)
        told_in = f"{self.mention.clause.quote} {acted}"
        said = {stem(w) for w in WORD.findall(told_in) if w.lower() not in small}
        homes = {stem(w) for w in _OF_A_LAND.findall(told_in)} | _adjectives()
        # That both are told of a village says nothing of which.
        weights = undated({w: rarity(w) for w in said - own - homes - _ground() if len(w) > 2})
        return frozenset(w for w, weight in weights.items() if weight >= TELLING)

    @cached_property
    def is_aggregate(self) -> bool:
        """Whether it sums up more than one happening: a running total, or weeks and months."""
        when = self.mention.date
        long = (
            when is not None
            and known(when)
            and when.inferred is None
            and length(when) > AGGREGATE
            and when.earliest
            is not None  # "by Thursday" leaves open when before, and tells of one happening
        )
        return long or self._on_two_days() or any(f.scope == "cumulative" for f in self.figures)

    def _on_two_days(self) -> bool:
        """ "In demonstrations on 16 and 17 October": what was on the one day and what was on the other; a night has two."""
        when = self.mention.date
        two = (
            when is not None and known(when) and length(when) == 1
        )  # "between 16 and 20 October" is no two days
        return bool(two and when and any(_TWO_DAYS.search(e.quote) for e in when.evidence))

    @cached_property
    def is_another(self) -> bool:
        """Whether it is told as one more of its kind: "a second blast", "another raid", "shots again"."""
        before, _, after = self.said.partition(self.mention.trigger.quote)
        near = [*before.lower().split()[-2:], *after.lower().split()[:1]]
        return not word_class("one_more").isdisjoint(near)

    def states_day(self) -> bool:
        """Whether the words give the day itself; the day of publication in the first sentence may be the date line's."""
        when = self.mention.date
        if when is None or when.inferred is not None or not known(when) or length(when) > 1:
            return False
        return self.mention.sentence > 0 or when.edtf != self.published

    def day(self) -> str:
        """The first day it can have happened, for ordering."""
        when = self.mention.date
        return (when.earliest if when and when.earliest else None) or self.published or ""

    def points_back(self) -> bool:
        """Whether a noun tells it as known: "the attack", "that blast"."""
        before = self.said[: max(self.said.find(self.mention.trigger.quote), 0)].lower().split()
        return bool(before) and before[-1] in POINTERS


def _by_role(found: Iterable[tuple[str, str]]) -> Mapping[str | None, frozenset[str]]:
    """Parties by the role they have, and all of them under None."""
    roles: dict[str | None, set[str]] = {None: set()}
    for role, party in found:
        roles[None].add(party)
        roles.setdefault(role, set()).add(party)
    return {role: frozenset(parties) for role, parties in roles.items()}


@cache
def _ground() -> frozenset[str]:
    """The stems of the nouns for places."""
    return frozenset(stem(noun) for noun in column("en/place_nouns.tsv", "noun"))


@cache
def _adjectives() -> frozenset[str]:
    """The stems of the words for what is of a country and for its people."""
    rows = table("world/countries.tsv")
    said = (w for r in rows for w in (*words(r["adjectives"]), *words(r["people"])))
    return frozenset(stem(w) for one in said for w in one.split())
