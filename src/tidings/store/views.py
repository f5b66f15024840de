"""Views of a case for people who open it with any SQLite tool."""

from __future__ import annotations

VIEWS = (
    (
        "v_events",
        """
        SELECT date, type, headline, status, low, best, high,
               independent_sources, articles, documents, id
        FROM items WHERE kind = 'event' ORDER BY earliest, id
        """,
    ),
    (
        "v_figures",
        """
        SELECT type AS measure, headline AS population, date AS time_window, low, best, high,
               status AS agreement, independent_sources, articles, documents, id
        FROM items WHERE kind = 'figure' ORDER BY earliest, id
        """,
    ),
    (
        "v_statements",
        """
        SELECT date, type AS kind, headline AS statement,
               independent_sources, articles, documents, id
        FROM items WHERE kind = 'statement' ORDER BY earliest, id
        """,
    ),
    (
        "v_evidence",
        """
        SELECT items.kind, items.headline, evidence.quote, documents.outlet, documents.title,
               documents.published, documents.origin, evidence.start_offset, evidence.end_offset,
               evidence.item
        FROM evidence
        JOIN items ON items.id = evidence.item
        JOIN documents ON documents.id = evidence.document
        ORDER BY evidence.item, evidence.position
        """,
    ),
)
