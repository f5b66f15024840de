"""A part of all the dead that is known by the blow or by the thing it names: "five people died: four after the blast in the mill",
"17 are dead, among them four workers whose bus was carried off".

It goes on with the one toll that the story told of that blow, or of people of that calling in such a thing, before: "the blast
killed three", "three of the workers in the bus are dead". Where the story told of two such nobody says which is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from tidings.documents.clusters import Clusters
from tidings.lexicons.word_classes import word_class
from tidings.merging.counts.compare_counts import same_count
from tidings.merging.counts.count_spots import HARM
from tidings.merging.counts.counted_parts import ANYBODY
from tidings.merging.counts.grown_tolls import befalls_once
from tidings.merging.counts.town_parts import goes_on
from tidings.merging.ground import Ground
from tidings.merging.happenings.event_words import sorts
from tidings.merging.happenings.struck import THING, struck_things, thing_of
from tidings.merging.stories.story_words import stem
from tidings.model.decisions import Decision
from tidings.model.mentions import FigureMention, Reading
from tidings.model.vocabulary import FACTUAL

Node = tuple[str, int]  # document id, figure index
Key = tuple[str, str, str | int, str]  # story, measure, calling or blow, thing

SCORE = 0.6
# The thing in which people came to harm is named so many sentences before their number, or so near behind it.
BEFORE, BEHIND = 2, 60
_BLOW = re.compile(
    r"\s+(?:(?:of them|died|killed|dead)\s+)?(?:after|in|from|by)\s+(?:the|that|this|[\w ]{3,20}[’']s)\s+(?:\w+\s+)?(\w{4,})\b", re.I
)  # fmt: skip
# "19 of them were at the market", "four in the school", "three were in the clinic".
_AT_SPOT = re.compile(
    r"\s+(?:of\s+(?:them|whom|those|these)\s+)?(?:(?:were|was|died|been|killed|had)\s+)*(?:at|in|inside|on)\s+(?:the|an?)\s+(?:[a-z]+\s+)??([a-z]{3,})\b",
    re.I,
)
AT = "at"
_WORD = re.compile(r"[a-z]{3,}")
_STOP = re.compile(r"[.;:!?]\s")


def join_named(
    clusters: Clusters[Node], nodes: Mapping[Node, FigureMention], parts: Mapping[Node, Node],
    readings: Mapping[str, Reading], ground: Ground, stories: Mapping[str, str], joined: set[Node],
) -> Iterator[Decision]:  # fmt: skip
    """Join a part that names its blow or thing with the one toll that its story told of it before; `joined` takes both."""
    alone: dict[Key, list[Node]] = {}
    named: list[tuple[Key, Node]] = []
    for node, figure in nodes.items():
        story = stories.get(ground.article(node[0]))
        if story is None or figure.measure not in HARM or not _is_exact(figure):
            continue
        reading = readings[node[0]]
        if node in parts:
            named += [((story, figure.measure, *key), node) for key in _named(reading, figure)]
        elif figure.part_of is None:
            for key in _told(reading, node[1]):
                alone.setdefault((story, figure.measure, *key), []).append(node)
    for blow_or_thing, part in sorted(named, key=lambda pair: (str(pair[0]), pair[1])):
        told = alone.get(blow_or_thing, [])
        if len({clusters.find(n) for n in told}) != 1:
            continue
        one = max(told, key=lambda n: (ground.published(n[0]) or "", n))
        apart = clusters.find(one) != clusters.find(part)
        if apart and goes_on(one, part, nodes, ground) and clusters.join(one, part):
            joined |= {one, part}
            says = f"“{nodes[part].quote}” of all is what became of “{nodes[one].quote}”"
            yield same_count(one, part, nodes, rule="figure.named-part", says=says, score=SCORE)


def _is_exact(figure: FigureMention) -> bool:
    return bool(figure.value) and figure.low == figure.high and not figure.additional


def _named(reading: Reading, figure: FigureMention) -> Iterator[tuple[str | int, str]]:
    """What a part names right behind its number."""
    behind = reading.document.text[figure.end : figure.end + BEHIND]
    blow = _BLOW.match(behind)
    yield from ((sort, "") for sort in sorted(sorts(blow.group(1).casefold()) if blow else ()))
    spot = _AT_SPOT.match(behind)
    sort = thing_of(spot.group(1).casefold()) if spot else None
    yield from ((AT, sort) for sort in [sort] if sort is not None)
    stop = _STOP.search(behind)
    yield from _in_things(figure, behind[: stop.start() if stop else None])


def _told(reading: Reading, index: int) -> Iterator[tuple[str | int, str]]:
    """Of what a toll is one."""
    figure = reading.figures[index]
    blows = {
        sort for event in reading.events if index in event.figures and befalls_once(event)
        for sort in sorts(event.lemma)
    }  # fmt: skip
    yield from ((sort, "") for sort in sorted(blows))
    struck = {
        thing for event in reading.events if index in event.figures and event.status in FACTUAL
        for kind, thing in struck_things(reading.sentences[event.sentence], event) if kind == THING
    }  # fmt: skip
    yield from ((AT, thing) for thing in sorted(struck))
    here = reading.sentences[figure.sentence]
    first = reading.sentences[max(0, figure.sentence - BEFORE)]
    around = reading.document.text[first.start : here.end]
    if first.paragraph != here.paragraph:
        around = around[around.rfind("\n") + 1 :]
    yield from _in_things(figure, around)


def _in_things(figure: FigureMention, said: str) -> Iterator[tuple[str | int, str]]:
    """People of a calling in each thing that is named: nobody says of "three people" in which bus they were."""
    calling = stem(figure.population.casefold().split()[-1]) if figure.population else ""
    if figure.population.casefold() in ANYBODY:
        return
    things = word_class("traffic") | word_class("boat")
    for word in sorted(set(_WORD.findall(said.casefold())) & things):
        yield calling, word
