"""What speaks for and against two tellings being one event: signs by name, each between 0 and 1, none of which decides alone.

`likely.py` adds them up; `training/happenings` finds what each is worth. What is known of days, places and numbers stands in
`signs_of_ground.py`, who takes part in `signs_of_parties.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from math import log

from tidings.merging.happenings.event_words import kin, made_alike
from tidings.merging.happenings.fitting import modes_fit
from tidings.merging.happenings.struck import THING
from tidings.merging.happenings.taught.seen import Seen
from tidings.merging.happenings.taught.signs_of_ground import signs_of_ground
from tidings.merging.happenings.taught.signs_of_parties import signs_of_parties
from tidings.merging.happenings.taught.word_pairs import tie
from tidings.merging.happenings.told_alike import SPOKEN, Surroundings
from tidings.merging.happenings.weighing import is_general
from tidings.merging.stories.story_words import SELDOM, likeness, rarity

Sign = tuple[str, float]
Tied = Callable[[str, str], float | None]
# From these on more says no more: log odds of words, rarities in sum, likeness of articles.
TIED, RARE, RAREST, AROUND, STORY = 4.0, 16.0, 8.0, 24.0, 0.6
# Sentences more alike than this are hardly alike by chance; articles less alike than this are hardly of one story.
ALIKE, UNLIKE = 0.3, 0.15
# The first sentences tell what a report is about.
HEAD = 3
FEW, MANY = 2, 4
# The logarithm of how many of one type are told on one's days in a pile of some ten thousand reports.
CROWD = 10.0


def signs(
    one: Seen, other: Seen, around: Surroundings, tied: Tied = tie
) -> Mapping[str, float]:  # fmt: skip
    """All signs that are there; what is missing is 0. `tied` says how two words go together (`word_pairs.py`)."""
    found = (
        *_words(one, other, tied), *_kinds(one, other), *_told(one, other), *signs_of_ground(one, other),
        *signs_of_parties(one, other), *_text(one, other, around), *_peers(one, other),
    )  # fmt: skip
    return {name: float(worth) for name, worth in found if worth}


def part(much: float, most: float) -> float:
    """How much of the most there is, between 0 and 1."""
    return min(max(much, 0.0), most) / most


def _words(one: Seen, other: Seen, tied: Tied) -> Iterator[Sign]:
    a, b = one.mention.lemma, other.mention.lemma
    if a == b or one.lemma == other.lemma:
        yield "one word", 1
        yield "one word, rare", part(rarity(one.lemma), RAREST)
    else:
        yield from _two_words(one, other, tied(one.lemma, other.lemma))
    yield (
        "a word for all such",
        is_general(one.told, other.told) or is_general(other.told, one.told),
    )


def _two_words(one: Seen, other: Seen, tied: float | None) -> Iterator[Sign]:
    a, b = one.mention.lemma, other.mention.lemma
    if made_alike(a, b):
        yield "one word is made of the other", 1
    elif kin(a, b):
        yield "words of one sort", 1
    if tied is None:
        yield "words seldom seen together", 1
    elif tied > 0:
        yield "words that tell one thing", part(tied, TIED)
    else:
        yield "words that tell two things", part(-tied, TIED)


def _kinds(one: Seen, other: Seen) -> Iterator[Sign]:
    a, b = one.mention, other.mention
    if a.type == b.type:
        yield "one type", 1
        yield f"type: {a.type}", 1
        yield from _modes(a.mode, b.mode)
    else:
        yield "other types", 1
        yield f"types: {min(a.type, b.type)}/{max(a.type, b.type)}", 1
    spoken = (a.type in SPOKEN) + (b.type in SPOKEN)
    yield "both are words", spoken > 1
    yield "one is words", spoken == 1


def _modes(one: str | None, other: str | None) -> Iterator[Sign]:
    if one and other:
        yield ("one mode" if one == other else "modes that fit" if modes_fit(one, other) else "other modes"), 1  # fmt: skip
        if one == other:
            yield f"mode: {one}", 1
    else:
        yield "mode of one", bool(one or other)


def _told(one: Seen, other: Seen) -> Iterator[Sign]:
    a, b = one.told, other.told
    left, right = sorted((a.mention.status, b.mention.status))
    yield f"status: {left}/{right}", 1
    yield "background", a.mention.background and b.mention.background
    yield "background of one", a.mention.background != b.mention.background
    yield "told as known", a.is_known and b.is_known
    yield "one told as known", a.is_known != b.is_known
    yield "points back", a.points_back() or b.points_back()
    yield "sums", a.is_aggregate and b.is_aggregate
    yield "one is a sum", a.is_aggregate != b.is_aggregate
    yield "one is one more", a.is_another != b.is_another


def _text(one: Seen, other: Seen, around: Surroundings) -> Iterator[Sign]:
    mine, theirs = one.place, other.place
    alike = likeness(mine.words, theirs.words)
    yield "sentences alike", alike
    yield "sentences much alike", max(0.0, alike - ALIKE)
    yield "alike around", likeness(mine.near, theirs.near)
    yield "clauses alike", likeness(one.clause, other.clause)
    rare = sorted(rarity(w) for w in one.told.telling_words & other.told.telling_words)
    yield "rare words", part(sum(rare), RARE)
    yield "rarest word", part(rare[-1], RAREST) if rare else 0
    yield (
        "the word of one stands with the other",
        one.lemma != other.lemma and (one.lemma in theirs.words or other.lemma in mine.words),
    )
    shared = (mine.words.keys() & theirs.around) | (theirs.words.keys() & mine.around)
    weights = sorted(rarity(w) for w in shared)
    yield "rare words around", part(sum(w for w in weights if w >= SELDOM), AROUND)
    yield from _struck(one, other)
    whole = around.alike(one.told, other.told)
    yield "articles alike", part(whole, STORY)
    yield "articles unlike", whole < UNLIKE


def _struck(one: Seen, other: Seen) -> Iterator[Sign]:
    shared = one.told.struck & other.told.struck
    if shared:
        thing = any(kind == THING for kind, _ in shared)
        yield ("one thing was struck" if thing else "people of one calling were struck"), 1
    else:
        yield "other things were struck", bool(one.told.struck and other.told.struck)


def _peers(one: Seen, other: Seen) -> Iterator[Sign]:
    yield "many such are told", part(log(max(one.crowd, other.crowd)), CROWD)
    heads = [s.mention.sentence < HEAD for s in (one, other)]
    yield "at the head of both", all(heads)
    yield "at the head of one", heads[0] != heads[1]
    if one.mention.type == other.mention.type:
        most = max(one.peers, other.peers)
        yield "the only ones of their type", most == 1
        yield "few of their type", most == FEW
        yield "many of their type", most > MANY
