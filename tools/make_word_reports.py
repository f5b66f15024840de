"""Counts in how many reports of the corpus each word stands: `python -m tools.make_word_reports` writes en/word_reports.tsv."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from training.prepare import read_corpus

from tidings.lexicons.tables import ROOM
from tidings.merging.stories.story_words import WORD, stem

CORPUS = Path(__file__).parents[1] / "corpus" / "reports"
OUTPUT = ROOM / "en" / "word_reports.tsv"
# A word of fewer reports is as rare as one of none.
LEAST = 3


def main() -> None:
    """Write the table."""
    reports = read_corpus([CORPUS])
    counted = Counter(s for report in reports for s in {stem(w) for w in WORD.findall(report.text)})
    rows = sorted((s, n) for s, n in counted.items() if n >= LEAST and len(s) > 1)
    OUTPUT.write_text(
        "# meaning: in how many reports a word stands, by its stem: how little it tells of what a report is about\n"
        f"# source: counted by tools/make_word_reports.py in the {len(reports)} invented reports of corpus/reports\n"
        "# licence: CC-BY-4.0\n"
        "stem\treports\n" + "".join(f"{s}\t{n}\n" for s, n in rows),
        encoding="utf-8",
    )  # fmt: skip
    print(f"{len(rows)} stems of {len(reports)} reports")


if __name__ == "__main__":
    main()
