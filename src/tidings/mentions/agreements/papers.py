"""Words that take up an agreement told just before: "the text says", "under its first article", "it provides that".

Takes "the paper" where something is agreed or forbidden in it; leaves "the paper" that reports the news alone.
"""

from __future__ import annotations

from tidings.language import trees
from tidings.lexicons.tables import column
from tidings.mentions.agreements import lexicon
from tidings.model.parse import Sentence, Token

_POINTING = frozenset({"the", "this", "that", "its", "their", "these", "those"})
_INTO = frozenset({"under", "in", "by", "of", "with", "against", "to"})


def takes_up(sentence: Sentence, token: Token) -> bool:
    """Whether a word stands for an agreement that was told before it."""
    if token.text.lower() in {"it", "this"}:
        above = trees.head(sentence, token)
        return (
            above is not None
            and token.dep == "nsubj"
            and token.index == 0
            and lexicon.has_role(sentence, above, "text")
        ) or _befalls(sentence, token)
    if token.lemma not in column("en/agreement_papers.tsv") or token.pos != "NOUN":
        return False
    pointed = any(
        t.text.lower() in _POINTING for t in sentence.tokens[max(0, token.index - 3) : token.index]
    )
    return pointed and _does_what_texts_do(sentence, token)


def _befalls(sentence: Sentence, it: Token) -> bool:
    """“It was signed in Oslo”, "it was extended": what befalls agreements and little else."""
    verb = trees.head(sentence, it)
    if verb is None or it.dep != "nsubjpass" or it.index != 0:
        return False
    told = any(
        s.part == "passive" and not s.beside for s in lexicon.standings().get(verb.lemma, ())
    )
    return told or any(lexicon.has_role(sentence, verb, role) for role in ("sign", "mediate"))


def _does_what_texts_do(sentence: Sentence, token: Token) -> bool:
    above = trees.head(sentence, token)
    if above is None:
        return False
    if token.dep in {"nsubj", "compound"}:
        # The parser takes "the same text forbids" for a noun as often as not.
        return any(_has_lemma(sentence, above, role) for role in ("say", "text", "forbid"))
    if token.dep in {"dobj", "nsubjpass"}:
        return any(lexicon.has_role(sentence, above, r) for r in ("sign", "break"))
    if token.dep != "pobj" or above.text.lower() not in _INTO:
        return False
    if above.text.lower() == "under":
        return True
    verb = trees.head(sentence, above)
    return verb is not None and (
        verb.lemma in column("en/agreement_breaches.tsv")
        or any(_has_lemma(sentence, verb, r) for r in ("promise", "sign"))
        or any(_has_lemma(sentence, v, "promise") for v in trees.ancestors(sentence, verb))
    )


def _has_lemma(sentence: Sentence, token: Token, role: str) -> bool:
    return lexicon.has_role(sentence, token, role) or lexicon.is_form(token.text, role)
