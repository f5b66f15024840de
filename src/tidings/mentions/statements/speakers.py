"""Speakers as referents: the chain behind the words, "the expert" back to the expert who spoke before.

"the envoy" after "said Ruiz, an envoy" is Ruiz; with two envoys before, both are candidates and none is chosen.
"""

from __future__ import annotations

from collections.abc import Sequence

from tidings.language.trees import conjuncts
from tidings.mentions.statements.described import (
    are_told_apart,
    describing,
    example_of,
    introducing,
    is_of_town,
    named_behind,
)
from tidings.mentions.statements.drafts import OWN_VOICE, Draft, Words
from tidings.mentions.statements.spoken_on import PERSONS, SPOKEN_ON, speaks_on
from tidings.mentions.statements.taken_up import issued, sender_of, subject_before
from tidings.model.mentions import Chain, EntityMention
from tidings.model.parse import Sentence
from tidings.model.record import Record

_FIRST_PERSON = frozenset({"i", "we", "me", "us", "my", "our"})
_DEFINITE = frozenset({"the", "this", "that"})
# "the expert" is somebody who spoke not long before: so many statements back at most.
_MEMORY = 40
# PLOVER sectors of those whose word binds the state.
_OFFICE = frozenset({"GOV", "MIL"})
# What a state is named by: itself, its land, its troops.
_OF_STATE = frozenset({"state", "place"})
_TAKING_UP = frozenset({"he", "she", "it", "they"})


class Speaker(Record, frozen=True, kw_only=True):
    """Who speaks: the chain where one is known, else only the words; `rule` where words alone do not say."""

    chain: int | None
    words: Words | None
    rule: str | None
    candidates: tuple[int, ...] = ()


Told = Sequence[tuple[Draft, Speaker]]


class People:
    """The referents of a document by the tokens that stand for them."""

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
        heads = [m for m in found if m.head == token]
        if heads:
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

    def speaker(self, draft: Draft, earlier: Told) -> Speaker:
        """Who speaks in a draft, given who spoke before in the document."""
        words = draft.speaker
        if words is None:
            return self._unnamed(draft, earlier)
        if self._publisher is not None and self.is_first_person(words) and draft.quoted < 1:
            rule = "the report's own voice: who published it"
            return Speaker(chain=self._publisher, words=words, rule=rule)
        sentence = self._sentences[words.sentence]
        words = issued(sentence, words)
        example = example_of(sentence, words)
        chain = None if example is None else self.chain_at(words.sentence, example)
        if chain is not None:
            return Speaker(chain=chain, words=words, rule="named as an example of those who speak")
        chain = self.chain_at(words.sentence, words.head)
        if chain is None:
            chain = self._named_behind(words)
        text = sentence.tokens[words.first].text.casefold()
        if text in _DEFINITE and (again := self._taken_up(draft, words, chain, earlier)):
            return again
        before = (
            subject_before(self._sentences, words) if chain is None and text in _TAKING_UP else None
        )
        person = None if before is None else self.chain(self.chain_at(before.sentence, before.head))
        # whoever has a name there would have been found for the pronoun, could it mean him
        if before is not None and (person is None or person.kind != "person"):
            rule = "the pronoun takes up the subject before"
            return Speaker(chain=None, words=before, rule=rule)
        if text in PERSONS and (on := self._goes_on(draft, words, chain, earlier)):
            return on
        together = self._together(words)
        if len(together) > 1:
            return Speaker(
                chain=chain, words=words, rule="several speak together", candidates=together
            )
        return Speaker(chain=chain, words=words, rule=draft.rule)

    def _named_behind(self, words: Words) -> int | None:
        """Who is named at the end of the speaker's words: "a ministry spokesman, Colonel Ada Ruiz"."""
        sentence = self._sentences[words.sentence]
        named = named_behind(sentence, words)
        chain = None if named is None else self.chain_at(words.sentence, named)
        # "a resident of Bor": the town says nothing
        town = chain is not None and self._chains[chain].kind == "place"
        return None if town and is_of_town(sentence, words) else chain

    def _taken_up(
        self,
        draft: Draft,
        words: Words,
        chain: int | None,
        earlier: Told,
    ) -> Speaker | None:
        """Who is meant by "the envoy" and "the letter": the one who spoke before, who sent it."""
        if chain is None and (sender := sender_of(self._sentences, words)) is not None:
            rule = "who sent the paper that says it"
            return Speaker(chain=self.chain_at(*sender), words=words, rule=rule)
        known = self.chain(chain)
        if known is not None and not known.described:
            return None
        again = self._described(words, earlier)
        if again:
            sure = len(set(again)) == 1
            return Speaker(
                chain=again[0] if sure else chain, words=words,
                rule="described as the one who spoke before" if sure else "unsure",
                candidates=() if sure else tuple(dict.fromkeys(again)),
            )  # fmt: skip
        renamed = self._renamed(draft, words, earlier)
        if renamed is None:
            return None
        self._also[chain] = renamed
        return Speaker(chain=renamed, words=words, rule="described anew while speaking")

    def _renamed(self, draft: Draft, words: Words, earlier: Told) -> int | None:
        """ "Ruiz denied it. “We were not there,” the rebel leader said": the words go on, under an office."""
        if draft.quoted < 1 or draft.cue is None or not earlier:
            return None
        last, speaker = earlier[-1]
        known = self.chain(speaker.chain)
        here, before = self._sentences[words.sentence], self._sentences[last.sentence]
        near = here.paragraph == before.paragraph and 0 < here.index - before.index <= 1
        named = known is not None and known.kind == "person" and not known.described
        noun = here.tokens[words.head]
        first = all(
            m.sentence >= words.sentence
            for m in self._mentions
            if m.chain == self.chain_at(words.sentence, words.head)
        )
        return speaker.chain if near and named and first and noun.tag == "NN" else None

    def _together(self, words: Words) -> tuple[int, ...]:
        """“Arden and Bor”: the chains of all who are coordinated."""
        sentence = self._sentences[words.sentence]
        head = sentence.tokens[words.head]
        if head.pos not in {"PROPN", "NOUN"}:
            return ()
        named = [head, *conjuncts(sentence, head)]
        chains = [self.chain_at(words.sentence, t.index) for t in named]
        return tuple(dict.fromkeys(c for c in chains if c is not None))

    def _unnamed(self, draft: Draft, earlier: Told) -> Speaker:
        named = [self.chain_at(w.sentence, w.head) for w in draft.candidates]
        named += [s.chain for d, s in earlier[-1:] if draft.candidates and s.chain is not None]
        kept = tuple(dict.fromkeys(c for c in named if c is not None))
        if draft.frame == OWN_VOICE:
            return Speaker(chain=self._publisher, words=None, rule=draft.rule)
        return Speaker(chain=None, words=None, rule=draft.rule, candidates=kept)

    def _goes_on(
        self, one: Draft, words: Words, chain: int | None, earlier: Told
    ) -> Speaker | None:
        told = [m for m in self._mentions if m.chain == chain and m.form != "pronoun"]
        for last, by in reversed(earlier[-3:]):
            who = self.chain(by.chain)
            if who is None or who.kind == "person":
                on = speaks_on(one, words, last, by.words, told, self._sentences)
                return Speaker(chain=by.chain, words=words, rule=SPOKEN_ON) if on else None
        return None

    def _described(self, words: Words, earlier: Told) -> list[int]:
        """Chains of earlier speakers who were introduced with the same noun, the last first."""
        noun = self._sentences[words.sentence].tokens[words.head].lemma
        found: list[int] = []
        for draft, speaker in reversed(earlier[-_MEMORY:]):
            if speaker.chain is None or draft.speaker is None:
                continue
            if are_told_apart(self._sentences, words, draft.speaker):
                continue
            if noun in self._introduction(draft.speaker) or self._has_role(speaker.chain, noun):
                found.append(speaker.chain)
        return list(dict.fromkeys(found))[:2]

    def _introduction(self, words: Words) -> frozenset[str]:
        return introducing(self._sentences[words.sentence], words)

    def _has_role(self, index: int, noun: str) -> bool:
        chain = self._chains[index]
        titles = " ".join([chain.name, *(role.title for role in chain.roles)]).casefold()
        return noun in titles.split()

    def is_first_person(self, words: Words | None) -> bool:
        """Whether the speaker words are "I" or "we", which only a quotation can hold."""
        if words is None:
            return False
        return self._sentences[words.sentence].tokens[words.head].text.casefold() in _FIRST_PERSON

    def description(self, words: Words | None) -> frozenset[str]:
        """The lower-case words of clauses and names that say what a speaker does: "who teaches at …"."""
        return frozenset() if words is None else describing(self._sentences[words.sentence], words)

    def introduction(self, words: Words | None) -> frozenset[str]:
        """The lower-case words that describe a speaker, for telling experts from others."""
        if words is None:
            return frozenset()
        sentence = self._sentences[words.sentence]
        texts = {t.text.casefold() for t in sentence.tokens[words.first : words.last + 1]}
        return frozenset(texts) | self._introduction(words)
