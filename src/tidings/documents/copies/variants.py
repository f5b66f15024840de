"""What one rendition of an article has and another has not: words added, removed or changed."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from tidings.documents.copies.wording import Wording
from tidings.model.documents import Document, Variant
from tidings.model.evidence import Evidence, quote

# Comparing word by word costs the product of the lengths; longer texts are books, not articles.
_LONGEST = 6000
# Quotations of added or removed passages are cut here; they show where, not everything.
_LONGEST_QUOTE = 240


def find_variants(
    original: tuple[Document, Wording], rendition: tuple[Document, Wording]
) -> tuple[Variant, ...]:
    """The differences of a rendition from the original, in the order of the text."""
    (first, left), (second, right) = original, rendition
    if max(len(left.words), len(right.words)) > _LONGEST:
        return ()
    matcher = SequenceMatcher(None, left.words, right.words, autojunk=False)
    found: list[Variant] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            continue
        there = tuple(_quotes(first, left, a, b))
        here = tuple(_quotes(second, right, c, d))
        kind = {"insert": "added", "delete": "removed"}.get(tag, "changed")
        found.append(
            Variant(
                documents=(first.id, second.id),
                kind="added" if kind == "added" else "removed" if kind == "removed" else "changed",
                evidence=there + here,
            )
        )
    return tuple(found)


def _quotes(document: Document, wording: Wording, first: int, last: int) -> Iterator[Evidence]:
    """The words `first:last`, one quotation for each part they stand in."""
    if first >= last:
        return
    start, end = wording.places[first][0], wording.places[last - 1][1]
    for part in document.parts:
        begin, stop = max(part.start, start), min(part.end, end)
        if begin < stop and document.text[begin:stop].strip():
            if stop - begin > _LONGEST_QUOTE:
                stop = document.text.rfind(" ", begin, begin + _LONGEST_QUOTE)
            if stop > begin:
                yield quote(document.id, document.text, begin, stop)
