"""Sentences on counts: the dead, the displaced, the captured, each with who says so."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from tidings.account.brief.amounts import between, corrected, counted, number, total, vague
from tidings.account.brief.dates import when
from tidings.account.brief.desk import Desk
from tidings.account.brief.drafts import Draft, listed
from tidings.account.brief.names import mark
from tidings.account.brief.plurals import in_plural, in_singular
from tidings.account.brief.same_counts import more, repeats, same_incident
from tidings.account.brief.support import camps, rivals, support
from tidings.account.brief.verbs import verb_of
from tidings.account.brief.weighing import (
    is_history,
    is_lone,
    is_news,
    is_placed,
    is_tellable,
    without_loose,
)
from tidings.lexicons.tables import column, table
from tidings.lexicons.word_classes import word_class
from tidings.model.evidence import Evidence
from tidings.model.items import Entity, Estimate, Event, Figure

# A place or day this many signs from a clause still belongs to it ("in Serpa on Wednesday").
NEAR = 20
# Words for deaths, which nobody is.
_LOSSES = frozenset({"death", "deaths", "fatality", "fatalities", "slain"})
# A page holds a score of counts; of a large case only so many of the gravest are looked at.
WEIGHED = 400


def toll_drafts(desk: Desk) -> list[Draft]:
    """One sentence for every count that can be told clearly, gravest and best supported first."""
    groups: list[list[Figure]] = []
    ranked = sorted(desk.items.figures, key=lambda f: (_rank(f), f.id))[:WEIGHED]
    # a count without day and place may repeat any other, but none with them repeats it
    for figure in sorted(ranked, key=lambda f: not is_placed(f, desk.event_of(f))):
        again = next((g for g in groups if repeats(figure, g[0], desk)), None)
        if again is not None:
            again.append(figure)
        elif toll(figure, desk) is not None:
            groups.append([figure])
    groups.sort(key=lambda g: (_rank(g[0]), g[0].id))
    drafts = [d for g in without_loose(groups, desk) if (d := _group_toll(g, desk)) is not None]
    return [
        replace(d, disputed=True) if is_lone(desk.figures[d.says[0]], desk) else d for d in drafts
    ]


def _group_toll(group: list[Figure], desk: Desk) -> Draft | None:
    """One sentence for counts that read alike; those of one incident stand side by side in it."""
    same = [f for f in group if same_incident(f, group[0], desk)]
    # What a person says is told; else, among counts that can all be true, the exact one.
    exact = (f for f in same if any(e.value is not None and e.low == e.high for e in f.estimates))
    first = next((f for f in same if corrected(f)), None) or next(exact, group[0])
    estimates = tuple(e for f in same for e in _told(f, desk))
    evidence = tuple(e for f in same for e in f.evidence)
    draft = toll(replace(first, estimates=estimates, evidence=evidence), desk)
    if draft is None:
        return None
    said = tuple(dict.fromkeys((*draft.says, *(f.id for f in group))))
    return replace(draft, says=said, told=tuple(e for f in group for e in f.evidence))


def _told(figure: Figure, desk: Desk) -> tuple[Estimate, ...]:
    """The counts that a sentence tells: where they conflict those that are set against each other."""
    return rivals(figure, desk) if figure.agreement == "conflict" else figure.estimates


def toll(figure: Figure, desk: Desk) -> Draft | None:
    """The sentence for one count: "34 soldiers were killed in X on 3 May 2021 (AFP)."."""
    row = measure_row(figure)
    event = _own_event(figure, desk)
    if row is None or not is_tellable(figure, desk) or is_history(figure, event, desk):
        return None
    conflict = figure.agreement == "conflict"
    by_person = corrected(figure)
    if not by_person and not conflict and not is_news(figure, event):
        return None
    amount = between(figure) if by_person else _range(figure) if conflict else _amount(figure, desk)
    if not amount or (figure.measure == "participants" and (not event or event.type != "PROTEST")):
        return None
    one = amount.split()[-1] == "one"  # "at least one", too
    if further := more(figure):
        amount = amount.removesuffix(" of")  # "hundreds more people"
    words = (
        f"{amount}{further} {_people(figure, one=one)}", verb_of(row, figure, event, desk, plural=not one), _manner(event, figure),
        _where(figure, event, desk), _date(figure, event, desk),
    )  # fmt: skip
    # who was killed by a storm tells nothing of the storm
    told = (event.id,) if event and event.hazard is None else ()
    return Draft(
        text=" ".join(w for w in words if w) + (_against(figure, desk) if by_person else support(figure, desk)),
        says=(figure.id, *told), told=figure.evidence,
        evidence=(*figure.evidence, *(event.evidence if event else ())), disputed=conflict,
    )  # fmt: skip


def _own_event(figure: Figure, desk: Desk) -> Event | None:
    """The event whose toll a count is; of one that went on for days beyond its event's reports the day and place are not told."""
    event = desk.event_of(figure)
    if event is None or figure.agreement != "update":
        return event
    told = {r.document for r in event.reports}
    return event if {e.document for e in figure.estimates} <= told else None


def _against(figure: Figure, desk: Desk) -> str:
    """That a person says so, and beside it what the reports give."""
    said = listed(list(camps(figure, desk)))
    return f", as a person corrected it{f'; {said}' if said else ''}"


def _amount(figure: Figure, desk: Desk) -> str:
    """The count told first: an exact one, else of open ones that can all be true the best supported."""
    open_ended = [e for e in figure.estimates if not vague(e) and e.high is None]
    exact = any(e.low == e.high for e in figure.estimates)
    if exact or figure.agreement != "compatible" or len({e.value for e in open_ended}) < 2:
        return total(figure)
    support = {
        e.value: len(desk.sources(w for o in open_ended if o.value == e.value for w in o.evidence))
        for e in open_ended
    }  # fmt: skip
    return counted(min(open_ended, key=lambda e: (-support[e.value], e.low, e.as_written)))


def measure_row(figure: Figure) -> Mapping[str, str] | None:
    """How a count of this measure is told; None for measures a brief does not tell."""
    return next((r for r in table("en/brief_measures.tsv") if r["measure"] == figure.measure), None)


def _people(figure: Figure, *, one: bool = False) -> str:
    """Who is counted, without what the verb says again: "dead soldiers were killed"; one of people is a person."""
    spare = word_class("fate") | {"captured", "arrested", "detained"}
    kept = [w for w in figure.population.split() if w.lower() not in spare]
    if kept and kept[-1].lower() in _LOSSES:
        kept = []  # "21 cholera deaths": what stands before says of what they died
    # "10 Civilians killed" of a headline are civilians; Afghans keep their capital
    common = column("en/collectives.tsv", "noun")
    small = (w.lower() if _bare(w) in common else w for w in kept)
    people = " ".join(small) or "people"
    people = in_singular(people) if one else in_plural(people)
    if one and people.lower() in {"people", "persons"}:
        return "person"
    loaded = column("en/partisan_words.tsv")
    return f"“{people}”" if loaded & set(people.lower().split()) else people


def _bare(word: str) -> str:
    """The word in small letters, without the sign of several."""
    return word.lower().removesuffix("s")


def _range(figure: Figure) -> str:
    """Both ends of a count the reports do not agree on."""
    values = sorted({e.value if e.value is not None else e.low for e in figure.estimates})
    # Below the best value lies only what one source alone says against several.
    values = [v for v in values if figure.best is None or v >= figure.best]
    return f"between {number(values[0])} and {number(values[-1])}" if len(values) > 1 else ""


def _manner(event: Event | None, figure: Figure) -> str:
    if event is None or figure.measure not in {"killed", "wounded"}:
        return ""
    rows = table("en/brief_events.tsv")
    return next(
        (r["manner"] for r in rows if r["type"] == event.type and r["mode"] == (event.mode or "")),
        "",
    )


def _where(figure: Figure, event: Event | None, desk: Desk) -> str:
    """The place of the event where the same clause names it, else that of the count."""
    place = figure.place
    if (
        event
        and event.place
        and event.place.entity
        and (place is None or _beside(event.place.evidence, event, figure))
    ):
        place = event.place.entity if _beside(event.place.evidence, event, figure) else place
    entity = desk.entity(place)
    lies = _lies(entity) if entity else ""
    return f"{lies} {mark(entity.id)}" if entity and lies else ""


def _lies(place: Entity) -> str:
    """ "In Karm", "at Karm station", "on Highway 1", "on Castello Road"."""
    said = place.name.lower().split()
    if place.kind == "place" and word_class("lain_on") & {said[0], said[-1]}:
        return "on"
    return {"place": "in", "facility": "at"}.get(place.kind, "")


def _beside(words: tuple[Evidence, ...], event: Event, figure: Figure) -> bool:
    """Whether some words and the count stand in one clause of a report."""
    for clause in event.evidence:
        near = [
            w
            for w in words
            if w.document == clause.document
            and w.start >= clause.start - NEAR
            and w.end <= clause.end + NEAR
        ]
        counts = [
            w
            for w in figure.evidence
            if w.document == clause.document and clause.start <= w.start and w.end <= clause.end
        ]
        if near and counts:
            return True
    return False


def _date(figure: Figure, event: Event | None, desk: Desk) -> str:
    date = figure.window
    if date is None and event and event.date and not event.date.inferred:
        date = event.date if _beside(event.date.evidence, event, figure) else None
    return when(date, desk.as_of)


def _rank(figure: Figure) -> tuple[int, int, float]:
    row = measure_row(figure)
    gravity = int(row["gravity"]) if row else 0
    sources = figure.corroboration.independent_sources
    return (-gravity, -sources, -(figure.best or 0))
