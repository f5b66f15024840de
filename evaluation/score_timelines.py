"""Scores timelines of one entity, built from raw text, as SemEval-2015 task 4 (track A): F1 over temporal relations.

A timeline becomes relations as in the task: each mention is simultaneous with its row's day, mentions of one place in the order
are simultaneous, of two one is before the other; place 0, for what has no order, is left out. They are compared as TempEval-3
does: a relation is right when the other side's closure has it, and only those that no other relation implies are counted (each
mention's day, and its relation to the mention before it in the order). Counts of all timelines are added up (micro F1). A
mention of ours stands for the gold mention of its sentence with which it shares its main word. The baseline of the same run
takes every verb of a sentence that names the entity, on the day of the report. This is the trial part: published numbers are
of another one, and two thirds of the mentions here are of one man, who mostly says something.

    python -m evaluation.score_timelines [--errors]
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from evaluation.readings import make_document, read_all
from evaluation.tables import OURS, Counts, Row, add, markdown
from evaluation.timeline_data import Line, Report, reports, timelines
from msgspec.structs import replace

from tidings.account.assemble import assemble
from tidings.account.part import Wanted, find_entity, part_of
from tidings.documents import link_documents
from tidings.errors import TidingsError
from tidings.merging import merge
from tidings.model.account import Account
from tidings.model.evidence import Evidence
from tidings.model.mentions import Reading
from tidings.settings import Settings

PEER = "every verb beside the name, day of the report"

Mention = tuple[str, int, str]  # document, sentence, words


class Placed(NamedTuple):
    """A mention on a timeline, with its place in the order and its day."""

    order: int
    day: str
    mention: Mention


def account_of(readings: Sequence[Reading]) -> Account:
    """The account of all documents."""
    linked = link_documents([r.document for r in readings])
    documents = {d.id: d for d in linked.documents}
    filled = [replace(r, document=documents[r.document.id]) for r in readings]
    return assemble(merge(filled, linked), linked, (), settings=Settings())


def ours(
    account: Account, readings: Mapping[str, Reading], entity: str
) -> list[tuple[str, Evidence]]:
    """The days of the entity's timeline with the words that tell what happened or was said on them."""
    try:
        part = part_of(account, Wanted(entity=find_entity(account, entity)))
    except TidingsError:
        return []
    words = dict(_words(part, readings))
    return [
        (entry.date.earliest[:10] if entry.date.earliest == entry.date.latest else _short(entry.date.edtf), told)
        for entry in part.timeline
        for item in entry.items
        for told in words.get(item, ())
    ]  # fmt: skip


def _short(edtf: str) -> str:
    """A period by its first day or month: the task knows no other."""
    return edtf.partition("/")[0].rstrip("~?").removeprefix("..")


def _words(part: Account, readings: Mapping[str, Reading]) -> Iterator[tuple[str, list[Evidence]]]:
    """The trigger of each event and the cue of each statement, in every report."""
    for event in part.events:
        told = set(event.evidence)
        yield event.id, [
            m.trigger for d in sorted({e.document for e in told})
            for m in readings[d].events if m.clause in told and m.type == event.type
        ]  # fmt: skip
    for statement in part.statements:
        told = {e for r in statement.reported_by for e in r.evidence}
        yield statement.id, [
            m.cue for d in sorted({e.document for e in told})
            for m in readings[d].statements if m.cue is not None and told & set(m.content)
        ]  # fmt: skip


def verbs(readings: Mapping[str, Reading], entity: str) -> list[tuple[str, Evidence]]:
    """The baseline."""
    found = []
    for name, reading in sorted(readings.items()):
        published = reading.document.published
        day = published.date if published else ""
        for sentence in reading.sentences:
            if entity.casefold() in reading.document.text[sentence.start : sentence.end].casefold():
                found += [
                    (day, Evidence(document=name, start=t.start, end=t.end, quote=t.text))
                    for t in sentence.tokens if t.pos == "VERB"
                ]  # fmt: skip
    return sorted(found, key=lambda pair: (pair[0], pair[1]))


def placed(
    found: Sequence[tuple[str, Evidence]], line: Line, texts: Mapping[str, Report]
) -> list[Placed]:
    """Ours in order of their days, under the names of the gold mentions that they meet."""
    gold: dict[tuple[str, int], list[str]] = {}
    for told in line.mentions:
        gold.setdefault((told.number, told.sentence), []).append(told.words)
    orders = {day: n for n, day in enumerate(sorted({day for day, _ in found}), start=1)}
    rows: dict[Mention, Placed] = {}
    for day, words in found:
        sentence = next((s for a, b, s in texts[words.document].places if a <= words.start < b), -1)
        own = set(words.quote.casefold().split())
        met = (
            g for g in gold.get((words.document, sentence), ()) if set(g.casefold().split()) & own
        )
        key = (words.document, sentence, next(met, words.quote))
        rows.setdefault(key, Placed(orders[day], day, key))
    return sorted(rows.values(), key=lambda p: (p.order, _numbered(p.mention)))


def wanted(line: Line) -> list[Placed]:
    """The gold timeline, without what has no order."""
    rows = {
        (t.number, t.sentence, t.words): Placed(t.order, t.day, (t.number, t.sentence, t.words))
        for t in line.mentions if t.order
    }  # fmt: skip
    return sorted(rows.values(), key=lambda p: (p.order, _numbered(p.mention)))


def _numbered(mention: Mention) -> tuple[int, int, str]:
    return int(mention[0]), mention[1], mention[2]


def right(some: Sequence[Placed], other: Sequence[Placed], *, days: bool) -> tuple[int, int]:
    """How many relations of one side that no other implies the other side holds, and how many there are."""
    there = {p.mention: p for p in other}
    held = total = 0
    for before, one in zip([None, *some], some, strict=False):
        theirs = there.get(one.mention)
        if days and one.day:
            total += 1
            held += theirs is not None and theirs.day == one.day
        if before is not None:
            total += 1
            earlier = there.get(before.mention)
            if theirs is not None and earlier is not None:
                held += _relation(before, one) == _relation(earlier, theirs)
    return held, total


def _relation(one: Placed, other: Placed) -> int:
    return (one.order > other.order) - (one.order < other.order)


def score(gold: Sequence[Placed], found: Sequence[Placed], *, days: bool) -> tuple[Counts, Counts]:
    """Right and given relations of ours, right and wanted ones of the gold, as counts of their own."""
    (a, given), (b, asked) = right(found, gold, days=days), right(gold, found, days=days)
    return Counts(a, given, 0), Counts(b, 0, asked)


def _f1(sides: Sequence[tuple[Counts, Counts]]) -> float:
    precise, recalled = add([p for p, _ in sides]), add([r for _, r in sides])
    precision = precise.right / max(1, precise.found)
    recall = recalled.right / max(1, recalled.gold)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def measure(
    texts: Mapping[str, Report], readings: Mapping[str, Reading], *, errors: bool = False
) -> list[Row]:
    """The table: relations with days, order alone, mentions found."""
    account = account_of(list(readings.values()))
    lines = list(timelines())
    found: list[Row] = []
    for system in (OURS, PEER):
        made = []
        for line in lines:
            told = (
                ours(account, readings, line.entity)
                if system == OURS
                else verbs(readings, line.entity)
            )
            made.append((wanted(line), placed(told, line, texts)))
        number = sum(len(gold) for gold, _ in made)
        for name, days in (("relations with days", True), ("order alone", False)):
            value = _f1([score(gold, mine, days=days) for gold, mine in made])
            found.append(Row("", f"{name}: micro F1", system, value, number))
        if system == OURS and errors:
            _show(lines, made)
        hits = [
            Counts(len({p.mention for p in gold} & {p.mention for p in mine}), len(mine), len(gold))
            for gold, mine in made
        ]
        found.append(Row("", "mentions: F1", system, add(hits).f1, number))
    return found


def _show(lines: Sequence[Line], made: Sequence[tuple[list[Placed], list[Placed]]]) -> None:
    for line, (gold, mine) in zip(lines, made, strict=True):
        print(line.entity, f"{_f1([score(gold, mine, days=True)]):.3f}")
        theirs, own = {p.mention: p for p in gold}, {p.mention: p for p in mine}
        for key in sorted(theirs.keys() | own.keys(), key=_numbered):
            a, b = theirs.get(key), own.get(key)
            print(
                "  ",
                key,
                "gold",
                (a.order, a.day) if a else "-",
                "ours",
                (b.order, b.day) if b else "-",
            )


def read() -> tuple[dict[str, Report], dict[str, Reading]]:
    """The documents, and what tidings reads in each."""
    texts = {r.number: r for r in reports()}
    return texts, {n: read_all(make_document(n, r.text, r.published)) for n, r in texts.items()}


def rows(limit: int | None) -> list[Row]:  # noqa: ARG001 - a timeline needs all its documents
    """The measures on the set as it lies beside the checkout."""
    return measure(*read())


def main() -> None:
    """Print the measures, with --errors every mention of both sides."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    print(markdown(measure(*read(), errors=options.errors)))


if __name__ == "__main__":
    main()
