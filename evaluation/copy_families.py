"""The invented families of copies in evaluation/gold/copies: agency texts, what papers made of them, who took what.

A family's own agency text is put into the pile in every other family, so that both cases are measured: the origin
known, and the origin only seen through its reprints.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from tidings.model.documents import RawReport

FOLDER = Path(__file__).with_name("gold") / "copies"
# Below so many common words taken from one place, two reports are not asked to be recognised as copies.
FEWEST_WORDS = 20


class Paragraph(NamedTuple):
    """A paragraph of a report, and from which paragraphs of which text its words come ("a1"; "v2.own3")."""

    text: str
    origins: frozenset[str]


class Report(NamedTuple):
    """One report of a family."""

    name: str
    family: str
    kind: str
    paragraphs: tuple[Paragraph, ...]
    raw: RawReport
    of: str | None


def read_families(folder: Path = FOLDER) -> Iterator[tuple[Report, ...]]:
    """The reports of each family, in the order of the files."""
    for number, path in enumerate(sorted(folder.glob("*.toml"))):
        family = tomllib.loads(path.read_text(encoding="utf-8"))
        yield tuple(_reports(path.stem, family, with_agencies=number % 2 == 0))


def _reports(name: str, family: Mapping[str, Any], *, with_agencies: bool) -> Iterator[Report]:
    known: dict[str, tuple[Paragraph, ...]] = {}
    for agency in family["agency"]:
        key = agency["key"]
        known[key] = tuple(
            Paragraph(text, frozenset({f"{key}{at}"}))
            for at, text in enumerate(agency["paragraphs"], start=1)
        )
        if with_agencies:
            yield _report(name, agency, "agency", known[key], outlet=agency["name"])
    for version in family["version"]:
        key = version["key"]
        known[key] = tuple(_body(version, known))
        yield _report(name, version, version["kind"], known[key], outlet=version["outlet"])


def _body(
    version: Mapping[str, Any], known: Mapping[str, tuple[Paragraph, ...]]
) -> Iterator[Paragraph]:
    for at, piece in enumerate(version["body"], start=1):
        if "own" in piece:
            yield Paragraph(piece["own"], frozenset({f"{version['key']}.own{at}"}))
            continue
        key, dot, number = piece["take"].partition(".")
        if not dot:
            key, number = key[0], key[1:]
        source = known[key][int(number) - 1]
        text = " ".join(piece["cut"]) if "cut" in piece else source.text
        for old, new in piece.get("edit", ()):
            text = text.replace(old, new)
        yield Paragraph(" ".join(text.split()), source.origins)


def _report(
    family: str, said: Mapping[str, Any], kind: str, body: tuple[Paragraph, ...], *, outlet: str
) -> Report:
    name = f"{family}/{said['key']}"
    first = f"{said['dateline']} {body[0].text}" if "dateline" in said else body[0].text
    lines = [said["title"], said.get("credit", ""), first, *(p.text for p in body[1:])]
    declared = (("title", said["title"]), ("outlet", outlet), ("published", said["published"]))
    raw = RawReport(
        origin=f"{name}.txt", media_type="text/plain", declared=declared,
        content="\n\n".join(line for line in lines if line).encode(),
    )  # fmt: skip
    of = f"{family}/{said['of']}" if "of" in said else None
    return Report(name, family, kind, body, raw, of)


def common_words(left: Report, right: Report) -> int:
    """How many words of the shorter of the two come from the same paragraphs of the same text."""
    counts = []
    for one, other in ((left, right), (right, left)):
        theirs = {origin for p in other.paragraphs for origin in p.origins}
        counts.append(sum(len(p.text.split()) for p in one.paragraphs if p.origins & theirs))
    return min(counts)


def gold_pairs(family: tuple[Report, ...]) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """The pairs that are copies of one text in whole or in part, and those too thin to be asked for."""
    copies: set[tuple[str, str]] = set()
    thin: set[tuple[str, str]] = set()
    for left, right in combinations(family, 2):
        pair = (min(left.name, right.name), max(left.name, right.name))
        words = common_words(left, right)
        if words >= FEWEST_WORDS:
            copies.add(pair)
        elif words or _texts(left) & _texts(right):
            thin.add(pair)
    return copies, thin


def _texts(report: Report) -> set[str]:
    """The agency texts a report takes from."""
    return {o[0] for p in report.paragraphs for o in p.origins if "." not in o}


def shares(report: Report) -> Counter[str]:
    """The share of a report's words that each agency's text or its own pen gave."""
    words: Counter[str] = Counter()
    for paragraph in report.paragraphs:
        origin = min(paragraph.origins)
        words["own" if "." in origin else origin[0]] += len(paragraph.text.split())
    total = max(1, words.total())
    return Counter({key: count / total for key, count in words.items()})  # type: ignore[misc]
