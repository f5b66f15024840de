"""Find places of the gazetteer in a sentence that no parser has read, where something shows that one is meant.

Finds Kharkiv in "обстреляли пригород Харькова" and in "unter Beschuss in Charkiw". Leaves "Essen fehlt" alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from itertools import product
from math import log10

from tidings.lexicons import gazetteer
from tidings.lexicons.gazetteer import Place
from tidings.lexicons.place_names import plain
from tidings.lexicons.tables import table
from tidings.mentions.entities.unparsed.forms import forms
from tidings.mentions.entities.unparsed.lexicon import is_word
from tidings.mentions.entities.unparsed.naming import given_name
from tidings.mentions.entities.unparsed.words import Word, joined, listed
from tidings.model.record import Record

# The longest names of places that news writes: "Ростов-на-Дону" is one word, "Khan al-Assal" two.
LONGEST = 4
# With "in" before it, a place of a country that the document names may be a village; of another it must be a
# town; with nothing beside it, it must be known to everybody. Numbers of people, by what news mentions.
TOWN, CITY, FAMOUS = 50_000, 200_000, 500_000
SMALL_TOWN = 10_000
# The Turkish verb ends the sentence; so many words behind its subject it is still looked for.
REACH = 6
# Of a short name behind a prefix the letters may be those of a verb: "باتوا" (they spent the night) is not "in Itō".
SHORTEST_BEHIND_PREFIX = 5
# More than so many names of one country say no more than these.
MOST_NAMED = 5
# Namesakes farther down in the order of fame are hamlets.
NAMESAKES = 20
# Forms of one name that are looked up: more come from guesses at long names only.
MOST_FORMS = 40


class Ground(Record, frozen=True, kw_only=True):
    """A place at words `first:last`, as the gazetteer has it, with the noun beside it."""

    first: int
    last: int
    start: int
    name: str
    place: Place
    unit: str | None = None


def find_places(
    words: Sequence[Word],
    taken: Collection[int],
    text: str,
    language: str,
    context: Mapping[str, int],
) -> tuple[Ground, ...]:
    """The places of a sentence among the words that are not taken; `context` counts countries named."""
    found: list[Ground] = []
    place = 0
    while place < len(words):
        ground = _place_at(words, place, taken, text, language, context)
        if ground is not None:
            found.append(ground)
        place = ground.last if ground else place + 1
    return tuple(found)


def _place_at(
    words: Sequence[Word], place: int, taken: Collection[int], text: str, language: str,
    context: Mapping[str, int],
) -> Ground | None:  # fmt: skip
    if words[place].opens and _is_small_key(words[place].key, language):
        return None  # "La Cruz Roja", "En Paiporta": the article is none of the name
    if language != "de" and place and _goes_on(words[place - 1], words[place], taken, text):
        return None  # the "Nacional" of "Guardia Nacional"
    region = _region_at(words, place, taken, language, context)
    if region is not None:
        return region
    run = _run(words, place, taken, text, language)
    for length in range(len(run), 0, -1):
        part = run[:length]
        if length == 1 and _is_no_key(part[0].key, language):
            continue
        for key, skipped in _spellings(part, language):
            if length == 1 and _is_no_key(plain(key), language):
                continue
            cue = _cue(words, part, skipped, language)
            best = _best(gazetteer.find(key), context)
            if best is None or (language == "ar" and not cue.prefix_fits(skipped)):
                continue
            if _trusted(best, cue, part, language, context):
                return Ground(
                    first=place, last=place + length, start=part[0].start + skipped, name=key, place=best,
                    unit=cue.unit,
                )  # fmt: skip
    return None


def _is_no_key(key: str, language: str) -> bool:
    return is_word(key, language) or key in _nouns(language)


def _is_small_key(key: str, language: str) -> bool:
    return key in listed(language, "office_links") or key in listed(language, "ground_words")


def _goes_on(before: Word, word: Word, taken: Collection[int], text: str) -> bool:
    """Whether a capitalised word goes on a name that begins before it."""
    free = before.index not in taken and not before.opens and before.capital
    return free and len(before.text) > 1 and joined(text, before, word)


def _region_at(
    words: Sequence[Word],
    place: int,
    taken: Collection[int],
    language: str,
    context: Mapping[str, int],
) -> Ground | None:
    """ "в Харьковской области": an adjective of a town before the noun is its province."""
    if language not in {"ru", "uk"} or place + 1 >= len(words) or not words[place].capital:
        return None
    unit = _unit(words[place + 1], language)
    if unit is None or place in taken:
        return None
    for form in forms(words[place].text, language, ("region",))[1:]:
        best = _best(gazetteer.find(form.text), context)
        if best is not None and (best.iso3 in context or best.population >= TOWN):
            return Ground(
                first=place, last=place + 2, start=words[place].start, name=form.text, place=best,
                unit=unit or None,
            )  # fmt: skip
    return None


class _Cue(Record, frozen=True, kw_only=True):
    """What stands beside a name: a preposition (or ending) that says where, or may, a noun of place."""

    where: bool = False
    party: bool = False
    noun: bool = False
    unit: str | None = None
    prefix: str = ""

    def prefix_fits(self, skipped: int) -> bool:
        """Whether a prefix that is taken off says where, or the word beside does."""
        return (
            not skipped
            or "ب" in self.prefix
            or self.noun
            or self.where
            or self.party
            or self.prefix in {"و", "ل", "لل"}
        )


def _cue(words: Sequence[Word], part: Sequence[Word], skipped: int, language: str) -> _Cue:
    first, last = part[0].index, part[-1].index
    before = words[first - 1] if first else None
    noun_word = words[last + 1] if language == "tr" and last + 1 < len(words) else before
    if (
        language in {"fr", "es"}
        and before
        and before.key in listed(language, "office_links")
        and first > 1
    ):
        noun_word = words[first - 2]
    unit = _unit(noun_word, language) if noun_word else None
    prefix = words[first].text[:skipped]
    use = _uses(language).get(part[-1].ending if language == "tr" else before.key if before else "")
    return _Cue(
        where=use == "ground" or "ب" in prefix, party=use == "party", noun=unit is not None,
        unit=unit or None, prefix=prefix,
    )  # fmt: skip


@cache
def _uses(language: str) -> Mapping[str, str]:
    """The words before a place, with whether they say where or may also stand before a party."""
    return {plain(row["word"]): row["use"] for row in table(f"{language}/ground_words.tsv")}


def _unit(word: Word, language: str) -> str | None:
    """The sort of place that a noun speaks of, "" where it is a place of no sort; None for other words."""
    nouns = _nouns(language)
    return next((nouns[form.key] for form in forms(word.text, language) if form.key in nouns), None)


@cache
def _nouns(language: str) -> Mapping[str, str]:
    return {plain(row["noun"]): row["unit"] for row in table(f"{language}/place_nouns.tsv")}


def _run(
    words: Sequence[Word], place: int, taken: Collection[int], text: str, language: str
) -> list[Word]:
    run: list[Word] = []
    particles = listed(language, "name_particles")
    for word in words[place : place + LONGEST]:
        if word.index in taken or (run and not joined(text, run[-1], word)):
            break
        if word.text.isupper() and len(word.text) > 1:
            break  # an abbreviation that no lexicon knows
        if language != "ar" and not word.capital and not (run and word.key in particles):
            if not (run or word.text.partition("-")[2][:1].isupper()):
                break
            if run:
                break
        run.append(word)
        if word.ending:
            break
    return run


def _spellings(part: Sequence[Word], language: str) -> Iterator[tuple[str, int]]:
    """The names that words may be forms of, as written first, with the letters of a prefix before them."""
    seen: set[str] = set()
    several = [forms(word.text, language, ("noun", "adjective")) for word in part]
    if language in {"fr", "es", "tr"} or (language == "de" and len(part) > 1):
        several = [some[:1] for some in several]
    if language == "ar":
        several = [several[0], *(some[:1] for some in several[1:])]
    for number, some in enumerate(product(*several)):
        name = " ".join(form.text for form in some)
        if number < MOST_FORMS and name not in seen:
            seen.add(name)
            yield name, some[0].skipped
    if language in {"ru", "uk"} and len(part) == 1 and "-" in part[0].text:
        head, _, rest = part[0].text.partition("-")
        for form in forms(head, language, ("noun", "adjective"))[1:]:
            yield f"{form.text}-{rest}", 0


def _best(found: Sequence[Place], context: Mapping[str, int]) -> Place | None:
    """The place that is meant: a town of a country that the document names most, before a greater one elsewhere,
    but "Moscow" is no hamlet of Ukraine."""
    near = [place for place in found[:NAMESAKES] if place.iso3 in context]
    large = [p for p in near if p.capital or p.kind != "city" or p.population >= TOWN]
    if large:
        first: dict[str | None, Place] = {}
        for one in sorted(large, key=lambda p: not p.capital):
            first.setdefault(one.iso3, one)
        return max(first.values(), key=lambda p: (_fitness(p, context), -found.index(p)))
    famous = [p for p in found[:1] if p.capital or p.population >= FAMOUS]
    return next(iter((*famous, *near, *found)), None)


def _fitness(place: Place, context: Mapping[str, int]) -> float:
    """Ten times the people count as much as three more names of the country."""
    named = min(context[place.iso3 or ""], MOST_NAMED)
    return log10(place.population + 1) + named / 3


def capital_acts(words: Sequence[Word], ground: Ground, language: str) -> bool:
    """ "Анкара потребовала", "أعلنت موسكو": a capital that is the subject of what governments do."""
    verbs = listed(language, "acting_verbs")
    before = words[ground.first - 1].key if ground.first else ""
    if language == "ar":
        return before in verbs
    if words[ground.last - 1].ending or _is_small_key(before, language):
        return False
    after = words[ground.last : ground.last + (REACH if language == "tr" else 2)]
    return any(word.key in verbs for word in after)


def _trusted(
    place: Place, cue: _Cue, part: Sequence[Word], language: str, context: Mapping[str, int]
) -> bool:
    """Whether so much stands for a place that it is not a namesake of some other word."""
    people, here = place.population, place.iso3 in context
    if place.kind not in {"city", "admin2", "admin1"}:
        return language != "ar" or cue.where or cue.noun or len(part) > 1
    large = place.kind == "admin1" or place.capital
    short = len(part) == 1 and len(part[0].text) - len(cue.prefix) < SHORTEST_BEHIND_PREFIX
    if cue.prefix and short and not here:
        return place.population >= FAMOUS
    if cue.noun:
        return here or large or people >= SMALL_TOWN
    if cue.where or (cue.party and language not in {"ru", "uk"}):
        return here or large or people >= TOWN
    if len(part) == 1 and given_name(part[0], language) is not None:
        return False  # "за Ольгу": no village of that name
    if language == "ar":
        return (len(part) > 1 and here) or (here and people >= FAMOUS) or place.capital
    if part[0].opens and len(part) == 1:
        return (here and people >= CITY) or people >= FAMOUS
    if language == "de":
        return (here and people >= TOWN) or place.capital or people >= FAMOUS
    return (here and (large or people >= SMALL_TOWN)) or place.capital or people >= CITY
