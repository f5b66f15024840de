"""The tellings of some crises of the corpus, read as a case each, with the event that a reader tied each to across its reports."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from difflib import SequenceMatcher
from pathlib import Path
from typing import NamedTuple

from tidings.merging.entities import EntityLinks
from tidings.merging.ground import Ground
from tidings.merging.happenings.faint import with_faint
from tidings.merging.happenings.linking import link_events, tell_events
from tidings.merging.happenings.taught.seen import Node, Seen, see_tellings
from tidings.merging.happenings.told import Told
from tidings.merging.happenings.told_alike import Surroundings
from tidings.merging.stages import find_entities, gather
from tidings.model.documents import Document
from tidings.model.mentions import Reading
from tidings.pipeline import read_reports
from tidings.settings import Settings
from tidings.sources.reading import read_content
from tidings.teaching.markup import read_report
from tidings.teaching.records import Report
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
    raw, _ = read_content(_lines(reports.values()), origin=name, media_type="application/x-ndjson")
    linked, read = read_reports(raw, settings=Settings(workers=1))
    pile = gather(read.readings, linked, ())
    entities, _ = find_entities(pile)
    readings = tuple(pile.readings.values())
    rules = link_events(readings, entities, pile.ground, copies=pile.copies, taught=False)
    links = link_events(readings, entities, pile.ground, copies=pile.copies)
    told = _told(readings, entities, pile.ground)
    events: dict[Node, str] = {}
    for reading in readings:
        report = reading.document.origin.partition("#")[2]
        events |= dict(_events(reading, report, reports[report], told_of))
    return Crisis(
        name=name, seen=see_tellings(told, readings, entities), around=Surroundings(readings, entities),
        events={node: event for node, event in events.items() if node in told},
        by_rules=rules.of, joined=links.of, lemmas=dict(_lemmas(readings)),
    )  # fmt: skip


def _told(
    readings: tuple[Reading, ...], entities: EntityLinks, ground: Ground
) -> Mapping[Node, Told]:
    whole, faint = with_faint(readings)
    every = tell_events(whole, entities, ground)
    return {node: one for node, one in every.items() if node not in faint}


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


def _lemmas(readings: Iterable[Reading]) -> Iterator[tuple[str, str]]:
    for reading in readings:
        for sentence in reading.sentences:
            for token in sentence.tokens:
                if token.pos in {"VERB", "NOUN"}:
                    yield token.text.lower(), token.lemma.lower()
