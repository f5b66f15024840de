"""Walk the sentences of a document in order and settle who every name, noun and pronoun stands for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from tidings.language.trees import children
from tidings.mentions.entities.chains.assign import assign_name, assign_nominal, state_of
from tidings.mentions.entities.chains.book import Book
from tidings.mentions.entities.chains.heard import Heard, Words
from tidings.mentions.entities.chains.learned import heard_mention
from tidings.mentions.entities.chains.never_meant import CalledSoFar, never_meant
from tidings.mentions.entities.chains.pronouns import (
    PERSONAL,
    RELATIVE,
    nameless_people,
    resolve,
    sayer_of,
)
from tidings.mentions.entities.chains.the_dead import find_dead
from tidings.mentions.entities.chains.told_again import HeadAlone, is_head_alone, told_again
from tidings.mentions.entities.ground.seats import seat_of
from tidings.mentions.entities.names.found import Found, Look, Nominal, Title, head_of, words_of
from tidings.mentions.entities.nouns.apposed import apposed_body
from tidings.mentions.entities.nouns.capitals import capitals, find_capitals
from tidings.mentions.entities.nouns.descriptions import apposed_name, bind_offices, describe
from tidings.mentions.entities.nouns.fields import addressed_from, field_end, field_of, is_earlier
from tidings.mentions.entities.nouns.nominals import armed_sector, find_nominals, phrase_start
from tidings.mentions.entities.nouns.office_bodies import owner_of
from tidings.mentions.entities.nouns.pairs import pair_of, recent_people
from tidings.mentions.entities.nouns.roles import role_sectors
from tidings.model.documents import Document
from tidings.model.evidence import quote
from tidings.model.mentions import EntityMention, RoleMention
from tidings.model.parse import Sentence, Token
from tidings.model.vocabulary import EntityKind

Form = Literal["name", "nominal", "pronoun"]
# What bears the name of a town: "Karm County Jail".
NAMED_FOR = frozenset({"organization", "armed_group", "facility"})


class Walk:
    """One pass over a document; `read` takes the sentences in order."""

    def __init__(
        self, *, document: Document, sentences: Sequence[Sentence], book: Book,
        votes: Mapping[str, Look], heard: Heard,
    ) -> None:  # fmt: skip
        self.document, self.sentences, self.book, self.votes = document, sentences, book, votes
        self.heard = heard
        self.plural: set[int] = set()
        self.dead: set[int] = set()
        self._called = CalledSoFar()

    def read(self, sentence: Sentence, names: Sequence[Found]) -> None:
        """Settle one sentence, from left to right."""
        taken = frozenset(i for n in names for i in range(n.first, n.last))
        titles = frozenset(i for n in names for t in n.titles for i in range(t.first, t.last))
        nominals = list(find_nominals(sentence, taken | titles))
        inside = frozenset(i for n in nominals for i in range(n.first, n.last))
        units: list[tuple[int, Found | Nominal | HeadAlone | Words | Token]] = []
        units += [(n.first, n) for n in names if not self._swallowed(n, inside)]
        units += [(n.head, n) for n in nominals]
        units += [
            (t.index, HeadAlone(t)) for t in sentence.tokens
            if is_head_alone(sentence, t) and t.index not in taken | titles | inside
        ]  # fmt: skip
        units += [(w.head, w) for w in self.heard.descriptions(sentence, taken | titles)]
        units += [
            (t.index, t) for t in sentence.tokens
            if (t.text.lower() in PERSONAL and t.index not in titles) or (t.text.lower() in RELATIVE and t.tag in {"WP", "WDT", "WP$"})
        ]  # fmt: skip
        # Names first: "the regime of Idriss Haroun" is known only when Haroun is.
        for _, unit in sorted(units, key=lambda u: (not isinstance(u[1], Found), u[0])):
            if isinstance(unit, Found):
                self._name(sentence, unit)
            elif isinstance(unit, Nominal):
                self._nominal(sentence, unit)
            elif isinstance(unit, HeadAlone):
                self._head_alone(sentence, unit.token)
            elif isinstance(unit, Words):
                added = heard_mention(self.book, sentence, unit, self.document.text)
                if added is not None:
                    self.book.mention(added)
            else:
                self._pronoun(sentence, unit)
        bind_offices(self.book, sentence, nominals)
        for first, last, iso3 in find_capitals(sentence):
            capital = capitals()[iso3]
            chain = self.book.chain(("place", capital), capital, "place", country=iso3)
            self._add(sentence, first, last, "nominal", "place", chain)
        self.dead |= set(find_dead(sentence, self.book.mentions))

    def _swallowed(self, name: Found, inside: frozenset[int]) -> bool:
        """An adjective inside a noun phrase that is itself an actor: "Turkish" of "Turkish soldiers"."""
        return (
            name.known is not None
            and name.known.category in {"adjective", "people"}
            and name.last - name.first == 1
            and name.first in inside
        )

    def _add(
        self, sentence: Sentence, first: int, last: int, form: Form, as_: EntityKind, chain: int
    ) -> None:
        start, end = sentence.tokens[first].start, sentence.tokens[last - 1].end
        self.book.mention(
            EntityMention(
                start=start,
                end=end,
                quote=self.document.text[start:end],
                sentence=sentence.index,
                first=first,
                last=last,
                head=head_of(sentence, first, last).index,
                form=form,
                as_=as_,
                chain=chain,
            )
        )

    def _name(self, sentence: Sentence, found: Found) -> None:
        expanded = self._expanded(sentence, found)
        assigned = expanded or assign_name(self.book, sentence, found, self.votes)
        if assigned is None:
            if found.last - found.first == 1:
                self._head_alone(sentence, sentence.tokens[found.first])
            return
        chain, kind = assigned
        self._add(sentence, found.first, found.last, "name", kind, chain)
        draft = self.book.drafts[chain]
        if kind in NAMED_FOR and draft.named_for is None:
            draft.named_for = seat_of(found.text, self.votes)
        if kind == "person":
            self._give_country(sentence, found, chain)
        for title in found.titles:
            if kind == "person":
                self._give_role(sentence, chain, title, addressed_from(found))

    def _expanded(self, sentence: Sentence, found: Found) -> tuple[int, EntityKind] | None:
        """The body whose name stands just before an abbreviation: "Lake Chad Board (LCB)"."""
        before = self.book.mentions[-1] if self.book.mentions else None
        if before is None or before.sentence != sentence.index or found.first - before.last != 1:
            return None
        bracketed = sentence.tokens[before.last].text == "(" and found.text.isupper()
        if not bracketed or before.as_ not in {"organization", "armed_group"}:
            return None
        self.book.drafts[before.chain].call(found.text)
        return before.chain, before.as_

    def _give_country(self, sentence: Sentence, found: Found, chain: int) -> None:
        """“Chad's Idriss Haroun”: the possessor just before the name is his country."""
        draft = self.book.drafts[chain]
        for below in children(sentence, head_of(sentence, found.first, found.last), "poss"):
            owner = self.book.covering(sentence.index, below.index)
            whose = self.book.drafts[owner] if owner is not None else None
            if draft.country is None and whose is not None and whose.kind in {"state", "place"}:
                draft.country = whose.country

    def _give_role(
        self, sentence: Sentence, chain: int, title: Title, found_at: int | None = None
    ) -> None:
        draft = self.book.drafts[chain]
        of = self._owner_of(sentence, title)
        first = title.first if title.of_token is None else title.of_token
        if first and is_earlier(sentence.tokens[first - 1].text):
            first -= 1
        words = quote(
            self.document.id, self.document.text,
            sentence.tokens[first].start, sentence.tokens[title.last - 1].end,
        )  # fmt: skip
        if found_at is not None and title.last + 1 == found_at:
            # "His foreign minister, Awa Sy": the office heads the phrase, so it stands for her too.
            self._add(sentence, first, title.last, "nominal", "person", chain)
        if all(r.title != title.title or r.of != of for r in draft.roles):
            draft.roles.append(RoleMention(title=title.title, of=of, evidence=words))
        armed = armed_sector(sentence, max(0, title.first - 1), title.first)
        if of is not None and self.book.drafts[of].kind == "armed_group":
            armed = self.book.drafts[of].sector
        draft.fields |= field_of(sentence, title.first, title.last - 1)
        draft.sector = armed or draft.sector or role_sectors().get(title.title) or None
        if of is not None:
            draft.country = draft.country or self.book.drafts[of].country

    def _owner_of(self, sentence: Sentence, title: Title) -> int | None:
        if title.of is not None:
            return owner_of(self.book, title.title, title.of)
        if title.of_token is None:
            return None
        owner = self._resolve(sentence, sentence.tokens[title.of_token])
        if owner is None:
            return None
        country, kind = self.book.drafts[owner].country, self.book.drafts[owner].kind
        # "the Front fought on, said its chairman": he leads the Front, whatever country it is of
        return owner if kind in NAMED_FOR or not country else state_of(self.book, country)

    def _nominal(self, sentence: Sentence, found: Nominal) -> None:
        owner = self.book.covering(sentence.index, found.owner) if found.owner is not None else None
        if owner is None and found.owner is not None:
            owner = self._resolve(sentence, sentence.tokens[found.owner])
        if owner is None and found.owner is None and found.country is None:
            owner = self._person_inside(sentence, found)
        field = field_of(sentence, found.first, found.head)
        last = field_end(sentence, found.head) if field else found.last
        words = words_of(sentence, self.document.text, found.first, last)
        named = apposed_name(self.book, sentence, found)
        if named is not None:
            if found.class_ != "people":
                describe(self.document, self.book, sentence, named, found)
            kind = self.book.drafts[named].kind
            self._add(sentence, found.first, found.last, "nominal", kind, named)
            return
        body = apposed_body(self.book, sentence, found)
        if body is not None:
            self._add(
                sentence, found.first, found.last, "nominal", self.book.drafts[body].kind, body
            )
            return
        pair = pair_of(self.book, sentence, found)
        if found.class_ == "pair" and len(pair) < 2:
            return
        whose = self._unknown_owner(sentence, found) if owner is None else ""
        chain, kind = assign_nominal(
            self.book, sentence, found, owner, words, pair=pair, whose=whose
        )
        self.book.drafts[chain].fields |= field
        if found.plural:
            self.plural.add(chain)
        if len(pair) > 1:
            self.book.drafts[chain].pair = pair
        first = phrase_start(sentence, found)
        self._add(sentence, first, found.last, "nominal", kind, chain)

    def _unknown_owner(self, sentence: Sentence, found: Nominal) -> str:
        """The name before “'s” where nobody knows what it stands for: such a body is not that of the report's country."""
        if found.owner is None or sentence.tokens[found.owner].pos != "PROPN":
            return ""
        owns = any(t.tag == "POS" for t in sentence.tokens[found.owner + 1 : found.owner + 2])
        return sentence.tokens[found.owner].text if owns else ""

    def _head_alone(self, sentence: Sentence, token: Token) -> None:
        """ "The commission", "the Commission": the only body named before whose noun it is."""
        chain = told_again(self.book, sentence, token) if is_head_alone(sentence, token) else None
        if chain is not None:
            kind = self.book.drafts[chain].kind
            self._add(sentence, token.index - 1, token.index + 1, "nominal", kind, chain)

    def _person_inside(self, sentence: Sentence, found: Nominal) -> int | None:
        """Whose forces or regime they are where a feed has lost the apostrophe: "Harouns forces"."""
        inside = (self.book.covering(sentence.index, i) for i in range(found.first, found.head))
        return next(
            (c for c in inside if c is not None and self.book.drafts[c].kind == "person"), None
        )

    def _pronoun(self, sentence: Sentence, token: Token) -> None:
        chain = self._resolve(sentence, token)
        if chain is None and PERSONAL.get(token.text.lower()) == "they":
            chain = self._both(sentence)
        if chain is not None:
            kind = self.book.drafts[chain].kind
            self._add(sentence, token.index, token.index + 1, "pronoun", kind, chain)

    def _both(self, sentence: Sentence) -> int | None:
        """“Arana and Vega know each other. When they meet”: the two people last named side by side."""
        people = recent_people(self.book, sentence, self.sentences)
        if not people:
            return None
        names = " and ".join(self.book.drafts[p].name for p in people)
        key = ("people", *sorted(self.book.drafts[p].name for p in people))
        chain = self.book.chain(key, names, "collective", described=True)
        self.book.drafts[chain].members = people
        self.plural.add(chain)
        return chain

    def _resolve(self, sentence: Sentence, token: Token) -> int | None:
        kinds = [draft.kind for draft in self.book.drafts]
        others = never_meant(sentence, token, self.book.drafts, self.dead)
        others |= self._called.otherwise(token, self.book.mentions)
        sayer = sayer_of(sentence, token)
        says = None if sayer is None else self._resolve(sentence, sayer)
        others |= frozenset() if says is None else {says}
        return resolve(
            sentence,
            token,
            self.book.mentions,
            kinds,
            self.sentences,
            frozenset(self.plural),
            others,
            nameless_people(self.book.drafts, self.plural),
        )
