"""Turns annotated reports into what the heads learn: a label for each word, and pairs of spans."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from tokenizers import Tokenizer

from tidings.encoder.labels import HEADS, NONE, PRONOUNS, RELATIONS
from tidings.encoder.windows import Placed, cut_windows
from tidings.language.sentences import split_sentences
from tidings.model.record import Record
from tidings.teaching.records import Attribution, Report, Span

# Words of no label in a head that says more of a span: they are not counted in its loss.
SKIP = -100


class Example(Record, frozen=True, kw_only=True):
    """One window with its labels. `spans` are first and last word; `pairs` hold, for each relation, the
    candidates on both sides (indexes of spans) and which of them belong together; `peaceful` is a window of a
    report that tells no event."""

    report: str
    peaceful: bool
    pieces: tuple[int, ...]
    shapes: tuple[int, ...]
    clues: tuple[int, ...]
    first: tuple[int, ...]
    labels: dict[str, tuple[int, ...]]
    spans: tuple[tuple[int, int], ...]
    pairs: dict[str, tuple[tuple[int, ...], tuple[int, ...], tuple[tuple[int, int], ...]]]


def sentences_of(text: str) -> list[tuple[int, int]]:
    """The sentences of a report, line by line as the program reads paragraphs."""
    found, at = [], 0
    for line in text.split("\n"):
        found += split_sentences(text, at, at + len(line))
        at += len(line) + 1
    return found


def examples(report: Report, tokenizer: Tokenizer) -> Iterator[Example]:
    """The windows of a report with their labels."""
    for placed in cut_windows(report.text, sentences_of(report.text), tokenizer):
        yield _Labeller(report, placed).example()


class _Labeller:
    """Writes the labels of one window."""

    def __init__(self, report: Report, placed: Placed) -> None:
        self.report, self.window = report, placed.window
        self.words = [(placed.start + a, placed.start + b) for a, b in placed.window.words]
        self.labels = {
            name: [0 if labels[0] == NONE and name not in {"mode", "sector"} else SKIP]
            * len(self.words)
            for name, labels in HEADS.items()
        }
        self.spans: dict[tuple[int, int], int] = {}
        self.kinds = {r.id: r for r in report.referents}

    def example(self) -> Example:
        """All layers, and the pairs."""
        self._mentions()
        self._attributions()
        self._events()
        self._figures()
        for time in self.report.times:
            self._mark("time", "time", time)
        pairs = self._pairs()
        return Example(
            report=self.report.id, peaceful=not self.report.events,
            pieces=self.window.pieces, shapes=self.window.shapes,
            clues=self.window.clues, first=self.window.first, labels={k: tuple(v) for k, v in self.labels.items()},
            spans=tuple(self.spans), pairs=pairs,
        )  # fmt: skip

    def _words(self, span: Span) -> tuple[int, int] | None:
        """First and last word of a span, where it lies whole in the window."""
        touched = self._touched(span)
        if touched is None or self.words[0][0] > span.start or self.words[-1][1] < span.end:
            return None
        return touched

    def _index(self, span: Span) -> int | None:
        place = self._words(span)
        return None if place is None else self.spans.setdefault(place, len(self.spans))

    def _mark(self, head: str, kind: str, span: Span) -> tuple[int, int] | None:
        """Label the words of a span; a longer span that was marked before keeps its words."""
        place = self._touched(span)
        if place is None:
            return None
        first, last = place
        row, names = self.labels[head], HEADS[head]
        if any(row[i] > 0 for i in range(first, last + 1)):
            return None
        for i in range(first, last + 1):
            row[i] = names.index(f"I:{kind}")
        if self.words[first][0] <= span.start or first > 0:
            row[first] = names.index(f"B:{kind}")
        return place

    def _touched(self, span: Span) -> tuple[int, int] | None:
        """First and last word of a span, as far as it lies in the window."""
        inside = [
            i for i, (start, end) in enumerate(self.words) if start < span.end and end > span.start
        ]
        return (inside[0], inside[-1]) if inside else None

    def _facet(self, head: str, label: str | None, word: int) -> None:
        self.labels[head][word] = HEADS[head].index(label or NONE)

    def _mentions(self) -> None:
        longest = sorted(self.report.mentions, key=lambda m: m.start - m.end)
        for mention in longest:
            head = {"name": "name", "nominal": "description"}.get(mention.form)
            referent = self.kinds[mention.referent]
            if head and (place := self._mark(head, referent.kind, mention)):
                self._facet("sector", referent.sector, place[1])

    def _attributions(self) -> None:
        depth = nesting(self.report.attributions)
        for one in self.report.attributions:
            head = "inner" if depth[one.id] % 2 else "attribution"
            for part in sorted(one.parts, key=lambda p: p.start - p.end):
                self._mark(head, part.part, part)
        for one in sorted(self.report.attributions, key=lambda a: depth[a.id]):
            self._kind(one)

    def _kind(self, one: Attribution) -> None:
        """Every word of a cue and a content says the kind, of one inside another the inner one."""
        for part in one.parts:
            if part.part != "source" and (place := self._touched(part)):
                for word in range(place[0], place[1] + 1):
                    self._facet("statement_kind", one.kind, word)

    def _events(self) -> None:
        for event in self.report.events:
            for trigger, status in zip(event.triggers, event.statuses, strict=True):
                if place := self._mark("trigger", event.type, trigger):
                    self._facet("mode", event.mode, place[0])
                    self._facet("status", status, place[0])

    def _figures(self) -> None:
        for figure in self.report.figures:
            if place := self._mark("figure", "figure", figure):
                self._facet("measure", figure.measure, place[0])
                self._facet("scope", figure.scope, place[0])

    def _pairs(
        self,
    ) -> dict[str, tuple[tuple[int, ...], tuple[int, ...], tuple[tuple[int, int], ...]]]:
        report = self.report
        parts = [(a, p) for a in report.attributions for p in a.parts]
        contents = [next(p for p in a.parts if p.part == "content") for a in report.attributions]
        pieces = [p for _, p in parts if p.part == "content"]
        triggers = [t for e in report.events for t in e.triggers]
        mentions: list[Span] = [*report.mentions, *self._pronouns()]
        sides: dict[str, tuple[Sequence[Span], Sequence[Span]]] = {
            "said_by": (contents, [p for _, p in parts if p.part == "source"]),
            "cued_by": (contents, [p for _, p in parts if p.part == "cue"]),
            "understood": (contents, mentions),
            "continues": (pieces, pieces),
            **dict.fromkeys(("source", "target", "participant", "place"), (triggers, mentions)),
            "time": (triggers, report.times),
            "count": (triggers, report.figures),
            "same_event": (triggers, triggers),
            "antecedent": (mentions, mentions),
            "part_of": (report.figures, report.figures),
        }
        gold = _gold(report)
        found = {}
        for relation in RELATIONS:
            left = self._indexes(sides[relation][0])
            right = self._indexes(sides[relation][1])
            true = {
                (i, j)
                for a, b in gold.get(relation, ())
                if (i := self._index(a)) is not None
                and (j := self._index(b)) is not None
                and i != j
            }
            found[relation] = (left, right, tuple(sorted(true)))
        return found

    def _pronouns(self) -> Iterator[Span]:
        """Words that look like pronouns: those that stand for nobody must be learned too."""
        for start, end in self.words:
            if self.report.text[start:end].lower() in PRONOUNS:
                yield Span(start=start, end=end)

    def _indexes(self, spans: Iterable[Span]) -> tuple[int, ...]:
        return tuple(sorted({i for s in spans if (i := self._index(s)) is not None}))


def nesting(attributions: Sequence[Attribution]) -> dict[str, int]:
    """How many contents of other attributions each attribution stands in."""
    return {
        one.id: sum(
            any(
                part.part == "content"
                and all(part.start <= p.start and p.end <= part.end for p in one.parts)
                for part in other.parts
            )
            for other in attributions
            if other.id != one.id
        )
        for one in attributions
    }


def _gold(report: Report) -> dict[str, list[tuple[Span, Span]]]:
    """The pairs that belong together, by relation."""
    pairs: dict[str, list[tuple[Span, Span]]] = {}
    for relation, left, right in (
        *_said(report), *_argued(report), *_counted(report), *_repeated(report)
    ):  # fmt: skip
        pairs.setdefault(relation, []).append((left, right))
    return pairs


Pairs = Iterator[tuple[str, Span, Span]]


def _said(report: Report) -> Pairs:
    for one in report.attributions:
        contents = [p for p in one.parts if p.part == "content"]
        for part in one.parts:
            if part.part != "content":
                yield "said_by" if part.part == "source" else "cued_by", contents[0], part
        for later, earlier in pairwise(reversed(contents)):
            yield "continues", later, earlier
        before = [
            m for m in report.mentions if m.referent == one.by and m.start < contents[0].start
        ]
        if before:
            yield "understood", contents[0], max(before, key=lambda m: m.start)


def _argued(report: Report) -> Pairs:
    events = {e.id: e for e in report.events}
    for argument in report.arguments:
        yield argument.role, nearest(events[argument.event].triggers, argument), argument
    for figure in report.figures:
        if figure.event:
            yield "count", nearest(events[figure.event].triggers, figure), figure


def _counted(report: Report) -> Pairs:
    for figure in report.figures:
        for other in report.figures:
            if figure.part_of == other.id:
                yield "part_of", figure, other


def _repeated(report: Report) -> Pairs:
    for event in report.events:
        told = sorted(event.triggers, key=lambda t: t.start)
        for i, later in enumerate(told):
            for earlier in told[:i]:
                yield "same_event", later, earlier
    by_start = sorted(report.mentions, key=lambda m: (m.start, -m.end))
    for i, mention in enumerate(by_start):
        for before in by_start[:i]:
            if mention.referent == before.referent:
                yield "antecedent", mention, before


def nearest(spans: Sequence[Span], to: Span) -> Span:
    """The span that stands nearest to another, the earlier of two."""
    return min(spans, key=lambda s: (max(s.start - to.end, to.start - s.end, 0), s.start))
