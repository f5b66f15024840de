"""How long pages and searches of the web app take at the server, for a small case and a very large one, in one run.

    python -m benchmarks.pages [--sizes 1000 100000]

The cases are made of synthetic elements (an article, an event, a figure and a statement for each report), written into the
tables that pages read; reading the reports is not what is measured. Aims: a first page of 100,000 reports within 300 ms,
and a search within 100 ms. Each page is asked for several times; the median counts.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, insert
from starlette.testclient import TestClient

from tidings.model.elements import Element, elements_of
from tidings.model.facets import days_of, disputed_items, facets_of
from tidings.review.turns import Reviewable, reviewables
from tidings.store import fts, tables
from tidings.store.case import open_or_make_case
from tidings.store.connection import open_to_write
from tidings.store.queue import keep_turns
from tidings.store.word_rows import keep_word_rows
from tidings.web.site.site import make_site

SIZES = (1_000, 100_000)
ROUNDS = 5
CHUNK = 1_000
TOKEN = "bench"  # noqa: S105 - opens nothing but this run
BEGUN = date(2031, 1, 1)
_ONE = {"documents": 1, "articles": 1, "independent_sources": 1, "sources": ["source-0"]}
TOWNS = 400
OUTLETS = 60
PAGES = (
    ("first page", "/"), ("timeline", "/timeline"), ("events", "/events"),
    ("events of one actor in one month", "/events?actor=entity-3&from=2031-02-01&to=2031-02-28"),
    ("last page of the events", "/events?page=2500"), ("places", "/places"),
    ("one event", "/events/event-500"), ("one article", "/articles/article-500"),
    ("actors", "/entities"), ("sources", "/sources"), ("articles", "/articles"),
    ("search, one word", "/search?q=harbour"), ("search, rare words", "/search?q=town500+shelling"),
    ("search, three common words", "/search?q=harbour+closed+roads"),
    ("events with a word that all have", "/events?q=harbour"),
    ("the same, of one month", "/events?q=harbour&from=2031-02-01&to=2031-02-28"),
    ("the same, page 2,000", "/events?q=harbour&page=2000"),
    ("articles with a word", "/articles?q=shelled"), ("timeline with a word", "/timeline?q=shelling"),
    ("events of one type", "/events?type=ASSAULT"), ("map with a word", "/places?q=harbour"),
    ("review", "/review"), ("review of one item", "/review/items/event-500"),
    ("one actor", "/entities/entity-5"), ("one source", "/sources/source-5"),
)  # fmt: skip


def main() -> None:
    """Print a line for each page, with its time at each size and how it grew."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES))
    sizes = parser.parse_args().sizes
    taken = {size: dict(measured(size)) for size in sizes}
    print(f"{'':36}" + "".join(f"{size:>12,}" for size in sizes) + f"{'grew':>8}")
    for name, _ in PAGES:
        times = [taken[size][name] for size in sizes]
        cells = "".join(f"{seconds * 1000:>10.0f}ms" for seconds in times)
        print(f"{name:36}{cells}{times[-1] / times[0]:>7.1f}x")


def measured(size: int) -> Iterator[tuple[str, float]]:
    """Each page with its median time for a case of so many reports."""
    with tempfile.TemporaryDirectory() as folder:
        case = make_case(Path(folder) / "bench.tidings", size)
        site = make_site(case, hosts=["testserver"], token=TOKEN)
        with TestClient(site) as client:
            client.get(f"/enter?token={TOKEN}")
            for name, address in PAGES:
                yield name, median(lambda address=address: _ask(client, address))  # type: ignore[misc]


def _ask(client: TestClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 200, address  # noqa: S101 - a page that fails has no time


def median(work: Callable[[], Any]) -> float:
    """The median of some rounds, after one that warms."""
    work()
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def make_case(path: Path, size: int) -> Path:
    """A case whose tables for pages hold so many reports."""
    open_or_make_case(path)
    with open_to_write(path).begin() as connection:
        written = _Written({}, {kind: [] for kind in fts.SEARCHED}, {}, [])
        for first in range(0, size, CHUNK):
            account = joined(chunk_of(first, min(CHUNK, size - first)), first == 0)
            _write(connection, account, written)
        entries = [entry for kind in fts.SEARCHED for entry in written.entries[kind]]
        fts.fill_index(connection, entries)
        counts = {kind: len(written.entries[kind]) for kind in fts.SEARCHED}
        keep_word_rows(connection, counts, written.listed)
        keep_turns(connection, written.turns)
    return path


class _Written(NamedTuple):
    """What is known when all chunks are written: how many of each kind, the words to be found, the items to be reviewed."""

    counts: dict[str, int]
    entries: dict[str, list[fts.Entry]]
    listed: dict[str, Element]
    turns: list[Reviewable]


def _write(connection: Connection, account: dict[str, Any], written: _Written) -> None:
    known = {element.id: element for element in elements_of(account)}
    disputed = disputed_items(account)
    rows, facets, placed = [], [], []
    for found in known.values():
        place = written.counts.get(found.kind, 0)
        written.counts[found.kind] = place + 1
        # A line of the timeline is known by its place, which in a chunk begins anew.
        own = f"timeline-{place + 1}" if found.kind == "timeline" else found.id
        element = found._replace(position=place, id=own)
        placed.append(element)
        earliest, latest = days_of(element)
        said = msgspec.json.encode(element.item).decode()
        rows.append({
            "id": element.id, "kind": element.kind, "position": place, "earliest": earliest,
            "latest": latest, "json": said,
        })  # fmt: skip
        facets += [
            {"name": name, "value": value, "kind": element.kind, "element": element.id, "position": place}
            for name, value in facets_of(element, known.get, disputed)
        ]  # fmt: skip
        if element.kind in written.entries:
            written.entries[element.kind].append(_entry(element))
        else:
            written.listed[element.id] = element
    written.turns.extend(reviewables(placed, disputed))
    connection.execute(insert(tables.elements), rows)
    connection.execute(insert(tables.facets), facets)


def _entry(element: Element) -> fts.Entry:
    item = element.item
    body = item.get("text") or " ".join(one["quote"] for one in item.get("evidence", ()))
    label = str(item.get("headline") or item.get("name") or body)[:80]
    return fts.Entry(id=element.id, kind=element.kind, label=label, body=body)


def joined(chunk: dict[str, Any], with_frame: bool = True) -> dict[str, Any]:
    """A chunk as an account; the first one has the sources, the actors and the brief."""
    if not with_frame:
        return chunk
    names = {"kind": "place", "aliases": [], "mentions": []}
    return chunk | {
        "situation": {"title": "An invented war", "languages": ["en"]},
        "made": {"program": "tidings", "version": "0"},
        "sources": [
            {"id": f"source-{n}", "name": f"Outlet {n}", "kind": "outlet", "independent": True,
             "articles": [f"article-{n}"], "why": "own words"}
            for n in range(OUTLETS)
        ],
        "entities": [{"id": f"entity-{n}", "name": f"Town{n}", "corroboration": _ONE, **names} for n in range(TOWNS)],
        "brief": {"sections": [{"heading": "In short", "sentences": [
            {"text": chunk["events"][n]["headline"] + ".", "items": [f"event-{n}"],
             "sources": [f"source-{n % OUTLETS}"], "evidence": chunk["events"][n]["evidence"]}
            for n in range(min(12, len(chunk["events"])))
        ]}]},
    }  # fmt: skip


def chunk_of(first: int, size: int) -> dict[str, Any]:
    """So many reports with what was read in each, from a running number on."""
    chunk: dict[str, list[Any]] = {
        key: [] for key in ("documents", "articles", "events", "figures", "statements", "timeline")
    }
    for n in range(first, first + size):
        for key, item in _report(n):
            chunk[key].append(item)
    return chunk


def _report(n: int) -> Iterator[tuple[str, dict[str, Any]]]:
    day = (BEGUN + timedelta(days=n % 700)).isoformat()
    when = {"edtf": day, "earliest": day, "latest": day, "precision": "day"}
    town, outlet, dead = n % TOWNS, n % OUTLETS, 1 + n % 17
    first = f"Shelling killed {dead} people near the harbour of Town{town} on {day}"
    said = f"the shelling of Town{town} was a breach of the truce, report {n} has it"
    body = f"{first}. A spokesman said {said}. " + "Roads to the coast stayed closed. " * 18
    evidence = [{"document": f"doc-{n}", "start": 0, "end": len(first), "quote": first}]
    start = body.index(said)
    quoted = [{"document": f"doc-{n}", "start": start, "end": start + len(said), "quote": said}]
    stands = {
        "documents": 1,
        "articles": 1,
        "independent_sources": 1,
        "sources": [f"source-{outlet}"],
    }
    yield "documents", {
        "id": f"doc-{n}", "origin": f"reports/{n}.txt", "media_type": "text/plain", "role": "original",
        "title": f"Town{town} shelled", "outlet": f"Outlet {outlet}", "article": f"article-{n}",
        "published": {"date": when, "basis": "metadata"}, "text": body, "removed": [],
    }  # fmt: skip
    yield "articles", {
        "id": f"article-{n}", "documents": [f"doc-{n}"], "title": f"Town{town} shelled",
        "outlet": f"Outlet {outlet}", "published": when,
    }  # fmt: skip
    yield "events", {
        "id": f"event-{n}", "type": "ASSAULT", "quad_class": 4, "headline": first, "date": when, "status": "occurred",
        "place": {"entity": f"entity-{town}", "name": f"Town{town}", "lat": 10 + town % 20 / 10, "lon": 20 + town % 30 / 10, "precision": 1},
        "actors": [{"entity": f"entity-{(n + 1) % TOWNS}", "text": "gunners", "role": "source", "evidence": evidence}],
        "fatalities": {"low": dead, "best": dead, "high": dead, "rule": "one estimate"},
        "reports": [{"document": f"doc-{n}", "evidence": evidence}], "evidence": evidence, "corroboration": stands,
    }  # fmt: skip
    yield "figures", {
        "id": f"figure-{n}", "measure": "killed", "population": "people", "scope": "incident", "window": when,
        "low": dead, "best": dead, "high": dead, "rule": "one estimate", "conservative": dead, "conservative_rule": "one estimate", "event": f"event-{n}", "agreement": "single", "evidence": evidence,
        "estimates": [{"document": f"doc-{n}", "as_written": str(dead), "value": dead, "low": dead, "high": dead, "evidence": evidence}], "corroboration": stands,
    }  # fmt: skip
    yield "statements", {
        "id": f"statement-{n}", "speaker_text": "a spokesman", "kind": "accusation", "content": said, "form": "indirect", "date": when,
        "reported_by": [{"document": f"doc-{n}", "form": "indirect", "evidence": quoted}], "evidence": quoted, "corroboration": stands,
    }  # fmt: skip
    yield "timeline", {"date": when, "items": [f"event-{n}"], "headline": first}


if __name__ == "__main__":
    main()
