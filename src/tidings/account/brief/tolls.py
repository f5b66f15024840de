"""Sentences on counts: the dead, the displaced, the captured, each with who says so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date as Day
from datetime import timedelta

from tidings.account.brief.amounts import counted, total
from tidings.account.brief.dates import when
from tidings.account.brief.desk import Desk
from tidings.account.brief.drafts import Draft, listed
from tidings.account.brief.names import mark, nameable
from tidings.lexicons.tables import table
from tidings.model.evidence import Evidence
from tidings.model.items import Estimate, Event, Figure

# Words in a count that point at something outside the sentence.
POINTING = frozenset(
    "its his her their our my your others those these them us some many most several".split()
)
# A count that was over half a year before the first report is history, not news.
HISTORY = timedelta(days=183)
# Below this a vague count ("some people") is no news.
FEW = 3


def toll_drafts(desk: Desk) -> list[Draft]:
    """One sentence for every count that can be told clearly, gravest and best supported first."""
    drafts: list[Draft] = []
    seen: list[Figure] = []
    for figure in sorted(desk.items.figures, key=lambda f: (_rank(f), f.id)):
        if any(_repeats(figure, other, desk) for other in seen):
            continue
        draft = toll(figure, desk)
        if draft is not None:
            drafts.append(draft)
            seen.append(figure)
    return drafts


def toll(figure: Figure, desk: Desk) -> Draft | None:
    """The sentence for one count: "34 soldiers were killed in X on 3 May 2021 (AFP)."."""
    row = measure_row(figure)
    event = desk.events.get(figure.event or "")
    if row is None or not _tellable(figure, desk) or _is_history(figure, event, desk):
        return None
    conflict = figure.agreement == "conflict"
    amount = _range(figure) if conflict else total(figure)
    if not amount or (figure.measure == "participants" and (not event or event.type != "PROTEST")):
        return None
    words = (
        f"{amount} {_people(figure)}", _verb(row, figure, amount != "one"), _manner(event, figure),
        _where(figure, event, desk), _date(figure, event, desk),
    )  # fmt: skip
    return Draft(
        text=" ".join(w for w in words if w) + _support(figure, desk),
        says=(figure.id, *((event.id,) if event else ())), told=figure.evidence,
        evidence=(*figure.evidence, *(event.evidence if event else ())), disputed=conflict,
    )  # fmt: skip


def measure_row(figure: Figure) -> Mapping[str, str] | None:
    """How a count of this measure is told; None for measures a brief does not tell."""
    return next((r for r in table("en/brief_measures.tsv") if r["measure"] == figure.measure), None)


def _people(figure: Figure) -> str:
    """Who is counted, without what the verb says again: "dead soldiers were killed"."""
    spare = {"dead", "killed", "wounded", "kidnapped", "displaced", "missing", "abducted"}
    kept = [w for w in figure.population.split() if w.lower() not in spare]
    people = " ".join(kept) or "people"
    loaded = {row["word"] for row in table("en/partisan_words.tsv")}
    return f"“{people}”" if loaded & set(people.lower().split()) else people


def _range(figure: Figure) -> str:
    """Both ends of a count the reports do not agree on."""
    ordered = sorted(figure.estimates, key=lambda e: (e.value if e.value is not None else e.low, e.as_written))
    least, most = counted(ordered[0]), counted(ordered[-1])
    least, most = (w.removesuffix(" of") for w in (least, most))
    return f"between {least} and {most}" if least != most else ""


def _tellable(figure: Figure, desk: Desk) -> bool:
    """Whether the words for who is counted stand alone, and the count is more than "some"."""
    people = figure.population.lower().split()
    if not people or figure.part_of is not None or POINTING & {people[0], people[-1]}:
        return False
    if all(POINTING & set(e.as_written.lower().split()) for e in figure.estimates):
        return False
    if any(t.evidence[0] in figure.evidence or _inside(figure.evidence[0], t.evidence) for a in desk.items.agreements for t in a.terms if t.evidence):
        return False
    widest = max((e.low for e in figure.estimates), default=0)
    return widest > FEW or any(e.value is not None and e.low == e.high for e in figure.estimates)


def _inside(words: Evidence, others: tuple[Evidence, ...]) -> bool:
    return any(
        o.document == words.document and o.start <= words.start and words.end <= o.end for o in others
    )


def _is_history(figure: Figure, event: Event | None, desk: Desk) -> bool:
    if event is not None and event.background:
        return True
    date = figure.window or (event.date if event else None)
    first = min((a.published for a in desk.items.articles if a.published), default="")
    if date is None or not date.latest or not first:
        return False
    return Day.fromisoformat(date.latest) < Day.fromisoformat(first) - HISTORY


def _verb(row: Mapping[str, str], figure: Figure, plural: bool) -> str:
    standing = figure.scope == "stock" or (
        figure.window is not None and figure.window.edtf.endswith("/..")
    )
    singular, _, many = row["since" if standing else "then"].partition("|")
    return (many or singular) if plural else singular


def _manner(event: Event | None, figure: Figure) -> str:
    if event is None or figure.measure not in {"killed", "wounded"}:
        return ""
    rows = table("en/brief_events.tsv")
    return next(
        (r["manner"] for r in rows if r["type"] == event.type and r["mode"] == (event.mode or "")), ""
    )


def _where(figure: Figure, event: Event | None, desk: Desk) -> str:
    place = event.place.entity if event and event.place and event.place.entity else figure.place
    entity = desk.entity(place)
    return f"in {mark(entity.id)}" if entity and entity.kind in {"place", "facility"} else ""


def _date(figure: Figure, event: Event | None, desk: Desk) -> str:
    date = figure.window or (event.date if event and event.date and not event.date.inferred else None)
    return when(date, desk.as_of)


def _support(figure: Figure, desk: Desk) -> str:
    """Who says so: all sources where they agree, each with its words where they differ."""
    by_words: dict[str, list[Estimate]] = {}
    for estimate in sorted(figure.estimates, key=_precision):
        by_words.setdefault(counted(estimate).removesuffix(" of"), []).append(estimate)
    sources = desk.source_names(figure.evidence)
    said = list(_camps(by_words, desk))
    if len(said) > 1:
        return f"; {listed(said)}"
    voices = _voices(figure.estimates, desk)
    if len(sources) == 1 and voices:
        return f", according to {listed(voices)} ({sources[0]})"
    return f" ({len(sources)} independent sources)" if len(sources) > 1 else f" ({sources[0]})"


def _precision(estimate: Estimate) -> tuple[float, str]:
    high = estimate.high if estimate.high is not None else float("inf")
    return (high - estimate.low, estimate.as_written)


def _voices(estimates: tuple[Estimate, ...] | list[Estimate], desk: Desk) -> list[str]:
    """Whom the reports credit with a count, where that is somebody with a name."""
    credited = {e.attributed_to for e in estimates if e.attributed_to}
    known = sorted(c for c in credited if c in desk.entities and nameable(desk.entities[c]))
    return [mark(c) for c in known if desk.entities[c].kind != "place"]


def _camps(by_words: Mapping[str, list[Estimate]], desk: Desk) -> Iterator[str]:
    """ "AFP gives 34", "Deutsche Welle and The Media Line more than 30"; a source that gives several
    numbers is named with whom it credits with each."""
    given: set[str] = set()
    for words, estimates in by_words.items():
        voices = _voices(estimates, desk)
        names = list(desk.source_names(e for x in estimates for e in x.evidence))
        fresh = [n for n in names if n not in given]
        given.update(names)
        who = f"{listed(voices)} ({listed(names)})" if voices and len(names) == 1 else listed(fresh)
        if not who:
            continue
        many = len(voices if voices and len(names) == 1 else fresh) > 1
        yield f"{who} {'give' if many else 'gives'} {words}"


def _rank(figure: Figure) -> tuple[int, bool, int, float]:
    row = measure_row(figure)
    gravity = int(row["gravity"]) if row else 0
    sources = figure.corroboration.independent_sources
    return (-gravity, figure.agreement == "conflict", -sources, -(figure.best or 0))


def _repeats(one: Figure, other: Figure, desk: Desk) -> bool:
    """Whether two counts would read as the same: same measure, people and time, and both can be true."""
    if one.measure != other.measure or one.population.split()[-1:] != other.population.split()[-1:]:
        return False
    if not _same_time(one, other, desk):
        return False
    return _meets(one, other) or _meets(other, one)


def _same_time(one: Figure, other: Figure, desk: Desk) -> bool:
    dates = [f.window or (desk.events[f.event].date if f.event in desk.events else None) for f in (one, other)]
    a, b = dates
    if a is None or b is None:
        return True
    return (a.earliest or "") <= (b.latest or "9") and (b.earliest or "") <= (a.latest or "9") and (
        one.scope == other.scope
    )


def _meets(one: Figure, other: Figure) -> bool:
    high = one.high if one.high is not None else float("inf")
    return (one.low or 0) <= (other.best or 0) <= high
