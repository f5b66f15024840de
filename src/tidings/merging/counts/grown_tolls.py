"""The toll of one happening as it grew: "two men were killed in the blast" one day, "three workers have died since the blast" later.

"Since the blast" makes a running total of the second; what began with the happening is its toll all the same. "Since the attack
on the north 900 have died" is left alone: after an attack others follow.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tidings.documents.clusters import Clusters
from tidings.language.trees import children
from tidings.merging.counts.carried_tolls import GROWS
from tidings.merging.counts.compare_counts import same_count
from tidings.merging.ground import Ground
from tidings.model.decisions import Decision
from tidings.model.joint import LEARNED
from tidings.model.mentions import EventMention, FigureMention, Reading
from tidings.model.vocabulary import FACTUAL, HAZARD

Node = tuple[str, int]  # document id, index of the figure or event

# Those who are killed were killed by somebody, each by a deed; those who die of what befell them are its dead.
DYING = frozenset({"die", "perish", "succumb"})
# What befalls once: an accident, a disaster, a blast.
ONCE = frozenset({"explosives"})
SCORE = 0.7


def begun_with(readings: Mapping[str, Reading], events: Mapping[Node, str]) -> dict[Node, str]:
    """The happening since which the people of a running total have died, by the count; `events` gives the event of each telling."""
    return {
        (document, index): events[document, place]
        for document, reading in readings.items()
        for index, figure in enumerate(reading.figures)
        for place in _since(reading, figure)
    }


def _since(reading: Reading, figure: FigureMention) -> Iterator[int]:
    whole = _is_whole(figure) and figure.found_by != LEARNED and figure.trigger is not None
    if figure.measure != "killed" or figure.scope != "cumulative" or not whole:
        return
    sentence = reading.sentences[figure.sentence]
    verb = sentence.tokens[figure.trigger or 0]
    links = [t for t in children(sentence, verb, "prep") if t.lemma == "since"]
    named = {t.index for link in links for t in children(sentence, link, "pobj")}
    if verb.lemma in DYING and len(named) == 1:
        for place, event in enumerate(reading.events):
            if event.sentence == figure.sentence and event.head in named and befalls_once(event):
                yield place


def befalls_once(event: EventMention) -> bool:
    """Whether an event is an accident, a disaster or a blast, of which there is one."""
    return event.status in FACTUAL and (event.type == HAZARD or event.mode in ONCE)


def join_grown(
    clusters: Clusters[Node], nodes: Mapping[Node, FigureMention], events: Mapping[Node, str],
    begun: Mapping[Node, str], ground: Ground, joined: set[Node],
) -> Iterator[Decision]:  # fmt: skip
    """Join each running total that a happening began with the last toll of that happening told before; both are added to `joined`."""
    first: dict[str, list[Node]] = {}
    for node in sorted(events, key=lambda n: (ground.published(n[0]) or "", n)):
        figure = nodes[node]
        if figure.measure == "killed" and figure.scope == "incident" and _is_whole(figure):
            first.setdefault(events[node], []).append(node)
    for total, event in begun.items():
        day = ground.published(total[0]) or ""
        before = [n for n in first.get(event, ()) if (ground.published(n[0]) or "") < day]
        for one in before[-1:]:
            grows = nodes[one].low <= nodes[total].low <= GROWS * nodes[one].low
            apart = clusters.find(one) != clusters.find(total)
            if grows and apart and clusters.join(one, total):
                joined |= {one, total}
                says = f"“{nodes[total].quote}” is what became of “{nodes[one].quote}”"
                yield same_count(one, total, nodes, rule="figure.grown", says=says, score=SCORE)


def _is_whole(figure: FigureMention) -> bool:
    return figure.part_of is None and not figure.additional and bool(figure.value)
