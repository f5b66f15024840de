"""Keeps parses between builds: what such a keeper can do, and which parses may be taken for equal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256
from importlib.metadata import version
from typing import Protocol

from tidings.language.pipeline import model_digest
from tidings.model.parse import Token

# Raise it when `parsing.py` fills tokens in another way: parses kept before are then not used again.
PARSE_FORM = "2"


class SentenceCache(Protocol):
    """Remembers how sentences were parsed by one model."""

    def get_many(self, texts: Sequence[str]) -> dict[str, tuple[Token, ...]]:
        """The parses of those sentences that are known."""

    def put_many(self, parses: Mapping[str, tuple[Token, ...]]) -> None:
        """Remember parses, for the next build too."""


def parser_digest(model: str, *, names: bool = True) -> str:
    """What a parse depends on besides its sentence: weights, parser version, names or not, our form of tokens."""
    said = "\n".join(
        (PARSE_FORM, version("spacy"), model_digest(model), *(() if names else ("nameless",)))
    )
    return sha256(said.encode()).hexdigest()
