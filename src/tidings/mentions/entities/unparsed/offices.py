"""Find offices in a sentence that no parser has read, whose they are, and where their bearer is named.

In "министр обороны Сирии Али Айюб" the office is the defence minister's, of Syria, and its bearer begins at "Али".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tidings.mentions.entities.unparsed.finding import Hit
from tidings.mentions.entities.unparsed.forms import forms, keys_of
from tidings.mentions.entities.unparsed.lexicon import LONGEST_ABBREVIATION, roles_of
from tidings.mentions.entities.unparsed.naming import given_names
from tidings.mentions.entities.unparsed.words import Word, listed
from tidings.model.record import Record

# Between an office and its bearer stand its country and body: "министр обороны Республики Чад Х".
FARTHEST = 6


class Office(Record, frozen=True, kw_only=True):
    """An office at words `first:last`: its English title, its sector, and the known name it belongs to."""

    first: int
    last: int
    title: str
    sector: str | None = None
    of: Hit | None = None
    oblique: bool = False


def find_offices(
    words: Sequence[Word], covered: Mapping[int, Hit], language: str
) -> dict[int, Office]:
    """The offices of a sentence by the word at which their bearer's name should begin."""
    found: dict[int, Office] = {}
    for place in range(len(words)):
        office = _office_at(words, place, language)
        if office is None or any(o.first <= place < o.last for o in found.values()):
            continue
        of, bearer = _owner_and_bearer(words, office, covered, language)
        found.setdefault(
            bearer,
            Office(
                first=office.first, last=office.last, title=office.title, sector=office.sector,
                of=of, oblique=office.oblique,
            ),
        )  # fmt: skip
    return found


def _office_at(words: Sequence[Word], place: int, language: str) -> Office | None:
    for form in forms(words[place].text, language, ("noun", "adjective", "title")):
        for keys, title, sector in roles_of(language).get(form.key, ()):
            last = place + len(keys)
            if last <= len(words) and all(
                key in keys_of(words[place + i].text, language)
                for i, key in enumerate(keys[1:], start=1)
            ):
                oblique = form.key != words[place].key
                return Office(first=place, last=last, title=title, sector=sector, oblique=oblique)
    return None


def _owner_and_bearer(
    words: Sequence[Word], office: Office, covered: Mapping[int, Hit], language: str
) -> tuple[Hit | None, int]:
    """Whose office it is, by the adjective before it or the names behind it, and where the bearer begins."""
    before = covered.get(office.first - 1)
    of = before if before and before.name.sort in {"adjective", "country", "body"} else None
    place = office.last
    while place < min(len(words), office.last + FARTHEST):
        hit = covered.get(place)
        if hit is not None and hit.name.sort in {"adjective", "country", "body"}:
            of = of or hit
            place = hit.last
        elif hit is None and _is_region(words, place, language):
            place += 2
        elif (hit is None and words[place].key in listed(language, "office_links")) or (
            words[place].text[:1].islower() and _is_part_of_office(words[place], language)
        ):
            place += 1
        else:
            break
    return of, place


def _is_region(words: Sequence[Word], place: int, language: str) -> bool:
    """ "Губернатор Курской области Х": the province of an office."""
    if language not in {"ru", "uk"} or place + 1 >= len(words) or not words[place].capital:
        return False
    return _is_part_of_office(words[place + 1], language)


def _is_part_of_office(word: Word, language: str) -> bool:
    """ "Начальник области Х", "Sprecher der SPD": what stands between an office and its bearer."""
    if language == "ar":
        return word.text.startswith("ال") and word.key not in given_names("ar")
    if not word.text[:1].islower():
        return word.text.isupper() and 1 < len(word.text) <= LONGEST_ABBREVIATION
    nouns = listed(language, "place_nouns", "noun")
    return any(form.key in nouns for form in forms(word.text, language))
