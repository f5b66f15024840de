"""Join what a copied sentence tells in two reports: one event, though a desk's other spelling or a cut half hides it.

"The dam broke at dawn" in two papers that carry one agency; not "the dam broke" and "the dam held".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tidings.documents.clusters import Clusters
from tidings.merging.copied_sentences import Copied
from tidings.merging.ground import at
from tidings.merging.happenings.between import Agreeing
from tidings.merging.happenings.compare_events import contradict
from tidings.merging.happenings.told import Told
from tidings.model.decisions import Decision, Reason
from tidings.model.ids import content_id
from tidings.model.mentions import Reading

Node = tuple[str, int]  # document id, event index

SCORE = 0.95
# War reports tell different blows in sentences that are alike by .6; a copied one keeps nearly all of the shorter's words.
TAKEN = 0.8


def join_copied(
    clusters: Clusters[Node], told: Mapping[Node, Told], copies: Sequence[Copied]
) -> Iterator[Decision]:
    """Join the tellings whose heads are one word of a copied sentence; every judgement is told."""
    agreeing = Agreeing(clusters, told)
    known: dict[str, dict[tuple[int, int], list[Node]]] = {}
    for copied in copies:
        if copied.share < TAKEN or not copied.keeps_facts():
            continue
        for reading in (copied.left, copied.right):
            known.setdefault(reading.document.id, _by_head(reading))
        mine, theirs = (known[r.document.id] for r in (copied.left, copied.right))
        for token in range(len(copied.one.tokens)):
            other = copied.across(token)
            if other is None:
                continue
            for one in mine.get((copied.one.index, token), ()):
                for two in theirs.get((copied.other.index, other), ()):
                    if (
                        _is_one(told[one], told[two])
                        and not contradict(told[one], told[two])
                        and agreeing.ask(one, two)
                        and clusters.join(one, two)
                    ):
                        yield _decision(told[one], told[two])


def _by_head(reading: Reading) -> dict[tuple[int, int], list[Node]]:
    found: dict[tuple[int, int], list[Node]] = {}
    for index, event in enumerate(reading.events):
        found.setdefault((event.sentence, event.head), []).append((reading.document.id, index))
    return found


def _is_one(one: Told, other: Told) -> bool:
    """Whether the word was read alike: as an event of one type, or by the same words whatever the type."""
    a, b = one.mention, other.mention
    return a.type == b.type or a.trigger.quote.casefold() == b.trigger.quote.casefold()


def _decision(one: Told, other: Told) -> Decision:
    left, right = sorted(at(t.mention.trigger) for t in (one, other))
    says = f"“{one.mention.trigger.quote}” is one word of a sentence that both reports have"
    return Decision(
        id=content_id("decision", "copied", left, right), left=left, right=right, verdict="same",
        score=SCORE, reasons=(Reason(rule="event.copied", says=says),),
    )  # fmt: skip
