"""Words for the people and things that are counted: their class, whether civilian, of which country."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from tidings.lexicons.tables import column, table, words
from tidings.lexicons.word_classes import word_class
from tidings.model.mentions import EntityMention, FigureMention, Reading
from tidings.model.parse import Sentence, Token

# What stands in brackets explains a name and is not the counted: "23 LRA (banned in Uganda) fighters".
_BRACKET = re.compile(r"\([^)]*\)")
_CIVILIAN = {"yes": True, "no": False}


CAPTIVES = "captives"


@cache
def classes(lemma: str) -> frozenset[str]:
    """The classes of counted things that a noun belongs to."""
    return _classes().get(lemma, frozenset())


@cache
def _classes() -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for row in table("en/populations.tsv"):
        for lemma in words(row["lemmas"]):
            found[lemma] = found.get(lemma, frozenset()) | {row["class"]}
    return found


@cache
def _civilian() -> Mapping[str, bool | None]:
    rows = (row for row in table("en/populations.tsv") if row["class"] == "people")
    return {lemma: _CIVILIAN.get(row["civilian"]) for row in rows for lemma in words(row["lemmas"])}


def lemma_of(token: Token) -> str:
    """The lemma of a noun, also where the parser took a plural for a name or a verb."""
    return token.lemma if classes(token.lemma) else _stem(token.text) or token.lemma


def noun_of(figure: FigureMention) -> str:
    """The last word for who or what is counted, in small letters; "" where nobody says."""
    return figure.population.casefold().split()[-1] if figure.population else ""


def is_of_some(figure: FigureMention) -> bool:
    """Whether a count is of what may come ("up to 900 cases by June"), or of what has come in a day ("nine new cases"), and of no
    whole that reports carry on."""
    return figure.scope == "capacity" or figure.population.casefold().startswith("new ")


def is_one_more(figure: FigureMention) -> bool:
    """ "A fifth person has died": the last of all so far."""
    said = figure.quote.casefold().split()
    return (figure.value or 0) > 1 and bool(word_class("ordinal_numbers") & {*said})


def names_counted(word: str) -> bool:
    """Whether a bare word, singular or plural, names people or things that are counted."""
    return _stem(word) is not None


def are_civilians(population: str) -> bool | None:
    """Whether the counted, called by some words, are civilians ("three traders"); None where their noun does not say."""
    words_ = population.casefold().split()
    return _civilian().get(_stem(words_[-1]) or words_[-1]) if words_ else None


def are_other_people(one: FigureMention, other: FigureMention) -> bool:
    """Whether of two counts one is of people under arms and the other of no such: guards, and prisoners or nurses."""
    armed = [are_civilians(f.population) is False for f in (one, other)]
    unarmed = [
        are_civilians(f.population) is True or CAPTIVES in classes(_stem(noun_of(f)) or "")
        for f in (one, other)
    ]
    return any(a and b for a, b in zip(armed, reversed(unarmed), strict=True))


@lru_cache(maxsize=10_000)  # every noun of every sentence is asked several times
def _stem(word: str) -> str | None:
    small = word.casefold()
    for ending, instead in (
        ("", ""),
        ("ies", "y"),
        ("men", "man"),
        ("es", "e"),
        ("es", ""),
        ("s", ""),
    ):
        stem = small.removesuffix(ending) + instead
        if small.endswith(ending) and classes(stem):
            return stem
    return None


def is_counted_noun(token: Token) -> bool:
    """Whether a token names people or things that are counted, whatever the parser takes it for."""
    if token.pos in {"ADP", "AUX", "DET", "PUNCT", "PRON", "CCONJ", "SCONJ"}:
        return False
    if token.pos == "VERB" and token.tag not in {"VBZ", "NNS"}:
        return False
    return bool(classes(lemma_of(token))) or token.text in _peoples()


def is_plural(token: Token) -> bool:
    """Whether a token is a plural noun, or a name of people in the plural ("Afghans")."""
    return token.tag in {"NNS", "NNPS"} or (token.tag == "NNP" and token.text.endswith("s"))


def is_people(token: Token) -> bool:
    """Whether a noun names people: in the lexicon, or a name of people such as "Afghans"."""
    return "people" in classes(lemma_of(token)) or token.text in _peoples()


def is_thing(token: Token) -> bool:
    """Whether a noun names what cannot be killed or displaced itself."""
    known = classes(lemma_of(token))
    return bool(known) and known <= {"things", "posts"}


def is_ground(token: Token) -> bool:
    """Whether a noun names places and nobody who lives there."""
    known = classes(lemma_of(token)) - {"things"}
    return not known and token.lemma in column("en/place_nouns.tsv", "noun")


@cache
def _peoples() -> frozenset[str]:
    return frozenset(w for row in table("world/countries.tsv") for w in words(row["people"]))


def is_civilian(sentence: Sentence, first: int, last: int) -> bool | None:
    """Whether the counted are civilians; None where the words do not say or name both."""
    said = {
        _civilian().get(lemma_of(token))
        for token in sentence.tokens[first : last + 1]
        if token.pos in {"NOUN", "PROPN", "ADJ"} and lemma_of(token) in _civilian()
    } - {None}
    return said.pop() if len(said) == 1 else None


@cache
def _countries() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for row in table("world/countries.tsv"):
        for name in ("adjectives", "people", "name", "aliases"):
            for word in words(row[name]):
                found.setdefault(word, row["iso3"])
    return found


@cache
def _codes() -> frozenset[str]:
    return column("world/countries.tsv", "iso3")


@cache
def _country_words() -> re.Pattern[str]:
    names = sorted(_countries(), key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(map(re.escape, names))})(?![^\W_])")


def countries_in(said: str) -> tuple[str, ...]:
    """The countries named in some words, in order: "Kenyan and Malian soldiers" gives KEN, MLI."""
    return tuple(_countries()[match.group()] for match in _country_words().finditer(said))


def country_of(
    reading: Reading, sentence: Sentence, span: tuple[int, int], owner: int | None
) -> str | None:
    """The country of the counted: of an adjective, of the whole phrase's referent, or of its owner."""
    named = countries_in(_BRACKET.sub(" ", reading.document.text[span[0] : span[1]]))
    if named:
        return named[0] if len(set(named)) == 1 else None
    for mention in reading.entities:
        inside = span[0] <= mention.start and mention.end <= span[1]
        if inside and mention.form == "nominal" and (country := _country(reading, mention)):
            return country
    return _owner_country(reading, sentence, owner) if owner is not None else None


def _owner_country(reading: Reading, sentence: Sentence, owner: int) -> str | None:
    """Of "its" in "its soldiers": by its chain, else the last state named before it in the sentence."""
    token = sentence.tokens[owner]
    for mention in reading.entities:
        if mention.start == token.start and (country := _country(reading, mention)):
            return country
    before = countries_in(reading.document.text[sentence.start : token.start])
    return before[-1] if before else None


def _country(reading: Reading, mention: EntityMention) -> str | None:
    if 0 <= mention.chain < len(reading.chains):
        country = reading.chains[mention.chain].country
        # PLOVER's codes for bodies that are no country have no three letters of ISO, but look like them.
        return country if country and country in _codes() else None
    return None
