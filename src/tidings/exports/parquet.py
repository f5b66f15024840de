"""Tables as Parquet, one file for each kind, with the types of their columns."""

from __future__ import annotations

import io
from typing import Any

from tidings.exports.needed import load_package
from tidings.exports.tables import TABLES
from tidings.exports.tables.table import Table
from tidings.exports.written import NamedFile
from tidings.model.account import Account
from tidings.model.catalogue import Catalogue


def export_parquet(account: Account) -> tuple[NamedFile, ...]:
    """One file for each table, also for one without rows."""
    arrow = load_package("pyarrow", package="pyarrow", extra="exports")
    parquet = load_package("pyarrow.parquet", package="pyarrow", extra="exports")
    names = Catalogue(account)
    return tuple(
        NamedFile(f"{table.name}.parquet", _file(table, names, arrow, parquet)) for table in TABLES
    )


def _file(table: Table, names: Catalogue, arrow: Any, parquet: Any) -> bytes:
    types = {str: arrow.string(), int: arrow.int64(), float: arrow.float64(), bool: arrow.bool_()}
    schema = arrow.schema([(column.name, types[column.type]) for column in table.columns])
    rows = list(table.values(names))
    columns = [
        arrow.array([row[position] for row in rows], type=field.type)
        for position, field in enumerate(schema)
    ]
    content = io.BytesIO()
    parquet.write_table(arrow.Table.from_arrays(columns, schema=schema), content)
    return content.getvalue()
