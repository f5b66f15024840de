"""Offices in front of a name, and whose they are: "spokesman Awa Sy", "his foreign minister, Bo Lund", "Secretary of State".

In "by the premier, Awa Sy, opposition leader Bo Lund and the mayor" the premier is nobody named.
"""

from __future__ import annotations

from msgspec.structs import replace

from tidings.lexicons.word_classes import word_class
from tidings.mentions.entities.names.found import Title, known_from
from tidings.mentions.entities.names.known import Known, known_names
from tidings.mentions.entities.nouns.listed import goes_on_listing
from tidings.mentions.entities.nouns.roles import title_at
from tidings.model.parse import Sentence

# The longest name of whoever sends somebody to a country, in words.
_SENDER = 5


def title_before(sentence: Sentence, first: int, last: int) -> tuple[Title, ...]:
    """A lower-case office just before a name: "spokesman Dmitry", "his foreign minister, Sergei"."""
    end = first - 1 if first and sentence.tokens[first - 1].text == "," else first
    for start in range(max(0, end - 4), end):
        title = title_at(sentence, start, end)
        if title is not None and title.last == end:
            if end < first and (
                not _introduces(sentence, start) or goes_on_listing(sentence, last)
            ):
                return ()
            return (with_owner(title, sentence, start),)
    return ()


def title_across(sentence: Sentence, first: int, last: int) -> Title | None:
    """ "Secretary of | State Awa Sy": an office that begins before a run of capitals and ends inside it."""
    for start in range(max(0, first - len(("Secretary", "of"))), first):
        title = title_at(sentence, start, last)
        if title is not None and first < title.last < last:
            return title
    return None


def _introduces(sentence: Sentence, start: int) -> bool:
    """Whether an office with a comma behind it introduces a name: it has a possessor or an article."""
    window = sentence.tokens[max(0, start - 3) : start]
    return any(t.tag in {"PRP$", "POS"} or t.pos == "DET" for t in window)


def _begins(sentence: Sentence, first: int, last: int, known: Known) -> int:
    """The token at which a known name begins: the "South" of "South Korean"."""
    words = [t.text for t in sentence.tokens[max(0, first - 1) : last]]
    larger = first > 0 and known_names().get(" ".join(words)) == known
    return first - 1 if larger else first


def with_owner(title: Title, sentence: Sentence, first: int) -> Title:
    """The title with whose it is: the known name or possessive just before it."""
    start = title.first
    for index in range(start - 1, max(-1, start - 6), -1):
        token, behind = sentence.tokens[index : index + 2]
        if token.pos == "PUNCT" and (token.text, token.end) != ("-", behind.start):
            break
        for end in range(start, index, -1):
            if (known := known_from(sentence, index, end)) is not None:
                begin = _begins(sentence, index, end, known)
                return _owned_by(title, sentence, begin, known)
        if token.tag == "PRP$":
            return replace(title, of_token=index)
        if token.pos not in {"NOUN", "ADJ", "PROPN", "PART"} and index < first:
            break
    return title


def _owned_by(title: Title, sentence: Sentence, first: int, known: Known) -> Title:
    """An office with its owner, the known name from `first` on; of "WHO Chad representative" the WHO."""
    last = first - 1 if first and sentence.tokens[first - 1].text == ")" else first
    posts = word_class("offices_abroad")
    for start in range(max(0, last - _SENDER), last) if title.title in posts else ():
        sender = known_names().get(" ".join(t.text for t in sentence.tokens[start:last]))
        if sender is not None and sender.category in {"organization", "country"}:
            return replace(title, of=sender, of_token=start)
    return replace(title, of=known, of_token=first)
