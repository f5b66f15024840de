"""Says the codes of the account in the words of a newsroom."""

from collections.abc import Callable, Mapping
from typing import Any

from tidings.web.quantities import say_number, say_share
from tidings.web.shapes import JsonObject, words

_SPECIAL = {
    "agree": "sources agree",
    "single": "one estimate",
    "compatible": "can all be true",
    "update": "updated by later reports",
    "conflict": "sources conflict",
    "works_for": "works for",
    "in_doubt": "in doubt",
}

# What an item is called when a link names it.
KIND_NAMES: Mapping[str, str] = {
    "entities": "Entity",
    "relations": "Relation",
    "events": "Event",
    "figures": "Figure",
    "statements": "Statement",
    "agreements": "Agreement",
    "forecasts": "Forecast",
    "disagreements": "Disagreement",
    "brief": "Brief",
    "times": "Time",
    "timeline": "Timeline",
    "articles": "Article",
    "documents": "Document",
    "sources": "Source",
    "stories": "Story",
    "decisions": "Decision",
    "taken": "Copied words",
    "differs": "Renditions",
    "records": "Record",
}

# Four layers of underline are as many as a reader can tell apart; copied words are tinted.
LAYERS: Mapping[str, str] = {
    "entities": "name",
    "relations": "name",
    "events": "event",
    "agreements": "event",
    "figures": "figure",
    "times": "figure",
    "statements": "said",
    "forecasts": "said",
    "taken": "taken",
    "differs": "differs",
    "records": "stated",
    "sources": "stated",
    "stories": "stated",
}


def say_code(code: Any) -> str:
    """A vocabulary word without its underscores."""
    text = str(code) if code is not None else ""
    return _SPECIAL.get(text, text.replace("_", " "))


def shorten(text: str, length: int = 90) -> str:
    """The beginning of a text, cut between words."""
    text = " ".join(text.split())
    if len(text) <= length:
        return text
    return (text[:length].rpartition(" ")[0] or text[:length]) + "…"


def title_of(kind: str, item: JsonObject, name: Callable[[str], str]) -> str:
    """What a link to this item says; `name` gives the name of another item by its id."""
    if kind == "relations":
        subject, obj = (name(words(item, key)) for key in ("subject", "object"))
        return f"{subject} {say_code(item.get('kind'))} {obj}"
    if kind == "figures":
        parts = (say_code(item.get("measure")), words(item, "population"))
        return ": ".join(part for part in parts if part) or "figure"
    if kind == "statements":
        speaker = words(item, "speaker_text") or name(words(item, "speaker"))
        return f"{speaker or 'unnamed'}: {shorten(words(item, 'content'), 70)}"
    if kind == "forecasts":
        return shorten(words(item, "proposition"))
    if kind == "disagreements":
        return f"Disagreement about the {say_code(item.get('kind')) or 'facts'}"
    if kind == "events":
        return words(item, "headline") or say_code(item.get("type")).capitalize()
    if kind == "times":
        return words(item, "quote")
    if kind in ("taken", "differs"):
        return _title_of_copy(item, name)
    if kind in ("documents", "records"):
        return words(item, "origin", "title", "id")
    text = words(item, "name", "title", "headline", "text", "outlet", "verdict", "id")
    return shorten(text)


def _title_of_copy(item: JsonObject, name: Callable[[str], str]) -> str:
    if counts := words(item, "counts"):
        return counts
    origin = name(words(item, "article")) or name(words(item, "agency")) or "elsewhere"
    return f"{say_share(item.get('share')) or 'words'} taken from {origin}"


def say_value(value: Any) -> str:
    """A scalar of unknown meaning."""
    if value is True or value is False:
        return "yes" if value else "no"
    return say_number(value)
