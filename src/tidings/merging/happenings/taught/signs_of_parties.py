"""Signs of who takes part in two tellings, and of whom their sentences name beside."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tidings.merging.happenings.fitting import reversed_sides
from tidings.merging.happenings.taught.seen import Seen
from tidings.merging.happenings.weighing import NAMED
from tidings.model.items import Entity

Sign = tuple[str, float]
# Somebody whom no more reports name than these is known to few.
FEW = 2
MOST = 2.0
PLACES = frozenset({"place", "facility"})


def signs_of_parties(one: Seen, other: Seen) -> Iterator[Sign]:
    """Who acts and to whom it is done, where both say it; names that both sentences have."""
    for role in ("source", "target"):
        yield from _role(role, one.acting(role), other.acting(role))
    mine, theirs = one.told.named, other.told.named
    shared = mine & theirs
    yield "actors shared", min(len(shared), MOST) / MOST
    yield "all actors shared", mine == theirs and len(shared) > 1
    yield "an actor known to few", max((_seldom(one, e) for e in shared), default=0)
    sides = reversed_sides(one.told, other.told) or reversed_sides(other.told, one.told)
    yield "who acts in one suffers in the other", sides
    yield from _beside(one, other)


def _role(role: str, mine: Mapping[str, Entity], theirs: Mapping[str, Entity]) -> Iterator[Sign]:
    shared = mine.keys() & theirs.keys()
    if shared:
        named = any(mine[e].kind in NAMED for e in shared)
        yield (f"one {role}, named" if named else f"one {role}"), 1
    elif mine and theirs:
        lands = [{e.codes.iso3 for e in side.values() if e.codes and e.codes.iso3} for side in (mine, theirs)]  # fmt: skip
        if all(lands):
            yield f"{role}s of {'one country' if lands[0] & lands[1] else 'other countries'}", 1
        people = all(e.kind == "person" for e in (*mine.values(), *theirs.values()))
        yield f"other {'people' if people else 'parties'} as {role}", 1
    else:
        yield (f"{role} of one" if mine or theirs else f"no {role}"), 1


def _beside(one: Seen, other: Seen) -> Iterator[Sign]:
    mine, theirs = one.place.named, other.place.named
    shared = mine & theirs
    kinds = [one.known[e].kind for e in shared if e in one.known]
    yield "names in both sentences", min(sum(k in NAMED for k in kinds), MOST) / MOST
    yield "a name known to few in both sentences", max((_seldom(one, e) for e in shared), default=0)
    yield "a place in both sentences", any(k in PLACES for k in kinds)
    yield (
        "an actor stands in the other sentence",
        bool(one.told.named & theirs or other.told.named & mine),
    )


def _seldom(seen: Seen, entity: str) -> float:
    """1 for what two reports name, less the more do: a capital is in each of a thousand."""
    return FEW / max(FEW, seen.papers.get(entity, FEW))
