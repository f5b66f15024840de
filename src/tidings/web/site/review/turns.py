"""Why an item stands where it stands in the queue, in words."""

from __future__ import annotations

from collections.abc import Iterator

from tidings.review.turns import Reviewable
from tidings.web.quantities import say_count


def why(one: Reviewable) -> Iterator[str]:
    """What of an item brings it forward."""
    if one.is_disputed:
        yield "disputed"
    if one.is_denied:
        yield "denied"
    if one.dead:
        yield f"{one.dead:,} dead"
    if one.sources:
        yield say_count(one.sources, "independent source")
    if one.certainty is not None:
        yield f"{one.certainty:.0%} of such items were right"
