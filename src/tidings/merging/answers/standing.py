"""Who stands behind a name: the office, the body that somebody leads or speaks for, and the words they are called by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property

from tidings.lexicons.tables import column, table
from tidings.merging.answers.belonging import Belonging
from tidings.merging.answers.homes import Homes
from tidings.merging.roots import roots
from tidings.merging.stories.story_words import SELDOM, rarity, stem
from tidings.model.items import Entity, Relation, Statement

# Whose words are those of the body behind them.
SPEAKING = frozenset({"leads", "speaks_for", "works_for"})
# So many letters the name of a country and of its people have in common.
STEM = 4
# What stands behind the noun of a name: "Ministry of", "Union for".
_BEHIND = frozenset({"of", "for", "in", "on", "at", "against", "to"})


class Sides:
    """Which entities stand behind an entity: its office, the body it leads or speaks for."""

    def __init__(
        self, entities: Mapping[str, Entity], relations: Sequence[Relation], belonging: Belonging
    ) -> None:
        self.entities = entities
        self._belonging = belonging
        self.homes = Homes(entities)
        self._names: dict[frozenset[str], frozenset[str]] = {}
        self._behind: dict[str, set[str]] = {
            i: {r.of for r in e.roles if r.of} for i, e in entities.items()
        }
        for relation in relations:
            if relation.kind in SPEAKING and relation.status != "denied":
                self._behind[relation.subject].add(relation.object)
        for entity, behind in self._behind.items():
            behind |= belonging.bodies(entity)

    def behind(self, entity: str | None) -> frozenset[str]:
        """The entity and whom it speaks for."""
        return frozenset() if entity is None else frozenset({entity, *self._behind[entity]})

    def voices(self, statement: Statement) -> frozenset[str]:
        """Who speaks, and whom he speaks for."""
        if statement.speaker is not None:
            return self.behind(statement.speaker)
        named = self._belonging.named_by(statement)
        return frozenset(b for i in named for b in self.behind(i))

    @cached_property
    def actors(self) -> frozenset[str]:
        """The roots of all words that name or call somebody in the case."""
        called = (
            w
            for e in self.entities.values()
            for n in (e.name, *e.aliases)
            for w in _calling(n, e.kind)
        )
        return (
            frozenset(r for w in called for r in roots(w)) | actor_words() | self._belonging.owners
        )

    @cached_property
    def people(self) -> frozenset[str]:
        """The roots of the names of all people in the case."""
        return self.names(i for i, e in self.entities.items() if e.kind == "person")

    @cached_property
    def bearers(self) -> frozenset[str]:
        """The roots of the names of all people and countries: that two speak of one is no matter in common."""
        return self.people | self.lands

    @cached_property
    def lands(self) -> frozenset[str]:
        """The roots of the names of all countries in the case."""
        return self.names(i for i, e in self.entities.items() if e.kind == "state")

    def is_land(self, root: str) -> bool:
        """Whether a root names a country or its people: "Syrian" begins as "Syria"."""
        return root in self.lands or any(
            len(land) >= STEM and root[:STEM] == land[:STEM] for land in self.lands
        )

    def names(self, ids: Iterable[str]) -> frozenset[str]:
        """The roots of the names of some entities."""
        key = frozenset(ids)
        if key not in self._names:
            found = (self.entities[i] for i in key)
            self._names[key] = frozenset(
                r for e in found for name in (e.name, *e.aliases) for r in roots(name)
            )
        return self._names[key]


def _calling(name: str, kind: str) -> Iterator[str]:
    """The words of a name by which its bearer is called again: of people all, of "the Chemical Weapons Inspectorate of Bor" the
    Inspectorate and Bor: who only speaks of weapons does not speak for it."""
    words = name.split()
    if kind == "person":
        yield from words
        return
    cut = next((at for at, w in enumerate(words) if at and w.casefold() in _BEHIND), len(words))
    for at, word in enumerate(words):
        if at == cut - 1 or (word[:1].isupper() and rarity(stem(word)) >= SELDOM):
            yield word


@cache
def actor_words() -> frozenset[str]:
    """The roots of callings and of what bodies are called: "union", "army"."""
    nouns = {row["noun"] for row in table("en/collectives.tsv")} | column(
        "en/organization_heads.tsv"
    )
    return frozenset(r for phrase in nouns for r in roots(phrase))
