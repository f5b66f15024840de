"""Tell a number that counts from one that dates, ranks, labels or tells an age.

"12 boats" counts; "March 12", "Article 12", "a 12-year-old", "the 12th" and "12:30" do not.
"""

from __future__ import annotations

import re
from functools import cache

from tidings.lexicons.tables import table, words
from tidings.mentions.figures.counted.populations import names_counted
from tidings.mentions.figures.written.makes import numbers_make
from tidings.mentions.figures.written.numerals import any_of, pattern, read

_JOINED_BEFORE = re.compile(r"(?:[^\W_]|[^\W\d_][-–]|\d[.:/,-]|[#№])\Z")
_JOINED_AFTER = re.compile(r"^(?:st|nd|rd|th)\b|^[^\W_]|^[:/]\d|^\.\d|^-\d|^['’]s\b|^s\b", re.I)
# Four bare digits of our time are a year, unless words show that they count.
_YEAR = re.compile(r"^(?:1[89]\d\d|20\d\d)$")
# "A 2015 police sweep": one thing, and its year.
_ONE_OF_YEAR = re.compile(r"\ban?\s+(?:(?:early|late|mid)[\s-])?\Z", re.I)
_COUNTING_BEFORE = re.compile(
    r"\b(?:than|least|some|about|around|over|nearly|almost|approximately|estimated|to|total of|all|many as)\s+\Z",
    re.I,
)
_NEXT = re.compile(r"^\s+([^\W\d_]+)(?:\s+([^\W\d_]+))?")
# "A 2000-strong crowd".
_STRONG = re.compile(r"-(?:strong|odd)\b")
_AFTER_YEAR_WORD = re.compile(
    r"\b(?:in|since|until|till|by|of|from|during|after|before|early|late|mid|the|and|year)[\s-]+$",
    re.I,
)
# "Three in ten people" is a ratio of no known whole.
_RATIO = re.compile(
    r"^\s+(?:in|out of)\s+(?:every\s+)?(?P<all>\d+|two|three|four|five|six|eight|ten)(?=\s)", re.I
)
_IN = re.compile(
    r"\b(?P<some>\d+|one|two|three|four|five|six|seven|eight|nine)\s+(?:in|out\s+of)\s+(?:every\s+)?\Z",
    re.I,
)
# "Up from 1 in 10", "compared to one in five": a ratio of the same people as one told before.
_SMALL = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)"
_THAN = r"\b(?:from|than|to|with)\s+(?:about\s+|nearly\s+|just\s+)?"
_FROM = re.compile(rf"{_THAN}\Z", re.I)
_FROM_ONE_IN = re.compile(rf"{_THAN}{_SMALL}\s+(?:in|out\s+of)\s+(?:every\s+)?\Z", re.I)
_IN_SMALL = re.compile(rf"^\s+(?:in|out\s+of)\s+(?:every\s+)?{_SMALL}(?![\w,-]|\.\d)", re.I)
# Spaced as some archives have it: "a 36 - year - old man", "at 1: 30 a. m.".
# "A 35-year-old", "18- to 24-year-old men", "15-24 years old".
_YEARS_OLD = re.compile(
    r"^(?:\s*-?\s*(?:to|and|or|-|–)\s*(?:\d{1,3}|\w+))?[\s-]+(?:year|month|week|day)s?[\s-]+olds?\b",
    re.I,
)
# "12: 30 in Sorn and ..." opens a list, so the hour says that it is one.
_HOUR = r"\s?(?:[ap]\s?\.?\s?m\b|hours\b|hrs\b|o'clock\b|GMT\b|local\b)"
_CLOCK = re.compile(rf"^:\s[0-5]\d{_HOUR}", re.I)
_OF_CLOCK = re.compile(r"\b\d{1,2}:\s\Z")
_CLOCK_END = re.compile(rf"^{_HOUR}", re.I)
# "Three in four were shot", "one in ten of them": nobody is named behind a ratio that stands for its people.
_STANDS = re.compile(
    r"\s+(?:of|are|is|were|was|have|has|had|did|do|said|say|will|would|could|may|cannot)\b", re.I
)
# "At 13 km per hour", "200 km/h winds": how fast, and no distance.
_SPEED = re.compile(
    r"^[\s-]*(?:kms?|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|m)?\s*(?:(?:per|an|a)\s+(?:hour|second)|/\s?(?:h|hr|s)|kph|mph|knots?)\b",
    re.I,
)
# "Three 911 callers", "the 112 call centre": under which number one calls for help.
_HELP_LINES = frozenset({"911", "112", "999", "119", "110"})
_CALLED = re.compile(r"^[\s-]+(?:emergency|call|dispatch|operator|line|hotline|recording)", re.I)
_NO = re.compile(r"\b(?:no|any|every|some)[\s-]\Z", re.I)
_AGE = re.compile(r"[^\W\d_],\s*$")
# "A man of 44 died", "a girl of nine": one person and how old he is; "a group of 44" counts.
_OF_AGE = re.compile(r"\b(?:an?|the|another|one)\s+(?:[\w-]+\s+)?(?P<who>[\w-]+)\s+of\s+\Z", re.I)
_CALLINGS = ("man", "woman", "boy", "girl", "er", "ist", "ian", "driver", "soldier")
_NO_PEOPLE = frozenset({"number", "order", "matter", "quarter", "cluster", "layer", "member"})
_OLDEST = 110
_AGE_END = re.compile(r"^\s*,(?!\s*(?:and|000))")


@cache
def _months() -> frozenset[str]:
    rows = table("en/number_neighbours.tsv")
    dates = (row for row in rows if row["kind"] == "date" and row["side"] in {"before", "both"})
    return frozenset(word.casefold() for row in dates for word in words(row["words"]))


@cache
def _neighbours(side: str, *, capital: bool) -> re.Pattern[str]:
    rows = [
        row for row in table("en/number_neighbours.tsv")
        if row["side"] in {side, "both"} and row["kind"] and (row["kind"] in {"label", "date"}) == capital
    ]  # fmt: skip
    phrases = [word for row in rows for word in words(row["words"])]
    if side == "before":
        if capital:
            phrases = [p[0].upper() + p[1:] for p in phrases]
            return re.compile(rf"(?<![^\W_])(?:{any_of(phrases)})[\s-]+\Z")
        return re.compile(rf"(?<![^\W_])(?:{any_of(phrases)})\s+\Z", re.I)
    return re.compile(rf"^\s*(?:of\s+)?(?:{any_of(phrases)})(?![^\W_])", 0 if capital else re.I)


def is_no_count(said: str, start: int, end: int, *, plain: bool) -> bool:
    """Whether the number at `start:end` dates, ranks, labels or tells an age."""
    before, after = said[max(0, start - 24) : start], said[end : end + 24]
    if _JOINED_BEFORE.search(before) or _JOINED_AFTER.match(after):
        return True
    if numbers_make(before, after):
        return True
    if _is_measured(said[start:end], after):
        return True
    if _OF_CLOCK.search(before) and _CLOCK_END.match(after):
        return True
    if said[start:end].casefold() == "one" and _NO.search(before):
        return True  # "found no one alive"
    worded = said[start:end].isalpha()
    if _is_neighboured(before, after, worded=worded) or _is_ratio(
        before, said[start:end], said[end : end + 40]
    ):
        return True
    if _is_age(before, said[start:end], after):
        return True
    if not plain:
        return False
    written = said[start:end]
    if _YEAR.match(written):
        return (
            _ONE_OF_YEAR.search(before) is not None
            or not (_COUNTING_BEFORE.search(before) or _counts(after) or _STRONG.match(after))
            or bool(
                _AFTER_YEAR_WORD.search(before) and not _counts(after) and not _STRONG.match(after)
            )
        )
    return bool(len(written) <= 2 and _AGE.search(before) and _AGE_END.match(after))


def _is_measured(written: str, after: str) -> bool:
    """Whether a number is an age, an hour, a speed, or a line one calls for help."""
    if _YEARS_OLD.match(after) or _CLOCK.match(after) or _SPEED.match(after):
        return True
    return written in _HELP_LINES and _CALLED.match(after) is not None


def _is_age(before: str, written: str, after: str) -> bool:
    """Whether a number behind one person's calling says how old that person is."""
    who = _OF_AGE.search(before)
    number = pattern().fullmatch(written) if who is not None else None
    if who is None or number is None or number.lastgroup not in {"digits", "spelled"}:
        return False
    if (read(number).value or 0) > _OLDEST:
        return False
    follows = _NEXT.match(after)
    if follows is not None and names_counted(follows[1]):
        return False
    word = who["who"].lower()
    return word not in _NO_PEOPLE and word.endswith(_CALLINGS)


def _counts(after: str) -> bool:
    """Whether one of the next two words names people or things."""
    words_after = _NEXT.match(after)
    return words_after is not None and any(names_counted(w) for w in words_after.groups() if w)


def _is_ratio(before: str, written: str, after: str) -> bool:
    """ "Three in ten people"; of "nine in four villages" the nine are counted."""
    ratio, of = _RATIO.match(after), _IN.search(before)
    if ratio and _is_less(written, ratio["all"]):
        behind = after[ratio.end() :]
        if _counts(behind) or _STANDS.match(behind):
            return True
    if (_FROM.search(before) and _IN_SMALL.match(after)) or _FROM_ONE_IN.search(before):
        return True
    return bool(of and _is_less(of["some"], written) and (_counts(after) or _STANDS.match(after)))


def _is_less(some: str, whole: str) -> bool:
    values = [read(found).value for n in (some, whole) if (found := pattern().fullmatch(n))]
    return len(values) == 2 and (values[0] or 0) < (values[1] or 0)


def _is_neighboured(before: str, after: str, *, worded: bool) -> bool:
    """Whether words beside a number make it none; "since January seven workers have died" has no seventh of January."""
    dated = _neighbours("before", capital=True).search(before)
    if dated is not None and worded and dated.group().strip().casefold() in _months():
        dated = None
    return bool(
        dated
        or _neighbours("before", capital=False).search(before)
        or _neighbours("after", capital=True).match(after)
        or _neighbours("after", capital=False).match(after)
    )
