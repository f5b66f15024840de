"""Find the words of the gold in the account: which document, which offsets, which items rest on them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from tidings.model.account import Account
from tidings.model.documents import Document
from tidings.model.evidence import Evidence

Gold = Mapping[str, Any]
Span = tuple[str, int, int]


class Places:
    """Documents by the name of their file, and spans of gold words in them."""

    def __init__(self, account: Account) -> None:
        self._documents = {_file(d): d for d in account.documents}

    def document(self, file: str) -> Document | None:
        """The document made of a file or record."""
        return self._documents.get(file)

    def span(self, file: str, words: str) -> Span | None:
        """Where some words stand; white space may differ, since wrapped lines are joined."""
        document = self.document(file)
        if document is None:
            return None
        start = document.text.find(words)
        return (document.id, start, start + len(words)) if start >= 0 else None

    def spans(self, quotes: Iterable[Gold]) -> tuple[Span, ...]:
        """Where the quotes of a gold item stand, those that can be found."""
        found = (self.span(q["file"], q["text"]) for q in quotes)
        return tuple(s for s in found if s is not None)


def touches(evidence: Iterable[Evidence], spans: Iterable[Span]) -> int:
    """How many of some spans are touched by evidence."""
    words = list(evidence)
    return sum(
        any(e.document == d and e.start < end and start < e.end for e in words)
        for d, start, end in spans
    )


def _file(document: Document) -> str:
    return document.origin.rsplit("/", 1)[-1]
