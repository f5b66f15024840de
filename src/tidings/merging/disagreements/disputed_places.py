"""Two places for one happening: "at the bridge of Karm" and "at the ford near Tal", or "in Tal, and not in the oasis of that name".

Two happenings of one sort on one day in two places are mostly two; only where the reports share rare words beside them, numbers
among these, do they tell of one and put it elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from tidings.merging.disagreements.days import words_of_day
from tidings.merging.disagreements.sides import make, side_of
from tidings.merging.ground import Ground
from tidings.merging.happenings.near import is_spot, kilometres, nearness
from tidings.merging.stories.story_words import SELDOM, WORD, calendar_stems, rarity, stem
from tidings.model.disagreements import Disagreement
from tidings.model.evidence import Evidence, quote
from tidings.model.items import Entity, Event, EventReport
from tidings.model.vocabulary import FACTUAL
from tidings.model.where_prec import PROVINCE, SPOT

# So much text before and behind what is told speaks of it, too.
AROUND = 160
# So many rare words must be common.
COMMON = 4
# Desks that disagree on the spot mean the same stretch of land.
FARTHEST_KM = 60.0
# More places than two are those of a happening that goes from one to the next.
MOST = 2
_NOT_THERE = re.compile(r"\b(?:and|but)?\s*not (?:in|at|on|near) (?:the |a )?([\w-]+)")


def disputed_places(
    events: Sequence[Event], entities: Mapping[str, Entity], ground: Ground
) -> Iterator[Disagreement]:
    """Two tellings of one happening that put it at two places, and reports of which one says where it was not."""
    yield from _apart(events, entities, ground)
    for event in events:
        yield from _within(event, entities, ground)
        yield from _ruled_out(event, ground)


def _within(event: Event, entities: Mapping[str, Entity], ground: Ground) -> Iterator[Disagreement]:
    """Reports of one event that put it at spots which cannot be one."""
    camps: dict[str, list[EventReport]] = {}
    for report in event.reports:
        place = entities.get(report.place or "")
        if place is not None and (is_spot(place) or _is_town(place)):
            camps.setdefault(place.id, []).append(report)
    spots = [entities[key] for key in camps]
    pairs = [(a, b) for a, b in combinations(spots, 2) if cannot_be_one(a, b)]
    if pairs and len(camps) == MOST:
        sides = [
            side_of(f"at {entities[key].name}", [e for r in camp for e in r.evidence], ground)
            for key, camp in camps.items()
        ]
        why = f"the place of “{event.headline}”: {' against '.join(s.says for s in sides)}"
        yield make("place", (event.id,), sides, why)


def cannot_be_one(one: Entity, other: Entity) -> bool:
    """Two points apart, or two villages that no map has, under names of their own; a building may stand in either."""
    told = nearness(one, other)
    both = one.kind == other.kind == "place"
    unmapped = one.place is None and other.place is None
    if _by_province(one) or _by_province(other):
        # beyond its province such a village is more often put on the map wrongly than disputed
        alike = _shared_names(one, other) or _names_province(one, other)
        return told == "near" and both and not alike and _by_province(one) != _by_province(other)
    return told == "apart" or (told == "open" and unmapped and both)


def _by_province(entity: Entity) -> bool:
    """Whether a town is on the map only as somewhere in its province, whose name is another."""
    place = entity.place
    return (
        place is not None
        and place.precision == PROVINCE
        and entity.name.casefold() not in (place.admin1 or entity.name).casefold()
    )


def _is_town(entity: Entity) -> bool:
    return entity.kind == "place" and _by_province(entity)


def _names_province(one: Entity, other: Entity) -> bool:
    """Whether one is the town that the other's province is named for: "in Aleppo" is said of its villages, too."""
    pairs = ((one, other.place), (other, one.place))
    return any(p and a.name.casefold() in (p.admin1 or "").casefold() for a, p in pairs)


def _shared_names(one: Entity, other: Entity) -> bool:
    """Whether two names have a word in common: "Tal" and "Old Tal" are one town, or one of its quarters."""
    return bool(set(one.name.casefold().split()) & set(other.name.casefold().split()))


def _apart(
    events: Sequence[Event], entities: Mapping[str, Entity], ground: Ground
) -> Iterator[Disagreement]:
    on: dict[tuple[str, str, str], list[Event]] = {}
    for event in events:
        day = event.date
        told = event.status in FACTUAL and not event.background and event.place is not None
        if told and day is not None and day.earliest is not None and day.earliest == day.latest:
            on.setdefault((*event.sort, day.earliest), []).append(event)
    for same in on.values():
        for one, other in combinations(same, 2):
            if _may_be_one(one, other, entities, ground):
                sides = [side_of(_where(e, entities), _told(e), ground) for e in (one, other)]
                why = (
                    f"one happening, told of two places: {' against '.join(s.says for s in sides)}"
                )
                yield make("place", (one.id, other.id), sides, why)


def _may_be_one(one: Event, other: Event, entities: Mapping[str, Entity], ground: Ground) -> bool:
    if {ground.article(r.document) for r in one.reports} & {
        ground.article(r.document) for r in other.reports
    }:
        return False
    a, b = (_spot(e, entities) for e in (one, other))
    if a is None or b is None or nearness(a, b) in {"same", "near"}:
        return False
    if a.place and b.place and kilometres(a.place, b.place) > FARTHEST_KM:
        return False
    names = {stem(w) for e in (a, b) for w in WORD.findall(e.name)}
    shared = _words(one, ground) & _words(other, ground) - names
    return len(shared) >= COMMON


def _spot(event: Event, entities: Mapping[str, Entity]) -> Entity | None:
    place = entities.get(event.place.entity or "") if event.place else None
    far = place is not None and place.place is not None and place.place.precision > SPOT
    return None if far else place


def _words(event: Event, ground: Ground) -> frozenset[str]:
    """The rare words of what is told and around it, numbers included."""
    found: set[str] = set()
    for said in event.evidence:
        text = ground.documents[said.document].text
        stretch = text[max(0, said.start - AROUND) : said.end + AROUND]
        found |= {stem(w) for w in WORD.findall(stretch)}
    return frozenset(w for w in found - calendar_stems() if w.isdigit() or rarity(w) >= SELDOM)


def _where(event: Event, entities: Mapping[str, Entity]) -> str:
    place = entities.get(event.place.entity or "") if event.place else None
    return f"at {place.name}" if place is not None else "elsewhere"


def _told(event: Event) -> tuple[Evidence, ...]:
    """What tells the event, and the words of its place."""
    return (*event.evidence, *(event.place.evidence if event.place else ()))


def _ruled_out(event: Event, ground: Ground) -> Iterator[Disagreement]:
    """ "taken from a boat in Tal, and not in the oasis of that name", where others say "in the oasis of Tal"."""
    for report in event.reports:
        for said in report.evidence:
            rest = _rest(said, ground)
            for hit in _NOT_THERE.finditer(rest.quote):
                others = [
                    r for r in event.reports
                    if r.document != report.document and _puts_there(r, hit.group(1), ground)
                ]  # fmt: skip
                if others:
                    there = [e for r in others for e in words_of_day(r)]
                    sides = [
                        side_of(f"there: {hit.group(1)}", there, ground),
                        side_of(f"not there: {rest.quote}", [rest], ground),
                    ]
                    why = f"the place of “{event.headline}”: one report says where it was not"
                    yield make("place", (event.id,), sides, why)


def _rest(said: Evidence, ground: Ground) -> Evidence:
    """The words up to the end of their sentence, as far as a stretch behind them."""
    text = ground.documents[said.document].text
    end = re.search(r"[.!?\n]", text[said.end : said.end + AROUND])
    return quote(said.document, text, said.start, said.end + (end.start() if end else 0))


def _puts_there(report: EventReport, word: str, ground: Ground) -> bool:
    pattern = re.compile(rf"(?<!not )\b(?:in|at|on|near) (?:the |a )?{re.escape(word)}\b")
    return any(pattern.search(_rest(e, ground).quote) for e in report.evidence)
