"""Whether two entities speak for one side."""

from __future__ import annotations

from collections.abc import Mapping

from tidings.model.items import Entity


def same_side(one: str | None, other: str | None, entities: Mapping[str, Entity]) -> bool:
    """Whether two entities are the same, or of one country, or one leads the other."""
    if one is None or other is None:
        return False
    if one == other:
        return True
    a, b = entities[one], entities[other]
    codes = [e.codes.iso3 if e.codes else None for e in (a, b)]
    if codes[0] is not None and codes[0] == codes[1] and "REB" not in _sectors(a, b):
        return True
    return any(r.of == other for r in a.roles) or any(r.of == one for r in b.roles)


def _sectors(*entities: Entity) -> set[str | None]:
    return {e.codes.plover_sector if e.codes else None for e in entities}
