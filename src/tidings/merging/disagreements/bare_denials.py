"""Denials without words of their own: "The presidency denied this", "his lawyer rejected the claim".

They deny what was said just before them in the report; "denied that he had fled" tells itself what it denies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from tidings.lexicons.tables import column
from tidings.merging.disagreements.sides import make, side_of
from tidings.merging.ground import Ground
from tidings.merging.roots import sentences_of
from tidings.model.disagreements import Disagreement
from tidings.model.evidence import Evidence, quote
from tidings.model.items import Entity, Statement

# What can be so or not: a demand or a thanks is refused, not denied.
TRUE_OR_NOT = frozenset({"accusation", "announcement", "assessment", "claim", "forecast", "responsibility_claim", "threat", "warning", "pledge"})  # fmt: skip
# What is denied ends at most so many characters before the denial.
BEFORE = 120


@cache
def _denial() -> re.Pattern[str]:
    verbs = "|".join(sorted(column("en/bare_denials.tsv", "verb"), key=lambda v: (-len(v), v)))
    return re.compile(
        rf"(?P<who>\S.*?)\s+(?:has |have |had )?(?:{verbs})\s+(?:this|that|it|the\s+(?:claim|claims|report|reports|"
        r"account|accusation|accusations|allegation|allegations|charge|charges|story))\s*(?:[.;,]|and\s+(?:said|says|insisted)\b)", re.I,
    )  # fmt: skip


def bare_denials(
    statements: Sequence[Statement], entities: Mapping[str, Entity], ground: Ground
) -> Iterator[Disagreement]:
    """Each statement that the next sentence says somebody denies."""
    ends: dict[str, list[tuple[Evidence, Statement]]] = {}
    answered = {s.answers for s in statements if s.answer == "denial"}
    # "rejected the accusation", tied to the accusation already
    tied = [e for s in statements if s.answer == "denial" for e in s.evidence]
    for statement in statements:
        if statement.id in answered or statement.kind not in TRUE_OR_NOT:
            continue  # a denial with words of its own is tied to it already
        for report in statement.reported_by:
            for said in report.evidence:
                ends.setdefault(said.document, []).append((said, statement))
    for key in sorted(ends):
        text = ground.documents[key].text
        for start, end in sentences_of(text):
            found = _denial().match(text, start, end)
            before = [p for p in ends[key] if 0 <= start - p[0].end <= BEFORE]
            if found is None or not before:
                continue
            if any(e.document == key and start <= e.start < end for e in tied):
                continue
            said, statement = max(before, key=lambda p: (p[0].end, p[0].start))
            denial = quote(key, text, start, start + len(text[start:end].rstrip()))
            speaker = (
                entities[statement.speaker].name if statement.speaker else statement.speaker_text
            )
            sides = [
                side_of(f"{speaker or 'an unnamed speaker'}: {statement.content}", [said], ground),
                side_of(denial.quote, [denial], ground),
            ]  # fmt: skip
            who = " ".join(found["who"].split())
            yield make("status", (statement.id, key), sides, f"{who} denies what is said before")
