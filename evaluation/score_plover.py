"""Scores event types against PLOVER-coded sentences: macro-F1 of the root, quad accuracy, actor overlap.

Each row is one sentence with one marked pair of actors. Roots are those of the set: CONCEDE and RETREAT count
as one (YIELD), and planned events are coded as PLOVER asks (`planned_as` in en/plover_types.tsv). "pair" lets
the marked actors choose among the sentence's events, "blind" takes the event of the topmost clause. The
baseline is a verb lexicon: the first word of the sentence that the trigger lexicon lists, asking nothing of
its arguments.

    python -m evaluation.score_plover [--errors] [--part odd|even]
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from evaluation.readings import DATA, encode, make_document, read_names
from evaluation.tables import OURS, Row, markdown
from msgspec.structs import replace

from tidings.language.trees import ancestors
from tidings.lexicons.tables import table
from tidings.mentions.events import read_events
from tidings.mentions.events.words.lexicon import nouns, verbs
from tidings.model.encoded import EncodedEvent
from tidings.model.mentions import EventMention, Reading

_TYPES = {row["type"]: row for row in table("en/plover_types.tsv")}
_QUAD = {name: row["quad"] for name, row in _TYPES.items()} | {"YIELD": "2"}
_MERGED = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
_AHEAD = frozenset({"planned", "hypothetical"})
NONE = "NONE"


class Coded(NamedTuple):
    """One coded sentence; `source` and `target` may name several, divided by semicolons."""

    text: str
    source: str
    target: str
    root: str
    quad: str


def read_rows(path: Path, part: str | None) -> list[Coded]:
    """The rows of the set; `part` keeps every second one, so that errors can be read on one half only."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = [
            Coded(r["sentence"], r["source"], r["target"], r["gold_root"], r["gold_penta"])
            for r in csv.DictReader(file, delimiter="\t")
        ]
    return rows if part is None else rows[part == "odd" :: 2]


def read_events_of(text: str, *, learned: bool = True) -> Reading:
    """A text as a document, read for entities and events."""
    reading = read_names(make_document("row", text), learned=learned)
    return replace(reading, events=read_events(reading))


def learned_root(text: str, row: Coded) -> str:
    """The root that the learned reader alone gives a row: of the event whose arguments are marked, else the first."""
    encoded = encode(make_document("row", text))
    sides = [_span(text, row.source), _span(text, row.target)]

    def rank(event: EncodedEvent) -> tuple[int, float]:
        places = [encoded.spans[a.span] for a in event.arguments]
        met = sum(any(p.start < end and start < p.end for p in places) for start, end in sides)
        return -met, -event.score

    best = min(encoded.events, key=rank, default=None)
    if best is None:
        return NONE
    name = _TYPES[best.type]["planned_as"] if best.status in _AHEAD else best.type
    return _MERGED.get(name, name)


def coded(event: EventMention) -> str:
    """The root that PLOVER gives an event."""
    name = _TYPES[event.type]["planned_as"] if event.status in _AHEAD else event.type
    return _MERGED.get(name, name)


def depth(reading: Reading, event: EventMention) -> int:
    """How many verbs stand above an event."""
    sentence = reading.sentences[event.sentence]
    token = sentence.tokens[event.head]
    return sum(1 for t in ancestors(sentence, token) if t.pos in {"VERB", "AUX"})


def overlap(event: EventMention, row: Coded) -> tuple[bool, bool]:
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


def choose(reading: Reading, row: Coded, *, pair: bool) -> EventMention | None:
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


def quad_accuracy(rows: Sequence[Coded], found: Iterable[str]) -> float:
    """Share of rows with the right quad class."""
    pairs = zip(rows, found, strict=True)
    return sum(_QUAD.get(name) == row.quad for row, name in pairs) / max(1, len(rows))


def actor_overlap(rows: Sequence[Coded], events: Sequence[EventMention | None]) -> float:
    """Share of marked actors that the chosen event has in the marked role."""
    hits = [
        h
        for row, e in zip(rows, events, strict=True)
        for h in (overlap(e, row) if e else (False, False))
    ]
    return sum(hits) / max(1, len(hits))


def report(rows: Sequence[Coded], readings: Sequence[Reading], *, errors: bool) -> list[Row]:
    """The measures: our two ways to choose the event beside the verb lexicon."""
    gold = [row.root for row in rows]
    plain = [baseline(r) for r in readings]
    found_rows = [
        _row("root macro-F1", "verb lexicon", macro_f1(gold, plain)[0], rows),
        _row("quad accuracy", "verb lexicon", quad_accuracy(rows, plain), rows),
    ]
    for name, system in (("blind", "tidings, blind"), ("pair", OURS)):
        events = [
            choose(r, row, pair=name == "pair") for r, row in zip(readings, rows, strict=True)
        ]
        found = [coded(e) if e else NONE for e in events]
        each = macro_f1(gold, found)[1]
        found_rows += [
            _row("root macro-F1", system, macro_f1(gold, found)[0], rows),
            _row("quad accuracy", system, quad_accuracy(rows, found), rows),
            _row("actor overlap", system, actor_overlap(rows, events), rows),
        ]
    for root, (precision, recall, number) in each.items():
        print(f"  {root:10} P {precision:.2f}  R {recall:.2f}  n {number}")
    print(Counter((g, f) for g, f in zip(gold, found, strict=True) if g != f).most_common(25))
    if errors:
        _show_errors(rows, found, events)
    return found_rows


def _row(measure: str, system: str, value: float, rows: Sequence[Coded]) -> Row:
    return Row("plover", measure, system, value, len(rows))


def _show_errors(
    rows: Sequence[Coded], found: Sequence[str], events: Sequence[EventMention | None]
) -> None:
    for row, name, event in zip(rows, found, events, strict=True):
        if name != row.root:
            words = f"«{event.trigger.quote}» {event.status}" if event else ""
            print(f"{row.root:9} {name:9} {words} | [{row.source}] [{row.target}] {row.text}")


def rows(limit: int | None = None, *, part: str | None = None, errors: bool = False) -> list[Row]:
    """The measures on the set as it lies beside the checkout."""
    given = read_rows(DATA / "plover" / "PLV_train.tsv", part)[:limit]
    gold = [row.root for row in given]
    found = report(given, [read_events_of(row.text) for row in given], errors=errors)
    rules = [choose(read_events_of(row.text, learned=False), row, pair=True) for row in given]
    for system, roots in (
        ("rules alone", [coded(e) if e else NONE for e in rules]),
        ("learned alone", [learned_root(row.text, row) for row in given]),
    ):
        found += [
            _row("root macro-F1", system, macro_f1(gold, roots)[0], given),
            _row("quad accuracy", system, quad_accuracy(given, roots), given),
        ]
    return found


def main() -> None:
    """Print the measures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--part", choices=("even", "odd"))
    options = parser.parse_args()
    print(markdown(rows(part=options.part, errors=options.errors)))


if __name__ == "__main__":
    main()
