"""Where the name of a body ends whose business is a list: "Ministry of Labour, Health and Social Protection", "Food and Drug
Administration".

Parts "the Ministry of Defence and Parliament" and "Norland and Lake Board", which are two each.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidings.lexicons.word_classes import word_class
from tidings.mentions.entities.names.heads import body_heads
from tidings.mentions.entities.names.known import known_names
from tidings.mentions.entities.names.name_parts import is_capital
from tidings.model.parse import Token

# Words that end a list.
_AND = frozenset({"and", "&"})
# What stands between a body's head word and its business: "Department for the Environment".
_PURPOSE = frozenset({"of", "for", "on"})
# The label that the statistical names give every word of a body, the "and" within it too.
_BODY = "ORG"
# A single word behind "and" goes on with a name: "Ministry of Health and Welfare".
_ONE = 2


def past_business(tokens: tuple[Token, ...], last: int) -> int:
    """Where a run that ends before `last` ends when a list of business goes on there; `last` where none does."""
    fields = list(_fields(tokens, last))
    if not fields:
        return last
    first, end = fields[-1]
    seen_whole = _is_seen_whole(tokens, last - 1, end)
    told = all(_is_business(tokens[stop - 1]) for _, stop in ((last - 1, last), *fields[:-1]))
    if not (told or seen_whole):
        return last
    if _has_head_before(tokens, last):
        return (
            end
            if _is_business(tokens[end - 1]) or (seen_whole and not _is_own(tokens[end - 1]))
            else last
        )
    return end if _has_head_behind(tokens[first:end], seen_whole=seen_whole) else last


def are_two(tokens: tuple[Token, ...], conjunction: int) -> bool:
    """Whether two bodies with a head word each stand around "and": "the Health Ministry and Water Board", "Ministry of Health
    and Human Rights Watch"."""
    end = conjunction + 1
    while end < len(tokens) and is_capital(tokens[end]):
        end += 1
    headed = _is_own(tokens[conjunction - 1]) and is_capital(tokens[conjunction - 2])
    two = headed or _has_head_before(tokens, conjunction)
    return two and end - conjunction > _ONE and _is_own(tokens[end - 1])


def _fields(tokens: tuple[Token, ...], last: int) -> Iterator[tuple[int, int]]:
    """The capitalised items of a list that goes on at `last` and is closed by "and"; none where nothing closes it."""
    found, index = [], last
    while index < len(tokens):
        closing = tokens[index].text == "," and _is_and(tokens, index + 1)
        index += closing
        closes = _is_and(tokens, index)
        if not closes and tokens[index].text != ",":
            return
        end = index + 1
        while end < len(tokens) and is_capital(tokens[end]):
            end += 1
        if end == index + 1:
            return
        found.append((index + 1, end))
        if closes:
            yield from found
            return
        index = end


def _is_and(tokens: tuple[Token, ...], index: int) -> bool:
    return index < len(tokens) and tokens[index].text in _AND


def _is_business(token: Token) -> bool:
    return token.text.lower() in word_class("business_of_bodies")


def _is_head(token: Token) -> bool:
    look, _ = body_heads().get(token.text.lower(), ("", None))
    return look == "organization" or token.text.lower() in word_class("heads_behind_business")


def _is_own(token: Token) -> bool:
    """Whether the last word of an item makes it a body of its own: "Ministry of Defence and Karm Police"."""
    return token.text in known_names() or token.text.lower() in body_heads()


def _is_seen_whole(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Whether the statistical names see one body from the word before the list to its end."""
    return all(t.name == _BODY for t in tokens[first:last])


def _has_head_before(tokens: tuple[Token, ...], last: int) -> bool:
    """Whether the first item of the list stands behind a body's head word: "Department for the Environment | , Food …"."""
    index = last - 1
    while index > 0 and (is_capital(tokens[index]) or tokens[index].text in {",", *_AND}):
        index -= 1
    index -= tokens[index].text == "the"
    return index > 0 and tokens[index].text in _PURPOSE and _is_head(tokens[index - 1])


def _has_head_behind(item: tuple[Token, ...], *, seen_whole: bool) -> bool:
    """Whether the last item of the list ends in the head word of the whole: "Drug Administration"."""
    if len(item) == 1 or not _is_head(item[-1]) or item[0].text in known_names():
        return False
    return seen_whole or any(_is_business(t) for t in item[:-1])
