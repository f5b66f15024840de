"""The filter of a folder of pages: scripts that hold its bar and what stands on which page, for a browser may not read other files of a disk."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping

from markupsafe import Markup

from tidings.web.catalogue import Entry
from tidings.web.filter_table import FilterTable

# The bar is the same on every page of lists; the index is asked for when somebody filters.
BAR, INDEX = "filter-bar.js", "filter-index.js"
_ITEM = re.compile(r'<\w+ class="item[^>]*? id="([^"]*)"')


def items_on(content: str) -> tuple[str, ...]:
    """The places of the items of a page, as our templates write them: texts of an account are escaped."""
    return tuple(_ITEM.findall(content))


def write_bar(form: Markup) -> str:
    """The script that holds the bar as HTML."""
    return f"window.tidingsBar = {_literal(form)};\n"


def write_index(
    made: FilterTable, pages: Mapping[str, Iterable[str]], entries: Iterable[Entry]
) -> str:
    """The script that says of every page which items stand there, what they are called, and by what they are found."""
    titles = {entry.anchor: entry.title for entry in entries}
    listed = {name: [[one, titles.get(one, "")] for one in items] for name, items in pages.items()}
    return f"window.tidingsIndex = {{table: {_literal(made.table)}, pages: {_literal(listed)}}};\n"


def _literal(value: object) -> str:
    """JSON is a literal of a script, also one that stands in HTML."""
    said = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return said.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
