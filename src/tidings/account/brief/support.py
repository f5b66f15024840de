"""Who gives a count: all sources where they agree, else each with its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tidings.account.brief.amounts import counted, vague
from tidings.account.brief.desk import Desk
from tidings.account.brief.drafts import listed
from tidings.account.brief.names import mark, nameable
from tidings.account.brief.rises import risen
from tidings.merging.intervals import count_bounds, counts_meet
from tidings.model.items import Estimate, Figure

# "Dozens" says more than "many": a count of tens at least.
TENS = 10
# Singular words for many.
_GROUPS = frozenset({"police", "people"})


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


def rivals(figure: Figure, desk: Desk) -> tuple[Estimate, ...]:
    """The counts that cannot both be true: of a toll that two sides carry on, what each says last."""
    said = desk.set_against(figure.id)
    found = tuple(e for e in figure.estimates if not said.isdisjoint(e.evidence))
    return found if len({(e.value, e.low) for e in found}) > 1 else figure.estimates


def _sides(estimates: Sequence[Estimate], desk: Desk) -> Iterator[str]:
    """“OCHA gives 158 and Maji Relief 171 and 214”: each number of a dispute with whoever gives it, the lowest first."""
    told: dict[str, list[str]] = {}
    many: dict[str, bool] = {}
    numbered = [e for e in estimates if not vague(e)]
    # "A few hundred" is a side of its own beside 5,000
    apart = [
        e
        for e in estimates
        if vague(e) and e.low >= TENS and not any(_meet(e, n) for n in numbered)
    ]
    for estimate in sorted((*numbered, *apart), key=lambda e: (e.low, e.as_written)):
        names = desk.source_names(estimate.evidence)
        voice = _voice(estimate, desk)
        who = f"{voice} ({listed(names)})" if voice else listed(names)
        many[who] = _many([estimate], desk) if voice else len(names) > 1
        words = told.setdefault(who, [])
        if (said := counted(estimate).removesuffix(" of")) not in words:
            words.append(said)
    # "Three papers give nine and the army 12": who say the same say it together
    together: dict[tuple[str, ...], list[str]] = {}
    for who, words in told.items():
        together.setdefault(tuple(words), []).append(who)
    yield from _giving(
        (listed(givers), len(givers) > 1 or many[givers[0]], same)
        for same, givers in together.items()
    )


def _giving(given: Iterable[tuple[str, bool, tuple[str, ...] | list[str]]]) -> Iterator[str]:
    """Who gives which numbers, whether they are several, the verb once: “AFP gives 34”, “two papers more than 30”."""
    for place, (who, several, numbers) in enumerate(given):
        verb = "" if place else "give " if several else "gives "
        yield f"{who} {verb}{listed(numbers)}"


def _meet(one: Estimate, other: Estimate) -> bool:
    return counts_meet(count_bounds(one.low, one.high), count_bounds(other.low, other.high))


def _voice(estimate: Estimate, desk: Desk) -> str:
    """Whom a report credits with a count, by name or by what it calls them: "doctors", "the prosecutor"."""
    named = _voices([estimate], desk)
    who = desk.entities.get(estimate.attributed_to or "")
    if named or who is None or who.kind not in {"person", "collective"}:
        return listed(named)
    called = who.name if who.name.split()[0].isupper() else who.name[:1].lower() + who.name[1:]
    return f"the {called.removeprefix('the ')}" if who.kind == "person" else called


def camps(figure: Figure, desk: Desk) -> Iterator[str]:
    """“AFP gives 34”, “Deutsche Welle and The Media Line more than 30”: the best count first."""
    if figure.agreement == "conflict":
        yield from _sides(figure.estimates, desk)
        return
    by_words: dict[str, list[Estimate]] = {}
    for estimate in sorted(figure.estimates, key=lambda e: (e.value != figure.best, _precision(e))):
        by_words.setdefault(counted(estimate).removesuffix(" of"), []).append(estimate)
    for words in [w for w in by_words if f"at least {w}" in by_words]:
        # 31 are at least 31: who says so contradicts nobody and adds nothing
        by_words[words] += by_words.pop(f"at least {words}")
    given: set[str] = set()
    # "Some" says nothing beside any number.
    numbered = {w: es for w, es in by_words.items() if not all(vague(e) for e in es)}
    if numbered:
        by_words = {w: es for w, es in by_words.items() if w in numbered or not _is_some(es)}
    told: dict[str, list[str]] = {}
    several: dict[str, bool] = {}
    for words, estimates in by_words.items():
        voices = _voices(estimates, desk)
        names = list(desk.source_names(e for x in estimates for e in x.evidence))
        fresh = [n for n in names if n not in given]
        given.update(names)
        credited = bool(voices) and len(names) == 1
        who = f"{listed(voices)} ({listed(names)})" if credited else listed(fresh)
        if who:
            several[who] = _many(estimates, desk) if credited else len(fresh) > 1
            told.setdefault(who, []).append(words)
    yield from _giving((who, several[who], numbers) for who, numbers in told.items())


def _is_some(estimates: list[Estimate]) -> bool:
    """Whether words count without even an order of magnitude: "some", "many", "multiple"."""
    return all(vague(e) and e.low < TENS for e in estimates)


def _many(estimates: list[Estimate], desk: Desk) -> bool:
    """Whether those credited take a verb in the plural: "officials give"."""
    credited = {e.attributed_to for e in estimates if e.attributed_to in desk.entities}
    who = [desk.entities[c] for c in credited if c]
    groups = (e.name for e in who if e.kind == "collective" or e.name[:1].islower())
    return len(who) > 1 or any(n.endswith("s") or n.split()[-1] in _GROUPS for n in groups)
