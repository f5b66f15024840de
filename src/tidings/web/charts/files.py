"""Makes files of a chart, for a link that saves them: its table as CSV, its drawing as an SVG that stands alone."""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from urllib.parse import quote

from tidings.web.charts.legend import draw_legend
from tidings.web.plain_text import printable

# What may stand unchanged in a data: address inside an attribute; the others are written as %XX.
_PLAIN = " !$&()*+,-./:;=?@[]_{|}~"
# A drawing that is as wide as its page gets this width in a file.
_WIDTH = 900
# A spreadsheet takes a cell that begins so for a formula, and would run it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SIZE = re.compile(r' width="([\d.]+)" height="([\d.]+)"')
_CLASS = re.compile(r"\.([A-Za-z][\w-]*)")
_VARIABLE = re.compile(r"--([\w-]+):\s*(?:light-dark\(([^,]+),[^)]*\)|([^;]+));")


def csv_link(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """The address of a CSV file with these rows, after RFC 4180."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(columns)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return "data:text/csv;charset=utf-8," + quote(written.getvalue(), safe=_PLAIN)


def svg_link(markup: str, legend: str = "") -> str:
    """The address of an SVG file made of a drawing of the page: without links, in the light colours, with style and legend."""
    bare = re.sub(r"</?a\b[^>]*>", "", markup.strip())
    head, _, body = bare.partition(">")
    head = head.replace('width="100%"', f'width="{_WIDTH}"')
    # On the page a sheet is as wide as its column; a file says its own size.
    head = re.sub(r'viewBox="0 0 (\S+) (\S+)"', r'\g<0> width="\1" height="\2"', head)
    drawn = f"{head}>{body}"
    if size := _SIZE.search(head) if legend else None:
        width, height = (float(number) for number in size.groups())
        below = draw_legend(str(legend), width, height)
        head = f'<svg class="chart" width="{width:g}" height="{height + below.height:g}"'
        body = f"{drawn}{below.markup}</svg>"
    used = {name for value in re.findall(r'class="([^"]*)"', body + head) for name in value.split()}
    head = head.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)
    return "data:image/svg+xml;charset=utf-8," + quote(
        f"{head}><style>{_style(used)}</style>{body}", safe=_PLAIN
    )


def _cell(value: object) -> str:
    if isinstance(value, int | float):
        return f"{value:.10g}"
    text = str(printable(value))
    return "'" + text if text.startswith(_FORMULA) else text


def _style(used: set[str]) -> str:
    """The rules for the classes of a drawing, with every variable replaced by its light value."""
    wanted = [
        f"{selector.strip()}{{{body.strip()}}}"
        for selector, body in _rules()
        if any(
            set(_CLASS.findall(part)) <= used for part in selector.split(",") if _CLASS.search(part)
        )
    ]
    light = _light()
    return re.sub(r"var\(--([\w-]+)\)", lambda found: light.get(found[1], "black"), "".join(wanted))


@cache
def _rules() -> tuple[tuple[str, str], ...]:
    bare = re.sub(r"/\*.*?\*/", "", _static("charts.css"), flags=re.DOTALL)
    return tuple((found[1], found[2]) for found in _RULE.finditer(bare))


@cache
def _light() -> Mapping[str, str]:
    sheets = _static("dossier.css") + _static("charts.css")
    return {name: (light or only).strip() for name, light, only in _VARIABLE.findall(sheets)}


def _static(name: str) -> str:
    return (files("tidings.web") / "static" / name).read_text("utf-8")
