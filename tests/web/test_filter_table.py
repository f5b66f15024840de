"""The table by which a dossier filters: what the web app finds in a case, the table finds too."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.web.sample import read_sample
from tests.web.site.sample_case import make_case

from tidings.store.pages import open_pages
from tidings.store.wishes import Wish
from tidings.web.addresses import FileAddresses
from tidings.web.filter_table import FilterTable, make_filter_table
from tidings.web.lookup import Lookup
from tidings.web.shelf import AccountShelf


@pytest.fixture(scope="module")
def made() -> FilterTable:
    shelf = AccountShelf(read_sample())
    return make_filter_table(shelf, Lookup(shelf, FileAddresses()))


def rows(made: FilterTable) -> dict[str, tuple[str, str, set[tuple[str, str]]]]:
    """Every row as its days and facets."""
    table = json.loads(made.table)
    found = {}
    for anchor, row in table["items"].items():
        days, *steps = row.split(" ")
        first, _, last = days.partition("/")
        number, having = 0, set()
        for step in steps:
            number += int(step)
            having.add(tuple(table["facets"][number]))
        found[anchor] = (first, last if "/" in days else first, having)
    return found


@pytest.mark.parametrize("kind", ["events", "figures", "statements", "relations", "timeline"])
def test_a_facet_finds_what_the_web_app_finds(kind: str, made: FilterTable, tmp_path: Path) -> None:
    having = rows(made)
    told = {one.id for one in AccountShelf(read_sample()).elements.values() if one.kind == kind}
    with open_pages(make_case(tmp_path / "sample.tidings")).reading() as reading:
        for field in made.fields:
            for choice in field.choices:
                wish = Wish(facets=((field.name, choice.value),))
                found = {one.id for one in reading.page(kind, wish, first=0, most=1000)}
                here = {key for key in told if (field.name, choice.value) in having[key][2]}
                assert here == found, (field.name, choice.value)


def test_counts_are_of_the_items_that_have_the_value(made: FilterTable) -> None:
    having = [row[2] for row in rows(made).values()]
    for field in made.fields:
        for choice in field.choices:
            assert choice.count == sum((field.name, choice.value) in one for one in having)


def test_an_article_is_found_by_what_it_tells_of(made: FilterTable) -> None:
    having = rows(made)
    articles = [
        one for one in AccountShelf(read_sample()).elements.values() if one.kind == "articles"
    ]
    assert articles
    for article in articles:
        names = {name for name, _ in having[article.id][2]}
        assert {"actor", "type", "source"} <= names


def test_the_table_cannot_end_its_element() -> None:
    account = {
        "entities": [{"id": "</template><script>&", "kind": "a<b"}, {"id": "x", "kind": "&"}]
    }
    shelf = AccountShelf(account)
    table = make_filter_table(shelf, Lookup(shelf, FileAddresses())).table
    assert not {"<", ">", "&"} & set(table)
    assert ["actor", "</template><script>&"] in json.loads(table)["facets"]
