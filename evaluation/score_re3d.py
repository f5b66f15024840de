"""Scores entities and relations against re3d: F1 of span and type (strict, overlap), of span alone, of relations.

Types are Person, Organisation, Location, Temporal, Money: those that both tidings and the language model tell apart.
The set marks descriptions and pronouns too; annotations that its own makers trust less than half are left out, and so are the reports that we have annotated
ourselves (`corpus/standoff`): the learned reader was taught by them. A
government and unnamed people are organisations to it. A relation is right when its kind is and both ends overlap with
the gold; who attacks whom in an event that took place is, in the words of the set, fighting against them, civilians and
buildings too, so that our events tell of that kind as well as our relations. Baselines: spaCy's own entities; for relations, a word of the kind between two names of one sentence.

    python -m evaluation.score_re3d [--limit 10] [--errors]
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from evaluation.readings import DATA, make_document, read_all
from evaluation.tables import OURS, Counts, Row, add, print_scored
from training.standoff import annotated

from tidings.model.evidence import Evidence
from tidings.model.mentions import Reading

SPACY = "spaCy names"
RULES, LEARNED = "rules alone", "learned alone"
WORDS = "word between names"
_OURS = {
    "person": "Person", "organization": "Organisation", "armed_group": "Organisation",
    "place": "Location", "facility": "Location", "state": "Organisation", "collective": "Organisation",
}  # fmt: skip
_MODEL = {
    "PERSON": "Person", "ORG": "Organisation", "GPE": "Location", "LOC": "Location", "FAC": "Location",
    "NORP": "Organisation", "DATE": "Temporal", "TIME": "Temporal", "MONEY": "Money",
}  # fmt: skip
TYPES = frozenset(_MODEL.values())
_RELATIONS = {
    "opposes": "FightingAgainst", "backs": "AlliesOf", "allied_with": "AlliesOf",
    "member_of": "BelongsTo", "part_of": "BelongsTo", "works_for": "BelongsTo",
    "speaks_for": "BelongsTo", "leads": "InChargeOf", "controls": "InChargeOf",
}  # fmt: skip
_TOLD_BY = {
    "FightingAgainst": ("against", "fight", "attack", "defeat", "counter"),
    "AlliesOf": ("support", "allied", "partner", "with"),
    "BelongsTo": ("of", "from", "member"),
    "InChargeOf": ("leader", "commander", "president", "head"),
}
MUTUAL = frozenset({"FightingAgainst", "AlliesOf"})
TRUSTED = 0.5
FORMS = ("name", "nominal", "pronoun")
_ARTICLE = re.compile(r"[Tt]he $")


class Span(NamedTuple):
    """Words of a text with their type."""

    start: int
    end: int
    type: str


class Link(NamedTuple):
    """A relation between two stretches of a text."""

    kind: str
    source: Span
    target: Span


class Marked(NamedTuple):
    """A text with what people marked in it."""

    name: str
    text: str
    spans: tuple[Span, ...]
    links: tuple[Link, ...]


def documents(limit: int | None) -> list[Marked]:
    """The documents of all sub-folders, in order of their ids."""
    found: list[Marked] = []
    taught = annotated("re3d")
    for folder in sorted(p for p in (DATA / "re3d").iterdir() if p.is_dir()):
        entities, relations = _lines(folder / "entities.json"), _lines(folder / "relations.json")
        for row in _lines(folder / "documents.json"):
            if row["_id"] in taught:
                continue
            mine = [e for e in entities if e["documentId"] == row["_id"] and _trusted(e)]
            ties = [r for r in relations if r["documentId"] == row["_id"] and _trusted(r)]
            spans = {Span(e["begin"], e["end"], e["type"]) for e in mine if e["type"] in TYPES}
            links = {_link(r) for r in ties if r["type"] in _TOLD_BY}
            found.append(
                Marked(row["_id"], row["text"], tuple(sorted(spans)), tuple(sorted(links)))
            )
    return sorted(found)[:limit]


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(x) for x in path.read_text(encoding="utf-8").splitlines() if x.strip()]


def _trusted(row: Mapping[str, Any]) -> bool:
    return float(row["confidence"]) >= TRUSTED


def _link(row: Mapping[str, Any]) -> Link:
    source = Span(row["sourceBegin"], row["sourceEnd"], "")
    return Link(row["type"], source, Span(row["targetBegin"], row["targetEnd"], ""))


def our_spans(reading: Reading) -> Iterator[Span]:
    """All mentions of tidings, articles before names taken in as the set does, its times and sums of money."""
    text = reading.document.text
    for mention in reading.entities:
        article = _ARTICLE.search(text, max(0, mention.start - 4), mention.start)
        start = article.start() if article and mention.form == "name" else mention.start
        yield Span(start, mention.end, _OURS[mention.as_])
    for time in reading.times:
        yield Span(time.start, time.end, "Temporal")
    for figure in reading.figures:
        if figure.measure == "money":
            yield Span(figure.start, figure.end, "Money")


def learned_spans(reading: Reading) -> Iterator[Span]:
    """What the learned reader alone marks as names, descriptions and times."""
    for span in reading.encoded.spans if reading.encoded else ():
        if span.layer in {"name", "description"}:
            yield Span(span.start, span.end, _OURS[span.label])
        elif span.layer == "time":
            yield Span(span.start, span.end, "Temporal")


def model_spans(reading: Reading) -> Iterator[Span]:
    """The baseline: the language model's own entities."""
    for sentence in reading.sentences:
        start, end, label = 0, 0, ""
        for token in sentence.tokens:
            if token.name == label:
                end = token.end
                continue
            if label in _MODEL:
                yield Span(start, end, _MODEL[label])
            start, end, label = token.start, token.end, token.name
        if label in _MODEL:
            yield Span(start, end, _MODEL[label])


def our_links(reading: Reading) -> list[Link]:
    """The relations of tidings, and who attacks whom by its events where no relation says the same."""
    links = list(_related(reading))
    for attack in _attacks(reading):
        if not any(_same(attack, link) for link in links):
            links.append(attack)
    return links


def _attacks(reading: Reading) -> Iterator[Link]:
    for event in reading.events:
        if event.type == "ASSAULT" and event.status in {"occurred", "ongoing"}:
            by_role = {
                role: [_words(a.evidence) for a in event.actors if a.role == role]
                for role in ("source", "target")
            }
            for source in by_role["source"]:
                for target in by_role["target"]:
                    yield Link("FightingAgainst", source, target)


def _words(evidence: Evidence) -> Span:
    return Span(evidence.start, evidence.end, "")


def _related(reading: Reading) -> Iterator[Link]:
    """Each relation with the mentions of its two chains nearest to the words that tell it."""
    for relation in reading.relations:
        kind = _RELATIONS.get(relation.kind)
        ends = [_nearest(reading, chain, relation.sentence, relation.evidence.start)
                for chain in (relation.subject, relation.object)]  # fmt: skip
        if kind and ends[0] and ends[1]:
            yield Link(kind, ends[0], ends[1])


def _nearest(reading: Reading, chain: int, sentence: int, at: int) -> Span | None:
    here = [m for m in reading.entities if m.chain == chain and m.sentence == sentence]
    # The set marks the name where an office or a pronoun stands beside it.
    best = min(here, key=lambda m: (FORMS.index(m.form), abs(m.start - at), m.start), default=None)
    return Span(best.start, best.end, "") if best else None


def word_links(reading: Reading) -> Iterator[Link]:
    """The baseline: neighbouring names with a word of the kind between them."""
    names = [m for m in reading.entities if m.form == "name"]
    for one, other in pairwise(names):
        between = reading.document.text[one.end : other.start].casefold()
        if one.sentence == other.sentence:
            for kind, told in _TOLD_BY.items():
                if any(word in between.split() for word in told):
                    ends = Span(one.start, one.end, ""), Span(other.start, other.end, "")
                    yield Link(kind, *ends)
                    break


def touch(one: Span, other: Span) -> bool:
    """Whether two stretches share a character."""
    return one.start < other.end and other.start < one.end


def strict(gold: Iterable[Span], found: Iterable[Span]) -> Counts:
    """Same words, same type."""
    wanted, given = set(gold), set(found)
    return Counts(len(wanted & given), len(given), len(wanted))


def overlap(gold: Iterable[Span], found: Iterable[Span]) -> Counts:
    """Some shared words and the same type, each used once."""
    left, given, hits = sorted(set(found)), len(set(found)), 0
    wanted = sorted(set(gold))
    for span in wanted:
        best = next((o for o in left if o.type == span.type and touch(o, span)), None)
        if best is not None:
            left.remove(best)
            hits += 1
    return Counts(hits, given, len(wanted))


def linked(gold: Iterable[Link], found: Iterable[Link]) -> Counts:
    """Same kind, both ends overlap; fighting and alliance go both ways."""
    wanted, left, hits = sorted(set(gold)), sorted(set(found)), 0
    given = len(left)
    for link in wanted:
        best = next((o for o in left if _same(link, o)), None)
        if best is not None:
            left.remove(best)
            hits += 1
    return Counts(hits, given, len(wanted))


def _same(one: Link, other: Link) -> bool:
    if one.kind != other.kind:
        return False
    there = touch(one.source, other.source) and touch(one.target, other.target)
    back = touch(one.source, other.target) and touch(one.target, other.source)
    return there or (back and one.kind in MUTUAL)


def score(limit: int | None, *, errors: bool = False) -> list[Row]:
    """All measures over the documents."""
    tallies: dict[tuple[str, str], list[Counts]] = {}
    for marked in documents(limit):
        reading = read_all(make_document(marked.name, marked.text))
        rules = read_all(make_document(marked.name, marked.text), learned=False)
        ours, model = list(our_spans(reading)), list(model_spans(rules))
        for system, spans in (
            (OURS, ours), (RULES, list(our_spans(rules))), (LEARNED, list(learned_spans(reading))),
            (SPACY, model),
        ):  # fmt: skip
            tallies.setdefault(("entities: span and type, strict F1", system), []).append(
                strict(marked.spans, spans)
            )
            tallies.setdefault(("entities: span and type, overlap F1", system), []).append(
                overlap(marked.spans, spans)
            )
            for kind in ("Person", "Organisation", "Location"):
                tallies.setdefault((f"entities: {kind}, overlap F1", system), []).append(
                    overlap([s for s in marked.spans if s.type == kind],
                            [s for s in spans if s.type == kind])
                )  # fmt: skip
        links = our_links(reading)
        for system, found in ((OURS, links), (WORDS, list(word_links(reading)))):
            tallies.setdefault(("relations of four kinds, F1", system), []).append(
                linked(marked.links, found)
            )
        if errors:
            _show(marked, ours, links)
    return [
        Row("re3d", measure, system, add(counts).f1, add(counts).gold)
        for (measure, system), counts in tallies.items()
    ]


def _show(marked: Marked, ours: list[Span], links: list[Link]) -> None:
    text = marked.text
    for span in marked.spans:
        if span not in ours:
            near = [(text[o.start : o.end], o.type) for o in ours if touch(o, span)]
            print(
                f"MISS  {span.type:12} {text[span.start : span.end]!r} got {near} … {_around(text, span)}"
            )
    for span in ours:
        if not any(touch(span, g) for g in marked.spans):
            print(f"EXTRA {span.type:12} {text[span.start : span.end]!r} … {_around(text, span)}")
    for sign, one, other in (
        ("LINK MISS ", marked.links, links),
        ("LINK EXTRA", links, marked.links),
    ):
        for link in one:
            if not any(_same(link, o) for o in other):
                ends = [text[s.start : s.end] for s in (link.source, link.target)]
                print(f"{sign} {link.kind} {ends} … {_around(text, link.source)}")


def _around(text: str, span: Span) -> str:
    return " ".join(text[max(0, span.start - 40) : span.end + 40].split())


def rows(limit: int | None) -> list[Row]:
    """Entities and relations; `limit` is the number of documents."""
    return score(limit)


def main() -> None:
    """Print the table."""
    print_scored(__doc__, score)


if __name__ == "__main__":
    main()
