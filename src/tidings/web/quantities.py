"""Says numbers and intervals: with thousands apart, and with open ends left open."""

from typing import Any


def say_number(value: Any) -> str:
    """A number as a newspaper prints it."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return "" if value is None else str(value)
    if value != value or value in (float("inf"), float("-inf")):
        return "unknown"
    if float(value).is_integer():
        return f"{int(value):,}"
    return f"{value:,.2f}".rstrip("0").rstrip(".")


def say_range(low: Any, high: Any) -> str:
    """An interval in words."""
    if low is None and high is None:
        return ""
    if high is None:
        return f"{say_number(low)} or more"
    if low is None:
        return f"up to {say_number(high)}"
    if low == high:
        return say_number(low)
    return f"{say_number(low)}–{say_number(high)}"


def say_share(value: Any) -> str:
    """A share of one as a percentage."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return ""
    return f"{value * 100:.0f} %"


def say_count(count: int, one: str, many: str = "") -> str:
    """A count with its noun."""
    return f"{say_number(count)} {one if count == 1 else many or one + 's'}"
