"""Say a count in words that keep its bounds: "34", "more than 50", "about 1 million", "dozens of"."""

from __future__ import annotations

from tidings.lexicons.tables import table, words
from tidings.model.items import Estimate, Figure

SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
MILLION = 1_000_000


def number(value: float) -> str:
    """A number as newspapers print it: six, 34, 40,000, 3.6 million."""
    if value == int(value) and 0 < value < len(SMALL):
        return SMALL[int(value)]
    if value >= MILLION and value % (MILLION / 10) == 0:
        shown = f"{value / MILLION:,.1f}".removesuffix(".0")
        return f"{shown} million"
    return f"{value:,.2f}".rstrip("0").rstrip(".")


def counted(estimate: Estimate) -> str:
    """The count of one report: "34", "more than 30", "dozens of"; "" where no words are left for it."""
    return _bounded(estimate.value, estimate.low, estimate.high, estimate.as_written)


def total(figure: Figure) -> str:
    """The count all reports together support: the words of the estimate that its best value comes from."""
    if figure.best is None:
        return ""
    agreed = [e for e in figure.estimates if e.value == figure.best or e.low == figure.best]
    if agreed:
        return counted(min(agreed, key=_vagueness))
    return number(figure.best)


def corrected(figure: Figure) -> bool:
    """Whether a person gave the count."""
    return figure.reviewed is not None and any(v.field == "value" for v in figure.reviewed.values)


def between(figure: Figure) -> str:
    """A count by its bounds alone: "14", "at least 51", "between 24 and 99"; "" where nothing bounds it."""
    return _bounded(figure.best, figure.low, figure.high, "") if figure.low is not None else ""


def vague(estimate: Estimate) -> bool:
    """Whether a count is a word without a number: "some", "dozens of"."""
    return bool(_vague(estimate.as_written))


def _vagueness(estimate: Estimate) -> tuple[float, str]:
    high = estimate.high if estimate.high is not None else float("inf")
    return (high - estimate.low, estimate.as_written)


def _bounded(value: float | None, low: float, high: float | None, as_written: str) -> str:
    vague = _vague(as_written)
    if vague:
        return vague
    if high is not None and low == high:
        return number(low)
    named = value if value is not None else low
    if high is None:
        return f"more than {number(named)}" if low > named else f"at least {number(low)}"
    if value is None:
        return f"between {number(low)} and {number(high)}"
    if low == 0:
        return f"up to {number(value)}"
    if value >= high:
        return f"nearly {number(value)}" if low < value else number(value)
    return f"about {number(value)}" if low < value else f"between {number(low)} and {number(high)}"


def _vague(as_written: str) -> str:
    """Words that count without a number are kept: "dozens of", "hundreds of"."""
    if any(sign.isdigit() for sign in as_written):
        return ""
    said = f" {as_written.lower()} "
    kept = [
        phrase for row in table("en/vague_numbers.tsv") for phrase in words(row["words"])
        if f" {phrase} " in said and phrase.split()[-1] not in {"one", "two"}
    ]  # fmt: skip
    longest = max(kept, key=lambda p: (len(p), p), default="")
    plural = longest in {
        "tens",
        "dozens",
        "scores",
        "hundreds",
        "thousands",
        "millions",
        "billions",
    }
    if longest and not longest.endswith(" of") and (plural or f" {longest} of " in said):
        return f"{longest} of"
    return longest
