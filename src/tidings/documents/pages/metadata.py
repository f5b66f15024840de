"""What a page says about its article in its head: meta tags, linked data, time tags, class names."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from tidings.lexicons.tables import table, words

_ISO_DAY = re.compile(r"^\s*((?:19|20)\d\d-\d\d-\d\d)")
_ARTICLE_TYPES = ("article", "posting", "report")
# Linked data deeper than this is no description of an article.
_DEEPEST = 6


def page_metadata(tree: HtmlElement) -> tuple[tuple[str, str], ...]:
    """Field and value of each fact, the firmest first, without repeats."""
    found = [*_meta_tags(tree), *_linked_data(tree), *_time_tags(tree), *_links(tree)]
    found = [(field, " ".join(value.split())) for field, value in found]
    return tuple(dict.fromkeys((field, value) for field, value in found if value))


def visible_byline(tree: HtmlElement) -> str | None:
    """The line of the page that names the author, if the page marks one."""
    path = (
        "//*[contains(@class,'byline') or contains(@class,'author') or @rel='author'"
        " or contains(@itemprop,'author')]"
    )
    for element in tree.xpath(path):
        line = " ".join(element.text_content().split())
        if 2 <= len(line.split()) <= 30:
            return line
    return None


def visible_date(tree: HtmlElement) -> str | None:
    """The line of the page that shows the day, if the page marks one."""
    path = "//time | //*[contains(@class,'date') or contains(@class,'timestamp')]"
    for element in tree.xpath(path):
        line = " ".join(element.text_content().split())
        if 2 <= len(line.split()) <= 14:
            return line
    return None


def _meta_tags(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    tags = [
        (str(tag.get("property") or tag.get("name") or tag.get("itemprop") or "").lower(), tag)
        for tag in tree.iter("meta")
    ]
    for row in table("page_metadata.tsv"):
        for wanted in words(row["tags"]):
            for name, tag in tags:
                content = str(tag.get("content") or "")
                if name == wanted and _is_value(row["field"], content):
                    yield row["field"], _value(row["field"], content)
    language = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang")
    if language:
        yield "language", str(language)


def _is_value(field: str, content: str) -> bool:
    if field == "authors":
        return "://" not in content and "@" not in content
    return field != "published" or bool(_ISO_DAY.match(content))


def _value(field: str, content: str) -> str:
    day = _ISO_DAY.match(content)
    return day.group(1) if field == "published" and day else content


def _linked_data(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            data = json.loads(script.text_content())
        except (json.JSONDecodeError, RecursionError):
            continue
        for article in _articles(data, depth=0):
            yield from _article_facts(article)


def _articles(data: object, *, depth: int) -> Iterator[dict[str, object]]:
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for one in data:
            yield from _articles(one, depth=depth + 1)
    elif isinstance(data, dict):
        if any(name in str(data.get("@type", "")).lower() for name in _ARTICLE_TYPES):
            yield data
        yield from _articles(data.get("@graph"), depth=depth + 1)


def _article_facts(article: dict[str, object]) -> Iterator[tuple[str, str]]:
    for key, field in (("datePublished", "published"), ("headline", "title")):
        said = article.get(key)
        if isinstance(said, str) and _is_value(field, said):
            yield field, _value(field, said)
    for key, field in (("author", "authors"), ("publisher", "outlet")):
        said = article.get(key)
        for one in said if isinstance(said, list) else [said]:
            name = one.get("name") if isinstance(one, dict) else one
            if isinstance(name, str) and _is_value(field, name):
                yield field, name


def _time_tags(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    for tag in list(tree.xpath("//time[@datetime]"))[:1]:
        if day := _ISO_DAY.match(str(tag.get("datetime"))):
            yield "published", day.group(1)


def _links(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    for link in tree.xpath("//link[@rel='canonical'][@href]"):
        address = str(link.get("href"))
        if address.startswith("http"):
            yield "url", address
