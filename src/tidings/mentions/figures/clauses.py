"""The clause that a trigger stands in: its verb, its words, and what is coordinated with it."""

from __future__ import annotations

from tidings.language import trees
from tidings.model.parse import Sentence, Token

_CLAUSAL = frozenset({"advcl", "ccomp", "relcl", "csubj", "parataxis", "acl"})
_VERBS = frozenset({"VERB", "AUX"})


def verb_of(sentence: Sentence, token: Token) -> Token:
    """The verb of the clause that a token stands in; the token itself where there is none."""
    if token.pos in _VERBS:
        return token
    for above in trees.ancestors(sentence, token):
        if above.pos in _VERBS:
            return above
    return token


def clause(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """The words of a verb's own clause, without the clauses that hang from it."""
    found, waiting = [], [verb.index]
    while waiting:
        index = waiting.pop()
        found.append(index)
        for below in sentence.children[index]:
            token = sentence.tokens[below]
            coordinated = token.dep == "conj" and token.pos in _VERBS
            if token.dep not in _CLAUSAL and not coordinated:
                waiting.append(below)
    return tuple(sentence.tokens[i] for i in sorted(found))


def _is_outcome(sentence: Sentence, verb: Token) -> bool:
    """ "A storm hit the coast in May, killing 45": what a deed did came when it was done."""
    above = trees.head(sentence, verb)
    if verb.dep != "advcl" or verb.tag != "VBG" or above is None or above.index > verb.index:
        return False
    return not trees.children(sentence, verb, "mark", "nsubj", "aux", "advmod")


def chain_of_clauses(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """The verb, then those it is coordinated with or depends on as complement or outcome, nearest first."""
    found = [verb]
    while found[-1].dep in {"conj", "xcomp", "acl", "oprd"} or _is_outcome(sentence, found[-1]):
        above = trees.head(sentence, found[-1])
        if above is None:
            break
        over = verb_of(sentence, above)
        if over.pos not in _VERBS or over in found:
            break
        if found[-1].dep == "acl" and over.dep not in {"ROOT", "conj", "xcomp"}:
            break
        found.append(over)
    return tuple(found)
