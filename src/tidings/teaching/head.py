"""Reads the head of a marked report: its keys and the referents it speaks of."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import get_args

from tidings.lexicons.tables import table
from tidings.model.vocabulary import EntityKind, Sector
from tidings.teaching.records import Referent
from tidings.teaching.tags import MarkupError

HEAD_KEYS = ("crisis", "genre", "outlet", "published")
NO_COUNTRY = frozenset(["IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"])


def read_head(head: str) -> tuple[dict[str, str], tuple[Referent, ...]]:
    """The keys of a head and its referents. Raises `MarkupError`."""
    keys: dict[str, str] = {}
    referents: dict[str, Referent] = {}
    for number, line in enumerate(head.splitlines(), start=1):
        if not line.strip():
            continue
        key, colon, said = line.partition(":")
        if colon and key in HEAD_KEYS:
            keys[key] = said.strip()
            continue
        referent = _referent(line, number)
        if referent.id in referents:
            raise MarkupError(f"line {number}: {referent.id} is listed twice")
        referents[referent.id] = referent
    missing = [key for key in HEAD_KEYS if not keys.get(key)]
    if missing:
        raise MarkupError(f"the head lacks {', '.join(missing)}")
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", keys["published"]):
        raise MarkupError("published must be a day, as 2024-05-16")
    return keys, tuple(referents.values())


def _referent(line: str, number: int) -> Referent:
    words = line.split(maxsplit=4)
    if len(words) < 5 or not re.fullmatch(r"e\d+", words[0]):
        raise MarkupError(f"line {number}: a referent is `e1 kind SECTOR COUNTRY label`")
    name, kind, sector, country, label = words
    require(kind, get_args(EntityKind), f"line {number}: kind")
    require(sector, frozenset(get_args(Sector)) | {"-"}, f"line {number}: sector")
    require(country, _countries() | NO_COUNTRY | {"-"}, f"line {number}: country")
    return Referent(
        id=name, kind=kind, label=label,  # type: ignore[arg-type]
        sector=None if sector == "-" else sector, country=None if country == "-" else country,
    )  # fmt: skip


def _countries() -> frozenset[str]:
    return frozenset(row["iso3"] for row in table("world/countries.tsv"))


def require(word: str, words: Collection[str], what: str) -> None:
    """Raise `MarkupError` where a word is not one of those allowed."""
    if word not in words:
        raise MarkupError(f"{what}: {word} is not one of {' '.join(sorted(words))[:300]}")
