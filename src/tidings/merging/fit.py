"""How two turns stand to each other: who is meant, what they have in common, which came first."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, cached_property

from tidings.lexicons.tables import table
from tidings.merging.matters import NEAR, distance
from tidings.merging.roots import Rarity, lexicon_roots, root
from tidings.merging.turns import Sides, Turn
from tidings.model.evidence import Evidence
from tidings.model.items import Entity

# How well an answer fits, and why.
Found = tuple[float, str]
# Words that stand around one passage tell less than its own.
AROUND, BOTH_AROUND = 0.6, 0.2
# A speaker told by what he belongs to: "the company's director", "its spokesman".
OWNED = re.compile(r"\b(?:its|their)\b|[a-z][’']s?\s", re.I)
# Sectors of PLOVER that are the state.
STATE = frozenset({"GOV", "MIL", "COP", "JUD", "LEG", "SPY"})
AGAINST_STATE = frozenset({"REB", "OPP", "UAF", "CRM", "PRM"})
BLAME = frozenset({"accusation", "condemnation", "responsibility_claim"})
# How sure it is that a name is the same side's.
NAMED = 0.8
# Who watches and explains takes no side.
ONLOOKERS = frozenset({"EDU", "JRN"})


class Fit:
    """One turn beside the one it may answer."""

    def __init__(
        self,
        one: Turn,
        other: Turn,
        sides: Sides,
        rarity: Rarity,
        order: Mapping[tuple[str, str], int],
    ) -> None:
        self.one, self.other = one, other
        self._sides, self._rarity, self._order = sides, rarity, order

    @cached_property
    def one_voice(self) -> bool:
        """Whether one side says both."""
        one, other = self.one, self.other
        if one.voices & other.voices:
            return True
        if not (one.voices and other.voices):
            return bool(one.called) and one.called == other.called
        return any(self._one_state(a, b) for a in one.voices for b in other.voices)

    @cached_property
    def onlooker(self) -> bool:
        """Whether the answer is the thought of somebody who takes no side."""
        if root(self.one.cue) in lexicon_roots("en/musing_verbs.tsv", "lemma"):
            return True
        codes = (self._sides.entities[i].codes for i in self.one.voices)
        return any(c is not None and c.plover_sector in ONLOOKERS for c in codes)

    def _one_state(self, one: str, other: str) -> bool:
        a, b = (self._sides.entities[i].codes for i in (one, other))
        if a is None or b is None or a.iso3 is None or a.iso3 != b.iso3:
            return False
        return a.plover_sector in STATE and b.plover_sector in STATE

    @cached_property
    def meant(self) -> float:
        """Whether the one who answers is the one accused or asked: by what is known of them, else by their names."""
        one, other = self.one, self.other
        both = one.kind == "accusation" == other.kind
        if both and ((one.targets & other.targets) or (one.named & other.named) - _vague()):
            return 0.0  # who accuses the same one is not the accused
        if any(self._same_side(a, b) for a in one.voices for b in other.targets):
            return 1.0
        if self.outsider:
            return 0.0
        if one.is_another:
            return 0.0
        names = (one.called | one.subject) & self._addressed(other) & self.actors
        if names - other.called - _vague():
            return NAMED
        # "The company's director" after "Corvane denied it", or who speaks of the accused by name
        behind = self._sides.names(other.targets) - other.called - _vague()
        if (OWNED.search(one.calling) and behind & one.around) or (
            one.kind == "denial" and behind & one.own
        ):
            return 0.5
        return 0.0

    def _addressed(self, other: Turn) -> frozenset[str]:
        return other.named or other.subject

    @property
    def actors(self) -> frozenset[str]:
        """The roots of words that name or call somebody in the case."""
        return self._sides.actors

    @cached_property
    def back(self) -> bool:
        """Whether the answer is against who spoke first."""
        one, other = self.one, self.other
        if any(self._same_side(a, b) for a in other.voices for b in one.targets):
            return True
        return bool((one.named & other.called) - _vague())

    def _same_side(self, one: str, other: str) -> bool:
        if one == other:
            return True
        a, b = self._sides.entities[one], self._sides.entities[other]
        return (
            _country(a) is not None
            and _country(a) == _country(b)
            and not _against(a)
            and not _against(b)
        )

    @cached_property
    def outsider(self) -> bool:
        """Whether who answers is known to be of another country than whoever was meant, and does not name him."""
        countries = [
            {c for i in ids if (c := _country(self._sides.entities[i]))}
            for ids in (self.one.voices, self.other.targets)
        ]
        if not all(countries) or countries[0] & countries[1]:
            return False
        return not (self._sides.names(self.other.targets) & self.one.own)

    @property
    def named_otherwise(self) -> bool:
        """Whether both name who acts and who should act, and these differ."""
        if self.meant or not (self.one.voices and self.other.targets):
            return False
        return self._sides.names(self.other.targets).isdisjoint(self.one.own)

    @cached_property
    def _names(self) -> frozenset[str]:
        """The names of who speaks and is meant, which every passage about them has."""
        one, other = self.one, self.other
        known = self._sides.names(one.voices | other.voices | one.targets) | _times()
        return known | self._sides.names(other.targets) if self.meant else known

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
    def told_matter(self) -> float:
        """How much they have in common of what one of them says itself."""
        return self._rarity.sum(self.shared[0]) + AROUND * self._rarity.sum(self.shared[1])

    @property
    def names_matter(self) -> bool:
        """Whether one says itself what the other is about."""
        return bool(self.shared[0] or self.shared[1])

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
        attack = lexicon_roots("en/attack_words.tsv", "word")
        return not other.own.isdisjoint(attack) and bool(
            self.shared[0] or self.one.kind == "denial"
        )

    @property
    def shares_item(self) -> bool:
        """Whether both are about one event or figure."""
        return bool(self.one.about & self.other.about)

    @cached_property
    def gap(self) -> int | None:
        """Characters between them in one document."""
        return distance(self.one.passages, self.other.passages)

    @property
    def near(self) -> bool:
        """Whether they stand close together in one document."""
        return self.gap is not None and self.gap <= NEAR

    @property
    def next_to(self) -> bool:
        """Whether nothing else was said between them in one document, the answer behind."""
        return self.near and any(
            self._order[p.document, self.other.id]
            == self._order.get((p.document, self.one.id), 0) - 1
            for p in self.other.passages
        )

    @cached_property
    def same_words(self) -> bool:
        """Whether all words of one are found in those of the other."""
        return all(any(_holds(b, a) for b in self.other.passages) for a in self.one.passages)

    @cached_property
    def overlaps(self) -> bool:
        """Whether both are found partly in the same words."""
        return any(_meet(a, b) for a in self.one.passages for b in self.other.passages)

    @cached_property
    def follows(self) -> bool:
        """Whether the answer stands behind in one document, or was told or happened no earlier in others."""
        if not self.comes_after:
            return False
        behind = [
            a.start > b.start
            for a in self.one.passages
            for b in self.other.passages
            if a.document == b.document
        ]
        return any(behind) or not behind

    @cached_property
    def comes_after(self) -> bool:
        """Whether nothing says that the answer came first."""
        one, other = self.one, self.other
        if other.from_ is not None and one.to is not None and other.from_ > one.to:
            return False
        return not (one.last and other.first and other.first > one.last)

    @property
    def score(self) -> float:
        """How well they fit, to choose among several."""
        names = min(2, len(self.one.own & self.other.own & self._names))
        return (
            min(self.matter, 4)
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


def _holds(one: Evidence, other: Evidence) -> bool:
    return one.document == other.document and one.start <= other.start and other.end <= one.end


def _meet(one: Evidence, other: Evidence) -> bool:
    return one.document == other.document and one.start < other.end and other.start < one.end


def _country(entity: Entity) -> str | None:
    return entity.codes.iso3 if entity.codes else None


def _against(entity: Entity) -> bool:
    return entity.codes is not None and entity.codes.plover_sector in AGAINST_STATE


@cache
def _times() -> frozenset[str]:
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


def _vague() -> frozenset[str]:
    return lexicon_roots("en/vague_callings.tsv", "word")
