"""Stories: articles about the same happenings, tied by the events and people they share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from tidings.documents.clusters import Clusters
from tidings.merging.ground import Ground
from tidings.model.documents import Article, Story
from tidings.model.evidence import quote
from tidings.model.ids import content_id
from tidings.model.items import Entity, Event

# Two articles that share this many named people, groups or towns are about one situation.
SHARED_NAMES = 3
# Events within this many days of publication tie articles; background does not.
NAMED = frozenset({"person", "armed_group", "organization", "place", "facility"})


def group_stories(
    events: Sequence[Event], entities: Sequence[Entity], ground: Ground
) -> tuple[tuple[Story, ...], tuple[Article, ...]]:
    """The stories by first day and id, and the articles with their story."""
    articles = sorted(ground.articles)
    clusters: Clusters[str] = Clusters(articles)
    for event in events:
        told = sorted({ground.article(r.document) for r in event.reports})
        if not event.background:
            for other in told[1:]:
                clusters.join(told[0], other)
    _join_by_names(clusters, entities, ground)
    stories = tuple(_story(group, ground) for group in clusters.groups())
    of = {a: s.id for s in stories for a in s.articles}
    told_by = tuple(replace(a, story=of[a.id]) for a in ground.articles.values())
    return tuple(sorted(stories, key=lambda s: (s.from_ or "9999", s.id))), told_by


def _join_by_names(clusters: Clusters[str], entities: Sequence[Entity], ground: Ground) -> None:
    shared: Counter[tuple[str, str]] = Counter()
    for entity in entities:
        if entity.kind not in NAMED or (entity.place and entity.place.precision >= 5):
            continue
        where = sorted({ground.article(m.document) for m in entity.mentions})
        if len(where) > len(ground.articles) / 2 and len(ground.articles) > 20:
            continue  # a name in most articles of a large pile ties nothing
        shared.update((a, b) for i, a in enumerate(where) for b in where[i + 1 :])
    for (one, other), names in sorted(shared.items()):
        if names >= SHARED_NAMES:
            clusters.join(one, other)


def _story(group: Sequence[str], ground: Ground) -> Story:
    articles: Mapping[str, Article] = {a: ground.articles[a] for a in group}
    days = sorted(a.published for a in articles.values() if a.published)
    titled = [a for a in articles.values() if a.title]
    first = min(titled, key=lambda a: (a.published or "9999", a.title or ""), default=None)
    title = first.title if first and first.title else "untitled"
    evidence = []
    for document in first.documents if first else ():
        text = ground.documents[document].text
        at = text.find(title)
        if at >= 0:
            evidence.append(quote(document, text, at, at + len(title)))
    return Story(
        id=content_id("story", *sorted(group)), title=title, articles=tuple(sorted(group)),
        from_=days[0] if days else None, to=days[-1] if days else None, evidence=tuple(evidence[:1]),
    )  # fmt: skip
