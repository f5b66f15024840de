"""Which tellings are set beside each other: of each those few that share most with it, the rarer a thing the more it counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from math import log

from tidings.merging.happenings.event_words import sorts
from tidings.merging.happenings.taught.seen import Node, Seen
from tidings.merging.intervals import known, length
from tidings.merging.stories.story_words import rarity

# In a block so many neighbours in time on each side; of all that a telling meets so many are compared: the cost grows with the
# tellings, not with their square. With 200 of each the pairs that are joined in 32 cases of 5 to 20 reports are the same within two.
WINDOW, MOST = 20, 12
# So many of the rarest words of a sentence are looked for in others.
RAREST = 6


def choose(seen: Mapping[Node, Seen]) -> Iterator[tuple[Node, Node]]:
    """Each two tellings of different articles that share enough, once, in order."""
    blocks = [
        sorted(b, key=lambda n: (seen[n].told.day(), n)) for _, b in sorted(_blocks(seen).items())
    ]
    placed: dict[Node, list[tuple[int, int]]] = {}
    for number, block in enumerate(blocks):
        for place, node in enumerate(block):
            placed.setdefault(node, []).append((number, place))
    worth = [1 / (1 + log(len(block))) for block in blocks]
    met: set[tuple[Node, Node]] = set()
    for node in sorted(seen):
        shared: Counter[Node] = Counter()
        for number, place in placed.get(node, ()):
            for other in blocks[number][max(0, place - WINDOW) : place + WINDOW + 1]:
                shared[other] += worth[number]  # type: ignore[assignment]
        article = seen[node].told.article
        apart = ((o, w) for o, w in shared.items() if seen[o].told.article != article)
        for other, _ in sorted(apart, key=lambda p: (-p[1], p[0]))[:MOST]:
            met.add((min(node, other), max(node, other)))
    yield from sorted(met)


def _blocks(seen: Mapping[Node, Seen]) -> Mapping[str, list[Node]]:
    """Tellings that share a word or sort of word, somebody, a spot, a stated day and type, what was struck, or a rare word."""
    blocks: dict[str, list[Node]] = {}
    for node, one in seen.items():
        for key in _keys(one):
            blocks.setdefault(key, []).append(node)
    return {key: nodes for key, nodes in blocks.items() if len(nodes) > 1}


def _keys(one: Seen) -> set[str]:
    mention = one.mention
    keys = {f"who {e}" for e in one.told.named} | {f"spot {s}" for s in one.spots}
    keys |= {f"word {one.lemma}"} | {f"sort {s}" for s in sorts(mention.lemma)}
    keys |= {f"struck {kind} {sort}" for kind, sort in one.told.struck}
    if one.told.place is not None:
        keys.add(f"spot {one.told.place.id}")
    if mention.date is not None and known(mention.date) and length(mention.date) <= 1:
        keys.add(f"day {mention.date.edtf} {mention.type}")
    rarest = sorted(one.place.words, key=lambda w: (-rarity(w), w))[:RAREST]
    return keys | {f"said {w}" for w in rarest}
