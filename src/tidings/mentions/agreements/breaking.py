"""Finds the word that tells the breaking of an agreement, by its place above the agreement in the sentence.

Finds "in breach of the accord" and "road, which the accord forbids"; leaves "would be a breach" and "denied any breach" alone.
"""

from __future__ import annotations

from tidings.language import trees
from tidings.lexicons.tables import column
from tidings.mentions.agreements import lexicon
from tidings.model.parse import Sentence, Token

_REACH = 4
_UNREAL = frozenset({"would", "could", "may", "might", "should", "will", "wo", "'ll", "’ll"})
_BESIDE = frozenset({"in", "against", "despite", "contrary", "counter"})
_IF = frozenset({"if", "unless", "whether", "should"})


def breach_of(sentence: Sentence, noun: Token) -> Token | None:
    """The word that tells the breaking: a verb above the agreement, "violation of" it, "against" it."""
    found = _breaking_above(sentence, noun) or _forbidding(sentence, noun)
    return None if found is None or is_unreal(sentence, found) else found


def gives_up(sentence: Sentence, breach: Token) -> bool:
    """Whether a verb of breaking tells that somebody leaves the agreement: "tore up", "abandoned"."""
    words = {t.text.lower() for t in trees.children(sentence, breach)}
    return any(
        s.part == "object" and (not s.beside or words & set(s.beside))
        for s in lexicon.standings().get(breach.lemma, ())
    )


def is_part(sentence: Sentence, noun: Token) -> bool:
    """Whether a part of the agreement is broken ("part of the deal that"), not the whole."""
    preposition = trees.head(sentence, noun)
    part = trees.head(sentence, preposition) if preposition is not None else None
    return part is not None and part.lemma in column("en/agreement_parts.tsv")


def is_unreal(sentence: Sentence, breach: Token) -> bool:
    """Whether a breach is denied, feared or supposed, and not told or alleged."""
    if any(t.text.lower() in {"any", "no"} for t in trees.children(sentence, breach, "det")):
        return True
    beside = False
    for token in (breach, *trees.ancestors(sentence, breach)):
        if token.pos in {"VERB", "AUX"}:
            about = token.index != breach.index and not beside
            if _makes_unreal(sentence, token, about=about):
                return True
            if _told_by(sentence, token):
                # what stands above the clause that is told speaks of the telling
                above = trees.ancestors(sentence, token)
                return any(_rules_out(t) for t in above if t.pos == "VERB")
        elif token.lemma in {"denial", "warning", "threat", "fear"}:
            return True
        if token.dep == "relcl":
            return False
        # "stopped cars in breach of it": the verb tells the deed, and is not about the breach
        beside = token.dep in {"prep", "advmod"} and token.text.lower() in _BESIDE
    return False


def _makes_unreal(sentence: Sentence, verb: Token, *, about: bool) -> bool:
    """Whether a verb makes what hangs on it unreal: "would", "if", "was not", and, if it is about it, "denied"."""
    below = trees.children(sentence, verb)
    return (
        any(t.dep == "aux" and t.text.lower() in _UNREAL for t in below)
        or any(t.dep == "mark" and t.text.lower() in _IF for t in below)
        or (about and _rules_out(verb))
        or (verb.lemma == "be" and trees.is_negated(sentence, verb))
    )


def _rules_out(verb: Token) -> bool:
    return verb.lemma in column("en/agreement_unbroken.tsv", "lemma")


def _told_by(sentence: Sentence, token: Token) -> bool:
    return token.dep in {"ccomp", "pcomp"} and bool(
        trees.children(sentence, token, "nsubj", "nsubjpass") or token.dep == "pcomp"
    )


def _breaking_above(sentence: Sentence, noun: Token) -> Token | None:
    token, steps = noun, 0
    while (above := trees.head(sentence, token)) is not None and steps < _REACH:
        if above.lemma in column("en/agreement_breaches.tsv") or _is_against(sentence, above):
            return above
        if above.pos in {"VERB", "AUX"}:
            return _breaking_verb(sentence, above, token)
        if above.pos not in {"ADP", "NOUN", "SCONJ"} or (
            above.pos == "NOUN"
            and above.lemma not in column("en/agreement_parts.tsv")
            and token.dep != "compound"
        ):
            return None
        token, steps = above, steps + 1
    return None


def _breaking_verb(sentence: Sentence, verb: Token, below: Token) -> Token | None:
    if lexicon.has_role(sentence, verb, "break") and below.dep not in {"nsubj", "advcl"}:
        return None if trees.is_negated(sentence, verb) else verb
    failing = trees.is_negated(sentence, verb) or _fails_to(sentence, verb)
    kept = lexicon.has_role(sentence, verb, "keep") and failing and below.dep != "nsubj"
    return verb if kept else None


def _is_against(sentence: Sentence, preposition: Token) -> bool:
    """“…, against the accord”: set off by a comma it is said of the deed; "protest against it" is not."""
    before = sentence.tokens[preposition.index - 1].text if preposition.index else ""
    word = preposition.text.lower()
    return preposition.dep == "prep" and (
        word == "despite" or (word == "against" and before == ",")
    )


def _forbidding(sentence: Sentence, noun: Token) -> Token | None:
    """“The road, which the accord forbids”, "which is banned under it": a clause about a deed."""
    verb = trees.head(sentence, noun)
    if verb is not None and noun.dep == "pobj" and verb.text.lower() in {"under", "by"}:
        verb = trees.head(sentence, verb)
    elif noun.dep not in {"nsubj", "compound"}:
        return None
    if verb is None or verb.dep not in {"relcl", "advcl"}:
        return None
    forbids = lexicon.has_role(sentence, verb, "forbid") or lexicon.is_form(verb.text, "forbid")
    words = trees.subtree(sentence, verb)[:3]
    opens = any(t.text.lower() in {"which", "something", "as"} for t in words)
    return verb if forbids and opens else None


def _fails_to(sentence: Sentence, verb: Token) -> bool:
    above = trees.head(sentence, verb)
    return above is not None and verb.dep == "xcomp" and lexicon.has_role(sentence, above, "fail")
