"""Places in a document as addresses write them: START-END in code points of its text."""

from __future__ import annotations

import re

from tidings.model.json import JsonObject
from tidings.web.evidence import Span
from tidings.web.shapes import words

_PLACE = re.compile(r"(\d{1,9})-(\d{1,9})\Z")


def span_of(said: str, document: JsonObject) -> Span | None:
    """The words at a place of a document; None where it has none there."""
    place, text = _PLACE.match(said), words(document, "text")
    if not place or not int(place[1]) < int(place[2]) <= len(text):
        return None
    start, end = int(place[1]), int(place[2])
    return Span(words(document, "id"), start, end, text[start:end])
