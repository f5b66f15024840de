"""Who only says: the noun phrase right before a finite verb of saying, which texts without commas run on with.

"Shells killed nine people on Friday a medic and an aid worker said" kills nine; "rebels killed a medic" kills one.
"""

from __future__ import annotations

import re
from functools import cache

from tidings.language.trees import ancestors, subtree
from tidings.lexicons.tables import table
from tidings.lexicons.word_classes import word_class
from tidings.model.parse import Sentence, Token

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
# What may stand between a noun and its verb of saying, a letter a word (`_letter`): "(a resident) of the town and a
# doctor said". Fellows without an article have two readings where several are counted: "nine women and rebels say".
_LOOSE, _STRICT = re.compile(r"(?:OD?N+)?(?:CD?N+)?S"), re.compile(r"(?:OD?N+)?(?:CDN+)?S")
# Longer phrases hold a clause of their own.
_REACH = 9


def is_sayer(sentence: Sentence, last: int, *, strict: bool = True) -> bool:
    """Whether the noun phrase that ends at token `last` says what is told: "…, a monitor said", "a monitor and a
    nurse said". A `strict` answer leaves what could be read in two ways, such as "killed nine said the mayor"."""
    ahead = sentence.tokens[last + 1 : last + 2 + _REACH]
    if not any(_says(token) for token in ahead):
        return False
    words = [t for t in ahead if t.pos != "SPACE"]
    letters = "".join(_letter(token) for token in words)
    found = (_STRICT if strict else _LOOSE).match(letters)
    if found is None:
        return False
    after = words[found.end() : found.end() + 1]
    # "a nurse said to have died" is not who says it.
    return all(t.text.casefold() != "to" for t in after) and not (strict and _is_inverted(after))


def tells_of(sentence: Sentence, teller: Token, told: Token) -> bool:
    """Whether somebody is the subject of a verb that only tells of what stands below it: "the army said nine were hurt"."""
    if teller.dep != "nsubj":
        return False
    verb = sentence.tokens[teller.head]
    if told.dep == "dobj" and told.head == verb.index:
        return verb.lemma in word_class("telling_of")
    below = told
    for above in ancestors(sentence, told):
        if above.index == verb.index:
            return below.dep == "ccomp" and verb.lemma in saying_verbs()
        below = above
    return False


def _says(token: Token) -> bool:
    return token.tag in _FINITE and token.lemma in saying_verbs()


def _letter(token: Token) -> str:
    if _says(token):
        return "S"
    if token.text.casefold() == "of":
        return "O"
    return {"CCONJ": "C", "DET": "D", "NUM": "D", "NOUN": "N", "PROPN": "N", "ADJ": "N"}.get(token.pos, "-")  # fmt: skip


def _is_inverted(after: list[Token]) -> bool:
    """Whether who says stands behind the verb: "said the mayor", "said Jorun Vell"."""
    return any(t.pos in {"DET", "PROPN", "NOUN"} and t.name not in {"DATE", "TIME"} for t in after)


@cache
def saying_verbs() -> frozenset[str]:
    """The verbs that say that somebody says; who gives another a week to leave says so, but gives many other things."""
    rows = table("en/reporting_verbs.tsv")
    return frozenset(row["lemma"] for row in rows if row["frames"] != "deadline")


def of_source(sentence: Sentence, word: int, told: int = -1) -> bool:
    """Whether a word is of a source that tells of another: the town of "nine died, according to the consulate in Lima"."""
    for token in sentence.tokens:
        if token.text.lower() == "according" and token.dep in {"prep", "advmod", "advcl"}:
            inside = {t.index for t in subtree(sentence, token)}
            if word in inside and told not in inside:
                return True
    return False
