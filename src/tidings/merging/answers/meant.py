"""Who is meant: whether the one who answers is the one that was accused or asked, or an onlooker."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

from tidings.merging.answers.homes import STATE
from tidings.merging.answers.pair import Pair
from tidings.merging.answers.standing import Sides, actor_words
from tidings.merging.answers.turns import Turn
from tidings.merging.roots import lexicon_roots, root, roots
from tidings.model.items import Entity

# A speaker told by what he belongs to: "the company's director", "its spokesman".
OWNED = re.compile(r"\b(?:its|their)\b|[a-z][’']s?\s", re.I)
_ALL_SIDES = frozenset({root("side")})
AGAINST_STATE = frozenset({"REB", "OPP", "UAF", "CRM", "PRM"})
# How sure it is that a name is the same side's.
NAMED = 0.8
# That it is meant where its country or anything it is called by is named.
LANDED, WITH = 0.7, 0.5
# Kinds that ask: whoever is to act may stand anywhere in them.
ADDRESSED = frozenset({"demand", "appeal", "offer", "pledge", "threat"})
# Who watches and explains takes no side.
ONLOOKERS = frozenset({"EDU", "JRN"})
# Those who watch over others: PLOVER's codes of bodies of many states and of no state, and sectors of who tends or reports.
WATCHING = frozenset({"UNO", "EUR", "IGO", "NGO", "IMG", "HRI", "MED", "CVL", "JRN", "REF"})


class Meant(Pair):
    """Two turns and who speaks and is spoken of in both."""

    def __init__(
        self, one: Turn, other: Turn, order: Mapping[tuple[str, str], int], sides: Sides
    ) -> None:
        super().__init__(one, other, order)
        self.sides = sides

    @cached_property
    def one_voice(self) -> bool:
        """Whether one side says both."""
        one, other = self.one, self.other
        if one.voices & other.voices or _one_surname(one.calling, other.calling):
            return True
        if not (one.voices and other.voices):
            return bool(one.called) and one.called == other.called
        return any(self._one_state(a, b) for a in one.voices for b in other.voices)

    @cached_property
    def onlooker(self) -> bool:
        """Whether the answer is the thought of somebody who takes no side."""
        if root(self.one.cue) in lexicon_roots("en/musing_verbs.tsv", "lemma"):
            return True
        codes = (self.sides.entities[i].codes for i in self.one.voices)
        return any(c is not None and c.plover_sector in ONLOOKERS for c in codes)

    @cached_property
    def watches(self) -> bool:
        """Whether who answers watches over others: he answers for himself alone, whatever words are common."""
        codes = [c for i in self.one.voices if (c := self.sides.entities[i].codes) is not None]
        return any(c.iso3 in WATCHING or c.plover_sector in WATCHING for c in codes)

    @property
    def state_speaks(self) -> bool:
        """Whether the answer is that of a state."""
        codes = (self.sides.entities[i].codes for i in self.one.voices)
        return any(c is not None and c.plover_sector in STATE for c in codes)

    def _one_state(self, one: str, other: str) -> bool:
        a, b = (self.sides.entities[i].codes for i in (one, other))
        if a is None or b is None or {a.plover_sector, b.plover_sector} - STATE:
            return False
        return a.iso3 is not None and a.iso3 == b.iso3

    @cached_property
    def meant(self) -> float:
        """Whether the one who answers is the one accused or asked: by what is known of them, else by their names."""
        one, other = self.one, self.other
        both = one.kind == "accusation" == other.kind
        alike = one.named & other.named & self.sides.actors
        if both and ((one.targets & other.targets) or alike - vague()):
            return 0.0  # who accuses the same one is not the accused
        if any(self._same_side(a, b, other) for a in one.voices for b in other.targets):
            return 1.0
        if self._members and not one.is_another:
            return WITH
        if self.outsider or one.is_another or self.watches:
            return 0.0
        if self._governs:
            return LANDED
        told = other.named or other.subject
        # who has no name of his own speaks for the one that he says did not do it: "its owner: the mill has spilt nothing"
        nameless = not any(w[:1].isupper() for w in one.calling.split()[1:])
        own = other.named and nameless and one.negated
        by_subject = one.subject - self.sides.people if own else frozenset()
        names = (one.called | by_subject) & told & self.sides.actors
        if self._is_name(names - other.called - vague()):
            return NAMED
        # "The company's director" after "Corvane denied it", or who speaks of the accused by name
        behind = self.sides.names(other.targets) - other.called - vague()
        if (OWNED.search(one.calling) and behind & one.around) or (
            one.kind == "denial" and behind & one.own
        ):
            return 0.5
        return 0.0

    def _is_name(self, names: frozenset[str]) -> bool:
        """Whether some roots name who answers: "Syrian" of a watchdog does not name the Syrian army."""
        if not all(self.sides.is_land(n) for n in names):
            return True
        called = not self.one.voices and not names.isdisjoint(roots(self.one.calling))
        return bool(names) and (self.state_speaks or called)

    @cached_property
    def one_target(self) -> bool:
        """Whether both are against the same side: they are of one mind, and neither answers the other."""
        one, other = self.one, self.other
        if any(self._same_side(a, b, other) for a in one.targets for b in other.targets):
            return True
        return bool(one.targets & other.inside) and not other.targets

    @cached_property
    def own_doing(self) -> bool:
        """Whether who did what the answer tells is of the side that answers."""
        one = self.one
        sides = one.voices | self.other.targets
        return any(self._same_side(a, b, one) for a in one.doers for b in sides)

    @cached_property
    def spoken_of(self) -> float:
        """How sure it is that the first words are about the side that answers."""
        return max(self.meant, self._about_side(self.one, self.other))

    @cached_property
    def spoken_back(self) -> float:
        """How sure it is that the answer is about the side that spoke first."""
        return 1.0 if self.back else self._about_side(self.other, self.one)

    def _about_side(self, speaker: Turn, told: Turn) -> float:
        """Whether one side is spoken of in what the other says: itself, by its name, by its country."""
        asked = told.kind in ADDRESSED
        if speaker.voices & (told.inside if asked else told.doers):
            return 1.0
        if speaker is self.one and self.watches:
            return 0.0
        own = speaker.called - told.called - vague()
        there = told.own if asked else told.doing
        named = own & there & self.sides.actors
        if named and (speaker is not self.one or self._is_name(named)):
            return NAMED
        if not self._lands(speaker) & self._lands(told):
            # of two of one country the country's name means neither
            spoken_of = (told.inside if asked else told.doers) - told.voices
            if any(self._same_side(a, b, told) for a in speaker.voices for b in spoken_of):
                return LANDED
        return WITH if own & there else 0.0

    def _lands(self, turn: Turn) -> frozenset[str]:
        return frozenset(c for i in turn.voices if (c := self.sides.homes.of(i)))

    @cached_property
    def back(self) -> bool:
        """Whether the answer is against who spoke first."""
        one, other = self.one, self.other
        if any(self._same_side(a, b, one) for a in other.voices for b in one.targets):
            return True
        return bool((one.named & other.called) - vague())

    def _same_side(self, one: str, other: str, told: Turn) -> bool:
        """Whether two are of one side in what a turn tells: of one country, where it is not at odds with itself."""
        if one == other:
            return True
        a, b = self.sides.entities[one], self.sides.entities[other]
        home = self.sides.homes.of(one)
        if home is None or home != self.sides.homes.of(other) or _against(a) or _against(b):
            return False
        if self._lands(told) - {home}:
            return True
        # inside a country only those who act for it are of one side, and of two people neither is the other
        return not a.kind == b.kind == "person" and all(
            not self._lands(told)
            or e.kind == "state"
            or (e.codes is not None and e.codes.plover_sector in STATE)
            for e in (a, b)
        )

    @cached_property
    def outsider(self) -> bool:
        """Whether who answers is known to be of another country than whoever was meant, and does not name him."""
        countries = [
            {c for i in ids if (c := _country(self.sides.entities[i]))}
            for ids in (self.one.voices, self.other.targets)
        ]
        if not all(countries) or countries[0] & countries[1] or self._members:
            return False
        return not (self.sides.names(self.other.targets) & self.one.own)

    @property
    def asked_all(self) -> bool:
        """Whether whoever is one of the sides was asked: "asked both sides to let them through"."""
        return self.other.kind in {"demand", "appeal"} and self.other.named >= _ALL_SIDES

    @property
    def _governs(self) -> bool:
        """Whether “the government” was asked or blamed, and a minister answers."""
        bodies = lexicon_roots("en/governing_bodies.tsv", "word")
        named = (self.other.named | self.other.subject) & bodies
        if not named or self.other.called & bodies:
            return False
        homes = self.sides.homes
        there = {land for p in self.other.passages if (land := homes.land_of(p.document))}
        organs = (i for i in self.one.voices if homes.is_of_state(i))
        # "the government" in a report about Peru is none of a French minister's
        return any(homes.of(i) in {None, *there} for i in organs)

    @property
    def _members(self) -> bool:
        """Whether a state answers what its alliance was asked: "urged members of the pact to send aid"."""
        asked = {self._sector(i) for i in self.other.targets}
        return (
            self.other.kind in {"demand", "appeal"}
            and asked == {"IGO"}
            and any(self.sides.entities[i].kind == "state" for i in self.one.voices)
        )

    def _sector(self, entity: str) -> str | None:
        codes = self.sides.entities[entity].codes
        return (
            None
            if codes is None
            else "IGO"
            if "IGO" in {codes.iso3, codes.plover_sector}
            else codes.plover_sector
        )

    @property
    def named_otherwise(self) -> bool:
        """Whether both name who acts and who should act, and these differ."""
        if self.meant or not self.other.targets:
            return False
        if self.one.is_deed and self.one.subject:
            # the police who stop somebody do not do what he was asked to do
            return self.sides.names(self.other.targets).isdisjoint(self.one.subject)
        if not self.one.voices:
            return False
        return self.sides.names(self.other.targets).isdisjoint(self.one.own)


def _one_surname(one: str, other: str) -> bool:
    """Whether both callings end with one surname: "Inspector Ruiz", "Ms Ruiz"."""
    names = {c.split()[-1] for c in (one, other) if c.split()}
    surname = next(iter(names), "")
    known = surname[:1].isupper() and not surname.isupper() and len(names) == 1 and one and other
    return bool(known) and set(roots(surname)).isdisjoint(vague() | actor_words())


def vague() -> frozenset[str]:
    """The roots of callings that many hold on every side."""
    return lexicon_roots("en/vague_callings.tsv", "word")


def _country(entity: Entity) -> str | None:
    return entity.codes.iso3 if entity.codes else None


def _against(entity: Entity) -> bool:
    return entity.codes is not None and entity.codes.plover_sector in AGAINST_STATE
