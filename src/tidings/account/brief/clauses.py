"""Whether a clause cut from a report stands alone, and its words without what was cut off with it."""

from __future__ import annotations

import re

from tidings.account.brief.finite import opens_finite
from tidings.lexicons.tables import column, table
from tidings.lexicons.word_classes import word_class

# A clause cut in front of the next one keeps its link; it is no part of the deed.
_TRAILING = re.compile(
    r"(?:^|[\s,]+)(?:(?:and|but|or|as|while|which|who|that|at|on|in|by|from|until|to|of|for|with|because|if|than)(?: (?:around|about))?"
    # "…, in which, he claimed": what was claimed is told elsewhere.
    r"|(?:(?:in|of|for|by|to|with) )?(?:which|whom|who|where),? (?:he|she|it|they) \w+)$"
)
# "The toll grew through the night, with the mayor saying | that …": what was said is told elsewhere.
_SAYING = re.compile(
    r",? (?:with (?:\S+ ){1,5})?(?:saying|adding|noting|warning|claiming|insisting|telling (?:\S+ ){0,2}\S+)$"
)
# A bracket that the cut left open.
_OPEN = re.compile(r"\s*[(\[][^)\]]*$")

# "This week" points at a day that the sentence gives, not at something told before.
_THIS_WEEK = re.compile(
    r"\bthis (?:week|weekend|month|year|morning|afternoon|evening|spring|summer|autumn|winter)\b"
)


def trimmed(text: str) -> str:
    """A clause in one line, without the link to the next one."""
    closed = _OPEN.sub("", " ".join(text.split())).strip(" ,;:–—-")
    return _TRAILING.sub("", _SAYING.sub("", closed))


def leans(said: str) -> bool:
    """Whether a clause needs what stands around it: "the city", "then", "they" near its beginning, "comes" at its end."""
    if said.split()[-1].strip(",.;:").casefold() in word_class("unfinished_ends"):
        return True
    opening = [w.strip(",").casefold() for w in _THIS_WEEK.sub(" ", said).split()[:4]]
    if opening[0] in _not_openers() or set(opening[1:]) & _pointers():
        return True
    noun = said.split()[1:2]
    followed = said.split()[2:3]
    return (
        opening[0] == "the"
        and bool(noun)
        and noun[0].islower()
        and (not followed or followed[0] not in {"of", "in", "at", "on", "and"})
        and opens_finite(" ".join(said.split()[2:]))
    )


def _pointers() -> frozenset[str]:
    rows = table("en/opening_pronouns.tsv")
    return frozenset(row["word"] for row in rows) - {"that", "which", "who"} | {"then", "there"}


def _not_openers() -> frozenset[str]:
    return column("en/dependent_openers.tsv") | column("en/opening_pronouns.tsv")
