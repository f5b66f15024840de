"""Give every name its referent in the book of a document that no parser has read."""

from __future__ import annotations

from tidings.mentions.entities.chains.assign import state_of
from tidings.mentions.entities.chains.book import Book
from tidings.mentions.entities.names.known import Known
from tidings.mentions.entities.unparsed.finding import Hit, is_ground, stands_by_land
from tidings.mentions.entities.unparsed.latin import in_latin
from tidings.mentions.entities.unparsed.lexicon import people_of
from tidings.mentions.entities.unparsed.persons import Person
from tidings.mentions.entities.unparsed.places import Ground, capital_acts
from tidings.mentions.entities.unparsed.words import Word, listed
from tidings.model.evidence import quote
from tidings.model.mentions import EntityMention, RoleMention
from tidings.model.record import Record
from tidings.model.vocabulary import EntityKind


class Line(Record, frozen=True, kw_only=True):
    """A sentence of a document with its words and what was found in it."""

    index: int
    words: tuple[Word, ...]
    hits: tuple[Hit, ...] = ()
    persons: tuple[Person, ...] = ()
    grounds: tuple[Ground, ...] = ()


class Assigning:
    """Enters the names of a document in its book, sentence by sentence."""

    def __init__(self, document: str, text: str, language: str) -> None:
        self.document, self.text, self.language = document, text, language
        self.book = Book()

    def read(self, line: Line) -> None:
        """Enter the names of one sentence."""
        for hit in line.hits:
            if hit.name.sort != "leader" and (found := self._known(line, hit)) is not None:
                self._mention(line, hit.first, hit.last, hit.start, hit.end, *found)
        for ground in line.grounds:
            end = line.words[ground.last - 1].end
            if ground.place.capital and capital_acts(line.words, ground, self.language):
                state = self._called(state_of(self.book, ground.place.iso3 or ""), ground.name)
                self._mention(line, ground.first, ground.last, ground.start, end, state, "state")
                continue
            chain = self._place(ground.place.name, ground.place.iso3, ground.unit, ground.name)
            self._mention(line, ground.first, ground.last, ground.start, end, chain, "place")
        for person in line.persons:
            chain = self._person(line, person)
            end = line.words[person.last - 1].end
            self._mention(line, person.first, person.last, person.start, end, chain, "person")

    def _known(self, line: Line, hit: Hit) -> tuple[int, EntityKind] | None:
        known, said = hit.name.known, hit.name.written
        if hit.name.sort == "people":
            return self._people(known, said), "collective"
        if hit.name.sort == "adjective":
            if self._is_people(line, hit):
                return self._people(known, None), "collective"
            if stands_by_land(line.words, hit, self.language):
                return None
            return state_of(self.book, known.country or ""), "state"
        if hit.name.sort == "place":
            return self._place(known.name, None, None, said), "place"
        if hit.name.sort == "country" and is_ground(line.words, hit, self.text, self.language):
            chain = self.book.chain(
                ("place", known.name), known.name, "place", country=known.country
            )
            return self._called(chain, said), "place"
        return self._body(known, said)

    def _body(self, known: Known, said: str | None) -> tuple[int, EntityKind]:
        if known.category in {"country", "metonym", "region"}:
            chain = state_of(self.book, known.country or "", known.name)
            return self._called(chain, said), "state"
        chain = self.book.chain(
            (known.kind, known.name), known.name, known.kind, country=known.country,
            sector=known.sector,
        )  # fmt: skip
        # A Latin abbreviation means other bodies in other languages, and bodies are joined by all their names.
        short = said is not None and said.isascii() and said.isupper()
        return self._called(chain, None if short else said), known.kind

    def _is_people(self, line: Line, hit: Hit) -> bool:
        """ "Les Syriens", "los sirios": French and Spanish have no other word for a people."""
        if self.language == "ar":
            return self.text[hit.start : hit.end].endswith("ا")  # "أربعين سوريا": a noun, counted
        if self.language == "fr":
            return line.words[hit.first].capital and not line.words[hit.first].opens
        if self.language != "es" or hit.first == 0:
            return False
        before = line.words[hit.first - 1].key
        plural = line.words[hit.first].text.endswith("s")
        return plural and before in listed("es", "office_links")

    def _people(self, known: Known, said: str | None) -> int:
        iso3 = known.country or ""
        chain = self.book.chain(
            ("people", iso3), people_of(iso3), "collective", country=iso3, sector="CVL"
        )
        return self._called(chain, said)

    def _place(self, name: str, country: str | None, unit: str | None, said: str) -> int:
        chain = self.book.chain(("place", name, country or ""), name, "place", country=country)
        draft = self.book.drafts[chain]
        draft.unit = draft.unit or unit
        return self._called(chain, said)

    def _person(self, line: Line, person: Person) -> int:
        chain = self.book.person(person.name)
        draft = self.book.drafts[chain]
        if person.leader is not None:
            draft.country = draft.country or person.leader.name.known.country
            draft.call(person.leader.name.written)
        elif latin := in_latin(person.name, self.language):
            draft.call(latin)
        if person.office is not None:
            self._role(line, person, chain)
        return chain

    def _role(self, line: Line, person: Person, chain: int) -> None:
        office, draft = person.office, self.book.drafts[chain]
        if office is None or any(role.title == office.title for role in draft.roles):
            return
        of = None
        if office.of is not None:
            known = office.of.name.known
            of = (
                state_of(self.book, known.country or "")
                if known.kind == "state" or office.of.name.sort in {"country", "adjective"}
                else self._body(known, None)[0]
            )
            draft.country = draft.country or known.country
        words = quote(
            self.document,
            self.text,
            line.words[office.first].start,
            line.words[office.last - 1].end,
        )
        draft.roles.append(RoleMention(title=office.title, of=of, evidence=words))
        draft.sector = draft.sector or office.sector

    def _called(self, chain: int, said: str | None) -> int:
        if said is not None:
            self.book.drafts[chain].call(said)
        return chain

    def _mention(
        self, line: Line, first: int, last: int, start: int, end: int, chain: int, kind: EntityKind
    ) -> None:
        self.book.mention(
            EntityMention(
                start=start, end=end, quote=self.text[start:end], sentence=line.index, first=first,
                last=last, head=last - 1, form="name", as_=kind, chain=chain,
            )
        )  # fmt: skip
