"""People of whom somebody says that more of them will have to go, and what later reports count of the same.

"Further displacement is expected if the offensive goes on" and "more people will flee" foretell it; "no further movements are
expected" does not, and "more of the displaced will go home" foretells something else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tidings.merging.promises.pile import Pile
from tidings.merging.promises.rising_tolls import Risen
from tidings.model.items import Estimate, Figure

Node = tuple[str, int]

_MORE = r"(?:more|further|additional|new|another|renewed|continued|fresh|others)"
_WENT = r"(?:displacements?|displaced|movements?|arrivals|refugees|exodus|influx|flight)"
_GO = r"(?:flee|leave\s+(?:their|the)|be\s+displaced|be\s+driven|be\s+uprooted|be\s+forced|cross|arrive|seek\s+(?:shelter|refuge|safety))"
_RISES = r"(?:rise|grow|climb|increase|swell|go\s+up)"
_FORETOLD = re.compile(
    rf"\b{_MORE}\s+(?:\w+\s+){{0,2}}{_WENT}\b|\b{_MORE}\b[^.;]{{0,40}}\b{_GO}\b"
    rf"|\b(?:displaced|refugees)\b[^.;]{{0,40}}\b{_RISES}\b", re.I,
)  # fmt: skip
_OTHERWISE = re.compile(
    r"\b(?:no|not|never|unlikely|fewer|less|fall|drop|home|return|returns|back|aid|food)\b", re.I
)


def risen_flight(words: str, nodes: Sequence[Node], said: str, pile: Pile) -> Risen | None:
    """The later count of those driven out that is higher than that of the report which foretold it by some words."""
    if not _FORETOLD.search(words) or _OTHERWISE.search(words):
        return None
    documents = {d for d, _ in nodes}
    for figure in pile.driven_out:
        here = [e for e in figure.estimates if e.evidence[0].document in documents]
        later = [e for e in figure.estimates if (pile.ground.published(e.document) or "") > said]
        if here and later and (found := _higher(figure, here, later)):
            return found
    return None


def _higher(figure: Figure, here: Sequence[Estimate], later: Sequence[Estimate]) -> Risen | None:
    most, more = (max(some, key=lambda e: (e.value or e.low, e.document)) for some in (here, later))
    grown = (more.value or more.low) > (most.value or most.low) and more.low > most.low
    return Risen(figure=figure.id, before=most, after=more) if grown else None
