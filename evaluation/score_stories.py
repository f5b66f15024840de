"""Scores stories on articles that their collectors grouped by event: B-cubed F1 and the adjusted Rand index.

Both count pairs of articles; 1 is a perfect grouping. Each article is one document, as tidings groups them; the baseline
is the usual one, TF-IDF over the pile with average linkage, at the threshold that is best for it on these very articles.

    python -m evaluation.score_stories [--errors]
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from math import log, sqrt

from evaluation.readings import DATA
from evaluation.tables import OURS, Row

from tidings.merging.stories.story_groups import ALIKE, Group, group_articles, join_alike
from tidings.merging.stories.story_words import WORD, story_vector

PEER = "TF-IDF of the pile, average linkage, best threshold"


def articles() -> list[dict[str, str]]:
    """The articles with the event that they were collected for."""
    path = DATA / "news_cluster" / "news_cluster.jsonl"
    with path.open(encoding="utf-8") as stream:
        rows = [json.loads(line) for line in stream]
    return [
        {"id": r["dId"], "title": r["title"] or "", "text": r["text"], "day": (r["date_publish"] or "")[:10],
         "event": str(r["newsCluster"]["EventId"])}
        for r in rows
    ]  # fmt: skip


def ours(rows: Sequence[dict[str, str]]) -> dict[str, int]:
    """The story of each article by its id."""
    days: dict[str, list[tuple[str, object]]] = defaultdict(list)
    for row in rows:
        days[row["day"]].append((row["id"], story_vector(row["title"], row["text"])))
    return _numbered(group_articles(days))  # type: ignore[arg-type]


def peer(rows: Sequence[dict[str, str]]) -> dict[str, int]:
    """The same by plain TF-IDF, with the threshold that fits the gold best."""
    counts = [Counter(w.lower() for w in WORD.findall(f"{r['title']} {r['text']}")) for r in rows]
    held = Counter(word for one in counts for word in one)
    vectors = []
    for one in counts:
        weights = {w: (1 + log(n)) * log(len(rows) / held[w]) for w, n in one.items()}
        length = sqrt(sum(x * x for x in weights.values())) or 1.0
        vectors.append({w: x / length for w, x in weights.items() if x})
    groups = [Group(members=(r["id"],), mean=v) for r, v in zip(rows, vectors, strict=True)]
    gold = {r["id"]: r["event"] for r in rows}
    found = [_numbered(join_alike(groups, least=step / 100)) for step in range(4, 30, 2)]
    return max(found, key=lambda one: b_cubed(gold, one))


def _numbered(groups: Sequence[Group]) -> dict[str, int]:
    return {member: place for place, group in enumerate(groups) for member in group.members}


def b_cubed(gold: Mapping[str, str], found: Mapping[str, str | int]) -> float:
    """The B-cubed F1 of a grouping."""
    precision, recall = b_cubed_shares(gold, found)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def b_cubed_shares(gold: Mapping[str, str], found: Mapping[str, str | int]) -> tuple[float, float]:
    """The B-cubed precision and recall of a grouping."""
    if not gold:
        return 0.0, 0.0
    wanted, given = _sets(gold), _sets(found)
    shares = [
        (wanted[gold[key]] & given[found[key]], wanted[gold[key]], given[found[key]])
        for key in gold
    ]
    precision = sum(len(both) / len(theirs) for both, _, theirs in shares) / len(gold)
    recall = sum(len(both) / len(right) for both, right, _ in shares) / len(gold)
    return precision, recall


def _sets(
    groups: Mapping[str, str] | Mapping[str, int] | Mapping[str, str | int],
) -> dict[str | int, set[str]]:
    found: dict[str | int, set[str]] = defaultdict(set)
    for key, group in groups.items():
        found[group].add(key)
    return found


def rand_index(gold: dict[str, str], found: dict[str, int]) -> float:
    """The adjusted Rand index of a grouping."""
    both = _pairs(Counter((gold[k], found[k]) for k in gold))
    one, other = _pairs(Counter(gold.values())), _pairs(Counter(found[k] for k in gold))
    expected = one * other / (len(gold) * (len(gold) - 1) / 2)
    most = (one + other) / 2
    return (both - expected) / (most - expected) if most != expected else float(one == other)


def _pairs(counts: Counter[object]) -> float:
    return sum(n * (n - 1) / 2 for n in counts.values())


def rows(limit: int | None) -> list[Row]:
    """The measures; `limit` is the number of articles."""
    some = articles()[:limit]
    gold = {r["id"]: r["event"] for r in some}
    return [
        Row("", measure, system, count(gold, found), len(gold))
        for system, found in ((OURS, ours(some)), (PEER, peer(some)))
        for measure, count in (("B-cubed F1", b_cubed), ("adjusted Rand index", rand_index))
    ]


def main() -> None:
    """Print the measures, and with --errors the stories that are not one event."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    for row in rows(None):
        print(f"{row.measure:24}{row.system:56}{row.value:.3f} {row.n}")
    if options.errors:
        some = articles()
        found = ours(some)
        for number in sorted(set(found.values())):
            inside = [r for r in some if found[r["id"]] == number]
            spread = Counter(r["event"] for r in inside)
            alone = len({found[r["id"]] for r in some if r["event"] in spread}) == 1
            if len(spread) > 1 or not alone:
                print(f"story {number}, threshold {ALIKE}")
                for r in inside:
                    print(f"   {r['event']:6}{r['day']} {r['title'][:100]}")


if __name__ == "__main__":
    main()
