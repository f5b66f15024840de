"""The book of referents of one document while it is read: who is known so far, and by which words."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from msgspec.structs import replace

from tidings.lexicons.word_classes import word_class
from tidings.mentions.entities.names.spelling import same_sound
from tidings.model.joint import BOTH, Joint
from tidings.model.mentions import Chain, EntityMention, PlaceReading, RoleMention
from tidings.model.vocabulary import EntityKind


@dataclass
class Draft:
    """A chain that still grows."""

    name: str
    kind: EntityKind
    key: tuple[str, ...]
    aliases: list[str] = field(default_factory=list)
    country: str | None = None
    sector: str | None = None
    place: PlaceReading | None = None
    named_for: str | None = None
    seat: PlaceReading | None = None
    unit: str | None = None
    roles: list[RoleMention] = field(default_factory=list)
    pair: tuple[str, ...] = ()
    members: tuple[int, ...] = ()
    described: bool = False
    ship: bool = False
    fields: frozenset[str] = frozenset()
    # Of "Ruiz's wife" the chain of Ruiz and the noun, where the sentence itself says whose.
    spouse_of: tuple[int, str] | None = None

    def call(self, name: str) -> None:
        """Note another name, unless it is the first one."""
        if name != self.name and name not in self.aliases:
            self.aliases.append(name)


class Book:
    """All chains and mentions of a document, in order of the text."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self.mentions: list[EntityMention] = []
        self._by_key: dict[tuple[str, ...], int] = {}
        self._surnames: dict[str, int] = {}
        self._firsts: dict[str, set[int]] = {}
        self._bearers: dict[str, list[int]] = {}
        self._nicknames: dict[str, int] = {}
        self._told: Counter[int] = Counter()

    def chain(
        self, key: tuple[str, ...], name: str, kind: EntityKind, *, country: str | None = None,
        sector: str | None = None, described: bool = False,
    ) -> int:  # fmt: skip
        """The chain of a key, opened when new; a name it did not have becomes an alias."""
        if key not in self._by_key:
            self._by_key[key] = len(self.drafts)
            self.drafts.append(
                Draft(
                    name=name,
                    kind=kind,
                    key=key,
                    country=country,
                    sector=sector,
                    described=described,
                )
            )
        index = self._by_key[key]
        draft = self.drafts[index]
        draft.call(name)
        draft.country = draft.country or country
        draft.sector = draft.sector or sector
        return index

    def person(self, name: str) -> int:
        """The person a name means: the bearer of the full name, or of the surname alone."""
        parts = name.split()
        surname = _surname(name)
        bearers = self._bearers.get(surname, [])
        if len(parts) == 1 and len(bearers) > 1:
            # Of a family the one of whom the report has spoken most; at first the one it names first.
            return max(bearers, key=lambda i: (self._told[i], -i))
        if ("person", name) in self._by_key:
            return self._by_key["person", name]
        known = next((i for i in bearers if _compatible(self.drafts[i].name, name)), None)
        if known is None and not bearers:
            known = next((i for s, i in self._surnames.items() if same_sound(s, surname)), None)
        if known is not None and _compatible(self.drafts[known].name, name):
            draft = self.drafts[known]
            if len(parts) > len(draft.name.split()):
                old, draft.name = draft.name, name
                draft.aliases = [a for a in draft.aliases if a != name]
                draft.call(old)
            else:
                draft.call(name)
            self._by_key["person", name] = known
            self._surnames.setdefault(surname, known)
            self._enter_first(name, known)
            return known
        index = self.chain(("person", name), name, "person")
        self._surnames[surname] = index
        self._bearers.setdefault(surname, []).append(index)
        self._enter_first(name, index)
        return index

    def nickname(self, name: str, bearer: int) -> None:
        """Somebody is called so besides."""
        self._nicknames[name.casefold().removeprefix("the ")] = bearer
        self.drafts[bearer].call(name)

    def nicknamed(self, name: str) -> int | None:
        """Whose nickname a name is."""
        return self._nicknames.get(name.casefold().removeprefix("the "))

    def familiar(self, name: str) -> int | None:
        """The person whom a report, having named him in full, calls by the first name that nobody else in it has."""
        bearers = self._firsts.get(name.casefold(), set())
        if len(bearers) != 1 or self.is_surname(name):
            return None
        (index,) = bearers
        return index if any(m.chain == index for m in self.mentions) else None

    def _enter_first(self, name: str, index: int) -> None:
        first, *others = name.split()
        if others and first.isalpha():
            self._firsts.setdefault(first.casefold(), set()).add(index)

    def is_surname(self, name: str) -> bool:
        """Whether a single word is the surname of somebody in the book, in this spelling or one like it."""
        surname = _surname(name)
        return surname in self._surnames or any(same_sound(s, surname) for s in self._surnames)

    def mention(self, mention: EntityMention) -> None:
        """Add a mention at its place."""
        self.mentions.append(mention)
        self._told[mention.chain] += 1

    def tell(self, mention: EntityMention, joint: Joint) -> None:
        """Note why a mention that the rules left alone has joined somebody."""
        self.mentions = [
            replace(m, found_by=BOTH, joint=joint)
            if (m.start, m.end, m.form) == (mention.start, mention.end, mention.form)
            else m
            for m in self.mentions
        ]

    def bind(self, mention: EntityMention, chain: int, joint: Joint) -> None:
        """A pronoun stands for somebody else than was thought."""
        self._told[mention.chain] -= 1
        self._told[chain] += 1
        self.mentions = [
            replace(_moved(m, chain, as_=self.drafts[chain].kind), found_by=BOTH, joint=joint)
            if m is mention
            else m
            for m in self.mentions
        ]

    def covering(self, sentence: int, token: int | None) -> int | None:
        """The chain of the mention that holds a token of the sentence now read, the last."""
        for mention in reversed(self.mentions):
            if mention.sentence != sentence:
                return None
            if token is not None and mention.first <= token < mention.last:
                return mention.chain
        return None

    def arm(self, chain: int, sector: str | None) -> None:
        """A body turns out to bear arms."""
        draft = self.drafts[chain]
        if draft.kind == "organization" and draft.sector in {None, sector}:
            draft.kind, draft.sector = "armed_group", sector
            self.mentions = [
                _moved(m, chain, as_="armed_group") if m.chain == chain else m
                for m in self.mentions
            ]

    def unite(self, one: int, other: int) -> None:
        """Two chains turn out to be one: `one` goes on as `other`."""
        if one == other:
            return
        gone, stays = self.drafts[one], self.drafts[other]
        for name in (gone.name, *gone.aliases):
            stays.call(name)
        stays.country = stays.country or gone.country
        stays.fields |= gone.fields
        self.mentions = [
            _moved(m, other, as_=stays.kind) if m.chain == one else m for m in self.mentions
        ]
        for draft in self.drafts:
            draft.roles = [
                RoleMention(title=r.title, of=other if r.of == one else r.of, evidence=r.evidence)
                for r in draft.roles
            ]
        self._by_key = {k: other if i == one else i for k, i in self._by_key.items()}

    def close(self) -> tuple[tuple[Chain, ...], tuple[EntityMention, ...]]:
        """The chains that are mentioned and all mentions, renumbered in order of first mention."""
        self.mentions.sort(key=lambda m: (m.start, -m.end))
        order: dict[int, int] = {}
        wanted = [m.chain for m in self.mentions]
        wanted += [r.of for d in self.drafts for r in d.roles if r.of is not None]
        wanted += [m for d in self.drafts for m in d.members]
        for chain in wanted:
            order.setdefault(chain, len(order))
        chains = {new: _closed(self.drafts[old], new, order) for old, new in order.items()}
        return tuple(chains[i] for i in range(len(chains))), tuple(
            _moved(m, order[m.chain]) for m in self.mentions
        )


def _closed(draft: Draft, index: int, order: dict[int, int]) -> Chain:
    roles = tuple(
        RoleMention(
            title=r.title, of=order.get(r.of) if r.of is not None else None, evidence=r.evidence
        )
        for r in draft.roles
    )
    return Chain(
        index=index, name=draft.name, kind=draft.kind, aliases=tuple(draft.aliases),
        country=draft.country, sector=draft.sector, place=draft.place, seat=draft.seat, roles=roles,
        members=tuple(order[m] for m in draft.members), described=draft.described,
        ship=draft.ship,
    )  # fmt: skip


def _moved(mention: EntityMention, chain: int, as_: EntityKind | None = None) -> EntityMention:
    return replace(mention, chain=chain, as_=as_ or mention.as_)


# A given name of two syllables, the second in small letters, stands behind its family's.
_FAMILY_FIRST = re.compile(r"[A-Z]\w+ [A-Z]\w+-[a-z]+")


def _surname(name: str) -> str:
    """The last word with its particle dropped: "Bashar al-Assad" and "Assad" share "assad"; of "Kim Jong-un" the first."""
    words = name.casefold().split()
    if _FAMILY_FIRST.fullmatch(name):
        return words[0]
    last = words[-2] if len(words) > 1 and words[-1] in word_class("name_suffixes") else words[-1]
    for particle in ("al-", "el-", "as-", "ash-", "an-", "ad-", "ar-", "at-"):
        if last.startswith(particle) and len(last) > len(particle) + 2:
            return last[len(particle) :]
    return last


def _compatible(one: str, other: str) -> bool:
    """Whether two names with one surname can be one person: no first names that differ, nor father and son."""
    ages = {
        w.rstrip(".")
        for name in (one, other)
        for w in name.casefold().split()[-1:]
        if w in word_class("name_suffixes")
    }
    if len(ages) > 1:
        return False
    left, right = one.split()[:-1], other.split()[:-1]
    if not left or not right:
        return True
    shorter, longer = sorted((left, right), key=len)
    return all(any(_same_first(a, b) for b in longer) for a in shorter)


def _same_first(one: str, other: str) -> bool:
    a, b = one.casefold(), other.casefold()
    return (
        a == b
        or (a[0] == b[0] and (len(a.rstrip(".")) == 1 or len(b.rstrip(".")) == 1))
        or (same_sound(a, b))
    )
