"""The TimeLine task of SemEval-2015 as its files have it: documents with their day, timelines of target entities."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import parse

from evaluation.cat import rebuilt
from evaluation.readings import DATA

ROOM = DATA / "semeval15_timeline"
TEXTS, LINES = "Corpus-trial-data_task4", "TimeLines_trial_data_task4_v1.2"


class Report(NamedTuple):
    """A document: its number, its text, the day it appeared, start, end and sentence of its words."""

    number: str
    text: str
    published: str
    places: tuple[tuple[int, int, int], ...]


class Told(NamedTuple):
    """A mention on a timeline: its row's order and day ("2008-06", "" where unknown), document, sentence, words."""

    order: int
    day: str
    number: str
    sentence: int
    words: str


class Line(NamedTuple):
    """The timeline of one entity."""

    entity: str
    mentions: tuple[Told, ...]


def reports() -> Iterator[Report]:
    """The documents, by number."""
    found = []
    for path in (ROOM / TEXTS).glob("*.xml"):
        root = parse(path).getroot()  # noqa: S314 - annotated data of our own folder
        text, places = rebuilt(root)
        day = next(t.get("value", "") for t in root.iter("TIMEX3") if t.get("functionInDocument"))
        found.append(Report(root.get("doc_id", ""), text, day, tuple(places.values())))
    yield from sorted(found)


def timelines() -> Iterator[Line]:
    """The gold timelines, by entity."""
    for path in sorted((ROOM / LINES).glob("*.txt")):
        entity, *rows = path.read_text(encoding="utf-8").splitlines()
        yield Line(entity.strip(), tuple(t for row in rows for t in _row(row)))


def _row(row: str) -> Iterator[Told]:
    order, day, *mentions = row.split("\t")
    known = re.sub(r"(-X+)+$", "", day) if day[:1].isdigit() else ""
    for mention in mentions:
        number, sentence, words = mention.strip().split("-", 2)
        yield Told(int(order), known, number, int(sentence), words.replace("_", " "))
