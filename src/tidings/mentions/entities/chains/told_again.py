"""A body that a report has named, by the noun of its name: "the Electoral Commission met. The commission said …".

"The Commission" of a report that has named two, "the commission of inquiry", "the new commission" and "commission officials" are
left alone, and so is "the front" of a war beside a National Front; "the Front" is that front.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from tidings.language.trees import children
from tidings.lexicons.place_names import plain
from tidings.lexicons.word_classes import word_class
from tidings.mentions.entities.chains.book import Book, Draft
from tidings.mentions.entities.names.heads import body_heads
from tidings.model.parse import Sentence, Token

BODIES = frozenset({"organization", "armed_group"})
# What stands beside the noun and may tell another body of that sort; "a commission officials" is no commission.
_OTHERS = ("amod", "compound", "nmod", "nummod", "relcl", "acl", "prep", "appos", "poss")
_WITHIN = frozenset({"compound", "amod", "nmod", "appos"})
_CUT = frozenset({"of", "for", "on", "to", "against", "in"})
# Whoever is neither commission nor council is an organisation, if it is anybody's friend: "Amnesty International … the organisation".
_ANY, _FRIENDS = frozenset({"organisation", "organization"}), frozenset({"NGO"})


class HeadAlone(NamedTuple):
    """Such a noun, before it is known whom it means."""

    token: Token


def is_head_alone(sentence: Sentence, token: Token) -> bool:
    """Whether a word is such a noun, with nothing beside it but "the"."""
    article = sentence.tokens[token.index - 1] if token.index else None
    if article is None or article.text.lower() != "the" or token.tag not in {"NN", "NNP"}:
        return False
    word = token.text.lower()
    large = token.text[:1].isupper() and token.text[1:].islower()
    known = word in word_class("heads_told_again") or (large and word in _large_heads())
    return known and token.dep not in _WITHIN and not children(sentence, token, *_OTHERS)


@cache
def _large_heads() -> frozenset[str]:
    heads = {word for word, (look, _) in body_heads().items() if look != "facility"}
    return frozenset(heads - word_class("heads_of_many"))


def told_again(book: Book, sentence: Sentence, token: Token) -> int | None:
    """The only body named before whose noun it is."""
    named = {
        m.chain for m in book.mentions
        if m.form == "name" and (m.sentence, m.first) < (sentence.index, token.index)
    }  # fmt: skip
    word = token.text.lower()
    bodies = [c for c in named if book.drafts[c].kind in BODIES and not book.drafts[c].described]
    fits = {c for c in bodies if word in _heads(book.drafts[c])}
    if not fits and word in _ANY:
        fits = {c for c in bodies if {book.drafts[c].country, book.drafts[c].sector} & _FRIENDS}
    return fits.pop() if len(fits) == 1 else None


def _heads(draft: Draft) -> frozenset[str]:
    """The nouns of the names of a body: the word before "of" or "for", else the last."""
    found = set()
    for name in (draft.name, *draft.aliases):
        words = plain(name).split()
        cut = next((i for i, w in enumerate(words) if w in _CUT and i), len(words))
        if len(words) > 1 and cut:
            found.add(words[cut - 1])
    return frozenset(found)
