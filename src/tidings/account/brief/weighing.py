"""Which counts a brief tells: those that stand alone, say when or where, and are news."""

from __future__ import annotations

from tidings.account.brief.amounts import vague
from tidings.account.brief.desk import Desk
from tidings.account.brief.history import is_past
from tidings.account.brief.same_counts import date_of
from tidings.lexicons.word_classes import word_class
from tidings.model.evidence import Evidence
from tidings.model.items import Event, Figure

# Words in a count that point at something outside the sentence.
POINTING = frozenset(
    [
        "its",
        "his",
        "her",
        "their",
        "our",
        "my",
        "your",
        "others",
        "those",
        "these",
        "them",
        "us",
        "some",
        "many",
        "most",
        "several",
    ]
)
# So few who fled or need help are no count of a crisis.
FLEEING = frozenset({"displaced", "in_need", "returned", "evacuated", "refugees_hosted"})
FEW_FLED = 20
# So many times the highest count that several sources give is beyond belief until a second source says it.
BEYOND = 20
# Below this a vague count ("some people") is no news.
FEW = 3
ANYBODY = "people"


def without_loose(groups: list[list[Figure]], desk: Desk) -> list[list[Figure]]:
    """Without counts of one source that say neither when nor where beside others that do, and without a second
    count of the same people or things that says neither."""
    firm = [g for g in groups if len({s for f in g for s in f.corroboration.sources}) > 1 or any(
        is_placed(f, desk.event_of(f)) for f in g
    )]  # fmt: skip
    firm = [g for g in firm if not any(_is_outgrown(g[0], o[0], desk) for o in firm)]
    chosen = {g[0].id for g in firm}
    firm += [g for g in groups if g[0].id not in chosen and g[0].scope != "incident"]
    chosen |= {g[0].id for g in firm}
    told = {g[0].measure for g in firm}
    kept = [g for g in groups if g[0].id in chosen or g[0].measure not in told]
    first: dict[tuple[str, str], Figure] = {}
    for group in kept:
        first.setdefault((group[0].measure, group[0].population.lower()), group[0])
    return [
        g for g in kept
        if first[g[0].measure, g[0].population.lower()] is g[0]
        or is_placed(g[0], desk.event_of(g[0]))
    ]  # fmt: skip


def _is_outgrown(figure: Figure, other: Figure, desk: Desk) -> bool:
    """Whether one source's count is of the place and day of a larger one that several sources give."""
    one, several = figure.corroboration.independent_sources, other.corroboration.independent_sources
    same = (
        figure.measure == other.measure and figure.place is not None and figure.place == other.place
    )
    alike = _who(figure) == _who(other) or ANYBODY in {_who(figure), _who(other)}
    smaller = (figure.best or 0) < (other.best or 0) and alike
    return (
        one == 1 < several
        and same
        and smaller
        and _day_of(figure, desk) == _day_of(other, desk) != ""
    )


def _who(figure: Figure) -> str:
    """Who is counted; "victims" and "persons" may be anybody."""
    people = figure.population.lower()
    return ANYBODY if people in word_class("anybody_counted") else people


def _day_of(figure: Figure, desk: Desk) -> str:
    date = date_of(figure, desk)
    return (date.earliest or "") if date is not None else ""


def is_lone(figure: Figure, desk: Desk) -> bool:
    """Whether one source alone puts a count of one happening many times above what several give."""
    if figure.corroboration.independent_sources > 1 or figure.scope != "incident":
        return False
    most = desk.best_supported.get(figure.measure)
    return most is not None and (figure.best or figure.low or 0) > BEYOND * (most.best or 0)


def is_tellable(figure: Figure, desk: Desk) -> bool:
    """Whether the words for who is counted stand alone, and the count is more than "some"."""
    people = figure.population.lower().split()
    if word_class("ordinal_words") & set(people):
        return False  # "a twelfth soldier" is the twelfth of a count told elsewhere
    if not people or figure.part_of is not None or POINTING & {people[0], people[-1]}:
        return False
    if figure.best == 0 and figure.agreement != "conflict":
        return False  # "0 people were killed" is no toll
    if all(POINTING & set(e.as_written.lower().split()) for e in figure.estimates):
        return False
    if any(
        t.evidence[0] in figure.evidence or _inside(figure.evidence[0], t.evidence)
        for a in desk.items.agreements
        for t in a.terms
        if t.evidence
    ):
        return False
    widest = max((e.low for e in figure.estimates), default=0)
    return widest > FEW or any(e.value is not None and not vague(e) for e in figure.estimates)


def is_news(figure: Figure, event: Event | None) -> bool:
    """Whether a count is more than one person or thing that an event tells of; one dead needs a day or a place."""
    if figure.measure in FLEEING and (figure.best or figure.low or 0) < FEW_FLED:
        return False
    if figure.best != 1 or figure.high != 1:
        return True
    return figure.measure == "killed" and is_placed(figure, event)


def is_placed(figure: Figure, event: Event | None) -> bool:
    """Whether a reader learns when or where the counted happened."""
    dated = figure.window is not None and bool(figure.window.earliest)
    return (
        dated or figure.place is not None or bool(event and event.date and not event.date.inferred)
    )


def _inside(words: Evidence, others: tuple[Evidence, ...]) -> bool:
    return any(
        o.document == words.document and o.start <= words.start and words.end <= o.end
        for o in others
    )


def is_history(figure: Figure, event: Event | None, desk: Desk) -> bool:
    if event is not None and event.background:
        return True
    return is_past(figure.window or (event.date if event else None), desk)
