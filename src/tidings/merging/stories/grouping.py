"""Stories: articles about the same happening, over days and from several outlets, by the words they share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from tidings.merging.ground import Ground
from tidings.merging.stories.story_groups import (
    ALIKE,
    FEW,
    SHARERS,
    Group,
    group_articles,
    heaviest_of,
)
from tidings.merging.stories.story_words import Vector, likeness, matter_of, story_vector
from tidings.model.decisions import Decision, Reason
from tidings.model.documents import Article, Story
from tidings.model.evidence import Evidence, quote
from tidings.model.ids import content_id

# Groups too little alike to be one story, and too much to be strangers: the later one follows up the earlier.
# On the same articles the likest pair of different stories has .07.
FOLLOWS = 0.06
# A story whose articles have no titles is called by their first words.
UNTITLED = "untitled"
LONGEST_TITLE = 90
_SENTENCE = re.compile(r"\s*[^\n]+?(?=[.!?](?:\s|$)|\n|$)")
# So many shared words say why.
SHOWN = 6


def group_stories(
    ground: Ground,
) -> tuple[tuple[Story, ...], tuple[Article, ...], tuple[Decision, ...]]:
    """The stories by first day and id, the articles with their story, and what was decided of follow-ups."""
    days: dict[str, list[tuple[str, Vector]]] = {}
    for article in ground.articles.values():
        document = ground.documents[article.documents[0]]
        vector = story_vector(article.title or "", matter_of(document))
        days.setdefault(article.published or "", []).append((article.id, vector))
    groups = group_articles(days)
    told = [(_story(group.members, ground), group) for group in groups]
    told.sort(key=lambda pair: (pair[0].from_ or "9999", pair[0].id))
    followed, decisions = _follow_ups(told)
    stories = tuple(replace(s, follows=followed.get(s.id)) for s, _ in told)
    of = {a: s.id for s in stories for a in s.articles}
    articles = tuple(replace(a, story=of[a.id]) for a in ground.articles.values())
    return stories, articles, decisions


def _follow_ups(
    told: Sequence[tuple[Story, Group]],
) -> tuple[dict[str, str], tuple[Decision, ...]]:
    """Of each story the earlier one that it is likest, where it is like one."""
    followed: dict[str, str] = {}
    decisions: list[Decision] = []
    having: dict[str, list[int]] = {}
    for place, (story, group) in enumerate(told):
        near = _before(place, group, having)
        earlier = [
            (likeness(group.mean, g.mean), s.id, g)
            for s, g in map(told.__getitem__, near)
            if s.from_
        ]
        alike, best, other = max(earlier, key=lambda e: (e[0], e[1]), default=(0.0, "", group))
        if not story.from_ or alike < FOLLOWS:
            continue
        followed[story.id] = best
        shared = sorted(
            group.mean.keys() & other.mean.keys(),
            key=lambda k: (-group.mean[k] * other.mean[k], k),
        )
        says = f"too little alike to be one (below {ALIKE:g}); both tell of: {', '.join(shared[:SHOWN])}"
        decisions.append(
            Decision(
                id=content_id("decision", "story", best, story.id), left=best, right=story.id,
                verdict="different", score=round(alike, 2), reasons=(Reason(rule="story.words", says=says),),
            )
        )  # fmt: skip
    return followed, tuple(decisions)


def _before(place: int, group: Group, having: dict[str, list[int]]) -> Sequence[int]:
    """The places of the earlier stories that are compared: all of few, of many the last that share a heavy word."""
    heavy = heaviest_of(group.mean)
    last = sorted({p for key in heavy for p in having.get(key, ())[-SHARERS:]})
    for key in heavy:
        having.setdefault(key, []).append(place)
    return last if place > FEW else range(place)


def _story(members: Sequence[str], ground: Ground) -> Story:
    articles: Mapping[str, Article] = {a: ground.articles[a] for a in members}
    days = sorted(a.published for a in articles.values() if a.published)
    titled = [a for a in articles.values() if a.title]
    first = min(titled, key=lambda a: (a.published or "9999", a.title or ""), default=None)
    title = first.title if first and first.title else ""
    evidence = []
    for document in first.documents if first else ():
        text = ground.documents[document].text
        at = text.find(title)
        if at >= 0:
            evidence.append(quote(document, text, at, at + len(title)))
    if not title and (words := _opening(articles.values(), ground)):
        title, evidence = words.quote, [words]
    return Story(
        id=content_id("story", *sorted(members)), title=title or UNTITLED, articles=tuple(sorted(members)),
        from_=days[0] if days else None, to=days[-1] if days else None, evidence=tuple(evidence[:1]),
    )  # fmt: skip


def _opening(articles: Iterable[Article], ground: Ground) -> Evidence | None:
    """What stands for a title where no article has one: how the first of them begins, no more than a headline's length."""
    first = min(articles, key=lambda a: (a.published or "9999", a.id))
    document = ground.documents[first.documents[0]]
    part = next((p for p in document.parts if p.kind in {"lead", "body"}), None)
    if part is None:
        return None
    said = _SENTENCE.match(document.text[part.start : part.end])
    words = said.group().strip() if said else ""
    if len(words) > LONGEST_TITLE:
        words = words[:LONGEST_TITLE].rsplit(" ", 1)[0].rstrip(" ,;:–—-")
    at = document.text.find(words, part.start)
    return quote(document.id, document.text, at, at + len(words)) if words else None
