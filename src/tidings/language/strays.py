"""Doers that the parser hangs on a conjunction: "as Ostland for the first time launched" has Ostland launch."""

from __future__ import annotations

from tidings.language.trees import SUBJECTS, children, head
from tidings.model.parse import Sentence, Token

# Words that open a clause of time or reason, and that the parser may take for prepositions.
CONJUNCTIONS = frozenset({"as", "since", "before", "after", "until", "while"})


def strayed_subject(sentence: Sentence, verb: Token) -> Token | None:
    """“as Ostland for the first time launched”: the parser may take a conjunction for a preposition."""
    if verb.dep != "advcl" or verb.tag not in {"VBD", "VBZ", "VBP"}:
        return None
    above = head(sentence, verb)
    fellows = children(sentence, above, "prep") if above is not None else ()
    marks = [t for t in fellows if t.lemma in CONJUNCTIONS and above.index < t.index < verb.index]  # type: ignore[union-attr]
    found = children(sentence, marks[-1], "pobj") if marks else ()
    return found[0] if found else None


def strays(sentence: Sentence, token: Token) -> bool:
    """Whether a word is a conjunction taken for a preposition, its object being the doer of the next clause."""
    if token.dep != "prep" or token.lemma not in CONJUNCTIONS:
        return False
    above = head(sentence, token)
    clauses = children(sentence, above, "advcl") if above is not None else ()
    taken = children(sentence, token, "pobj")
    return any(
        (found := strayed_subject(sentence, t)) is not None and found in taken
        for t in clauses if not children(sentence, t, *SUBJECTS)
    )  # fmt: skip
