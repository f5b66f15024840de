"""Pull quotes: a sentence of the text that the page shows once more in a box of its own."""

from __future__ import annotations

from collections.abc import Sequence

from tidings.documents.pages.opinions import Words
from tidings.documents.pages.outline import Outline

REASON = "pull quote"
_BOXES = frozenset({"aside", "blockquote", "q", "figure"})
# Fewer words recur by chance, more are quoted for their own sake.
_SHORTEST = 4
_LONGEST = 60


def with_pull_quotes(
    outline: Outline, words: Sequence[Words], reasons: Sequence[str | None]
) -> list[str | None]:
    """The reasons, that of each boxed line among them which says what the text says as well."""
    boxed: list[bool] = []
    for element in outline.elements:
        hinted = element.hint is not None and element.hint.reason == REASON
        above = element.parent >= 0 and boxed[element.parent]
        boxed.append(above or hinted or element.tag in _BOXES)
    lines = [
        index
        for index, line in enumerate(outline.lines)
        if boxed[line.holder] and _SHORTEST <= len(words[index]) <= _LONGEST
    ]
    result = list(reasons)
    if not lines:
        return result
    inside = frozenset(lines)
    told = (words[i] for i, reason in enumerate(reasons) if reason is None and i not in inside)
    text = f" {' '.join(' '.join(line) for line in told)} "
    for index in lines:
        if f" {' '.join(words[index])} " in text:
            result[index] = REASON
    return result
