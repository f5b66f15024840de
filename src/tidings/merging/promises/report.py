"""One report with what stands where in it, so that a clause asks for its own sentence only."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property

from tidings.merging.promises.antecedents import Antecedents
from tidings.model.evidence import Evidence
from tidings.model.mentions import Reading, StatementMention, TimeMention
from tidings.model.parse import Sentence
from tidings.model.vocabulary import StatementKind

# "just as the analyst had expected": told after it came about.
_HINDSIGHT = re.compile(r"\bas\b[^.;]{0,60}\bhad\s+(?:\w+\s+)?$", re.I)
_BEFORE = 90
_CLOSE = re.compile(r"\s+|\b(?:by|before|on|in|within|until|for)\b", re.I)


def told_after(reading: Reading, mention: StatementMention) -> bool:
    """Whether a report tells some words as what had been expected or promised, and came about."""
    if mention.cue is None:
        return False
    before = reading.document.text[max(0, mention.cue.start - _BEFORE) : mention.cue.start]
    return _HINDSIGHT.search(before) is not None


class Report:
    """A reading, its times and what is said in it by sentence; a book of a report costs no more for each sentence."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.id, self.text = reading.document.id, reading.document.text
        published = reading.document.published
        # of a report without a day nothing is known to lie ahead
        self.published = published.date if published is not None else "9999"

    def times_in(self, sentence: Sentence) -> tuple[TimeMention, ...]:
        """The expressions of time of a sentence."""
        return tuple(self._times.get(sentence.index, ()))

    def times_within(self, pieces: Sequence[Evidence]) -> list[TimeMention]:
        """The expressions of time that begin in some words, in order."""
        found = {
            number: time
            for piece in pieces
            for sentence in self.meeting(piece.start, piece.end)
            for number, time in self._numbered.get(sentence.index, ())
            if piece.start <= time.start < piece.end
        }
        return [found[number] for number in sorted(found)]

    def times_behind(self, pieces: Sequence[Evidence]) -> list[TimeMention]:
        """The expression of time that follows on the last of some words: "a result" in "promised a result by Wednesday"."""
        end = max((piece.end for piece in pieces), default=0)
        return [
            time for sentence in self.meeting(end - 1, end) for time in self.times_in(sentence)
            if time.start >= end and not _CLOSE.sub("", self.text[end : time.start])
        ]  # fmt: skip

    def said_in(self, sentence: Sentence) -> Sequence[tuple[Evidence, StatementKind]]:
        """The words of statements that meet a sentence, with the statement's kind."""
        return self._said.get(sentence.index, ())

    def meeting(self, start: int, end: int) -> Sequence[Sentence]:
        """The sentences that have letters between two places."""
        sentences = self.reading.sentences
        first = bisect_right(sentences, start, key=lambda s: s.end)
        return sentences[first : bisect_left(sentences, end, key=lambda s: s.start)]

    @cached_property
    def antecedents(self) -> Antecedents:
        """Whom the pronouns of the report stand for."""
        return Antecedents(self.reading)

    @cached_property
    def _numbered(self) -> Mapping[int, list[tuple[int, TimeMention]]]:
        found: dict[int, list[tuple[int, TimeMention]]] = defaultdict(list)
        for number, time in enumerate(self.reading.times):
            found[time.sentence].append((number, time))
        return found

    @cached_property
    def _times(self) -> Mapping[int, list[TimeMention]]:
        return {key: [time for _, time in some] for key, some in self._numbered.items()}

    @cached_property
    def _said(self) -> Mapping[int, list[tuple[Evidence, StatementKind]]]:
        found: dict[int, list[tuple[Evidence, StatementKind]]] = defaultdict(list)
        for statement in self.reading.statements:
            kind = "claim" if told_after(self.reading, statement) else statement.kind
            for piece in statement.content:
                for sentence in self.meeting(piece.start, piece.end):
                    found[sentence.index].append((piece, kind))
        return found
