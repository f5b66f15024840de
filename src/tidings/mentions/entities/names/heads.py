"""The words that say what a name names: a body, a building, a stretch of ground."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from tidings.lexicons.tables import table
from tidings.mentions.entities.names.found import Look


@cache
def body_heads() -> dict[str, tuple[Look, str | None]]:
    """The words that make a name a body's, with the look and the PLOVER sector they give."""
    looks: dict[str, Look] = {"armed_group": "armed_group", "facility": "facility"}
    return {
        row["word"]: (looks.get(row["kind"], "organization"), row["sector"] or None)
        for row in table("en/organization_heads.tsv")
    }


@cache
def land_nouns() -> Mapping[str, str]:
    """The nouns that make a name ground, with what they are."""
    return {row["noun"]: row["class"] for row in table("en/land_nouns.tsv")}
