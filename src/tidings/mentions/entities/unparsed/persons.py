"""Find persons in a sentence that no parser has read: by their office, or by a known given name.

Finds one in "Bürgermeisterin Lina Kröger sprach" and in "сказала Олена Ткач". Leaves "Große Hoffnung" alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tidings.lexicons.place_names import plain
from tidings.mentions.entities.unparsed.arabic import arabic_name
from tidings.mentions.entities.unparsed.finding import Hit
from tidings.mentions.entities.unparsed.lexicon import is_word
from tidings.mentions.entities.unparsed.naming import given_name, in_nominative
from tidings.mentions.entities.unparsed.offices import Office, find_offices
from tidings.mentions.entities.unparsed.words import Word, joined, listed
from tidings.model.record import Record

# A name of a person has at most so many words: "Luiz Inácio Lula da Silva".
LONGEST = 5


class Person(Record, frozen=True, kw_only=True):
    """A person named at words `first:last`, in the dictionary form of the name; `leader` where it is known."""

    first: int
    last: int
    start: int
    name: str
    leader: Hit | None = None
    office: Office | None = None


def find_persons(
    words: Sequence[Word], hits: Sequence[Hit], text: str, language: str
) -> tuple[Person, ...]:
    """The persons of a sentence, in order; known leaders among them."""
    covered = {i: hit for hit in hits for i in range(hit.first, hit.last)}
    offices = find_offices(words, covered, language)
    found: list[Person] = []
    place = 0
    while place < len(words):
        office = offices.get(place)
        person = _person_at(words, place, covered, text, language, office)
        if person is not None:
            found.append(person)
            place = person.last
        else:
            place += 1
    return tuple(found)


def _person_at(
    words: Sequence[Word], place: int, covered: Mapping[int, Hit], text: str, language: str,
    office: Office | None,
) -> Person | None:  # fmt: skip
    hit = covered.get(place)
    if hit is not None:
        if hit.name.sort != "leader":
            return None
        return Person(
            first=hit.first, last=hit.last, start=hit.start, name=hit.name.known.name, leader=hit,
            office=office,
        )  # fmt: skip
    if language == "ar":
        return _in_arabic(words, place, covered, text, office)
    return _capitals(words, place, covered, text, language, office)


def _in_arabic(
    words: Sequence[Word], place: int, covered: Mapping[int, Hit], text: str, office: Office | None
) -> Person | None:
    parts = arabic_name(words, place, covered, text, office)
    if not parts:
        return None
    said = text[parts[0].start : parts[-1].end]
    return Person(
        first=place, last=place + len(parts), start=parts[0].start, name=said, office=office
    )


def _capitals(
    words: Sequence[Word], place: int, covered: Mapping[int, Hit], text: str, language: str,
    office: Office | None,
) -> Person | None:  # fmt: skip
    run = _run(words, place, covered, text, language)
    if not run:
        return None
    given = given_name(run[0], language)
    if given is None and (office is None or not _is_close(words, place, text)):
        return None
    if given is None and (is_word(run[0].key, language) or _is_linked(words, place, language)):
        return None
    names = [w for w in run if w.capital]
    if given is not None and len(names) < 2 and office is None:
        return None
    if language == "de" and given is None:
        run = run[:2]  # German nouns are capitals: a third word is one more likely than a name
    elif language == "de":
        run = run[: 2 + sum(not w.capital for w in run)]
    oblique = (
        office.oblique if office and given is None else bool(given and given.key != run[0].key)
    )
    return Person(
        first=run[0].index, last=run[-1].index + 1, start=run[0].start,
        name=in_nominative(run, given, language, oblique=oblique), office=office,
    )  # fmt: skip


def _is_linked(words: Sequence[Word], place: int, language: str) -> bool:
    """ "Le préfet du Finistère": what an office is tied to is no person."""
    return words[place - 1].key in listed(language, "office_links")


def _is_close(words: Sequence[Word], place: int, text: str) -> bool:
    """Whether nothing but space stands between an office, or the last word about it, and a name."""
    return place > 0 and joined(text, words[place - 1], words[place])


def _run(
    words: Sequence[Word], place: int, covered: Mapping[int, Hit], text: str, language: str
) -> list[Word]:
    """The capitalised words from here on that may be one name, with particles inside."""
    run: list[Word] = []
    particles = listed(language, "name_particles")
    for word in words[place : place + LONGEST]:
        if word.index in covered and not (run and given_name(run[0], language)):
            break
        if run and not joined(text, run[-1], word):
            break
        if (
            not word.capital
            and not (run and word.key in particles)
            and not _has_particle(word, language)
        ):
            break
        if len(word.text) > 1 and word.text.isupper() and not run:
            break
        run.append(word)
        if word.ending:
            break
    while run and not run[-1].capital and not _has_particle(run[-1], language):
        run.pop()
    return run if run and run[0].capital else []


def _has_particle(word: Word, language: str) -> bool:
    """ "al-Hariri", "аль-Асад": small at first, but a name."""
    first, hyphen, rest = word.text.partition("-")
    return (
        bool(hyphen) and rest[:1].isupper() and plain(first) in listed(language, "name_particles")
    )
