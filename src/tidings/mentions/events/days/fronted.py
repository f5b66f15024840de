"""Times that open a sentence: "A day later shells killed six", "Last Friday colleagues met".

The parser may hang them on the noun behind them, but "last week's raid" alone is the raid of a time.
"""

from __future__ import annotations

from tidings.model.parse import Sentence, Token

# Words with which such a time begins, or ends; a bare "Friday" may well be that of "Friday prayers".
STEPS = frozenset({"last", "next", "this", "that", "the"})
REACHED = frozenset({"later", "earlier", "ago", "before", "after", "afterwards", "afterward"})
OPENING = frozenset({"and", "but", "then", '"', "“"})


def is_fronted(sentence: Sentence, inside: list[Token]) -> bool:
    """Whether a time stands before all else in its sentence, and by its words can be of no noun."""
    first, last = inside[0], inside[-1]
    if any(t.text.lower() not in OPENING for t in sentence.tokens[: first.index]):
        return False
    owns = last.index + 1 < len(sentence.tokens) and sentence.tokens[last.index + 1].tag == "POS"
    stepped = first.text.lower() in STEPS or last.text.lower() in REACHED
    return stepped and not owns
