"""A body by fewer words of its name: "the Third Brigade" is the Third Armoured Brigade, "Karm" is Karm AG.

"The Front" of one report is the Karst Front of the others. Only where one body of the case fits: with two brigades of one number neither is meant surely.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from tidings.documents.clusters import Clusters
from tidings.lexicons.place_names import plain
from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.merging.identities.deciding import same_entity
from tidings.merging.stories.story_words import stem
from tidings.model.decisions import Decision
from tidings.model.mentions import Chain

Node = tuple[str, int]  # document id, chain index

BODIES = frozenset({"organization", "armed_group"})
SCORE = 0.7
# So many words are no other body's too: any country has its "Ministry of Health".
_TELLING = 3


def join_short_names(clusters: Clusters[Node], chains: Mapping[Node, Chain]) -> Iterator[Decision]:
    """Join a body that is named or described by fewer words with the only one whose name has them all."""
    bearing: dict[str, list[Node]] = {}
    for node, chain in chains.items():
        if chain.kind in BODIES and not chain.described and " " in _spelled(chain):
            for word in {*_words(_spelled(chain))}:
                bearing.setdefault(word, []).append(node)
    for node, chain in chains.items():
        body = chain.kind in BODIES or (chain.kind == "person" and " " not in chain.name)
        words = _words(chain.name) if body else ()
        bare = _is_bare_head(chain)
        fits = [
            n for n in (bearing.get(words[-1], ()) if words else ())
            if _is_shorter(chain, chains[n], here=bare or n[0] == node[0])
        ]  # fmt: skip
        if len({clusters.find(n) for n in fits}) != 1:
            continue
        if clusters.find(fits[0]) != clusters.find(node) and clusters.join(fits[0], node):
            yield _decision(fits[0], node, chains)


def _spelled(chain: Chain) -> str:
    """The name of a body in words where its report also calls it by its letters: "Karm Food Agency" of the KFA."""
    if " " in chain.name or not chain.name.isupper():
        return chain.name
    return max((n for n in chain.aliases if " " in n), key=len, default=chain.name)


def _is_bare_head(chain: Chain) -> bool:
    """Whether a noun alone names a body in any report: “the Front” is the only front of the case; any town has its “Council”."""
    return not chain.described and is_noun_alone(chain.name)


def is_noun_alone(name: str) -> bool:
    """Whether a name is no more than such a noun."""
    words = _words(name)
    return len(words) == 1 and words[0] in _alone()


@cache
def _alone() -> frozenset[str]:
    return frozenset(stem(w) for w in word_class("heads_that_stand_alone"))


def _is_shorter(short: Chain, full: Chain, *, here: bool) -> bool:
    """Whether a name says less of what another says: its words without some, a company's without its legal form, or,
    where the full name stands in the same report, its noun alone."""
    mine, theirs = _words(short.name), _words(_spelled(full))
    if short.country and full.country and short.country != full.country:
        return False
    if short.kind == "person":
        return not short.roles and mine == theirs[:1] and set(theirs[1:]) <= _forms()
    if mine == theirs:  # "US" is a small word where a name is written small
        telling = len(mine) >= _TELLING and len(short.name) < len(_spelled(full))
        return len(mine) > 1 and (short.described or telling)
    if not set(mine) < set(theirs):
        return False
    if set(theirs) - set(mine) <= _forms():
        return True
    if len(mine) >= _TELLING and theirs[-len(mine) :] == mine:
        return True  # "Food and Drug Administration" of "US Food and Drug Administration"
    if len(mine) > 1:
        return mine[-1] == _head(_spelled(full)) or sorted(mine) == sorted(theirs)
    return here and mine[0] == _head(_spelled(full))


@cache
def _words(name: str) -> tuple[str, ...]:
    small = column("en/function_words.tsv")
    return tuple(stem(w) for w in plain(name).split() if w not in small)


def _head(name: str) -> str:
    """The noun of a body's name: the word before "of" or "for", else the last."""
    words = plain(name).split()
    cut = next((i for i, w in enumerate(words) if w in {"of", "for", "on"} and i), len(words))
    return stem(words[cut - 1])


def _forms() -> frozenset[str]:
    return word_class("legal_forms")


def _decision(full: Node, short: Node, chains: Mapping[Node, Chain]) -> Decision:
    says = f"“{chains[short].name}” says less of “{chains[full].name}”, and no other body fits"
    return same_entity(full, short, chains, rule="short-name", says=says, score=SCORE)
