"""What belongs to states that no list of countries has, also in reports that tell too little to see it by themselves.

Where one report of a case tells that Dorvia is a state, "Dorvia" of another is no person, and “the Dorvian navy” is of
that state.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from tidings.mentions.entities.names.known import UNLISTED
from tidings.mentions.entities.names.unlisted import stem
from tidings.model.mentions import Chain

Node = tuple[str, int]  # document id, chain index


def with_unlisted(chains: Mapping[Node, Chain]) -> dict[Node, Chain]:
    """The chains, those of such a state with its code, and bare names of it as its government."""
    states = (c for c in chains.values() if c.kind == "state" and not c.described)
    named = {(c.country, c.name) for c in states if c.country and c.country.startswith(UNLISTED)}
    # The shortest is its name, longer ones are formed from it: "Dorvi", "Dorvia", "Dorvian".
    codes = dict(sorted(named, key=lambda n: (-len(n[1]), n)))
    people = {
        w for c in chains.values() if c.kind == "person" and " " in c.name for w in c.name.split()
    }
    return {node: _told(chain, codes, people) if codes else chain for node, chain in chains.items()}


def _told(chain: Chain, codes: Mapping[str, str], people: set[str]) -> Chain:
    words = [w.removesuffix("'s") for w in chain.name.split()]
    names = [w for w in words if w.istitle() and w not in people]
    code = next((c for w in names if (c := f"{UNLISTED}{stem(w)}") in codes), None)
    if chain.kind == "state" and chain.country is not None:
        return replace(chain, name=codes.get(chain.country, chain.name))
    if chain.country is not None or code is None or chain.kind in {"place", "facility"}:
        return chain
    if not chain.described and " " not in chain.name:
        return replace(chain, name=codes[code], kind="state", country=code, sector="GOV")
    if chain.described and chain.kind == "organization" and chain.sector == "GOV":
        return replace(chain, name=codes[code], kind="state", country=code)
    return replace(chain, country=code) if chain.described and chain.kind == "collective" else chain
