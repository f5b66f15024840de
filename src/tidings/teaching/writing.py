"""Writes an annotated report with inline markup: what `parse_report` reads back as the same records."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from tidings.model.record import Record
from tidings.teaching.records import Report, TaughtFigure

# Of two spans with the same edges the one named earlier encloses the other.
ORDER = "csqtdnpfw"
LETTERS = {"name": "n", "nominal": "d", "pronoun": "p", "source": "s", "cue": "q", "content": "c"}


class _Mark(Record, frozen=True, kw_only=True):
    start: int
    end: int
    letter: str
    words: str


def write_report(report: Report) -> tuple[str, tuple[str, ...]]:
    """The marked file of a report, and what could not be marked: words whose tags would cross others."""
    kept, crossing = _nested(sorted(_marks(report), key=_rank))
    text = _tagged(report.text, kept)
    head = [
        f"crisis: {report.crisis}", f"genre: {report.genre}", f"outlet: {report.outlet}",
        f"published: {report.published}", "",
    ]  # fmt: skip
    head += [
        f"{r.id} {r.kind} {r.sector or '-'} {r.country or '-'} {r.label}" for r in report.referents
    ]
    lost = tuple(
        f"<{m.letter} {m.words}> around {report.text[m.start : m.end]!r}" for m in crossing
    )
    return "\n".join([*head, "---", text]) + "\n", lost


def _rank(mark: _Mark) -> tuple[int, int, int, str]:
    return mark.start, -mark.end, ORDER.index(mark.letter), mark.words


def _marks(report: Report) -> Iterator[_Mark]:
    roles: dict[tuple[int, int], list[str]] = {}
    for argument in report.arguments:
        place = (argument.start, argument.end)
        roles.setdefault(place, []).append(f"{argument.event}.{argument.role}")
    for mention in report.mentions:
        said = roles.get((mention.start, mention.end), [])
        words = " ".join([mention.referent, *dict.fromkeys(said)])
        yield _Mark(start=mention.start, end=mention.end, letter=LETTERS[mention.form], words=words)
    for time in report.times:
        said = roles.get((time.start, time.end), [])
        yield _Mark(start=time.start, end=time.end, letter="w", words=" ".join([time.edtf, *said]))
    yield from _attributions(report)
    for event in report.events:
        name = "/".join(part for part in (event.type, event.mode) if part)
        for i, (span, status) in enumerate(zip(event.triggers, event.statuses, strict=True)):
            told = [
                event.id,
                *([name] if i == 0 else []),
                *([status] if status != "occurred" else []),
            ]
            yield _Mark(start=span.start, end=span.end, letter="t", words=" ".join(told))
    for figure in report.figures:
        yield _Mark(start=figure.start, end=figure.end, letter="f", words=_figure(figure))


def _attributions(report: Report) -> Iterator[_Mark]:
    for one in report.attributions:
        is_first = True
        for part in one.parts:
            words = [one.id]
            if part.part == "content" and is_first:
                words += [one.kind, *([f"by={one.by}"] if one.by else [])]
                is_first = False
            yield _Mark(
                start=part.start, end=part.end, letter=LETTERS[part.part], words=" ".join(words)
            )


def _figure(figure: TaughtFigure) -> str:
    words = [figure.id, _value(figure), figure.measure, figure.population, figure.scope]
    words += [figure.event] if figure.event else []
    words += [f"part={figure.part_of}"] if figure.part_of else []
    words += [f"window={figure.window}"] if figure.window else []
    words += ["more"] if figure.additional else []
    words += ["share"] if figure.share else []
    return " ".join(words)


def _value(figure: TaughtFigure) -> str:
    low, high = (
        None if v is None else f"{v:.6f}".rstrip("0").rstrip(".")
        for v in (figure.low, figure.high)
    )  # fmt: skip
    if high is None:
        return f"{low}.."
    return f"{low}" if low == high else f"{low}..{high}"


def _nested(marks: list[_Mark]) -> tuple[list[_Mark], list[_Mark]]:
    """The marks that nest, and those that would cross one that begins before them."""
    kept: list[_Mark] = []
    crossing: list[_Mark] = []
    open_marks: list[_Mark] = []
    for mark in marks:
        while open_marks and open_marks[-1].end <= mark.start:
            open_marks.pop()
        if open_marks and mark.end > open_marks[-1].end:
            crossing.append(mark)
        else:
            kept.append(mark)
            open_marks.append(mark)
    return kept, crossing


def _tagged(text: str, marks: list[_Mark]) -> str:
    written: list[str] = []
    open_marks: list[_Mark] = []
    at = 0

    def close(until: int) -> None:
        nonlocal at
        while open_marks and open_marks[-1].end <= until:
            mark = open_marks.pop()
            written.append(escape(text[at : mark.end], quote=False) + f"</{mark.letter}>")
            at = mark.end

    for mark in marks:
        close(mark.start)
        written.append(escape(text[at : mark.start], quote=False) + f"<{mark.letter} {mark.words}>")
        at = mark.start
        open_marks.append(mark)
    close(len(text))
    written.append(escape(text[at:], quote=False))
    return "".join(written)
