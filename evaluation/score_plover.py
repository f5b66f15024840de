"""Scores event types against PLOVER-coded sentences: macro-F1 of the root, quad accuracy, actor overlap.

Each row is one sentence with one marked pair of actors. Roots are those of the set: CONCEDE and RETREAT count
as one (YIELD), and planned events are coded as PLOVER asks (`planned_as` in en/plover_types.tsv). "pair" lets
the marked actors choose among the sentence's events, "blind" takes the event of the topmost clause. The
baseline is a verb lexicon: the first word of the sentence that the trigger lexicon lists, asking nothing of
its arguments.

    python evaluation/score_plover.py ../shared/data/plover/PLV_train.tsv [--errors] [--part odd|even]
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from tidings.language.parsing import MAX_CHARACTERS, parse_texts, place_sentences, sentence_spans
from tidings.language.trees import ancestors
from tidings.lexicons.tables import table
from tidings.mentions.entities import read_entities
from tidings.mentions.events import read_events
from tidings.mentions.events.lexicon import nouns, verbs
from tidings.model.documents import Document, Part
from tidings.model.mentions import EventMention, Reading
from tidings.settings import Settings

_TYPES = {row["type"]: row for row in table("en/plover_types.tsv")}
_QUAD = {name: row["quad"] for name, row in _TYPES.items()} | {"YIELD": "2"}
_MERGED = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
_AHEAD = frozenset({"planned", "hypothetical"})
NONE = "NONE"


class Row(NamedTuple):
    """One coded sentence; `source` and `target` may name several, divided by semicolons."""

    text: str
    source: str
    target: str
    root: str
    quad: str


def read_rows(path: Path, part: str | None) -> list[Row]:
    """The rows of the set; `part` keeps every second one, so that errors can be read on one half only."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = [
            Row(r["sentence"], r["source"], r["target"], r["gold_root"], r["gold_penta"])
            for r in csv.DictReader(file, delimiter="\t")
        ]
    return rows if part is None else rows[part == "odd" :: 2]


def read_all(texts: Sequence[str]) -> list[Reading]:
    """Each text as a document, read for entities and events."""
    documents = [_document(number, text) for number, text in enumerate(texts)]
    wanted = {
        d.text[start:end][:MAX_CHARACTERS]
        for d in documents
        for (start, end), _, _ in sentence_spans(d)
    }
    parses = dict(parse_texts(sorted(wanted), model=Settings().model))
    return [read_one(Reading(document=d, sentences=place_sentences(d, parses))) for d in documents]


def read_one(reading: Reading) -> Reading:
    """A parsed reading with entities and events."""
    chains, entities = read_entities(reading)
    reading = Reading(
        document=reading.document, sentences=reading.sentences, chains=chains, entities=entities
    )
    return Reading(
        document=reading.document, sentences=reading.sentences, chains=chains, entities=entities,
        events=read_events(reading),
    )  # fmt: skip


def _document(number: int, text: str) -> Document:
    return Document(
        id=f"row-{number}", origin=f"row-{number}", media_type="text/plain", sha256="0" * 64,
        text=text, parts=(Part(start=0, end=len(text), kind="body"),),
    )  # fmt: skip


def coded(event: EventMention) -> str:
    """The root that PLOVER gives an event."""
    name = _TYPES[event.type]["planned_as"] if event.status in _AHEAD else event.type
    return _MERGED.get(name, name)


def depth(reading: Reading, event: EventMention) -> int:
    """How many verbs stand above an event."""
    sentence = reading.sentences[event.sentence]
    token = sentence.tokens[event.head]
    return sum(1 for t in ancestors(sentence, token) if t.pos in {"VERB", "AUX"})


def overlap(event: EventMention, row: Row) -> tuple[bool, bool]:
    """Whether the event's actors share words with the marked source and target."""
    text = row.text
    spans = {"source": _span(text, row.source), "target": _span(text, row.target)}
    hit = {"source": False, "target": False}
    for actor in event.actors:
        for side, (start, end) in spans.items():
            if actor.role in (side, "participant"):
                hit[side] |= actor.evidence.start < end and start < actor.evidence.end
    return hit["source"], hit["target"]


def _span(text: str, words: str) -> tuple[int, int]:
    start = text.find(words)
    return (start, start + len(words)) if start >= 0 and words else (0, 0)


def choose(reading: Reading, row: Row, *, pair: bool) -> EventMention | None:
    """The event that codes the row: by its actors where they may be looked at, then the topmost clause."""

    def rank(event: EventMention) -> tuple[int, int, int]:
        score = sum(overlap(event, row)) if pair else 0
        return (-score, depth(reading, event), event.trigger.start)

    return min(reading.events, key=rank, default=None)


def baseline(reading: Reading) -> str:
    """The first word that the lexicon lists, whatever stands around it."""
    for sentence in reading.sentences:
        for token in sentence.tokens:
            found = verbs().get(token.lemma) if token.pos == "VERB" else None
            if found:
                plain = min(found, key=lambda e: e.weight)
                return _MERGED.get(plain.type, plain.type)
    for sentence in reading.sentences:
        for token in sentence.tokens:
            if found := nouns().get(token.lemma):
                return _MERGED.get(found[-1].type, found[-1].type)
    return NONE


def macro_f1(
    gold: Sequence[str], found: Sequence[str]
) -> tuple[float, dict[str, tuple[float, float, int]]]:
    """Macro-F1 over the roots of the gold, and precision, recall and number of each."""
    each: dict[str, tuple[float, float, int]] = {}
    total = 0.0
    for root in sorted(set(gold)):
        hits = sum(g == f == root for g, f in zip(gold, found, strict=True))
        precision = hits / max(1, sum(f == root for f in found))
        recall = hits / max(1, sum(g == root for g in gold))
        each[root] = (precision, recall, sum(g == root for g in gold))
        total += 2 * precision * recall / (precision + recall) if hits else 0.0
    return total / max(1, len(each)), each


def quad_accuracy(rows: Sequence[Row], found: Iterable[str]) -> float:
    """Share of rows with the right quad class."""
    pairs = zip(rows, found, strict=True)
    return sum(_QUAD.get(name) == row.quad for row, name in pairs) / max(1, len(rows))


def actor_overlap(rows: Sequence[Row], events: Sequence[EventMention | None]) -> float:
    """Share of marked actors that the chosen event has in the marked role."""
    hits = [
        h
        for row, e in zip(rows, events, strict=True)
        for h in (overlap(e, row) if e else (False, False))
    ]
    return sum(hits) / max(1, len(hits))


def report(
    rows: Sequence[Row], readings: Sequence[Reading], *, errors: bool
) -> Mapping[str, float]:
    """Print and return the measures."""
    gold = [row.root for row in rows]
    measures: dict[str, float] = {}
    plain = [baseline(r) for r in readings]
    measures["baseline root"] = macro_f1(gold, plain)[0]
    measures["baseline quad"] = quad_accuracy(rows, plain)
    for name in ("blind", "pair"):
        events = [
            choose(r, row, pair=name == "pair") for r, row in zip(readings, rows, strict=True)
        ]
        found = [coded(e) if e else NONE for e in events]
        measures[f"{name} root"], each = macro_f1(gold, found)
        measures[f"{name} quad"] = quad_accuracy(rows, found)
        measures[f"{name} actors"] = actor_overlap(rows, events)
    for root, (precision, recall, number) in each.items():
        print(f"  {root:10} P {precision:.2f}  R {recall:.2f}  n {number}")
    print(Counter((g, f) for g, f in zip(gold, found, strict=True) if g != f).most_common(25))
    if errors:
        for row, name, event in zip(rows, found, events, strict=True):
            if name != row.root:
                words = f"«{event.trigger.quote}» {event.status}" if event else ""
                print(f"{row.root:9} {name:9} {words} | [{row.source}] [{row.target}] {row.text}")
    for name, value in measures.items():
        print(f"{name:15} {value:.3f}")
    return measures


def main() -> None:
    """Score the file named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--part", choices=("even", "odd"))
    options = parser.parse_args()
    rows = read_rows(options.path, options.part)
    report(rows, read_all([row.text for row in rows]), errors=options.errors)


if __name__ == "__main__":
    main()
