"""Merge the happenings that documents tell into events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from tidings.documents.clusters import Clusters
from tidings.mentions.events.places.placing import PLACES
from tidings.mentions.figures.counted.populations import is_one_more
from tidings.merging.copied_sentences import Copied, copied_sentences
from tidings.merging.corrections.wishes import NONE, Wishes
from tidings.merging.entities import EntityLinks
from tidings.merging.ground import Ground
from tidings.merging.happenings.aims import Aims
from tidings.merging.happenings.answering import is_answer, keep_answers_apart
from tidings.merging.happenings.attacks import TAKING, TYPES
from tidings.merging.happenings.between import Agreeing, Between
from tidings.merging.happenings.borne import is_borne, join_borne
from tidings.merging.happenings.compare_events import compare_events, fit
from tidings.merging.happenings.copied_tellings import join_copied
from tidings.merging.happenings.faint import believe, join_faint, with_faint
from tidings.merging.happenings.join_deeds import join_deeds
from tidings.merging.happenings.known_disasters import join_known_disasters
from tidings.merging.happenings.lone import Lone
from tidings.merging.happenings.long_ago import join_long_ago
from tidings.merging.happenings.neighbours import neighbours
from tidings.merging.happenings.once import join_once
from tidings.merging.happenings.pointing import join_pointing
from tidings.merging.happenings.power import join_power
from tidings.merging.happenings.retold import join_retold
from tidings.merging.happenings.struck import is_known, struck_things
from tidings.merging.happenings.taught import join_taught
from tidings.merging.happenings.told import Told
from tidings.merging.happenings.told_again import ToldAgain
from tidings.merging.happenings.told_alike import Surroundings, retold
from tidings.merging.happenings.weighing import weigh_all
from tidings.merging.intervals import known, length
from tidings.model.decisions import Decision
from tidings.model.items import Entity
from tidings.model.mentions import EntityMention, EventMention, FigureMention, Reading
from tidings.model.record import Record

Node = tuple[str, int]  # document id, event index

# Of the same words in many copies so many are compared for all.
COPIES = 3
# Of an event that is told so often already, the others are not weighed: a hundred reports of one raid need no ten thousand pairs.
WEIGHED = 6


# An attack by means that come on so many days of a case is told without its day of the last weeks, and not of any year.
OFTEN = 10
NO_STORIES: Mapping[str, str] = {}


class EventLinks(Record, frozen=True, kw_only=True):
    """Which tellings are one event: groups of nodes, and the group number of each.

    `readings` are those linked, with what was half told and is believed now among their events.
    """

    groups: tuple[tuple[Node, ...], ...]
    of: dict[Node, int]
    decisions: tuple[Decision, ...]
    readings: dict[str, Reading]


def link_events(
    readings: Sequence[Reading], entities: EntityLinks, ground: Ground, wishes: Wishes = NONE,
    copies: Sequence[Copied] | None = None, *, taught: bool = True, stories: Mapping[str, str] = NO_STORIES,
) -> EventLinks:  # fmt: skip
    """Join tellings by same words in renditions, by comparing within blocks, and, if `taught`, by what annotated reports
    taught. Without `copies` they are looked for; `stories` gives the story of an article, where it is known."""
    whole, faint = with_faint(readings)
    every = tell_events(whole, entities, ground, stories)
    told = {node: one for node, one in every.items() if node not in faint}
    half = {node: one for node, one in every.items() if not is_borne(one)}
    clusters: Clusters[Node] = Clusters(every)
    wishes.begin(clusters)
    _join_renditions(clusters, told)
    keep_answers_apart(clusters, told)
    around = Surroundings(readings, entities)
    copies = copied_sentences(readings, ground) if copies is None else copies
    decisions = (
        *join_retold(clusters, told.values()),
        *join_pointing(clusters, told),
        *join_deeds(clusters, told, ground),
        *join_copied(clusters, told, copies),
        *_join_compared(clusters, told, around, wishes),
        *_join_weighed(clusters, told, _few_of_each(clusters, told, wishes, WEIGHED), around),
        *join_long_ago(clusters, told),
        *join_power(clusters, told, around),
        *(join_taught(clusters, told, readings, entities, around) if taught else ()),
        # Last, since it joins what two sides date or place otherwise: days apart would part others from these.
        *join_once(clusters, told),
        *join_known_disasters(clusters, told),
        *join_borne(clusters, every, faint),
        *join_faint(clusters, half, faint & half.keys(), around),
    )
    known, groups = believe({r.document.id: r for r in readings}, clusters.groups(), faint)
    return EventLinks(
        groups=groups, of={n: g for g, group in enumerate(groups) for n in group},
        decisions=decisions, readings=known,
    )  # fmt: skip


def tell_events(
    readings: Sequence[Reading], entities: EntityLinks, ground: Ground,
    stories: Mapping[str, str] = NO_STORIES,
) -> dict[Node, Told]:  # fmt: skip
    """The event mentions of all documents with their actors and places as entities."""
    by_id, aims, many = entities.by_id(), Aims(entities), _told_of_many(readings)
    told: dict[Node, Told] = {}
    for reading in readings:
        places = _places_named(reading)
        for index, mention in enumerate(reading.events):
            one = _told(
                reading, index, mention, entities, by_id, ground, stories, places, aims, many
            )
            told[one.node] = one
    return told


def _told(
    reading: Reading, index: int, mention: EventMention, entities: EntityLinks,
    by_id: Mapping[str, Entity], ground: Ground, stories: Mapping[str, str],
    places: Mapping[int, Sequence[EntityMention]], aims: Aims, many: frozenset[str | None],
) -> Told:  # fmt: skip
    document = reading.document.id
    article = ground.article(document)
    actors = tuple(
        (slot.role, entity)
        for slot in mention.actors
        for entity in entities.each(document, slot.chain)
    )
    figures = tuple(_of_deed(reading.figures[i], mention) for i in mention.figures)
    sentence = reading.sentences[mention.sentence]
    spots = aims.of(reading, mention, places.get(mention.sentence, ()))
    place = spots[0].id if spots else entities.get(document, mention.place)
    clause = mention.clause
    named = (
        entities.get(document, m.chain)
        for m in places.get(mention.sentence, ()) if clause.start <= m.start < clause.end
    )  # fmt: skip
    there = dict.fromkeys(e for e in named if e is not None) if place is None else ()
    return Told(
        node=(document, index), article=article, story=stories.get(article), mention=mention,
        actors=tuple((role, by_id[e]) for role, e in actors),
        place=by_id[place] if place is not None else None, figures=figures,
        published=ground.published(document), said=_sentence(reading, mention.sentence),
        named_there=tuple(by_id[e] for e in there),
        struck=struck_things(sentence, mention), is_known=is_known(sentence, mention),
        aimed_at=spots, is_of_many=mention.type in TYPES and mention.mode in many,
    )  # fmt: skip


def _of_deed(figure: FigureMention, mention: EventMention) -> FigureMention:
    """A count as the toll of the deed it stands with: "a fifth person has died after the blast" sums up no other deeds."""
    beside = figure.trigger != mention.head or figure.sentence != mention.sentence
    toll = figure.scope == "cumulative" and beside and is_one_more(figure)
    return replace(figure, scope="incident") if toll else figure


def _told_of_many(readings: Sequence[Reading]) -> frozenset[str | None]:
    """The means of attacks that the case tells of on many days, None among them for those told without means."""
    days: dict[str | None, set[str]] = {}
    for event in (e for r in readings for e in r.events if e.type in TYPES and e.mode != TAKING):
        if event.date is not None and known(event.date) and length(event.date) == 0:
            days.setdefault(event.mode, set()).add(event.date.edtf)
    return frozenset(mode for mode, told in days.items() if len(told) >= OFTEN)


def _places_named(reading: Reading) -> Mapping[int, Sequence[EntityMention]]:
    """The mentions of places and buildings by name, by sentence."""
    found: dict[int, list[EntityMention]] = {}
    for m in reading.entities:
        if m.as_ in PLACES and m.form == "name":
            found.setdefault(m.sentence, []).append(m)
    return found


def _sentence(reading: Reading, index: int) -> str:
    sentence = reading.sentences[index]
    return reading.document.text[sentence.start : sentence.end]


def _join_renditions(clusters: Clusters[Node], told: Mapping[Node, Told]) -> None:
    """The same sentence in two renditions of an article tells the same event."""
    first: dict[tuple[str, ...], Node] = {}
    for node, one in told.items():
        words = " ".join(one.mention.clause.quote.casefold().split())
        key = (one.article, words, one.mention.type, one.mention.trigger.quote.casefold())
        if key in first:
            clusters.join(first[key], node)
        else:
            first[key] = node


def _join_compared(
    clusters: Clusters[Node], told: Mapping[Node, Told], around: Surroundings, wishes: Wishes
) -> Iterator[Decision]:
    """Compare within blocks and join. A judgement that joined stands; of those that left two events two, the surest:
    a hundred reports of each would say ten thousand times that they may be one."""
    between = Between(clusters)
    agreeing = Agreeing(clusters, told)
    for one, other in neighbours(_few_of_each(clusters, told, wishes)):
        if clusters.find(one) == clusters.find(other):
            continue
        sides = told[min(one, other)], told[max(one, other)]
        if not fit(*sides):
            continue
        decision = compare_events(*sides)
        if decision is None or decision.verdict == "unsure":
            decision = retold(*sides, around) or decision
        if decision is None:
            continue
        if decision.verdict == "same" and agreeing.ask(one, other):
            clusters.join(one, other)
            yield decision
        else:
            between.add(one, other, decision)
    yield from between.surest()


def _join_weighed(
    clusters: Clusters[Node],
    told: Mapping[Node, Told],
    few: Mapping[Node, Told],
    around: Surroundings,
) -> Iterator[Decision]:
    """Weigh each pair of the few once, and join those that agree in enough, then those that can be one event and no other."""
    again, lone = ToldAgain(told), Lone(told, around)
    for pair, said in weigh_all(few):
        if is_answer(told[pair[0]]) != is_answer(told[pair[1]]):
            continue  # a day, a weapon and a side in common are what a blow and its answer have
        again.look(pair, said)
        lone.look(pair, said)
    yield from again.join(clusters)
    yield from lone.join(clusters)


def _few_of_each(
    clusters: Clusters[Node], told: Mapping[Node, Told], wishes: Wishes, most: int = COPIES
) -> Mapping[Node, Told]:
    """The tellings without the fourth (or so) and further of each event as it was joined before, as copies of the same words are."""
    seen: Counter[Node] = Counter()
    few: dict[Node, Told] = {}
    for node, one in told.items():
        root = clusters.find(node)
        seen[root] += 1
        if seen[root] <= most or node in wishes:
            few[node] = one
    return few
