"""What the name and noun finders hand on: words at tokens, with what they look like."""

from __future__ import annotations

from typing import Literal

from tidings.lexicons.word_classes import word_class
from tidings.mentions.entities.names.known import Known, known_names
from tidings.model.parse import Sentence, Token
from tidings.model.record import Record
from tidings.model.vocabulary import EntityKind

Look = Literal["person", "organization", "armed_group", "facility", "place", "known", "unclear"]


class Title(Record, frozen=True, kw_only=True):
    """An office in front of or behind a name: its tokens, its normal form, whose office it is."""

    title: str
    first: int
    last: int
    of: Known | None = None
    of_token: int | None = None


class Found(Record, frozen=True, kw_only=True):
    """A name in a sentence: tokens `first:last`. `sure` says how strongly the words show the look (0-3).

    `nickname` is what its bearer is called besides; of a nickname itself `bearer` is the name.
    """

    sentence: int
    first: int
    last: int
    text: str
    look: Look
    sure: int
    known: Known | None = None
    titles: tuple[Title, ...] = ()
    sector: str | None = None
    country: str | None = None
    nickname: str | None = None
    bearer: str | None = None


class Nominal(Record, frozen=True, kw_only=True):
    """A noun phrase that stands for people, a body or a place: "the Turkish border guards"."""

    sentence: int
    first: int
    last: int
    head: int
    noun: str
    sector: str | None = None
    class_: str
    plural: bool
    definite: bool
    country: str | None = None
    owner: int | None = None
    modifiers: tuple[str, ...] = ()
    name: str


def head_of(sentence: Sentence, first: int, last: int) -> Token:
    """The token of `first:last` that hangs on something outside of it."""
    for token in sentence.tokens[first:last]:
        if token.head == token.index or not first <= token.head < last:
            return token
    return sentence.tokens[last - 1]


def words_of(sentence: Sentence, text: str, first: int, last: int) -> str:
    """The words of tokens `first:last` as written."""
    return text[sentence.tokens[first].start : sentence.tokens[last - 1].end]


def known_from(sentence: Sentence, first: int, last: int) -> Known | None:
    """The known name at tokens `first:last`, with the word before it where that is part of it: "North Korean"."""
    name = " ".join(t.text for t in sentence.tokens[first:last])
    known = known_names().get(name) or _owner(sentence, last)
    if known is None or first == 0 or not sentence.tokens[first - 1].text[:1].isupper():
        return known
    return known_names().get(f"{sentence.tokens[first - 1].text} {name}") or known


def ends_larger(sentence: Sentence, index: int, known: Known) -> bool:
    """Whether an adjective only ends a larger one: "North American", "Latin American"."""
    before = sentence.tokens[index - 1].text if index else ""
    larger = before.casefold() in word_class("directions") | {"latin", "central"}
    return known.category in {"adjective", "people"} and larger and before[:1].isupper()


def _owner(sentence: Sentence, last: int) -> Known | None:
    """The country of a word whose apostrophe a feed has lost: "Chads government"."""
    word = sentence.tokens[last - 1].text
    known = (
        known_names().get(word[:-1]) if word[-1:] == "s" and last < len(sentence.tokens) else None
    )
    return known if known is not None and known.category == "country" else None


def kind_of(look: Look) -> EntityKind | None:
    """The entity kind of a look, None where the look does not settle it."""
    kinds: dict[str, EntityKind] = {
        "person": "person", "organization": "organization", "armed_group": "armed_group",
        "facility": "facility", "place": "place",
    }  # fmt: skip
    return kinds.get(look)
