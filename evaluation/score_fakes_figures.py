"""Scores killed figures on FA-KES: (a) the gold number among an article's killed figures, (b) its headline figure.

The gold number of an article is its civilians and non-combatants killed together; articles with none are left
out. The killed figures are the counts that tidings takes for the report's own, each once (`told_counts`); the headline
figure is the first of them. How many mentions of killed it reads before it chooses is printed apart. Beside it: what a
reader finds who takes every number of a sentence with "killed", "dead", "died" or "death" in it.

    python -m evaluation.score_fakes_figures ../shared/data/fakes [--errors]
"""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path
from typing import NamedTuple

from evaluation.readings import DATA, begin
from evaluation.tables import OURS, Row, share
from msgspec.structs import replace
from training.standoff import annotated

from tidings.mentions.figures import read_figures, told_counts
from tidings.model.documents import Document, Part
from tidings.model.mentions import Reading

_KILLING = re.compile(r"\b(?:kill\w*|dead|died|dies|deaths?)\b", re.I)
_NUMBER = re.compile(r"(?<![\w,.])\d[\d,]*(?![\w])")


class Answer(NamedTuple):
    """The killed numbers told of an article, in order, the one that heads it, and all that were read."""

    numbers: tuple[float, ...]
    headline: float | None
    read: tuple[float, ...]


def gold_number(row: dict[str, str | None]) -> int:
    """How many an article says were killed, by its annotators."""
    keys = ("norm_nb_civilians", "norm_nb_noncivilians")
    return sum(int(float(row.get(key) or 0)) for key in keys)


def read_article(text: str) -> Reading:
    """The parsed article; names and times are not needed for numbers."""
    document = Document(
        id="article", origin="article", media_type="text/plain", sha256="0" * 64, text=text,
        parts=(Part(start=0, end=len(text), kind="body"),),
    )  # fmt: skip
    return begin(document)


def read_numbers(text: str) -> Reading:
    """The parsed article with its figures."""
    reading = read_article(text)
    return replace(reading, figures=read_figures(reading))


def our_answer(text: str) -> Answer:
    """What tidings finds."""
    reading = read_numbers(text)
    numbers = tuple(told.value for told in told_counts(reading, "killed"))
    read = tuple(f.value for f in reading.figures if f.measure == "killed" and f.value)
    return Answer(numbers, numbers[0] if numbers else None, read)


def plain_answer(text: str) -> Answer:
    """What numbers beside words of killing give."""
    found: list[float] = []
    for sentence in re.split(r"(?<=[.!?])\s", text):
        if _KILLING.search(sentence):
            found += [float(n.replace(",", "")) for n in _NUMBER.findall(sentence)]
    return Answer(tuple(found), found[0] if found else None, tuple(found))


def rows(limit: int | None) -> list[Row]:
    """The measures on the set as it lies beside the checkout."""
    taught = annotated("fakes")  # The learned reader knows these.
    lines = (DATA / "fakes" / "fakes_joined.jsonl").read_text(encoding="utf-8").strip().split("\n")
    wanted = [
        row for row in map(json.loads, lines) if gold_number(row) and row["id"] not in taught
    ][:limit]
    found: list[Row] = []
    for system, answer in ((OURS, our_answer), ("numbers in sentences of killing", plain_answer)):
        pairs = [(gold_number(row), answer(row["text"])) for row in wanted]
        near = [
            a.headline is not None and abs(a.headline - gold) <= 0.1 * gold for gold, a in pairs
        ]
        found += [
            share("fakes", "gold number among killed figures", system, [g in a.numbers for g, a in pairs]),
            share("fakes", "headline figure exact", system, [g == a.headline for g, a in pairs]),
            share("fakes", "headline figure within 10 %", system, near),
            Row("fakes", "killed figures per article", system,
                sum(len(a.numbers) for _, a in pairs) / max(1, len(pairs)), len(pairs)),
            share("fakes", "gold number among all mentions of killed", system, [g in a.read for g, a in pairs]),
            Row("fakes", "mentions of killed per article", system,
                sum(len(a.read) for _, a in pairs) / max(1, len(pairs)), len(pairs)),
        ]  # fmt: skip
    return found


def report(name: str, answers: list[tuple[int, Answer]]) -> None:
    """Print one line of measures."""
    total = len(answers)
    among = sum(gold in answer.numbers for gold, answer in answers)
    exact = sum(answer.headline == gold for gold, answer in answers)
    near = sum(
        answer.headline is not None and abs(answer.headline - gold) <= 0.1 * gold
        for gold, answer in answers
    )
    figures = sum(len(answer.numbers) for _, answer in answers)
    print(
        f"{name:8} articles {total}  (a) among {among / total:.3f}  killed figures per article "
        f"{figures / total:.2f}  (b) headline exact {exact / total:.3f}  within 10 % {near / total:.3f}"
    )


def main() -> None:
    """Score both readers over the articles of a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    lines = (options.folder / "fakes_joined.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [row for row in map(json.loads, lines) if gold_number(row)]
    ours = [(gold_number(row), our_answer(row["text"])) for row in rows]
    report("tidings", ours)
    report("plain", [(gold_number(row), plain_answer(row["text"])) for row in rows])
    if options.errors:
        for row, (gold, answer) in zip(rows, ours, strict=True):
            if gold not in answer.numbers:
                print(row["id"], gold, answer)


if __name__ == "__main__":
    main()
