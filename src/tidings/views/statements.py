"""Who said what, once, however many reports carry it."""

from __future__ import annotations

from collections.abc import Iterator

from tidings.model.account import Account
from tidings.model.catalogue import Catalogue, speaker_of
from tidings.model.items import Statement
from tidings.model.record import Record
from tidings.views.view import Column, View
from tidings.views.wording import (
    answer_words,
    date_words,
    finder_words,
    outcome_words,
    support_words,
)


class StatementRow(Record, frozen=True, kw_only=True):
    """One statement on one line."""

    id: str
    date: str
    speaker: str
    kind: str
    against: str
    content: str
    form: str
    tied: str
    support: str
    found_by: str


def list_statements(account: Account) -> tuple[StatementRow, ...]:
    """All statements, in the order of the account."""
    names = Catalogue(account)
    return tuple(_row(statement, names) for statement in account.statements)


def _row(statement: Statement, names: Catalogue) -> StatementRow:
    return StatementRow(
        id=statement.id,
        date=date_words(statement.date),
        speaker=speaker_of(statement, names),
        kind=statement.kind.replace("_", " "),
        against=names.label(statement.against),
        content=statement.content,
        form=statement.form + (", hedged" if statement.hedged else ""),
        tied="; ".join(_ties(statement)),
        support=support_words(statement.corroboration),
        found_by=finder_words(statement.found_by, statement.certainty, statement.reviewed),
    )


def _ties(statement: Statement) -> Iterator[str]:
    """What it answers, and what came of it: "denial of statement-01e8…", "kept"."""
    if statement.answers is not None:
        yield f"{answer_words(statement.answer)} {statement.answers}"
    if statement.outcome is not None:
        yield outcome_words(statement.outcome.state)


VIEW = View(
    name="statements",
    key="statements",
    asks="Who said what?",
    columns=(
        Column("date", "Date"),
        Column("speaker", "Who"),
        Column("kind", "Kind"),
        Column("against", "Against"),
        Column("content", "What"),
        Column("form", "Form"),
        Column("tied", "Tied to"),
        Column("support", "Stands on"),
        Column("found_by", "Found by"),
        Column("id", "Id"),
    ),
    rows=list_statements,
)
