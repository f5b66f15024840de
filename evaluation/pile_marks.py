"""What an account makes of each row of the gold of a pile: right or not, measure by measure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from evaluation.piles import Item, Pile, Row, events_of, figures_of, places
from evaluation.said import Place

from tidings.account.check import check_account
from tidings.model.items import Estimate, Figure

# What an entity of the gold may be in the account: a body that acts, or somewhere that one can be.
BODIES = frozenset({"organization", "state", "armed_group", "collective", "facility"})
PLACES = frozenset({"place", "facility", "state"})
KINDS = {
    "person": frozenset({"person"}), "organization": BODIES, "armed_group": BODIES, "state": BODIES,
    "collective": BODIES, "place": PLACES, "facility": PLACES | BODIES,
}  # fmt: skip
# A promise that was read as a pledge is settled as one, a meeting that was announced as a meeting.
OUTCOMES = {"kept": "held", "broken": "failed", "met": "held", "fell_through": "failed"}


class Mark(NamedTuple):
    """Whether one thing of the gold is right, and which one it was."""

    measure: str
    right: bool
    says: str


def marks(pile: Pile) -> Iterator[Mark]:
    """All marks of a pile."""
    for judge in (
        _reprints, _updates, _disagreements, _same_events, _parts, _forecasts, _sums, _entities, _absurd,
        _other_stories, _brief,
    ):  # fmt: skip
        yield from judge(pile)


def _reprints(pile: Pile) -> Iterator[Mark]:
    derived = {a.id: a.derived_from for a in pile.account.articles}
    gold = set()
    for row in pile.rows("reprint"):
        for left, right in combinations(row["articles"], 2):
            one, other = pile.article(left), pile.article(right)
            gold.add(frozenset({one, other}))
            origins = [
                {d.article or d.agency for d in derived.get(i or "", ())} for i in (one, other)
            ]
            said = other in origins[0] or one in origins[1] or bool(origins[0] & origins[1])
            yield Mark("reprints found", said, f"{left} {right}")
    for article, origins_ in derived.items():
        for origin in origins_:
            if origin.article is not None:
                right_ = frozenset({article, origin.article}) in gold
                yield Mark("reprints that are ones", right_, f"{article} {origin.article}")


def _updates(pile: Pile) -> Iterator[Mark]:
    for row in pile.rows("update"):
        what = f"{row['measure']}: {row['population']}"
        values = [(pile.place(v), v["value"]) for v in row["values"]]
        held = [(sum(_gives(f, *value) for value in values), f) for f in pile.account.figures]
        most, figure = max(held, key=lambda h: h[0])
        for place, value in values:
            read = any(_gives(f, place, value) for f in pile.account.figures)
            yield Mark("updates: values read", read, f"{what}: {value}")
        last = most > 0 and figure.agreement == "update" and figure.best == row["best"]
        for number, (place, value) in enumerate(values):
            together = most > 1 and _gives(figure, place, value)
            yield Mark("updates: values in one figure", together, f"{what}: {number + 1}. {value}")
        yield Mark("updates: an update with the last value as best", last, what)


def _gives(figure: Figure, place: Place, value: float) -> bool:
    return any(s.value == value and _told(s).touches(place) for s in figure.estimates)


def _told(estimate: Estimate) -> Item:
    return Item(estimate.as_written, places(estimate.evidence))


def _disagreements(pile: Pile) -> Iterator[Mark]:
    account = pile.account
    told = {s.id: places(e for r in s.reported_by for e in r.said) for s in account.statements}
    pairs: list[list[Sequence[Place]]] = [
        [places(s.evidence) for s in d.sides] for d in account.disagreements
    ]
    pairs += [
        [_told(s).places for s in f.estimates] for f in account.figures if f.agreement == "conflict"
    ]
    pairs += [[told[s.id], told.get(s.answers, ())] for s in account.statements if s.answers]
    pairs += [[places(e.evidence), told.get(e.answers, ())] for e in account.events if e.answers]
    for row in pile.rows("disagreement"):
        gold = _sides(pile, row)
        found = any(_opposes(gold, one) for one in pairs)
        yield Mark(f"disagreements found: {row['kind']}", found, row["what"])
        yield Mark("disagreements found", found, row["what"])


def _sides(pile: Pile, row: Row) -> list[list[Place]]:
    """The words of each side; what is said also goes with the side that says most of the same."""
    sides = [[pile.place(side)] for side in row["sides"]]
    says = [set(_says(side).split()) for side in row["sides"]]
    for also in row.get("also", ()):
        words = set(_says(also).split())
        fit = [len(words & one) / len(words | one) for one in says]
        sides[fit.index(max(fit))].append(pile.place(also))
    return sides


def _says(side: Row) -> str:
    """What a side says, in words that another report may share; its own words where the gold has no others."""
    said: str = side.get("says", side["words"])
    return said


def _opposes(gold: Sequence[Sequence[Place]], found: Sequence[Sequence[Place]]) -> bool:
    """Whether two sides of the found touch two of the gold."""
    hits = [{i for i, side in enumerate(gold) if _touch(side, one)} for one in found]
    return any(a != b for one, other in combinations(hits, 2) for a in one for b in other)


def _touch(some: Iterable[Place], others: Sequence[Place]) -> bool:
    return any(a.touches(b) for a in some for b in others)


def _same_events(pile: Pile) -> Iterator[Mark]:
    events = events_of(pile.account)
    for row in pile.rows("same_event"):
        told = [pile.place(one) for one in row["tellings"]]
        read = [_touched(events, place) for place in told]
        for one, ids in zip(row["tellings"], read, strict=True):
            yield Mark("events: tellings read", bool(ids), f"{row['what']}: {one['report']}")
        for (i, one), (j, other) in combinations(enumerate(read), 2):
            says = f"{row['what']}: {row['tellings'][i]['report']} {row['tellings'][j]['report']}"
            yield Mark("events: pairs that are one", bool(one & other), says)
            if one and other:
                yield Mark("events: pairs that are one, of those read", bool(one & other), says)
    for row in pile.rows("not_same"):
        left, right = (_touched(events, pile.place(row[side])) for side in ("left", "right"))
        yield Mark("events: look-alikes kept apart", not left & right, row["what"])
        if left and right:
            yield Mark(
                "events: look-alikes kept apart, of those read", not left & right, row["what"]
            )


def _touched(items: Iterable[Item], place: Place) -> set[str]:
    return {one.id for one in items if one.touches(place)}


def _parts(pile: Pile) -> Iterator[Mark]:
    wholes = _wholes(pile)
    for row in pile.rows("part_of"):
        part, whole = pile.place(row["part"]), pile.place(row["whole"])
        yield Mark("part of its whole", _is_part(wholes, part, whole), row["what"])


def _wholes(pile: Pile) -> dict[str, Item]:
    return {i.id: i for i in (*events_of(pile.account), *figures_of(pile.account))}


def _is_part(items: dict[str, Item], part: Place, whole: Place) -> bool:
    for one in items.values():
        above = items.get(one.part_of or "") if one.touches(part) else None
        while above is not None:
            if above.touches(whole):
                return True
            above = items.get(above.part_of or "")
    return False


def _forecasts(pile: Pile) -> Iterator[Mark]:
    account = pile.account
    told = {
        s.id: Item(s.id, places(e for r in s.reported_by for e in r.said))
        for s in account.statements
    }
    states = {
        s.id: [OUTCOMES.get(s.outcome.state, s.outcome.state)]
        for s in account.statements
        if s.outcome
    }
    foretold: dict[str, list[str]] = {}
    for forecast in account.forecasts:  # one statement may foretell two things
        foretold.setdefault(forecast.statement, []).append(forecast.state)
    states |= foretold
    for row in pile.rows("forecast"):
        spoken = [pile.place(one) for one in (row, *row.get("also", ()))]
        found = [
            state
            for id_, of in states.items()
            if any(told[id_].touches(p) for p in spoken)
            for state in of
        ]
        says = f"{row['state']}: {row['words']} ({', '.join(found)})"
        yield Mark("forecasts found", bool(found), says)
        yield Mark("forecasts: state", row["state"] in found, says)


def _sums(pile: Pile) -> Iterator[Mark]:
    figures = {i.id: i for i in figures_of(pile.account)}
    for row in pile.rows("sum"):
        whole = pile.place(row["whole"])
        parts = [pile.place(part) for part in row["parts"]]
        for said, part in zip(row["parts"], parts, strict=True):
            mark = _is_part(figures, part, whole)
            yield Mark("sums: parts under their whole", mark, f"{row['what']}: {said['words']}")
        if not row["holds"]:
            sides = ([places(s.evidence) for s in d.sides] for d in pile.account.disagreements)
            noted = any(_opposes([[whole], parts], one) for one in sides)
            yield Mark("sums that do not hold, noted", noted, row["what"])


def _entities(pile: Pile) -> Iterator[Mark]:
    entities = [(e.kind, Item(e.id, places(e.mentions))) for e in pile.account.entities]
    for row in pile.rows("entity"):
        fit = [item for kind, item in entities if kind in KINDS[row["kind"]]]
        read = [_touched(fit, pile.place(one)) for one in row["mentions"]]
        for (one, left), (other, right) in pairwise(zip(row["mentions"], read, strict=True)):
            says = f"{one['report']}: {one['words']} / {other['report']}: {other['words']}"
            yield Mark(f"entities that are one: {row['kind']}", bool(left & right), says)
            yield Mark("entities that are one", bool(left & right), says)
    everything = [item for _, item in entities]
    for row in pile.rows("not_same_entity"):
        left, right = (_touched(everything, pile.place(row[side])) for side in ("left", "right"))
        yield Mark("entities kept apart", not left & right, row["what"])


def _absurd(pile: Pile) -> Iterator[Mark]:
    for row in pile.rows("absurd"):
        place = pile.place(row)
        moved = [
            f for f in pile.account.figures
            if len({s.document for s in f.estimates}) > 1
            and any(s.value == f.best and _told(s).touches(place) for s in f.estimates)
        ]  # fmt: skip
        yield Mark("absurd number moves no best value of others", not moved, row["words"])


def _other_stories(pile: Pile) -> Iterator[Mark]:
    for row in pile.rows("other_story"):
        article, document = pile.article(row["report"]), pile.documents[row["report"]][0]
        stories = [s for s in pile.account.stories if article in s.articles]
        yield Mark("other story apart", all(len(s.articles) == 1 for s in stories), row["report"])
        items = (*events_of(pile.account), *figures_of(pile.account))
        mixed = [
            i.id for i in items if len(d := {p.report for p in i.places}) > 1 and document in d
        ]
        yield Mark("other story shares no event or figure", not mixed, row["report"])


def _brief(pile: Pile) -> Iterator[Mark]:
    account = pile.account
    faults = check_account(account, {d.id: d.sha256 for d in account.documents})
    at = {fault.where for fault in faults}
    for i, section in enumerate(account.brief.sections):
        for j, sentence in enumerate(section.sentences):
            where = f"brief.sections[{i}].sentences[{j}]"
            held = not any(w == where or w.startswith(f"{where}.") for w in at)
            yield Mark("brief: sentences supported", held, sentence.text)
    yield Mark("account without a fault", not faults, "; ".join(f.says for f in faults[:3]))
