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


LEGEND = """<span><svg class="key" width="40" height="40" aria-hidden="true"><circle class="spot dead" cx="20" cy="20" r="19"/></svg>
 10 killed &amp; more</span> <span>round: a <bdi>person</bdi></span>"""


def test_a_legend_stands_below_the_drawing() -> None:
    drawing = '<svg class="chart" width="100%" height="300"><rect class="land"/></svg>'
    root = etree.XML(unquote(svg_link(drawing, LEGEND).removeprefix(SVG)))
    told = [text.text for text in root.iterfind(".//{*}text")]
    assert told == ["10 killed & more", "round: a person"]
    sign = next(one for one in root.iterfind(".//{*}svg") if one.get("class") == "key")
    # Inside the file, below the drawing.
    assert float(sign.get("y") or 0) >= 300
    assert float(root.get("height") or 0) >= float(sign.get("y") or 0) + 40
    assert ".spot.dead" in (root.findtext("{*}style") or "")


def test_a_long_legend_goes_on_in_further_rows_within_the_width() -> None:
    drawing = '<svg viewBox="0 0 400 100"></svg>'
    root = etree.XML(
        unquote(svg_link(drawing, "<span>twenty letters here</span>" * 9).removeprefix(SVG))
    )
    places = [(float(text.get("x") or 0), text.get("y")) for text in root.iterfind(".//{*}text")]
    assert len({y for _, y in places}) > 2
    assert max(x for x, _ in places) + 120 <= 400


def test_every_saved_drawing_of_a_page_has_its_legend() -> None:
    drawn = [
        href for name, href in Saved(render_dossier(read_sample())).files if name.endswith(".svg")
    ]
    assert len(drawn) > 3
    for href in drawn:
        assert 'class="key' in unquote(href)


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
