"""A list of aims behind one "to": "has given them until Friday to open the port, free the crew and drop the charges".

The parser may hang the later aims from the verb above, as if they had been done; "went to see the port and freed the crew"
was.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from tidings.model.parse import Token

_FINITE = frozenset({"VBD", "VBN", "VBZ", "VBP"})
# What a verb has that begins a clause of its own.
_OWN = frozenset({"nsubj", "nsubjpass", "aux", "auxpass", "expl", "mark", "neg"})
# What a noun has, and no verb in its bare form.
_OF_NOUN = frozenset({"det", "amod", "poss", "compound", "nummod"})


def with_listed_aims(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The words of a sentence, bare verbs that go on from an infinitive hung from it."""
    if not any(t.tag == "TO" for t in tokens):
        return tuple(tokens)
    mended = list(tokens)
    for token in tokens:
        if token.dep != "conj":
            continue
        at = mended[token.index]
        if at.tag == "NN" and _is_verb(mended, at):
            at = mended[at.index] = structs.replace(at, pos="VERB", tag="VB")
        aim = _aim_before(mended, at)
        if aim is not None:
            mended[at.index] = structs.replace(at, head=aim.index)
    return tuple(mended)


def _is_verb(tokens: Sequence[Token], token: Token) -> bool:
    """Whether a word taken for a noun is one more bare verb of a list: it acts on something and has nothing of a noun."""
    below = {t.dep for t in tokens if t.head == token.index}
    return tokens[token.head].tag == "VB" and "dobj" in below and not below & _OF_NOUN


def _aim_before(tokens: Sequence[Token], verb: Token) -> Token | None:
    """The infinitive with "to" that a bare verb goes on from, where it hangs from the finite verb above that."""
    above = tokens[verb.head]
    if verb.tag != "VB" or above.tag not in _FINITE or above.index > verb.index:
        return None
    if any(t.head == verb.index and t.dep in _OWN for t in tokens):
        return None
    for one in reversed(tokens[above.index + 1 : verb.index]):
        if one.tag in _FINITE and any(t.head == one.index and t.dep in _OWN for t in tokens):
            return None
        if one.tag == "VB" and tokens[one.index - 1].tag == "TO":
            return one if one.dep != "conj" else None
    return None
