"""Nicknames: “Ana "Fox" Ruiz”, “Ana Ruiz, alias Fox” and “the Fox, whose real name is Ana Ruiz” are one person each.

"Ruiz, known as a hardliner" and "the play "Fox" Ruiz wrote" name nobody else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from msgspec.structs import replace

from tidings.lexicons.tables import table
from tidings.mentions.entities.names.found import Found, words_of
from tidings.mentions.entities.names.heads import body_heads
from tidings.mentions.entities.names.name_parts import PARTICLES, is_capital
from tidings.mentions.entities.names.runs import NO_NAME
from tidings.model.parse import Sentence

_OPENING = frozenset({'"', "“", "'", "‘", "``", "«", "„"})
_CLOSING = frozenset({'"', "”", "'", "’", "''", "»", "“"})
_ARTICLES = frozenset({"the", "The"})
# "The Butcher of Karm" is as long as nicknames get.
_LONGEST = 5
_LONGEST_NAME = 3
_BODIES = frozenset({"organization", "armed_group", "facility"})

Span = tuple[int, int]


def with_nicknames(names: Sequence[Found], sentence: Sentence, text: str) -> tuple[Found, ...]:
    """The names of a sentence, each nickname among them tied to the name of its bearer."""
    if not any(t.text in _OPENING or t.text.lower() in _first_words() for t in sentence.tokens):
        return tuple(names)
    return _tied(_joined(names, sentence, text), sentence, text)


def _joined(names: Sequence[Found], sentence: Sentence, text: str) -> list[Found]:
    """One name out of first name, nickname in quotation marks, and surname."""
    result = list(names)
    for first in [n for n in names if _may_be_person(n) and len(n.text.split()) <= _LONGEST_NAME]:
        inner = _quoted(sentence, first.last)
        last = next((n for n in names if inner and n.first == inner[1] + 1), None)
        if inner is None or last is None or last.known is not None or _is_body(last):
            continue
        if sentence.tokens[first.last - 1].pos in NO_NAME:
            continue
        whole = replace(
            first, last=last.last, text=f"{first.text} {last.text}", look="person", sure=3,
            nickname=words_of(sentence, text, *inner),
        )  # fmt: skip
        result = [n for n in result if not whole.first <= n.first < whole.last]
        result.append(whole)
    return sorted(result, key=lambda n: n.first)


def _may_be_person(found: Found) -> bool:
    return found.known is None and found.look not in _BODIES


def _is_body(found: Found) -> bool:
    """Whether a name is a body's by its words: "Radio" and "Harbour Board", but not a surname that looks like none."""
    heads = body_heads()
    return found.look in _BODIES and (" " in found.text or found.text.lower() in heads)


def _quoted(sentence: Sentence, index: int) -> Span | None:
    """The words of a nickname in quotation marks that open at a token; the marks stand around them."""
    tokens = sentence.tokens
    if index >= len(tokens) or tokens[index].text not in _OPENING:
        return None
    for end in range(index + 2, min(len(tokens), index + 2 + _LONGEST)):
        if tokens[end].text in _CLOSING:
            inside = tokens[index + 1 : end]
            named = all(is_capital(t) or t.text in _ARTICLES | PARTICLES | {"of"} for t in inside)
            return (index + 1, end) if named and any(is_capital(t) for t in inside) else None
    return None


def _tied(names: list[Found], sentence: Sentence, text: str) -> tuple[Found, ...]:
    """Nicknames behind "alias" and in front of "whose real name is", each with whose it is."""
    for start, end, order in _cues(sentence):
        behind = _named_at(names, sentence, end)
        before = _ends_at(names, sentence, start)
        if behind is None or before is None or not _may_be_person(before):
            continue
        if order == "nickname":
            names = _set(names, before, replace(before, look="person", sure=3, bearer=behind.text))
            continue
        first, last = _quoted(sentence, end) or (end, behind.last)
        nick = words_of(sentence, text, first, last)
        if before.look != "person" and " " not in before.text:
            continue
        names = [n for n in names if not first <= n.first < last]
        names = _set(names, before, replace(before, look="person", sure=3, nickname=nick))
        own = Found(
            sentence=sentence.index, first=first, last=last, text=nick, look="person", sure=3,
            bearer=before.text, nickname=behind.text,
        )  # fmt: skip
        names.append(own)
    return tuple(sorted(names, key=lambda n: n.first))


def _set(names: list[Found], old: Found, new: Found) -> list[Found]:
    return [new if n is old else n for n in names]


def _named_at(names: Sequence[Found], sentence: Sentence, index: int) -> Found | None:
    """What is named right there, behind an article, a quotation mark or its office."""
    inner = _quoted(sentence, index)
    if inner is not None:
        within = [n for n in names if inner[0] <= n.first < inner[1]]
        return within[0] if within else _bare(sentence, inner)
    tokens = sentence.tokens
    start = index + (index < len(tokens) and tokens[index].text in _ARTICLES)
    named = next((n for n in names if start <= n.first <= start + 1), None)
    led = named is not None and all(is_capital(t) for t in tokens[start : named.first])
    return named if named is not None and led and named.known is None else None


def _bare(sentence: Sentence, span: Span) -> Found:
    words = " ".join(t.text for t in sentence.tokens[slice(*span)])
    return Found(
        sentence=sentence.index, first=span[0], last=span[1], text=words, look="unclear", sure=0
    )


def _ends_at(names: Sequence[Found], sentence: Sentence, index: int) -> Found | None:
    """The name that ends before a comma, a bracket or a quotation mark and the cue."""
    end = index
    while end and sentence.tokens[end - 1].text in {",", "(", *_CLOSING}:
        end -= 1
    return next((n for n in names if n.last == end), None)


def _cues(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    """Where the words stand that tie a nickname to a name, the longest at each place."""
    words = [t.text.lower() for t in sentence.tokens]
    last = 0
    for index, word in enumerate(words):
        if index < last:
            continue
        for phrase, order in _first_words().get(word, ()):
            if tuple(words[index : index + len(phrase)]) == phrase:
                last = index + len(phrase)
                yield index, last, order
                break


@cache
def _first_words() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """The phrases by their first word, the longest first."""
    rows = [(tuple(r["phrase"].split()), r["order"]) for r in table("en/nickname_cues.tsv")]
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, order in sorted(rows, key=lambda row: (-len(row[0]), row[0])):
        found.setdefault(phrase[0], []).append((phrase, order))
    return found
