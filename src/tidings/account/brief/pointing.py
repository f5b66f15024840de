"""Whether quoted words point at somebody who is told of only outside them: "police fired at him".

"Police arrested two men and beat them" says itself who was beaten; "gunmen attacked their buses" says of nobody whose.
"""

from __future__ import annotations

import re

from tidings.account.brief.desk import Desk
from tidings.account.brief.words import OWNING

# "The last of them" are some of those just told.
_PRONOUN = re.compile(r"(?<!\bof )\b(?:he|she|they|him|them|her|his|their|its)\b", re.IGNORECASE)
# "According to the ministry, they died": who says so is not who died.
_SAID_OF = re.compile(r"according to [^,]+, (?:he|she|they)\b", re.IGNORECASE)
# "These events", of which nobody has told the reader.
_THESE = re.compile(
    r"\bthere\b(?! (?:is|are|was|were|has|have|had)\b)|\b(?:these|those) (?!(?:who|that|of|in|at|on|with|killed|injured)\b)\w+"
)
# What a body is asked to do or does to something named before: "refused to let it pass", "vowed to free them".
_OBJECT_FIRST = re.compile(
    r"(?:to |not )*[a-z]+ (?:him|them|it|her(?= (?:to|from|in|at|on|by)\b|$))(?! (?:clear|known|plain|possible|impossible|hard"
    r"|difficult|easier|harder|easy|necessary|unlikely|likely|a|an|the|that|to)\b)"
)  # fmt: skip


def points_out(desk: Desk, document: str, start: int, end: int, subject: str | None = None) -> bool:
    """Whether a pronoun between two places of a document stands for somebody who is neither named between them nor the `subject`;
    without a subject outside them what is "theirs" may be anybody's between them."""
    text = desk.text(document)[start:end]
    if _THESE.search(text) or _SAID_OF.match(text):
        return True
    inside = desk.mentions(document, start, end)
    pronouns = {m.start: e for m, e in inside if _PRONOUN.fullmatch(m.quote)}
    others = [(m, e) for m, e in inside if m.start not in pronouns]
    for found in _PRONOUN.finditer(text):
        at, owning = start + found.start(), found.group().lower() in OWNING
        if owning and subject is None:
            continue
        if at not in pronouns:
            if not owning and not any(m.end <= at and e != subject for m, e in others):
                return True
        elif pronouns[at] != subject and not any(
            e == pronouns[at] and m.start < at for m, e in others
        ):
            return True
    return False


def object_first(said: str) -> bool:
    """Whether words open with a deed that is done to a pronoun: nothing before it says to what."""
    return bool(_OBJECT_FIRST.match(said))
