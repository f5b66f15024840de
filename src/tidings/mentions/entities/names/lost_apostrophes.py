"""Names of owners whose apostrophe a feed has lost: "Chads capital", "Harouns forces".

Leaves "the Johnsons moved", "James Street" and "the two Chads" alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from msgspec.structs import replace

from tidings.mentions.entities.names.found import Found
from tidings.mentions.entities.names.known import known_names, leaders
from tidings.mentions.entities.nouns.nominals import collectives
from tidings.model.parse import Sentence, Token

# What is owned follows at once, by itself or behind what is said of it.
OWNED = frozenset({"NOUN", "ADJ", "PROPN"})
# Behind these a final s is a plural.
PLURAL_BEFORE = frozenset({"the", "two", "three", "both", "other", "many", "several", "these", "those"})  # fmt: skip
NAMES = frozenset({"country", "capital", "organization", "metonym"})


def mend_owners(
    names: Sequence[Sequence[Found]], sentences: Sequence[Sentence]
) -> list[tuple[Found, ...]]:
    """The names of a document, owners without the s that is no part of them."""
    bearers = frozenset(_bearers(names))
    places = frozenset(n.text for found in names for n in found if n.look == "place")
    return [
        tuple(_mended(one, sentence, bearers, places) for one in found)
        for found, sentence in zip(names, sentences, strict=True)
    ]


def owns(sentence: Sentence, first: int, last: int) -> bool:
    """Whether tokens `first:last` end in an s that may be what is left of a possessive."""
    tokens = sentence.tokens
    word = tokens[last - 1].text
    if not word.endswith("s") or word.endswith("ss") or last >= len(tokens):
        return False
    plural = first > 0 and tokens[first - 1].text.lower() in PLURAL_BEFORE
    if plural and not (tokens[first - 1].text.lower() == "the" and _is_of_one(tokens[last])):
        return False
    return tokens[last].pos in OWNED and tokens[last].text[:1].isalpha()


def _is_of_one(token: Token) -> bool:
    """ "The Harouns regime", "the Harouns forces": what one man has, and no family."""
    return collectives().get(token.lemma, {}).get("class") in {"government", "armed"}


def _mended(
    found: Found, sentence: Sentence, bearers: Collection[str], places: Collection[str]
) -> Found:
    if not owns(sentence, found.first, found.last) or not found.text.endswith("s"):
        return found
    name = found.text[:-1]
    if found.text in known_names():
        return found
    known = known_names().get(name)
    if known is not None:
        if known.category not in NAMES:
            return found
        return replace(
            found, text=name, look="known", sure=3, known=known, titles=(),
            sector=known.sector, country=known.country,
        )  # fmt: skip
    if found.known is not None:
        return found
    if name in places:
        return replace(found, text=name, look="place", titles=())
    surname = _surname(name)
    if surname in leaders() and " " not in name:
        return replace(found, text=name, look="person")
    return replace(found, text=name) if surname in leaders() or surname in bearers else found


def _surname(name: str) -> str:
    return name.split()[-1].casefold().removeprefix("al-")


def _bearers(names: Sequence[Sequence[Found]]) -> Iterator[str]:
    """The surnames of the people named in full."""
    for one in (n for found in names for n in found):
        if one.look == "person" and " " in one.text:
            yield _surname(one.text)
