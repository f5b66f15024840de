"""Scores police killings and arrests against IndiaPoliceEvents: P, R, F1 over documents.

A document tells of a killing by the police when tidings finds an event that took place, that kills, and whose source is
the police; of an arrest when it finds one whose source is the police or nobody else. Baseline: a sentence with "police"
and a word of killing or arresting. The texts are small letters only.

    python -m evaluation.score_indiapoliceevents [--limit 100] [--errors]
"""

from __future__ import annotations

import json
import re

from evaluation.readings import DATA, make_document, read_all
from evaluation.tables import OURS, Counts, Row, print_scored

from tidings.model.mentions import EventMention, Reading

WORDS = "words in a sentence"
_POLICE = re.compile(
    r"\b(?:police|cops?|constables?|inspectors?|srp|crpf|rapid action force|security forces)\b",
    re.I,
)
_DAY = re.compile(r"This story is from (\w+) (\d+), (\d{4})")
_TOLD = {
    "KILL": re.compile(r"\b(?:kill\w*|shot dead|gunned down|dead|died)\b", re.I),
    "ARREST": re.compile(r"\b(?:arrest\w*|detain\w*|rounded up|custody)\b", re.I),
}
_KILLING = frozenset({"kill", "gun", "die", "death", "murder"})


def documents(limit: int | None) -> list[tuple[str, str, frozenset[str]]]:
    """Id, text and labels; those with labels are not thinned out more than others."""
    path = DATA / "indiapoliceevents" / "docs.jsonl"
    found = [
        (str(r["doc_id"]), _mended(r["doc_text"]), frozenset(r["doc_labels"]))
        for r in map(json.loads, path.read_text(encoding="utf-8").strip().split("\n"))
    ]
    return found if limit is None else found[:: max(1, len(found) // limit)][:limit]


def _mended(text: str) -> str:
    """The text with its quotation marks, which the set has in a broken encoding."""
    for broken, mark in (("â€˜", "‘"), ("â€™", "’"), ("â€œ", "“"), ("â€\x9d", "”"), ("â€�", "”")):
        text = text.replace(broken, mark)
    return text


def our_labels(reading: Reading) -> frozenset[str]:
    """What tidings finds."""
    return frozenset(
        label for event in reading.events if event.status in {"occurred", "ongoing"}
        for label in ("KILL", "ARREST") if _is(label, reading, event)
    )  # fmt: skip


def _is(label: str, reading: Reading, event: EventMention) -> bool:
    sources = [a for a in event.actors if a.role == "source"]
    police = any(
        _POLICE.search(a.evidence.quote)
        or (a.chain is not None and reading.chains[a.chain].sector == "COP")
        for a in sources
    )
    if label == "ARREST":
        return event.type == "COERCE" and event.mode == "arrest" and (police or not sources)
    kills = any(reading.figures[f].measure == "killed" for f in event.figures)
    return event.type == "ASSAULT" and police and (kills or event.lemma in _KILLING)


def plain_labels(text: str) -> frozenset[str]:
    """The baseline."""
    return frozenset(
        label for sentence in re.split(r"(?<=[.!?])\s", text) if _POLICE.search(sentence)
        for label, told in _TOLD.items() if told.search(sentence)
    )  # fmt: skip


def score(limit: int | None, *, errors: bool = False) -> list[Row]:
    """F1, precision and recall of both labels."""
    answers: dict[str, list[tuple[frozenset[str], frozenset[str]]]] = {OURS: [], WORDS: []}
    for name, text, gold in documents(limit):
        ours = our_labels(read_all(make_document(name, text, _published(text))))
        answers[OURS].append((gold, ours))
        answers[WORDS].append((gold, plain_labels(text)))
        for label in ("KILL", "ARREST") if errors else ():
            if (label in gold) != (label in ours):
                _show(name, text, label, missed=label in gold)
    found = []
    for label in ("KILL", "ARREST"):
        for measure in ("f1", "precision", "recall"):
            for system, pairs in answers.items():
                counts = _counts(label, pairs)
                shown = f"{label} documents, {measure.upper() if measure == 'f1' else measure}"
                found.append(
                    Row("indiapoliceevents", shown, system, getattr(counts, measure), counts.gold)
                )
    return found


def _counts(label: str, pairs: list[tuple[frozenset[str], frozenset[str]]]) -> Counts:
    return Counts(
        sum(label in gold and label in found for gold, found in pairs),
        sum(label in found for _, found in pairs), sum(label in gold for gold, _ in pairs),
    )  # fmt: skip


def _published(text: str) -> str | None:
    day = _DAY.search(text)
    return f"{day.group(3)}-03-{int(day.group(2)):02d}" if day and day.group(1) == "March" else None


def _show(name: str, text: str, label: str, *, missed: bool) -> None:
    print("MISS " if missed else "EXTRA", label, name)
    for sentence in re.split(r"(?<=[.!?])\s", text):
        if _TOLD[label].search(sentence):
            print("       ", " ".join(sentence.split())[:300])


def rows(limit: int | None) -> list[Row]:
    """Both labels; `limit` is the number of documents."""
    return score(limit)


def main() -> None:
    """Print the table."""
    print_scored(__doc__, score)


if __name__ == "__main__":
    main()
