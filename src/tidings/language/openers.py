"""A preposition that opens a sentence with its capital: "Near Damascus, rebels fell" begins with no name of two words.

The tagger has "Near" for a part of the name behind it, and the parser then takes both for the doer.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from tidings.lexicons.tables import column
from tidings.model.parse import Token

# Prepositions that the tagger takes for names; "Outside", "In" and "At" it knows.
TAKEN = frozenset({"Near"})
# A place is named in so many words at most before its comma.
LONGEST = 5


def with_opener(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The words of a sentence, a preposition that opens it read as one."""
    first = next((t for t in tokens if t.text[0].isalnum()), None)
    if first is None or first.text not in TAKEN or first.tag == "IN":
        return tuple(tokens)
    last = _end_of_name(tokens, first.index + 1)
    if last is None:
        return tuple(tokens)
    mended = list(tokens)
    mended[first.index] = structs.replace(first, pos="ADP", tag="IN")
    if first.dep != "prep":
        _hang(mended, first.index, last)
    return tuple(mended)


def _end_of_name(tokens: Sequence[Token], begin: int) -> int | None:
    """The last word of a name that a comma follows."""
    for at in range(begin, min(len(tokens), begin + LONGEST + 1)):
        if tokens[at].text == ",":
            return at - 1 if at > begin else None
        small = tokens[at].text in column("en/name_particles.tsv") or tokens[at].text == "-"
        if not tokens[at].text[0].isupper() and not small:
            return None
    return None


def _hang(tokens: list[Token], opener: int, last: int) -> None:
    """Hang an opener on the verb of the sentence, and the name on the opener."""
    root = next((t.index for t in tokens if t.head == t.index), None)
    if root is None or root <= last:
        return
    tokens[opener] = structs.replace(tokens[opener], dep="prep", head=root)
    for at in range(opener + 1, last):
        tokens[at] = structs.replace(tokens[at], dep="compound", head=last)
    tokens[last] = structs.replace(tokens[last], dep="pobj", head=opener)
