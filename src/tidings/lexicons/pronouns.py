"""Whom a pronoun speaks of: one man, one woman, a thing, several, who speaks (en/pronouns.tsv)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from tidings.lexicons.tables import table


@cache
def persons() -> Mapping[str, str]:
    """The person of each pronoun: "him" is "he"."""
    return MappingProxyType({row["word"]: row["person"] for row in table("en/pronouns.tsv")})
