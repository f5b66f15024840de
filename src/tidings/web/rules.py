"""Counts the rules by name that the account says it was made by."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tidings.web.shapes import JsonObject


def count_rules(account: JsonObject) -> list[tuple[str, int]]:
    """Rule names in the order of the alphabet, with how often each was used."""
    return sorted(Counter(_walk(account)).items())


def _walk(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            if (key == "rule" or str(key).endswith("_rule")) and isinstance(inner, str):
                yield inner
            else:
                yield from _walk(inner)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for inner in value:
            yield from _walk(inner)
