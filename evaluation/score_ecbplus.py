"""Scores which event mentions of many documents are one event on ECB+: MUC, B-cubed, CEAF-e and their mean.

Gold mentions of the checked sentences, alone ones kept, as published systems are scored; documents are given by topic, then
by subtopic, and only they are compared. What tidings reads around each mention is compared as merging compares tellings
(`merging/told_alike.py`) and grouped by average linkage; “joined by merging” takes the groups that merging itself makes of
the same mentions, which joins only what is sure. The baseline of the same run joins all mentions whose head words have one lemma. “Raw text” takes
what tidings itself finds and merges: an event whose trigger overlaps a gold mention stands for it, one in a checked sentence
that meets none counts as too many. Weights and kin words were chosen with these topics in view: others will score lower.

    python -m evaluation.score_ecbplus [--errors] [--limit DOCUMENTS]
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from evaluation.coreference import MEASURES, Groups, conll
from evaluation.ecbplus import Report, reports
from evaluation.gold_events import head_lemma, with_events_at
from evaluation.linkage import group_tellings
from evaluation.readings import make_document, read_all
from evaluation.tables import OURS, Row, markdown

from tidings.documents import Linked
from tidings.merging.entities import merge_entities
from tidings.merging.ground import Ground
from tidings.merging.happenings.linking import link_events, tell_events
from tidings.merging.happenings.told_alike import Surroundings
from tidings.model.mentions import Reading

PEER = "one head lemma"
GIVEN = ("topic", "subtopic")


class Read(NamedTuple):
    """A document as tidings reads it, and with its gold mentions as events."""

    report: Report
    own: Reading
    gold: Reading


def read(some: Sequence[Report]) -> list[Read]:
    """The documents, read."""
    found = []
    for report in some:
        own = read_all(make_document(report.name, report.text))
        spans = [(m.start, m.end) for m in report.mentions]
        found.append(Read(report, own, with_events_at(own, spans)))
    return found


def gold_groups(some: Sequence[Read]) -> Groups:
    """Each mention, by document and place in its row, with the event the annotators gave it."""
    return {(r.report.name, i): m.event for r in some for i, m in enumerate(r.report.mentions)}


def by_lemma(some: Sequence[Read], given: str) -> Groups:
    """The baseline: one event for each head lemma of a topic."""
    return {
        (r.report.name, i): (getattr(r.report, given), head_lemma(r.own, m.start, m.end))
        for r in some for i, m in enumerate(r.report.mentions)
    }  # fmt: skip


def ours(some: Sequence[Read], given: str) -> Groups:
    """What tidings holds for one event of the gold mentions."""
    found = {}
    for topic, part in _parts(some, given).items():
        readings = [r.gold for r in part]
        ground = _ground(readings)
        entities = merge_entities(readings, ground)
        told = list(tell_events(readings, entities, ground).values())
        groups = group_tellings(told, Surroundings(readings, entities))
        found |= {told[i].node: (topic, g) for g, group in enumerate(groups) for i in group}
    return found


def joined(some: Sequence[Read], given: str) -> Groups:
    """What merging makes of the gold mentions: it has to be sure, since a case tells many deeds of one kind."""
    found = {}
    for topic, part in _parts(some, given).items():
        readings = [r.gold for r in part]
        ground = _ground(readings)
        links = link_events(readings, merge_entities(readings, ground), ground)
        found |= {node: (topic, group) for node, group in links.of.items()}
    return found


def raw(some: Sequence[Read], given: str) -> Groups:
    """The events that tidings finds and merges by itself, under the gold mentions that they meet."""
    found: dict[tuple[str, int | str], tuple[str, int]] = {}
    for topic, part in _parts(some, given).items():
        readings = [r.own for r in part]
        ground = _ground(readings)
        links = link_events(readings, merge_entities(readings, ground), ground)
        for one in part:
            for key, node in _met(one, links.readings[one.report.name]):
                found.setdefault((one.report.name, key), (topic, links.of[node]))
    return found


def _met(one: Read, own: Reading) -> Iterator[tuple[int | str, tuple[str, int]]]:
    """The gold mention that each event's trigger overlaps, or a name of its own, and the event's node."""
    mentions = one.report.mentions
    for number, event in enumerate(own.events):
        words = event.trigger
        node = (one.report.name, number)
        met = [i for i, m in enumerate(mentions) if m.start < words.end and words.start < m.end]
        checked = any(a <= words.start < b for a, b in one.report.checked)
        if met or checked:
            yield (met[0] if met else f"own {number}"), node


def _parts(some: Sequence[Read], given: str) -> dict[str, list[Read]]:
    parts: dict[str, list[Read]] = defaultdict(list)
    for one in some:
        parts[getattr(one.report, given)].append(one)
    return parts


def _ground(readings: Sequence[Reading]) -> Ground:
    documents = tuple(r.document for r in readings)
    return Ground(Linked(documents=documents, articles=(), sources=(), decisions=()))


def measure(some: Sequence[Read]) -> list[Row]:
    """The table: gold mentions by topic and subtopic, then raw text."""
    gold = gold_groups(some)
    found = []
    for given in GIVEN:
        for system, groups in ((OURS, ours(some, given)), (PEER, by_lemma(some, given))):
            for name, count in MEASURES:
                value = count(gold, groups).f1
                found.append(Row("", f"{given} given: {name}", system, value, len(gold)))
            value = conll(gold, groups)
            found.append(Row("", f"{given} given: CoNLL F1", system, value, len(gold)))
        value = conll(gold, joined(some, given))
        found.append(Row("", f"{given} given, joined by merging: CoNLL F1", OURS, value, len(gold)))
        own = raw(some, given)
        found.append(
            Row("", f"{given} given, raw text: CoNLL F1", OURS, conll(gold, own), len(gold))
        )
    share = len(gold.keys() & own.keys()) / max(1, len(gold))
    found.append(Row("", "raw text: gold mentions found", OURS, share, len(gold)))
    return found


def rows(limit: int | None) -> list[Row]:
    """The measures on the set as it lies beside the checkout; `limit` is the number of documents."""
    return measure(read(list(reports())[:limit]))


def show_errors(some: Sequence[Read]) -> None:
    """The groups of several gold events, then the gold events in several groups, by their lemmas."""
    gold, found = gold_groups(some), ours(some, "topic")
    lemmas = {
        (r.report.name, i): head_lemma(r.own, m.start, m.end)
        for r in some for i, m in enumerate(r.report.mentions)
    }  # fmt: skip
    for title, one, other in (("JOINED", found, gold), ("PARTED", gold, found)):
        groups: dict[object, Counter[tuple[str, str]]] = defaultdict(Counter)
        for key, group in one.items():
            groups[group][str(other[key])[-20:], lemmas[key]] += 1  # type: ignore[index]
        for group, counted in sorted(
            groups.items(), key=lambda g: (-sum(g[1].values()), str(g[0]))
        ):
            if len({name for name, _ in counted}) > 1:
                print(title, group, dict(counted.most_common(10)))


def main() -> None:
    """Print the measures, and with --errors what was joined and parted wrongly."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--limit", type=int)
    options = parser.parse_args()
    some = read(list(reports())[: options.limit])
    print(markdown(measure(some)))
    if options.errors:
        show_errors(some)


if __name__ == "__main__":
    main()
