"""Each scorer runs on a few rows of its set; passed over where the reference data are absent."""

from importlib import import_module

import pytest
from evaluation.all import SETS, Set, is_there
from evaluation.idetect_country import Excerpt, excerpts_of, first_named, names_it, read_country
from evaluation.score_fakes import day_in
from evaluation.score_wikiwars import timex_value
from evaluation.tables import OURS, Counts, Row, add, markdown

ROWS = 3


@pytest.mark.parametrize("one", SETS, ids=lambda one: one.name)
def test_scorer_gives_rows(one: Set) -> None:
    if not is_there(one):
        pytest.skip("the reference data are not here")
    rows = import_module(f"evaluation.{one.scorer}").rows(ROWS)
    assert {OURS} <= {row.system for row in rows}
    assert all(row.n >= 0 and row.value >= 0 for row in rows)


def test_each_set_has_its_own_name() -> None:
    assert len({one.name for one in SETS}) == len(SETS)


def test_systems_stand_side_by_side() -> None:
    rows = [
        Row("s", "F1", "plain", 0.25, 8),
        Row("s", "F1", OURS, 0.5, 8),
        Row("s", "P", OURS, 1, 8),
    ]
    assert markdown(rows).splitlines() == [
        "| measure | tidings | plain | n |",
        "|---|---:|---:|---:|",
        "| F1 | 0.500 | 0.250 | 8 |",
        "| P | 1.000 | – | 8 |",
    ]


def test_counts_add_up() -> None:
    total = add([Counts(1, 2, 3), Counts(1, 2, 1)])
    assert total == Counts(2, 4, 4)
    assert (total.precision, total.recall, total.f1) == (0.5, 0.5, 0.5)
    assert Counts(0, 0, 0).f1 == 0


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Posted 3 August 2016 - Bridge falls", "2016-08-03"),
        ("Last updated at Nov 022017 - Bridge falls", "2017-11-02"),
        ("21.08.2013 - Bridge falls", "2013-08-21"),
        ("30-11-2014 Bridge falls", "2014-11-30"),
        ("2014-11-30 Bridge falls", "2014-11-30"),
        ("Bridge falls", None),
    ],
)
def test_the_day_in_the_head_of_a_war_report(head: str, day: str | None) -> None:
    assert day_in(head) == day


@pytest.mark.parametrize(
    ("edtf", "value"),
    [
        ("1980/1989", "198"),
        ("-0478/-0469", "BC047"),
        ("-0399/-0300", "BC03"),
        ("-0479-08", "BC0480-08"),
        ("2021-04-26/2021-05-02", "2021-W17"),
    ],
)
def test_what_timex2_writes_for_an_interval(edtf: str, value: str) -> None:
    assert timex_value(edtf) == value


@pytest.mark.parametrize(
    ("text", "country", "first"),
    [
        ("Kenyan medics said 900 people were evacuated from Gulu in Uganda.", "UGA", "KEN"),
        ("Some 900 people fled their homes. The army of Chad sent tents.", "TCD", "TCD"),
        ("Some 900 people fled their homes.", None, None),
    ],
)
def test_the_country_of_the_displaced(text: str, country: str | None, first: str | None) -> None:
    assert read_country(text) == country
    assert first_named(text) == first


def test_excerpts_whose_words_name_the_country() -> None:
    peru = frozenset({"PER"})
    assert names_it(Excerpt("Peruvian medics came.", peru, ""))
    assert names_it(Excerpt("The rain hit Cusco hard.", peru, "Cusco, Southern Region"))
    assert not names_it(Excerpt("The rain hit the south hard.", peru, "Cusco, Southern Region"))


def test_labels_of_countries() -> None:
    row = {"Excerpt": "a", "Specific location": "", "Country_or_region": "Peru"}
    assert excerpts_of([row | {"Location (Country)": "Chad;TCD;148"}]) == [
        Excerpt("a", frozenset({"TCD", "PER"}), "")
    ]
    assert excerpts_of([row | {"Location (Country)": "Nowhere;XX9;"}])[0].countries == frozenset()
