"""How much of one document's words stand in another, word for word or retold, and in which passages.

Containment is measured, not likeness of the whole: a shortened copy is all contained in the longer text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from tidings.documents.copies.passages import find_passages
from tidings.documents.copies.retelling import Content, Retelling, content_of, find_retelling
from tidings.documents.copies.wording import Wording, wording_of
from tidings.model.documents import Document
from tidings.model.record import Record

Span = tuple[int, int]

# Retold sentences count where so many words of narrative were left as they were: no editor changes them all, and
# two reports on one happening tell much the same.
LEFT_AS_THEY_WERE = 12
NOTHING_RETOLD = Retelling(share=0.0, spans=())


class Text:
    """A document made ready to be compared: its words, and what its sentences tell once that is asked."""

    def __init__(self, document: Document) -> None:
        self.wording = wording_of(document)
        self._language = document.language

    @cached_property
    def content(self) -> Content:
        """The content words of each sentence."""
        return content_of(self.wording, language=self._language)


class Shared(Record, frozen=True, kw_only=True):
    """A stretch of words in each of two documents that is the same, or one retold in the other.

    `left`/`right` count characters of the two texts, `left_words`/`right_words` their words.
    """

    left: Span
    right: Span
    left_words: Span
    right_words: Span


class Comparison(Record, frozen=True, kw_only=True):
    """What two documents share; shares are of the words of one (0..1).

    `left`/`right` count what stands in passages of the other word for word, but for an editor's changes.
    `left_own`/`right_own` count what is retold too, and leave quotations aside: two papers that quote one speech
    have not copied each other.
    `narrative` is the number of words outside quotations that stand in passages of both, `narrative_share` their
    share of those of the text that has fewer, `retold` whether one tells sentences of the other in other words.
    `begins` is where in the two texts the first passage begins (0..1), `retold_begins` the same with retold
    sentences.
    """

    shared: tuple[Shared, ...]
    left: float
    right: float
    left_own: float
    right_own: float
    narrative: int
    narrative_share: float
    retold: bool
    begins: tuple[float, float]
    retold_begins: tuple[float, float]


def compare(left: Text, right: Text) -> Comparison:
    """The stretches two documents share and how much of each they make up."""
    passages = find_passages(left.wording, right.wording)
    narrative = sum(passage.narrative for passage in passages)
    told, into_right = NOTHING_RETOLD, True
    if narrative >= LEFT_AS_THEY_WERE:
        told, into_right = _retelling(left, right)
    copied = [((p.left, p.left_end), (p.right, p.right_end)) for p in passages]
    retold = _besides(told.spans if into_right else _turned(told.spans), copied)
    left_copied, right_copied = [one for one, _ in copied], [other for _, other in copied]
    left_all = left_copied + [one for one, _ in retold]
    right_all = right_copied + [other for _, other in retold]
    fewer = min(_unquoted(left.wording), _unquoted(right.wording))
    return Comparison(
        shared=(
            *_shared(left.wording, right.wording, copied),
            *_shared(left.wording, right.wording, retold),
        ),
        left=_share(left_copied, left.wording),
        right=_share(right_copied, right.wording),
        left_own=_own_share(left_all, left.wording),
        right_own=_own_share(right_all, right.wording),
        narrative=narrative,
        narrative_share=narrative / max(1, fewer),
        retold=bool(told.spans),
        begins=(_begin(left_copied, left.wording), _begin(right_copied, right.wording)),
        retold_begins=(_begin(left_all, left.wording), _begin(right_all, right.wording)),
    )


def _retelling(left: Text, right: Text) -> tuple[Retelling, bool]:
    """The better of what right tells of left and left of right, and whether it is the former."""
    into_right = find_retelling(left.content, right.content)
    into_left = find_retelling(right.content, left.content)
    if into_right.share >= into_left.share:
        return into_right, True
    return into_left, False


def _turned(spans: Iterable[tuple[Span, Span]]) -> tuple[tuple[Span, Span], ...]:
    return tuple((second, first) for first, second in spans)


def _besides(
    retold: Iterable[tuple[Span, Span]], copied: Sequence[tuple[Span, Span]]
) -> list[tuple[Span, Span]]:
    """The retold sentences that do not stand in a copied passage already."""
    taken = {word for _, (first, end) in copied for word in range(first, end)}
    return [
        (there, here)
        for there, here in retold
        if 2 * sum(word in taken for word in range(*here)) < here[1] - here[0]
    ]


def _shared(left: Wording, right: Wording, spans: Sequence[tuple[Span, Span]]) -> Iterator[Shared]:
    for there, here in spans:
        yield Shared(
            left=_characters(left, there),
            right=_characters(right, here),
            left_words=there,
            right_words=here,
        )


def _characters(wording: Wording, words: Span) -> Span:
    return wording.places[words[0]][0], wording.places[words[1] - 1][1]


def _share(spans: Sequence[Span], wording: Wording) -> float:
    found = {word for first, end in spans for word in range(first, end)}
    return len(found) / max(1, len(wording.words))


def _own_share(spans: Sequence[Span], wording: Wording) -> float:
    """The share of the words that are not quoted speech."""
    found = {word for first, end in spans for word in range(first, end)}
    return sum(1 for word in found if not wording.quoted[word]) / max(1, _unquoted(wording))


def _unquoted(wording: Wording) -> int:
    return len(wording.words) - sum(wording.quoted)


def _begin(spans: Sequence[Span], wording: Wording) -> float:
    return min((first for first, _ in spans), default=0) / max(1, len(wording.words))
