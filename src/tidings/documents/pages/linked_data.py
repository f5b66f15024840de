"""Linked data of a page: what its JSON-LD says of the article on it, wherever in the graph it stands."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from lxml.html import HtmlElement

Node = Mapping[str, object]

_ARTICLE_TYPES = ("article", "posting", "report")
# A page, a video or a gallery is described where an article is not; its day is believed less.
_OTHER_TYPES = ("webpage", "videoobject", "mediaobject", "imagegallery", "event", "creativework")
# Linked data deeper than this is no description of an article.
_DEEPEST = 6
_HOLDERS = ("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "about")
_DAYS = (("datePublished", "published"), ("dateCreated", "dated"), ("uploadDate", "dated"), ("dateModified", "modified"))  # fmt: skip
_WRAPPING = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*;?\s*$"
)
# Where the JSON is broken its dates can still be read.
_LOOSE = re.compile(r'"(datePublished|dateCreated|dateModified)"\s{0,9}:\s{0,9}"([^"\n]{4,40})"')


def linked_articles(tree: HtmlElement) -> Iterator[dict[str, object]]:
    """What the linked data of a page says of each article on it."""
    for data in _all_data(tree):
        yield from _of_type(data, _ARTICLE_TYPES, depth=0)


def linked_facts(tree: HtmlElement, names: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Field and value of each fact about the article of the page, which goes by these names and addresses."""
    whole = list(_all_data(tree))
    articles = [node for data in whole for node in _of_type(data, _ARTICLE_TYPES, depth=0)]
    people = {key: name for data in whole for key, name in _people(data, depth=0)}
    ours = [node for node in articles if _names(node) & names] or articles[:1]
    for node in ours:
        yield from _facts(node, people)
    if not any(isinstance(node.get("datePublished"), str) for node in ours):
        for data in whole:
            for node in list(_of_type(data, _OTHER_TYPES, depth=0))[:1]:
                yield from (
                    ({"published": "dated"}.get(field, field), value)
                    for field, value in _days(node)
                )
    yield from _loose(tree)


def _all_data(tree: HtmlElement) -> Iterator[object]:
    for script in _scripts(tree):
        try:
            # Line breaks inside a text are an error of form only.
            yield json.loads(_WRAPPING.sub("", script), strict=False)
        except (ValueError, RecursionError):
            continue


def _loose(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    fields = dict(_DAYS)
    for script in _scripts(tree):
        try:
            json.loads(_WRAPPING.sub("", script), strict=False)
        except (ValueError, RecursionError):
            for name in ("datePublished", "dateCreated", "dateModified"):
                found = next((f for f in _LOOSE.finditer(script) if f.group(1) == name), None)
                if found:
                    yield fields[name], found.group(2)


def _scripts(tree: HtmlElement) -> list[str]:
    return [
        script.text or ""
        for script in tree.iter("script")
        if "ld+json" in str(script.get("type") or "").casefold()
    ]


def _of_type(data: object, types: tuple[str, ...], *, depth: int) -> Iterator[dict[str, object]]:
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for one in data:
            yield from _of_type(one, types, depth=depth + 1)
    elif isinstance(data, dict):
        if any(name in str(data.get("@type", "")).lower() for name in types):
            yield data
        for holder in _HOLDERS:
            yield from _of_type(data.get(holder), types, depth=depth + 1)


def _people(data: object, *, depth: int) -> Iterator[tuple[str, str]]:
    """Names that a graph gives apart from the article, by their mark."""
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for one in data:
            yield from _people(one, depth=depth + 1)
    elif isinstance(data, dict):
        key, name = data.get("@id"), data.get("name")
        if isinstance(key, str) and isinstance(name, str):
            yield key, name
        yield from _people(data.get("@graph"), depth=depth + 1)


def _names(node: Node) -> frozenset[str]:
    said = [node.get(key) for key in ("headline", "name", "url", "@id", "mainEntityOfPage")]
    said += [one.get("@id") for one in said if isinstance(one, dict)]
    return frozenset(" ".join(one.split()) for one in said if isinstance(one, str))


def _days(node: Node) -> Iterator[tuple[str, str]]:
    for key, field in _DAYS:
        said = node.get(key)
        if isinstance(said, str | int):
            yield field, str(said)


def _facts(node: Node, people: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    yield from _days(node)
    for key, field in (("headline", "title"), ("inLanguage", "language")):
        said = node.get(key)
        if isinstance(said, str):
            yield field, said
    for key, field in (("author", "authors"), ("creator", "authors"), ("publisher", "outlet"), ("articleSection", "section")):  # fmt: skip
        said = node.get(key)
        for one in said if isinstance(said, list) else [said]:
            name = (
                one.get("name", people.get(str(one.get("@id")))) if isinstance(one, dict) else one
            )
            if isinstance(name, str):
                yield field, name
