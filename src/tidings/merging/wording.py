"""The words of some articles: whether any but one of them says something, without looking at all."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORD = re.compile(r"\w+")


class Wording:
    """Texts by the article they are of, found by the rarest of the words that are looked for."""

    def __init__(self, texts: Iterable[tuple[str, str]]) -> None:
        self._texts: list[tuple[str, str]] = []
        self._having: dict[str, list[int]] = {}
        for number, (article, text) in enumerate(texts):
            words = plain(text).split()
            self._texts.append((article, f" {' '.join(words)} "))
            for word in set(words):
                self._having.setdefault(word, []).append(number)

    def has(self, words: str, *, but: str) -> bool:
        """Whether some words stand in a text of another article than the one named."""
        wanted = plain(words)
        having = [self._having.get(word, []) for word in wanted.split()]
        places = min(having, key=len, default=range(len(self._texts)))
        return any(
            article != but and f" {wanted} " in text
            for article, text in (self._texts[place] for place in places)
        )


def plain(words: str) -> str:
    """Words for comparing copies: without case, marks and line breaks."""
    return " ".join(_WORD.findall(words.casefold()))
