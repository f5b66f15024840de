"""How well a turn fits the one it may answer: who is meant, what both say, where they stand."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, cached_property

from tidings.lexicons.tables import table
from tidings.merging.answers.clauses import Clauses
from tidings.merging.answers.meant import ADDRESSED, LANDED, NAMED, WITH, Meant
from tidings.merging.answers.pair import SOON
from tidings.merging.answers.standing import Sides
from tidings.merging.answers.turns import Turn
from tidings.merging.roots import Rarity, lexicon_roots, root, senses

# How well an answer fits, and why.
Found = tuple[float, str]
# Words that stand around one passage tell less than its own.
AROUND, BOTH_AROUND = 0.6, 0.2
# What is told in other words may be another thing.
AKIN = 0.6
# Share of the words of the shorter that both have where they tell of one thing: in one place, and without.
LITTLE, MOSTLY = 0.2, 0.3
# “Denied that its men had fired them”, “no mission in that sector”, “(which it says) is false”: what is meant stands in the
# same report.
_POINTING = re.compile(
    r"\w+ (?:them|those)\W*$|\b(?:at|from|in|near|of|on|over) (?:that|this|these|those) \w+"
    r"|^(?:is|are|was|were) (?:\w+ ){0,2}\w+\W*$",
    re.I,
)
# Reports of so many days tell of one happening.
WEEK = 7
BLAME = frozenset({"accusation", "condemnation", "responsibility_claim"})


class Fit(Meant):
    """One turn beside the one it may answer, and what they have in common."""

    def __init__(
        self, one: Turn, other: Turn, order: Mapping[tuple[str, str], int], sides: Sides,
        rarity: Rarity, clauses: Clauses,
    ) -> None:  # fmt: skip
        super().__init__(one, other, order, sides)
        self.clauses = clauses
        self._rarity = rarity

    @cached_property
    def _names(self) -> frozenset[str]:
        """The names of who speaks and is meant, which every passage about them has."""
        one, other = self.one, self.other
        known = self.sides.names(one.voices | other.voices | one.targets) | days()
        both = (one.own & other.own) - known - self.sides.bearers
        # who is to be freed or dismissed is what was asked, with a word for what is to be done
        known |= frozenset() if other.kind in ADDRESSED and both else self.sides.bearers
        if other.kind in BLAME:
            # of a war's many attacks several killed thirty
            known |= frozenset(r for r in one.own if r.isdigit())
        return known | self.sides.names(other.targets) if self.meant else known

    @cached_property
    def shared(self) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
        """Roots that both say, that one says and the other has around it, that both have around them."""
        one, other = self.one, self.other
        own = (one.own & other.own) - self._names
        mixed = ((one.own & other.around) | (one.around & other.own)) - self._names - own
        return own, mixed, (one.around & other.around) - self._names - own - mixed

    @cached_property
    def own_matter(self) -> float:
        """How much the words tell that both say."""
        return self._rarity.sum(self.shared[0])

    def weight(self, root: str) -> float:
        """How much one root tells that both say; nothing where it is a name."""
        return self._rarity.weight(root) if root in self.shared[0] else 0.0

    def weight_of(self, root: str) -> float:
        """How much one root tells in this case."""
        return self._rarity.weight(root)

    @cached_property
    def own_share(self) -> float:
        """Which part of the words of one stands in the other, of the two with less to say."""
        whole = min(self._rarity.sum(t.own - self._names) for t in (self.one, self.other))
        return self.own_matter / whole if whole else 0.0

    @cached_property
    def matter(self) -> float:
        """How much they have in common."""
        own, mixed, around = self.shared
        rest = min(0.6, BOTH_AROUND * self._rarity.sum(around)) if not self.near else 0.0
        return self._rarity.sum(own) + AROUND * self._rarity.sum(mixed) + rest

    @cached_property
    def kin(self) -> float:
        """How much they have in common that they tell in other words."""
        one, other = self.one, self.other
        said = senses(self.shared[0] | self.shared[1] | self._names)
        own = (one.senses & other.senses) - said
        mixed = (
            ((one.senses & other.senses_around) | (one.senses_around & other.senses)) - said - own
        )
        return AKIN * (self._rarity.sum(own) + AROUND * self._rarity.sum(mixed))

    @cached_property
    def likeness(self) -> float:
        """How much they have in common in any words."""
        return self.matter + self.kin

    @cached_property
    def elsewhere(self) -> bool:
        """Whether they tell of different places, or of times far apart."""
        one, other = self.one, self.other
        apart = one.places and other.places and not one.places & other.places
        far = self.days_apart is not None and self.days_apart > SOON
        return (bool(apart) or far) and not self.shares_item

    @cached_property
    def one_thing(self) -> bool:
        """Whether nothing speaks against that both tell of one happening, and something for it."""
        one, other = self.one, self.other
        if self.elsewhere:
            return False
        if self.shares_item or self.near:
            return True
        together = self.days_apart is not None and self.days_apart <= WEEK
        return (
            together
            and self.likeness >= 1
            and self.own_share + 0.3 * self.kin >= (LITTLE if one.places & other.places else MOSTLY)
        )

    @cached_property
    def told_matter(self) -> float:
        """How much they have in common of what one of them says itself."""
        return self._rarity.sum(self.shared[0]) + AROUND * self._rarity.sum(self.shared[1])

    @cached_property
    def told_share(self) -> float:
        """Which part of what the answer says stands in the other or around it."""
        own = self.one.own - self._names
        whole = self._rarity.sum(own)
        return self._rarity.sum(own & self.other.around) / whole if whole else 0.0

    @property
    def points_elsewhere(self) -> bool:
        """Whether what is said points to what only another report tells: "fired them", "no mission in that sector"."""
        return not self.near and bool(_POINTING.search(self.one.content))

    @property
    def unmasks(self) -> bool:
        """Whether the answer calls a tale what the other does not call one himself."""
        one = self.one
        # "an unfounded theory" that somebody cites is called so by the report
        itself = one.kind not in {"claim", "assessment"} or bool(self.clauses.of(one))
        return itself and bool(one.unmasking - self.other.every)

    @property
    def undone_since(self) -> bool:
        """Whether the answer tells that something was ended or let go of which the other tells no end: so it had been."""
        if self.one.negated:
            return False
        ended = lexicon_roots("en/ending_acts.tsv", "lemma") | lexicon_roots("en/granting_deeds.tsv", "lemma")  # fmt: skip
        return not (self.one.every & ended) <= self.other.every

    @property
    def corrects(self) -> bool:
        """Whether the answer says that something is not so, or that it is a tale."""
        return self.unmasks or self.one.corrects

    @cached_property
    def denies_it(self) -> bool:
        """Whether what the answer says is not so is what the other tells; a bare "no such thing" may deny anything."""
        said, told = self.one.denied, self.other
        if self.unmasks or (not said and self.one.kind in {"denial", "refusal"}):
            return True
        plain = said - self._names - self.sides.bearers
        plain -= lexicon_roots("en/light_verbs.tsv", "word")
        return bool(plain & told.own) or bool(senses(said) & told.senses)

    @cached_property
    def claimed_matter(self) -> float:
        """How much of the answer's own words stands in or around the other, and whether one sort of attack is told of."""
        kinds = [
            {row["class"] for row in table("en/attack_words.tsv") if root(row["word"]) in t.own}
            for t in (self.one, self.other)
        ]
        if not kinds[0] & kinds[1]:
            return 0.0
        return self._rarity.sum((self.one.own & self.other.around) - self._names) + 0.5

    @property
    def other_attack(self) -> bool:
        """Whether both tell of attacks of days that differ."""
        one, other = self.one, self.other
        days = one.from_, one.to, other.from_, other.to
        if None in days:
            return False
        return one.to < other.from_ or other.to < one.from_  # type: ignore[operator]

    @cached_property
    def blames(self) -> bool:
        """Whether the other lays a deed at the door of who answers: an accusation, or a claim that his side attacked."""
        other = self.other
        if other.kind in BLAME:
            return True
        if (
            other.kind != "claim"
            or self.overlaps
            or other.negated
            or self.meant < NAMED
            or self.matter < 1
        ):
            return False
        return other.harmful and bool(self.shared[0] or self.one.kind == "denial")

    @cached_property
    def charged(self) -> bool:
        """Whether the other lays a deed at the door of who answers: by blame, or by telling that he did harm."""
        other = self.other
        if other.kind in BLAME:
            return max(self.meant, self.spoken_of) >= (WITH if self.near else LANDED)
        return other.harmful and not other.negated and not other.ahead and self.spoken_of >= LANDED

    @cached_property
    def score(self) -> float:
        """How well they fit, to choose among several."""
        names = min(2, len(self.one.own & self.other.own & self._names))
        late = 0.0 if self.days_apart is None else min(1.0, self.days_apart / WEEK)
        return (
            min(self.matter, 4)
            + min(self.kin, 2)
            - 0.5 * late
            + 0.3 * names
            + 2 * self.meant
            + self.back
            + self.near
            + self.shares_item
            + self.next_to
        )

    @property
    def why(self) -> str:
        """What ties them, to be read."""
        said = [f"both say {', '.join(sorted(self.shared[0]))}"] if self.shared[0] else []
        said += ["who answers is who was meant"] if self.meant else []
        said += ["they stand together"] if self.near else []
        return "; ".join(said) or "the passages around them agree"


@cache
def days() -> frozenset[str]:
    """Days and times of day, on which much happens."""
    files = ("time_weekdays", "time_months", "time_of_day", "day_words")
    words = {
        w
        for f in files
        for row in table(f"en/{f}.tsv")
        for cell in row.values()
        for w in cell.split("|")
    }
    return frozenset(root(w.strip().casefold()) for w in words if w.strip().isalpha())
