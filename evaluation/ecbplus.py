"""ECB+ as its files have it: documents rebuilt of their words, event mentions of the checked sentences, who is one.

A mention is a span of the text with the event it tells: the number of its chain across documents, one of its own
document, or itself where the annotators tied it to nothing.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree.ElementTree import Element, parse

from evaluation.cat import rebuilt
from evaluation.readings import DATA

ROOM = DATA / "ecbplus"


class Gold(NamedTuple):
    """An event mention of a document: its span of the text, the sentence, the event it tells."""

    start: int
    end: int
    sentence: int
    event: str


class Report(NamedTuple):
    """A document: topic and subtopic, its text, its checked event mentions, the spans of its checked sentences."""

    name: str
    topic: str
    subtopic: str
    text: str
    mentions: tuple[Gold, ...]
    checked: tuple[tuple[int, int], ...]


def reports() -> Iterator[Report]:
    """All documents here, by topic and name."""
    checked = _checked()
    for path in sorted((ROOM / "ECB+").glob("*/*.xml")):
        topic = path.parent.name
        name = path.stem.split("_", 1)[1]
        subtopic = f"{topic}{'plus' if name.endswith('plus') else ''}"
        root = parse(path).getroot()  # noqa: S314 - annotated data of our own folder
        text, places = rebuilt(root)
        numbers = checked.get((topic, name), frozenset())
        found = _mentions(root, places, path.stem, numbers)
        spans = tuple(_spans(places.values(), numbers))
        yield Report(path.stem, topic, subtopic, text, tuple(sorted(found)), spans)


def _checked() -> dict[tuple[str, str], frozenset[int]]:
    """The sentences whose annotation was checked, by topic and document."""
    found: dict[tuple[str, str], set[int]] = {}
    path: Path = ROOM / "ECBplus_coreference_sentences.csv"
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            key = (row["Topic"], row["File"])
            found.setdefault(key, set()).add(int(row["Sentence Number"]))
    return {key: frozenset(numbers) for key, numbers in found.items()}


def _spans(
    places: Iterable[tuple[int, int, int]], numbers: frozenset[int]
) -> Iterator[tuple[int, int]]:
    for number in sorted(numbers):
        inside = [(start, end) for start, end, sentence in places if sentence == number]
        if inside:
            yield inside[0][0], inside[-1][1]


def _mentions(
    root: Element, places: dict[str, tuple[int, int, int]], name: str, checked: frozenset[int]
) -> Iterator[Gold]:
    events = _events(root, name)
    for mark in root.find("Markables") or ():
        anchors = [places[a.get("t_id", "")] for a in mark.iter("token_anchor")]
        if "ACTION" not in mark.tag or not anchors or anchors[0][2] not in checked:
            continue
        own = f"{name} {mark.get('m_id')}"
        spans = sorted(anchors)
        yield Gold(spans[0][0], spans[-1][1], spans[0][2], events.get(mark.get("m_id", ""), own))


def _events(root: Element, name: str) -> dict[str, str]:
    """The event of each mention that is tied to another, within the document or across."""
    found: dict[str, str] = {}
    for relation in root.find("Relations") or ():
        across = relation.tag == "CROSS_DOC_COREF"
        event = relation.get("note", "") if across else f"{name} r{relation.get('r_id')}"
        for source in relation.iter("source"):
            found[source.get("m_id", "")] = event
    return found
