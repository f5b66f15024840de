"""Where the learned reader thinks of another kind of a statement than the rules: how often each is right, by pair and score.

It measures `lexicons/en/heard_kinds.tsv` on the seen invented sentences (`gold/said/`) and on the tune and test parts of the
corpus, by which the learned reader was not taught. The last column marks pairs that the table takes from that score on.

    python -m evaluation.heard_kinds [--least 4]
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from evaluation.readings import make_document, read_all
from evaluation.said import Said, items
from evaluation.score_corpus import REPORTS
from evaluation.score_said import found_in, pairs_of
from training.prepare import parts, read_corpus

from tidings.lexicons.tables import table
from tidings.model.encoded import Facet
from tidings.model.mentions import Reading, StatementMention

STEPS = (0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
RULES_SAY = "the rules alone say: "


class Difference(NamedTuple):
    """One statement of which the learned reader thinks of another kind."""

    rules: str
    heard: str
    score: float
    gold: str


def texts() -> Iterator[tuple[str, tuple[Said, ...]]]:
    """The texts that are measured, with their statements."""
    for item in items("seen"):
        yield item.text, item.statements
    part = parts()
    for report in read_corpus([REPORTS]):
        if part.get(report.crisis) in {"tune", "test"}:
            told = (
                (" ".join(report.text[p.start : p.end] for p in a.parts if p.part == "content"), a.kind)
                for a in report.attributions
            )  # fmt: skip
            yield report.text, tuple(Said("", c, k, "", False, None, None, None) for c, k in told)


def differences(reading: Reading, gold: tuple[Said, ...]) -> Iterator[Difference]:
    """The kinds that a reading has beside those of the rules, and the gold's."""
    for i, j in pairs_of(gold, found_in(reading)).items():
        mention = reading.statements[j]
        for kind in heard_of(mention, reading):
            if kind.label != (rules := by_rules(mention)):
                yield Difference(rules, kind.label, kind.score, gold[i].kind)


def heard_of(mention: StatementMention, reading: Reading) -> tuple[Facet, ...]:
    """The kinds that the learned reader thinks of, with their scores, the likeliest first."""
    if mention.joint is None or reading.encoded is None:
        return ()
    spans = reading.encoded.spans
    for one in reading.encoded.attributions:
        first, last = spans[one.pieces[0]], spans[one.pieces[-1]]
        if first.start < mention.joint.end and mention.joint.start < last.end:
            told = first if one.cue is None else spans[one.cue]
            return tuple(f for f in told.facets if f.head == "statement_kind")
    return ()


def by_rules(mention: StatementMention) -> str:
    """The kind that the rules give, also where it did not stand."""
    reasons = () if mention.joint is None else mention.joint.reasons
    told = next((r.says for r in reasons if r.rule == "reader.kind"), "")
    return told.partition(RULES_SAY)[2] or mention.kind


def main() -> None:
    """Print pairs of kinds with their counts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--least", type=int, default=4)
    least = parser.parse_args().least
    found = [
        one
        for n, (text, gold) in enumerate(texts())
        for one in differences(read_all(make_document(str(n), text, "2031-03-10")), gold)
    ]
    taken = {(r["rules"], r["heard"]): float(r["from"]) for r in table("en/heard_kinds.tsv")}
    for step in STEPS:
        by_pair: dict[tuple[str, str], list[Difference]] = defaultdict(list)
        for one in found:
            if one.score >= step:
                by_pair[one.rules, one.heard].append(one)
        for pair, those in sorted(by_pair.items(), key=lambda kv: (-len(kv[1]), kv[0])):
            if len(those) >= least:
                right = sum(d.heard == d.gold for d in those)
                rules = sum(d.rules == d.gold for d in those)
                mark = "taken" if taken.get(pair, 2) <= step else ""
                print(f"{step:5} {pair[0]:22}{pair[1]:22}{len(those):4}{right:6}{rules:6}  {mark}")


if __name__ == "__main__":
    main()
