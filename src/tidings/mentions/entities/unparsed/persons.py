"""Find persons in a sentence that no parser has read: by their office, or by a known given name.

Finds one in "Bürgermeisterin Lina Kröger sprach" and in "сказала Олена Ткач". Leaves "Große Hoffnung" alone.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cache

from tidings.lexicons.place_names import plain
from tidings.lexicons.tables import table
from tidings.mentions.entities.unparsed.finding import Hit
from tidings.mentions.entities.unparsed.forms import Form, forms, keys_of
from tidings.mentions.entities.unparsed.lexicon import LONGEST_ABBREVIATION, is_word, roles_of
from tidings.mentions.entities.unparsed.words import Word, joined, listed
from tidings.model.record import Record

# A name of a person has at most so many words: "Luiz Inácio Lula da Silva".
LONGEST = 5
# Between an office and its bearer stand its country and body: "министр обороны Республики Чад Х".
FARTHEST = 6


# The two Arabic words for "that", between what is said and who says it, as keys.
_THAT = frozenset({"ان"})


class Office(Record, frozen=True, kw_only=True):
    """An office at words `first:last`: its English title, its sector, and the known name it belongs to."""

    first: int
    last: int
    title: str
    sector: str | None = None
    of: Hit | None = None
    oblique: bool = False


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
    offices = _offices(words, covered, language)
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
        return _arabic(words, place, covered, text, office)
    return _capitals(words, place, covered, text, language, office)


def _offices(words: Sequence[Word], covered: Mapping[int, Hit], language: str) -> dict[int, Office]:
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
        elif (words[place].key in listed(language, "office_links") and hit is None) or (
            words[place].text[:1].islower() and _is_part_of_office(words[place], language)
        ):
            place += 1
        else:
            break
    return of, place


def _is_part_of_office(word: Word, language: str) -> bool:
    """ "Начальник области Х", "Sprecher der SPD": a noun of place or an abbreviation before the bearer."""
    if not word.text[:1].islower():
        return word.text.isupper() and 1 < len(word.text) <= LONGEST_ABBREVIATION
    nouns = listed(language, "place_nouns", "noun")
    return any(form.key in nouns for form in forms(word.text, language))


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
    if given is None and is_word(run[0].key, language):
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
        name=_nominative(run, given, language, oblique=oblique), office=office,
    )  # fmt: skip


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


def given_name(word: Word, language: str) -> Form | None:
    """The dictionary form of a word that is a known given name."""
    if not word.capital:
        return None
    names = _given(language)
    return next((f for f in forms(word.text, language, ("noun",)) if f.key in names), None)


@cache
def _given(language: str) -> Mapping[str, str]:
    column = "latin" if language == "ar" else "gender"
    return {plain(row["name"]): row[column] for row in table(f"{language}/given_names.tsv")}


def _nominative(run: Sequence[Word], given: Form | None, language: str, *, oblique: bool) -> str:
    """The name as a dictionary has it: "Ивана Петрова" is Иван Петров, "Анны Петровой" Анна Петрова."""
    texts = [word.text for word in run]
    if language in {"ru", "uk"} and oblique:
        if given is not None:
            texts[0] = given.text[:1].upper() + given.text[1:]
        kind = "surname-f" if given and _given(language).get(given.key) == "f" else "surname-m"
        for place in range(1 if given else 0, len(texts)):
            texts[place] = _surname(texts[place], language, kind)
    elif language == "de" and texts[-1].endswith("s") and len(texts) == 1 and oblique:
        texts[-1] = texts[-1][:-1]
    return " ".join(texts)


def _surname(text: str, language: str, kind: str) -> str:
    """The likeliest dictionary form of a surname: the longest ending that fits."""
    found = [form.text for form in forms(text, language, (kind,))[1:]]
    ending = {form: len(text) - len(_common(form, text)) for form in found}
    return max(found, key=lambda form: (ending[form], -len(form), form), default=text)


def _common(one: str, other: str) -> str:
    length = next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
    return one[:length]


def _arabic(
    words: Sequence[Word], place: int, covered: Mapping[int, Hit], text: str, office: Office | None
) -> Person | None:
    """Arabic has no capitals: a person needs an office and a given name, or two given names and "ال"."""
    names = _given("ar")
    parts = _arabic_run(words, place, covered, text)
    if len(parts) < 2:
        return None
    given = _is_given(parts[0], parts[1], names)
    sure = (
        len(parts) > 2
        and all(w.key in names for w in parts[:2])
        and parts[-1].text.startswith("ال")
    )
    if not (given and (office is not None or sure)) and not _is_framed(words, parts, office):
        return None
    said = text[parts[0].start : parts[-1].end]
    return Person(
        first=place, last=place + len(parts), start=parts[0].start, name=said, office=office
    )


def _is_framed(words: Sequence[Word], parts: Sequence[Word], office: Office | None) -> bool:
    """ "قال المبعوث الأممي ثور هانسن إن": two words between a whole title and "that" are a name."""
    after = words[parts[-1].index + 1] if parts[-1].index + 1 < len(words) else None
    if office is None or after is None or after.key not in _THAT or len(parts) != 2:
        return False
    whole = words[office.first].key.startswith("ال") or office.last - office.first > 1
    return whole and not parts[0].key.startswith(("ال", "لل", "ب", "ل"))


def _is_given(word: Word, after: Word, names: Collection[str]) -> bool:
    return word.key in names or f"{word.key} {after.key}" in names


def _arabic_run(
    words: Sequence[Word], place: int, covered: Mapping[int, Hit], text: str
) -> list[Word]:
    run: list[Word] = []
    names, stops = _given("ar"), listed("ar", "function_words")
    particles = listed("ar", "name_particles")
    for word in words[place : place + LONGEST]:
        known = word.key in names or word.key in particles or word.text.startswith("ال")
        ends = word.index in covered or word.key in stops or (is_word(word.key, "ar") and not known)
        if ends or (run and not joined(text, run[-1], word)):
            break
        if (
            len(run) > 1
            and not known
            and run[-1].key not in particles
            and not run[-1].key.startswith("عبد")
        ):
            break
        run.append(word)
    return run
