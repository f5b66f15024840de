"""What a brief is of: the story that most articles tell; stories that have nothing to do with it are named and left aside.

A folder may hold two crises, and a brief that counts the dead of both in one breath tells of neither.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from msgspec.structs import replace

from tidings.account.walk import walk
from tidings.merging.merge import Items
from tidings.model.documents import Article, Story
from tidings.model.evidence import Evidence
from tidings.model.items import Event, Figure, Statement
from tidings.model.record import Record

# A story with no more than this share of the articles is one of several, and no brief is of it alone.
SHARE = 0.5

Item = TypeVar("Item", bound=Record)


def groups(stories: Sequence[Story]) -> list[list[Story]]:
    """Stories with those that go on from them, the group of most articles first."""
    root = {s.id: s.id for s in stories}

    def first(story: str) -> str:
        while root[story] != story:
            story = root[story]
        return story

    for story in stories:
        if story.follows in root:
            root[first(story.id)] = first(story.follows)
    found: dict[str, list[Story]] = {}
    for story in stories:
        found.setdefault(first(story.id), []).append(story)
    return sorted(found.values(), key=lambda g: (-_size(g), g[0].id))


def _size(group: Iterable[Story]) -> int:
    return sum(len(s.articles) for s in group)


def aside(stories: Sequence[Story], articles: Sequence[Article]) -> tuple[Story, ...]:
    """The stories that a brief leaves aside: all but the main one, where there is a main one."""
    apart = groups(stories)
    if not has_main(apart, articles):
        return ()
    return tuple(story for group in apart[1:] for story in group)


def has_main(apart: Sequence[Sequence[Story]], articles: Sequence[Article]) -> bool:
    """Whether the first of the groups is what the articles tell of."""
    return bool(apart) and _size(apart[0]) > SHARE * len(articles)


def documents_of(stories: Iterable[Story], articles: Sequence[Article]) -> frozenset[str]:
    """The documents of some stories."""
    wanted = {key for s in stories for key in s.articles}
    return frozenset(key for a in articles if a.id in wanted for key in a.documents)


def without(items: Items, documents: frozenset[str]) -> Items:
    """The items that rest on other documents too, and the articles that these are."""
    if not documents:
        return items
    statements = _beyond(items.statements, documents)
    said = {s.id for s in statements}
    return replace(
        items,
        events=_beyond(items.events, documents), figures=_beyond(items.figures, documents),
        statements=statements, agreements=_beyond(items.agreements, documents),
        forecasts=tuple(f for f in items.forecasts if f.statement in said),
        disagreements=_beyond(items.disagreements, documents),
        articles=tuple(a for a in items.articles if not documents.issuperset(a.documents)),
    )  # fmt: skip


def _beyond(found: tuple[Item, ...], documents: frozenset[str]) -> tuple[Item, ...]:
    return tuple(item for item in found if not documents.issuperset(_documents(item)))


def _documents(item: Record) -> Iterable[str]:
    if isinstance(item, Event | Figure | Statement):
        return (e.document for e in item.evidence)
    return (e.document for _, e in walk(item) if isinstance(e, Evidence))
