"""Finds the words that stand for an agreement: named, described, or taken up again ("the deal").

An agreement that somebody only hopes for or talks about is none yet.
"""

from __future__ import annotations

from dataclasses import dataclass

from tidings.language import trees
from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.mentions.agreements import lexicon
from tidings.mentions.agreements.making import (
    agreed_on,
    made_for,
    made_in,
    maker_of,
    met_in,
    named_under,
    signed_beside,
)
from tidings.mentions.agreements.naming import (
    double_noun,
    key_of,
    modifiers,
    name_after,
    name_of,
    phrase_of,
    placed_name,
)
from tidings.mentions.agreements.papers import takes_up
from tidings.mentions.agreements.pauses import ends_itself
from tidings.mentions.agreements.standing_for import may_stand
from tidings.mentions.agreements.who import chain_at
from tidings.model.evidence import Evidence
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
    agreed: Token | None = (
        None  # "agreed to a truce, brokered by Y": who agrees stands at another verb
    )


def find_agreements(reading: Reading) -> list[Found]:
    """Every place of a document that speaks of an agreement, in order."""
    places = ((sentence, token) for sentence in reading.sentences for token in sentence.tokens)
    found: list[Found] = []
    for sentence, token in places:
        one = _found_at(reading, sentence, token, again=_is_truce_before(found, sentence))
        if one is not None and one.maker is None and not _is_agreed_plan(found, one):
            one = None
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


def _is_agreed_plan(found: list[Found], one: Found) -> bool:
    """Whether what may be one side's own plan ("the stimulus plan", "his plan was to stop") is one that sides agreed on: an
    agreement was told before, or it is a plan of peace. Of other agreements their noun says it."""
    if lexicon.nouns()[one.noun.text.lower()].strength != "agreed" or one.kind != "plan":
        return True
    before = {t.lemma.lower() for t in modifiers(one.sentence, one.noun)}
    return bool(found) or bool(before & word_class("plans_of_peace"))


def _is_truce_before(found: list[Found], sentence: Sentence) -> bool:
    """Whether the report has told of a truce by now, so that "the pause" may take it up."""
    return any(f.kind == "ceasefire" and f.sentence.index < sentence.index for f in found)


def _paper_at(reading: Reading, sentence: Sentence, token: Token) -> Found:
    """“the document”: the agreement told last, with the verb and the time of signing where they are told."""
    maker = maker_of(sentence, token, definite=True) or signed_beside(sentence, token)
    time = _time(reading, sentence, token, (), maker)
    return Found(
        sentence=sentence, noun=token, kind="agreement", key="", name=token.text, proper=False, new=False,
        year=_year(time), time=time, maker=maker, place=None, paper=True,
        evidence=phrase_of(reading, sentence, token),
    )  # fmt: skip


def _found_at(reading: Reading, sentence: Sentence, token: Token, *, again: bool) -> Found | None:
    if not may_stand(sentence, token, again=again):
        return None
    noun = lexicon.nouns()[token.text.lower()]
    before = modifiers(sentence, token)
    proper = [t for t in before if _is_name(reading, sentence, t)]
    named_after = name_after(sentence, token)
    pointed = _is_definite(sentence, token)
    agreed = agreed_on(sentence, token)
    maker = maker_of(sentence, token, definite=pointed) or (agreed or named_under(sentence, token))
    if not _is_strong_enough(noun, token, before, maker, named=bool(proper or named_after)):
        return None
    inner = made_for(sentence, token) if noun.strength == "agreed" else None
    if noun.strength == "agreed" and maker is None and not pointed:
        return None
    time = _time(reading, sentence, token, before, maker)
    if time is None and agreed is not None and agreed is not maker:
        time = _time(reading, sentence, token, before, agreed)
    place_token = made_in(sentence, maker, token) if maker else None
    if place_token is not None and _is_time(reading, place_token):
        place_token = None  # "signed in May"
    place = chain_at(reading, sentence, place_token) if place_token else None
    if place is None and maker is not None:
        place_token = place_token or met_in(sentence, maker)
        place = chain_at(reading, sentence, place_token) if place_token else None
    definite = pointed or _is_broken(sentence, token) or ends_itself(sentence, token)
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
    key = key_of(reading, sentence, proper, named_after, place_token, sort_words, definite=definite)
    return Found(
        sentence=sentence, noun=token, kind=lexicon.nouns()[inner].kind if inner else noun.kind, key=key,
        name=placed_name(key, inner, token) if place_token is not None and not named
        else name_of(reading, proper or sort_words or double_noun(before), token, named_after),
        proper=named, new=not pointed, year=_year(time), time=time, maker=maker, place=place,
        evidence=phrase_of(reading, sentence, token), agreed=agreed,
    )  # fmt: skip


def _is_strong_enough(
    noun: lexicon.Noun, token: Token, before: tuple[Token, ...], maker: Token | None, *, named: bool
) -> bool:
    """Whether a noun that means much else besides ("settlement", "understanding") is an agreement here."""
    if maker is not None or any(t.text.lower() in lexicon.nouns() for t in before):
        return True  # "ceasefire understanding"
    if noun.strength == "weak":
        # "their deals", "TERROR DEAL": business and headlines
        return not (named and (token.text.isupper() or token.tag in {"NNS", "NNPS"}))
    if noun.strength == "agreed":
        return not named
    if noun.strength not in {"capital", "named"}:
        return True
    sorts = column("en/agreement_sorts.tsv")
    telling = not before or any(t.text.lower() not in sorts for t in before)
    return named and telling and (noun.strength == "named" or token.text[0].isupper())


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
        if noun.text[0].isupper() and _is_in_name(reading, time, noun):
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


def _is_in_name(reading: Reading, time: TimeMention, noun: Token) -> bool:
    """Whether a day without a number stands in the name of an agreement, right before its noun."""
    between = reading.document.text[time.end : noun.start].split()
    return (
        time.end <= noun.start
        and not any(c.isdigit() for c in time.quote)
        and all(word[:1].isupper() for word in between)
    )


def _is_time(reading: Reading, token: Token) -> bool:
    return any(t.start <= token.start < t.end for t in reading.times)


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
