"""The referents of a document by the tokens that stand for them, and on whose side each is."""

from __future__ import annotations

from collections.abc import Sequence

from tidings.language.trees import conjuncts
from tidings.mentions.statements.drafts import Draft, Words
from tidings.model.mentions import Chain, EntityMention
from tidings.model.parse import Sentence
from tidings.model.record import Record

# PLOVER sectors of those whose word binds the state.
_OFFICE = frozenset({"GOV", "MIL"})
# What a state is named by: itself, its land, its troops.
_OF_STATE = frozenset({"state", "place"})


class Speaker(Record, frozen=True, kw_only=True):
    """Who speaks: the chain where one is known, else only the words; `rule` where words alone do not say."""

    chain: int | None
    words: Words | None
    rule: str | None
    candidates: tuple[int, ...] = ()


Told = Sequence[tuple[Draft, Speaker]]


class Referents:
    """The chains of a document, found by place and asked for their side."""

    def __init__(
        self,
        sentences: Sequence[Sentence],
        chains: Sequence[Chain],
        mentions: Sequence[EntityMention],
        outlet: str | None = None,
    ) -> None:
        self._sentences = sentences
        self._chains = chains
        self._mentions = mentions
        papers = (c for c in chains if c.kind == "organization")
        self._publisher = next((c.index for c in papers if outlet in (c.name, *c.aliases)), None)
        self._also: dict[int | None, int] = {}
        self._at: dict[tuple[int, int], list[EntityMention]] = {}
        for mention in mentions:
            for token in range(mention.first, mention.last):
                self._at.setdefault((mention.sentence, token), []).append(mention)

    def chain_at(self, sentence: int, token: int) -> int | None:
        """The chain of the longest mention headed by a token, else of the shortest that covers it."""
        found = self._at.get((sentence, token), []) or self._ranked(sentence, token)
        if heads := [m for m in found if m.head == token]:
            best = max(heads, key=lambda m: (m.last - m.first, -m.first)).chain
            return self._also.get(best, best)
        names = [m for m in found if m.form == "name" and token in {m.last - 1, m.first - 2}]
        return max(names, key=lambda m: m.last - m.first).chain if names else None

    def _ranked(self, sentence: int, token: int) -> list[EntityMention]:
        """Who bears a rank whose full stop parts it from the name: "Lt. Awa Sy"."""
        stop = self._sentences[sentence].tokens[token + 1 : token + 2]
        if not stop or stop[0].text != ".":
            return []
        return [m for m in self._at.get((sentence, token + 2), []) if m.first == token + 2]

    def together(self, words: Words) -> tuple[int, ...]:
        """“Arden and Bor”: the chains of all who are coordinated."""
        sentence = self._sentences[words.sentence]
        head = sentence.tokens[words.head]
        if head.pos not in {"PROPN", "NOUN"}:
            return ()
        named = [head, *conjuncts(sentence, head)]
        chains = [self.chain_at(words.sentence, t.index) for t in named]
        return tuple(dict.fromkeys(c for c in chains if c is not None))

    def chain(self, index: int | None) -> Chain | None:
        """The chain of that index."""
        return None if index is None else self._chains[index]

    def speaks_for(self, speaker: int | None, subject: int) -> bool:
        """Whether a speaker holds office in the state that is spoken of."""
        who, state = self.chain(speaker), self._chains[subject]
        if who is None or (state.country is None and state.kind == "state"):
            return False
        if any(role.of == subject for role in who.roles):
            return True
        if state.kind not in _OF_STATE or who.country is None:
            return False
        return who.country == state.country and (who.sector in _OFFICE or bool(who.roles))

    def one_side(self, one: int, other: int) -> bool:
        """Whether two chains speak for one side: the same, one's spokesman, or offices of one country."""
        if one == other:
            return True
        a, b = self._chains[one], self._chains[other]
        if any(r.of == other for r in a.roles) or any(r.of == one for r in b.roles):
            return True
        offices = a.sector in _OFFICE and b.sector in _OFFICE
        if a.country is not None and b.country is not None:
            return offices and a.country == b.country
        home = self._home()
        countries = {c for c in (a.country, b.country) if c is not None}
        return offices and (not countries or countries == {home})

    def opposed(self, one: int | None, other: int | None) -> bool:
        """Whether two chains are known to be of two sides: two countries, rebels and an office."""
        if one is None or other is None or self.one_side(one, other):
            return False
        a, b = self._chains[one], self._chains[other]
        countries = a.country is not None and b.country is not None and a.country != b.country
        return countries or len({a.sector, b.sector} & {"REB", "MIL"}) == 2

    def _home(self) -> str | None:
        """The country whose offices are told of without its name, where only one has a state here."""
        states = {c.country for c in self._chains if c.kind == "state" and c.country}
        return next(iter(states)) if len(states) == 1 else None

    def country(self, index: int | None) -> str | None:
        """The country of a chain."""
        chain = self.chain(index)
        return chain.country if chain is not None else None

    def home(self, speaker: Speaker) -> str | None:
        """The country of whoever speaks, also where it only stands before his name: "the Bor coast guard's Ada Ruiz"."""
        country = self.country(speaker.chain)
        if country is not None or speaker.words is None:
            return country
        words = speaker.words
        before = (self.chain_at(words.sentence, i) for i in range(words.first, words.last + 1))
        return next((c for c in map(self.country, before) if c is not None), None)
