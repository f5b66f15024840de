"""The words of time from the lexicons, as look-ups and as alternatives for the grammar."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from tidings.lexicons.tables import table, words
from tidings.lexicons.word_classes import word_class


class Season(NamedTuple):
    """A season: its EDTF number, first month and length in months."""

    code: int
    first_month: int
    months: int


class Unit(NamedTuple):
    """A unit of time: hour, day, month or year, and how many of these it is."""

    base: str
    number: int


class Part(NamedTuple):
    """A part of a longer time as fractions of it."""

    start: float
    end: float
    exact: bool


@cache
def months() -> dict[str, int]:
    """Month names and short forms, lower case, without full stop."""
    rows = table("en/time_months.tsv")
    return {w.lower(): int(row["number"]) for row in rows for w in words(row["word"])}


@cache
def doubtful_months() -> frozenset[str]:
    """Month names that are other words or names too (May, March, April)."""
    rows = table("en/time_months.tsv")
    return frozenset(w for row in rows if row["also_word"] for w in words(row["word"]))


@cache
def weekdays() -> dict[str, int]:
    """Weekday names and short forms, lower case, without full stop."""
    rows = table("en/time_weekdays.tsv")
    return {w.lower().rstrip("."): int(row["number"]) for row in rows for w in words(row["word"])}


@cache
def seasons() -> dict[str, Season]:
    """Seasons by name."""
    return {
        w: Season(int(row["edtf"]), int(row["first_month"]), int(row["months"]))
        for row in table("en/time_seasons.tsv")
        for w in words(row["word"])
    }


@cache
def units() -> dict[str, Unit]:
    """Units by singular and plural."""
    return {
        w: Unit(row["base"], int(row["count"]))
        for row in table("en/time_units.tsv")
        for w in words(row["word"])
    }


@cache
def counts() -> dict[str, tuple[int, int]]:
    """Counting words with their bounds."""
    rows = table("en/time_counts.tsv")
    return {w: (int(row["low"]), int(row["high"])) for row in rows for w in words(row["word"])}


@cache
def plurals() -> dict[str, tuple[int, int]]:
    """Bounds of uncounted plurals ("weeks ago")."""
    return {
        row["unit"]: (int(row["low"]), int(row["high"])) for row in table("en/time_plurals.tsv")
    }


@cache
def parts() -> dict[str, Part]:
    """Words for a part of a longer time."""
    return {
        w: Part(float(row["from"]), float(row["to"]), bool(row["exact"]))
        for row in table("en/time_parts.tsv")
        for w in words(row["word"])
    }


@cache
def borders() -> dict[str, str]:
    """Words that make a time a border, with the side they leave open."""
    return {w: row["side"] for row in table("en/time_borders.tsv") for w in words(row["word"])}


@cache
def ordinals() -> dict[str, int]:
    """Ordinal words with their number, -1 for the last."""
    rows = table("en/time_ordinals.tsv")
    return {w: int(row["number"]) for row in rows for w in words(row["word"])}


@cache
def steps() -> dict[str, int]:
    """Words that step to the time before (-1) or after (1)."""
    rows = table("en/time_directions.tsv")
    return {w: int(row["step"]) for row in rows for w in words(row["word"])}


@cache
def deictics() -> dict[str, int]:
    """Words for days by their distance from the day of writing."""
    return {row["word"]: int(row["days"]) for row in table("en/time_deictics.tsv")}


@cache
def feasts() -> dict[str, str]:
    """Feasts, lower case, with the rule for their day."""
    return {
        w.lower(): row["rule"] for row in table("en/time_feasts.tsv") for w in words(row["word"])
    }


@cache
def single_words(name: str) -> frozenset[str]:
    """The words of a one-column lexicon, lower case."""
    return frozenset(row["word"].lower() for row in table(f"en/{name}.tsv"))


@cache
def not_times() -> re.Pattern[str]:
    """Phrases that hold a word of time and mean no time."""
    rows = table("en/not_times.tsv")
    return re.compile(rf"\b(?:{either(row['phrase'] for row in rows)})\b", re.IGNORECASE)


@cache
def named_for_a_day() -> re.Pattern[str]:
    """What follows a day that something is named for: "April 7th Street"; written large, since streets may fill on a day."""
    named = (w.capitalize() for w in word_class("named_for_days"))
    return re.compile(rf"\s+(?:{either(named)})\b")


def either(entries: Iterable[str]) -> str:
    """Alternatives for a pattern, longest first; spaces match any white space."""
    ordered = sorted(set(entries), key=lambda w: (-len(w), w))
    return "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in ordered)


def plain(text: str) -> str:
    """Lower case, single spaces, no full stop at the end: the form look-ups use."""
    return " ".join(text.lower().split()).rstrip(".")
