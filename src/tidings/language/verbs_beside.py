"""The verbs beside a word: what a noun does, and what is told with "and" beside a verb.

"Broke out" of "the revolt that broke out" is what the revolt does; "died" of "after the revolt two died" is not.
"""

from __future__ import annotations

from tidings.language.trees import SUBJECTS, children, head
from tidings.language.verbs_above import VERBAL
from tidings.model.parse import Sentence, Token


def own_verbs(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """The verbs that tell what a noun does: "the revolt broke out", "the revolt that broke out"."""
    above = head(sentence, noun)
    own = (above,) if above is not None and noun.dep in SUBJECTS else ()
    clauses = children(sentence, noun, "relcl")
    return own + tuple(
        c for c in clauses
        if any(t.tag in {"WDT", "WP"} for t in children(sentence, c, *SUBJECTS))
    )  # fmt: skip


def joined_verbs(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """The verbs that "and" joins to a verb and that have a subject of their own: "two died and a third was shot"."""
    below = children(sentence, verb, "conj")
    above = head(sentence, verb) if verb.dep == "conj" else None
    beside = (*below, *((above,) if above is not None else ()))
    return tuple(t for t in beside if t.pos in VERBAL and children(sentence, t, *SUBJECTS))
