"""What an answer does by the question before it: "Not before June" foretells after "When will it come?".

After "Did your men burn it?" the answer "They were not there" denies, after "Will you resign?" a plain "No" refuses.
"""

from __future__ import annotations

import re

from tidings.model.vocabulary import StatementKind

_WHEN = re.compile(
    r"\b(?:when|how (?:long|soon|many|much)|what|who|where)\b[^?]*\b(?:will|going to)\b"
)
_WILL_YOU = re.compile(
    r"^(?:and |so |but )?(?:will|would|are|can|could|do) (?:you|your \w+)\b[^?]*"
)
_INTENDS = re.compile(
    r"^(?:and |so |but )?(?:will|would|can|could) |\b(?:going|ready|prepared|willing|intend) "
)
_DID_YOU = re.compile(
    r"^(?:and |so |but )?(?:did|have|has|were|was|are|is|do|does)\b[^?]*\b(?:you|your)\b"
)
_NO = re.compile(
    r"^\W*(?:no|never|not|none|nobody|nothing|neither)\b|\b(?:not|never)\b|n['’]t\b", re.I
)
_PLAIN_NO = re.compile(
    r"^\W*(?:no|never|certainly not|absolutely not|of course not|over my dead body)\b", re.I
)
_OURS = re.compile(r"\b(?:I|we|my|our|they|he|she|none|nobody|not one|not a)\b", re.I)
_OVER = re.compile(r"\b(?:was|were|did|had|has|have)\b|n['’]t\b", re.I)
# An answer that only names the time or the number; what is a whole clause says its kind itself.
_FRAGMENT = 10


def answered(question: str, words: str) -> StatementKind | None:
    """The kind of an answer that leaves its verb or its sense to the question; None where it speaks for itself."""
    if _WHEN.search(question) and len(words.split()) <= _FRAGMENT and _is_fragment(words):
        return "forecast"
    if _WILL_YOU.match(question) and _INTENDS.search(question) and _PLAIN_NO.match(words):
        return "refusal"
    past = bool(_OVER.search(words)) or len(words.split()) <= 3
    if (
        _DID_YOU.match(question)
        and _NO.search(words)
        and past
        and (_OURS.search(words) or len(words.split()) <= 3)
    ):
        return "denial"
    return None


def _is_fragment(words: str) -> bool:
    """“By Wednesday, with a change at Rohri”, “Not before June”."""
    return (
        re.match(
            r"\W*(?:not |no |perhaps |probably |maybe |at )?(?:by|before|after|in|on|at|until|within|from|next|this|earlier|later|soon|tomorrow|tonight|once|as|two|three|four|five|six|seven|eight|nine|ten|\d)\b",
            words,
            re.I,
        )
        is not None
    )
