"""Parquet: a file for each table, typed columns, words as the reports have them."""

import io

import pytest
from tests.exports.made import empty_account, hostile_account

from tidings.exports.parquet import export_parquet
from tidings.exports.tables import TABLES
from tidings.model.account import Account
from tidings.model.catalogue import Catalogue

parquet = pytest.importorskip("pyarrow.parquet")

TYPES = {str: "string", int: "int64", float: "double", bool: "bool"}


@pytest.mark.parametrize("make", [hostile_account, empty_account])
def test_files_read_back_as_the_tables(make) -> None:
    account = make()
    files = export_parquet(account)
    assert [file.name for file in files] == [f"{table.name}.parquet" for table in TABLES]
    for table, file in zip(TABLES, files, strict=True):
        read = parquet.read_table(io.BytesIO(file.content))
        assert [(f.name, str(f.type)) for f in read.schema] == [
            (column.name, TYPES[column.type]) for column in table.columns
        ]
        rows = [tuple(row.values()) for row in read.to_pylist()]
        assert rows == list(table.values(Catalogue(account)))


def test_the_example_reads_back(example: Account) -> None:
    events = next(file for file in export_parquet(example) if file.name == "events.parquet")
    read = parquet.read_table(io.BytesIO(events.content))
    assert read.column("id").to_pylist() == [event.id for event in example.events]
