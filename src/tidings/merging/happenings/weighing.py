"""What speaks for two tellings being of one event: word, day, place, who took part, one number, the rare words beside them.

Each pair is weighed once; the rules that join by it (`told_again.py`, `lone.py`) ask for more or less of it.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from tidings.lexicons.tables import table
from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.days.reckoned import RULE as RECKONED
from tidings.merging.ground import at
from tidings.merging.happenings.event_words import kin, sorts
from tidings.merging.happenings.fitting import LARGE, may_be_one
from tidings.merging.happenings.near import nearness
from tidings.merging.happenings.struck import THING
from tidings.merging.happenings.told import Told
from tidings.merging.happenings.told_alike import SPOKEN
from tidings.merging.intervals import gap, is_number, known, length
from tidings.merging.stories.story_words import SELDOM, WORD, rarity, stem
from tidings.model.dates import Date
from tidings.model.decisions import Decision, Reason
from tidings.model.ids import content_id
from tidings.model.items import Entity

Node = tuple[str, int]  # document id, event index
Pair = tuple[Node, Node]  # in their order

SAME_WORD, KIN_WORD, ONE_MODE = 0.3, 0.2, 0.2
ONE_DAY, DAYS_MEET = 0.3, 0.1
ONE_NAME, ONE_CALLING = 0.3, 0.05
ONE_SPOT, BESIDE = 0.25, 0.1
# What the rare words weigh in sum and at most: "lighthouse" stands in one of some hundred reports, "police" in every third.
RARE, MOST_RARE = 0.04, 0.25
ONE_NUMBER = 0.25
# A market that was bombed is mostly the one of its story, herders who were killed less surely so.
ONE_THING, ONE_CALLING_STRUCK, OTHER_THING = 0.3, 0.15, -0.2
# By so many of its rarest words a telling is looked for.
RAREST = 4
# So many tellings of one day or one name are compared, in order.
WINDOW = 40
# What sort of people they are is a word like others: "the patrol", "a receptionist".
NAMELESS = frozenset({"collective"})
DEED = "ASSAULT"
# Quad classes of PLOVER: to say and to do something together, and to use force.
COOPERATION, FORCE = frozenset({"1", "2"}), "4"
GENERAL = frozenset({DEED, "HAZARD"})
NAMED = frozenset({"person", "organization", "armed_group", "facility"})


class Said(NamedTuple):
    """How much something speaks for one happening, whether it is of this one in special, and why."""

    weight: float
    special: bool
    says: str


class Weighed(NamedTuple):
    """All that was asked of two tellings."""

    word: Said
    day: Said
    place: Said
    names: Said
    number: Said
    rare: Said
    struck: Said

    @property
    def score(self) -> float:
        """The weights in sum."""
        return round(sum(s.weight for s in self), 2)

    @property
    def special(self) -> int:
        """How much of it is of this one happening in special."""
        return sum(s.special for s in self)

    @property
    def one_day(self) -> bool:
        """Whether both state the same day."""
        return self.day.weight >= ONE_DAY

    def decide(self, one: Told, other: Told, rule: str) -> Decision:
        """The decision that the two are one, with what speaks for it."""
        left, right = sorted(at(t.mention.trigger) for t in (one, other))
        return Decision(
            id=content_id("decision", rule, left, right), left=left, right=right,
            verdict="same", score=min(self.score, 1.0),
            reasons=tuple(Reason(rule=rule, says=s.says) for s in self if s.weight > 0),
        )  # fmt: skip


def weigh_all(
    told: Mapping[Node, Told], between: Container[Node] | None = None
) -> Iterator[tuple[Pair, Weighed]]:
    """Each two tellings of different articles that may be one and stand near each other in a block, with what says so; only
    those of one of `between` and one of the others, where such are given."""
    for one, other in _candidates(told, between):
        pair = (min(one, other), max(one, other))
        said = weigh(told[pair[0]], told[pair[1]])
        if said is not None:
            yield pair, said


def weigh(one: Told, other: Told) -> Weighed | None:
    """What speaks for two tellings being one; None where no word of theirs does, or something forbids it."""
    # The cheapest first: most of those that share a word or a name are days apart.
    day = _day(one, other)
    if day is None or not may_be_one(one, other):
        return None
    word, place = _word(one, other), _place(one, other)
    if word is None or place is None:
        return None
    return Weighed(
        word, day, place, _names(one, other), _number(one, other), _rare(one, other), _struck(one, other)
    )  # fmt: skip


def is_word(told: Told) -> bool:
    """What is said may be said again; a visit is made."""
    return told.mention.type in SPOKEN and told.mention.mode != "visit"


def _word(one: Told, other: Told) -> Said | None:
    a, b = one.mention, other.mention
    if a.lemma == b.lemma:
        return Said(SAME_WORD, False, f"both say “{a.lemma}”")
    if _are_opposed(a.type, b.type):
        return None
    if kin(a.lemma, b.lemma) or is_general(one, other) or is_general(other, one):
        return Said(KIN_WORD, False, f"“{a.lemma}” and “{b.lemma}” tell one thing")
    if a.mode is not None and a.mode == b.mode:
        return Said(ONE_MODE, False, f"both tell of {a.mode}")
    return Said(0.0, False, "") if a.type == b.type else None


def _are_opposed(one: str, other: str) -> bool:
    """Whether one type is of yielding or helping and the other of force: a truce that is to take effect takes no town."""
    quads = {_quads().get(one), _quads().get(other)}
    return FORCE in quads and bool(quads & COOPERATION)


@cache
def _quads() -> Mapping[str, str]:
    return {row["type"]: row["quad"] for row in table("en/plover_types.tsv")}


def is_general(one: Told, other: Told) -> bool:
    """Whether one is told by a word for all that the other may be: "the attack", of a bombing."""
    sort = one.mention.type
    return (
        sort in GENERAL
        and sort == other.mention.type
        and one.mention.lemma in word_class(f"general_{sort}")
    )


def _day(one: Told, other: Told) -> Said | None:
    a, b = one.mention.date, other.mention.date
    mine, theirs = one.days, other.days
    if a is None or b is None or mine is None or theirs is None:
        return Said(0.0, False, "")
    if mine[0] > theirs[1] or theirs[0] > mine[1]:
        supposed = a.inferred is not None or b.inferred is not None
        return Said(0.0, False, "") if supposed and gap(a, b) <= 1 else None
    if length(a) == length(b) == 0 and _is_told(a) and _is_told(b):
        return Said(ONE_DAY, False, f"both on {a.edtf}")
    return Said(DAYS_MEET, False, f"{a.edtf} and {b.edtf} overlap")


def _is_told(day: Date) -> bool:
    """Whether the words give the day, be it by counting: "a day after" the Wednesday."""
    return day.inferred in {None, RECKONED}


def _place(one: Told, other: Told) -> Said | None:
    mine, theirs = one.spots, other.spots
    for a in mine:
        for b in theirs:
            if a.id == b.id:
                return Said(ONE_SPOT, a.kind == "facility", f"both at {a.name}")
    near = [nearness(a, b) for a in mine for b in theirs]
    if "apart" in near and "near" not in near:
        return None
    return Said(BESIDE if "near" in near else 0.0, False, "the places lie near each other")


def _names(one: Told, other: Told) -> Said:
    mine, theirs = ({e.id: e for _, e in t.actors} for t in (one, other))
    shared = [mine[k] for k in sorted(mine.keys() & theirs.keys())]
    named = [e for e in shared if e.kind in NAMED and e.kind != "facility"]
    if named:
        return Said(ONE_NAME, True, f"both name {', '.join(e.name for e in named)}")
    return Said(ONE_CALLING if shared else 0.0, False, "the same sort of people")


def _number(one: Told, other: Told) -> Said:
    for a in one.figures:
        for b in other.figures:
            alike = is_number(a) and is_number(b) and a.value == b.value
            if (
                alike
                and a.value is not None
                and a.value > 1
                and a.measure == b.measure
                and a.scope == b.scope
            ):
                return Said(ONE_NUMBER, True, f"both count {a.value:g}")
    return Said(0.0, False, "")


def _struck(one: Told, other: Told) -> Said:
    """What both say was struck, or that they say otherwise: a school is no market. Arrests at one hotel are many."""
    if one.mention.type != other.mention.type or one.mention.type not in GENERAL:
        return Said(0.0, False, "")
    shared = sorted(one.struck & other.struck, reverse=True)
    if shared:
        kind, sort = shared[0]
        weight = ONE_THING if kind == THING else ONE_CALLING_STRUCK
        return Said(weight, True, f"both tell what befell a {sort}")
    things = [{sort for kind, sort in t.struck if kind == THING} for t in (one, other)]
    return Said(OTHER_THING if all(things) else 0.0, False, "another thing was struck")


def _rare(one: Told, other: Told) -> Said:
    """The rare words that both clauses have beside the trigger and the names that both have, which count as such."""
    known = {e.id for e in _all(one)} & {e.id for e in _all(other)}
    names = {
        stem(w) for e in _all(one) if e.id in known and e.kind not in NAMELESS
        for w in WORD.findall(e.name)
    }  # fmt: skip
    shared = sorted(
        (one.telling_words & other.telling_words) - names, key=lambda k: (-rarity(k), k)
    )
    weight = min(MOST_RARE, RARE * sum(rarity(k) for k in shared))
    special = len(shared) > 1 or any(rarity(k) >= SELDOM for k in shared)
    return Said(weight, special, f"both say {', '.join(shared)}")


def _all(told: Told) -> tuple[Entity, ...]:
    """All that a telling names: who takes part, and where."""
    return (*(e for _, e in told.actors), *((told.place,) if told.place is not None else ()))


def _candidates(
    told: Mapping[Node, Told], between: Container[Node] | None
) -> Iterator[tuple[Node, Node]]:
    """Each two tellings of different articles that stand near each other in a block, once: the order is that of the days in all."""
    blocks = list(_blocks(told, between))
    placed: dict[Node, list[tuple[int, int]]] = {}
    for number, block in enumerate(blocks):
        for place, node in enumerate(block):
            placed.setdefault(node, []).append((number, place))
    for one, places in placed.items():
        others = {o for number, at in places for o in blocks[number][at + 1 : at + WINDOW]}
        article = told[one].article
        if between is not None:
            others = {o for o in others if (o in between) != (one in between)}
        yield from ((one, other) for other in others if told[other].article != article)


def _blocks(told: Mapping[Node, Told], between: Container[Node] | None) -> Iterator[list[Node]]:
    """Tellings of one sort or mode that share a name, a spot, the stated day, a rare word or, but for blows, a large number;
    where some are to be set beside the others, only blocks that hold both."""
    blocks: dict[tuple[str, str], list[Node]] = {}
    for node, one in told.items():
        mention = one.mention
        keys = {e.id for _, e in one.actors if e.kind in NAMED} | {e.id for e in one.spots}
        if mention.date is not None and known(mention.date) and length(mention.date) == 0:
            keys.add(mention.date.edtf)
        keys |= {f"struck {sort}" for _, sort in one.struck}
        if mention.type != DEED:  # fifteen are killed in many attacks
            keys |= {f"{f.measure} {f.value:g}" for f in one.figures if f.value and f.value > LARGE}
        keys |= {f"“{w}”" for w in sorted(one.rare_words, key=lambda w: (-rarity(w), w))[:RAREST]}
        kinds = {f"sort {s}" for s in sorts(mention.lemma)} | {f"word {mention.lemma}"}
        kinds |= {f"mode {mention.mode}"} if mention.mode else set()
        kinds.add(f"type {mention.type}")
        for key in keys:
            for kind in kinds:
                blocks.setdefault((kind, key), []).append(node)
    for block in sorted(blocks):
        if len(blocks[block]) < 2:
            continue
        if between is not None and len({node in between for node in blocks[block]}) < 2:
            continue
        yield sorted(blocks[block], key=lambda n: (told[n].day(), n))
