"""Counts false alarms on texts that are full of violent words and tell no violence.

Told are the shares of sentences in which a toll (a count of killed or wounded) or a violent event (ASSAULT,
COERCE, PROTEST, MOBILIZE) is found, for both readers together and each alone; of two other kinds, verbal and
cooperative events, the share too, since some of these texts hold quarrels. The texts were written without the
program, and it was never changed for them: 140 by a writer who saw nothing of it (`gold/hard_negatives_blind.toml`), 60 of
kinds that were known when negatives for the corpus were asked for (`gold/hard_negatives_seen.toml`).

    python -m evaluation.score_hard_negatives [--errors]
"""

from __future__ import annotations

import argparse
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from evaluation.readings import encode, make_document, read_all
from evaluation.tables import OURS, Row, markdown

from tidings.language.parsing import sentence_spans
from tidings.model.documents import Document

GOLD = Path(__file__).with_name("gold")
SETS = ("blind", "seen")
VIOLENT = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE"})
TOLLS = frozenset({"killed", "wounded"})
KINDS = ("toll", "violent event", "other event")


class Alarm(NamedTuple):
    """Something found where nothing is: what, and where it begins."""

    kind: str
    start: int
    words: str


def read_gold(part: str) -> Iterator[Document]:
    """The texts of a set as documents of one day."""
    path = GOLD / f"hard_negatives_{part}.toml"
    for one in tomllib.loads(path.read_text(encoding="utf-8"))["text"]:
        yield make_document(one["name"], one["words"].strip(), "2024-05-16")


def by_readers(document: Document, *, learned: bool) -> Iterator[Alarm]:
    """What the readers find in a text."""
    reading = read_all(document, learned=learned)
    for event in reading.events:
        kind = "violent event" if event.type in VIOLENT else "other event"
        yield Alarm(kind, event.trigger.start, f"{event.type} {event.clause.quote}")
    for figure in reading.figures:
        if figure.measure in TOLLS:
            yield Alarm("toll", figure.start, f"{figure.measure} {figure.quote}")


def by_learned(document: Document) -> Iterator[Alarm]:
    """What the learned reader alone marks."""
    encoded = encode(document)
    for event in encoded.events:
        kind = "violent event" if event.type in VIOLENT else "other event"
        yield Alarm(kind, encoded.spans[event.trigger].start, event.type)
    for figure in encoded.figures:
        if figure.measure in TOLLS:
            yield Alarm("toll", encoded.spans[figure.span].start, figure.measure)


SYSTEMS = {
    OURS: lambda d: by_readers(d, learned=True),
    "rules alone": lambda d: by_readers(d, learned=False),
    "learned alone": by_learned,
}


def rows(limit: int | None, *, errors: bool = False) -> list[Row]:
    """The shares of sentences with an alarm, of both sets."""
    return [
        row
        for part in SETS
        for system in SYSTEMS
        for row in _rows(part, system, list(read_gold(part))[:limit], errors=errors)
    ]


def _rows(part: str, system: str, documents: list[Document], *, errors: bool) -> Iterator[Row]:
    hit = dict.fromkeys(KINDS, 0)
    sentences = 0
    for document in documents:
        spans = [span for span, _, _ in sentence_spans(document)]
        sentences += len(spans)
        alarms = list(SYSTEMS[system](document))
        for kind in KINDS:
            starts = [a.start for a in alarms if a.kind == kind]
            hit[kind] += sum(any(a <= start < b for start in starts) for a, b in spans)
        for alarm in alarms if errors and system == OURS else ():
            print(document.id, *alarm)
    for kind, count in hit.items():
        measure = f"{part}: sentences with a false {kind}"
        yield Row("hard_negatives", measure, system, count / sentences, sentences)


def main() -> None:
    """Print the shares."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true")
    print(markdown(rows(None, errors=parser.parse_args().errors)))


if __name__ == "__main__":
    main()
