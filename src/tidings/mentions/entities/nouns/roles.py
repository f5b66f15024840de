"""Offices and callings: "foreign minister", "Middle East analyst"; found as words, before any name is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from tidings.lexicons.tables import column, table
from tidings.lexicons.word_classes import word_class
from tidings.mentions.entities.names.found import Title
from tidings.mentions.entities.names.known import known_names
from tidings.model.parse import Sentence, Token

LONGEST = 4
# What a hyphen ties to an office: "Ex-President", "Vice-Governor".
EARLIER = frozenset(
    {"ex", "former", "then", "vice", "deputy", "co", "under", "president", "governor", "prime"}
)


@cache
def role_sectors() -> Mapping[str, str]:
    """The PLOVER sector of every title."""
    return {row["title"]: row["sector"] for row in table("en/roles.tsv")}


@cache
def _openings() -> frozenset[str]:
    """The first words of titles, up to a space or hyphen: few words need a closer look."""
    first = {re.split(r"[^\w.]", title)[0] for title in (*role_sectors(), *shortened())}
    return frozenset({*first, *(word.rstrip(".") for word in first)})


@cache
def shortened() -> Mapping[str, str]:
    """The full title of what is shortened before a name: "governor" of "gov."."""
    return {row["written"]: row["title"] for row in table("en/title_abbreviations.tsv")}


def ends_compound(sentence: Sentence, index: int) -> bool:
    """Whether a word is the tail of a name with hyphens: "Port-au-Prince", but "Ex-President"."""
    before = sentence.tokens[max(0, index - 2) : index + 1]
    if len(before) < 3 or before[1].text != "-" or before[0].text.lower() in EARLIER:
        return False
    tight = before[0].end == before[1].start and before[1].end == before[2].start
    return tight and before[0].text[:1].isupper() and before[2].text[:1].isupper()


def is_generation(tokens: Sequence[Token], index: int) -> bool:
    """ "Gen Z" is an age, "Gen Awa Sy" an officer."""
    after = tokens[index + 1].text.lower() if index + 1 < len(tokens) else ""
    return tokens[index].text.lower() == "gen" and after in word_class("generations")


def title_at(sentence: Sentence, first: int, last: int) -> Title | None:
    """The longest title whose words begin at token `first` and end before `last`."""
    if first >= min(last, len(sentence.tokens)) or ends_compound(sentence, first):
        return None
    opening = sentence.tokens[first].text.lower()
    if is_generation(sentence.tokens, first):
        return None
    if opening not in _openings() and opening.partition("-")[0] not in _openings():
        return None
    for end in range(min(last, first + LONGEST), first, -1):
        tokens = sentence.tokens[first:end]
        words = "".join(
            t.text.lower() + (" " if n.start > t.end else "")
            for t, n in zip(tokens, (*tokens[1:], tokens[-1]), strict=True)
        )
        title = shortened().get(words, words)
        if title in role_sectors():
            if _names_unit(sentence, first, end) or _ends_name(sentence, first, end):
                return None
            return Title(title=title, first=first, last=end)
    return None


def _names_unit(sentence: Sentence, first: int, end: int) -> bool:
    """ "The Detective Branch", "General Department": behind "the" a unit is called by who works in it; of "Inspector Branch"
    nobody says so."""
    before = sentence.tokens[first - 1].text.lower() if first else ""
    after = sentence.tokens[end] if end < len(sentence.tokens) else None
    unit = after is not None and after.text.lower() in word_class("units_of_office")
    return before in {"the", "its", "their"} and unit and after is not None and after.text.istitle()


def _ends_name(sentence: Sentence, first: int, end: int) -> bool:
    """ "The Karmel Queen sank", "off Durrick Head": a word for an office that ends the name of a ship or a cape; of the Norland
    King and the Army Head everybody knows of what, and behind "Queen" a name tells of whom."""
    token, before = sentence.tokens[first], sentence.tokens[first - 1] if first else None
    if before is None or end - first > 1 or token.text.lower() not in word_class("ends_of_names"):
        return False
    behind = sentence.tokens[end] if end < len(sentence.tokens) else None
    goes_on = behind is not None and behind.pos == "PROPN" and behind.text.istitle()
    named = before.pos == token.pos == "PROPN" and before.text.istitle() and token.text.istitle()
    return named and not goes_on and not _says_of_what(before.text)


def _says_of_what(word: str) -> bool:
    """Whether a word before an office says whose it is, or is none of a name: "Danish", "Army", "Deputy"."""
    plain = word.casefold()
    ordinary = column("en/word_reports.tsv", "stem") | column("en/organization_heads.tsv")
    return word in known_names() or plain in ordinary or plain in EARLIER
