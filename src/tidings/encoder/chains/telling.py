"""In which statement each mention stands, and who makes it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from tidings.model.encoded import EncodedAttribution, MarkedSpan


def who_tells(
    spans: Sequence[MarkedSpan], order: Sequence[int], told: Sequence[EncodedAttribution]
) -> list[tuple[int | None, int | None]]:
    """Of each mention, in order of the text, the innermost statement that holds it and the place of the mention
    that makes it; None for what is not known."""
    starts = [spans[i].start for i in order]
    pieces = sorted(
        (spans[i].start, spans[i].end, n) for n, one in enumerate(told) for i in one.pieces
    )
    speakers = [_speaker(one, spans, order, starts) for one in told]
    found: list[tuple[int | None, int | None]] = []
    open_: list[tuple[int, int, int]] = []
    at = 0
    for index in order:
        span = spans[index]
        while at < len(pieces) and pieces[at][0] <= span.start:
            open_.append(pieces[at])
            at += 1
        open_ = [piece for piece in open_ if piece[1] > span.start]
        holding = [piece for piece in open_ if piece[1] >= span.end]
        if holding:
            inner = min(holding, key=lambda piece: (piece[1] - piece[0], piece[2]))[2]
            found.append((inner, speakers[inner]))
        else:
            found.append((None, None))
    return found


def _speaker(
    one: EncodedAttribution, spans: Sequence[MarkedSpan], order: Sequence[int], starts: Sequence[int]
) -> int | None:  # fmt: skip
    """The mention that stands for who makes a statement: in "the head of the Mission, Awa Sy" the person's name."""
    index = one.source if one.source is not None else one.understood
    if index is None:
        return None
    source = spans[index]
    inside = [
        place
        for place in range(bisect_left(starts, source.start), bisect_left(starts, source.end))
        if spans[order[place]].end <= source.end
    ]
    named = [place for place in inside if _is_name_of_person(spans[order[place]])]
    first = [place for place in inside if starts[place] == source.start]
    return next(iter((*named, *first, *inside)), None)


def _is_name_of_person(span: MarkedSpan) -> bool:
    return span.layer == "name" and span.label == "person"
