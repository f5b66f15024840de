"""What stood on a page beside the article, in blocks with the reason for leaving each out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from tidings.documents.blocks import Block, tidy
from tidings.documents.furniture.captions import is_credited
from tidings.documents.furniture.phrases import is_menu, phrase_reason
from tidings.documents.pages.places import Places

_REASON_OF_TAG = {
    "nav": "menu",
    "header": "menu",
    "footer": "page furniture after the article",
    "aside": "teaser",
    "form": "form",
    "button": "button",
    "figure": "caption",
    "figcaption": "caption",
    "noscript": "cookies",
}
_SILENT = frozenset({"script", "style", "template", "svg", "head", "title"})


def find_remainder(tree: HtmlElement, article: Sequence[str], places: Places) -> Iterator[Block]:
    """Each run of words on the page that is not in the article."""
    kept = "\n".join("".join(words.split()) for words in article)
    after = 0
    for element, words in _runs(tree):
        found = places.find(words, after=after)
        if found:
            after = found[1]
        if "".join(words.split()) in kept:
            continue
        yield Block(text=words, place=found, reason=_reason(element, words))


def _runs(tree: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    """The runs of words between tags, in the order of the page, with the element that holds them."""
    for element in tree.iter():
        readable = isinstance(element.tag, str) and not _is_silent(element)
        if readable and (words := tidy(element.text or "")):
            yield element, words
        parent = element.getparent()
        if parent is not None and not _is_silent(parent) and (words := tidy(element.tail or "")):
            yield parent, words


def _is_silent(element: HtmlElement) -> bool:
    return any(up.tag in _SILENT for up in [element, *element.iterancestors()])


def _reason(element: HtmlElement, words: str) -> str:
    for up in [element, *element.iterancestors()]:
        if reason := _REASON_OF_TAG.get(str(up.tag)):
            return phrase_reason(words, tail=True) or reason
    if is_credited(words):
        return "caption"
    if is_menu(words):
        return "menu"
    return phrase_reason(words, tail=True) or "outside the article"
