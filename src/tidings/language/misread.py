"""Words that the parser gives a verb for its doer or object by mistake, and what is meant instead.

Of "In Alida district, Karun province, a patrol held two men" it makes the province the doer; of "An Afghan and coalition
force held two men" the Afghan; of "he backs Vell over Sy" Sy is an object, too.
"""

from __future__ import annotations

from functools import cache

from tidings.language.trees import children, subtree
from tidings.lexicons.tables import column, table, words
from tidings.model.parse import Sentence, Token

# What may stand before a list of places at the beginning of a sentence.
_WHERE = frozenset({"in", "at", "near", "from", "outside"})
# Prepositions that the parser takes for adjectives before a bare noun.
OUTSIDE = frozenset({"outside", "inside"})


def meant_doer(sentence: Sentence, verb: Token, token: Token) -> Token:
    """The doer that a sentence means where the parser takes a place, or an adjective before it; else the same."""
    doer = _behind_places(sentence, verb, token) or token
    return _with_adjective(sentence, doer) or doer


def is_compared(sentence: Sentence, token: Token) -> bool:
    """Whether a word stands right behind a preposition that the parser left without object: "over Sy"."""
    first = subtree(sentence, token)[0].index
    link = sentence.tokens[first - 1] if first else token
    return link.text.lower() == "over" and not children(sentence, link, "pobj", "pcomp")


def is_stood_outside(sentence: Sentence, token: Token) -> bool:
    """ "Gathered outside parliament": the parser takes for an object what stands behind a preposition."""
    first = sentence.tokens[token.index - 1] if token.index else token
    return first.text.lower() in OUTSIDE and first.head == token.index


def object_words(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """The words that the parser gives a verb for its objects; "girls held captive by rebels" are not called captive."""
    deps = ["dobj", "obj", "dative", "attr"]
    if verb.dep != "acl" or verb.tag != "VBN":
        deps.append("oprd")
    return children(sentence, verb, *deps)


def is_listed_place(sentence: Sentence, verb: Token, token: Token) -> bool:
    """Whether a word goes on with the places that open a sentence: "In Alida district, Karun province, …"."""
    if not _is_place(token):
        return False
    first = subtree(sentence, token)[0].index
    opened = [t for t in children(sentence, verb, "prep") if t.index < first]
    where = bool(opened) and opened[-1].text.lower() in _WHERE
    return where and sentence.tokens[first - 1].text == ","


def _behind_places(sentence: Sentence, verb: Token, token: Token) -> Token | None:
    """Who stands behind the last of the places."""
    if not is_listed_place(sentence, verb, token):
        return None
    behind = (t for t in children(sentence, token, "appos") if children(sentence, t, "det"))
    return next(behind, None)


def _is_place(token: Token) -> bool:
    return token.lemma.lower() in column("en/place_nouns.tsv", "noun") or token.name in {
        "GPE",
        "LOC",
    }


def _with_adjective(sentence: Sentence, token: Token) -> Token | None:
    """ "A combined Afghan and coalition force": the noun that both words describe."""
    if token.text not in _adjectives():
        return None
    fellows = [t for t in children(sentence, token, "conj") if t.pos == "NOUN"]
    bare = [t for t in fellows if not children(sentence, t, "det", "poss", "nummod")]
    return bare[0] if bare and children(sentence, bare[0], "compound", "amod") else None


@cache
def _adjectives() -> frozenset[str]:
    return frozenset(w for row in table("world/countries.tsv") for w in words(row["adjectives"]))


def told_before(sentence: Sentence, verb: Token, above: Token) -> Token:
    """ "A depot burned, the mayor said, wounding two": the clause told before, and not the saying, is gone on with."""
    if verb.dep != "advcl" or verb.tag != "VBG" or verb.index < above.index:
        return above
    told = [t for t in children(sentence, above, "ccomp") if t.index < above.index]
    return told[-1] if told and told[-1].pos in {"VERB", "AUX"} else above
