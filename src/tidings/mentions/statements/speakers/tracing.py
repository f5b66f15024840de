"""Speakers as referents: the chain behind the words, "the expert" back to the expert who spoke before.

"the envoy" after "said Ruiz, an envoy" is Ruiz; with two envoys before, both are candidates and none is chosen.
"""

from __future__ import annotations

from itertools import pairwise

from tidings.language.small_letters import small
from tidings.lexicons.tables import column
from tidings.mentions.statements.drafts import OWN_VOICE, Draft, Words
from tidings.mentions.statements.speakers.body_again import body_again
from tidings.mentions.statements.speakers.described import (
    are_told_apart,
    describing,
    example_of,
    has_role,
    introducing,
    is_of_town,
    named_behind,
    office,
)
from tidings.mentions.statements.speakers.introduced import who_opened
from tidings.mentions.statements.speakers.referents import Referents, Speaker, Told
from tidings.mentions.statements.speakers.speaking_on import (
    PERSONS,
    Last,
    quotes_on,
    speaks_on,
)
from tidings.mentions.statements.speakers.taken_up import (
    issued,
    issuing,
    received,
    sender_of,
    subject_before,
)

_FIRST_PERSON = frozenset({"i", "we", "me", "us", "my", "our"})
_DEFINITE = frozenset({"the", "this", "that"})
# "the expert" is somebody who spoke not long before: so many statements back at most.
_MEMORY = 40
_TAKING_UP = frozenset({"he", "she", "it", "they"})
_GOES_ON, _SENDER = "goes on speaking", "who sent the paper that says it"
_QUOTES_ON = "whom the quotation names does not say it"
_OPENED = "whom the line before a speech says speaks"
_PUBLISHER = "the report's own voice: who published it"


class People(Referents):
    """The referents of a document, and which of them speaks."""

    def speaker(self, draft: Draft, earlier: Told) -> Speaker:
        """Who speaks in a draft, given who spoke before in the document."""
        words = draft.speaker
        if words is None:
            return self._unnamed(draft, earlier)
        if own := self._quoted_self(draft, words, earlier) or self._who_opened(draft, words):
            return own
        if self._publisher is not None and self.is_first_person(words) and draft.quoted < 1:
            return Speaker(chain=self._publisher, words=words, rule=_PUBLISHER)
        words, named = self._told_by(draft, words)
        if named is not None:
            return named
        sentence = self._sentences[words.sentence]
        chain = self._chain_of(words)
        text = sentence.tokens[words.first].text.casefold()
        if text in _DEFINITE and (again := self._taken_up(draft, words, chain, earlier)):
            return again
        if text in _TAKING_UP and (on := self._speaking_on(draft, words, chain, earlier)):
            return on
        takes_up = chain is None and text in _TAKING_UP
        before = subject_before(self._sentences, words) if takes_up else None
        person = None if before is None else self.chain(self.chain_at(before.sentence, before.head))
        # whoever has a name there would have been found for the pronoun, could it mean him
        if before is not None and (person is None or person.kind != "person"):
            return Speaker(chain=None, words=before, rule="the pronoun takes up the subject before")
        if text in PERSONS and (on := self._goes_on(draft, words, chain, earlier)):
            return on
        together = self.together(words)
        if len(together) > 1:
            return Speaker(
                chain=chain, words=words, rule="several speak together", candidates=together
            )
        return Speaker(chain=chain, words=words, rule=draft.rule)

    def _speaking_on(
        self, draft: Draft, words: Words, chain: int | None, earlier: Told
    ) -> Speaker | None:  # fmt: skip
        """Who spoke last, where a pronoun can mean nobody else."""
        if not earlier or (before := earlier[-1][1]).words is None:
            return None
        last = Last(earlier[-1][0], before.words, self.chain(before.chain), before.rule == _GOES_ON)
        if not speaks_on(self._sentences, self._mentions, draft, words, chain, last):
            return None
        named = before.words if before.chain is None else words
        return Speaker(chain=before.chain, words=named, rule=_GOES_ON)

    def _named_behind(self, words: Words) -> int | None:
        """Who is named at the end of the speaker's words: "a ministry spokesman, Colonel Ada Ruiz"."""
        sentence = self._sentences[words.sentence]
        named = named_behind(sentence, words)
        chain = None if named is None else self.chain_at(words.sentence, named)
        # "a resident of Bor": the town says nothing
        if chain is None or self._chains[chain].kind != "place":
            return chain
        return None if is_of_town(sentence, words) or self._lies_in(words, named) else chain

    def _chain_of(self, words: Words) -> int | None:
        """Whom the words name: by their noun, by a name behind it, by the body whose paper it is."""
        chain = self.chain_at(words.sentence, words.head)
        if chain is None:
            chain = self._named_behind(words)
        issuer = issuing(self._sentences[words.sentence], words) if chain is None else None
        if issuer is None:
            return chain
        owner = self.chain_at(words.sentence, issuer)
        pronoun = self._sentences[words.sentence].tokens[issuer].pos == "PRON"
        # "Honduras must try them, its statement went on": whose it is the words before do not say
        return None if pronoun and self._is_told_of_before(owner, words) else owner

    def _is_told_of_before(self, chain: int | None, words: Words) -> bool:
        """Whether somebody is mentioned in the sentence before the words for who speaks."""
        return any(
            m.chain == chain and m.sentence == words.sentence and m.last <= words.first
            for m in self._mentions
        )

    def _told_by(self, draft: Draft, words: Words) -> tuple[Words, Speaker | None]:
        """The words for who speaks, a paper's for whoever sent or issued it; and who they are where more than a noun tells."""
        sentence = self._sentences[words.sentence]
        if draft.token is not None and draft.sentence == words.sentence:
            words = received(sentence, sentence.tokens[draft.token], words)
        words = issued(sentence, words)
        example = example_of(sentence, words)
        chain = None if example is None else self.chain_at(words.sentence, example)
        if chain is not None:
            rule = "named as an example of those who speak"
            return words, Speaker(chain=chain, words=words, rule=rule)
        held = self._held_by(words)
        if held is None:
            return words, None
        rule = "who holds an office of the body named before it"
        return words, Speaker(chain=held, words=words, rule=rule)

    def _who_opened(self, draft: Draft, words: Words) -> Speaker | None:
        """ "Minister Osei said:" before paragraphs without quotation marks: it is he who says "I welcome the news"."""
        if not self.is_first_person(words) or draft.quoted:
            return None
        found = who_opened(self._sentences, words.sentence)
        chain = None if found is None else self.chain_at(found[0].index, found[1].index)
        return None if chain is None else Speaker(chain=chain, words=words, rule=_OPENED)

    def _quoted_self(self, draft: Draft, words: Words, earlier: Told) -> Speaker | None:
        """ "He said “we will go”, adding that the court must decide": whose "we" it is adds it."""
        if not self.is_first_person(words) or draft.quoted or draft.sentence != words.sentence:
            return None
        at = self._sentences[words.sentence].tokens[words.head].start
        for one, by in reversed(earlier[-3:]):
            if (
                one.sentence == words.sentence
                and one.start <= at < one.end
                and by.words is not None
            ):
                return Speaker(chain=by.chain, words=by.words, rule=by.rule)
        return None

    def _held_by(self, words: Words) -> int | None:
        """ "Said the Department of Aviation | director-general Awa Sy": she says it, and not the department."""
        sentence = self._sentences[words.sentence]
        person = next(
            (
                m for m in self._at.get((words.sentence, words.last), ())
                if m.form == "name" and m.as_ == "person"
                and words.head < m.first and m.last == words.last + 1
            ),
            None,
        )  # fmt: skip
        if person is None or sentence.tokens[words.head].pos != "PROPN":
            return None
        between = sentence.tokens[words.head + 1 : person.first]
        gaps = ["", *(" " * (b.start - a.end) for a, b in pairwise(between))]
        written = "".join(g + t.text.lower() for g, t in zip(gaps, between, strict=False)).split()
        titles = (" ".join(written[at:]) for at in range(len(written)))
        held = any(title in column("en/roles.tsv", "title") for title in titles)
        return person.chain if held and all(t.text not in {",", "and"} for t in between) else None

    def _lies_in(self, words: Words, named: int | None) -> bool:
        """ "The office of the mayor in Karm, Lima": where the town lies says nothing either."""
        here = (m for m in self._mentions if m.sentence == words.sentence and m.as_ == "place")
        return any(words.first <= m.first < (named or 0) - 1 for m in here)

    def _taken_up(
        self,
        draft: Draft,
        words: Words,
        chain: int | None,
        earlier: Told,
    ) -> Speaker | None:
        """Who is meant by "the envoy" and "the letter": the one who spoke before, who sent it."""
        if chain is None and (sender := sender_of(self._sentences, words)) is not None:
            return Speaker(chain=self.chain_at(*sender), words=words, rule=_SENDER)
        known = self.chain(chain)
        if known is not None and not known.described:
            return None
        again = self._described(words, earlier)
        if again:
            sure = len(set(again)) == 1
            rule = "described as the one who spoke before" if sure else "unsure"
            several = () if sure else tuple(dict.fromkeys(again))
            return Speaker(chain=again[0] if sure else chain, words=words, rule=rule, candidates=several)  # fmt: skip
        body = self._body_again(words, earlier)
        if body is not None and self._is_new(chain, words):
            self._also[chain] = body
            return Speaker(chain=body, words=words, rule="the body that spoke before, by its noun")
        renamed = self._renamed(draft, words, earlier)
        if renamed is None:
            return None
        self._also[chain] = renamed
        return Speaker(chain=renamed, words=words, rule="described anew while speaking")

    def _body_again(self, words: Words, earlier: Told) -> int | None:
        """ "Sales had fallen, the company said": the body that spoke just before."""
        if not earlier or (before := earlier[-1][1].words) is None:
            return None
        last = self.chain(earlier[-1][1].chain)
        return body_again(self._sentences, self._mentions, words, before, last)

    def _renamed(self, draft: Draft, words: Words, earlier: Told) -> int | None:
        """ "Ruiz denied it. “We were not there,” the rebel leader said": the words go on, under an office."""
        if draft.quoted < 1 or draft.cue is None or not earlier:
            return None
        last, speaker = earlier[-1]
        known = self.chain(speaker.chain)
        here, before = self._sentences[words.sentence], self._sentences[last.sentence]
        near = here.paragraph == before.paragraph and 0 < here.index - before.index <= 1
        named = known is not None and known.kind == "person" and not known.described
        first = self._is_new(self.chain_at(words.sentence, words.head), words)
        noun = here.tokens[words.head]
        return speaker.chain if near and named and first and noun.tag == "NN" else None

    def _is_new(self, chain: int | None, words: Words) -> bool:
        """Whether nobody was told of in the chain before these words."""
        return all(m.sentence >= words.sentence for m in self._mentions if m.chain == chain)

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
                on = quotes_on(one, words, last, by.words, told, self._sentences)
                return Speaker(chain=by.chain, words=words, rule=_QUOTES_ON) if on else None
        return None

    def _described(self, words: Words, earlier: Told) -> list[int]:
        """Chains of earlier speakers who were introduced with the same noun, the last first."""
        noun = office(self._sentences[words.sentence], words)
        found: list[int] = []
        for draft, speaker in reversed(earlier[-_MEMORY:]):
            if speaker.chain is None or draft.speaker is None:
                continue
            if are_told_apart(self._sentences, words, draft.speaker):
                continue
            called = introducing(self._sentences[draft.speaker.sentence], draft.speaker)
            if set(noun.split()) <= set(called) or has_role(self._chains[speaker.chain], noun):
                found.append(speaker.chain)
        return list(dict.fromkeys(found))[:2]

    def is_first_person(self, words: Words | None) -> bool:
        """Whether the speaker words are "I" or "we", which only a quotation can hold."""
        if words is None:
            return False
        return small(self._sentences[words.sentence].tokens[words.head]) in _FIRST_PERSON

    def description(self, words: Words | None) -> frozenset[str]:
        """The lower-case words of clauses and names that say what a speaker does: "who teaches at …"."""
        return frozenset() if words is None else describing(self._sentences[words.sentence], words)

    def introduction(self, words: Words | None) -> frozenset[str]:
        """The lower-case words that describe a speaker, for telling experts from others."""
        if words is None:
            return frozenset()
        sentence = self._sentences[words.sentence]
        texts = {t.text.casefold() for t in sentence.tokens[words.first : words.last + 1]}
        return frozenset(texts) | introducing(sentence, words)
