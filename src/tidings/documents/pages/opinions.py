"""What an extractor or the page itself takes for the article, as the share of each line that is in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from lxml.html import HtmlElement

from tidings.documents.pages.metadata import linked_articles

_WORD = re.compile(r"\w+")
_MARK_UP = re.compile(r"<[^<>]*>")
# Runs of four words hardly ever stand twice on a page by chance.
_RUN = 4
# A summary in the place of the text is of no use.
_SHORTEST_BODY = 60

Words = Sequence[str]


def folded_words(text: str) -> list[str]:
    """The words of a text as they are compared."""
    return _WORD.findall(text.casefold())


class Opinion:
    """A text found on a page: which lines of the page are in it."""

    def __init__(self, pieces: Iterable[str]) -> None:
        words: list[str] = []
        self._whole: set[tuple[str, ...]] = set()
        for piece in pieces:
            found = folded_words(piece)
            words += found
            if len(found) < _RUN:
                self._whole.add(tuple(found))
        self.words = len(words)
        self._runs = set(runs(words))

    def share(self, words: Words) -> float:
        """How much of a line of these words is in the text, from 0 to 1."""
        if not self.words:
            return 0.0
        if len(words) < _RUN:
            return float(tuple(words) in self._whole)
        known = self._runs
        return sum(run in known for run in runs(words)) / (len(words) - _RUN + 1)


def runs(words: Words) -> Iterator[tuple[str, ...]]:
    """The runs of four words of a line."""
    return zip(words, words[1:], words[2:], words[3:], strict=False)


def linked_opinion(tree: HtmlElement) -> Opinion | None:
    """The text that the linked data of a page gives, the longest of several; None where it gives none."""
    bodies = [article.get("articleBody") for article in linked_articles(tree)]
    found = [Opinion([_MARK_UP.sub(" ", body)]) for body in bodies if isinstance(body, str)]
    long = [opinion for opinion in found if opinion.words >= _SHORTEST_BODY]
    return max(long, key=lambda opinion: opinion.words, default=None)
