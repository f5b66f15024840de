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
        SELECT type AS measure, json_extract(json, '$.population') AS population,
               json_extract(json, '$.scope') AS scope, date AS time_window, low, best, high,
               json_extract(json, '$.conservative') AS conservative, status AS agreement, independent_sources, articles, documents, id
        FROM items WHERE kind = 'figure' ORDER BY earliest, id
        """,
    ),
    (
        "v_statements",
        """
        SELECT said.date, coalesce(who.headline, json_extract(said.json, '$.speaker_text')) AS speaker,
               said.type AS kind, json_extract(said.json, '$.content') AS content,
               json_extract(said.json, '$.form') AS form,
               said.independent_sources, said.articles, said.documents, said.id
        FROM items AS said
        LEFT JOIN items AS who ON who.id = json_extract(said.json, '$.speaker')
        WHERE said.kind = 'statement' ORDER BY said.earliest, said.id
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
