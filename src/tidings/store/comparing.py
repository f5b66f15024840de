"""Says where the tables of a case differ from its account: they are made from it and from nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterator

from sqlalchemy import Connection, Table, create_engine, select, text

from tidings.model.account import Account
from tidings.store import fts, tables
from tidings.store.derived import is_whole, keep_account
from tidings.version import __version__

# Other forms of words are not compared: whoever teaches the lexicons a word has not harmed the case.
_SEARCHED = text("SELECT id, kind, label, body FROM search")


def differing_tables(connection: Connection, account: Account) -> Iterator[str]:
    """The tables that say something else than the account does, each in words.

    Another version of tidings may have worded labels otherwise, so its tables are not compared.
    """
    if account.made.version != __version__:
        return
    engine = create_engine("sqlite://")
    with engine.begin() as afresh:
        tables.METADATA.create_all(afresh)
        afresh.execute(text(fts.CREATE))
        keep_account(afresh, account)
        # The account's own row has a hash, and is told apart from the tables made from it.
        # A table that an earlier tidings did not have yet, or not so, says nothing wrong.
        for table in tables.DERIVED[1:]:
            if is_whole(connection, table) and _rows(connection, table) != _rows(afresh, table):
                yield f"the table {table.name} does not say what the account says"
        if sorted(connection.execute(_SEARCHED)) != sorted(afresh.execute(_SEARCHED)):
            yield "the words that `search` looks through are not those of the account"


def _rows(connection: Connection, table: Table) -> list[dict[str, object]]:
    """The rows in a fixed order, JSON as what it says: 12 and 12.0 are one number."""
    said = select(table).order_by(*table.primary_key)
    return [
        {key: _read(value) if key == "json" else value for key, value in row.items()}
        for row in connection.execute(said).mappings()
    ]


def _read(value: str) -> object:
    try:
        return json.loads(value)
    except ValueError:
        return value
