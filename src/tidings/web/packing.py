"""Packs what a large dossier does not show at once: parts of its lists, deflated, unpacked by the script when they are opened or jumped to."""

from __future__ import annotations

import base64
import json
import re
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

# An account of more elements than this is packed: its page would have 6 to 14 MB, and take seconds to lay out.
MOST_OPEN = 3_000
# The letters of HTML in a part: deflate gains little beyond (its window is 32 kB), and a browser unpacks it in some 10 ms.
PART_SIZE = 200_000
# What our own templates write; texts of an account cannot hold such marks, for they are escaped.
_NAME = re.compile(r' id="([^"]*)"')
_ITEM = re.compile(r' class="item[ "]')
# Where words stand is known by their document.
_DERIVED = ("words-", "rests-")


@dataclass(frozen=True)
class Part:
    """Some HTML that is unpacked as a whole: its places, how many items it has, and itself deflated."""

    names: tuple[str, ...]
    items: int
    packed: str


class Packer:
    """Takes what is not to be shown at once, and leaves a fold in its place."""

    def __init__(self) -> None:
        self.parts: list[Part] = []

    def list(
        self, things: Sequence[Any], first: int, draw: Callable[[Any], Markup], around: tuple[str, ...]
    ) -> Markup:  # fmt: skip
        """A list between two tags: its first ones open, then a word to who has no script, the others in parts."""
        before, after, note = around
        shown = [before, *map(draw, things[:first]), after] if first else []
        folds = [
            self.fold(f"{begun + 1:,}–{done:,} of {len(things):,}", "".join((before, drawn, after)))
            for begun, done, drawn in _batches(things, first, draw)
        ]
        return Markup("").join(map(Markup, [*shown, *([note] if folds else []), *folds]))

    def fold(self, summary: str, content: str) -> Markup:
        """The fold of one part."""
        number = len(self.parts)
        names = (name for name in _NAME.findall(content) if not name.startswith(_DERIVED))
        self.parts.append(Part(tuple(names), len(_ITEM.findall(content)), deflate(content)))
        return Markup(  # noqa: S704 - the summary is escaped, the rest is ours
            f'<details class="more packed" data-part="{number}"><summary>{escape(summary)}</summary></details>\n'
        )

    def index(self) -> str:
        """For each part how many items it has, and its places, packed."""
        return pack_json([[part.items, *part.names] for part in self.parts])


def pack_json(value: object) -> str:
    """A value as deflated JSON."""
    return deflate(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def deflate(text: str) -> str:
    """A text as deflated UTF-8 in base64, which a browser unpacks by itself."""
    making = zlib.compressobj(level=9, wbits=-zlib.MAX_WBITS)
    packed = making.compress(text.encode("utf-8", "replace")) + making.flush()
    return base64.b64encode(packed).decode("ascii")


def inflate(packed: str) -> str:
    """What was deflated."""
    return zlib.decompress(base64.b64decode(packed), wbits=-zlib.MAX_WBITS).decode()


def _batches(
    things: Sequence[Any], first: int, draw: Callable[[Any], Markup]
) -> Iterator[tuple[int, int, str]]:
    """The things after the first ones, drawn, in pieces of about one size, each with where it begins and ends."""
    begun, drawn, size = first, list[str](), 0
    for place, thing in enumerate(things[first:], first + 1):
        drawn.append(draw(thing))
        size += len(drawn[-1])
        if size >= PART_SIZE or place == len(things):
            yield begun, place, "".join(drawn)
            begun, drawn, size = place, [], 0
