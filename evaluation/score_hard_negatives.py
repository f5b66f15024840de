"""Counts false alarms on texts that are full of violent words and tell no violence (`gold/hard_negatives.toml`).

Told are the shares of sentences in which a toll (a count of killed or wounded) or a violent event (ASSAULT,
COERCE, PROTEST, MOBILIZE) is found, for both readers together and each alone; of two other kinds, verbal and
cooperative events, the share too, since some of these texts hold quarrels. The texts were written without the
program and it was never changed for them.

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

GOLD = Path(__file__).with_name("gold") / "hard_negatives.toml"
VIOLENT = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE"})
TOLLS = frozenset({"killed", "wounded"})


class Alarm(NamedTuple):
    """Something found where nothing is: what, and where it begins."""

    kind: str
    start: int
    words: str


def read_gold() -> Iterator[Document]:
    """The texts as documents of one day."""
    for one in tomllib.loads(GOLD.read_text(encoding="utf-8"))["text"]:
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
    """The shares of sentences with an alarm."""
    documents = list(read_gold())[:limit]
    found: list[Row] = []
    for system, read in SYSTEMS.items():
        hit: dict[str, int] = {}
        sentences = 0
        for document in documents:
            spans = [span for span, _, _ in sentence_spans(document)]
            sentences += len(spans)
            alarms = list(read(document))
            for kind in ("toll", "violent event", "other event"):
                starts = [a.start for a in alarms if a.kind == kind]
                hit[kind] = hit.get(kind, 0) + sum(
                    any(a <= start < b for start in starts) for a, b in spans
                )
            for alarm in alarms if errors and system == OURS else ():
                print(document.id, *alarm)
        for kind, count in hit.items():
            found.append(
                Row(
                    "hard_negatives",
                    f"sentences with a false {kind}",
                    system,
                    count / sentences,
                    sentences,
                )
            )
    return found


def main() -> None:
    """Print the shares."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true")
    print(markdown(rows(None, errors=parser.parse_args().errors)))


if __name__ == "__main__":
    main()
