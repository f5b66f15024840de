"""The day of publication, beside htmldate alone: real pages dated by hand, and invented reports with traps.

`python -m evaluation.score_dates [--limit N] [--errors]` prints both. The real pages are the DEV part of the
article extraction benchmark, dated in gold/aeb_dates.tsv; the invented ones lie in gold/dates/*.toml, in eight
languages. A day counts as right when it is exactly that of the gold, and where the gold has none, only no day
is right. htmldate reads pages only, so on invented texts tidings stands alone; of its settings the best one is
given. Title, outlet, agency and authors of the invented reports count where the gold names them.
"""

from __future__ import annotations

import argparse
import gzip
import tomllib
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from evaluation.tables import OURS, Row, markdown, share
from htmldate import find_date

from tidings.documents import link_documents, make_documents
from tidings.documents.decoding import decode
from tidings.documents.making import make_document
from tidings.documents.newsrooms import name_key
from tidings.model.documents import Document, RawReport
from tidings.sources import read_inputs

GOLD = Path(__file__).with_name("gold")
DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
NONE = "-"
# The five reports that the project began with, by the first letters of their names.
FIVE = {
    "000": "2020-03-05", "001": "2020-03-05", "002": "2020-03-05", "003": "2020-03-05", "004": "2020-03-04",
}  # fmt: skip
# Fixed, so that the machine's clock has no say.
_NEWEST = {"max_date": "2100-12-31"}
_HTMLDATE: Mapping[str, Callable[[str], str | None]] = {
    "htmldate": partial(find_date, **_NEWEST),
    "htmldate, original": partial(find_date, original_date=True, **_NEWEST),
    "htmldate, original, not extensive": partial(
        find_date, original_date=True, extensive_search=False, **_NEWEST
    ),
    "htmldate, not extensive": partial(find_date, extensive_search=False, **_NEWEST),
}


class Case(NamedTuple):
    """One report and what is true of it; `None` where the gold is silent."""

    name: str
    report: RawReport
    day: str
    title: str | None = None
    outlet: str | None = None
    agency: str | None = None
    authors: tuple[str, ...] | None = None


def real_pages(limit: int | None) -> Iterator[Case]:
    """The dated pages that are there and are the ones that were dated."""
    lines = (GOLD / "aeb_dates.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")][1:]
    for page, digest, day, _ in rows[:limit]:
        file = DATA / "aeb" / "html" / f"{page}.html.gz"
        content = gzip.decompress(file.read_bytes()) if file.exists() else b""
        if sha256(content).hexdigest() == digest:
            yield Case(page, RawReport(origin="page", media_type="text/html", content=content), day)


def invented(limit: int | None) -> Iterator[Case]:
    """The invented reports, in the order of their files."""
    cases = [
        report
        for file in sorted((GOLD / "dates").glob("*.toml"))
        for report in tomllib.loads(file.read_text(encoding="utf-8"))["report"]
    ]
    for case in cases[:limit]:
        page = case["kind"] == "html"
        report = RawReport(
            origin=f"{case['name']}.{case['kind']}",
            media_type="text/html" if page else "text/plain",
            content=case["text"].encode(),
            captured=case.get("captured"),
        )
        authors = tuple(case["authors"]) if "authors" in case else None
        named = (case.get("title"), case.get("outlet"), case.get("agency"), authors)
        yield Case(case["name"], report, case["published"], *named)


def day_of(document: Document) -> str:
    """The day that is believed."""
    return document.published.date if document.published else NONE


def by_htmldate(content: bytes, find: Callable[[str], str | None]) -> str:
    """The day that htmldate gives; a page that it cannot read has none."""
    try:
        return find(decode(content)) or NONE
    except ValueError:
        return NONE


def measure_days(set_: str, cases: list[Case], documents: list[Document]) -> list[Row]:
    """Exact days of pages, ours beside the best setting of htmldate, and of texts alone."""
    found: list[Row] = []
    pages = [
        (case, document)
        for case, document in zip(cases, documents, strict=True)
        if case.report.media_type == "text/html"
    ]
    ours = [day_of(document) == case.day for case, document in pages]
    found.append(share(set_, "day of pages, exact", OURS, ours))
    theirs = {
        name: [by_htmldate(case.report.content, find) == case.day for case, _ in pages]
        for name, find in _HTMLDATE.items()
    }
    best = max(theirs, key=lambda name: sum(theirs[name]))
    found.append(share(set_, "day of pages, exact", f"{best} (its best setting)", theirs[best]))
    if len(pages) < len(cases):
        right = [
            day_of(document) == case.day for case, document in zip(cases, documents, strict=True)
        ]
        found.append(share(set_, "day of pages and texts, exact", OURS, right))
    return found


def measure_names(set_: str, cases: list[Case], documents: list[Document]) -> list[Row]:
    """Title, outlet, agency and authors where the gold names them."""
    pairs = list(zip(cases, documents, strict=True))
    answers = {
        "title": [d.title == c.title for c, d in pairs if c.title],
        "outlet": [name_key(d.outlet or "") == name_key(c.outlet) for c, d in pairs if c.outlet],
        "agency": [d.agency == c.agency for c, d in pairs if c.agency],
        "authors": [d.authors == c.authors for c, d in pairs if c.authors is not None],
    }
    return [share(set_, name, OURS, right) for name, right in answers.items()]


def measure_five() -> list[Row]:
    """The days of the five reports, which need each other."""
    folder = DATA / "idlib"
    if not folder.is_dir():
        return []
    documents = link_documents(make_documents(read_inputs([str(folder)])[0])[0]).documents
    days = {Path(document.origin).name[:3]: day_of(document) for document in documents}
    return [
        share("five", "day, exact", OURS, [days.get(name) == day for name, day in FIVE.items()])
    ]


def rows(limit: int | None) -> list[Row]:
    """All measures."""
    found: list[Row] = []
    for set_, cases in (("dates: aeb", list(real_pages(limit))), ("dates: invented", list(invented(limit)))):  # fmt: skip
        documents = [make_document(case.report) for case in cases]
        if cases:
            found += measure_days(set_, cases, documents)
        if set_ == "dates: invented":
            found += measure_names(set_, cases, documents)
    return [*found, *measure_five()]


def errors() -> Iterator[str]:
    """What is wrong, in words."""
    for case in [*real_pages(None), *invented(None)]:
        document = make_document(case.report)
        got = (document.title, document.outlet, document.agency, document.authors)
        for name, value, want in zip(("title", "outlet", "agency", "authors"), got, case[3:], strict=True):  # fmt: skip
            if want is not None and value != want:
                yield f"{case.name}: {name} {value!r} for {want!r}"
        if day_of(document) != case.day:
            yield f"{case.name}: {day_of(document)} for {case.day}"


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--limit", type=int, default=None)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    if options.errors:
        print("\n".join(errors()))
        return
    found = rows(options.limit)
    for set_ in dict.fromkeys(row.set for row in found):
        print(f"{set_}\n\n{markdown([row for row in found if row.set == set_])}\n")


if __name__ == "__main__":
    main()
