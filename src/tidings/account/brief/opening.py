"""The first sentences: what the situation is, the gravest toll, the displacement, the decisive meeting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tidings.account.brief.amounts import number
from tidings.account.brief.desk import Desk, joined
from tidings.account.brief.drafts import Draft, listed
from tidings.account.brief.grounds import foremost_places, where
from tidings.account.brief.happenings import deed, score, section_of
from tidings.account.brief.history import is_past
from tidings.account.brief.meetings import first_meeting
from tidings.account.brief.names import is_any_body, mark, nameable
from tidings.account.brief.scope import groups, has_main
from tidings.account.brief.sources import titles_of
from tidings.account.brief.topics import event_nouns, situation_words
from tidings.account.brief.weighing import is_lone, is_placed
from tidings.account.brief.words import quoted
from tidings.account.titling import title_of
from tidings.model.documents import Article
from tidings.model.evidence import Evidence
from tidings.model.items import Entity, Event
from tidings.model.vocabulary import FACTUAL

PRINCIPALS = 3
# Who is in fewer than a fifth as many deeds as the foremost is no principal.
LEAST = 5
TOPICS = 2
# With "Karmi troops", "Karmi servicemen" and "the Karmi army" about, "Karmi" is an adjective that was taken for a body.
OWNED = 3
# Fewer who fled are told in the first lines only where several sources tell of them.
MANY_FLED = 100
# So many times as many are what a brief begins with, though a lesser count has a day and a place.
DWARFED = 5
# A count that so many sources give goes before one source's, though that has a day or a place.
MANY = 3
# One or two dead are no measure of what happened where others count many in all.
VERY_FEW = 2
ACTING = frozenset({"state", "armed_group", "organization"})


def opening_drafts(desk: Desk, tolls: Sequence[Draft]) -> list[Draft]:
    """Two to four sentences."""
    killed, moved = (_first(tolls, measure, desk) for measure in ("killed", "displaced"))
    found = [
        _several(desk) or _situation(desk) or _matter(desk),
        _hazard(desk),
        killed,
        moved if moved and _is_grave(moved, desk) else None,
        first_meeting(desk),
    ]
    return [d for d in found if d is not None]


def _first(tolls: Sequence[Draft], measure: str, desk: Desk) -> Draft | None:
    """The gravest and best supported count of a measure, of a happening before a whole war's."""
    found = [d for d in tolls if _measure(d, desk) == measure and not is_lone(desk.figures[d.says[0]], desk)]  # fmt: skip
    told = min(found, key=lambda d: not _is_placed(d, desk), default=None)
    if told is None or _is_adrift(told, desk):
        return None
    heard = len(desk.sources(told.evidence)) == 1 and len(desk.sources(found[0].evidence)) >= MANY
    return found[0] if heard or _is_dwarfed(told, found[0], desk) else told


def _is_adrift(one: Draft, desk: Desk) -> bool:
    """Whether one report of several alone has a count, and nobody learns when or where: mostly told as history."""
    lone = len(desk.sources(one.evidence)) == 1 and len(desk.items.articles) >= MANY
    return lone and not _is_placed(one, desk)


def _is_dwarfed(one: Draft, other: Draft, desk: Desk) -> bool:
    """Whether another count of this happening or of all who fled is many times as large and more sources give it."""
    small, large = (desk.figures[d.says[0]] for d in (one, other))
    few = (small.best or 0) <= VERY_FEW
    whole_war = large.measure == "killed" and large.scope != "incident" and not few
    behind, others = (len(desk.sources(d.evidence)) for d in (one, other))
    supported = others > behind or (few and others == behind > 1)
    return supported and not whole_war and (large.best or 0) >= DWARFED * (small.best or 0)


def _hazard(desk: Desk) -> Draft | None:
    """The flood or fire that several sources tell of: what a disaster began with."""
    hazards = [
        e for e in desk.items.events
        if e.hazard is not None and section_of(e) == "deeds" and e.corroboration.independent_sources > 1
    ]  # fmt: skip
    ranked = sorted(hazards, key=lambda e: (-score(e), e.id))
    return next((d for e in ranked if (d := deed(e, desk)) is not None), None)


def _is_grave(moved: Draft, desk: Desk) -> bool:
    """Whether so many fled, by so many sources, that it belongs to the first lines."""
    figure = desk.figures[moved.says[0]]
    many = (figure.best or figure.low or 0) >= MANY_FLED
    return not moved.disputed and (many or figure.corroboration.independent_sources > 1)


def _is_placed(draft: Draft, desk: Desk) -> bool:
    """Whether the count is of a happening with a day or place, and not of a whole war."""
    figure = desk.figures[draft.says[0]]
    return is_placed(figure, desk.event_of(figure))


def _measure(draft: Draft, desk: Desk) -> str:
    return desk.figures[draft.says[0]].measure if draft.says[0] in desk.figures else ""


def _several(desk: Desk) -> Draft | None:
    """“The articles tell of four stories: …”, where none of them is the main one."""
    apart = groups(desk.items.stories)
    if len(apart) < 2 or has_main(apart, desk.items.articles):
        return None
    foremost = [group[0] for group in apart if group[0].evidence]
    if len(foremost) < len(apart):
        return None  # what has no title cannot be named
    return Draft(
        text=f"The articles tell of {number(len(apart))} separate stories: {titles_of(foremost, desk)}",
        evidence=joined(e for s in foremost for e in s.evidence),
    )  # fmt: skip


def _situation(desk: Desk) -> Draft | None:
    """“Three sources report flooding and protests in X; the principal actors are A, B and C.”."""
    told = [
        e for e in desk.items.events
        if not e.background and e.status != "hypothetical" and not is_past(e.date, desk)
    ]  # fmt: skip
    named = situation_words(desk)
    events = [e for e in told if e.status in FACTUAL or e.type == "CONSULT"]
    topics = list(dict.fromkeys([*(noun for noun, _ in named), *event_nouns(events)]))[:TOPICS]
    places = foremost_places(told, desk)
    actors = _principals(told, desk)
    if not topics or not places:
        return None
    evidence = joined((
        *(words for _, said in named for words in said),
        *(e.evidence[0] for e in told
        if (e.place and e.place.entity in places) or {a.entity for a in e.actors} & set(actors)),
        *(f.evidence[0] for f in desk.items.figures if f.place in places and f.evidence),
        *_told_near(events, topics, places, desk),
    ))  # fmt: skip
    sources = len(desk.sources(evidence))
    reports = (
        "One source reports"
        if sources == 1
        else f"{number(sources).capitalize()} independent sources report"
    )
    who = ""
    if actors:
        verb = "actor is" if len(actors) == 1 else "actors are"
        who = f"; the principal {verb} {listed([mark(a) for a in actors])}"
    return Draft(
        text=f"{reports} {listed(topics)} in {where(places, desk)}{who}", evidence=evidence,
        rests_on=(*places, *actors),
    )  # fmt: skip


def _told_near(
    events: Sequence[Event], topics: Sequence[str], places: Sequence[str], desk: Desk
) -> Iterator[Evidence]:
    """Where the reports that name one of the places tell of a topic, once a report."""
    near = {m.document for p in places for m in desk.entities[p].mentions}
    for event in events:
        if not set(event_nouns([event])) & set(topics):
            continue
        for words in event.evidence:
            if words.document in near:
                near.discard(words.document)
                yield words


def _matter(desk: Desk) -> Draft | None:
    """“Three independent sources report on: “Surgeon may join cabinet” (X).”, where no deeds say what it is about."""
    items = desk.items
    title = title_of(items.stories, items.articles, desk.linked.documents, items.figures)
    heads = [h for a in items.articles if a.title and (h := _head(a, desk))]
    named = next((h for h in heads if h.quote == title), None)
    if named is None:
        return None
    count = len(desk.sources(heads))
    who = (
        "One source reports"
        if count == 1
        else f"{number(count).capitalize()} independent sources report"
    )
    return Draft(
        text=f"{who} on: {quoted(title)} ({desk.source_name(named)})",
        evidence=joined([named, *heads]), told=(named,),
    )  # fmt: skip


def _head(article: Article, desk: Desk) -> Evidence | None:
    """Where the title of an article stands in its text."""
    document, title = article.documents[0], article.title or ""
    at = desk.text(document).find(title)
    if at < 0 or not title:
        return None
    return Evidence(document=document, start=at, end=at + len(title), quote=title)


def _is_principal(entity: Entity, desk: Desk) -> bool:
    """Whether a reader knows who is meant: neither "the party" nor what only says whose something is ("Karmi")."""
    if not nameable(entity) or entity.name.islower() or is_any_body(entity):
        return False
    if entity.kind != "organization" or " " in entity.name:
        return True
    owned = sum(
        e.name.startswith((f"{entity.name} ", f"{entity.name}'s ")) for e in desk.items.entities
    )
    return owned < OWNED


def _principals(told: list[Event], desk: Desk) -> list[str]:
    """Who does what is done, by the reports behind each deed; whoever only suffers is not among them."""
    acts: Counter[str] = Counter()
    suffers: Counter[str] = Counter()
    for event in told:
        for actor in event.actors:
            entity = desk.entity(actor.entity)
            if entity is not None and entity.kind in ACTING and _is_principal(entity, desk):
                side = suffers if actor.role == "target" else acts
                side[entity.id] += event.corroboration.independent_sources
    ranked = sorted(acts, key=lambda a: (-(acts[a] + suffers[a]), a))
    most = max((acts[a] + suffers[a] for a in acts), default=0)
    return [
        a for a in ranked
        if acts[a] > 1 and acts[a] * 2 >= suffers[a] and (acts[a] + suffers[a]) * LEAST >= most
    ][:PRINCIPALS]  # fmt: skip
