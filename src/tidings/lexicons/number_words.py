"""What number each word says: "twelve", "forty", "dozen", and the "m" of "1.2m" (en/number_words.tsv)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal

from tidings.lexicons.tables import table

NumberKind = Literal["unit", "ten", "scale", "suffix"]


@cache
def number_words(*kinds: NumberKind) -> Mapping[str, int]:
    """The number of each word of some kinds; a scale and a suffix multiply what stands before them."""
    rows = table("en/number_words.tsv")
    return MappingProxyType({r["word"]: int(r["value"]) for r in rows if r["kind"] in kinds})
