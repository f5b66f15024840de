"""The entities reader for languages without a parser: names and places by lexicons, gazetteer and spelling.

Finds a president, two states and a place in "Президент Турции Эрдоган обсудил с Россией бои в Идлибе".
Leaves "Весна пришла рано" alone. It would rather miss a name than invent one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from tidings.language.parsing import sentence_spans
from tidings.lexicons import tables
from tidings.mentions.entities.ground.around import Wanted
from tidings.mentions.entities.ground.places import choose_places, country_place
from tidings.mentions.entities.unparsed.assigning import Assigning, Line
from tidings.mentions.entities.unparsed.finding import find_known
from tidings.mentions.entities.unparsed.forms import forms
from tidings.mentions.entities.unparsed.persons import Person, find_persons
from tidings.mentions.entities.unparsed.places import find_places
from tidings.mentions.entities.unparsed.words import Word, cut_words
from tidings.model.documents import Document
from tidings.model.mentions import Reading
from tidings.model.parse import Sentence, Token

# The languages with lexicons of names; in every other but English a document is not read at all.
LANGUAGES = ("ar", "de", "es", "fr", "ru", "tr", "uk")
# A surname by itself is known again from so many letters on: shorter ones are words in Arabic.
SHORTEST_SURNAME = 4

__all__ = ["LANGUAGES", "read_unparsed"]


def read_unparsed(document: Document) -> Reading:
    """The names and places of a document in one of the languages; everything else stays unread."""
    language, text = document.language or "", document.text
    spans = sentence_spans(document)
    lines = [
        Line(index=number, words=cut_words(text, start, end, language))
        for number, ((start, end), _, _) in enumerate(spans)
    ]
    lines = [replace(line, hits=find_known(line.words, text, language)) for line in lines]
    lines = [
        replace(line, persons=find_persons(line.words, line.hits, text, language)) for line in lines
    ]
    lines = [_with_surnames(line, lines, language) for line in lines]
    context = _context(lines)
    # What lies near the places that are sure is looked for in a second round, and what lies at home.
    context.update(() if context else _home(language))
    for more in ((), _home(language)):
        context.update(more)
        lines = [
            replace(line, grounds=find_places(line.words, _taken(line), text, language, context))
            for line in lines
        ]
        context.update(g.place.iso3 for line in lines for g in line.grounds if g.place.iso3)
    assigning = Assigning(document.id, text, language)
    for line in lines:
        assigning.read(line)
    _place_all(assigning, context)
    chains, mentions = assigning.book.close()
    sentences = tuple(
        _sentence(line.words, number, paragraph, part, span)
        for number, (line, (span, paragraph, part)) in enumerate(zip(lines, spans, strict=True))
    )
    return Reading(document=document, sentences=sentences, chains=chains, entities=mentions)


def _context(lines: Sequence[Line]) -> Counter[str]:
    """The countries that a document names."""
    return Counter(
        hit.name.known.country for line in lines for hit in line.hits if hit.name.known.country
    )


@cache
def _home(language: str) -> tuple[str, ...]:
    """The countries that a document in a language speaks of where it names none."""
    return next(
        (
            tables.words(r["iso3"])
            for r in tables.table("world/language_homes.tsv")
            if r["code"] == language
        ),
        (),
    )


def _taken(line: Line) -> frozenset[int]:
    spans = [(hit.first, hit.last) for hit in line.hits]
    spans += [(person.first, person.last) for person in line.persons]
    return frozenset(i for first, last in spans for i in range(first, last))


def _with_surnames(line: Line, lines: Sequence[Line], language: str) -> Line:
    """The same sentence with the surnames of people whom the document names in full elsewhere."""
    full = {
        form.key: person.name
        for other in lines for person in other.persons if " " in person.name
        for form in forms(person.name.split()[-1], language, ())
    }  # fmt: skip
    taken, found = _taken(line), list(line.persons)
    for word in line.words:
        if (
            word.index in taken
            or len(word.text) < SHORTEST_SURNAME
            or not _may_be_name(word, language)
        ):
            continue
        kinds = (
            ("surname-m", "surname-f")
            if language in {"ru", "uk"}
            else ("noun",)
            if language == "de"
            else ()
        )
        name = next((full[f.key] for f in forms(word.text, language, kinds) if f.key in full), None)
        if name is not None:
            found.append(Person(first=word.index, last=word.index + 1, start=word.start, name=name))
    return replace(line, persons=tuple(sorted(found, key=lambda p: p.first)))


def _may_be_name(word: Word, language: str) -> bool:
    return language == "ar" or word.capital


def _place_all(assigning: Assigning, context: Counter[str]) -> None:
    """Put the places on the map as English documents would, so that they meet."""
    drafts = [draft for draft in assigning.book.drafts if draft.kind == "place"]
    wanted = [Wanted(name=d.name, unit=d.unit, country=d.country) for d in drafts]
    for draft, place in zip(drafts, choose_places(wanted, context=context), strict=True):
        draft.place = place
        if place is None and draft.country is not None:
            draft.place = country_place(draft.country)
        draft.country = draft.country or (place.country if place else None)


def _sentence(
    words: Sequence[Word], index: int, paragraph: int, part: str, span: tuple[int, int]
) -> Sentence:
    tokens = tuple(
        Token(
            index=word.index, start=word.start, end=word.end, text=word.text, lemma=word.key,
            pos="X", tag="", dep="", head=word.index,
        )
        for word in words
    )  # fmt: skip
    return Sentence(
        index=index, paragraph=paragraph, part=part, start=span[0], end=span[1], tokens=tokens,  # type: ignore[arg-type]
        children=tuple(() for _ in words),
    )  # fmt: skip
