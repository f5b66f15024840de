"""The day of an undated report through other reports: what it calls "tomorrow" another calls "Thursday".

Dates "The talks open tomorrow in Split, Ruiz said on Monday." by a report of Tuesday that has "The talks
with Ruiz opened in Split on Tuesday."; leaves a report alone that shares no rare name with such a sentence.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from math import log2

import msgspec

from tidings.documents.daywords import DayWord, day_words, weekday_words
from tidings.documents.published import is_weak, refuse
from tidings.model.documents import DateConflict, Document, Published
from tidings.model.evidence import quote

Group = tuple[Document, ...]

# Two names in common, one of them beside both day words: a place alone sees many happenings.
_FEWEST_NAMES = 2
# German writes every noun with a capital, so that half of the words with one name nobody.
_FEWEST_IN = {"de": 4}
# Of the names of the shorter report, the share that the other has too: reports on one story share a third
# and more, reports on two stories of one war about a tenth.
_SAME_STORY = 0.25
# A word that stands beside both day words tells what happens on that day, the rest only what it is about.
_NEAR = 3
# A capital after a small letter or a comma: no first word of a sentence.
_NAME = re.compile(r"(?<=[^\W\d_A-Z] |[,;] )[^\W\d_a-z][^\W\d_]{2,}")
_DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def infer_days(groups: Sequence[Group]) -> list[Group]:
    """The groups, those without a firm day dated by sentences they share a happening with."""
    dated = [group for group in groups if not is_weak(group[0].published)]
    if len(dated) == len(groups):
        return list(groups)
    index = _index(dated)
    result: list[Group] = []
    for group in groups:
        if not is_weak(group[0].published):
            result.append(group)
            continue
        published = _inferred(group[0], index)
        result.append(tuple(_with_day(document, published) for document in group))
    return result


def _with_day(document: Document, published: Published | None) -> Document:
    if published is None:
        return document
    conflicts = published.conflicts
    if document.published and document.published.date != published.date:
        why_not = f"it stands in a header line of the copy only, and {published.why}"
        conflicts = (refuse(document.published, why_not=why_not), *conflicts)
    return msgspec.structs.replace(
        document, published=msgspec.structs.replace(published, conflicts=conflicts)
    )


class _Index(msgspec.Struct, frozen=True):
    """Sentences of dated reports that put a happening on a weekday, by the names in them."""

    by_name: Mapping[str, tuple[DayWord, ...]]
    documents: Mapping[str, Document]
    count: int


def _index(groups: Sequence[Group]) -> _Index:
    by_name: dict[str, list[DayWord]] = defaultdict(list)
    documents: dict[str, Document] = {}
    count = 0
    for group in groups:
        documents[group[0].id] = group[0]
        for found in weekday_words(group[0]):
            count += 1
            for name in found.names:
                by_name[name].append(found)
    return _Index({name: tuple(found) for name, found in by_name.items()}, documents, count)


def _inferred(document: Document, index: _Index) -> Published | None:
    """The day that most shared happenings speak for, if the document's own weekdays allow it."""
    votes: Counter[str] = Counter()
    reasons: dict[str, tuple[int, DayWord, DayWord]] = {}
    refused: dict[str, str] = {}
    for here in day_words(document):
        for there, weight, day, fault in _claims(here, document, index):
            if fault:
                refused[day] = fault
                continue
            votes[day] += weight
            if weight > reasons.get(day, (0, here, there))[0]:
                reasons[day] = (weight, here, there)
    if not votes:
        return None
    ranked = sorted(votes, key=lambda day: (-votes[day], day))
    if 2 * votes[ranked[0]] <= votes.total():
        return None  # no day has the larger half of what speaks for one
    for day in ranked[1:]:
        refused.setdefault(day, f"more of the shared happenings speak for {ranked[0]}")
    _, here, there = reasons[ranked[0]]
    return _published(ranked[0], here, there, document, index, refused)


def _claims(
    here: DayWord, document: Document, index: _Index
) -> list[tuple[DayWord, int, str, str | None]]:
    """What each dated report says of the same happening: its best sentence that can be true, else its best."""
    best: dict[str, tuple[DayWord, int, str, str | None]] = {}
    fewest = _FEWEST_IN.get(document.language or "", _FEWEST_NAMES)
    for there, weight in _same_happening(here, index, fewest):
        if not same_story(document, index.documents[there.document]):
            continue
        happening = _day_of(there, index.documents[there.document])
        day = (happening - timedelta(days=here.offset)).isoformat()
        claim = (there, weight, day, _contradiction(day, here, document))
        known = best.get(there.document)
        if known is None or (claim[3] is None, weight) > (known[3] is None, known[1]):
            best[there.document] = claim
    return [best[name] for name in sorted(best)]


def _same_happening(here: DayWord, index: _Index, fewest: int) -> list[tuple[DayWord, int]]:
    """Weekday sentences of other reports that share enough words with this one, with their weight."""
    shared: dict[DayWord, list[str]] = defaultdict(list)
    for name in here.names:
        for found in index.by_name.get(name, ()):
            shared[found].append(name)
    weighed: list[tuple[DayWord, int]] = []
    for found in sorted(shared, key=lambda word: (word.document, word.start)):
        words = shared[found]
        near = [word for word in words if word in here.near and word in found.near]
        named = [word for word in words if word[:1].isupper()]
        if len(named) >= fewest and any(word in named for word in near):
            weight = sum(_rarity(word, index) for word in words)
            weighed.append((found, weight + _NEAR * sum(_rarity(word, index) for word in near)))
    return weighed


def same_story(left: Document, right: Document) -> bool:
    """Whether two reports speak of the same people and places."""
    ours, theirs = _all_names(left.text), _all_names(right.text)
    return len(ours & theirs) >= _SAME_STORY * max(1, min(len(ours), len(theirs)))


def shared_names(left: Document, right: Document) -> int:
    """How many names two reports have in common."""
    return len(_all_names(left.text) & _all_names(right.text))


@lru_cache(maxsize=4096)
def _all_names(text: str) -> frozenset[str]:
    return frozenset(name for name in _NAME.findall(text) if name[0].isupper())


def _rarity(word: str, index: _Index) -> int:
    """How much a shared word tells: more when few sentences with weekdays hold it."""
    return round(10 * log2(1 + index.count / len(index.by_name[word])))


def _day_of(word: DayWord, document: Document) -> date:
    """The day a weekday stands for in a dated report: that day itself, else the next or the last one."""
    published = date.fromisoformat(document.published.date if document.published else "1970-01-01")
    ahead = (word.offset - published.isoweekday()) % 7
    if ahead == 0 or word.coming:
        return published + timedelta(days=ahead)
    return published - timedelta(days=7 - ahead)


def _contradiction(day: str, here: DayWord, document: Document) -> str | None:
    """A weekday in the very sentence has to be the day of writing or the day before: news is told at once."""
    written = date.fromisoformat(day).isoweekday()
    said = [
        word.offset
        for word in weekday_words(document)
        if word.sentence == here.sentence and not word.coming_after(here)
    ]
    if not said or any((written - weekday) % 7 <= 1 for weekday in said):
        return None
    names = " and ".join(_DAY_NAMES[weekday - 1] for weekday in said)
    return f"{day} is a {_DAY_NAMES[written - 1]}, but the report tells what happened on {names}"


def _published(
    day: str,
    here: DayWord,
    there: DayWord,
    document: Document,
    index: _Index,
    refused: Mapping[str, str],
) -> Published:
    other = index.documents[there.document]
    own = document.text[here.phrase[0] : here.phrase[1]]
    theirs = other.text[there.phrase[0] : there.phrase[1]]
    dated = other.published.date if other.published else ""
    happening = _day_of(there, other).isoformat()
    why = (
        f'it says "{own}", and {other.origin}, published {dated}, says "{theirs}" of the same happening,'
        f" which is {happening}; so it was written on {day}, a {_DAY_NAMES[date.fromisoformat(day).weekday()]}"
    )
    return Published(
        date=day,
        basis="inferred",
        why=why,
        evidence=(
            quote(document.id, document.text, *here.phrase),
            quote(other.id, other.text, *there.phrase),
        ),
        conflicts=tuple(
            DateConflict(date=other_day, basis="inferred", why_not=refused[other_day])
            for other_day in sorted(refused)
            if other_day != day
        ),
    )
