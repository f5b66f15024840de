"""The tellings of some crises of the corpus, read as a case each, with the event that a reader tied each to across its reports."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from difflib import SequenceMatcher
from pathlib import Path
from typing import NamedTuple

from tidings.merging.happenings.taught.seen import Node, Seen
from tidings.merging.happenings.told_alike import Surroundings
from tidings.model.documents import Document
from tidings.model.mentions import Reading
from tidings.teaching.markup import read_report
from tidings.teaching.records import Report
from training.happenings.case import read_case
from training.prepare import parts

ROOM = Path(__file__).parents[2] / "corpus"
# A first paragraph longer than this is no title.
TITLE = 200


class Crisis(NamedTuple):
    """A crisis as a case: its tellings, the event of each that is annotated, the groups that rules alone make and those of all,
    and the dictionary's form of each word of its reports."""

    name: str
    seen: Mapping[Node, Seen]
    around: Surroundings
    events: Mapping[Node, str]
    by_rules: Mapping[Node, int]
    joined: Mapping[Node, int]
    lemmas: Mapping[str, str]


def across(path: Path = ROOM / "across.tsv") -> dict[str, dict[str, str]]:
    """Of each crisis that was read for it the event of each telling, "report:v3", that more than one report tells."""
    found: dict[str, dict[str, str]] = {}
    with path.open(encoding="utf-8", newline="") as stream:
        for number, row in enumerate(
            csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)
        ):
            here = found.setdefault(row["crisis"], {})
            here.update(dict.fromkeys(row["told"].split(), f"{number} {row['event']}"))
    return found


def crises(part: str, workers: int = 2) -> Iterator[Crisis]:
    """The crises of one part of the corpus, in order of their names."""
    told, of = across(), parts()
    names = sorted(name for name in told if of.get(name, "train") == part)
    with ProcessPoolExecutor(workers) as pool:
        yield from pool.map(read_crisis, names, [told[name] for name in names])


def reports_of(crisis: str) -> dict[str, Report]:
    """The annotated reports of a crisis by name."""
    return {p.stem: read_report(p) for p in sorted((ROOM / "reports" / crisis).glob("*.txt"))}


def read_crisis(name: str, told_of: Mapping[str, str]) -> Crisis:
    """One crisis, read as `tidings build` would."""
    reports = reports_of(name)
    case = read_case(name, _lines(reports.values()))
    events: dict[Node, str] = {}
    for reading in case.readings:
        report = reading.document.origin.partition("#")[2]
        events |= dict(_events(reading, report, reports[report], told_of))
    return Crisis(
        name=name, seen=case.seen, around=case.around,
        events={node: event for node, event in events.items() if node in case.seen},
        by_rules=case.joined(taught=False), joined=case.joined(), lemmas=case.lemmas,
    )  # fmt: skip


def _lines(reports: Iterable[Report]) -> bytes:
    rows = []
    for report in reports:
        title, _, body = report.text.partition("\n\n")
        row = {
            "id": report.id.rpartition("/")[2],
            "outlet": report.outlet,
            "published": report.published,
        }
        short = bool(body) and len(title) <= TITLE
        rows.append(row | ({"title": title, "text": body} if short else {"text": report.text}))
    return "\n".join(json.dumps(row) for row in rows).encode()


def _events(
    reading: Reading, report: str, taught: Report, told_of: Mapping[str, str]
) -> Iterator[tuple[Node, str]]:
    """The annotated event that each trigger of a reading meets; one that no other report tells is its own."""
    moved = _moved(taught.text, reading.document)
    spans = [
        (min(at), max(at) + 1, e.id)
        for e in taught.events for t in e.triggers
        if (at := [moved[i] for i in range(t.start, t.end) if i in moved])
    ]  # fmt: skip
    for index, mention in enumerate(reading.events):
        trigger = mention.trigger
        met = [(min(b, trigger.end) - max(a, trigger.start), e) for a, b, e in spans]
        shared, event = max(met, default=(0, ""))
        if shared > 0:
            key = f"{report}:{event}"
            yield (reading.document.id, index), told_of.get(key, key)


def _moved(text: str, document: Document) -> Mapping[int, int]:
    """Where each character of an annotated text stands in the document that was made of it."""
    matcher = SequenceMatcher(None, text, document.text, autojunk=False)
    return {a + n: b + n for a, b, size in matcher.get_matching_blocks() for n in range(size)}
