"""Whatever spans a report holds, what is left of it nests, and reads back as it was."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tidings.teaching.fitting import fit
from tidings.teaching.markup import parse_report
from tidings.teaching.records import (
    Argument,
    Attribution,
    AttributionPart,
    Referent,
    Report,
    TaughtEvent,
    TaughtFigure,
    TaughtMention,
    TaughtTime,
)
from tidings.teaching.records import Span as TaughtSpan
from tidings.teaching.writing import write_report

LINE = "abcdefghijklmnop"
TEXT = f"{LINE}\n\n{LINE}"


@st.composite
def spans(draw: st.DrawFn) -> dict[str, int]:
    """Words of one line."""
    line = draw(st.sampled_from([0, len(LINE) + 2]))
    start = draw(st.integers(0, len(LINE) - 1))
    return {"start": line + start, "end": line + draw(st.integers(start + 1, len(LINE)))}


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """A report of any spans, with links between its layers."""
    some = st.lists(spans(), max_size=4)
    mentions = tuple(TaughtMention(**s, referent="e1", form="name") for s in draw(some))
    triggers = draw(st.lists(spans(), min_size=1, max_size=3))
    figures = draw(some)
    parts = [AttributionPart(**draw(spans()), part="content")]
    parts += [
        AttributionPart(**s, part=p) for s, p in zip(draw(some), ("cue", "source"), strict=False)
    ]
    return Report(
        id="x/1", crisis="x", genre="report", outlet="Radio", published="2031-05-06", text=TEXT,
        referents=(Referent(id="e1", kind="person", label="Ada"),), mentions=mentions,
        times=tuple(TaughtTime(**s, edtf="2031") for s in draw(some)),
        attributions=(Attribution(id="a1", kind="claim", parts=tuple(parts)),),
        events=(
            TaughtEvent(
                id="v1", type="AID", triggers=tuple(TaughtSpan(**s) for s in triggers),
                statuses=("occurred",) * len(triggers),
            ),
        ),
        arguments=tuple(Argument(start=m.start, end=m.end, event="v1", role="source") for m in mentions),
        figures=tuple(
            TaughtFigure(
                id=f"f{i + 1}", **s, low=1.0, high=1.0, measure="killed", population="people",
                scope="incident", event="v1", part_of="f1" if i else None,
            )
            for i, s in enumerate(figures)
        ),
    )  # fmt: skip


@given(reports())
def test_what_is_left_reads_back(report: Report) -> None:
    fitted = fit(report)
    text, crossing = write_report(fitted.report)
    assert crossing == ()
    again = parse_report(text, id="x/1")
    assert again.text == TEXT
    for layer in ("referents", "mentions", "times", "figures", "arguments"):
        kept = [str(one) for one in getattr(fitted.report, layer)]
        assert set(kept) == {str(one) for one in getattr(again, layer)}
    assert {e.id for e in again.events} == {e.id for e in fitted.report.events}
    assert {a.id for a in again.attributions} == {a.id for a in fitted.report.attributions}


@given(reports())
def test_nothing_is_lost_untold(report: Report) -> None:
    fitted = fit(report)
    if not fitted.lost:
        assert fitted.report.events == report.events
        assert fitted.report.attributions == report.attributions
        assert fitted.report.mentions == report.mentions
