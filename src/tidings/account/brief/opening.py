"""The first sentences: what the situation is, the gravest toll, the displacement, the decisive meeting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tidings.account.brief.amounts import number
from tidings.account.brief.desk import Desk, joined
from tidings.account.brief.drafts import Draft, listed
from tidings.account.brief.meetings import talk_drafts
from tidings.account.brief.names import mark, nameable
from tidings.lexicons.tables import table
from tidings.model.items import Event

PRINCIPALS = 3
ACTING = frozenset({"state", "armed_group", "organization"})


def opening_drafts(desk: Desk, tolls: Sequence[Draft]) -> list[Draft]:
    """Two to four sentences."""
    killed, moved = (_first(tolls, measure, desk) for measure in ("killed", "displaced"))
    talks = next(talk_drafts(desk), None)
    found = [_situation(desk), killed, moved, talks]
    return [d for d in found if d is not None]


def _first(tolls: Sequence[Draft], measure: str, desk: Desk) -> Draft | None:
    """The first count of a measure, one that the reports agree on before one that they do not."""
    found = [d for d in tolls if _measure(d, desk) == measure]
    return min(found, key=lambda d: d.disputed, default=None)


def _measure(draft: Draft, desk: Desk) -> str:
    return desk.figures[draft.says[0]].measure if draft.says[0] in desk.figures else ""


def _situation(desk: Desk) -> Draft | None:
    """“Reports of 4 and 5 May tell of fighting in X; the principal actors are A, B and C.”."""
    told = [e for e in desk.items.events if not e.background and e.status != "hypothetical"]
    topics = _topics(
        [e for e in told if e.status in {"occurred", "ongoing"} or e.type == "CONSULT"]
    )
    place = _place(told, desk)
    actors = _principals(told, desk)
    if not topics or not place:
        return None
    evidence = joined(
        e.evidence[0] for e in told
        if (e.place and e.place.entity == place) or {a.entity for a in e.actors} & set(actors)
    )  # fmt: skip
    sources = len(desk.sources(evidence))
    reports = (
        "One source reports"
        if sources == 1
        else f"{number(sources).capitalize()} independent sources report"
    )
    who = ""
    if actors:
        verb = "actor is" if len(actors) == 1 else "actors are"
        who = f"; the principal {verb} {listed([mark(a) for a in actors])}"
    return Draft(
        text=f"{reports} {topics} in {mark(place)}{_country(place, desk)}{who}", evidence=evidence,
        rests_on=(place, *actors),
    )  # fmt: skip


def _country(place: str, desk: Desk) -> str:
    """“, Syria” behind a place that is not itself the country."""
    code = desk.country(place)
    name = next((r["name"] for r in table("world/countries.tsv") if r["iso3"] == code), "")
    return f", {name}" if name and name != desk.entities[place].name else ""


def _topics(told: list[Event]) -> str:
    nouns = {(r["type"], r["mode"]): r["noun"] for r in table("en/brief_topics.tsv")}
    named = (nouns.get(e.sort, nouns.get((e.sort[0], ""))) for e in told)
    counts = Counter(noun for noun in named if noun)
    return listed([n for n, _ in sorted(counts.items(), key=lambda c: (-c[1], c[0]))[:2]])


def _place(told: list[Event], desk: Desk) -> str:
    """Where most of it happens, rather a region or town than a country."""
    counts: Counter[str] = Counter()
    for event in told:
        place = desk.entity(event.place.entity) if event.place else None
        if (
            place is not None
            and place.kind == "place"
            and event.type in {"ASSAULT", "PROTEST", "COERCE", "SANCTION"}
        ):
            counts[place.id] += event.corroboration.independent_sources
    return min(counts, key=lambda p: (-counts[p], p), default="")


def _principals(told: list[Event], desk: Desk) -> list[str]:
    counts: Counter[str] = Counter()
    for event in told:
        for actor in event.actors:
            entity = desk.entity(actor.entity)
            if entity is not None and entity.kind in ACTING:
                counts[entity.id] += 1
    ranked = sorted(counts, key=lambda a: (-counts[a], a))
    return [a for a in ranked if counts[a] > 1 and nameable(desk.entities[a])][:PRINCIPALS]
