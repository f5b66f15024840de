"""Puts each mention, from first to last, into the chain that most speaks for, or into a new one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import islice
from math import exp, log
from types import MappingProxyType

from tidings.encoder.chains.chain import Chain
from tidings.encoder.chains.looking_back import NEVER, SIZE
from tidings.encoder.chains.noted import Noted
from tidings.encoder.chains.signs import MANY, Signs, signs_of, signs_of_new
from tidings.lexicons.tables import table
from tidings.model.record import Record

# Chains that are weighed: those of the network's best scores, and the last that were told of. CoNLL of the tune part, crises left out,
# and of the test part .680 and .700; with the last two .681 and .702 in a sixth more time, with none .680 and .697.
BEST, LAST = 3, 1
# What the network thinks less likely than one in twenty is not of the best: in four fifths of the time CoNLL was .706 and .697 for
# .705 and .696 without a limit; from one in a hundred on .705 and .696, from one in five on .704 and .696.
LIKELY = log(0.05 / 0.95) / SIZE
# So many chains with like words, the latest, are weighed beside them.
ALIKE = 4

# What the network says of a mention and those before it, as log odds, back to `LOOK_BACK`: the last is the one just before.
Odds = Callable[[int], Sequence[float]]


class Candidate(Record, frozen=True, kw_only=True):
    """A chain that a mention may belong to, None for a new one, with the signs for it."""

    chain: int | None
    signs: Signs


Decide = Callable[[Noted, Sequence[Candidate]], int]


class Chaining:
    """The chains of one document, as they grow."""

    def __init__(self, mentions: Sequence[Noted], odds: Odds, text: str) -> None:
        self._mentions, self.odds, self._text = mentions, odds, text
        self.chains: list[Chain] = []
        self._own: list[int] = []  # of each mention its chain
        self._alike: defaultdict[str, list[int]] = defaultdict(list)  # chains by their words

    def run(self, decide: Decide) -> None:
        """Put every mention into the candidate that is decided for, given by its place among them."""
        for mention in self._mentions:
            keys = _keys(mention)
            candidates = self._candidates(mention, keys)
            chosen = candidates[decide(mention, candidates)].chain
            if chosen is None:
                self.chains.append(Chain())
                chosen = len(self.chains) - 1
            self.chains[chosen].add(mention)
            self._own.append(chosen)
            for key in keys:
                found = self._alike[key]
                if not found or found[-1] != chosen:
                    found.append(chosen)

    def _candidates(self, mention: Noted, keys: Sequence[str]) -> list[Candidate]:
        odds = self.odds(mention.place)
        first = mention.place - len(odds)
        best: dict[int, float] = {}
        for place, sure in [one for one in enumerate(odds, first) if one[1] > LIKELY]:
            chain = self._own[place]
            if sure > best.get(chain, LIKELY):
                best[chain] = sure
        ranked = _ranked(best)
        nearer = self._nearest(len(odds))
        alike = self._like(keys)
        kept = {*ranked, *list(nearer)[:LAST], *alike}
        if mention.speaker is not None and mention.speaker < mention.place:
            kept.add(self._own[mention.speaker])
        top = ranked[0] if ranked else None
        seen = any(mention.bare in self.chains[n].bare for n in alike)
        likeliest_before = best[ranked[0]] if ranked else max(odds, default=NEVER)
        new = signs_of_new(mention, likeliest_before, seen=seen)
        return [
            Candidate(chain=None, signs=new),
            *(
                Candidate(
                    chain=n,
                    signs=signs_of(
                        mention, self.chains[n], odds, nearer.get(n, len(nearer)), self._text,
                        best=n == top,
                    ),
                )
                for n in sorted(kept)
            ),
        ]  # fmt: skip

    def _nearest(self, back: int) -> dict[int, int]:
        """The chains told of last, back to so many mentions, each with how many were told of since; of more than a
        sign tells apart (`MANY`) no others are gone through."""
        nearer: dict[int, int] = {}
        for chain in islice(reversed(self._own), back):
            if chain not in nearer:
                nearer[chain] = len(nearer)
                if len(nearer) > MANY:
                    break
        return nearer

    def _like(self, keys: Sequence[str]) -> list[int]:
        found = {n for key in keys for n in self._alike.get(key, [])[-ALIKE:]}
        return sorted(found)[-ALIKE:]


def _ranked(best: Mapping[int, float]) -> list[int]:
    """The chains of the best scores, the best first."""
    above = sorted((-sure, chain) for chain, sure in best.items())
    return [chain for _, chain in above[:BEST]]


def _keys(mention: Noted) -> list[str]:
    """By what words a chain is looked for: a name's by each, a description's by its noun."""
    if mention.person:
        return []
    if mention.layer == "name":
        return [mention.bare, *mention.words] if len(mention.words) > 1 else list(mention.words)
    return [mention.bare, f"noun {mention.noun}"]


class Tied(Record, frozen=True, kw_only=True):
    """A mention that joins a chain: the earlier mention that speaks most for it, and how sure it is."""

    mention: int
    earlier: int
    score: float


def tie(mentions: Sequence[Noted], odds: Odds, text: str) -> tuple[Tied, ...]:
    """Each mention that stands for the referent of an earlier one, in order of the text."""
    weights = dict(taught())
    found: list[Tied] = []
    chaining = Chaining(mentions, odds, text)

    def decide(mention: Noted, candidates: Sequence[Candidate]) -> int:
        sums, chosen = likeliest(candidates, weights)
        if (index := candidates[chosen].chain) is not None:
            members = chaining.chains[index].recent
            said = odds(mention.place)
            first = mention.place - len(said)
            earlier = max(
                members,
                key=lambda one: (
                    said[one.place - first] if one.place >= first else NEVER,
                    one.place,
                ),
            )
            sure = 1 / sum(exp(s - sums[chosen]) for s in sums)
            found.append(Tied(mention=mention.place, earlier=earlier.place, score=round(sure, 4)))
        return chosen

    chaining.run(decide)
    return tuple(found)


def likeliest(
    candidates: Sequence[Candidate], weights: Mapping[str, float]
) -> tuple[list[float], int]:
    """What speaks for each candidate, and the place of that for which most does; of equals the first."""
    sums = [worth(c.signs, weights) for c in candidates]
    return sums, max(range(len(sums)), key=lambda n: (sums[n], -n))


def worth(signs: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """What signs say together."""
    return sum([weights.get(name, 0.0) * much for name, much in signs.items()])


@cache
def taught() -> Mapping[str, float]:
    """How much each sign is worth."""
    return MappingProxyType(
        {row["sign"]: float(row["worth"]) for row in table("en/chain_signs.tsv")}
    )
