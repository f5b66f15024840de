"""What is seen of a mention before asking whom it stands for: its words, its article, who speaks where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType

from tidings.lexicons.tables import table
from tidings.lexicons.word_classes import word_class
from tidings.model.encoded import EncodedAttribution, MarkedSpan
from tidings.model.record import Record

_WORD = re.compile(r"[\w'’-]+")
_CAPITAL = re.compile(r"\b[A-Z]\w*")
# What may follow the noun of a description: "the head of the mission", "residents who fled".
_BEHIND_NOUN = frozenset(
    {"of", "in", "for", "from", "at", "on", "to", "with", "who", "that", "which"}
)


class Noted(Record, frozen=True, kw_only=True):
    """A mention: `words` without article, `noun` the noun of a description in the singular, `person` of a pronoun; `told_in` and `speaker` are
    the statement in which it stands and the mention (place in the row of mentions) that makes it."""

    place: int
    start: int
    end: int
    layer: str
    label: str
    score: float
    said: str
    words: tuple[str, ...]
    noun: str
    plural: bool
    article: str
    person: str | None
    initials: str
    word: int
    told_in: int | None
    speaker: int | None

    @property
    def bare(self) -> str:
        """Its words without article, as one."""
        return " ".join(self.words)

    @property
    def sort(self) -> str:
        """A pronoun, a name or a description."""
        return "pronoun" if self.person else self.layer


@cache
def persons() -> Mapping[str, str]:
    """The person of each pronoun."""
    return MappingProxyType({row["word"]: row["person"] for row in table("en/pronouns.tsv")})


def note_mentions(
    text: str,
    spans: Sequence[MarkedSpan],
    order: Sequence[int],
    words: Sequence[int],
    told: Sequence[EncodedAttribution],
) -> tuple[Noted, ...]:
    """The mentions of a document: `order` are their spans in order of the text, `words` the number of each one's first word."""
    contents = _Contents(spans, order, told)
    return tuple(
        _noted(text, spans[index], place, words[place], *contents.around(spans[index]))
        for place, index in enumerate(order)
    )


def _noted(
    text: str, span: MarkedSpan, place: int, word: int, told_in: int | None, speaker: int | None
) -> Noted:
    said = text[span.start : span.end]
    low = _WORD.findall(said.lower())
    first = low[0] if low else ""
    known, new = word_class("words_of_the_known"), word_class("words_of_the_new")
    bare = tuple(low[1:] if first in known or first in new else low)
    head = _head(bare)
    noun = _singular(head)
    return Noted(
        place=place, start=span.start, end=span.end, layer=span.layer, label=span.label, score=span.score,
        said=said, words=bare, noun=noun, plural=noun != head, article=_article(first),
        person=persons().get(said.lower()) if span.layer == "pronoun" else None,
        initials="".join(w[0] for w in _CAPITAL.findall(said)).lower(),
        word=word, told_in=told_in, speaker=speaker,
    )  # fmt: skip


def _article(first: str) -> str:
    if first in word_class("words_of_the_known"):
        return "known"
    return "new" if first in word_class("words_of_the_new") or first[:1].isdigit() else "bare"


def _head(words: Sequence[str]) -> str:
    for before, word in zip(words, words[1:], strict=False):
        if word in _BEHIND_NOUN:
            return before
    return words[-1] if words else ""


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


class _Contents:
    """The contents of statements, and who makes each."""

    def __init__(
        self, spans: Sequence[MarkedSpan], order: Sequence[int], told: Sequence[EncodedAttribution]
    ) -> None:
        self._spans = spans
        self._place = {index: place for place, index in enumerate(order)}
        self._order = order
        self._pieces = sorted(
            (spans[i].end - spans[i].start, n, spans[i].start, spans[i].end)
            for n, one in enumerate(told)
            for i in one.pieces
        )
        self._speakers = [self._speaker(one) for one in told]

    def around(self, span: MarkedSpan) -> tuple[int | None, int | None]:
        """The innermost statement that holds a span, and the place of who makes it."""
        held = (
            n
            for _, n, start, end in self._pieces
            if start <= span.start and span.end <= end
        )
        told_in = next(held, None)
        return told_in, None if told_in is None else self._speakers[told_in]

    def _speaker(self, one: EncodedAttribution) -> int | None:
        source = one.source if one.source is not None else one.understood
        if source is None:
            return None
        inside = list(self._inside(self._spans[source]))
        named = [i for i in inside if self._is_name_of_person(i)]
        first = [i for i in inside if self._spans[i].start == self._spans[source].start]
        return next((self._place[i] for i in (*named, *first, *inside)), None)

    def _inside(self, source: MarkedSpan) -> Iterator[int]:
        for i in self._order:
            if self._spans[i].start >= source.end:
                return
            if source.start <= self._spans[i].start and self._spans[i].end <= source.end:
                yield i

    def _is_name_of_person(self, index: int) -> bool:
        return self._spans[index].layer == "name" and self._spans[index].label == "person"
