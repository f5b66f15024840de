"""Speakers as referents: the chain behind the words, "the expert" back to the expert who spoke before.

"the envoy" after "said Ruiz, an envoy" is Ruiz; with two envoys before, both are candidates and none is chosen.
"""

from __future__ import annotations

from collections.abc import Sequence

from tidings.language.trees import children, conjuncts, subtree
from tidings.mentions.statements.drafts import Draft, Words
from tidings.model.mentions import Chain, EntityMention
from tidings.model.parse import Sentence
from tidings.model.record import Record

_FIRST_PERSON = frozenset({"i", "we", "me", "us", "my", "our"})
_DEFINITE = frozenset({"the", "this", "that"})
# "the expert" is somebody who spoke not long before: so many statements back at most.
_MEMORY = 40
# PLOVER sectors of those whose word binds the state.
_OFFICE = frozenset({"GOV", "MIL"})
_EXAMPLES = frozenset({"like", "including"})


class Speaker(Record, frozen=True, kw_only=True):
    """Who speaks: the chain where one is known, else only the words; `rule` where words alone do not say."""

    chain: int | None
    words: Words | None
    rule: str | None
    candidates: tuple[int, ...] = ()


class People:
    """The referents of a document by the tokens that stand for them."""

    def __init__(
        self,
        sentences: Sequence[Sentence],
        chains: Sequence[Chain],
        mentions: Sequence[EntityMention],
    ) -> None:
        self._sentences = sentences
        self._chains = chains
        self._at: dict[tuple[int, int], list[EntityMention]] = {}
        for mention in mentions:
            for token in range(mention.first, mention.last + 1):
                self._at.setdefault((mention.sentence, token), []).append(mention)

    def chain_at(self, sentence: int, token: int) -> int | None:
        """The chain of the longest mention headed by a token, else of the shortest that covers it."""
        found = self._at.get((sentence, token), [])
        heads = [m for m in found if m.head == token]
        if heads:
            return max(heads, key=lambda m: (m.last - m.first, -m.first)).chain
        names = [m for m in found if m.form == "name" and m.last == token]
        return max(names, key=lambda m: m.last - m.first).chain if names else None

    def chain(self, index: int | None) -> Chain | None:
        """The chain of that index."""
        return None if index is None else self._chains[index]

    def speaks_for(self, speaker: int | None, subject: int) -> bool:
        """Whether a speaker holds office in the state that is spoken of."""
        who, state = self.chain(speaker), self._chains[subject]
        if who is None or state.kind != "state" or who.country is None:
            return False
        return who.country == state.country and (who.sector in _OFFICE or bool(who.roles))

    def country(self, index: int | None) -> str | None:
        """The country of a chain."""
        chain = self.chain(index)
        return chain.country if chain is not None else None

    def speaker(self, draft: Draft, earlier: Sequence[tuple[Draft, Speaker]]) -> Speaker:
        """Who speaks in a draft, given who spoke before in the document."""
        words = draft.speaker
        if words is None:
            return self._unnamed(draft, earlier)
        sentence = self._sentences[words.sentence]
        chain = self._example(words)
        if chain is not None:
            return Speaker(chain=chain, words=words, rule="named as an example of those who speak")
        chain = self.chain_at(words.sentence, words.head)
        known = self.chain(chain)
        text = sentence.tokens[words.first].text.casefold()
        if text in _DEFINITE and (known is None or known.described):
            again = self._described(words, earlier)
            if again:
                sure = len(set(again)) == 1
                return Speaker(
                    chain=again[0] if sure else chain, words=words,
                    rule="described as the one who spoke before" if sure else "unsure",
                    candidates=() if sure else tuple(dict.fromkeys(again)),
                )  # fmt: skip
        together = self._together(words)
        if len(together) > 1:
            return Speaker(
                chain=chain, words=words, rule="several speak together", candidates=together
            )
        return Speaker(chain=chain, words=words, rule=draft.rule)

    def _together(self, words: Words) -> tuple[int, ...]:
        """ "Arden and Bor": the chains of all who are coordinated."""
        sentence = self._sentences[words.sentence]
        head = sentence.tokens[words.head]
        if head.pos not in {"PROPN", "NOUN"}:
            return ()
        named = [head, *conjuncts(sentence, head)]
        chains = [self.chain_at(words.sentence, t.index) for t in named]
        return tuple(dict.fromkeys(c for c in chains if c is not None))

    def _unnamed(self, draft: Draft, earlier: Sequence[tuple[Draft, Speaker]]) -> Speaker:
        named = [self.chain_at(w.sentence, w.head) for w in draft.candidates]
        named += [s.chain for d, s in earlier[-1:] if draft.candidates and s.chain is not None]
        kept = tuple(dict.fromkeys(c for c in named if c is not None))
        return Speaker(chain=None, words=None, rule=draft.rule, candidates=kept)

    def _example(self, words: Words) -> int | None:
        """ "observers like Ada Ruiz": the one who is named."""
        sentence = self._sentences[words.sentence]
        for child in children(sentence, sentence.tokens[words.head], "prep"):
            if child.text.casefold() in _EXAMPLES and child.index > words.head:
                for named in children(sentence, child, "pobj"):
                    if named.pos == "PROPN":
                        return self.chain_at(words.sentence, named.index)
        return None

    def _described(self, words: Words, earlier: Sequence[tuple[Draft, Speaker]]) -> list[int]:
        """Chains of earlier speakers who were introduced with the same noun, the last first."""
        noun = self._sentences[words.sentence].tokens[words.head].lemma
        found: list[int] = []
        for draft, speaker in reversed(earlier[-_MEMORY:]):
            if speaker.chain is None or draft.speaker is None:
                continue
            if noun in self._introduction(draft.speaker) or self._has_role(speaker.chain, noun):
                found.append(speaker.chain)
        return list(dict.fromkeys(found))[:2]

    def _introduction(self, words: Words) -> frozenset[str]:
        """The nouns with which a speaker is introduced: before the name and in apposition."""
        sentence = self._sentences[words.sentence]
        head = sentence.tokens[words.head]
        near = [t for t in sentence.tokens[words.first : words.last + 1] if t.pos == "NOUN"]
        for child in children(sentence, head, "appos"):
            near += [t for t in subtree(sentence, child)[:8] if t.pos == "NOUN"]
        return frozenset(t.lemma for t in near)

    def _has_role(self, index: int, noun: str) -> bool:
        chain = self._chains[index]
        titles = " ".join([chain.name, *(role.title for role in chain.roles)]).casefold()
        return noun in titles.split()

    def is_first_person(self, words: Words | None) -> bool:
        """Whether the speaker words are "I" or "we", which only a quotation can hold."""
        if words is None:
            return False
        return self._sentences[words.sentence].tokens[words.head].text.casefold() in _FIRST_PERSON

    def introduction(self, words: Words | None) -> frozenset[str]:
        """The lower-case words that describe a speaker, for telling experts from others."""
        if words is None:
            return frozenset()
        sentence = self._sentences[words.sentence]
        texts = {t.text.casefold() for t in sentence.tokens[words.first : words.last + 1]}
        return frozenset(texts) | self._introduction(words)
