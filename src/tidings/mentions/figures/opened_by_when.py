"""The time that "when" hangs a clause from: "In 2013, when 9 died"."""

from __future__ import annotations

from tidings.model.mentions import TimeMention
from tidings.model.parse import Sentence, Token

# What parts a clause from the "when" before it.
_CLOSING = frozenset({",", ";", ":", ".", "–", "—"})


def when_of(sentence: Sentence, verb: Token, times: tuple[TimeMention, ...]) -> TimeMention | None:
    """The time right in front of a clause that "when" opens, whatever the parser hangs it from: "In 2013, when 9 died, …",
    "the worst fire since 2004, when a hotel burned and 9 died"."""
    before = sentence.tokens[: verb.index]
    opens = next((t for t in reversed(before) if t.lemma == "when" or t.text in _CLOSING), None)
    if opens is None or opens.text in _CLOSING or opens.index < 2:
        return None
    comma = sentence.tokens[opens.index - 1]
    return next((t for t in times if comma.text == "," and t.end == comma.start), None)
