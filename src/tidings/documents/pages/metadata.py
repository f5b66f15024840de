"""What a page says about its article: meta tags, linked data, time tags, class names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from lxml.html import HtmlElement

from tidings.documents.identity.date_facts import declares_day
from tidings.documents.pages.dates import Days
from tidings.documents.pages.linked_data import linked_articles, linked_facts
from tidings.documents.stamps import read_stamp
from tidings.lexicons.tables import table, words

__all__ = ["linked_articles", "page_metadata", "visible_byline", "visible_date"]

# A name in the data of a page is no longer than this; longer ones are texts in a wrong place.
_LONGEST = 400
# A page that names more authors or days than this is a list or an attack.
_MOST = 30


def page_metadata(tree: HtmlElement) -> tuple[tuple[str, str], ...]:
    """Field and value of each fact, the firmest first, without repeats."""
    tags = [*_meta_tags(tree), *_links(tree)]
    names = frozenset(value for field, value in tags if field in ("title", "url"))
    shown = frozenset(" ".join(h1.text_content().split()) for h1 in tree.iter("h1"))
    found = [*tags, *linked_facts(tree, names | shown), *_days(tree).stamps]
    tidy = ((field, " ".join(value.split())) for field, value in found)
    known = dict.fromkeys((field, value) for field, value in tidy if _is_value(field, value))
    counts: Counter[str] = Counter()
    kept: list[tuple[str, str]] = []
    for field, value in known:
        counts[field] += 1
        if counts[field] <= _MOST:
            kept.append((field, value))
    return tuple(kept)


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
    """The line of the page that shows the day, if there is one by its title."""
    return _days(tree).line


@lru_cache(maxsize=1)
def _days(tree: HtmlElement) -> Days:
    """The days of the page in hand, for which two questions are asked."""
    return Days(tree)


def _meta_tags(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    tags = [
        (str(tag.get("property") or tag.get("name") or tag.get("itemprop") or "").lower(), tag)
        for tag in tree.iter("meta")
    ]
    known: dict[str, list[str]] = {}
    for name, tag in tags:
        known.setdefault(name, []).append(str(tag.get("content") or ""))
    for row in table("page_metadata.tsv"):
        for wanted in words(row["tags"]):
            for content in known.get(wanted, ()):
                yield row["field"], content
    language = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang")
    if language:
        yield "language", str(language)


def _is_value(field: str, content: str) -> bool:
    if not content or len(content) > _LONGEST:
        return False
    if field == "authors":
        return "://" not in content and "@" not in content
    return not declares_day(field) or read_stamp(content, order="dmy") is not None


def _links(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    for link in tree.iter("link"):
        address = str(link.get("href") or "")
        if "canonical" in str(link.get("rel") or "").split() and address.startswith("http"):
            yield "url", address
