"""Find the numbers of a sentence with the words that qualify them.

Finds "at least two more" in "At least two more miners died"; leaves "the S-400", "5 May 2019",
"a 35-year-old" and "Article 5" alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from tidings.language.trees import token_at
from tidings.lexicons.tables import table, words
from tidings.mentions.figures.counted.so_far import is_ordinal
from tidings.mentions.figures.drafts import Bounds, Number, NumberKind
from tidings.mentions.figures.written import numerals
from tidings.mentions.figures.written.ages import tells_age
from tidings.mentions.figures.written.bounds import between, exactly, qualifiers, qualify
from tidings.mentions.figures.written.day_lists import day_lists
from tidings.mentions.figures.written.labels import is_no_count
from tidings.mentions.figures.written.of_verbs import has_risen_by, is_of_verb
from tidings.mentions.four_figures import is_count
from tidings.model.mentions import TimeMention
from tidings.model.parse import Sentence
from tidings.model.vocabulary import NOT

# Qualifiers before a number are short; looking further back would cost and find nothing.
_REACH = 48
_MORE_BEFORE = re.compile(
    r"(?:\b(?:another|a\s+further|further|an\s+additional|additional)\s+)\Z", re.I
)
_MORE_AFTER = re.compile(r"\s+(?:more|additional|further|others?|extra)\b(?!\s+than)", re.I)
_DEFINITE = re.compile(
    r"\b(?:the|both|all|its|their|his|her|our|these|those|'s|’s)(?:\s+\w+)?\s+\Z", re.I
)
_RANGE = re.compile(r"^\s*(?:-|–|—|to|or|and|and\s+as\s+many\s+as)\s*$", re.I)
_SCALES = (1e9, 1e6, 1e3, 1e2)
# "20 to 3,000" is no range that anybody gives.
_WIDEST = 20
_BETWEEN = re.compile(r"\b(?:between|from)\s+\Z", re.I)


# Spans of time are the time reader's, and tonnes or votes count nobody.
_KINDS: Mapping[str, NumberKind] = {"share": "share", "distance": "distance"}


class _Core:
    """A number as matched, before its qualifiers are read."""

    def __init__(self, start: int, end: int, bounds: Bounds, group: str) -> None:
        self.start, self.end, self.bounds, self.group = start, end, bounds, group


_RULED_OUT = re.compile(r"(?:[,(]\s*(?:and\s+)?|\band\s+)(?P<q>not\s+)\Z", re.I)
_BARE = re.compile(r"\s*(?:[,.;)]|and\s+not\b|but\b|as\b|$)", re.I)


# So many figures has a year.
_FIGURES = 4

# The hour at which an entry of a live report begins: "06.30 People are led out".
_ENTRY = re.compile(r"\s*(?:[01]?\d|2[0-3])[.:][0-5]\d(?=\s+[A-ZÀ-Þ“\"‘'])")


def find_numbers(
    text: str, sentence: Sentence, times: tuple[TimeMention, ...]
) -> tuple[Number, ...]:
    """The numbers of a sentence in order; those that date, rank, or label are left out."""
    if not sentence.tokens:
        return ()
    begin, end = sentence.start, sentence.tokens[-1].end
    said = text[begin:end]
    cores = _cores(said)
    if not cores:  # most sentences tell no number
        return ()
    taken = [*((t.start - begin, t.end - begin) for t in times), *day_lists(said)]
    taken += [clock.span() for clock in [_ENTRY.match(said)] if clock]
    found: list[Number] = []
    for core in _joined(said, cores):
        if any(a < core.end and core.start < b for a, b in taken) or _is_note(said, core):
            continue
        if core.group == "share" and is_ordinal(sentence, begin + core.start, begin + core.end):
            continue
        number = _number(said, begin, sentence, core)
        if number is not None:
            found.append(number)
    return tuple(found)


def _is_note(said: str, core: _Core) -> bool:
    """ "The society,[3] founded in May": the mark of a note sticks to the word before it and counts nothing."""
    before, behind = said[: core.start], said[core.end : core.end + 1]
    return before.endswith("[") and behind == "]" and not before[:-1].endswith((" ", "\n"))


@lru_cache(maxsize=4096)
def _cores(said: str) -> tuple[_Core, ...]:
    """The numbers of some words as matched; several readers ask for those of one sentence."""
    return tuple(
        _Core(match.start(), match.end(), numerals.read(match), match.lastgroup or "digits")
        for match in numerals.pattern().finditer(said)
        if match.end() > match.start()
    )


def _joined(said: str, cores: tuple[_Core, ...]) -> Iterator[_Core]:
    """Join the two ends of a range: "2,000 to 3,000", "between 5 and 7", "2-3 million"."""
    waiting: _Core | None = None
    for core in cores:
        if waiting is not None:
            low = _lower_end(said, waiting, core)
            if low is not None:
                bounds = between(exactly(low), core.bounds)
                yield _Core(waiting.start, core.end, bounds, "range")
                waiting = None
                continue
            yield waiting
        waiting = core
    if waiting is not None:
        yield waiting


def _lower_end(said: str, left: _Core, right: _Core) -> float | None:
    """The lower number of a range, None where two numbers only stand side by side."""
    gap = said[left.end : right.start]
    if not _RANGE.match(gap) or {left.group, right.group} & {"vague", "share"}:
        return None
    high = right.bounds.value or 0
    low = (left.bounds.value or 0) * _shared_scale(left, right, said)
    opening = _BETWEEN.search(said, max(0, left.start - _REACH), left.start)
    word = gap.strip().casefold()
    if opening is not None and opening.group().strip().casefold() == "from":
        return None  # "rose from 34 to 50" tells two counts, the second of them now
    if word == "and":
        # "five and six were hurt" are two numbers, "between five and six" is one.
        return low if opening is not None and low < high else None
    return low if low < high <= _WIDEST * low else None


def _shared_scale(left: _Core, right: _Core, said: str) -> float:
    """“2 to 3 million” counts millions at both ends."""
    high, written = right.bounds.value or 0, said[right.start : right.end]
    if (left.bounds.value or 0) >= min(_SCALES):
        return 1.0
    if written.endswith(",000") and said[left.end : right.start] in {"-", "–"}:
        return 1e3  # "2-3,000 people"
    if not re.search(r"[a-z]", written, re.I):
        return 1.0
    return next((scale for scale in _SCALES if high >= scale and high % scale == 0), 1.0)


def _is_counting(sentence: Sentence, begin: int, core: _Core) -> bool:
    """Whether four figures that might be a year count something."""
    token = token_at(sentence, begin + core.start) if core.end - core.start == _FIGURES else None
    return token is not None and is_count(sentence, token, begin + core.end)


def _number(said: str, begin: int, sentence: Sentence, core: _Core) -> Number | None:
    unit_kind, unit, unit_end = _unit(said, core)
    plain = core.group == "digits" and not _is_counting(sentence, begin, core)
    labels = is_no_count(said, core.start, core.end, plain=plain)
    if unit_kind is None or (labels and unit_kind not in {"money", "distance"}):
        return None
    if unit_kind == "distance" and core.group == "vague":
        return None
    kind: NumberKind = "share" if core.group == "share" else unit_kind
    if core.group == "share":
        unit_end = core.end
    start, end, bounds, qualifier = _qualified(
        said, core, max(core.end, unit_end), measured=kind in {"money", "distance"}
    )
    if kind == "share" and core.group != "share":
        bounds = _percent(bounds)
    start, more_before = _with_more(said, start)
    more_before = more_before or has_risen_by(said[:start])
    tail = _MORE_AFTER.match(said, end)
    if tail and kind == "count":
        end = tail.end()
    tokens = sentence.tokens
    inside = [t.index for t in tokens if t.start - begin < end and t.end - begin > start]
    cores = [t.index for t in tokens if t.start - begin < core.end and t.end - begin > core.start]
    if not cores or not inside or tells_age(sentence, cores, said[: core.start]):
        return None
    return Number(
        start=begin + start, end=begin + end, first=inside[0], core=cores[0], last=cores[-1],
        bounds=bounds, kind=kind, qualifier=qualifier, unit=unit,
        additional=more_before or bool(tail and kind == "count" and "other" not in tail.group().casefold()),
        vague=core.group == "vague",
        definite=bool(_DEFINITE.search(said[max(0, start - 24) : start])),
    )  # fmt: skip


def _percent(bounds: Bounds) -> Bounds:
    return Bounds(
        value=bounds.value / 100 if bounds.value is not None else None,
        low=bounds.low / 100,
        high=min(bounds.high / 100, 1.0) if bounds.high is not None else 1.0,
    )


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?P<q>{numerals.any_of(qualifiers('before'))})\s+\Z", re.I)


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf"\s+(?P<q>{numerals.any_of(qualifiers('after'))})(?![^\W_])", re.I)


def _qualified(
    said: str, core: _Core, end: int, *, measured: bool
) -> tuple[int, int, Bounds, str | None]:
    start, bounds, names = core.start, core.bounds, list[str]()
    if core.group == "range" and (opening := _BETWEEN.search(said, max(0, start - 12), start)):
        start = opening.start()
    start = _currency_start(said, start)
    for _ in range(3):  # "at least some" stacks two; more than three words of bound never do
        match = _before().search(said[max(0, start - _REACH) : start])
        if not match:
            break
        row = qualifiers("before")[_key(match["q"])]
        if is_of_verb(_key(match["q"]), said[: start - len(match.group())]):
            break
        # "the" alone bounds nothing and is no part of the quote.
        if row["low"] == row["high"] == "n" and "total" not in _key(match["q"]):
            break
        bounds = qualify(bounds, row, measured=measured)
        names.insert(0, _key(match["q"]))
        start -= len(match.group())
    if said[end : end + 1] == "+" and not said[end + 1 : end + 2].isalnum():
        bounds, end = qualify(bounds, qualifiers("before")["at least"]), end + 1  # "9,000+"
        names.append("at least")
    if match := _after().match(said, end):
        row = qualifiers("after")[_key(match["q"])]
        if not re.match(r"\s+(?:\d|an?\b)", said[match.end() :]):
            bounds, end = qualify(bounds, row, measured=measured), match.end()
            names.append(_key(match["q"]))
    out = _RULED_OUT.search(said[max(0, start - _REACH) : start])
    if out and not names and _BARE.match(said, end):
        return start - len(out["q"]), end, bounds, NOT
    return start, end, bounds, " ".join(names) or None


def _key(phrase: str) -> str:
    return " ".join(phrase.casefold().split())


def _with_more(said: str, start: int) -> tuple[int, bool]:
    match = _MORE_BEFORE.search(said[max(0, start - _REACH) : start])
    return (start - len(match.group()), True) if match else (start, False)


@cache
def _units() -> Mapping[str, str]:
    rows = table("en/number_units.tsv")
    return {word: row["measure"] for row in rows for word in words(row["words"])}


@cache
def _currencies() -> Mapping[str, str]:
    rows = table("en/currencies.tsv")
    return {word: row["code"] for row in rows for word in words(row["words"])}


@cache
def _sign_before() -> re.Pattern[str]:
    # A sign or a code in capitals stands before its number; "won 12" is no money.
    signs = [word for word in _currencies() if not word.islower()]
    return re.compile(rf"(?<![^\W_])(?P<c>{numerals.any_of(signs)})\s?\Z")


@cache
def _unit_after() -> re.Pattern[str]:
    return re.compile(rf"(?:\s+|-)?(?P<u>{numerals.any_of([*_units(), *_currencies()])})(?![^\W_])")


def _currency_start(said: str, start: int) -> int:
    sign = _sign_before().search(said[max(0, start - 16) : start])
    return start - len(sign.group()) if sign else start


def _unit(said: str, core: _Core) -> tuple[NumberKind | None, str | None, int]:
    sign = _sign_before().search(said[max(0, core.start - 16) : core.start])
    if sign:
        return "money", _currencies()[" ".join(sign["c"].split())], core.end
    match = _unit_after().match(said, core.end)
    if not match:
        return "count", None, core.end
    written = " ".join(match["u"].split())
    if written in _currencies():
        return "money", _currencies()[written], match.end()
    return _KINDS.get(_units()[written]), written, match.end()
