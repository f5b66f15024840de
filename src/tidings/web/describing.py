"""Says languages, media types, origins and grounds of dates in the words of a newsroom."""

from collections.abc import Mapping
from typing import Any

from tidings.lexicons.tables import table
from tidings.views.wording import answer_words
from tidings.web.labels import say_code

_MEDIA: Mapping[str, str] = {
    "application/atom+xml": "feed item",
    "application/json": "record",
    "application/jsonl": "record",
    "application/pdf": "PDF",
    "application/rss+xml": "feed item",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word document",
    "application/x-ndjson": "record",
    "message/rfc822": "mail",
    "multipart/related": "saved web page",
    "text/html": "web page",
    "text/markdown": "Markdown",
    "text/plain": "plain text",
}
# What follows a date of publication.
_BASES: Mapping[str, str] = {
    "metadata": ", from its metadata",
    "byline": ", from its byline",
    "url": ", from its address",
    "text": ", from its text",
    "rendition": ", from another rendition",
    "inferred": ", inferred",
}


def say_language(code: Any) -> str:
    """The English name of a language; an unknown code is shown as it is."""
    names = {row["code"]: row["name"] for row in table("world/languages.tsv")}
    return names.get(code, code) if isinstance(code, str) else ""


def say_media(media_type: Any) -> str:
    """What sort of file it was."""
    return _MEDIA.get(media_type, media_type) if isinstance(media_type, str) else ""


def say_basis(basis: Any) -> str:
    """What a date of publication is known from, as the words that follow it."""
    return _BASES.get(basis, f", from {say_code(basis)}") if isinstance(basis, str) else ""


def say_answer(kind: Any) -> str:
    """How a statement answers another, before the other is named; "answers" where nobody says how."""
    return answer_words(kind if isinstance(kind, str) else None)


def say_finders(found_by: Any, certainty: Any) -> str:
    """Which readers found an item, and how many of such items were right where that was measured."""
    names = {("rules",): "found by rules", ("learned",): "found by the learned reader alone"}
    said = names.get(tuple(found_by or ()), "found by both readers")
    if not isinstance(certainty, float):
        return said if "learned" in (found_by or ()) else ""
    return f"{said}; {certainty * 100:.0f} % of such items were right"


def say_origin(origin: Any) -> str:
    """The name of a file without its folders; an address is shown as it is."""
    if not isinstance(origin, str) or "://" in origin:
        return origin if isinstance(origin, str) else ""
    path, mark, within = origin.partition("#")
    return (path.rpartition("/")[2] or path) + mark + within
