"""The shape in which pages receive an account: plain JSON, where an unknown key is absent."""

from collections.abc import Mapping, Sequence

from tidings.model.json import JsonObject

__all__ = ["JsonObject", "number", "objects", "strings", "words"]


def objects(holder: JsonObject, key: str) -> list[JsonObject]:
    """The objects of an array; an absent array is an empty one."""
    value = holder.get(key)
    if isinstance(value, Mapping):
        return [value]
    if not isinstance(value, Sequence) or isinstance(value, str):
        return []
    return [element for element in value if isinstance(element, Mapping)]


def strings(holder: JsonObject, key: str) -> list[str]:
    """The strings of an array; a lone string counts as an array of one."""
    value = holder.get(key)
    if isinstance(value, str):
        return [value]
    if not isinstance(value, Sequence):
        return []
    return [element for element in value if isinstance(element, str)]


def words(holder: JsonObject, *keys: str) -> str:
    """The first of these keys that holds a text."""
    for key in keys:
        value = holder.get(key)
        if isinstance(value, str) and value:
            return value
    return ""


def number(holder: JsonObject, key: str) -> float | None:
    """A number, or nothing where it is unknown."""
    value = holder.get(key)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return value
