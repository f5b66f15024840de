"""How well copies are recognised: invented families of agency texts, and judged pairs of real war reports.

`python -m evaluation.score_copies` prints tidings beside two MinHash libraries at the threshold that suits them best.

Invented: every pair of reports of all families is asked for. A pair is a copy when at least 20 words of the shorter
side come from the same paragraphs of one text; pairs with fewer such words, or with different paragraphs of one agency,
are asked of nobody. tidings says copy where the two are one article, where its own decision says that words were taken, or where both have
the same passage of one origin.
The odd-numbered families are those that thresholds were chosen on; the even ones only measure.
Judged: same-article, common-copy and update are copies; shared-background and different are none.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from evaluation.copy_families import Report, gold_pairs, read_families, shares
from evaluation.readings import DATA
from evaluation.tables import OURS, Counts, Row, markdown

from tidings.documents import Linked, link_documents, make_documents
from tidings.documents.copies import read_text
from tidings.model.decisions import Decision
from tidings.model.documents import Document, RawReport

JUDGED = Path(__file__).with_name("gold") / "fakes_copies.tsv"
COPIES = frozenset({"same-article", "common-copy", "update"})
# Every second hundredth: the libraries' own thresholds are as coarse.
THRESHOLDS = tuple(step / 50 for step in range(1, 50))
SHINGLE = 3
PERMUTATIONS = 128
# Two papers that took a sentence from one origin have so many runs of three words in common.
SAME_RUNS = 12

PairOfNames = tuple[str, str]


class Asked(NamedTuple):
    """Pairs that are asked for, those of them that are copies, and the documents by the names of the pairs."""

    pairs: Set[PairOfNames]
    copies: Set[PairOfNames]
    documents: Mapping[str, Document]


def linked_pairs(linked: Linked, names: Mapping[str, str]) -> set[PairOfNames]:
    """The pairs that tidings takes for copies; `names` tells the name of each document id."""
    found = {_pair(names[d.left], names[d.right]) for d in linked.decisions if _is_copy(d)}
    for article in linked.articles:
        found |= {_pair(names[a], names[b]) for a, b in combinations(article.documents, 2)}
    return found | _of_one_origin(linked, names)


def _of_one_origin(linked: Linked, names: Mapping[str, str]) -> set[PairOfNames]:
    """Pairs of which both took words from one article, the same words for a good part."""
    takers: dict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
    for article in linked.articles:
        for derivation in article.derived_from:
            words = frozenset(w for e in derivation.evidence for w in _shingles(e.quote))
            takers[derivation.article or derivation.agency or ""].append(
                (article.documents[0], words)
            )
    return {
        _pair(names[one], names[other])
        for some in takers.values()
        for (one, words), (other, others) in combinations(some, 2)
        if len(words & others) >= SAME_RUNS
    }


def _is_copy(decision: Decision) -> bool:
    """A paper that uses its own stock paragraphs again copies nobody."""
    return all(reason.rule != "own-words-again" for reason in decision.reasons)


def _pair(left: str, right: str) -> PairOfNames:
    return min(left, right), max(left, right)


def counts(found: Set[PairOfNames], asked: Asked) -> Counts:
    """Right, found and wanted pairs among those asked for."""
    said = found & asked.pairs
    return Counts(len(said & asked.copies), len(said), len(asked.copies))


def invented(limit: int | None = None) -> tuple[list[tuple[Report, ...]], Linked, dict[str, str]]:
    """The families, what tidings makes of all of them in one pile, and the name of each document."""
    families = list(read_families())[:limit]
    documents, _ = make_documents([report.raw for family in families for report in family])
    names = {document.id: document.origin.removesuffix(".txt") for document in documents}
    return families, link_documents(documents), names


def ask(families: Sequence[tuple[Report, ...]], documents: Mapping[str, Document]) -> Asked:
    """All pairs of the families but those too thin to be asked for."""
    copies: set[PairOfNames] = set()
    thin: set[PairOfNames] = set()
    for family in families:
        of_family, too_thin = gold_pairs(family)
        copies |= of_family
        thin |= too_thin
    reports = sorted(report.name for family in families for report in family)
    pairs = set(combinations(reports, 2)) - thin
    return Asked(pairs, copies, {name: documents[name] for name in reports})


def judged() -> tuple[Asked, Linked, dict[str, str]]:
    """The judged pairs of war reports, and what tidings makes of all reports of the set in one pile."""
    lines = (DATA / "fakes" / "fakes_joined.jsonl").read_text(encoding="utf-8").splitlines()
    reports = {row["id"]: row for row in map(json.loads, lines)}
    documents, _ = make_documents([_war_report(name, row) for name, row in reports.items()])
    names = {document.id: document.origin for document in documents}
    rows = [
        line.split("\t")
        for line in JUDGED.read_text(encoding="utf-8").splitlines()
        if line[0] != "#"
    ]
    said = {_pair(left, right): relation for left, right, relation, *_ in rows[1:]}
    copies = {pair for pair, relation in said.items() if relation in COPIES}
    by_name = {names[document.id]: document for document in documents}
    return Asked(set(said), copies, by_name), link_documents(documents), names


def _war_report(name: str, row: Mapping[str, object]) -> RawReport:
    known = (("outlet", row.get("norm_source")), ("title", row.get("title")))
    declared = tuple((key, str(said)) for key, said in known if said)
    text = str(row["text"])
    return RawReport(origin=name, media_type="text/plain", content=text.encode(), declared=declared)


def by_library(
    asked: Asked, similar: Callable[[Sequence[str]], Callable[[int, int], float]]
) -> Counts:
    """A library's estimate of likeness at the threshold that gives it the best F1 on this very set."""
    names = sorted(asked.documents)
    compare = similar([read_text(asked.documents[name]) for name in names])
    place = {name: index for index, name in enumerate(names)}
    alike = {pair: compare(place[pair[0]], place[pair[1]]) for pair in asked.pairs}
    tried = [
        counts({pair for pair, value in alike.items() if value >= threshold}, asked)
        for threshold in THRESHOLDS
    ]
    return max(tried, key=lambda found: found.f1)


def by_rensa(texts: Sequence[str]) -> Callable[[int, int], float]:
    """rensa's MinHash over runs of three words."""
    from rensa import RMinHash

    prints = []
    for text in texts:
        one = RMinHash(num_perm=PERMUTATIONS, seed=42)
        one.update(list(_shingles(text)))
        prints.append(one)
    return lambda left, right: float(prints[left].jaccard(prints[right]))


def by_datasketch(texts: Sequence[str]) -> Callable[[int, int], float]:
    """datasketch's MinHash over runs of three words."""
    from datasketch import MinHash

    prints = []
    for text in texts:
        one = MinHash(num_perm=PERMUTATIONS, seed=42)
        one.update_batch([shingle.encode() for shingle in _shingles(text)])
        prints.append(one)
    return lambda left, right: float(prints[left].jaccard(prints[right]))


def _shingles(text: str) -> Iterator[str]:
    words = text.casefold().split()
    for at in range(max(1, len(words) - SHINGLE + 1)):
        yield " ".join(words[at : at + SHINGLE])


def rows(limit: int | None) -> list[Row]:
    """The measures on both sets; of some families only where a limit is given."""
    families, linked, names = invented(limit)
    by_name = {names[document.id]: document for document in linked.documents}
    found = linked_pairs(linked, names)
    table: list[Row] = []
    for part, some in (
        ("invented, all families", families),
        ("invented, odd families (tuned on)", families[::2]),
        ("invented, even families", families[1::2]),
    ):
        asked = ask(some, by_name)
        table += _rows(part, OURS, counts(found, asked), len(asked.copies))
        if some is families:
            for name, library in (("rensa", by_rensa), ("datasketch", by_datasketch)):
                table += _rows(part, name, by_library(asked, library), len(asked.copies))
    table += _structure(families, linked, names)
    if limit is None and (DATA / "fakes").is_dir():
        asked, of_war, names = judged()
        table += _rows(
            "judged war reports",
            OURS,
            counts(linked_pairs(of_war, names), asked),
            len(asked.copies),
        )
        for name, library in (("rensa", by_rensa), ("datasketch", by_datasketch)):
            table += _rows(
                "judged war reports", name, by_library(asked, library), len(asked.copies)
            )
    return table


def _rows(part: str, system: str, found: Counts, n: int) -> list[Row]:
    measured = (("precision", found.precision), ("recall", found.recall), ("pair F1", found.f1))
    return [Row("copies", f"{part}: {measure}", system, value, n) for measure, value in measured]


def _structure(
    families: Sequence[tuple[Report, ...]], linked: Linked, names: Mapping[str, str]
) -> list[Row]:
    """Whether renditions and updates are one article, whether shares are right, who did own reporting."""
    article = {names[d.id]: d.article for d in linked.documents}
    twins = [(r.name, r.of) for family in families for r in family if r.of]
    joined = sum(article[one] == article[other] for one, other in twins)
    apart = [
        (a.name, b.name)
        for family in families
        for a, b in combinations(family, 2)
        if a.raw.declared[1] != b.raw.declared[1]
    ]
    kept = sum(article[one] != article[other] for one, other in apart)
    taken = {a.id: min(1.0, sum(d.share for d in a.derived_from)) for a in linked.articles}
    asked = [r for family in families for r in family if not r.of and r.kind != "agency"]
    errors = [
        abs(taken[article[r.name] or ""] - (1 - shares(r)["own"]))
        for r in asked
        if _has_origin(r, families)
    ]
    own = [r for r in asked if r.kind == "independent"]
    free = sum(taken[article[r.name] or ""] == 0 for r in own)
    return [
        Row("copies", "renditions and updates joined to their article", OURS, joined / len(twins), len(twins)),
        Row("copies", "articles of different papers kept apart", OURS, kept / len(apart), len(apart)),
        Row("copies", "share taken, mean error", OURS, sum(errors) / len(errors), len(errors)),
        Row("copies", "independent reports found independent", OURS, free / len(own), len(own)),
    ]  # fmt: skip


def _has_origin(report: Report, families: Sequence[tuple[Report, ...]]) -> bool:
    """Whether the agency texts a report took from are in the pile."""
    family = next(family for family in families if family[0].family == report.family)
    return any(one.kind == "agency" for one in family) and report.kind != "independent"


def main() -> None:
    """Print the table."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    print(markdown(rows(None)))


if __name__ == "__main__":
    main()
