"""The signs that a mention stands for the referent of a chain, or for one that was not told of before."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

import numpy as np

from tidings.encoder.chains.chain import Chain
from tidings.encoder.chains.noted import Noted
from tidings.encoder.weights import Floats
from tidings.lexicons.pronouns import persons

Signs = dict[str, float]
# What the network says of a pair is cut here, as log odds; a third of it is near the other signs' size.
_CUT, _SIZE = 1e-4, 3.0
NEVER = log(_CUT / (1 - _CUT)) / _SIZE
# Members of a chain whose scores are looked at: older ones stand too far off to be meant.
LATEST = 12
_BETWEEN = {" ": "a space", ", ": "a comma"}


def log_odds(scores: Floats) -> list[float]:
    """What scores of the network are worth."""
    cut = np.clip(scores.astype(np.float64), _CUT, 1 - _CUT)
    worth: list[float] = (np.log(cut / (1 - cut)) / _SIZE).tolist()
    return worth


def signs_of(
    mention: Noted, chain: Chain, odds: Sequence[float], nearer: int, text: str, *, best: bool
) -> Signs:  # fmt: skip
    """The signs that a mention stands for a chain's referent. `odds` is what the network says of the mention and
    those before it, back to the farthest it looks at; `nearer` how many chains were told of since, `best` whether none has a higher score."""
    sort, last = mention.sort, chain.last
    first = mention.place - len(odds)
    places = (one.place - first for one in chain.members[-LATEST:])
    sure = [odds[back] if back >= 0 else NEVER for back in places]
    found = {
        f"network, best: {sort}": max(sure),
        f"network, last: {sort}": sure[-1],
        f"network, mean: {sort}": sum(sure) / len(sure),
        f"network, first: {sort}": float(best),
        f"away: {sort}: {_step(mention.word - last.word, (8, 25, 50, 100, 200))}": 1.0,
        f"mentions between: {sort}": log(mention.place - last.place),
        f"chains between: {sort}: {_step(nearer, (0, 1, 2, 4, 8))}": 1.0,
        f"mentions so far: {sort}": log(len(chain.members)),
        f"{mention.person or mention.layer} for {chain.label or 'pronouns'}": 1.0,
        f"{mention.person or mention.layer} for {'a name' if chain.names else 'no name'}": 1.0,
    }
    if mention.person:
        found |= _of_pronoun(mention, chain, mention.person)
    else:
        found |= _of_words(mention, chain, text)
        found |= _of_name(mention, chain) if mention.layer == "name" else _of_noun(mention, chain)
    return found


def _of_pronoun(mention: Noted, chain: Chain, person: str) -> Signs:
    last = chain.last
    found = {f"{person} beside {other}": 1.0 for other in sorted(chain.persons)}
    found[f"{person} for {'many' if chain.plural else 'one'}"] = 1.0
    if person in {"who", "which"}:
        found[f"right behind: {_step(mention.start - last.end, (0, 1, 2, 6, 20))}"] = 1.0
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
    return found


def _of_words(mention: Noted, chain: Chain, text: str) -> Signs:
    sort, last = mention.layer, chain.last
    same = chain.label == mention.label
    found = {f"kind: {sort}: {'same' if same else 'other' if chain.label else 'unknown'}": 1.0}
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
    near = _near(mention, chain)
    if any(m.start <= mention.start and mention.end <= m.end and not m.person for m in near):
        found[f"inside: {sort}"] = 1.0  # fmt: skip
    if any(mention.start <= m.start and m.end <= mention.end for m in near):
        found[f"holds it: {sort}"] = 1.0
    return found


def _near(mention: Noted, chain: Chain) -> Sequence[Noted]:
    """Members that may share words with a mention."""
    return [m for m in chain.members[-LATEST:] if m.end > mention.start]


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


def _step(value: int, steps: tuple[int, ...]) -> str:
    """Up to which step a value goes."""
    return next((f"to {step}" for step in steps if value <= step), "more")
