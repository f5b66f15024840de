"""Who a figure counts, of the words of all its reports: "Chibok girls", "Turkish soldiers", "people"."""

from __future__ import annotations

from collections.abc import Sequence

from tidings.model.mentions import FigureMention


def population_of(mentions: Sequence[FigureMention], best: float | None) -> str:
    """The fullest words of those that give the best value: beside "31 people" the "dozens of aid workers" say only who were
    among them. Fuller words for the same sort are taken from any: "276 girls" are the "more than 200 village girls"."""
    all_words = [f.population for f in mentions]
    said = [f.population for f in mentions if f.value == best] or all_words
    called = min(said, key=_fullness)
    sort = called.split()[-1:]
    return min([called, *(p for p in all_words if sort and p.endswith(sort[0]))], key=_fullness)


def _fullness(population: str) -> tuple[int, str]:
    return -len(population.split()), population
