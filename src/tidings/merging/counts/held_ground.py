"""Counts of two sides' ground: "1,300 died in government areas", "the rebel-held north has 2,100 dead" are two counts, not one that grew.

The side stands in the figure's own sentence, by who holds the ground or by a part of the country that its document calls so: "the
rebel-held northwest", later "the northwest".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from tidings.documents.clusters import Clusters
from tidings.lexicons.tables import table
from tidings.lexicons.word_classes import word_class
from tidings.mentions.figures.written.numerals import any_of
from tidings.model.mentions import FigureMention, Reading

Node = tuple[str, int]
_FROM = re.compile(r"\bfrom\s+(?:the\s+|a\s+|an\s+)?\Z", re.I)
# Each count is set apart from so many of the other side told next.
NEXT = 60


def keep_ground_apart(
    clusters: Clusters[Node], nodes: Mapping[Node, FigureMention], readings: Mapping[str, Reading]
) -> None:
    """Keep counts of one measure apart that are of ground held by two sides."""
    holders = {d: Holders(r) for d, r in readings.items()}
    found: dict[str, list[tuple[Node, str]]] = {}
    for node, figure in nodes.items():
        side = holders[node[0]].side_of(figure)
        if side is not None:
            found.setdefault(figure.measure, []).append((node, side))
    for those in found.values():
        for place, (one, own) in enumerate(those):
            for other, side in those[place + 1 : place + 1 + NEXT]:
                if side != own and nodes[one].value != nodes[other].value:
                    clusters.keep_apart(one, other)


class Holders:
    """Whose ground the sentences of a document are about."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        text = reading.document.text
        self._called = {
            match["what"].casefold(): side for match, side in _held(text)
            if match["what"].casefold() in word_class("parts_of_a_country")
        }  # fmt: skip

    def side_of(self, figure: FigureMention) -> str | None:
        """The one side on whose ground a count is, None where none or several are named in its sentence."""
        sentence = self._reading.sentences[figure.sentence]
        words = self._reading.document.text[sentence.start : sentence.end]
        sides = {side for _, side in _held(words)}
        if not sides:
            named = (self._called.get(t.text.casefold()) for t in sentence.tokens)
            sides = {side for side in named if side is not None}
        return sides.pop() if len(sides) == 1 else None


def _held(words: str) -> Iterator[tuple[re.Match[str], str]]:
    for pattern in _patterns():
        for match in pattern.finditer(words):
            if _FROM.search(words, 0, match.start()):
                continue  # shells that come from there fall elsewhere
            side = _sides()[match["who"].casefold()]
            away = match.groupdict().get("away")
            yield match, ("risen" if side == "rulers" else "rulers") if away else side


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    who = rf"(?P<who>{any_of(_sides())})"
    ground = any_of(word_class("stretches_of_ground"))
    held = re.compile(rf"\b{who}[- ](?:held|controlled|run)\s+(?P<what>\w+)", re.I)
    under = re.compile(
        rf"\b(?P<what>{ground})\s+(?:under|held\s+by|controlled\s+by|run\s+by|(?P<away>outside|beyond))\s+"
        rf"(?:the\s+)?{who}\b", re.I,
    )  # fmt: skip
    plain = re.compile(rf"\b{who}\s+(?P<what>{ground})\b", re.I)
    return held, under, plain


@cache
def _sides() -> dict[str, str]:
    return {row["holder"]: row["side"] for row in table("en/held_ground.tsv")}
