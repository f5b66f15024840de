"""Annotated reports: their records, their inline markup, and what corrections teach."""
