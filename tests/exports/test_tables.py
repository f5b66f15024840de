"""The tables: every item has its row, every row its words, every column its meaning."""

from collections import Counter

import pytest
from tests.exports.made import empty_account, hostile_account
from tests.samples import sample_account

from tidings.exports.tables import TABLES
from tidings.exports.tables.codebook import meaning
from tidings.lexicons.tables import table
from tidings.model.account import Account
from tidings.model.catalogue import Catalogue, entries_of, items_of

Row = dict[str, object]


def rows(name: str, account: Account) -> list[Row]:
    """The rows of a table, by column."""
    one = next(t for t in TABLES if t.name == name)
    names = [column.name for column in one.columns]
    return [dict(zip(names, row, strict=True)) for row in one.values(Catalogue(account))]


@pytest.mark.parametrize(
    "kind",
    ["documents", "articles", "sources", "stories", "entities", "relations", "events", "figures",
     "statements", "agreements", "disagreements", "decisions"],
)  # fmt: skip
def test_every_item_has_a_row(kind: str, example: Account) -> None:
    assert [row["id"] for row in rows(kind, example)] == [one.id for one in getattr(example, kind)]


@pytest.mark.parametrize("kind", ["times", "timeline", "forecasts", "left_out"])
def test_what_has_no_id_has_a_row(kind: str, example: Account) -> None:
    assert len(rows(kind, example)) == len(getattr(example, kind))


def test_parts_of_items_have_rows(example: Account) -> None:
    assert Counter(row["event"] for row in rows("actors", example)) == {
        event.id: len(event.actors) for event in example.events if event.actors
    }
    assert Counter(row["figure"] for row in rows("estimates", example)) == {
        figure.id: len(figure.estimates) for figure in example.figures
    }
    assert len(rows("terms", example)) == sum(len(a.terms) for a in example.agreements)
    assert len(rows("sides", example)) == sum(len(d.sides) for d in example.disagreements)


@pytest.mark.parametrize("one", TABLES, ids=[t.name for t in TABLES])
def test_the_words_of_a_row_stand_where_it_says(one, example: Account) -> None:
    texts = {document.id: document.text for document in example.documents}
    for row in rows(one.name, example):
        if {"document", "start", "end", "quote"} <= set(row) and row["quote"] is not None:
            assert texts[row["document"]][row["start"] : row["end"]] == row["quote"]


@pytest.mark.parametrize(
    "kind", ["entities", "relations", "events", "figures", "statements", "actors", "estimates"]
)
def test_every_row_of_an_item_has_words(kind: str, example: Account) -> None:
    assert all(row["quote"] for row in rows(kind, example))


def test_every_item_has_evidence(example: Account) -> None:
    shown = {row["item"] for row in rows("evidence", example)}
    assert {item.id for item in items_of(example)} <= shown
    assert shown <= {e.id for e in entries_of(example)} | {"brief"}


def test_every_sentence_of_the_brief_finds_its_words(example: Account) -> None:
    shown = {row["value"] for row in rows("evidence", example) if row["kind"] == "brief"}
    assert {row["part"] for row in rows("brief", example)} == shown


def test_values_are_the_accounts() -> None:
    (row,) = rows("events", sample_account())
    known = (
        "earliest",
        "place_name",
        "lat",
        "dead_low",
        "dead_high",
        "acted_on",
        "sources",
        "mode",
    )
    assert [row[name] for name in known] == [
        "2031-05-05", "Porto Velo", 40.1, 12, 14, "dockers", "Gazette; Radio", "heavy-weapons",
    ]  # fmt: skip
    assert (row["part_of"], row["background"], row["certainty"]) == (None, False, None)


def test_a_decision_shows_the_words_that_it_is_about() -> None:
    (row,) = rows("decisions", sample_account())
    assert row["left_says"] == "Shells fell on the harbour of Porto Velo"
    assert row["reasons"] == "both in Porto Velo (event.place)"


def test_columns_are_named_once() -> None:
    for one in TABLES:
        assert len({column.name for column in one.columns}) == len(one.columns)


def test_values_are_of_the_type_of_their_column() -> None:
    for one in TABLES:
        for row in one.values(Catalogue(hostile_account())):
            for column, value in zip(one.columns, row, strict=True):
                allowed = (int, float) if column.type is float else column.type
                assert value is None or isinstance(value, allowed), (one.name, column.name)


def test_the_codebook_has_every_column_and_no_other() -> None:
    used = set()
    specific = {(row["table"], row["column"]) for row in table("world/table_columns.tsv")}
    for one in TABLES:
        for column in one.columns:
            key = (one.name, column.name)
            assert meaning(*key)
            used.add(key if key in specific else ("any", column.name))
    assert specific == used
    assert len(rows("codebook", empty_account())) == sum(len(one.columns) for one in TABLES)
