"""Full-text search over documents and items; the only module that knows how SQLite does it (FTS5)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sqlalchemy import Connection, text

from tidings.model.record import Record

# Stems English words ("shelling" finds "shelled") and takes "Évora" and "Evora" for one.
CREATE = """
CREATE VIRTUAL TABLE search USING fts5 (
    id UNINDEXED, kind UNINDEXED, label, body, tokenize = 'porter unicode61 remove_diacritics 2'
)
"""
# A word found in a label (headline, title, name) says more than one found in a long text.
RANK = "bm25(search, 0.0, 0.0, 4.0, 1.0)"
SNIPPET_WORDS = 16

_TERM = re.compile(r'"([^"]*)"|(\S+)')


class Entry(Record, frozen=True, kw_only=True):
    """Something that can be found."""

    id: str
    kind: str
    label: str
    body: str


class Hit(Record, frozen=True, kw_only=True):
    """Something found, with the words around the match."""

    id: str
    kind: str
    label: str
    snippet: str


def fill_index(connection: Connection, entries: Iterable[Entry]) -> None:
    """Replace the whole index."""
    connection.execute(text("DELETE FROM search"))
    rows = [
        {"id": entry.id, "kind": entry.kind, "label": entry.label, "body": entry.body}
        for entry in entries
    ]
    if rows:
        statement = "INSERT INTO search (id, kind, label, body) VALUES (:id, :kind, :label, :body)"
        connection.execute(text(statement), rows)


def find_entries(connection: Connection, query: str, *, limit: int) -> tuple[Hit, ...]:
    """What contains all words of the query, best first."""
    terms = match_terms(query)
    if not terms:
        return ()
    statement = text(
        f"SELECT id, kind, label, snippet(search, -1, '', '', '…', {SNIPPET_WORDS}) AS snippet "  # noqa: S608 - our own constants
        f"FROM search WHERE search MATCH :terms ORDER BY {RANK}, id LIMIT :limit"
    )
    rows = connection.execute(statement, {"terms": terms, "limit": limit})
    return tuple(
        Hit(id=row.id, kind=row.kind, label=row.label, snippet=row.snippet) for row in rows
    )


def match_terms(query: str) -> str:
    """A user's words as an FTS5 query: `"exact phrase"`, `begin*`, anything else a word to be found.

    Every term is quoted, so that no sign in it is taken for an operator.
    """
    terms: list[str] = []
    for phrase, word in _TERM.findall(query):
        bare = (phrase or word).rstrip("*").replace('"', " ").replace("\x00", " ")
        if any(sign.isalnum() for sign in bare):
            terms.append(f'"{bare}"' + ("*" if word.endswith("*") else ""))
    return " ".join(terms)
