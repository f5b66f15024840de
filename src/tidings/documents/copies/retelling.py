"""Sentences that one text tells again in other words: an editor's paraphrase of agency copy.

Finds "Riot police used tear gas at dawn to clear the gates" in "At dawn the gates were cleared by riot police with
tear gas"; leaves two reports alone that share the names, the numbers and the quotations of one press conference.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from tidings.documents.copies.wording import Wording
from tidings.language.function_words import function_words
from tidings.lexicons.tables import column
from tidings.model.record import Record

# What a word tells about whose sentence it is. Details ("oranges", "sandbags") tell most; names and numbers
# stand in every report on the matter, and common words of the news ("killed", "officials") in every report.
_DETAIL, _NAME, _COMMON = 10, 5, 1
# The three values and the two limits below are the best of a search over the odd invented families and the judged
# war reports (evaluation/score_copies.py): of a rewritten sentence about half its weight stands in the sentence
# or two that it was made from, of one about the same matter a third.
_RETOLD = 0.45
_SHARE = 0.2
_FEWEST = 4 * _DETAIL
_FEWEST_WORDS = 3
# Inflected forms of one word have their first letters in common.
_STEM = 5
_SHORTEST = 3

Span = tuple[int, int]


class Sentence(Record, frozen=True, kw_only=True):
    """A sentence without its quotations: its words `first:end` in the wording, and its stems with their weights."""

    first: int
    end: int
    stems: Mapping[str, int]
    weight: int


class Content(Record, frozen=True, kw_only=True):
    """What a text tells, by sentence."""

    sentences: tuple[Sentence, ...]
    stems: frozenset[str]


class Retelling(Record, frozen=True, kw_only=True):
    """What a text tells again: its share of the text, and the word ranges.

    `spans` are pairs of ranges, those of the text retold and those of the text that retells; there are none
    unless enough is retold that it cannot be chance.
    """

    share: float
    spans: tuple[tuple[Span, Span], ...]


def content_of(wording: Wording, *, language: str | None) -> Content:
    """The content words of each sentence that is not quoted speech."""
    common = _common_stems() if language == "en" else frozenset()
    # German nouns have capitals as names have: there a capital tells nothing.
    sentences = tuple(_sentences(wording, function_words(language), common, names=language != "de"))
    return Content(
        sentences=sentences, stems=frozenset(stem for one in sentences for stem in one.stems)
    )


@cache
def _common_stems() -> frozenset[str]:
    return column("en/common_stems.tsv", "stem")


def _sentences(
    wording: Wording, empty: frozenset[str], common: frozenset[str], *, names: bool
) -> Iterator[Sentence]:
    for first, end in pairwise([0, *wording.sentence_ends]):
        stems: dict[str, int] = {}
        for index in range(first, end):
            word = wording.words[index]
            if wording.quoted[index] or word in empty:
                continue
            number = word[0].isdigit()
            if len(word) < _SHORTEST and not number:
                continue
            stem = word[:_STEM]
            named = number or (names and wording.capital[index] and index > first)
            weight = _COMMON if stem in common else _NAME if named else _DETAIL
            stems[stem] = max(stems.get(stem, 0), weight)
        if len(stems) >= _FEWEST_WORDS:
            yield Sentence(first=first, end=end, stems=stems, weight=sum(stems.values()))


def find_retelling(original: Content, taker: Content) -> Retelling:
    """Which sentences of `taker` tell again what one or two neighbouring sentences of `original` tell."""
    windows = list(_windows(original.sentences))
    total = told = words = 0
    spans: list[tuple[Span, Span]] = []
    for sentence in taker.sentences:
        total += sentence.weight
        wanted = _RETOLD * sentence.weight
        known = sentence.stems.keys() & original.stems
        if sum(sentence.stems[stem] for stem in known) < wanted:
            continue
        best, end, first = max(
            (sum(sentence.stems[stem] for stem in known & stems), -end, first)
            for first, end, stems in windows
        )
        if best >= wanted:
            told += sentence.weight
            words += best
            spans.append(((first, -end), (sentence.first, sentence.end)))
    share = told / max(1, total)
    enough = share >= _SHARE and words >= _FEWEST
    return Retelling(share=share, spans=tuple(spans) if enough else ())


def _windows(sentences: Sequence[Sentence]) -> Iterator[tuple[int, int, frozenset[str]]]:
    """Each sentence, and each two that follow each other: an editor joins what an agency told in two."""
    for one in sentences:
        yield one.first, one.end, frozenset(one.stems)
    for one, other in pairwise(sentences):
        yield one.first, other.end, frozenset(one.stems) | frozenset(other.stems)
