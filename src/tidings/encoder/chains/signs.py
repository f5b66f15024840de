"""The signs that a mention stands for the referent of a chain, or for one that was not told of before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from math import log
from typing import NamedTuple

from tidings.encoder.chains.chain import Chain
from tidings.encoder.chains.looking_back import NEVER
from tidings.encoder.chains.noted import Noted
from tidings.lexicons.pronouns import persons

Signs = dict[str, float]
# Members of a chain whose scores are looked at: older ones stand too far off to be meant.
LATEST = 12
_BETWEEN = {" ": "a space", ", ": "a comma"}
# Up to which step something counts as one sign.
_AWAY, _OTHERS, _BEHIND = (8, 25, 50, 100, 200), (0, 1, 2, 4, 8), (0, 1, 2, 6, 20)
# More chains between are all "more".
MANY = _OTHERS[-1]


class _Names(NamedTuple):
    """What the signs that every mention of a sort has are called: written once, for they are asked for each pair."""

    best: str
    last: str
    mean: str
    first: str
    away: tuple[str, ...]
    between: str
    chains: tuple[str, ...]
    so_far: str


@cache
def _names(sort: str) -> _Names:
    return _Names(
        best=f"network, best: {sort}",
        last=f"network, last: {sort}",
        mean=f"network, mean: {sort}",
        first=f"network, first: {sort}",
        away=tuple(f"away: {sort}: {step}" for step in _steps(_AWAY)),
        between=f"mentions between: {sort}",
        chains=tuple(f"chains between: {sort}: {step}" for step in _steps(_OTHERS)),
        so_far=f"mentions so far: {sort}",
    )


def _steps(steps: tuple[int, ...]) -> list[str]:
    return [*(f"to {step}" for step in steps), "more"]


def signs_of(
    mention: Noted, chain: Chain, odds: Sequence[float], nearer: int, text: str, *, best: bool
) -> Signs:  # fmt: skip
    """The signs that a mention stands for a chain's referent. `odds` is what the network says of the mention and
    those before it, back to the farthest it looks at; `nearer` how many chains were told of since, `best` whether none has a higher score."""
    last, names = chain.last, _names(mention.sort)
    first = mention.place - len(odds)
    sure = [
        odds[one.place - first] if one.place >= first else NEVER for one in chain.members[-LATEST:]
    ]
    form = mention.person or mention.layer
    found = {
        names.best: max(sure),
        names.last: sure[-1],
        names.mean: sum(sure) / len(sure),
        names.first: float(best),
        names.away[bisect_left(_AWAY, mention.word - last.word)]: 1.0,
        names.between: log(mention.place - last.place),
        names.chains[bisect_left(_OTHERS, nearer)]: 1.0,
        names.so_far: log(len(chain.members)),
        f"{form} for {chain.label or 'pronouns'}": 1.0,
        f"{form} for {'a name' if chain.names else 'no name'}": 1.0,
    }
    if mention.person:
        _of_pronoun(found, mention, chain, mention.person)
    else:
        _of_words(found, mention, chain, text)
        found |= _of_name(mention, chain) if mention.layer == "name" else _of_noun(mention, chain)
    return found


def _of_pronoun(found: Signs, mention: Noted, chain: Chain, person: str) -> None:
    last = chain.last
    for other in sorted(chain.persons):
        found[f"{person} beside {other}"] = 1.0
    found[f"{person} for {'many' if chain.plural else 'one'}"] = 1.0
    if person in {"who", "which"}:
        found[
            f"right behind: {_steps(_BEHIND)[bisect_left(_BEHIND, mention.start - last.end)]}"
        ] = 1.0
    if last.person == person:
        found[f"the same word last: {person}"] = 1.0
    if mention.speaker is None:
        found[f"nobody speaks: {person}"] = 1.0
    else:
        speaks = any(one.place == mention.speaker for one in chain.recent)
        found[f"{person} for {'who speaks' if speaks else 'another than speaks'}"] = 1.0
    told, near = mention.told_in, chain.recent
    if told is not None and any(m.told_in == told and m.person == person for m in near):
        found[f"the same word in one statement: {person}"] = 1.0
    if last.start <= mention.start and mention.end <= last.end:
        found[f"inside: {person}"] = 1.0


def _of_words(found: Signs, mention: Noted, chain: Chain, text: str) -> None:
    sort, last = mention.layer, chain.last
    same = chain.label == mention.label
    found[f"kind: {sort}: {'same' if same else 'other' if chain.label else 'unknown'}"] = 1.0
    if chain.label and not same:
        found["kinds: " + " and ".join(sorted((chain.label, mention.label)))] = 1.0
    if mention.bare in chain.bare:
        found[f"same words: {sort}: {mention.article}: {'same kind' if same else 'other kind'}"] = (
            1.0
        )
    if 0 <= mention.start - last.end <= 3:
        between = _BETWEEN.get(text[last.end : mention.start], "other marks")
        found[f"{between} between {last.layer} and {sort}"] = 1.0
        if between != "other marks":
            alike = "one kind" if last.label == mention.label else "two kinds"
            found[f"{between} between {last.layer} and {sort} of {alike}"] = 1.0
    start, end = mention.start, mention.end
    near = [m for m in chain.members[-LATEST:] if m.end > start]  # those that may share words
    if near and any(m.start <= start and end <= m.end and not m.person for m in near):
        found[f"inside: {sort}"] = 1.0
    if near and any(start <= m.start and m.end <= end for m in near):
        found[f"holds it: {sort}"] = 1.0


def _of_name(mention: Noted, chain: Chain) -> Signs:
    kind = mention.label
    if not chain.names:
        found = {f"first name of it: {kind}": 1.0}
        if mention.words and any(mention.words[-1] in b.split() for b in chain.bare):
            found["the name stands in its description"] = 1.0
        return found
    words = set(mention.words)
    found = {f"name inside its names: {kind}": 1.0} if words and words <= chain.name_words else {}
    if kind == "person" and mention.words and mention.words[-1] in chain.last_words:
        return {**found, "same last name": 1.0}
    if words & chain.name_words:
        return {**found, f"names share words: {kind}": 1.0}
    if any(_initials(mention, one) or _initials(one, mention) for one in chain.names[-LATEST:]):
        return {**found, "initials": 1.0}
    return {**found, f"another name: {kind}": 1.0}


def _initials(short: Noted, whole: Noted) -> bool:
    return len(whole.initials) > 1 and short.said.lower() == whole.initials


def _of_noun(mention: Noted, chain: Chain) -> Signs:
    found = {f"article: {mention.article}": 1.0}
    if mention.noun in chain.nouns:
        found[f"same noun: {mention.article}"] = 1.0
        found |= _of_adjectives(mention, chain)
    elif chain.nouns:
        found[f"another noun: {mention.article}"] = 1.0
    if mention.noun in chain.name_words:
        found["its noun stands in a name"] = 1.0
    if mention.said.split()[0].lower() in persons():
        found["somebody's"] = 1.0
    return found


def _of_adjectives(mention: Noted, chain: Chain) -> Signs:
    own = set(mention.words[:-1])
    if not own:
        return {"same noun, nothing more said": 1.0}
    theirs = {
        word
        for m in chain.members[-LATEST:]
        if m.layer == "description" and m.noun == mention.noun
        for word in m.words[:-1]
    }
    return {"same noun, other words": 1.0} if theirs and not own & theirs else {}


def signs_of_new(mention: Noted, best: float, *, seen: bool) -> Signs:
    """The signs that nobody told of before is meant. `best` is the most that the network says of an earlier
    mention (log odds), `seen` whether a chain has the same words."""
    sort = mention.sort
    found = {
        f"new: {mention.person or sort}": 1.0,
        f"new: network: {sort}": best,
        "new: at the beginning": float(mention.place < 3),
    }
    if mention.person:
        spoken = mention.told_in is not None
        found[f"new: {mention.person} {'inside' if spoken else 'outside'} a statement"] = 1.0
        if spoken:
            known = "is known" if mention.speaker is not None else "is unknown"
            found[f"new: {mention.person}: who speaks {known}"] = 1.0
        return found
    found[f"new: {sort}: {mention.article}"] = 1.0
    found[f"new: {sort}: {mention.label}"] = 1.0
    found[f"new: {sort}: {'many' if mention.plural else 'one'}"] = 1.0
    found[f"new: marked: {sort}"] = mention.score
    if seen:
        found[f"new: words were seen: {sort}: {mention.article}"] = 1.0
    return found
