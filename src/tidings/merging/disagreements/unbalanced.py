"""Lists that do not make their whole: "447 were held: 310 here, 96 there and 51 elsewhere" are 457.

A report that errs in adding is told so; who reads on must know which number to doubt. Only a list that is announced as all
of the whole is added up: "100 dead, including 35 children and 50 women" names two of many.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tidings.mentions.figures.lists.breakdowns import NEARLY, is_announced
from tidings.merging.disagreements.sides import make, side_of
from tidings.merging.ground import Ground
from tidings.model.disagreements import Disagreement
from tidings.model.items import Estimate, Figure


def unbalanced(figures: Sequence[Figure], ground: Ground) -> Iterator[Disagreement]:
    """Each whole whose announced parts, of one report, add up to another number."""
    parts: dict[tuple[str, str], list[tuple[str, Estimate]]] = {}
    for figure in figures:
        if figure.part_of is not None:
            for estimate in figure.estimates:
                key = (figure.part_of, estimate.document)
                parts.setdefault(key, []).append((figure.id, estimate))
    by_id = {f.id: f for f in figures}
    for (whole, document), told in sorted(parts.items()):
        if whole in by_id:
            yield from _compare(by_id[whole], document, told, ground)


def _compare(
    whole: Figure, document: str, told: Sequence[tuple[str, Estimate]], ground: Ground
) -> Iterator[Disagreement]:
    ordered = sorted(told, key=lambda p: p[1].evidence[0].start)
    listed = [e for _, e in ordered if e.value is not None and e.low == e.value]
    if len(listed) < len(ordered) or len(listed) < 2:
        return
    first = listed[0].evidence[0].start
    before = [e for e in whole.estimates if e.document == document and e.evidence[0].end <= first]
    head = max(before, key=lambda e: e.evidence[0].end, default=None)
    if head is None or head.value is None or head.low != head.value:
        return
    text = ground.documents[document].text
    total = sum(e.value or 0 for e in listed)
    if not is_announced(text, head.evidence[0].end, first) or total == head.value:
        return
    if not NEARLY <= total / head.value <= 1 / NEARLY:
        return
    sides = (
        side_of(f"{head.as_written} in all", head.evidence, ground),
        side_of(
            f"{' + '.join(e.as_written for e in listed)} = {total:g}",
            [v for e in listed for v in e.evidence], ground,
        ),
    )  # fmt: skip
    items = (whole.id, *(key for key, _ in ordered))
    why = f"the parts that one report lists make {total:g}, its whole is {head.value:g}"
    yield make("figure", items, sides, why)
