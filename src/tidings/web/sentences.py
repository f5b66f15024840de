"""Links the numbers and names inside a sentence of the brief to what they rest on."""

import re
from dataclasses import dataclass

from tidings.web.evidence import find_spans
from tidings.web.lookup import Lookup
from tidings.web.shapes import JsonObject, strings, words

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
    to_words: bool = False


def link_sentence(lookup: Lookup, sentence: JsonObject) -> list[Piece]:
    """A sentence in pieces that join to its text: names lead to their entity, numbers and days to their words."""
    text = words(sentence, "text")
    names = _names(lookup, sentence)
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    either = "|".join([_DATE, _NUMBER, *map(re.escape, longest_first)])
    spans = [span for span in find_spans(sentence) if lookup.holds(span)]
    pieces: list[Piece] = []
    done = 0
    for found in re.finditer(rf"(?<!\w)(?:{either})(?!\w)", text):
        shown = found.group()
        href = names.get(shown)
        to_words = href is None
        if href is None:
            # Reports seldom repeat the year of a day.
            core = _YEAR_AT_END.sub("", shown)
            saying = [span for span in spans if core in span.quote] or spans
            href = lookup.first([span._asdict() for span in saying[:1]])
        pieces += [Piece(text[done : found.start()]), Piece(shown, href, to_words)]
        done = found.end()
    return [piece for piece in (*pieces, Piece(text[done:])) if piece.text]


def _names(lookup: Lookup, sentence: JsonObject) -> dict[str, str]:
    """Where the names that the sentence may hold lead to: of its sources, then of entities, the first of a name.

    "Continental Review" is the paper, not somebody called Review; "Norland and Ostland" are two where both are known.
    """
    names: dict[str, str] = {}
    for source in strings(sentence, "sources"):
        entry = lookup.item(source)
        name = words(entry.item, "name") if entry is not None else ""
        if entry is not None and len(name) > 2 and name in words(sentence, "text"):
            names.setdefault(name, lookup.addresses.item(entry))
    for entry in lookup.named_in(sentence):
        for name in (words(entry.item, "name"), *strings(entry.item, "aliases")):
            if len(name) > 2 and name in words(sentence, "text"):
                names.setdefault(name, lookup.addresses.item(entry))
    return {
        name: href for name, href in names.items()
        if not (" and " in name and all(part in names for part in name.split(" and ")))
    }  # fmt: skip
