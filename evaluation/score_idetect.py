"""Scores displacement figures on IDMC's labelled excerpts: P, R, F1 of (quantity, unit, term class).

Units are people or households; term classes are displaced, evacuated, returned, destroyed, as tidings measures
them. Only the labelled figure of an excerpt is gold, mostly one, so a true second figure counts against precision. Ours
are the counts that tidings takes for the excerpt's own (`told_counts`): of people who moved or, as IDMC does, only
where no such count is told, of dwellings destroyed. Printed beside it: every figure that tidings reads, and the largest
number of the excerpt with the first word of displacement found in it. How the country is measured: idetect_country.py.

    python -m evaluation.score_idetect ../shared/data/idetect [--errors]
"""

from __future__ import annotations

import argparse
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from evaluation.idetect_country import country_rows, excerpts_of
from evaluation.readings import DATA, make_document
from evaluation.score_fakes_figures import read_numbers
from evaluation.tables import OURS, Counts, Row, add
from msgspec.structs import replace

from tidings.documents.language import find_language
from tidings.mentions.figures import told_counts
from tidings.mentions.figures.unparsed import LANGUAGES
from tidings.mentions.reading import read_without_parser
from tidings.model.mentions import FigureMention, Reading
from tidings.model.vocabulary import Measure

Figure = tuple[float, str, str]

_TERMS = {
    "Displaced": "displaced", "Evacuated": "evacuated", "Forced to Flee": "displaced",
    "Relocated": "displaced", "Homeless": "displaced", "In Relief Camp": "displaced",
    "Sheltered": "displaced", "Destroyed Housing": "destroyed",
    "Partially Destroyed Housing": "destroyed", "Uninhabitable Housing": "displaced",
}  # fmt: skip
_DWELLINGS = re.compile(
    r"\b(?:house|home(?!less)|building|dwelling|apartment|flat|hut|famil|household|tent|school|shelter|"
    r"structure|propert|housing|shack|room)",
    re.I,
)
_WORDS = (
    ("evacuat", "evacuated"),
    ("destroy", "destroyed"),
    ("damag", "destroyed"),
    ("", "displaced"),
)
_NUMBER = re.compile(r"(?<![\w.])\d[\d,]*(?!\w)")


def read_excerpt(excerpt: str) -> Reading:
    """An excerpt with its figures, in its language as the pipeline finds it: a dozen of them are not English."""
    language = find_language(excerpt, declared="en")
    if language in LANGUAGES:
        return read_without_parser(replace(make_document("excerpt", excerpt), language=language))
    return read_numbers(excerpt)


def all_figures(excerpt: str) -> set[Figure]:
    """Every figure of displacement or of destroyed dwellings that tidings reads in an excerpt."""
    figures = read_excerpt(excerpt).figures
    return {found for f in figures if f.value and (found := _as_gold(f, f.value))}


def our_figures(excerpt: str) -> set[Figure]:
    """What tidings takes an excerpt to tell of displacement: who moved; where nobody did, what was destroyed."""
    return told_figures(read_excerpt(excerpt))


def told_figures(reading: Reading) -> set[Figure]:
    """The figures of a reading in the terms of the gold."""
    told = [
        one
        for measures in (("displaced", "evacuated", "returned"), ("destroyed",))
        if (one := {f for m in measures for f in _told_as_gold(reading, m)})
    ]
    return told[0] if told else set()


def _told_as_gold(reading: Reading, measure: Measure) -> Iterator[Figure]:
    for told in told_counts(reading, measure):
        if found := _as_gold(told.mentions[0], told.value):
            yield found


def _as_gold(figure: FigureMention, value: float) -> Figure | None:
    dwellings = bool(_DWELLINGS.search(figure.population))
    if figure.measure == "destroyed":
        return (value, "Households", "destroyed") if dwellings else None
    if figure.measure in {"displaced", "evacuated", "returned"}:
        return (value, "Households" if dwellings else "People", figure.measure)
    return None


def plain_figures(excerpt: str) -> set[Figure]:
    """The largest number with the first word of displacement."""
    numbers = [float(n.replace(",", "") or 0) for n in _NUMBER.findall(excerpt)]
    if not numbers:
        return set()
    term = next(term for word, term in _WORDS if word in excerpt.casefold())
    unit = "Households" if term == "destroyed" else "People"
    return {(max(numbers), unit, term)}


def rows(limit: int | None) -> list[Row]:
    """The measures on the set as it lies beside the checkout."""
    gold = read_gold(DATA / "idetect")
    found: list[Row] = []
    systems = (
        (OURS, our_figures),
        ("every figure", all_figures),
        ("largest number", plain_figures),
    )
    for system, read in systems:
        pairs = [(figures, read(excerpt)) for excerpt, figures in list(gold.items())[:limit]]
        for measure, cut in (("quantity, unit, term class: F1", 3), ("quantity: F1", 1)):
            counts = add(
                Counts(len(g & f), len(f), len(g))
                for g, f in (
                    ({x[:cut] for x in one}, {x[:cut] for x in other}) for one, other in pairs
                )
            )
            found.append(Row("idetect", measure, system, counts.f1, counts.gold))
    return found + country_rows(excerpts_of(_rows(DATA / "idetect"))[:limit])


def _rows(folder: Path) -> list[dict[str, str]]:
    path = folder / "idmc_fully_labelled.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").strip().split("\n")]


def read_gold(folder: Path) -> dict[str, set[Figure]]:
    """The labelled figures by excerpt."""
    gold: dict[str, set[Figure]] = defaultdict(set)
    for row in _rows(folder):
        term = _TERMS.get(row["Reporting term"], "displaced")
        figure = (float(row["Displacement figure"]), row["Reporting unit"], term)
        gold[row["Excerpt"]].add(figure)
    return gold


def report(name: str, pairs: list[tuple[set[Figure], set[Figure]]]) -> None:
    """Print one line of measures over (gold, found)."""
    right = sum(len(gold & found) for gold, found in pairs)
    gold_total = sum(len(gold) for gold, _ in pairs)
    found_total = sum(len(found) for _, found in pairs)
    precision, recall = right / max(found_total, 1), right / max(gold_total, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    print(f"{name:8} figures {gold_total}  P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}")


def main() -> None:
    """Score both readers over the excerpts of a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    gold = read_gold(options.folder)
    ours = [(figures, our_figures(excerpt)) for excerpt, figures in gold.items()]
    report("tidings", ours)
    report("plain", [(figures, plain_figures(excerpt)) for excerpt, figures in gold.items()])
    if options.errors:
        for excerpt, (wanted, found) in zip(gold, ours, strict=True):
            if wanted != found:
                print(sorted(wanted - found), sorted(found - wanted), excerpt[:300], sep="\n  ")


if __name__ == "__main__":
    main()
