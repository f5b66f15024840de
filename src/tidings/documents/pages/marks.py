"""The tags of a page's source with their offsets: one pass, however broken the mark-up is.

What stands between two marks is text. Comments are marks, and so is everything that holds no mark-up of its
own (scripts, styles), from its opening tag to its closing one.
"""

from __future__ import annotations

import re
from typing import NamedTuple

# A quoted value may hold ">"; where quotation marks do not pair, the tag ends at the first one after all.
_MARK = re.compile(
    r"<!--|<(?P<closing>/?)(?P<name>[a-zA-Z][a-zA-Z0-9:_-]*)"
    r"(?:(?:[^\"'<>]|\"[^\"]{0,5000}\"|'[^']{0,5000}')*+>|[^<>]*>)"
    r"|<[!?][^<>]*>"
)
_OPAQUE = frozenset({"script", "style", "textarea", "title", "iframe", "noembed", "xmp"})
_COMMENT_END = re.compile(r"--!?>")


class Mark(NamedTuple):
    """A tag, a comment or a script: where it stands; `name` is empty for what opens and closes nothing."""

    start: int
    end: int
    name: str
    closing: bool


def find_marks(raw: str) -> list[Mark]:
    """Every mark of the source, in order."""
    marks: list[Mark] = []
    at = 0
    ends = {name: re.compile(rf"</{name}", re.IGNORECASE) for name in _OPAQUE}
    while found := _MARK.search(raw, at):
        at = found.end()
        name = (found["name"] or "").lower()
        closing = bool(found["closing"])
        if found.group() == "<!--":
            # An open comment reaches to the end of the page, as the parser has it.
            close = _COMMENT_END.search(raw, at)
            at = close.end() if close else len(raw)
        elif name in _OPAQUE and not closing:
            close = ends[name].search(raw, at)
            at = close.start() if close else len(raw)
        marks.append(Mark(found.start(), at, name, closing))
    return marks
