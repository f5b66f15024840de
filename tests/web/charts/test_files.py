"""Files of a chart: a CSV that a spreadsheet reads back, an SVG that stands alone."""

import csv
import io
import re
from html.parser import HTMLParser
from urllib.parse import unquote

import pytest
from lxml import etree
from tests.web.sample import PAYLOADS, poison, read_sample

from tidings.web.charts.files import csv_link, svg_link
from tidings.web.dossier import render_dossier

CSV, SVG = "data:text/csv;charset=utf-8,", "data:image/svg+xml;charset=utf-8,"


class Saved(HTMLParser):
    """The addresses of all files that a page can save, by their name."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.files: list[tuple[str, str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        known = dict(attrs)
        if known.get("download"):
            self.files.append((known["download"] or "", known["href"] or ""))


def read_csv(address: str) -> list[list[str]]:
    assert address.startswith(CSV)
    return list(csv.reader(io.StringIO(unquote(address.removeprefix(CSV)))))


def test_a_table_is_read_back() -> None:
    rows = [
        ("Évora, old town", 12, None),
        ('"quoted" #1 100 %', 2.5, "two\nlines"),
        ("إدلب", 0, "&<>"),
    ]
    assert read_csv(csv_link(["place", "n", "note"], rows)) == [
        ["place", "n", "note"], ["Évora, old town", "12", ""],
        ['"quoted" #1 100 %', "2.5", "two\nlines"], ["إدلب", "0", "&<>"],
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1"])
def test_no_cell_is_a_formula(text: str) -> None:
    assert read_csv(csv_link(["a"], [(text,), (-2,)]))[1:] == [["'" + text], ["-2"]]


def test_a_sheet_says_its_size() -> None:
    root = etree.XML(unquote(svg_link('<svg viewBox="0 0 880 457.6"></svg>').removeprefix(SVG)))
    assert (root.get("width"), root.get("height")) == ("880", "457.6")


def test_a_drawing_has_its_style_and_no_links() -> None:
    drawn = '<svg class="chart lanes" width="100%" height="9"><a href="#x" aria-label="y"><rect class="span talks" width="1" height="1"/></a></svg>'
    text = unquote(svg_link(drawn).removeprefix(SVG))
    root = etree.fromstring(text.encode(), etree.XMLParser(resolve_entities=False))
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert root.get("width") == "900"
    assert "<a" not in text
    assert ".span.talks" in text
    assert ".spot" not in text
    assert "var(" not in text
    assert "light-dark" not in text


@pytest.mark.parametrize("payload", ["", *PAYLOADS[:4], PAYLOADS[12]])
def test_every_file_of_a_page_is_whole(payload: str) -> None:
    files = Saved(render_dossier(poison(read_sample(), payload))).files
    assert {name for name, _ in files} >= {
        "map.svg", "map.csv", "network.svg", "network.csv", "timeline.svg", "timeline.csv", "figure.svg",
    }  # fmt: skip
    for name, address in files:
        if name.endswith(".csv"):
            header, *rows = read_csv(address)
            assert rows
            assert all(len(row) == len(header) for row in rows)
        else:
            text = unquote(address.removeprefix(SVG))
            root = etree.fromstring(text.encode(), etree.XMLParser(resolve_entities=False))
            assert {str(element.tag).partition("}")[2] for element in root.iter()} <= {
                "svg", "style", "desc", "title", "g", "path", "rect", "circle", "line", "text", "tspan",
            }  # fmt: skip
            assert not re.search(r"url\(|var\(|javascript:", root.findtext(".//{*}style") or "")
