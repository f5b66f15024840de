"""What is set beside a name says what bears it: "Arvolux, the company that ran the dam, paid", "Dorn, the bald sergeant, winks".

"Karm, the company said, is cut off" and "In Karm, the company that ran the dam …" say nothing of Karm, nor do "Monday, the mayor of …".
"""

from __future__ import annotations

from tidings.lexicons import gazetteer
from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.mentions.entities.names.found import Look
from tidings.mentions.entities.nouns.nominals import collectives
from tidings.mentions.entities.nouns.roles import role_sectors
from tidings.model.parse import Sentence, Token

_ARTICLES = frozenset({"the", "a", "an"})
# So many words may stand between the article and its noun: "the bald old sergeant".
_LONGEST = 4
_SHORTEST = 4
# What leads up to a name that is no subject: "between Karm and Vosk, the prosecutor of the province said".
_LEADING = frozenset({"ADP", "DET", "ADJ", "PROPN", "NOUN", "NUM", "CCONJ"})
_BEFORE_NOUN = frozenset({"ADJ", "NOUN", "PROPN", "NUM"})
# What goes on with the description, or closes it.
_GOES_ON = frozenset({"that", "which", "who", "whose", "of", "from", "in", "with", "for", "behind", "at", ","})  # fmt: skip
_DAYS = frozenset({"DATE", "TIME", "CARDINAL"})


def look_by_apposition(
    sentence: Sentence, first: int, last: int, name: str
) -> tuple[Look, int] | None:
    """The look that the description between commas behind a name gives it, and how sure it is."""
    before = sentence.tokens[first - 1] if first else None
    if before is not None and before.pos in _LEADING:
        return None
    if not _is_strange(sentence.tokens[first:last]):
        return None
    noun = _described(sentence, last)
    if noun is None:
        return None
    row = collectives().get(noun.lemma.lower(), {})
    if row.get("class") == "body" and not gazetteer.find(name):
        return "organization", 2
    office = noun.lemma.lower() in role_sectors() or row.get("class") in {"people", "speaker"}
    return ("person", 2) if office and last - first == 1 else None


def _is_strange(name: tuple[Token, ...]) -> bool:
    """Whether a name is no word of every day, no day and no number."""
    token = name[0]
    known = token.text.casefold() in column("en/word_reports.tsv", "stem")
    known = known or token.lemma.lower() in collectives() or token.text.lower() in word_class("directions")  # fmt: skip
    written = len(token.text) >= _SHORTEST and token.text.isalpha()  # "Inc.", "MP"
    return (
        len(name) == 1
        and written
        and token.pos == "PROPN"
        and token.name not in _DAYS
        and not known
    )


def _described(sentence: Sentence, last: int) -> Token | None:
    """The noun of "the company that …", "the bald sergeant," right behind a name."""
    tokens = sentence.tokens
    if last + 2 >= len(tokens) or tokens[last].text != ",":
        return None
    if tokens[last + 1].text.lower() not in _ARTICLES:
        return None
    end = last + 2
    while end < min(len(tokens), last + 2 + _LONGEST) and tokens[end].pos in _BEFORE_NOUN:
        end += 1
    noun = tokens[end - 1]
    if end == last + 2 or end >= len(tokens) or noun.tag != "NN":
        return None
    return noun if tokens[end].text.lower() in _GOES_ON else None
