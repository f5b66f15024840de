"""What is seen of a mention before asking whom it stands for: its words, its article, who speaks where it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from tidings.encoder.chains.telling import who_tells
from tidings.lexicons.pronouns import persons
from tidings.lexicons.word_classes import word_class
from tidings.model.encoded import EncodedAttribution, MarkedSpan
from tidings.model.record import Record

_WORD = re.compile(r"\d[\d.,]*\d|[\w'’-]+")
_CAPITAL = re.compile(r"\b[A-Z]\w*")
# What may follow the noun of a description: "the head of the mission", "residents who fled".
_BEHIND_NOUN = frozenset(
    {"of", "in", "for", "from", "at", "on", "to", "with", "who", "that", "which"}
)


class Noted(Record, frozen=True, kw_only=True):
    """A mention: `words` without article, `bare` these as one, `noun` the noun of a description in the singular, `person` of
    a pronoun, `sort` whether it is a pronoun, a name or a description; `told_in` and `speaker` are the statement in which it stands and
    the mention (place in the row of mentions) that makes it."""

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
    bare: str
    sort: str


def note_mentions(
    text: str,
    spans: Sequence[MarkedSpan],
    order: Sequence[int],
    words: Sequence[int],
    told: Sequence[EncodedAttribution],
) -> tuple[Noted, ...]:
    """The mentions of a document: `order` are their spans in order of the text, `words` the number of each one's first word."""
    around = who_tells(spans, order, told)
    return tuple(
        _noted(text, spans[index], place, words[place], *around[place])
        for place, index in enumerate(order)
    )


def _noted(
    text: str, span: MarkedSpan, place: int, word: int, told_in: int | None, speaker: int | None
) -> Noted:
    said = text[span.start : span.end]
    low = _WORD.findall(said.lower())
    first = low[0] if low else ""
    article = _article(first)
    bare = tuple(low if article == "bare" else low[1:])
    head = _head(bare)
    noun = _singular(head)
    person = persons().get(said.lower()) if span.layer == "pronoun" else None
    return Noted(
        place=place, start=span.start, end=span.end, layer=span.layer, label=span.label, score=span.score,
        said=said, words=bare, noun=noun, plural=noun != head, article=article,
        person=person, bare=" ".join(bare), sort="pronoun" if person else span.layer,
        initials="".join(w[0] for w in _CAPITAL.findall(said)).lower(),
        word=word, told_in=told_in, speaker=speaker,
    )  # fmt: skip


def _article(first: str) -> str:
    if first in word_class("words_of_the_known"):
        return "known"
    return "new" if first in word_class("words_of_the_new") or first[:1].isdigit() else "bare"


def _head(words: Sequence[str]) -> str:
    for before, word in pairwise(words):
        if word in _BEHIND_NOUN:
            return before
    return words[-1] if words else ""


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
