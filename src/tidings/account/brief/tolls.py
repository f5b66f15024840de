"""Sentences on counts: the dead, the displaced, the captured, each with who says so."""

from __future__ import annotations

from collections.abc import Iterator

from tidings.account.brief.amounts import counted, total
from tidings.account.brief.dates import when
from tidings.account.brief.desk import Desk
from tidings.account.brief.drafts import Draft, listed
from tidings.account.brief.names import mark
from tidings.lexicons.tables import table
from tidings.model.evidence import Evidence
from tidings.model.items import Event, Figure

# Words in a population that point at something outside the sentence.
POINTING = frozenset({"its", "his", "her", "their", "our", "others", "those", "these", "them", "some", "many"})


def toll_drafts(desk: Desk) -> list[Draft]:
    """One sentence for every count that can be told clearly, gravest first."""
    told = sorted(desk.items.figures, key=lambda f: (_rank(f), f.id))
    drafts = []
    seen: list[Figure] = []
    for figure in told:
        if any(_repeats(figure, other) for other in seen):
            continue
        draft = toll(figure, desk)
        if draft is not None:
            drafts.append(draft)
            seen.append(figure)
    return drafts


def toll(figure: Figure, desk: Desk) -> Draft | None:
    """The sentence for one count: "34 soldiers were killed in X on 3 May 2021, AFP reports"."""
    row = _row(figure)
    amount = total(figure)
    if row is None or not amount or not _tellable(figure):
        return None
    event = desk.events.get(figure.event or "")
    plural = amount != "one"
    verb = _verb(row, figure, plural)
    people = figure.population if plural else figure.population
    text = " ".join(
        p for p in (f"{amount} {people}", verb, _manner(event, row), _where(figure, event, desk),
                    _date(figure, event, desk)) if p
    )  # fmt: skip
    conflict = figure.agreement == "conflict"
    evidence = (*figure.evidence, *(event.evidence[:1] if event else ()))
    return Draft(
        text=text + _support(figure, desk), says=(figure.id, *((event.id,) if event else ())),
        evidence=evidence, disputed=conflict,
    )  # fmt: skip


def _row(figure: Figure) -> dict[str, str] | None:
    return next((dict(r) for r in table("en/brief_measures.tsv") if r["measure"] == figure.measure), None)


def _tellable(figure: Figure) -> bool:
    """Whether the words for who is counted stand alone, and the count is more than "some"."""
    people = figure.population.lower().split()
    if not people or people[0] in POINTING or POINTING & {people[-1]} or figure.part_of is not None:
        return False
    widest = max((e.low for e in figure.estimates), default=0)
    return widest > 3 or any(e.value is not None and e.low == e.high for e in figure.estimates)


def _verb(row: dict[str, str], figure: Figure, plural: bool) -> str:
    standing = figure.scope == "stock" or (figure.window is not None and figure.window.edtf.endswith("/.."))
    cell = row["since"] if standing else row["then"]
    singular, _, many = cell.partition("|")
    return (many or singular) if plural else singular


def _manner(event: Event | None, row: dict[str, str]) -> str:
    if event is None or row["measure"] not in {"killed", "wounded"}:
        return ""
    rows = table("en/brief_events.tsv")
    return next(
        (r["manner"] for r in rows if r["type"] == event.type and r["mode"] == (event.mode or "")), ""
    )


def _where(figure: Figure, event: Event | None, desk: Desk) -> str:
    place = figure.place or (event.place.entity if event and event.place else None)
    entity = desk.entity(place)
    return f"in {mark(entity.id)}" if entity and entity.kind in {"place", "facility"} else ""


def _date(figure: Figure, event: Event | None, desk: Desk) -> str:
    date = figure.window or (event.date if event and event.date and not event.date.inferred else None)
    return when(date, desk.as_of)


def _support(figure: Figure, desk: Desk) -> str:
    """Who says so: all sources where they agree, each with its words where they differ."""
    by_words: dict[str, list[Evidence]] = {}
    for estimate in figure.estimates:
        by_words.setdefault(counted(estimate), []).extend(estimate.evidence)
    sources = desk.source_names(figure.evidence)
    speakers = sorted({e.attributed_to for e in figure.estimates if e.attributed_to in desk.entities})
    if len(sources) == 1:
        named = [mark(s) for s in speakers if s and desk.entities[s].kind != "place"]
        if named:
            return f", according to {listed(named)} as reported by {sources[0]}"
        return f", {sources[0]} reports"
    said = list(_camps(by_words, desk))
    if len(said) > 1:
        return f"; {listed(said)}"
    return f", {listed(list(sources))} report"


def _camps(by_words: dict[str, list[Evidence]], desk: Desk) -> Iterator[str]:
    """ "AFP gives 34", "Deutsche Welle and The Media Line more than 30"; one wording a source."""
    given: set[str] = set()
    for words_, evidence in by_words.items():
        names = [n for n in desk.source_names(evidence) if n not in given]
        given.update(names)
        if names:
            verb = ("gives " if len(names) == 1 else "give ") if len(given) == len(names) else ""
            yield f"{listed(names)} {verb}{words_.removesuffix(' of')}"


def _rank(figure: Figure) -> tuple[int, int, float]:
    order = [r["measure"] for r in table("en/brief_measures.tsv")]
    place = order.index(figure.measure) if figure.measure in order else len(order)
    return (place, -figure.corroboration.independent_sources, -(figure.best or 0))


def _repeats(one: Figure, other: Figure) -> bool:
    """Whether two counts would read as the same: same measure and people, and both can be true."""
    if one.measure != other.measure or one.population.split()[-1:] != other.population.split()[-1:]:
        return False
    if one.scope != other.scope:
        return False
    low, high = one.low or 0, one.high if one.high is not None else float("inf")
    return low <= (other.best or 0) <= high or (other.low or 0) <= (one.best or 0) <= (
        other.high if other.high is not None else float("inf")
    )
