"""Whether one number for a count is said to be wrong: "seven of our people, not five and not six".

Once a source that comes later than all gives the number of who ruled the others out, it is in dispute no more.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tidings.merging.ground import Ground
from tidings.model.mentions import FigureMention
from tidings.model.vocabulary import NOT

Node = tuple[str, int]  # document id, figure index


def is_contested(
    order: Sequence[Node], nodes: Mapping[Node, FigureMention], ground: Ground
) -> bool:
    """Whether somebody rules out a number that another gives, and no later source bears him out."""
    return _rules_out(order, nodes) and not _is_borne_out(order, nodes, ground)


def _rules_out(order: Sequence[Node], nodes: Mapping[Node, FigureMention]) -> bool:
    """Whether somebody says of a number that another gives that it was "not five"."""
    denied = {nodes[n].value for n in order if nodes[n].qualifier == NOT}
    return any(nodes[n].value in denied for n in order if nodes[n].qualifier != NOT)


def _is_borne_out(
    order: Sequence[Node], nodes: Mapping[Node, FigureMention], ground: Ground
) -> bool:
    """Whether a source that comes later than all gives the number of who ruled the others out: "seven, not five"."""
    ruled = {n[0] for n in order if nodes[n].qualifier == NOT}
    given = {nodes[n].value for n in order if n[0] in ruled and nodes[n].qualifier != NOT}
    last = max(ground.published(n[0]) or "" for n in order)
    latest = [n for n in order if (ground.published(n[0]) or "") == last]
    others = {ground.main_origin(n[0]) for n in latest} - {ground.main_origin(d) for d in ruled}
    return bool(others) and {nodes[n].value for n in latest} <= given
