"""Measures how often an item is right, by the readers that found it: the table en/reader_certainty.tsv.

On the tune part of the corpus: a statement is right when its content is one of the gold, an event when its trigger
meets one of its type, a figure when it meets one of its measure. The annotation is wider than the rules aim at and
misses some of what they find, so the shares are low rather than high.

    python -m evaluation.score_certainty
"""

from __future__ import annotations

from collections import defaultdict

from evaluation.readings import make_document, read_all
from evaluation.score_corpus import of_reading, of_report, pair, reports
from evaluation.score_polnear import match


def main() -> None:
    """Print kind, readers, share of right items and their number, as the table has them."""
    right: dict[tuple[str, str], list[bool]] = defaultdict(list)
    for report in reports("tune"):
        reading = read_all(make_document(report.id, report.text, report.published))
        gold, found = of_report(report), of_reading(reading)
        said = [
            s for s in reading.statements if any(c.isalpha() for e in s.content for c in e.quote)
        ]
        hits = {j for _, j in match(gold.statements, found.statements)}
        for j, statement in enumerate(said[: len(found.statements)]):
            right["statement", "|".join(statement.found_by)].append(j in hits)
        hits = {j for _, j in pair(gold.triggers, found.triggers, typed=True)}
        for j, event in enumerate(reading.events):
            right["event", "|".join(event.found_by)].append(j in hits)
        hits = {j for _, j in pair(gold.figures, found.figures, typed=True)}
        for j, figure in enumerate(reading.figures):
            right["figure", "|".join(figure.found_by)].append(j in hits)
    for (kind, readers), answers in sorted(right.items()):
        print(f"{kind}\t{readers}\t{sum(answers) / len(answers):.2f}\t{len(answers)}")


if __name__ == "__main__":
    main()
