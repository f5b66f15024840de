"""Takes out of a report what markup cannot hold: tags that would cross, and what hangs on them."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator

from msgspec.structs import replace

from tidings.model.record import Record
from tidings.teaching.records import Attribution, Report, Span, TaughtEvent

Edges = tuple[int, int]
Mark = tuple[str, Edges]  # layer, edges
# What is kept where two cross: words of statements and events before mentions, which are many.
ORDER = ("content", "trigger", "cue", "source", "figure", "mention", "time")


class Fitted(Record, frozen=True, kw_only=True):
    """A report whose tags nest, and in words what was taken out."""

    report: Report
    lost: tuple[str, ...]


def fit(report: Report) -> Fitted:
    """The report without tags that cross others, or that hang on such."""
    lines = [match.start() for match in re.finditer("\n", report.text)]
    # No tag runs over a line, so that only those of one line can cross.
    kept: dict[int, list[Edges]] = {}
    crossing: set[Mark] = set()
    for mark in sorted(set(_marks(report)), key=lambda m: (ORDER.index(m[0]), m[1][0], -m[1][1])):
        beside = kept.setdefault(bisect(lines, mark[1][0]), [])
        if any(_cross(mark[1], other) for other in beside):
            crossing.add(mark)
        else:
            beside.append(mark[1])
    lost = tuple(
        f"the {layer} “{' '.join(report.text[a:b].split())}” would cross another tag"
        for layer, (a, b) in sorted(crossing, key=lambda m: (m[1], m[0]))
    )
    return Fitted(report=_pruned(_without(report, crossing)), lost=lost)


def _edges(span: Span) -> Edges:
    return span.start, span.end


def _marks(report: Report) -> Iterator[Mark]:
    for one in report.attributions:
        for part in one.parts:
            yield part.part, _edges(part)
    for event in report.events:
        for trigger in event.triggers:
            yield "trigger", _edges(trigger)
    for layer, spans in (
        ("figure", report.figures), ("mention", report.mentions), ("time", report.times)
    ):  # fmt: skip
        for span in spans:
            yield layer, _edges(span)


def _cross(one: Edges, other: Edges) -> bool:
    return one[0] < other[0] < one[1] < other[1] or other[0] < one[0] < other[1] < one[1]


def _without(report: Report, marks: set[Mark]) -> Report:
    attributions = (_with_parts(a, marks) for a in report.attributions)
    events = (_with_triggers(e, marks) for e in report.events)
    return replace(
        report,
        mentions=tuple(m for m in report.mentions if ("mention", _edges(m)) not in marks),
        times=tuple(t for t in report.times if ("time", _edges(t)) not in marks),
        figures=tuple(f for f in report.figures if ("figure", _edges(f)) not in marks),
        attributions=tuple(a for a in attributions if a is not None),
        events=tuple(e for e in events if e.triggers),
    )


def _with_parts(one: Attribution, marks: set[Mark]) -> Attribution | None:
    """An attribution without some parts; None where no content is left."""
    parts = tuple(p for p in one.parts if (p.part, _edges(p)) not in marks)
    return replace(one, parts=parts) if any(p.part == "content" for p in parts) else None


def _with_triggers(event: TaughtEvent, marks: set[Mark]) -> TaughtEvent:
    kept = [
        (trigger, status)
        for trigger, status in zip(event.triggers, event.statuses, strict=True)
        if ("trigger", _edges(trigger)) not in marks
    ]
    return replace(
        event, triggers=tuple(t for t, _ in kept), statuses=tuple(status for _, status in kept)
    )


def _pruned(report: Report) -> Report:
    """The report without arguments and links that lead to nothing, and referents that nobody mentions."""
    events = {e.id for e in report.events}
    figures = {f.id for f in report.figures}
    bearers = {_edges(span) for span in (*report.mentions, *report.times)}
    used = {m.referent for m in report.mentions} | {a.by for a in report.attributions}
    return replace(
        report,
        referents=tuple(r for r in report.referents if r.id in used),
        arguments=tuple(
            a for a in report.arguments if a.event in events and _edges(a) in bearers
        ),
        figures=tuple(
            replace(
                f,
                event=f.event if f.event in events else None,
                part_of=f.part_of if f.part_of in figures else None,
            )
            for f in report.figures
        ),
    )  # fmt: skip
