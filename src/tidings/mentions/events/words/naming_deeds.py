"""Gives deeds named by a verb's -ing form their place in the tree, where the parser takes the doer for the noun.

In "killed in police firing" the parser hangs "firing" on "police" as if the police were killed in; here "firing" is the
noun and "police" belongs to it. "killed in a village facing the border" stays as it was parsed.
"""

from __future__ import annotations

from msgspec import structs

from tidings.language.trees import children, rehung
from tidings.mentions.events.words.lexicon import nouns
from tidings.model.parse import Sentence, Token

# Behind these a deed is named; "by firing on the crowd" tells how somebody did something.
NAMED_AFTER = frozenset({"in", "during", "after", "to"})
# A verb that has these of its own tells a deed and does not name one.
OWN_ARGUMENTS = ("dobj", "nsubj", "dative", "ccomp", "xcomp")


def name_deeds(sentence: Sentence) -> Sentence:
    """The sentence with such words as nouns."""
    mended = sentence
    for token in sentence.tokens:
        if token.tag == "VBG" and token.text.lower() in nouns():
            mended = _named(mended, token)
    return mended


def _named(sentence: Sentence, token: Token) -> Sentence:
    if children(sentence, token, *OWN_ARGUMENTS):
        return sentence
    if token.dep == "pcomp" and sentence.tokens[token.head].lemma in NAMED_AFTER:
        return _with(sentence, _noun(token, token.head))
    doer = sentence.tokens[token.index - 1]
    if token.dep not in {"acl", "advcl"} or not _is_taken_for_noun(sentence, doer):
        return sentence
    if token.dep == "advcl" and doer.pos != "NOUN":
        return sentence  # "died in Karm fighting for the rebels"
    return _with(
        sentence,
        _noun(token, doer.head),
        structs.replace(doer, head=token.index, dep="compound"),
    )


def _is_taken_for_noun(sentence: Sentence, doer: Token) -> bool:
    after = sentence.tokens[doer.head].lemma in NAMED_AFTER
    return doer.dep == "pobj" and after and not children(sentence, doer, "det")


def _noun(token: Token, head: int) -> Token:
    return structs.replace(
        token, pos="NOUN", tag="NN", dep="pobj", lemma=token.text.lower(), head=head
    )


def _with(sentence: Sentence, *changed: Token) -> Sentence:
    tokens = list(sentence.tokens)
    for token in changed:
        tokens[token.index] = token
    return rehung(sentence, tokens)
