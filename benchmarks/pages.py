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
from typing import Any

import msgspec
from sqlalchemy import Connection, insert, text
from starlette.testclient import TestClient

from tidings.model.elements import elements_of
from tidings.model.facets import days_of, disputed_items, facets_of
from tidings.store import tables
from tidings.store.case import open_or_make_case
from tidings.store.connection import open_to_write
from tidings.store.levelling import shadow
from tidings.web.site.site import make_site

SIZES = (1_000, 100_000)
ROUNDS = 5
CHUNK = 1_000
TOKEN = "bench"  # noqa: S105 - opens nothing but this run
BEGUN = date(2031, 1, 1)
TOWNS = 400
OUTLETS = 60
PAGES = (
    ("first page", "/"), ("timeline", "/timeline"), ("events", "/events"),
    ("events of one actor in one month", "/events?actor=entity-3&from=2031-02-01&to=2031-02-28"),
    ("last page of the events", "/events?page=2500"), ("places", "/places"),
    ("one event", "/events/event-500"), ("one article", "/articles/article-500"),
    ("actors", "/entities"), ("sources", "/sources"), ("articles", "/articles"),
    ("search, one word", "/search?q=harbour"), ("search, rare words", "/search?q=town500+shelling"),
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
        positions: dict[str, int] = {}
        for first in range(0, size, CHUNK):
            account = joined(chunk_of(first, min(CHUNK, size - first)), first == 0)
            _write(connection, account, positions)
    return path


def _write(connection: Connection, account: dict[str, Any], positions: dict[str, int]) -> None:
    known = {element.id: element for element in elements_of(account)}
    disputed = disputed_items(account)
    rows, facets, words = [], [], []
    for element in known.values():
        place = positions[element.kind] = positions.get(element.kind, -1) + 1
        if element.kind == "timeline":  # known by its place, which in a chunk begins anew
            element = element._replace(id=f"timeline-{place + 1}")
        earliest, latest = days_of(element)
        said = msgspec.json.encode(element.item).decode()
        rows.append({
            "id": element.id, "kind": element.kind, "position": place, "earliest": earliest,
            "latest": latest, "json": said,
        })  # fmt: skip
        facets += [
            {"name": name, "value": value, "kind": element.kind, "element": element.id}
            for name, value in facets_of(element, known.get, disputed)
        ]
        if body := element.item.get("text") or element.item.get("headline"):
            words.append(
                {
                    "id": element.id,
                    "kind": element.kind,
                    "label": str(body)[:80],
                    "body": body,
                    "forms": shadow(body),
                }
            )
    connection.execute(insert(tables.elements), rows)
    connection.execute(insert(tables.facets), facets)
    connection.execute(
        text(
            "INSERT INTO search (id, kind, label, body, forms) VALUES (:id, :kind, :label, :body, :forms)"
        ),
        words,
    )


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
        "entities": [{"id": f"entity-{n}", "name": f"Town{n}", **names} for n in range(TOWNS)],
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
        "id": f"event-{n}", "type": "ASSAULT", "headline": first, "date": when, "status": "occurred",
        "place": {"entity": f"entity-{town}", "name": f"Town{town}", "lat": 10 + town % 20 / 10, "lon": 20 + town % 30 / 10, "precision": 1},
        "actors": [{"entity": f"entity-{(n + 1) % TOWNS}", "text": "gunners", "role": "source"}],
        "fatalities": {"low": dead, "best": dead, "high": dead, "rule": "one estimate"},
        "reports": [{"document": f"doc-{n}", "evidence": evidence}], "evidence": evidence, "corroboration": stands,
    }  # fmt: skip
    yield "figures", {
        "id": f"figure-{n}", "measure": "killed", "population": "people", "scope": "incident", "window": when,
        "low": dead, "best": dead, "high": dead, "rule": "one estimate", "event": f"event-{n}", "agreement": "single",
        "estimates": [{"document": f"doc-{n}", "as_written": str(dead), "value": dead, "evidence": evidence}], "corroboration": stands,
    }  # fmt: skip
    yield "statements", {
        "id": f"statement-{n}", "speaker_text": "a spokesman", "kind": "accusation", "content": said, "form": "indirect", "date": when,
        "reported_by": [{"document": f"doc-{n}", "evidence": quoted}], "evidence": quoted, "corroboration": stands,
    }  # fmt: skip
    yield "timeline", {"date": when, "items": [f"event-{n}"], "headline": first}


if __name__ == "__main__":
    main()
