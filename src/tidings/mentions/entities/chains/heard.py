"""What the learned reader says of who is who: for the words at a head, which earlier words stand for the same.

Of "Awa Sy won. The former schoolmaster …" it hands on that schoolmaster and Sy are one; what it is not sure of it keeps to itself.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence

from tidings.mentions.entities.names.found import head_of
from tidings.model.encoded import Encoded
from tidings.model.parse import Sentence
from tidings.model.record import Record
from tidings.model.vocabulary import EntityKind

# From .7 on 78 of 83 descriptions of the test part of the corpus are tied right, of pronouns from .8 on 398 of 412 that
# are somebody. What is tied over a distance is asked to be surer: where the rules bind a pronoun to another, and one of the
# two is right, it is the learned reader in 36 of 40 (`evaluation/reader_choices.md`).
BESIDE, PRONOUN, SURE = 0.7, 0.8, 0.9


class Words(Record, frozen=True, kw_only=True):
    """Words that the learned reader takes for somebody: tokens `first:last` of a sentence with their head.

    `same` is the place (sentence, head) of other words for the same referent: earlier ones, or of a description the name behind it.
    """

    sentence: int
    first: int
    last: int
    head: int
    layer: str
    kind: EntityKind | None
    same: tuple[int, int]
    score: float


class Heard:
    """The sure antecedents of a document, by sentence."""

    def __init__(self, encoded: Encoded | None, sentences: Sequence[Sentence]) -> None:
        self._sentences = sentences
        self._starts = [s.start for s in sentences]
        found: defaultdict[int, list[Words]] = defaultdict(list)
        for words in self._read(encoded) if encoded is not None else ():
            found[words.sentence].append(words)
        self._found: Mapping[int, list[Words]] = found

    def descriptions(self, sentence: Sentence, taken: frozenset[int]) -> list[Words]:
        """Descriptions in a sentence whose head is no part of a name."""
        return [
            w for w in self._found.get(sentence.index, ())
            if w.layer == "description" and w.head not in taken
            and sentence.tokens[w.head].pos in {"NOUN", "PROPN"}
            and sentence.tokens[w.head].dep != "poss"
        ]  # fmt: skip

    def all(self) -> list[Words]:
        """All words with their antecedents, in order of the text."""
        return [w for index in sorted(self._found) for w in self._found[index]]

    def _read(self, encoded: Encoded) -> list[Words]:
        found: list[Words] = []
        links = [link for link in encoded.antecedents if link.score >= BESIDE]
        tied = {link.left for link in links}
        for link in links:
            left, right = encoded.spans[link.left], encoded.spans[link.right]
            pairs = [(link.left, link.right)]
            if left.layer == "name" and right.layer == "description" and link.right not in tied:
                pairs.append((link.right, link.left))
            for one, other in pairs:
                here, there = self._tokens(encoded, one), self._tokens(encoded, other)
                if here is None or there is None:
                    continue
                span = encoded.spans[one]
                found.append(
                    Words(
                        sentence=here[0], first=here[1], last=here[2], head=here[3], layer=span.layer,
                        kind=None if span.layer == "pronoun" else span.label,  # type: ignore[arg-type]
                        same=(there[0], there[3]), score=link.score,
                    )
                )  # fmt: skip
        return found

    def _tokens(self, encoded: Encoded, index: int) -> tuple[int, int, int, int] | None:
        """Sentence, first and last token, head of a span; None where it lies in no sentence."""
        span = encoded.spans[index]
        at = bisect_right(self._starts, span.start) - 1
        if at < 0 or span.end > self._sentences[at].end:
            return None
        tokens = self._sentences[at].tokens
        first = bisect_left(tokens, span.start + 1, key=lambda t: t.end)
        last = bisect_left(tokens, span.end, key=lambda t: t.start)
        if first >= last:
            return None
        return at, first, last, head_of(self._sentences[at], first, last).index
