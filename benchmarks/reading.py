"""Documents per second of each kind of input, beside the library that does the same work alone, in one run.

    python -m benchmarks.reading [--rounds N]

The library alone only unpacks, parses or extracts; tidings also finds title, outlet, date, language and furniture,
and keeps the offsets of all of it. So two ratios are told: of taking the reports out of their file (`sources`),
and of the whole way to a document. Last comes the share of reading and linking in a whole build.
"""

from __future__ import annotations

import argparse
import gzip
import io
import json
import logging
import random
import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import feedparser
import trafilatura
from fastwarc.warc import ArchiveIterator

import tidings
from tidings.documents import link_documents, make_documents
from tidings.model.documents import RawReport
from tidings.pipeline import build_account
from tidings.settings import Settings
from tidings.sources import read_inputs
from tidings.sources.reading import read_content

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
EXAMPLE = Path(tidings.__file__).parent / "example"
REPORTS = 200
ROUNDS = 3
# Enough reports of the collection for a steady share; the whole build of them takes a minute.
FAKES = 60


class Kind(NamedTuple):
    """A kind of input: its reports as one file, and what the library alone does with it."""

    name: str
    media_type: str
    content: bytes
    peer: str
    alone: Callable[[bytes], object]


def main() -> None:
    """Print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    rounds = parser.parse_args().rounds
    logging.disable(logging.WARNING)  # trafilatura tells of every page that it cannot read
    print(
        f"{'kind':14}{'reports':>8}  {'tidings/s':>10}{'alone/s':>10}  sources/alone  whole/alone  library"
    )
    for kind in kinds():
        print(measured(kind, rounds))
    if pages := saved_pages():
        print(measured_pages("pages (aeb)", pages, rounds))
    share("the example", read_inputs([str(EXAMPLE)])[0])
    if fakes := collected_reports():
        share(f"{len(fakes)} reports of fakes", fakes)


def kinds() -> list[Kind]:
    """Invented reports, the same for every kind."""
    texts = invented_texts(REPORTS)
    pages = [page(text).encode() for text in texts]
    archive = b"".join(
        gzip.compress(record(number, one), mtime=0) for number, one in enumerate(pages)
    )
    lines = "\n".join(
        json.dumps({"id": str(n), "text": text}) for n, text in enumerate(texts)
    ).encode()
    return [
        Kind("text", "text/plain", texts[0].encode(), "decode", lambda content: content.decode()),
        Kind("page", "text/html", pages[0], "trafilatura", extracted),
        Kind("JSON Lines", "application/x-ndjson", lines, "json.loads", loaded),
        Kind("feed", "application/rss+xml", feed(texts), "feedparser", feedparser.parse),
        Kind("WARC of pages", "application/warc", archive, "fastwarc", unpacked),
    ]  # fmt: skip


def measured(kind: Kind, rounds: int) -> str:
    """One line: the reports are taken out, then made documents, then the library does its part."""
    reports, _ = read_content(kind.content, origin="x", media_type=kind.media_type)
    # One report is too quick to be measured; files of many are.
    times = REPORTS // len(reports)
    ways = (
        lambda: read_content(kind.content, origin="x", media_type=kind.media_type),
        lambda: make_documents(reports),
        lambda: kind.alone(kind.content),
    )
    taken, made, alone = medians(ways, times, rounds)
    return line(kind.name, len(reports) * times, taken, made, alone, kind.peer)


def measured_pages(name: str, pages: Sequence[bytes], rounds: int) -> str:
    """Real pages, each read once."""
    reports = [
        RawReport(origin=str(number), media_type="text/html", content=content)
        for number, content in enumerate(pages)
    ]
    ways = (
        lambda: [read_content(one, origin="x", media_type="text/html") for one in pages],
        lambda: make_documents(reports),
        lambda: [extracted(one) for one in pages],
    )
    return line(name, len(pages), *medians(ways, 1, rounds), "trafilatura")


def medians(ways: Sequence[Callable[[], object]], times: int, rounds: int) -> list[float]:
    """The median time of each way; they take turns, so that one slow moment decides nothing."""
    for way in ways:
        way()  # warm: lexicons and models are loaded
    taken: list[list[float]] = [[] for _ in ways]
    for _ in range(rounds):
        for place, way in enumerate(ways):
            start = time.perf_counter()
            for _ in range(times):
                way()
            taken[place].append(time.perf_counter() - start)
    return [statistics.median(some) for some in taken]


def line(name: str, reports: int, taken: float, made: float, alone: float, library: str) -> str:
    whole = taken + made
    speeds = f"{reports / whole:>10,.0f}{reports / alone:>10,.0f}"
    return f"{name:14}{reports:>8}  {speeds}  {taken / alone:>13.2f}  {whole / alone:>11.2f}  {library}"


def share(name: str, reports: Sequence[RawReport]) -> None:
    """Print how much of a whole build goes to reading and linking; the model is loaded before."""
    settings = Settings(workers=1)
    build_account(reports[:1], settings=settings)
    start = time.process_time()
    link_documents(make_documents(reports)[0])
    read = time.process_time() - start
    start = time.process_time()
    build_account(reports, settings=settings)
    whole = time.process_time() - start
    print(f"reading and linking {name}: {read / whole:.1%} of the whole build   (aim: below 20 %)")


def extracted(content: bytes) -> object:
    """What trafilatura alone finds at its best setting for news, with its metadata."""
    return trafilatura.bare_extraction(
        content, favor_precision=True, include_comments=False, with_metadata=True
    )


def loaded(content: bytes) -> object:
    return [json.loads(one) for one in content.split(b"\n")]


def unpacked(content: bytes) -> object:
    return [one.reader.read() for one in ArchiveIterator(io.BytesIO(content))]


def invented_texts(count: int) -> list[str]:
    """News of 300 words with a title, a byline and a date, the same for the same number."""
    chance = random.Random(1)  # noqa: S311 - a synthetic text, no secret
    who = ("mayor", "harbour office", "police", "ministry", "union", "council", "governor", "army")
    what = ("opened the bridge", "closed the market", "sent two boats", "called for talks")
    where = ("Porto Velo", "Alentejo", "the river port", "the old town", "the border")
    texts = []
    for number in range(count):
        said = [
            f"The {chance.choice(who)} of {chance.choice(where)} {chance.choice(what)} on Monday, "
            f"and {chance.randint(2, 900)} people came, report {number} says."
            for _ in range(18)
        ]
        body = "\n\n".join(" ".join(said[at : at + 3]) for at in range(0, 18, 3))
        day = f"{1 + number % 28} May 2031"
        texts.append(
            f"Boats leave Porto Velo, day {number}\n\nBy Ada Fenn\nThe Gazette, {day}\n\n{body}\n"
        )
    return texts


def page(text: str) -> str:
    """A page with the furniture of a small paper."""
    title, _, rest = text.partition("\n\n")
    menu = "".join(
        f"<li><a href='/{name}'>{name}</a></li>" for name in ("World", "Sport", "Culture")
    )
    body = "".join(f"<p>{one}</p>" for one in rest.split("\n\n"))
    return (
        f"<!doctype html><html lang='en'><head><title>{title} | The Gazette</title>"
        f"<meta property='og:site_name' content='The Gazette'></head><body><nav><ul>{menu}</ul></nav>"
        f"<article><h1>{title}</h1>{body}</article><aside><h2>Most read</h2><ul>{menu}</ul></aside>"
        f"<footer>© 2031 The Gazette</footer></body></html>"
    )


def feed(texts: Sequence[str]) -> bytes:
    """A feed that carries its reports in full."""
    items = "".join(
        f"<item><guid>{number}</guid><title>Boats {number}</title><link>https://gazette.example/{number}</link>"
        f"<pubDate>Mon, 05 May 2031 07:00:00 GMT</pubDate><description>{text}</description></item>"
        for number, text in enumerate(texts)
    )
    return f"<rss version='2.0'><channel><title>The Gazette</title>{items}</channel></rss>".encode()


def record(number: int, body: bytes) -> bytes:
    """A record of a WARC with one page."""
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
    head = (
        f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number:032}>\r\n"
        f"WARC-Date: 2031-05-06T07:00:00Z\r\nWARC-Target-URI: https://gazette.example/{number}\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def saved_pages() -> list[bytes]:
    """The pages of the article extraction benchmark, where they are there."""
    return [gzip.decompress(path.read_bytes()) for path in sorted(DATA.glob("aeb/html/*.html.gz"))]


def collected_reports() -> list[RawReport]:
    """Some reports of the FA-KES collection, where it is there."""
    path = DATA / "fakes" / "fakes_joined.jsonl"
    if not path.exists():
        return []
    with path.open(encoding="utf-8") as stream:
        records = [json.loads(one) for one, _ in zip(stream, range(FAKES), strict=False)]
    return [
        RawReport(origin=str(number), media_type="text/plain", content=said.encode())
        for number, one in enumerate(records)
        if isinstance(said := one.get("text"), str) and said.strip()
    ]


if __name__ == "__main__":
    main()
