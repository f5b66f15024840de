"""Who gives a count: all sources where they agree, else each with its words."""

from __future__ import annotations

from collections.abc import Iterator

from tidings.account.brief.amounts import counted, vague
from tidings.account.brief.desk import Desk
from tidings.account.brief.drafts import listed
from tidings.account.brief.names import mark, nameable
from tidings.account.brief.rises import risen
from tidings.model.items import Estimate, Figure

# "Dozens" says more than "many": a count of tens at least.
TENS = 10


def support(figure: Figure, desk: Desk) -> str:
    """Who says so: all sources where they agree, each with its words where they differ."""
    sources = desk.source_names(figure.evidence)
    if figure.agreement == "update":
        return f"{risen(figure)} ({f'{len(sources)} independent sources' if len(sources) > 1 else sources[0]})"
    said = list(camps(figure, desk))
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


def camps(figure: Figure, desk: Desk) -> Iterator[str]:
    """“AFP gives 34”, “Deutsche Welle and The Media Line more than 30”: the best count first."""
    by_words: dict[str, list[Estimate]] = {}
    for estimate in sorted(figure.estimates, key=lambda e: (e.value != figure.best, _precision(e))):
        by_words.setdefault(counted(estimate).removesuffix(" of"), []).append(estimate)
    given: set[str] = set()
    # Beside numbers that conflict "dozens" says nothing, and "some" nothing beside any number.
    numbered = {w: es for w, es in by_words.items() if not all(vague(e) for e in es)}
    if figure.agreement == "conflict" and len(numbered) > 1:
        by_words = numbered
    elif numbered:
        by_words = {w: es for w, es in by_words.items() if w in numbered or not _is_some(es)}
    for place, (words, estimates) in enumerate(by_words.items()):
        voices = _voices(estimates, desk)
        names = list(desk.source_names(e for x in estimates for e in x.evidence))
        fresh = [n for n in names if n not in given]
        given.update(names)
        credited = bool(voices) and len(names) == 1
        who = f"{listed(voices)} ({listed(names)})" if credited else listed(fresh)
        if who:
            many = _many(estimates, desk) if credited else len(fresh) > 1
            verb = "" if place else "give " if many else "gives "
            yield f"{who} {verb}{words}"


def _is_some(estimates: list[Estimate]) -> bool:
    """Whether words count without even an order of magnitude: "some", "many", "multiple"."""
    return all(vague(e) and e.low < TENS for e in estimates)


def _many(estimates: list[Estimate], desk: Desk) -> bool:
    """Whether those credited take a verb in the plural: "officials give"."""
    credited = {e.attributed_to for e in estimates if e.attributed_to in desk.entities}
    names = [desk.entities[c].name for c in credited if c]
    return len(names) > 1 or any(n.endswith("s") and n[:1].islower() for n in names)
