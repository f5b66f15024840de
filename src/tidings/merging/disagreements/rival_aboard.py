"""How many were on board, where reports give several numbers: those who were there became no more from day to day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tidings.mentions.figures.counted.aboard import ABOARD
from tidings.merging.disagreements.sides import make, side_of
from tidings.merging.ground import Ground
from tidings.model.disagreements import Disagreement
from tidings.model.items import Entity, Estimate, Figure


def rival_aboard(
    figures: Sequence[Figure], entities: Mapping[str, Entity], ground: Ground
) -> Iterator[Disagreement]:
    """Each count of all on board of which several exact numbers are given."""
    for figure in figures:
        if figure.population != ABOARD or figure.agreement == "conflict":
            continue
        given: dict[float, list[Estimate]] = {}
        for estimate in figure.estimates:
            if estimate.value is not None and estimate.low == estimate.high:
                given.setdefault(estimate.value, []).append(estimate)
        if len(given) > 1:
            sides = [
                side_of(_says(told, entities), [e for one in told for e in one.evidence], ground)
                for _, told in sorted(given.items())
            ]
            yield make("figure", (figure.id,), sides, "several numbers of those who were on board")


def _says(told: Sequence[Estimate], entities: Mapping[str, Entity]) -> str:
    names = sorted({entities[e.attributed_to].name for e in told if e.attributed_to})
    credit = f" ({', '.join(names)})" if names else ""
    return f"{told[0].as_written}{credit}"
