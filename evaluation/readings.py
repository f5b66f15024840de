"""Texts of reference sets as documents, read by the whole row of readers or by some of them."""

from __future__ import annotations

import os
import re
from pathlib import Path

from msgspec.structs import replace

from tidings.encoder.reading import encode_text
from tidings.encoder.weights import ROOM, load_reader
from tidings.errors import DEBUG
from tidings.language.parsing import MAX_CHARACTERS, parse_texts, sentence_spans
from tidings.mentions.entities import read_entities
from tidings.mentions.reading import begin_reading, read_document
from tidings.model.documents import Document, Part, Published
from tidings.model.encoded import Encoded
from tidings.model.mentions import Reading
from tidings.model.parse import Token
from tidings.settings import Settings

# The reference data lie beside the checkout; they are no part of the project.
# Other weights can be measured before they are taken: TIDINGS_WEIGHTS=FOLDER.
WEIGHTS = Path(os.environ.get("TIDINGS_WEIGHTS", ROOM))
# What a user is told in a line is an error where tidings is measured.
os.environ.setdefault(DEBUG, "1")
DATA = Path(__file__).resolve().parents[2] / "shared" / "data"


def make_document(name: str, text: str, published: str | None = None) -> Document:
    """A text as a document: each line a paragraph of the body."""
    parts = [
        Part(start=line.start(), end=line.end(), kind="body")
        for line in re.finditer(r"[^\n]*\S[^\n]*", text)
    ]
    return Document(
        id=name, origin=name, media_type="text/plain", sha256="0" * 64, text=text,
        parts=tuple(parts),
        published=Published(date=published, basis="byline", why="given") if published else None,
    )  # fmt: skip


def parse(document: Document, *, names: bool = False) -> dict[str, tuple[Token, ...]]:
    """The parses of a document's sentences by their text; without names the learned reader gives them."""
    texts = {document.text[a:b][:MAX_CHARACTERS] for (a, b), _, _ in sentence_spans(document)}
    return dict(parse_texts(sorted(texts), model=Settings().model, names=names))


def begin(document: Document, *, learned: bool = True) -> Reading:
    """A document parsed and named, before any reader: by the learned reader, or by the parser alone."""
    encoded = encode(document) if learned else None
    return begin_reading(document, parse(document, names=not learned), encoded)


def encode(document: Document) -> Encoded:
    """What the learned reader alone says of a document."""
    sentences = [span for span, _, _ in sentence_spans(document)]
    return encode_text(load_reader(WEIGHTS), document.text, sentences)


def read_names(document: Document, *, learned: bool = True) -> Reading:
    """A document with its entities only."""
    reading = begin(document, learned=learned)
    chains, entities = read_entities(reading)
    return replace(reading, chains=chains, entities=entities)


def read_all(document: Document, *, learned: bool = True) -> Reading:
    """A document as the pipeline reads it, by rules and learned reader or by rules alone."""
    return read_document(
        document, parse(document, names=not learned), encode(document) if learned else None
    )
