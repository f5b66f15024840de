"""Links the numbers and names inside a sentence of the brief to what they rest on."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tidings.web.evidence import find_spans
from tidings.web.lookup import Lookup
from tidings.web.shapes import objects, strings, words

_MONTH = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec"
)
_DATE = rf"(?:\d{{1,2}} )?(?:{_MONTH}) \d{{4}}|\d{{1,2}} (?:{_MONTH})"
_NUMBER = r"\d(?:[\d,.]*\d)?"
_YEAR_AT_END = re.compile(r" \d{4}\Z")


@dataclass(frozen=True)
class Piece:
    """A run of a sentence, with the place that it leads to."""

    text: str
    href: str | None = None


def make_linker(lookup: Lookup) -> Callable[[Any], list[Piece]]:
    """A function that cuts a sentence into pieces that join to its text."""
    names: dict[str, str] = {}
    for entity in objects(lookup.account, "entities"):
        for name in (words(entity, "name"), *strings(entity, "aliases")):
            entry = lookup.item(entity.get("id"))
            if len(name) > 2 and entry:
                names.setdefault(name, "#" + entry.anchor)
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    either = "|".join([_DATE, _NUMBER, *map(re.escape, longest_first)])
    pattern = re.compile(rf"(?<!\w)(?:{either})(?!\w)")

    def link_sentence(sentence: Any) -> list[Piece]:
        text = words(sentence, "text")
        spans = [span for span in find_spans(sentence) if lookup.holds(span)]
        pieces: list[Piece] = []
        done = 0
        for found in pattern.finditer(text):
            shown = found.group()
            href = names.get(shown)
            if href is None:
                # Reports seldom repeat the year of a day.
                core = _YEAR_AT_END.sub("", shown)
                saying = [span for span in spans if core in span.quote] or spans
                href = lookup.first([span._asdict() for span in saying[:1]])
            pieces += [Piece(text[done : found.start()]), Piece(shown, href)]
            done = found.end()
        return [piece for piece in (*pieces, Piece(text[done:])) if piece.text]

    return link_sentence
