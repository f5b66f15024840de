"""Words that can be parts of a name, and what holds them together: capitals, particles, hyphens and ties.

"Pul-e Khumri", "Kim Jong-un" and "as-Suwar" are one name each; nothing holds "Trump-era", "U.K.-based" and the dash of
"Raid in Chad - Army says" together.
"""

from __future__ import annotations

from tidings.lexicons.place_names import ARTICLES
from tidings.lexicons.tables import column
from tidings.mentions.entities.names.months import calendar
from tidings.model.parse import Sentence, Token

PARTICLES = column("en/name_particles.tsv")
# Particles that are English words too.
ENGLISH = frozenset({"as", "at", "an"})
# The letters of American parties before a seat: "R-Juneau".
PARTIES = frozenset({"R", "D"})
# The tie between the parts of Persian, Pashto, Kurdish and Urdu names: "Pul-e Khumri", "Deh-i-Nau".
IZAFE = column("en/name_ties.tsv")
# The small words between the hyphens of a place's name: "Port-au-Prince", "Frankfurt-am-Main".
LINKS = column("en/hyphen_links.tsv")
# Syllables of given names are short: "un", "jae", "kyung".
SYLLABLE = 5


def is_capital(token: Token) -> bool:
    """Whether a word can be part of a name: it has a capital, is no day of the week and no "U.K.-based"."""
    if token.text.rpartition("-")[2] in {"based", "led", "backed", "born"}:
        return False
    return (
        token.text[:1].isupper()
        and token.text[:1].isalpha()
        and token.text not in calendar("weekdays")
    )


def is_particle(tokens: tuple[Token, ...], index: int) -> bool:
    """A particle; one that is an English word too needs its hyphen: "as-Suwar", but "met in Karm as Chad"."""
    word = tokens[index].text
    if index + 1 < len(tokens) and tokens[index + 1].text == "-":
        return word in PARTICLES or word in ARTICLES
    return word in PARTICLES and word not in ENGLISH


def past_hyphen(tokens: tuple[Token, ...], hyphen: int) -> int:
    """Where a run that ends before a hyphen ends: before a dash, behind the capital or tie that follows."""
    if _is_dash(tokens, hyphen) or tokens[hyphen - 1].text in PARTIES:
        return hyphen
    step = hyphen + 1
    if step < len(tokens) and is_capital(tokens[step]):
        return step + 1
    return (
        _past_links(tokens, step)
        or _past_izafe(tokens, step)
        or _past_syllable(tokens, step)
        or hyphen
    )


def _is_dash(tokens: tuple[Token, ...], index: int) -> bool:
    """A hyphen with space around it parts a headline: "Raid in Chad - Army says"."""
    apart = tokens[index - 1].end < tokens[index].start
    return apart and index + 1 < len(tokens) and tokens[index].end < tokens[index + 1].start


def _past_links(tokens: tuple[Token, ...], step: int) -> int | None:
    """Where a place's name goes on behind small words between hyphens: "Port-au-Prince", "Dar-es-Salaam"; not "Rome-to-Oslo"."""
    after = step
    while after + 1 < len(tokens) and tokens[after].text in LINKS and tokens[after + 1].text == "-":
        after += 2
    if not step < after < len(tokens) or not is_capital(tokens[after]):
        return None
    tight = all(tokens[i].end == tokens[i + 1].start for i in range(step - 2, after))
    return after + 1 if tight else None


def _past_izafe(tokens: tuple[Token, ...], step: int) -> int | None:
    """Where a name goes on behind a hyphen and a tie; a dash between words has space around it."""
    if step >= len(tokens) or tokens[step].text not in IZAFE:
        return None
    if tokens[step - 1].end != tokens[step].start or tokens[step - 2].end != tokens[step - 1].start:
        return None
    after = step + 2 if step + 1 < len(tokens) and tokens[step + 1].text == "-" else step + 1
    return after + 1 if after < len(tokens) and is_capital(tokens[after]) else None


def _past_syllable(tokens: tuple[Token, ...], step: int) -> int | None:
    """Where a given name goes on in small letters behind its hyphen: "Kim Jong-un", not "Trump-era"."""
    if step >= len(tokens) or not tokens[step].text.islower() or len(tokens[step].text) > SYLLABLE:
        return None
    tight = (
        tokens[step - 2].end == tokens[step - 1].start
        and tokens[step - 1].end == tokens[step].start
    )
    return step + 1 if tight and tokens[step - 1].name == "PERSON" else None


def only_counts(sentence: Sentence, index: int, last: int) -> bool:
    """Whether a number only counts what the name behind it describes: "Four AFM vessels"."""
    token = sentence.tokens[index]
    noun = sentence.tokens[token.head]
    return token.dep == "nummod" and index + 1 < last <= noun.index and noun.tag == "NNS"
