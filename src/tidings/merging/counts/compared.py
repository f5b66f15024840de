"""Set the counts of one event, of one number and of the same people beside each other, pair by pair, and join those that are one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tidings.documents.clusters import Clusters
from tidings.merging.corrections.wishes import Wishes
from tidings.merging.counts.compare_counts import is_bygone, other_totals, reasons_for
from tidings.merging.counts.count_blocks import of_one_event, of_one_number, of_people
from tidings.merging.counts.passing_counts import of_two_wholes, tells_of_some
from tidings.merging.counts.rival_counts import HARM
from tidings.merging.counts.told_elsewhere import ToldElsewhere
from tidings.merging.ground import Ground
from tidings.merging.intervals import count_bounds, counts_meet, days_apart
from tidings.model.decisions import Decision
from tidings.model.ids import content_id
from tidings.model.joint import LEARNED
from tidings.model.mentions import FigureMention

Node = tuple[str, int]  # document id, figure index

# Each count is set beside so many of those published next: a war has thousands of one number.
WINDOW = 60
# The same number of harmed, of whom no happening is known, is one count in reports of so many days: a war has "six civilians killed"
# every month, and no second leak of 11 million documents.
ONE_NUMBER_DAYS = 14
# What numbers say by themselves, of nothing that happened and of no days.
WEAK = frozenset({"figure.people", "figure.value"})
# Two cases here and two there are many; of many thousand things there are no two such lots.
FEW, MANY = 10, 10_000
# One report tells whence people fled, another where to.
MOVED = frozenset({"displaced", "evacuated", "refugees_hosted", "returned"})


def join_compared(
    clusters: Clusters[Node], nodes: Mapping[Node, FigureMention], events: Mapping[Node, str],
    ground: Ground, wishes: Wishes, passing: frozenset[Node], apart: ToldElsewhere,
) -> Iterator[Decision]:  # fmt: skip
    """Counts of one event first, then the same numbers and running totals; a count belongs to one event only."""
    # one for all renditions of its words
    alone = [n for n in nodes if clusters.find(n) == n or n in wishes]
    ordered = sorted(alone, key=lambda n: (ground.published(n[0]) or "", n))
    seen: set[tuple[Node, Node]] = set()
    of = {n: {events[m] for m in clusters.members(n) if m in events} for n in alone}
    alike = of_one_event(ordered, nodes, of, by_noun=True)
    blocks = (
        *alike, *of_one_event(ordered, nodes, of), *of_people(ordered, nodes, of),
        *of_one_number(ordered, nodes),
    )  # fmt: skip
    for block in blocks:
        for place, one in enumerate(block):
            for other in block[place + 1 : place + WINDOW]:
                pair = (clusters.find(one), clusters.find(other))
                if pair[0] == pair[1] or pair in seen:
                    continue
                seen.add(pair)
                both = of[pair[0]], of[pair[1]]
                if nodes[one].scope == "incident" and all(both) and not both[0] & both[1]:
                    continue
                decision = _compare(one, other, nodes, events, ground, apart)
                if decision is None or tells_of_some(one, other, nodes, passing):
                    continue
                if _depends_on_place(decision, nodes[one]) and apart.elsewhere(
                    clusters.members(one), clusters.members(other)
                ):
                    continue
                if of_two_wholes(one, other, nodes):
                    continue
                if not clusters.join(one, other):
                    continue
                of[clusters.find(one)] = both[0] | both[1]
                yield decision


def _says_little(a: FigureMention, b: FigureMention, rule: str) -> bool:
    """Whether numbers of things or cases are too small, or agree too little, to be of the same ones: "two cases", "over ninety
    cases" and "a total of 93 cases"; "more than 11 million documents" are 11.5 million."""
    exact = (a.low, a.high) == (b.low, b.high)
    return rule in WEAK and max(a.low, b.low) < (FEW if exact else MANY)


def _depends_on_place(decision: Decision, figure: FigureMention) -> bool:
    """Whether two places part two counts: those of one event are one count, and of people who have fled since one day one report
    tells whence, another where to."""
    rule = decision.reasons[0].rule
    return rule != "figure.event" and not (rule == "figure.window" and figure.measure in MOVED)


def _compare(
    one: Node, other: Node, nodes: Mapping[Node, FigureMention], events: Mapping[Node, str],
    ground: Ground, apart: ToldElsewhere,
) -> Decision | None:  # fmt: skip
    a, b = nodes[one], nodes[other]
    reasons = reasons_for(one, other, a, b, events)
    if reasons is None:
        return None
    if reasons[0].rule == "figure.value" and apart.of_two_stories(one, other):
        return None
    if (
        a.measure == "other"
        and _says_little(a, b, reasons[0].rule)
        and not apart.together(one, other)
    ):
        return None  # "two cases" here and "two cases" there
    told = days_apart(ground.published(one[0]), ground.published(other[0]))
    far = told is not None and abs(told) > ONE_NUMBER_DAYS
    if reasons[0].rule == "figure.people" and a.measure in HARM and far:
        return None
    if reasons[0].rule == "figure.value" and a.measure in HARM and other_totals(a, b, told):
        return None
    bygone = [is_bygone(f, ground.published(n[0])) for f, n in ((a, one), (b, other))]
    if reasons[0].rule == "figure.value" and len(set(bygone)) > 1:
        return None
    same_article = ground.article(one[0]) == ground.article(other[0])
    meet = counts_meet(count_bounds(a.low, a.high), count_bounds(b.low, b.high))
    if same_article and not meet and a.sentence == b.sentence:
        return None  # "most had burnt eyes, two broken ribs"
    seen = a.measure == "participants" and reasons[0].rule == "figure.event"
    if not meet and LEARNED in {a.found_by, b.found_by} and not seen:
        return None  # A measure that no rule gives starts no conflict, but for the crowd of a protest that rules see.
    if same_article and not meet and reasons[0].rule != "figure.event":
        return None
    pair = sorted((one, other))
    left, right = (f"{n[0]}:{nodes[n].start}-{nodes[n].end}" for n in pair)
    return Decision(
        id=content_id("decision", "figure", left, right), left=left, right=right, verdict="same",
        score=0.9 if meet else 0.6, reasons=reasons,
    )  # fmt: skip
