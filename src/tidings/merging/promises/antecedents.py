"""Whom a pronoun in a clause stands for, in words that can be compared: of "handed them over" the five soldiers named before.

The document's own chains tell; what nobody is in ("it will rain", "here we go") stands for nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tidings.model.mentions import EntityMention, Reading
from tidings.model.parse import Sentence, Token

# Who does or suffers something; a place that acts is told by its name.
_PARTIES = frozenset({"person", "organization", "armed_group", "collective"})
_NAMING = frozenset({"name", "nominal"})


class Antecedents:
    """The mentions of a reading by their head, and of each chain the words that say most of who it is."""

    def __init__(self, reading: Reading) -> None:
        self._sentences = reading.sentences
        self._pronouns: Mapping[tuple[int, int], int] = {
            (m.sentence, m.head): m.chain for m in reading.entities if m.form == "pronoun"
        }
        wanted = set(self._pronouns.values())
        told: dict[int, EntityMention] = {}
        for mention in reading.entities:
            if mention.form not in _NAMING or mention.as_ not in _PARTIES:
                continue
            if mention.chain in wanted and _worth(mention) > _worth(told.get(mention.chain)):
                told[mention.chain] = mention
        self._told = told

    def of(self, sentence: Sentence, pronoun: Token) -> tuple[Sentence, EntityMention] | None:
        """The mention that says best whom a pronoun stands for, with its sentence."""
        chain = self._pronouns.get((sentence.index, pronoun.index))
        mention = None if chain is None else self._told.get(chain)
        return None if mention is None else (self._sentences[mention.sentence], mention)


def noun_tokens(sentence: Sentence, mention: EntityMention) -> Iterator[Token]:
    """The nouns and names of a mention, its head among them."""
    for token in sentence.tokens[mention.first : mention.last]:
        if token.pos in {"NOUN", "PROPN"} or token.index == mention.head:
            yield token


def _worth(mention: EntityMention | None) -> tuple[bool, int]:
    """A name says more than a description, and more words more than fewer."""
    return (False, 0) if mention is None else (mention.form == "name", len(mention.quote))
