"""Words of deeds that tell none by where they stand: a month, a name, what only describes, a part that is taken.

"March 24", "rebel-held" and "Karm Search and Rescue (KSR)" tell no deed; "they march", "held by rebels" do.
"""

from __future__ import annotations

from tidings.language.trees import children
from tidings.model.parse import Sentence, Token

# What stands before a month, and before a march with a capital only in headlines.
BEFORE_MONTH = frozenset({"in", "since", "until", "till", "by", "of", "from", "last", "next", "early", "late", "mid"})  # fmt: skip


def is_month(sentence: Sentence, token: Token) -> bool:
    """ "On march 15", "since March", "March 2017": a month, whatever the parser takes it for."""
    if token.text.lower() != "march":
        return False
    beside = sentence.tokens[max(0, token.index - 1) : token.index + 2]
    numbered = any(t.pos == "NUM" and t.text.isdigit() for t in beside)
    dated = token.index > 0 and beside[0].text.lower() in BEFORE_MONTH
    return numbered or (dated and token.text[0].isupper())


def is_lettered(sentence: Sentence, token: Token) -> bool:
    """ "Karm Search and Rescue (KSR) crews": what letters stand for is a name."""
    if token.pos != "PROPN":
        return False
    behind = sentence.tokens[token.index + 1 : token.index + 3]
    return [t.text for t in behind[:1]] == ["("] and behind[-1].text.isupper()


def is_adjectival(sentence: Sentence, token: Token) -> bool:
    """ "opposing sides", "rebel-held": participles that describe and tell no deed."""
    if token.pos != "VERB" or token.tag not in {"VBN", "VBG", "VBD"}:
        return False
    if any(t.text.lower() in {"the", "these", "those"} for t in children(sentence, token, "det")):
        # "treated the wounded": people, no deed.
        return True
    if _is_misread(sentence, token):
        return True
    hyphen = token.index > 0 and sentence.tokens[token.index - 1].text in "-–"
    return hyphen or token.dep in {"amod", "compound"}


def takes_part(sentence: Sentence, token: Token) -> bool:
    """ "6,000 people took part in the march": nothing is taken; "took part of the town" is meant."""
    return any(
        t.lemma == "part" and all(c.lemma != "of" for c in children(sentence, t, "prep"))
        for t in children(sentence, token, "dobj")
    )


def _is_misread(sentence: Sentence, token: Token) -> bool:
    """ "helps wounded soldiers leave": a bare participle before its noun is no second verb, as the parser has it."""
    if token.tag not in {"VBN", "VBD"} or token.dep not in {"xcomp", "ccomp"}:
        return False
    if children(sentence, token, "nsubj", "nsubjpass", "aux", "auxpass", "mark"):
        return False
    behind = sentence.tokens[token.index + 1 : token.index + 2]
    adjacent = token.head == token.index - 1
    return adjacent and any(t.tag.startswith("NN") for t in behind)
