"""Fixtures that every room's tests share: a document made of text, and its reading by the parser."""

import os
from collections.abc import Callable

import pytest

from tidings.errors import DEBUG
from tidings.language.parsing import MAX_CHARACTERS, parse_texts, place_sentences, sentence_spans
from tidings.model.documents import Document, Part, Published
from tidings.model.mentions import Reading
from tidings.model.parse import Token
from tidings.settings import Settings

# A mistake in a reader is told and passed over where a user reads; in a test it is a failure.
os.environ[DEBUG] = "1"


def make_document(text: str, published: str | None = None) -> Document:
    """A document whose parts are the paragraphs of the text, split on blank lines."""
    parts: list[Part] = []
    position = 0
    for paragraph in text.split("\n\n"):
        start = text.index(paragraph, position)
        position = start + len(paragraph)
        if paragraph.strip():
            parts.append(Part(start=start, end=position, kind="body"))
    return Document(
        id="doc-test", origin="test.txt", media_type="text/plain", sha256="0" * 64, text=text,
        parts=tuple(parts),
        published=Published(date=published, basis="byline", why="test") if published else None,
    )  # fmt: skip


@pytest.fixture(scope="session")
def parse_document() -> Callable[..., Document]:
    """Make a document of text: `parse_document("One.\\n\\nTwo.", published="2021-05-06")`."""
    return make_document


@pytest.fixture(scope="session")
def read_text() -> Callable[..., Reading]:
    """Make a document of text with its parsed sentences; each sentence is parsed once a session."""
    parses: dict[str, tuple[Token, ...]] = {}

    def read(text: str, published: str | None = None) -> Reading:
        document = make_document(text, published)
        spans = sentence_spans(document)
        wanted = {text[start:end][:MAX_CHARACTERS] for (start, end), _, _ in spans} - set(parses)
        parses.update(parse_texts(sorted(wanted), model=Settings().model))
        return Reading(document=document, sentences=place_sentences(document, parses))

    return read
