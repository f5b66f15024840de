"""Scores events across documents: all FA-KES articles as one case, grouped by the event that their main event became.

The gold groups articles by the day and the governorate of the incident; articles that lack one are in the case, but not
measured. The set's own days part an incident that was told on two days and join two of one day and governorate, so both are
measured: its own groups, and the incidents as read, where 126 articles were looked at (gold/fakes_incidents.tsv). B-cubed
counts pairs of articles; 1 is a perfect grouping, and every article by itself, which stands beside it, is already far from 0.
Beside it too: articles of one day in the head and one first name of the gazetteer. A toll is in the account when a count of
killed has an estimate of that article with the gold number; it is kept when that count is tied to the event of the article's
main event; `differing` are those of events in which another article has another number.

    python -m evaluation.score_fakes_groups [--limit 60] [--errors] [--rules-only]
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from evaluation.readings import DATA
from evaluation.score_fakes import HEAD, american, day_in, first_place, main_events
from evaluation.score_fakes_figures import gold_number
from evaluation.score_stories import b_cubed, b_cubed_shares
from evaluation.tables import OURS, Row, markdown, share

from tidings.documents import Linked
from tidings.merging import merge
from tidings.merging.entities import merge_entities
from tidings.merging.ground import Ground
from tidings.merging.happenings.build_events import event_ids
from tidings.merging.happenings.linking import link_events
from tidings.model.documents import RawReport
from tidings.model.items import Figure
from tidings.model.mentions import Reading
from tidings.pipeline import read_reports
from tidings.settings import Settings

NAIVE = "head's day, first name"
ALONE = "every article alone"
INCIDENTS = Path(__file__).with_name("gold") / "fakes_incidents.tsv"


class Case(NamedTuple):
    """The rows in the case by their name, what each was read as, the event of each telling, and the counts."""

    rows: Mapping[str, dict[str, Any]]
    readings: Mapping[str, Reading]
    events: Mapping[tuple[str, int], str]
    figures: Sequence[Figure]


def articles(limit: int | None) -> list[dict[str, Any]]:
    """The rows with a text, in the order of days, so that a limited case has articles of one incident in it."""
    lines = (DATA / "fakes" / "fakes_joined.jsonl").read_text(encoding="utf-8").strip().split("\n")
    found = [row for row in map(json.loads, lines) if row.get("text")]
    return sorted(found, key=lambda r: (gold(r) or "", r["id"]))[:limit]


def gold(row: Mapping[str, Any]) -> str | None:
    """The incident of an article: its day and governorate; None where the set lacks one of them."""
    day, place = american(row.get("norm_date") or ""), row.get("norm_location")
    return f"{day} {place}" if day and place else None


def judged() -> dict[str, str]:
    """The incident of each article that was judged by reading it; of the others the set's own holds."""
    lines = INCIDENTS.read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines[4:])


def raw_report(row: Mapping[str, Any]) -> RawReport:
    """An article as a report, with the day in its head and its outlet."""
    known = {"published": day_in(row["text"][:HEAD]), "outlet": row.get("norm_source")}
    return RawReport(
        origin=row["id"], media_type="text/plain", content=row["text"].encode(),
        declared=tuple((key, value) for key, value in known.items() if value),
    )  # fmt: skip


def build(rows: Sequence[dict[str, Any]], settings: Settings) -> Case:
    """The case of all rows, as the pipeline makes it."""
    linked, read = read_reports([raw_report(row) for row in rows], settings=settings)
    return merged(rows, linked, read.readings)


def merged(rows: Sequence[dict[str, Any]], linked: Linked, readings: Sequence[Reading]) -> Case:
    """The events and counts of what was read; merging gives the items, linking again the event of each telling."""
    ground = Ground(linked)
    ordered = sorted(readings, key=lambda r: r.document.id)
    links = link_events(ordered, merge_entities(ordered, ground), ground)
    return Case(
        {row["id"]: row for row in rows},
        {r.document.origin: r for r in ordered},
        event_ids(links, links.readings, ground),
        merge(readings, linked).figures,
    )


def ours(case: Case) -> dict[str, str]:
    """The event that each article's main event became; an article without events is by itself."""
    found = dict(zip(case.rows, case.rows, strict=True))
    for name, reading in case.readings.items():
        if reading.events:
            index = reading.events.index(main_events(reading)[0])
            found[name] = case.events[reading.document.id, index]
    return found


def naive(rows: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """The baseline: the day in the head and the first name that the gazetteer knows."""
    found = {}
    for row in rows:
        day, place = day_in(row["text"][:HEAD]), first_place(row["text"])[0]
        found[row["id"]] = f"{day} {place.id}" if day and place else row["id"]
    return found


def tolls(case: Case, events: Mapping[str, str]) -> tuple[dict[str, bool], list[str]]:
    """Of each article with a gold number whether its event keeps it, and which stand beside another number."""
    numbers = {name: gold_number(row) for name, row in case.rows.items()}
    numbers = {name: number for name, number in numbers.items() if number}
    told: dict[str, set[int]] = defaultdict(set)
    for name, number in numbers.items():
        told[events[name]].add(number)
    kept = {
        (estimate.document, figure.event, estimate.value)
        for figure in case.figures if figure.measure == "killed"
        for estimate in figure.estimates
    }  # fmt: skip
    answers = {
        name: (case.readings[name].document.id, events[name], float(number)) in kept
        for name, number in numbers.items() if name in case.readings
    }  # fmt: skip
    return answers, [name for name in answers if len(told[events[name]]) > 1]


def in_account(case: Case) -> list[bool]:
    """Of each article with a gold number whether any count of killed has an estimate of that article with it."""
    told = {
        (e.document, e.value)
        for figure in case.figures if figure.measure == "killed" for e in figure.estimates
    }  # fmt: skip
    return [
        (case.readings[name].document.id, float(number)) in told
        for name, row in case.rows.items() if name in case.readings and (number := gold_number(row))
    ]  # fmt: skip


def score(case: Case) -> list[Row]:
    """All measures of a case."""
    wanted = {name: said for name, row in case.rows.items() if (said := gold(row))}
    events = ours(case)
    found: list[Row] = []
    systems = (
        (OURS, events),
        (NAIVE, naive(list(case.rows.values()))),
        (ALONE, {n: n for n in wanted}),
    )
    read = judged()
    for name, incidents in (
        ("", wanted),
        ("incidents as read: ", wanted | {n: read[n] for n in wanted if n in read}),
    ):
        for system, given in systems:
            measured = {name: given[name] for name in wanted}
            precision, recall = b_cubed_shares(incidents, measured)
            values = {"precision": precision, "recall": recall, "F1": b_cubed(incidents, measured)}
            found += [
                Row("", f"{name}B-cubed {m}", system, v, len(wanted)) for m, v in values.items()
            ]
    answers, differing = tolls(case, events)
    return [
        *found,
        share("", "toll in the account", OURS, in_account(case)),
        share("", "toll kept", OURS, list(answers.values())),
        share("", "toll kept, differing", OURS, [answers[name] for name in differing]),
    ]


def rows(limit: int | None) -> list[Row]:
    """The measures; `limit` is the number of articles, the earliest incidents first."""
    return score(build(articles(limit), Settings()))


def show_errors(case: Case) -> None:
    """Print the incidents that are more than one event and the events of more than one incident."""
    wanted = {name: said for name, row in case.rows.items() if (said := gold(row))}
    wanted |= {name: said for name, said in judged().items() if name in wanted}
    events = ours(case)
    for title, groups, other in (("SPLIT", wanted, events), ("JOINED", events, wanted)):
        together: dict[str, list[str]] = defaultdict(list)
        for name in sorted(wanted):
            together[groups[name]].append(name)
        for group, names in sorted(together.items()):
            if len({other[name] for name in names}) > 1:
                print(title, group)
                for name in sorted(names, key=lambda n: other[n]):
                    print(f"   {other[name]:24}{name} {case.rows[name]['text'][:150]!r}")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--rules-only", action="store_true")
    options = parser.parse_args()
    settings = Settings(reader="rules" if options.rules_only else "both")
    case = build(articles(options.limit), settings)
    if options.errors:
        show_errors(case)
    print(markdown(score(case)))


if __name__ == "__main__":
    main()
