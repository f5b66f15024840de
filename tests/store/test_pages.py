"""What pages ask a case: elements in order, filters by days, facets and words, a snapshot that holds, an older file."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from tests.web.site.sample_case import make_case, sample_account

from tidings.model.elements import elements_of
from tidings.model.json import to_plain
from tidings.settings import Settings
from tidings.store.case import open_or_make_case
from tidings.store.pages import Pages, open_pages
from tidings.store.wishes import Wish


@pytest.fixture
def pages(tmp_path: Path) -> Pages:
    return open_pages(make_case(tmp_path / "sample.tidings"))


def test_every_element_of_the_account_is_there(pages: Pages) -> None:
    elements = list(elements_of(to_plain(sample_account())))
    with pages.reading() as reading:
        for element in elements:
            assert reading.find(element.id) == element
        assert sum(reading.counts().values()) == len({element.id for element in elements})
        assert reading.find("nothing") is None


def test_a_page_begins_where_it_is_asked_to(pages: Pages) -> None:
    with pages.reading() as reading:
        whole = [e.id for e in reading.page("events", Wish(), first=0, most=100)]
        parts = [
            e.id for first in range(0, 6, 2) for e in reading.page("events", Wish(), first=first, most=2)
        ]  # fmt: skip
        assert parts == whole
        filtered = Wish(facets=(("status", "reported"),))
        some = [e.id for e in reading.page("events", filtered, first=0, most=100)]
        assert [e.id for e in reading.page("events", filtered, first=1, most=100)] == some[1:]


@pytest.mark.parametrize(
    "wish",
    [
        Wish(after="2031-05-09"), Wish(before="2031-05"), Wish(before="2030"), Wish(words="ferry"),
        Wish(facets=(("type", "ASSAULT"),)), Wish(facets=(("type", "ASSAULT"), ("type", "AID"))),
        Wish(words="ferry", facets=(("status", "reported"),)),
    ],
)  # fmt: skip
def test_what_is_counted_is_what_is_shown(pages: Pages, wish: Wish) -> None:
    with pages.reading() as reading:
        for kind in ("events", "figures", "brief", "timeline"):
            shown = reading.page(kind, wish, first=0, most=1000)
            assert reading.count(kind, wish) == len(shown)


def test_a_reading_sees_one_build(pages: Pages) -> None:
    case = open_or_make_case(pages.path)  # a build begins
    with pages.reading() as reading:
        before = reading.builds()
        case.save(
            sample_account(), new_reports=(), rejected=(), settings=Settings(), after_builds=before
        )
        assert reading.builds() == before
        assert reading.find("event-shelling") is not None
    with pages.reading() as reading:
        assert reading.builds() == before + 1


def test_a_case_of_an_earlier_tidings_is_given_its_pages(tmp_path: Path) -> None:
    case = make_case(tmp_path / "older.tidings")
    with closing(sqlite3.connect(case)) as connection, connection:
        connection.execute("DROP TABLE elements")
        connection.execute("DROP TABLE facets")
    with open_pages(case).reading() as reading:
        assert reading.find("event-shelling") is not None
        assert reading.values("type", "events")
