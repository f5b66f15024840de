"""A chain of mentions that stand for one referent, and what is known of it so far."""

from __future__ import annotations

from collections import Counter

from tidings.encoder.chains.noted import Noted

# A mention looks back over so many: farther back its referent is nearly always named again. It bounds the cost.
LOOK_BACK = 150


class Chain:
    """Mentions in order of the text, with what their words say of the referent."""

    def __init__(self) -> None:
        self.members: list[Noted] = []
        self.names: list[Noted] = []
        self.nouns: set[str] = set()
        self.bare: set[str] = set()  # whole mentions without article
        self.persons: set[str] = set()  # of its pronouns
        self.last_words: set[str] = set()  # of its names
        self.name_words: set[str] = set()
        self.plural = False
        self.label = ""  # what most of its words name; nothing where all are pronouns
        self._labels: Counter[str] = Counter()

    def add(self, mention: Noted) -> None:
        """Take in one more mention."""
        self.members.append(mention)
        if mention.person:
            self.persons.add(mention.person)
            return
        self._labels[mention.label] += 1
        self.label = max(self._labels, key=lambda k: (self._labels[k], k))
        self.bare.add(mention.bare)
        self.plural |= mention.plural
        if mention.layer != "name":
            self.nouns.add(mention.noun)
            return
        self.names.append(mention)
        self.name_words.update(mention.words)
        if mention.words:
            self.last_words.add(mention.words[-1])

    @property
    def recent(self) -> list[Noted]:
        """The latest mentions: of a long chain no older ones are gone through."""
        return self.members[-LOOK_BACK:]

    @property
    def last(self) -> Noted:
        """The latest mention."""
        return self.members[-1]
