"""Where things stand: the sentences, quotations and times at an offset, without walking a long report."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from tidings.mentions.statements.drafts import Draft
from tidings.mentions.statements.quoted.quotations import Quotation
from tidings.model.mentions import TimeMention
from tidings.model.parse import Sentence, Token


class Places:
    """The sentences of a report in order, with the quotations by paragraph and the times by sentence."""

    def __init__(
        self,
        sentences: tuple[Sentence, ...],
        quotations: Sequence[Quotation],
        times: Sequence[TimeMention],
    ) -> None:
        self.sentences = sentences
        self._starts = [sentence.start for sentence in sentences]
        self._quotations: dict[int, list[Quotation]] = {}
        for quotation in quotations:
            self._quotations.setdefault(quotation.paragraph, []).append(quotation)
        self._times: dict[int, list[TimeMention]] = {}
        for time in times:
            self._times.setdefault(time.sentence, []).append(time)

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that an offset lies in."""
        at = bisect_right(self._starts, offset) - 1
        return self.sentences[at] if at >= 0 and offset < self.sentences[at].end else None

    def sentences_in(self, start: int, end: int) -> Sequence[Sentence]:
        """The sentences that a stretch touches."""
        first = max(0, bisect_right(self._starts, start) - 1)
        last = bisect_right(self._starts, end - 1)
        return [s for s in self.sentences[first:last] if s.end > start]

    def words_of(self, draft: Draft) -> list[Token]:
        """The words of a content that stand in the sentence of its cue."""
        tokens = self.sentences[draft.sentence].tokens
        return [t for t in tokens if draft.start <= t.start < draft.end]

    def all_words_of(self, draft: Draft) -> list[Token]:
        """The words of all pieces of a content, whatever sentences they stand in."""
        return [
            token
            for start, end in draft.spans
            for sentence in self.sentences_in(start, end)
            for token in sentence.tokens
            if start <= token.start < end
        ]

    def quotations_in(self, start: int, end: int) -> Sequence[Quotation]:
        """The quotations of the paragraphs that a stretch touches."""
        paragraphs = dict.fromkeys(s.paragraph for s in self.sentences_in(start, end))
        return [q for p in paragraphs for q in self._quotations.get(p, ())]

    def times_of(self, sentence: int) -> Sequence[TimeMention]:
        """The times of a sentence."""
        return self._times.get(sentence, ())
