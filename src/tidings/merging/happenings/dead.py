"""The dead of one event, from all counts of it: sides that one report tells together are added, others are rival tellings.

Of "two soldiers were killed" in one report and "three Peruvians died" in another three are dead, not five; of "12 soldiers and
five civilians" 17 are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date as day

from tidings.documents.clusters import Clusters
from tidings.mentions.entities.nouns.nominals import collectives
from tidings.merging.counts.tolls import GROWTH
from tidings.model.dates import Date
from tidings.model.items import Fatalities, Figure
from tidings.model.record import Record

# Population words that make a count one of civilians.
CIVILIAN = "civilian"
# Who wears a uniform of the state and who fights without one; all others are unarmed.
_STATE = frozenset({"MIL", "COP", "SPY", "GOV"})
_IRREGULAR = frozenset({"REB", "UAF", "CRM", "PRM"})
# By so many days may a count reach beyond its event: a report of the morning after tells of two days.
_MORNING_AFTER = 1
# Fewer are easily as many of two sorts: "two soldiers"; what stands closer together is told in one breath and added.
TWICE, BREATH = 3, 100


class _Telling(Record, frozen=True, kw_only=True):
    """Counts that stand beside each other, with their sum."""

    figures: tuple[Figure, ...]
    low: int
    best: int
    high: int
    last: str
    documents: int


def fatalities(figures: Sequence[Figure], date: Date | None = None) -> Fatalities | None:
    """The dead of an event from its figures; counts of parts, of sides and of other days are not added twice.

    Who is a part of the dead of more happenings than this one is counted here; a running total of many days is not.
    """
    own = {f.id for f in figures}
    killed = [
        f for f in figures
        if f.measure == "killed" and f.part_of not in own and f.low is not None and not _reaches_beyond(f, date)
    ]  # fmt: skip
    if not killed:
        return None
    tellings = [_telling(group) for group in _together(killed)]
    chosen = _believed(tellings)
    by_side = tuple(sorted((f.population, int(f.best or f.low or 0)) for f in chosen.figures))
    civilians = [f for f in chosen.figures if CIVILIAN in f.population.lower()]
    return Fatalities(
        low=min(t.low for t in tellings), best=chosen.best, high=max(t.high for t in tellings),
        civilians=int(sum(f.best or f.low or 0 for f in civilians)) if civilians else None,
        by_side=by_side if len(by_side) > 1 else (),
        rule=_rule(chosen, tellings),
    )  # fmt: skip


def _rule(chosen: _Telling, tellings: Sequence[_Telling]) -> str:
    if len(tellings) > 1:
        return "rival-tellings"
    return chosen.figures[0].rule if len(chosen.figures) == 1 else "sum-of-populations"


def _reaches_beyond(figure: Figure, date: Date | None) -> bool:
    """Whether a running total counts more days than its event had."""
    if figure.scope != "cumulative" or figure.window is None or date is None:
        return False
    counted, happened = _span(figure.window), _span(date)
    return counted is not None and happened is not None and counted > happened + _MORNING_AFTER


def _span(date: Date) -> int | None:
    """The days between the first and the last; None where either is open."""
    if not date.earliest or not date.latest:
        return None
    return (day.fromisoformat(date.latest) - day.fromisoformat(date.earliest)).days


def _together(killed: Sequence[Figure]) -> Iterator[tuple[Figure, ...]]:
    """The counts that one report tells beside each other, and those of people who cannot be the same."""
    clusters: Clusters[str] = Clusters({f.id: f for f in killed})
    told = {f.id: {e.document for e in f.estimates} for f in killed}
    sides = {f.id: _side(f.population) for f in killed}
    for at, one in enumerate(killed):
        for other in killed[at + 1 :]:
            both = sides[one.id], sides[other.id]
            if _counted_twice(one, other):
                continue
            if told[one.id] & told[other.id] or (all(both) and both[0] != both[1]):
                clusters.join(one.id, other.id)
    by_id = {f.id: f for f in killed}
    for group in clusters.groups():
        yield tuple(by_id[key] for key in group)


def _counted_twice(one: Figure, other: Figure) -> bool:
    """Whether a title and its report count the same under two descriptions: "18 Kurdish-led rebels", "18 Syrian rebels"."""
    same = one.best == other.best and (one.best or 0) >= TWICE
    heads = {f.population.partition(" of ")[0].lower().split()[-1] for f in (one, other)}
    gaps = [
        abs(a.evidence[0].start - b.evidence[0].start)
        for a in one.estimates for b in other.estimates
        if a.document == b.document and a.evidence and b.evidence
    ]  # fmt: skip
    return same and len(heads) == 1 and bool(gaps) and min(gaps) > BREATH


def _side(population: str) -> str:
    """The side that the counted are of by their calling; "" where it may be any."""
    words = population.lower().split()
    forms = (form for w in reversed(words) for form in (w, w.removesuffix("s")))
    sectors = (collectives().get(form, {}).get("sector") for form in forms)
    sector = next((s for s in sectors if s), None)
    if sector is None or words[-1:] in (["people"], ["persons"], ["men"]):
        return ""
    return "state" if sector in _STATE else "irregular" if sector in _IRREGULAR else "unarmed"


def _telling(figures: tuple[Figure, ...]) -> _Telling:
    low = int(sum(f.low or 0 for f in figures))
    best = int(sum(f.best if f.best is not None else f.low or 0 for f in figures))
    high = int(sum(f.high if f.high is not None else f.best or f.low or 0 for f in figures))
    estimates = [e for f in figures for e in f.estimates]
    return _Telling(
        figures=figures, low=min(low, best), best=best, high=max(high, best),
        last=max(e.as_of or "" for e in estimates), documents=len({e.document for e in estimates}),
    )  # fmt: skip


def _believed(tellings: Sequence[_Telling]) -> _Telling:
    """Of rival tellings a later one that carries the earlier on; else the one in most documents, the lower of equals."""
    latest = max(tellings, key=lambda t: (t.last, -t.best))
    others = [t for t in tellings if t is not latest]
    before = max((t.best for t in others), default=0)
    newer = all(t.last < latest.last for t in others)
    if newer and before <= latest.best <= GROWTH * max(before, 1):
        return latest
    return min(tellings, key=lambda t: (-t.documents, t.best))
