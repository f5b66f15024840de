"""Find the words of a person's name in Arabic, which has no capitals.

Finds two in "قال الطبيب عمر الحسن إن". Leaves "رئيس جميل" alone.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from tidings.mentions.entities.unparsed.finding import Hit
from tidings.mentions.entities.unparsed.lexicon import is_word
from tidings.mentions.entities.unparsed.naming import given_names
from tidings.mentions.entities.unparsed.offices import Office
from tidings.mentions.entities.unparsed.words import Word, joined, listed

# "عبد الفتاح محمد حسن العلي" is as long as news writes a name.
LONGEST = 5
# The two Arabic words for "that", between what is said and who says it, as keys.
_THAT = frozenset({"ان"})


def arabic_name(
    words: Sequence[Word], place: int, covered: Mapping[int, Hit], text: str, office: Office | None
) -> list[Word]:
    """The words of a name from here on: an office needs a given name, no office two of them and "ال"."""
    names = given_names("ar")
    parts = _arabic_run(words, place, covered, text)
    if len(parts) < 2:
        return []
    given = _isgiven_names(parts[0], parts[1], names)
    sure = (
        len(parts) > 2
        and all(w.key in names for w in parts[:2])
        and parts[-1].text.startswith("ال")
    )
    if not (given and (office is not None or sure)) and not _is_framed(words, parts, office):
        return []
    return parts


def _is_framed(words: Sequence[Word], parts: Sequence[Word], office: Office | None) -> bool:
    """ "قال المبعوث الأممي ثور هانسن إن": two words between a whole title and "that" are a name."""
    after = words[parts[-1].index + 1] if parts[-1].index + 1 < len(words) else None
    if office is None or after is None or after.key not in _THAT or len(parts) != 2:
        return False
    whole = words[office.first].key.startswith("ال") or office.last - office.first > 1
    return whole and not parts[0].key.startswith(("ال", "لل", "ب", "ل"))


def _isgiven_names(word: Word, after: Word, names: Collection[str]) -> bool:
    return word.key in names or f"{word.key} {after.key}" in names


def _arabic_run(
    words: Sequence[Word], place: int, covered: Mapping[int, Hit], text: str
) -> list[Word]:
    run: list[Word] = []
    names, stops = given_names("ar"), listed("ar", "function_words")
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
