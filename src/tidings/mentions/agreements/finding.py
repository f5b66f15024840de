"""Finds the words that stand for an agreement: named, described, or taken up again ("the deal").

An agreement that somebody only hopes for or talks about is none yet.
"""

from __future__ import annotations

from dataclasses import dataclass

from tidings.language import trees
from tidings.lexicons.tables import column
from tidings.mentions.agreements import lexicon
from tidings.mentions.agreements.making import (
    agreed_on,
    clauses_below,
    made_for,
    made_in,
    maker_of,
    met_in,
    signed_beside,
)
from tidings.mentions.agreements.papers import takes_up
from tidings.mentions.agreements.who import chain_at
from tidings.model.evidence import Evidence, quote
from tidings.model.mentions import Reading, TimeMention
from tidings.model.parse import Sentence, Token

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "both"})
_HOPE_REACH = 2
# So many sentences later "the text" is still the text of the agreement told last.
PAPER_REACH = 3


@dataclass(frozen=True)
class Found:
    """One place that speaks of an agreement.

    `key` is "" where the words name none ("the deal"); `proper` where a name stands before the noun;
    `paper` where only its text is named ("the document"), told just before.
    """

    sentence: Sentence
    noun: Token
    kind: str
    key: str
    name: str
    proper: bool
    new: bool
    year: int | None
    time: TimeMention | None
    maker: Token | None
    place: int | None
    evidence: Evidence
    paper: bool = False


def find_agreements(reading: Reading) -> list[Found]:
    """Every place of a document that speaks of an agreement, in order."""
    places = ((sentence, token) for sentence in reading.sentences for token in sentence.tokens)
    found: list[Found] = []
    for sentence, token in places:
        one = _found_at(reading, sentence, token)
        if one is None and takes_up(sentence, token) and _is_just_before(found, sentence):
            one = _paper_at(reading, sentence, token)
        if one is not None:
            found.append(one)
    return found


def _is_just_before(found: list[Found], sentence: Sentence) -> bool:
    """Whether an agreement was told so shortly before that "the text" is its text."""
    if not found:
        return False
    last = found[-1].sentence
    near = sentence.index - last.index <= PAPER_REACH
    return near and sentence.paragraph == last.paragraph


def _paper_at(reading: Reading, sentence: Sentence, token: Token) -> Found:
    """“the document”: the agreement told last, with the verb and the time of signing where they are told."""
    maker = maker_of(sentence, token, definite=True) or signed_beside(sentence, token)
    time = _time(reading, sentence, token, (), maker)
    return Found(
        sentence=sentence, noun=token, kind="agreement", key="", name=token.text, proper=False, new=False,
        year=_year(time), time=time, maker=maker, place=None, paper=True,
        evidence=_phrase(reading, sentence, token),
    )  # fmt: skip


def _found_at(reading: Reading, sentence: Sentence, token: Token) -> Found | None:
    noun = lexicon.nouns().get(token.text.lower())
    if noun is None or token.pos not in {"NOUN", "PROPN"} or _is_inside_name(sentence, token):
        return None
    before = _modifiers(sentence, token)
    proper = [t for t in before if _is_name(reading, sentence, t)]
    named_after = _of_name(sentence, token)
    if noun.strength == "capital" and not (proper or named_after):
        return None
    if noun.strength == "capital" and not token.text[0].isupper():
        return None
    pointed = _is_definite(sentence, token)
    maker = maker_of(sentence, token, definite=pointed) or agreed_on(sentence, token)
    inner = made_for(sentence, token) if noun.strength == "agreed" else None
    if noun.strength == "agreed" and maker is None and not pointed:
        return None
    time = _time(reading, sentence, token, before, maker)
    place_token = made_in(sentence, maker, token) if maker else None
    place = chain_at(reading, sentence, place_token) if place_token else None
    if place is None and maker is not None:
        place_token = place_token or met_in(sentence, maker)
        place = chain_at(reading, sentence, place_token) if place_token else None
    definite = pointed or _is_broken(sentence, token)
    dated = time is not None and (time.start < token.start or maker is not None)
    sort_words = [t for t in before if _tells_apart(t)]
    named = bool(proper or named_after)
    if {t.lemma for t in before} & column("en/agreement_business.tsv") or trees.is_negated(
        sentence, token
    ):
        return None
    if _is_hoped_for(sentence, token, maker, definite=definite, named=named, dated=dated):
        return None
    if not named and not definite and maker is None and time is None:
        return None
    key = _key(reading, proper, named_after, place_token, sort_words, definite=definite)
    return Found(
        sentence=sentence, noun=token, kind=lexicon.nouns()[inner].kind if inner else noun.kind, key=key,
        name=_placed(key, inner, token) if place_token is not None and not named and key == place_token.text
        else _name(reading, proper or sort_words, token, named_after),
        proper=named, new=not pointed, year=_year(time), time=time, maker=maker, place=place,
        evidence=_phrase(reading, sentence, token),
    )  # fmt: skip


def _modifiers(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """The words that stand before the noun inside its phrase, in order."""
    below = {t.index for t in trees.subtree(sentence, noun)}
    found: list[Token] = []
    index = noun.index - 1
    while index >= 0 and index in below and sentence.tokens[index].pos not in {"VERB", "DET"}:
        token = sentence.tokens[index]
        if token.pos in {"ADP", "SCONJ", "CCONJ"} and token.text not in {"-", "–"}:
            break
        found.append(token)
        index -= 1
    return tuple(reversed(found))


def _is_name(reading: Reading, sentence: Sentence, token: Token) -> bool:
    if not token.text[0].isupper() or token.pos not in {"PROPN", "ADJ", "NOUN"}:
        return False
    return token.index > 0 or token.pos == "PROPN" or chain_at(reading, sentence, token) is not None


def _tells_apart(token: Token) -> bool:
    """Whether a plain modifier is a name of sorts ("nuclear deal"), not just any peace deal."""
    return (
        token.pos in {"NOUN", "ADJ"}
        and token.text.islower()
        and token.lemma not in column("en/agreement_sorts.tsv")
        and token.tag not in {"JJS", "JJR"}
    )


def _is_inside_name(sentence: Sentence, token: Token) -> bool:
    """“ceasefire” in “ceasefire deal” belongs to the noun after it; “a great deal” is much."""
    above = trees.head(sentence, token)
    if token.dep in {"compound", "nmod"} and above is not None and above.index > token.index:
        return above.text.lower() in lexicon.nouns()
    previous = sentence.tokens[token.index - 1].text.lower() if token.index else ""
    return previous in {"great", "good", "big"} and token.text.lower() == "deal"


def _of_name(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """The name in "Treaty of X" and "Minsk II"."""
    for preposition in trees.children(sentence, noun, "prep"):
        if preposition.text == "of" and noun.text[0].isupper():
            return tuple(
                t for t in trees.children(sentence, preposition, "pobj") if t.pos == "PROPN"
            )
    return ()


def _placed(place: str, inner: str | None, noun: Token) -> str:
    """“Oslo ceasefire plan” for a plan for a ceasefire agreed in Oslo."""
    return " ".join(w for w in (place, inner, noun.text.lower()) if w)


def _time(
    reading: Reading,
    sentence: Sentence,
    noun: Token,
    before: tuple[Token, ...],
    maker: Token | None,
) -> TimeMention | None:
    """When it was made: a year in the phrase, "of 2018", or a time at the verb that made it."""
    heads = {noun.index, *(t.index for t in before)}
    if maker is not None:
        heads.add(maker.index)
    for time in reading.times:
        if time.sentence != sentence.index or time.date.earliest is None:
            continue
        if noun.text[0].isupper() and not any(c.isdigit() for c in time.quote):
            continue  # "Good Friday Agreement" is a name
        tokens = [t for t in sentence.tokens if time.start <= t.start < time.end]
        tops = [t for t in tokens if t.head not in {x.index for x in tokens}]
        for top in tops:
            above = trees.head(sentence, top)
            if top.index in heads or (above is not None and above.index in heads):
                return time
            two_up = trees.head(sentence, above) if above is not None else None
            if (
                two_up is not None
                and above is not None
                and above.pos == "ADP"
                and two_up.index in heads
            ):
                return time
    return None


def _year(time: TimeMention | None) -> int | None:
    if time is None or time.date.earliest is None or time.date.latest is None:
        return None
    first, last = time.date.earliest[:-6], time.date.latest[:-6]
    return int(first) if first == last else None


def _is_definite(sentence: Sentence, noun: Token) -> bool:
    return any(
        t.text.lower() in _DEFINITE or t.dep == "poss"
        for t in trees.children(sentence, noun, "det", "poss")
    )


def _is_broken(sentence: Sentence, noun: Token) -> bool:
    """“ceasefire violations” take it that there is a ceasefire."""
    above = trees.head(sentence, noun)
    return above is not None and above.lemma in column("en/agreement_breaches.tsv")


def _is_hoped_for(
    sentence: Sentence,
    noun: Token,
    maker: Token | None,
    *,
    definite: bool,
    named: bool,
    dated: bool,
) -> bool:
    """Whether the agreement is not made yet; one with a name, a date or a maker is."""
    if named or maker is not None or (definite and dated):
        return False
    hopes = column("en/agreement_hopes.tsv")
    if any(t.lemma in hopes for t in trees.children(sentence, noun, "amod", "compound", "det")):
        return True
    if definite or dated:
        return False
    path = list(trees.ancestors(sentence, noun))[:_HOPE_REACH]
    return any(t.lemma in hopes for t in path) or not dated


def _key(
    reading: Reading, proper: list[Token], named_after: tuple[Token, ...], place: Token | None,
    sorts: list[Token], *, definite: bool,
) -> str:  # fmt: skip
    text = reading.document.text
    if proper:
        return text[proper[0].start : proper[-1].end]
    if named_after:
        return text[named_after[0].start : named_after[-1].end]
    if place is not None:
        return place.text
    return text[sorts[0].start : sorts[-1].end] if sorts and definite else ""


def _name(
    reading: Reading, before: list[Token], noun: Token, named_after: tuple[Token, ...]
) -> str:
    start = min([noun.start, *(t.start for t in before)])
    end = max([noun.end, *(t.end for t in named_after)])
    return " ".join(reading.document.text[start:end].split())


def _phrase(reading: Reading, sentence: Sentence, noun: Token) -> Evidence:
    """The noun phrase without clauses that hang on it."""
    tokens = [noun, *_modifiers(sentence, noun)]
    tokens += trees.children(sentence, noun, "det", "poss", "nummod")
    for preposition in trees.children(sentence, noun, "prep"):
        if (
            preposition.text.lower() in {"of", "with", "between"}
            and len(trees.subtree(sentence, preposition)) <= 8
        ):
            tokens += trees.subtree(sentence, preposition)
    for verb in clauses_below(sentence, noun):
        if (
            verb.dep == "acl"
            and lexicon.has_role(sentence, verb, "sign")
            and len(trees.subtree(sentence, verb)) <= 8
        ):
            tokens += trees.subtree(sentence, verb)
    start, end = min(t.start for t in tokens), max(t.end for t in tokens)
    return quote(reading.document.id, reading.document.text, start, end)
