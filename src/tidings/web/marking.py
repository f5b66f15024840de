"""Writes the words of an article with their marks: by hand, for a dossier has hundreds of thousands of them."""

from __future__ import annotations

from markupsafe import Markup, escape

from tidings.web.anchors import words_anchor
from tidings.web.highlights import Segment
from tidings.web.lookup import Lookup, rest_anchor
from tidings.web.passages import Block
from tidings.web.plain_text import printable
from tidings.web.shapes import JsonObject


def mark_words(look: Lookup, document: JsonObject, block: Block) -> Markup:
    """The words of a block: what rests on evidence is marked by its layers, and leads to it."""
    written = (_segment(look, document, segment) for segment in block.segments)
    return Markup("".join(written))  # noqa: S704 - each text is escaped


def _segment(look: Lookup, document: JsonObject, segment: Segment) -> str:
    text = str(escape(printable(segment.text)))
    # Of several that begin here the first is the mark itself.
    spots = "".join(
        f'<a class="spot" id="{words_anchor(span)}"></a>' for span in segment.beginning[1:]
    )
    if not segment.covering:
        return spots + text
    on = look.resting_on(segment.covering)
    layers = " ".join(dict.fromkeys(entry.layer for entry in on))
    own = f' id="{words_anchor(segment.beginning[0])}"' if segment.beginning else ""
    if not segment.text.strip():
        # Room between marked words is marked, and no link: it has no name that could be read out.
        return f'{spots}<span class="mark {layers}"{own}>{text}</span>'
    alone = len(on) == 1 and on[0].kind != "times"
    href = look.href(on[0].id) if alone else "#" + rest_anchor(segment, document)
    return f'{spots}<a class="mark {layers}" href="{escape(href)}"{own}>{text}</a>'
