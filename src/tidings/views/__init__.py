"""Answers: one question about the account each, as rows for a table or a page."""

from tidings.views import (
    agreements,
    brief,
    disagreements,
    entities,
    events,
    figures,
    forecasts,
    left_out,
    relations,
    sources,
    statements,
    timeline,
)

# In the order in which the command line lists them.
VIEWS = (
    brief.VIEW,
    timeline.VIEW,
    events.VIEW,
    figures.VIEW,
    statements.VIEW,
    entities.VIEW,
    relations.VIEW,
    agreements.VIEW,
    forecasts.VIEW,
    disagreements.VIEW,
    sources.VIEW,
    left_out.VIEW,
)

__all__ = ["VIEWS"]
