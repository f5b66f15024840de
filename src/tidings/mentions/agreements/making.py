"""Finds what tells of the making of an agreement: the verb, what it is for and where it was made.

"The accord signed in Oslo" was made in Oslo; "they could sign an accord" makes none.
"""

from __future__ import annotations

from tidings.language import trees
from tidings.lexicons.word_classes import word_class
from tidings.mentions.agreements import lexicon
from tidings.model.parse import Sentence, Token

_UNREAL = frozenset(
    {"to", "would", "could", "may", "might", "will", "wo", "'ll", "’ll", "should", "can", "must"}
)


_PUTTING = frozenset({"put", "set", "append", "affix", "add", "lend", "place"})
_SIGNS = frozenset({"name", "signature", "hand", "seal", "initial", "initials", "thumbprint"})


def maker_of(sentence: Sentence, noun: Token, *, definite: bool) -> Token | None:
    """The verb that tells its making: "signed in Juba" after it, "reached" before it."""
    above = trees.head(sentence, noun)
    for below in clauses_below(sentence, noun):
        if lexicon.has_role(sentence, below, "sign") and below.tag in {"VBN", "VBD"}:
            # "would respect the pause which both agreed on Sunday": that they did is told by itself
            own = below.dep == "relcl" and not _is_unreal(sentence, below)
            unsure = above is not None and _is_unreal(sentence, above)
            return None if unsure and not definite and not own else below
    if above is None or not lexicon.has_role(sentence, above, "sign"):
        return None
    made = noun.dep in {"dobj", "nsubjpass"} and above.tag in {"VBD", "VBN"}
    return above if made and not _is_unreal(sentence, above) else None


def signed_beside(sentence: Sentence, noun: Token) -> Token | None:
    """“In that paper, signed on 14 June, both undertook”: the participle set off behind the paper."""
    for token in sentence.tokens[noun.index + 1 : noun.index + 3]:
        if token.tag == "VBN" and lexicon.has_role(sentence, token, "sign"):
            return token
    return None


def agreed_on(sentence: Sentence, noun: Token) -> Token | None:
    """“agreed on a plan”, “agreed to a truce”: the verb of agreeing above the preposition."""
    preposition = trees.head(sentence, noun)
    if preposition is None or preposition.text.lower() not in {"on", "to", "upon"}:
        return None
    verb = trees.head(sentence, preposition)
    if verb is None or verb.lemma != "agree" or verb.tag not in {"VBD", "VBN"}:
        return None
    return None if _is_unreal(sentence, verb) else verb


def named_under(sentence: Sentence, noun: Token) -> Token | None:
    """“put their names to the accord”, “set his hand to a treaty”: the verb above what is put under it."""
    preposition = trees.head(sentence, noun)
    if preposition is None or preposition.text.lower() not in {"to", "on", "under"}:
        return None
    verb = trees.head(sentence, preposition)
    if verb is not None and verb.lemma in _SIGNS:  # "put their signatures to it"
        verb = trees.head(sentence, verb)
    if verb is None or verb.lemma not in _PUTTING or verb.tag not in {"VBD", "VBN"}:
        return None
    put = trees.children(sentence, verb, "dobj", "nsubjpass")
    return verb if any(t.lemma in _SIGNS for t in put) and not _is_unreal(sentence, verb) else None


def made_for(sentence: Sentence, noun: Token) -> str | None:
    """“a plan for a ceasefire”: what kind of agreement the plan is for, as the word stands."""
    for preposition in trees.children(sentence, noun, "prep"):
        if preposition.text.lower() in {"for", "of"}:
            for thing in trees.children(sentence, preposition, "pobj"):
                if thing.text.lower() in lexicon.nouns():
                    return thing.text.lower()
    return None


def clauses_below(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """The clauses that hang on an agreement or, by the parser's favourite fault, on the last word of its
    phrase: "a deal with X brokered in Y", "the accord of 2018, which"."""
    inside = [
        x
        for t in trees.children(sentence, noun, "prep")
        for x in trees.children(sentence, t, "pobj")
    ]
    return tuple(c for t in (noun, *inside) for c in trees.children(sentence, t, "acl", "relcl"))


def made_in(sentence: Sentence, maker: Token, noun: Token) -> Token | None:
    """The place named beside the verb that made the agreement, or beside its noun."""
    for preposition in (
        *trees.children(sentence, maker, "prep"),
        *trees.children(sentence, noun, "prep"),
    ):
        if preposition.text.lower() in {"in", "at"}:
            for place in trees.children(sentence, preposition, "pobj"):
                if (named := _named_place(sentence, place)) is not None:
                    return named
    return None


def _named_place(sentence: Sentence, place: Token) -> Token | None:
    """The name in "Oslo", "the port of Oslo" and "the border town of Oslo"."""
    if place.pos == "PROPN":
        return place
    for preposition in trees.children(sentence, place, "prep"):
        for name in trees.children(sentence, preposition, "pobj"):
            if preposition.text == "of" and name.pos == "PROPN":
                return name
    return next((t for t in trees.children(sentence, place, "appos") if t.pos == "PROPN"), None)


def place_name(sentence: Sentence, place: Token) -> str:
    """The whole name of a place by its last word: "Addis Ababa"."""
    parts = trees.children(sentence, place, "compound")
    return " ".join(t.text for t in (*(p for p in parts if p.pos == "PROPN"), place))


def met_in(sentence: Sentence, maker: Token) -> Token | None:
    """“agreed after talks in Oslo”: the place where those who agreed had met."""
    for met in trees.subtree(sentence, maker):
        if met.lemma in word_class("meeting"):
            for preposition in trees.children(sentence, met, "prep"):
                if preposition.text.lower() in {"in", "at"}:
                    for place in trees.children(sentence, preposition, "pobj"):
                        if place.pos == "PROPN":
                            return place
    return None


def _is_unreal(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb tells what may or shall be and not what is: "could sign", "did not sign"."""
    helpers = {t.text.lower() for t in trees.children(sentence, verb, "aux", "auxpass")}
    return bool(helpers & _UNREAL) or trees.is_negated(sentence, verb)
