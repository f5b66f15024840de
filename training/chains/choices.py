"""The choices that annotated reports tell: of each mention its candidates with their signs, and which of them are right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from evaluation.readings import make_document

from tidings.encoder.assembling import Assembler
from tidings.encoder.chains.chaining import Candidate, Chaining, Odds, likeliest
from tidings.encoder.chains.noted import Noted
from tidings.encoder.decoding import read_window
from tidings.encoder.joining import join_windows
from tidings.encoder.weights import ReaderModel
from tidings.encoder.windows import cut_windows
from tidings.language.parsing import sentence_spans
from tidings.teaching.records import Report

# Words that nobody marked are a mention only to the network; that they stand for nobody known counts less.
UNMARKED = 0.3
Places = list[list[tuple[int, int]]]


class Choice(NamedTuple):
    """The signs of each candidate, which candidates are right, and how much it counts."""

    signs: list[Mapping[str, float]]
    right: list[int]
    counts: float


class Told(NamedTuple):
    """The mentions that the network finds in one report, and of each the referent that the annotation names."""

    crisis: str
    text: str
    mentions: tuple[Noted, ...]
    odds: Odds
    referents: list[str | None]
    gold: Places


def tell(report: Report, model: ReaderModel) -> Told:
    """Read a report with the network."""
    text = report.text
    document = make_document(report.id, text, report.published)
    sentences = [span for span, _, _ in sentence_spans(document)]
    joined = join_windows(
        [(w, read_window(model, w.window)) for w in cut_windows(text, sentences, model.tokenizer)]
    )
    told = tuple(Assembler(joined, model.settings.thresholds, text).attributions())
    mentions, odds = joined.noted(model, text, told)
    marked = {(m.start, m.end): m.referent for m in report.mentions}
    chains: dict[str, list[tuple[int, int]]] = {}
    for m in report.mentions:
        chains.setdefault(m.referent, []).append((m.start, m.end))
    return Told(
        crisis=report.crisis, text=text, mentions=mentions, odds=odds,
        referents=[marked.get((m.start, m.end)) for m in mentions], gold=list(chains.values()),
    )  # fmt: skip


def choices(told: Sequence[Told], weights: Mapping[str, float] | None) -> Iterator[Choice]:
    """The choices along the true chains, or along those that weights would make."""
    for one in told:
        yield from _choices(one, weights)


def _choices(told: Told, weights: Mapping[str, float] | None) -> list[Choice]:
    found: list[Choice] = []
    chaining = Chaining(told.mentions, told.odds, told.text)

    def decide(mention: Noted, candidates: Sequence[Candidate]) -> int:
        right = _right(told, chaining, mention, candidates)
        if right:
            counts = 1.0 if told.referents[mention.place] else UNMARKED
            found.append(Choice([c.signs for c in candidates], right, counts))
        if weights is None:
            return right[0] if right else 0
        return likeliest(candidates, weights)[1]

    chaining.run(decide)
    return found


def _right(
    told: Told, chaining: Chaining, mention: Noted, candidates: Sequence[Candidate]
) -> list[int]:
    """The chains with the largest part of the mention's referent; a new one where it was not told of; none where
    its chain is no candidate."""
    referent = told.referents[mention.place]
    shares = [
        0.0 if c.chain is None else _share(told, chaining, c.chain, referent) for c in candidates
    ]
    if referent is not None and max(shares) > 0:
        return [n for n, share in enumerate(shares) if share == max(shares)]
    known = referent is not None and referent in told.referents[: mention.place]
    return [] if known else [0]


def _share(told: Told, chaining: Chaining, chain: int, referent: str | None) -> float:
    members = chaining.chains[chain].members
    return sum(told.referents[m.place] == referent for m in members) / len(members)


def chained(told: Told, weights: Mapping[str, float]) -> Places:
    """The chains that weights make."""
    chaining = Chaining(told.mentions, told.odds, told.text)

    def decide(_: Noted, candidates: Sequence[Candidate]) -> int:
        return likeliest(candidates, weights)[1]

    chaining.run(decide)
    return [[(m.start, m.end) for m in chain.members] for chain in chaining.chains]
