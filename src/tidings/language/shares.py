"""Shares told behind their whole: in "90 have died since May, most of them in the raid on Karm" the raid has most of the dead.

What is told of the share tells nothing of the whole: neither when all died, nor where, nor of what.
"""

from __future__ import annotations

from tidings.language.trees import ancestors, children, subtree
from tidings.lexicons.word_classes import word_class
from tidings.model.parse import Sentence, Token

_WHOLE = frozenset({"them", "whom", "these", "those"})
# What has a time or place of its own: "three of them in Karm"; "three of them women" has not.
_WITHIN = frozenset({"at", "during", "in", "near", "on"})


def is_share(sentence: Sentence, token: Token) -> bool:
    """Whether a word counts some of those just told of, behind a comma: "…, most of them in one raid"."""
    before = sentence.tokens[token.index - 1] if token.index else None
    counts = token.pos == "NUM" or token.lemma.lower() in word_class("shares_of_a_whole")
    if before is None or before.text not in {",", "–", "—", "-"} or not counts:
        return False
    links = children(sentence, token, "prep")
    whole = {
        t.text.lower()
        for link in links
        for t in children(sentence, link, "pobj")
        if link.text.lower() == "of"
    }
    return bool(whole & _WHOLE) and any(link.text.lower() in _WITHIN for link in links)


def share_of(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """The words of the share that a word stands in; none where it stands in no share."""
    tops = (t for t in (token, *ancestors(sentence, token)) if is_share(sentence, t))
    top = next(tops, None)
    return tuple(subtree(sentence, top)) if top is not None else ()


def item_of(sentence: Sentence, token: Token) -> int | None:
    """Which of the things listed behind "including" a word belongs to: "have claimed 74 lives, including the fire at Karm (29 deaths)
    and the blast at Tolna"; a count of people is none."""
    above = (t for t in (token, *ancestors(sentence, token)) if t.tag in {"NN", "NNS"})
    return next((t.index for t in above if _is_listed(sentence, t)), None)


def _is_listed(sentence: Sentence, token: Token) -> bool:
    while token.dep == "conj":
        token = sentence.tokens[token.head]
    return token.dep == "pobj" and sentence.tokens[token.head].text.lower() == "including"


def is_of_share(sentence: Sentence, told: int, counted: int) -> bool:
    """Whether what stands at one offset is told of a share, and the number at the other offset counts more than the share."""
    words = share_of(sentence, _at(sentence, told))
    return bool(words) and not any(t.start <= counted < t.end for t in words)


def _at(sentence: Sentence, offset: int) -> Token:
    return next((t for t in sentence.tokens if t.end > offset), sentence.tokens[-1])
