"""Scores the learned reader, the rules and both on the corpus's own test part.

Contents match as in `score_polnear`; triggers where they overlap and have one type; an argument where its
trigger tells the same event, its role is the same and its words overlap; names by exact words and kind; figures where they
overlap and measure the same, roles being measures but "other", the rest; chains of mentions by the mean of MUC, B-cubed and CEAF-e over mentions that the
system found itself, without chains of one.

    python -m evaluation.score_corpus [--part test] [--weights FOLDER]
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from evaluation.chains import conll
from evaluation.readings import WEIGHTS, make_document, read_all
from evaluation.score_polnear import Attribution, as_attributions, match, same_speaker
from evaluation.tables import OURS, Counts, Row, add, markdown
from training.prepare import parts, read_corpus

from tidings.encoder.reading import encode_text
from tidings.encoder.weights import ROOM, ReaderModel, load_reader
from tidings.language.parsing import sentence_spans
from tidings.model.encoded import Encoded, MarkedSpan
from tidings.model.mentions import Reading
from tidings.teaching.records import Attribution as Said
from tidings.teaching.records import Report, Span

RULES, LEARNED = "rules alone", "learned alone"
REPORTS = Path(__file__).parents[1] / "corpus" / "reports"


class Argument(NamedTuple):
    """Words that fill a role of an event told by a trigger."""

    trigger: int
    role: str
    start: int
    end: int


class Found(NamedTuple):
    """What stands in one report, gold or found. Spans are start, end, label."""

    statements: list[Attribution]
    triggers: list[tuple[int, int, str]]
    arguments: list[Argument]
    names: list[tuple[int, int, str]]
    figures: list[tuple[int, int, str]]
    chains: list[list[tuple[int, int]]]
    events: list[str] = []  # of each trigger, the event that it tells


def of_report(report: Report) -> Found:
    """The annotation of a report."""
    text = report.text
    kinds = {r.id: r.kind for r in report.referents}
    events = {e.id: e for e in report.events}
    triggers = [(t.start, t.end, e.type) for e in report.events for t in e.triggers]
    chains: dict[str, list[tuple[int, int]]] = {}
    for m in report.mentions:
        chains.setdefault(m.referent, []).append((m.start, m.end))
    return Found(
        statements=[one for a in report.attributions if (one := _attribution(a, text)).words],
        triggers=triggers,
        arguments=[
            Argument(_nearest(triggers, a, events[a.event].triggers), a.role, a.start, a.end)
            for a in report.arguments
        ],
        names=[(m.start, m.end, kinds[m.referent]) for m in report.mentions if m.form == "name"],
        figures=[(f.start, f.end, f.measure) for f in report.figures],
        chains=list(chains.values()),
        events=[e.id for e in report.events for _ in e.triggers],
    )  # fmt: skip


def _attribution(said: Said, text: str) -> Attribution:
    words = {
        part: " ".join(text[p.start : p.end] for p in said.parts if p.part == part)
        for part in ("content", "source", "cue")
    }
    return Attribution(words["content"], words["source"], words["cue"])


def _nearest(triggers: list[tuple[int, int, str]], to: Span, own: Sequence[Span]) -> int:
    spans = {(t.start, t.end) for t in own}
    mine = [i for i, t in enumerate(triggers) if t[:2] in spans]
    return min(mine, key=lambda i: max(triggers[i][0] - to.end, to.start - triggers[i][1], 0))


def of_encoded(text: str, encoded: Encoded) -> Found:
    """What the learned reader says."""
    spans = encoded.spans
    words = lambda i: "" if i is None else text[spans[i].start : spans[i].end]  # noqa: E731
    place = {event.trigger: n for n, event in enumerate(encoded.events)}
    return Found(
        statements=[
            one
            for a in encoded.attributions
            if (one := Attribution(" ".join(map(words, a.pieces)), words(a.source), words(a.cue))).words
        ],
        triggers=[(*_edges(spans[e.trigger]), e.type) for e in encoded.events],
        arguments=[
            Argument(place[e.trigger], a.role, *_edges(spans[a.span]))
            for e in encoded.events for a in e.arguments if a.role != "count"
        ],
        names=[(*_edges(s), s.label) for s in spans if s.layer == "name"],
        figures=[(*_edges(spans[f.span]), f.measure) for f in encoded.figures],
        chains=[[_edges(spans[i]) for i in chain] for chain in encoded.chains],
    )  # fmt: skip


def _edges(span: MarkedSpan) -> tuple[int, int]:
    return span.start, span.end


def of_reading(reading: Reading) -> Found:
    """What the readers of tidings say."""
    text = reading.document.text
    arguments, triggers = [], []
    for n, event in enumerate(reading.events):
        triggers.append((event.trigger.start, event.trigger.end, event.type))
        arguments += [Argument(n, a.role, a.evidence.start, a.evidence.end) for a in event.actors]
        if event.place_evidence:
            arguments.append(
                Argument(n, "place", event.place_evidence.start, event.place_evidence.end)
            )
        for said in event.date.evidence if event.date else ():
            arguments.append(Argument(n, "time", said.start, said.end))
    chains: dict[int, list[tuple[int, int]]] = {}
    for m in reading.entities:
        chains.setdefault(m.chain, []).append((m.start, m.end))
    return Found(
        statements=as_attributions(reading.statements, text),
        triggers=triggers, arguments=arguments,
        names=[(m.start, m.end, m.as_) for m in reading.entities if m.form == "name"],
        figures=[(f.start, f.end, f.measure) for f in reading.figures],
        chains=list(chains.values()),
    )  # fmt: skip


class Tally:
    """Counts over reports."""

    def __init__(self) -> None:
        self.counts: dict[str, list[Counts]] = {}
        self.speakers: list[bool] = []
        self.chains: list[tuple[list[list[tuple[int, int]]], list[list[tuple[int, int]]]]] = []

    def add(self, gold: Found, found: Found) -> None:
        """Count one report."""
        pairs = match(gold.statements, found.statements)
        self._count("attribution content", len(pairs), found.statements, gold.statements)
        self.speakers += [
            same_speaker(gold.statements[i], found.statements[j])
            for i, j in pairs
            if gold.statements[i].speaker
        ]
        told = pair(gold.triggers, found.triggers, typed=True)
        self._count("trigger and type", len(told), found.triggers, gold.triggers)
        spans = pair(gold.triggers, found.triggers, typed=False)
        self._count("trigger", len(spans), found.triggers, gold.triggers)
        right, said = same_arguments(gold, found, {j: i for i, j in spans})
        self._count("argument", right, said, gold.arguments)
        exact = len(set(gold.names) & set(found.names))
        self._count("name and kind", exact, found.names, gold.names)
        plain = len({n[:2] for n in gold.names} & {n[:2] for n in found.names})
        self._count("name", plain, found.names, gold.names)
        numbers = pair(gold.figures, found.figures, typed=True)
        self._count("figure and measure", len(numbers), found.figures, gold.figures)
        telling = [[f for f in side.figures if f[2] != "other"] for side in (gold, found)]
        numbers = pair(telling[0], telling[1], typed=True)
        self._count("figure role", len(numbers), telling[1], telling[0])
        self.chains.append((gold.chains, found.chains))

    def _count(
        self, what: str, right: int, found: Sequence[object], gold: Sequence[object]
    ) -> None:
        self.counts.setdefault(what, []).append(Counts(right, len(found), len(gold)))

    def rows(self, system: str) -> Iterator[Row]:
        """F1 of each layer, the share of right speakers, and CoNLL."""
        for what, counts in self.counts.items():
            total = add(counts)
            yield Row("corpus", f"{what}: F1", system, total.f1, total.gold)
            if what == "attribution content":
                share = sum(self.speakers) / max(1, len(self.speakers))
                yield Row("corpus", "attribution: speaker", system, share, len(self.speakers))
        mentions = sum(len(c) for gold, _ in self.chains for c in gold if len(c) > 1)
        yield Row("corpus", "coreference: CoNLL", system, conll(self.chains), mentions)


def same_arguments(
    gold: Found, found: Found, own: dict[int, int]
) -> tuple[int, list[tuple[object, ...]]]:
    """How many arguments are right, and the found ones, those of one event told twice once. `own` gives the
    gold trigger that a found one meets."""
    event = {i: gold.events[i] for i in range(len(gold.triggers))}
    left = [(event[a.trigger], a.role, a.start, a.end) for a in gold.arguments]
    said = list(
        dict.fromkeys(
            (
                event[own[a.trigger]] if a.trigger in own else ("?", a.trigger),
                a.role,
                a.start,
                a.end,
            )
            for a in found.arguments
        )
    )
    right = 0
    for about, role, start, end in said:
        hit = next(
            (g for g in left if g[:2] == (about, role) and start < g[3] and g[2] < end), None
        )
        if hit is not None:
            left.remove(hit)
            right += 1
    return right, said


def pair(
    gold: Sequence[tuple[int, int, str]], found: Sequence[tuple[int, int, str]], *, typed: bool
) -> list[tuple[int, int]]:
    """Spans of both sides that overlap, each used once, in order of the text."""
    pairs, used = [], set()
    for i, (start, end, label) in enumerate(gold):
        for j, (a, b, other) in enumerate(found):
            if j not in used and a < end and start < b and (label == other or not typed):
                used.add(j)
                pairs.append((i, j))
                break
    return pairs


def reports(part: str) -> list[Report]:
    """The reports of a part of the corpus."""
    chosen = parts()
    return [r for r in read_corpus([REPORTS]) if chosen.get(r.crisis, "train") == part]


def learned(model: ReaderModel) -> Callable[[Report], Found]:
    """The learned reader alone."""

    def read(report: Report) -> Found:
        document = make_document(report.id, report.text, report.published)
        sentences = [span for span, _, _ in sentence_spans(document)]
        return of_encoded(report.text, encode_text(model, report.text, sentences))

    return read


def ours(report: Report) -> Found:
    """tidings as it reads."""
    return of_reading(read_all(make_document(report.id, report.text, report.published)))


def rules(report: Report) -> Found:
    """The rules alone."""
    document = make_document(report.id, report.text, report.published)
    return of_reading(read_all(document, learned=False))


def rows(limit: int | None) -> list[Row]:
    """The measures on the test part, of both together and of each alone."""
    gold = reports("test")[:limit]
    model = load_reader(WEIGHTS)
    systems = ((OURS, ours), (RULES, rules), (LEARNED, learned(model)))
    return [row for system, read in systems for row in score(gold, system, read)]


def score(gold: Sequence[Report], system: str, read: Callable[[Report], Found]) -> list[Row]:
    """The measures of one system."""
    tally = Tally()
    for report in gold:
        tally.add(of_report(report), read(report))
    return list(tally.rows(system))


def main() -> None:
    """Print the measures of a part, of the learned reader alone or of all systems."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", default="test")
    parser.add_argument("--weights", type=Path, default=ROOM)
    parser.add_argument("--alone", action="store_true", help="the learned reader alone")
    options = parser.parse_args()
    gold = reports(options.part)
    rows = score(gold, LEARNED, learned(ReaderModel(options.weights, check=False)))
    if not options.alone:
        rows += score(gold, OURS, ours)
    print(markdown(rows))


if __name__ == "__main__":
    main()
