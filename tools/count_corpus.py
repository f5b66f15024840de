"""Prints the counts in the data card of the corpus: `python -m tools.count_corpus`.

A report lies in the country that its words stand for most often. The last column is empty where the words of
stand-off annotation do not lie beside the checkout.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from training.labelling import nesting
from training.prepare import parts, read_corpus
from training.standoff import read_standoff

from tidings.teaching.records import Report

REGIONS = Path(__file__).with_name("regions.tsv")
COLUMNS = ("reports/", "train", "tune", "test", "second/", "standoff/")


def count(report: Report, regions: Mapping[str, str]) -> Counter[str]:
    """What a report adds to each row."""
    forms = Counter(m.form for m in report.mentions)
    countries = {r.id: r.country for r in report.referents if r.country and r.country in regions}
    told = Counter(countries[m.referent] for m in report.mentions if m.referent in countries)
    home = max(sorted(told), key=lambda code: told[code]) if told else ""
    return Counter({
        "reports": 1, "words": len(report.text.split()),
        "reports without events": int(not report.events),
        "names": forms["name"], "descriptions": forms["nominal"], "pronouns": forms["pronoun"],
        "referents": len(report.referents), "attributions": len(report.attributions),
        "– inside another": sum(depth > 0 for depth in nesting(report.attributions).values()),
        "– source understood": sum(a.by is not None for a in report.attributions),
        "events": len(report.events), "– triggers": sum(len(e.triggers) for e in report.events),
        "– arguments": len(report.arguments), "figures": len(report.figures),
        "times": len(report.times), f"genre: {report.genre}": 1,
        f"region: {regions.get(home, 'none')}": 1,
    })  # fmt: skip


def columns() -> list[list[Report]]:
    """The reports of each column."""
    chosen, first = parts(), read_corpus([Path("corpus/reports")])
    split = [[r for r in first if chosen.get(r.crisis, "train") == part] for part in COLUMNS[1:4]]
    return [first, *split, read_corpus([Path("corpus/second")]), read_standoff()]


def show(name: str, counts: Iterable[int]) -> None:
    """Print a row; a dash is none."""
    print(f"| {name} | {' | '.join(f'{n:,}' if n else '–' for n in counts)} |")


def main() -> None:
    """Print the table, then types of events and kinds of attributions."""
    rows = [line.split("\t") for line in REGIONS.read_text("utf-8").split("\n") if "\t" in line][1:]
    regions = {code: region for region, codes in rows for code in codes.split()}
    found = columns()
    sums = [Counter[str]() for _ in found]
    for one, told in zip(sums, found, strict=True):
        for report in told:
            one.update(count(report, regions))
    print(f"| | {' | '.join(COLUMNS)} |\n|---|{'---:|' * len(COLUMNS)}")
    show("crises", [*(len({r.crisis for r in told}) for told in found[:-1]), 0])
    layers = [name for name in sums[0] if ":" not in name]
    genres = sorted(name for name in sums[0] if name.startswith("genre:"))
    for name in (*layers, *genres, *(f"region: {region}" for region, _ in rows)):
        show(name, [one[name] for one in sums])
    events = Counter(e.type for r in found[0] for e in r.events)
    kinds = Counter(a.kind for r in found[0] for a in r.attributions)
    for what, labels in (("events", events), ("attributions", kinds)):
        print(f"\n{what}:", ", ".join(f"{label} {n:,}" for label, n in labels.most_common()))


if __name__ == "__main__":
    main()
