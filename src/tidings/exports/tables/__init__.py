"""The account as tables, one for each kind of thing: what csv, xlsx and parquet write."""

from tidings.exports.tables import (
    agreements,
    entities,
    events,
    evidence,
    figures,
    reports,
    statements,
    telling,
)
from tidings.exports.tables.codebook import make_codebook
from tidings.exports.tables.table import Table

# Situation first, then items in the order of the account, what is told of them, and the words under all.
_OF_THE_ACCOUNT: tuple[Table, ...] = (
    reports.SITUATION,
    reports.DOCUMENTS,
    reports.ARTICLES,
    reports.SOURCES,
    reports.STORIES,
    entities.ENTITIES,
    entities.RELATIONS,
    entities.TIMES,
    events.EVENTS,
    events.ACTORS,
    figures.FIGURES,
    figures.ESTIMATES,
    statements.STATEMENTS,
    statements.FORECASTS,
    agreements.AGREEMENTS,
    agreements.TERMS,
    agreements.ALLEGATIONS,
    telling.DISAGREEMENTS,
    telling.SIDES,
    telling.TIMELINE,
    telling.BRIEF,
    telling.DECISIONS,
    reports.LEFT_OUT,
    evidence.EVIDENCE,
)
TABLES = (*_OF_THE_ACCOUNT, make_codebook(_OF_THE_ACCOUNT))

__all__ = ["TABLES", "Table"]
