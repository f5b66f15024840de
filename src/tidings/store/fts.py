"""Full-text search over documents and items; the only module that knows how SQLite does it (FTS5)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Row,
    Select,
    bindparam,
    column,
    select,
    table,
    text,
)

from tidings.model.record import Record
from tidings.store import tables
from tidings.store.levelling import level, query_forms, shadow

# Stems English words ("shelling" finds "shelled") and takes "Évora" and "Evora" for one; `forms` holds what
# `levelling` makes of label and body, where that says more.
CREATE = """
CREATE VIRTUAL TABLE search USING fts5 (
    id UNINDEXED, kind UNINDEXED, label, body, forms,
    tokenize = 'porter unicode61 remove_diacritics 2'
)
"""
# By which words the lists of other kinds are filtered; it holds no text, since `elements` has it.
CREATE_LIST = """
CREATE VIRTUAL TABLE listed USING fts5 (
    words, forms, content = '', tokenize = 'porter unicode61 remove_diacritics 2'
)
"""
# The kinds of elements that `search` has, in the order in which they stand there.
SEARCHED = (
    "documents", "entities", "relations", "events", "figures", "statements", "agreements",
    "disagreements",
)  # fmt: skip
# A word found in a label (headline, title, name) says more than one found in a long text.
RANK = "bm25(search, 0.0, 0.0, 4.0, 1.0, 1.0)"
SNIPPET_WORDS = 16
# Ranking costs 2.5 µs for each hit and word, and more where a word stands in all entries: two common words took 0.2 s.
# Where so many have them, how often they stand in each tells little.
RANKED = 10_000

_TERM = re.compile(r'"([^"]*)"|(\S+)')
_WORD = re.compile(r"\S+")
# A sign that no text has, by which SQLite shows in which column it found something.
_MARK = "\x01"


class Rows(NamedTuple):
    """The first and the last row of a kind in its index."""

    first: int
    last: int


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
    """Replace the whole index; rows are numbered from 1 in the order of the entries."""
    connection.execute(text("DROP TABLE IF EXISTS search"))
    connection.execute(text(CREATE))
    rows = [
        {
            "row": row, "id": entry.id, "kind": entry.kind, "label": entry.label, "body": entry.body,
            "forms": shadow(f"{entry.label}\n{entry.body}"),
        }
        for row, entry in enumerate(entries, start=1)
    ]  # fmt: skip
    if rows:
        statement = (
            "INSERT INTO search (rowid, id, kind, label, body, forms) "
            "VALUES (:row, :id, :kind, :label, :body, :forms)"
        )
        connection.execute(text(statement), rows)


def fill_list(connection: Connection, words: Iterable[tuple[int, str]]) -> None:
    """Replace the index of the lists: of each row its number and its words."""
    connection.execute(text("DROP TABLE IF EXISTS listed"))
    connection.execute(text(CREATE_LIST))
    rows = [{"row": row, "words": said, "forms": shadow(said)} for row, said in words]
    if rows:
        statement = "INSERT INTO listed (rowid, words, forms) VALUES (:row, :words, :forms)"
        connection.execute(text(statement), rows)


def rows_of(connection: Connection, kind: str) -> Rows | None:
    """Where the words of a kind stand; None where the case has no element of it."""
    row = tables.word_rows.c
    found = connection.execute(select(row.first, row.last).where(row.kind == kind)).first()
    return Rows(int(found[0]), int(found[1])) if found else None


def places_of(kind: str, terms: str, rows: Rows | None) -> Select[Any]:
    """The positions of the elements of a kind that have the terms (see `match_terms`), in their order."""
    index = "search" if kind in SEARCHED else "listed"
    first, last = rows or Rows(0, -1)
    row: ColumnElement[int] = table(index, column("rowid", Integer)).c.rowid
    # Only the number of a row is asked for: reading what it says takes twenty times as long.
    found = select((row - first).label("position"))
    matching = text(f"{index} MATCH :terms").bindparams(terms=terms)
    return found.where(matching, row >= first, row <= last).order_by(row)


def find_entries(connection: Connection, query: str, *, limit: int) -> tuple[Hit, ...]:
    """What contains all words of the query, best first."""
    terms = match_terms(query)
    if not terms:
        return ()
    best = _find_best(connection, terms, limit)
    if not best:
        return ()
    # In one pass, since the first words of a prefix are looked up anew for every question.
    shown = text(
        f"SELECT rowid, id, kind, label, body, {_snippet(2)} AS in_label, {_snippet(3)} AS in_body "  # noqa: S608 - our own constants
        "FROM search WHERE search MATCH :terms AND rowid >= :first AND rowid <= :last AND +rowid IN :best"
    ).bindparams(bindparam("best", expanding=True))
    asked = {"terms": terms, "first": min(best), "last": max(best), "best": best, "mark": _MARK}
    found = {row.rowid: row for row in connection.execute(shown, asked)}
    rows = [found[place] for place in best]
    wanted = {level(word) for word in re.findall(r"[^\W_]+", query)}
    return tuple(
        Hit(id=row.id, kind=row.kind, label=row.label, snippet=_words_around(row, wanted))
        for row in rows
    )


def _find_best(connection: Connection, terms: str, limit: int) -> list[int]:
    """Where the best entries stand. Of very many those with the words in their label come first, in the order of the account."""
    places = text("SELECT rowid FROM search WHERE search MATCH :terms LIMIT :most")
    found = list(connection.execute(places, {"terms": terms, "most": RANKED + 1}).scalars())
    if len(found) <= RANKED:
        ranked = text(f"SELECT rowid, {RANK} AS score FROM search WHERE search MATCH :terms")  # noqa: S608 - our own constants
        scored = connection.execute(ranked, {"terms": terms})
        # Entries stand in the order of the account, which settles a draw.
        return [row.rowid for row in sorted(scored, key=lambda row: (row.score, row.rowid))][:limit]
    labelled = {"terms": f"{{label}} : ({terms})", "most": limit}
    first = connection.execute(places, labelled).scalars()
    return list(dict.fromkeys((*first, *found)))[:limit]


def _snippet(column: int) -> str:
    return f"snippet(search, {column}, :mark, '', '…', {SNIPPET_WORDS})"


def _words_around(row: Row[Any], wanted: set[str]) -> str:
    """The words around a match, always as the text has them."""
    for said in (row.in_body, row.in_label):
        if _MARK in said:
            return str(said).replace(_MARK, "")
    words = list(_WORD.finditer(row.body))
    found = (i for i, word in enumerate(words) if _is_form(word.group(), wanted))
    first = max(next(found, 0) - SNIPPET_WORDS // 2, 0)
    last = min(first + SNIPPET_WORDS, len(words))
    if not words:
        return str(row.label)
    said = str(row.body)[words[first].start() : words[last - 1].end()]
    return ("…" if first else "") + said + ("…" if last < len(words) else "")


def _is_form(word: str, wanted: set[str]) -> bool:
    forms = {level(word), *shadow(word).split()}
    return not forms.isdisjoint(wanted)


def match_terms(query: str) -> str:
    """A user's words as an FTS5 query: `"exact phrase"`, `begin*`, anything else a word to be found.

    Every term is quoted, so that no sign in it is taken for an operator.
    """
    terms: list[str] = []
    for phrase, word in _TERM.findall(query):
        bare = (phrase or word).rstrip("*").replace('"', " ").replace("\x00", " ")
        if any(sign.isalnum() for sign in bare):
            begun = "*" if word.endswith("*") else ""
            forms = [f'"{form}"{begun}' for form in query_forms(bare)]
            terms.append(forms[0] if len(forms) == 1 else f"({' OR '.join(forms)})")
    # Only bare phrases may stand side by side without an operator.
    return (" AND " if any(term[0] == "(" for term in terms) else " ").join(terms)
