"""What makes chains one without comparing them: a country's government, a point on the map, the name of a body, whose men they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tidings.lexicons.tables import table
from tidings.lexicons.word_classes import word_class
from tidings.mentions.entities.names.known import known_names, own_name
from tidings.merging.ground import Ground
from tidings.merging.identities.points import Points
from tidings.merging.names import is_guard, normal
from tidings.model.mentions import Chain

Node = tuple[str, int]  # document id, chain index


def keys_of(
    node: Node, chain: Chain, chains: Mapping[Node, Chain], points: Points, ground: Ground
) -> Iterator[tuple[str, ...]]:
    """What makes chains one without comparing: a country's government, a point on the map, a name."""
    if chain.kind == "state":
        yield ("state", own_country(chain) or normal(chain.name))
    elif chain.kind == "place":
        point = points.of(node)
        yield ("place", str(point) if point else normal(chain.name))
    elif chain.kind == "collective" or (chain.described and chain.kind != "person"):
        yield _collective_key(node, chain, chains, ground)
    elif chain.kind in {"organization", "armed_group", "facility"}:
        for name in (chain.name, *chain.aliases):
            yield ("body", normal(name))
            if chain.kind == "facility" and (ship := _without_letters(name)):
                yield ("body", normal(ship))
        if is_guard(chain.name) and chain.country and _beside_country(chain) != chain.name:
            # "The Norland Coast Guard" is "Norland's coast guard"
            yield ("collective", chain.country, normal(_beside_country(chain)))
    elif chain.described:
        # "a diplomat" of one article is not the diplomat of another, but is the one of its renditions.
        yield ("described", ground.article(node[0]), normal(chain.name))


def _without_letters(name: str) -> str | None:
    """A ship's name without the letters before it: "MV Karmel Star" is the Karmel Star."""
    letters, _, ship = name.partition(" ")
    return ship if ship and letters in word_class("ships_before_names") else None


def own_country(chain: Chain) -> str | None:
    """The country whose government a state is; one that has broken away ("South Ossetia") is not that which it left."""
    known = known_names().get(chain.name)
    broken = known is not None and known.category == "organization"
    return None if broken else chain.country


def _collective_key(
    node: Node, chain: Chain, chains: Mapping[Node, Chain], ground: Ground
) -> tuple[str, ...]:
    if chain.members:
        # "Norland and Sudland" are "Sudland and Norland" in any report; two people of one name may be others.
        states = all(chains[node[0], m].kind == "state" for m in chain.members)
        words = " ".join(sorted(normal(chain.name).split()))
        return ("pair", "" if states else ground.article(node[0]), words)
    apart = _is_materiel(chain.name) or is_guard(chain.name)
    # whoever stands guard before a ward or a bank is none of the police
    apart = apart or chain.name.split()[-1].casefold() in word_class("no_soldiers")
    if chain.country and chain.sector in {"MIL", "COP", "REB"} and not apart:
        # "Chadian Toubou fighters" are not all fighters of Chad
        return ("collective", chain.country, chain.sector, own_name(chain.name, chain.country))
    if chain.kind == "organization":
        return ("described", ground.article(node[0]), normal(chain.name))
    return ("collective", chain.country or "", normal(_beside_country(chain)))


def _beside_country(chain: Chain) -> str:
    """A description without the word for its country: "Somali pirates" are "Somalian pirates", also where they are so-called."""
    own = [
        w for w in chain.name.split()
        if w.lower() not in {"called", "so-called"}
        and ((known := known_names().get(w)) is None or known.country != chain.country)
    ]  # fmt: skip
    return " ".join(own) if chain.country and own else chain.name


def _is_materiel(name: str) -> bool:
    """Whether a name ends in a machine: warplanes are not the soldiers of their country."""
    machines = {r["noun"] for r in table("en/collectives.tsv") if r["class"] == "materiel"}
    return name.split()[-1].lower().rstrip("s") in machines
