"""Things that are asked for or expected without a verb of their own: "asked for masks", "I expect a truce before Monday"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from tidings.language import trees
from tidings.merging.promises.clause_words import Words
from tidings.merging.promises.clauses import Clause, make_clause
from tidings.merging.promises.report import Report
from tidings.model.evidence import Evidence

_NOUNS = frozenset({"NOUN", "PROPN"})
_SELF = frozenset({"we", "i", "he", "she", "it", "they"})
_EXPECTING = frozenset({"expect", "foresee", "anticipate", "predict", "forecast"})


def thing_within(report: Report, pieces: Sequence[Evidence]) -> Clause | None:
    """The things that some words without a verb name: what is asked for in "asked for masks and a bus for the old"."""
    for piece in pieces:
        for sentence in report.meeting(piece.start, piece.end):
            inside = [t for t in sentence.tokens if piece.start <= t.start and t.end <= piece.end]
            places = {t.index for t in inside}
            head = next((t for t in inside if t.pos in _NOUNS and t.head not in places), None)
            if head is not None:
                words = Words(report, sentence)
                return _thing(make_clause(report, sentence, words, head, inside, borrows=False))
    return None


def expected_thing(report: Report, pieces: Sequence[Evidence]) -> Clause | None:
    """The thing that the speaker says he expects, without a verb of its own: "I expect a truce before Monday"."""
    for piece in pieces[:1]:
        for sentence in report.meeting(piece.start, piece.end)[:1]:
            inside = [t for t in sentence.tokens if piece.start <= t.start and t.end <= piece.end]
            verb = next((t for t in inside if t.pos == "VERB" and t.lemma in _EXPECTING), None)
            if verb is None or not any(
                t.text.casefold() in _SELF for t in trees.children(sentence, verb, "nsubj")
            ):
                return None
            thing = next(iter(trees.children(sentence, verb, "dobj")), None)
            if thing is None or thing.pos not in _NOUNS:
                return None
            words = Words(report, sentence)
            tokens = [t for t in inside if t.index > verb.index]
            return _thing(make_clause(report, sentence, words, thing, tokens, borrows=False))
    return None


def _thing(clause: Clause) -> Clause:
    """A clause without a verb, the thing itself among its words."""
    return replace(clause, words=clause.words | clause.core.keys())
