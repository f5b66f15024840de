"""Names the contexts of an event (PLOVER's 37) by the words of its clause.

"Troops shelled a border town" is military and territory; "They met" has no context.
"""

from __future__ import annotations

import itertools
from functools import cache

from tidings.lexicons.tables import table, words
from tidings.model.parse import Token


@cache
def _cues() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for row in table("en/contexts.tsv"):
        for word in words(row["words"]):
            found.setdefault(word, []).append(row["context"])
    return {word: tuple(contexts) for word, contexts in found.items()}


def find_contexts(clause: tuple[Token, ...]) -> tuple[str, ...]:
    """The contexts that the words of a clause show, in the order of the alphabet."""
    said = {word for t in clause for word in (t.lemma, t.text.lower())}
    pairs = itertools.pairwise(clause)
    said |= {f"{a.text.lower()} {b.lemma}" for a, b in pairs}
    return tuple(sorted({context for word in said for context in _cues().get(word, ())}))
