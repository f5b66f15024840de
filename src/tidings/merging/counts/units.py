"""Whether two numbers are of one unit: 200 kilometres are no 200 feet, and 5 million euros no 5 million pesos."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from tidings.lexicons.tables import table, words
from tidings.model.mentions import FigureMention


def one_unit(a: FigureMention, b: FigureMention) -> bool:
    """Whether two figures are told in one unit; what counts people or things has none."""
    return _unit(a) == _unit(b)


def _unit(figure: FigureMention) -> str | None:
    return None if figure.unit is None else _spellings().get(figure.unit, figure.unit)


@cache
def _spellings() -> Mapping[str, str]:
    """The first spelling of each unit of distance, a row a unit: "kilometers" is "km"."""
    rows = [words(r["words"]) for r in table("en/number_units.tsv") if r["measure"] == "distance"]
    return {word: spelt[0] for spelt in rows for word in spelt}
