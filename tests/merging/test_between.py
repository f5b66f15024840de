"""Of judgements that left two clusters two the surest are kept, however the clusters came to be."""

from tidings.documents.clusters import Clusters
from tidings.merging.happenings.between import SHOWN, Between
from tidings.model.decisions import Decision

NODES = [(f"doc-{n}", 0) for n in range(8)]


def _decision(score: float) -> Decision:
    name = f"decision-{score:.2f}"
    return Decision(id=name, left="a", right="b", verdict="unsure", score=score)


def _kept(*, joined_first: bool) -> list[float]:
    clusters: Clusters[tuple[str, int]] = Clusters(NODES)
    between = Between(clusters)

    def join() -> None:
        for node in (*NODES[1:4], *NODES[5:]):
            clusters.join(NODES[0] if node < NODES[4] else NODES[4], node)

    if joined_first:
        join()
    pairs = [(a, b) for a in NODES[:4] for b in NODES[4:]]
    for place, (one, other) in enumerate(pairs):
        between.add(one, other, _decision(0.45 + place / 100))
    join()
    return sorted((round(d.score, 2) for d in between.surest()), reverse=True)


def test_the_surest_of_two_clusters_are_kept_whenever_they_were_joined() -> None:
    kept = _kept(joined_first=True)
    assert kept == _kept(joined_first=False)
    assert kept == [round(0.6 - n / 100, 2) for n in range(SHOWN)]
