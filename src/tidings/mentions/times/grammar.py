"""The grammar of time expressions: one pattern for each way of saying when.

A pattern finds words; what day they mean is said by `stated`, `relative` and `windows`. Months and
weekdays need their capital, everything else is read without regard to case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tidings.lexicons.tables import table
from tidings.lexicons.tables import words as cells
from tidings.mentions.times import signs, words

DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d:]|[.,]\d|\s?%)"
YEAR = r"(?P<year>1\d{3}|20\d{2})(?![\d%]|[.,]\d|[-–]\d{2}-)"
_BEFORE_CHRIST = r"B\.\s?C\.(?:\s?E\.)?|B\.C|BCE?"
ERA = rf"(?:\s*(?P<era>{_BEFORE_CHRIST})(?!\w))"
# "on the third", "to the second" are seldom days; from "the tenth" on such words are.
NAMED_DAY = 10
_DAY_LEADS = ("on", "by", "of", "from", "until", "and", "before")
_OPENED = {"last", "past", "next", "coming", "following", "previous", "preceding", "recent"}


@dataclass(frozen=True)
class Found:
    """Words that look like a time: which pattern, where in the document, its named pieces."""

    kind: str
    start: int
    end: int
    pieces: tuple[tuple[str, str], ...]

    def get(self, name: str) -> str:
        """A named piece in plain form, "" where the words have none."""
        return next((value for piece, value in self.pieces if piece == name), "")

    def having(self, **pieces: str) -> Found:
        """The same words with pieces added that their surroundings supply."""
        kept = tuple((n, v) for n, v in self.pieces if n not in pieces)
        return Found(self.kind, self.start, self.end, (*kept, *pieces.items()))


def find_expressions(text: str, start: int, end: int) -> Iterator[Found]:
    """The time expressions of a stretch of text, longest first where they overlap, in order."""
    candidates, there = list[Found](), signs.signs_in(text[start:end])
    for kind, needs, pattern in patterns():
        if not needs <= there:
            continue
        for match in pattern.finditer(text, start, end):
            begin, close = match.span("whole")
            pieces = tuple(
                (name.rstrip("_"), words.plain(value))
                for name, value in match.groupdict().items()
                if value is not None and name != "whole"
            )
            candidates.append(Found(kind, begin, close, pieces))
    if not candidates:
        return
    names = [match.span() for match in words.not_times().finditer(text, start, end)]
    taken: list[Found] = []
    for found in sorted(candidates, key=lambda f: (f.start - f.end, f.start)):
        if any(found.start < t.end and t.start < found.end for t in taken):
            continue
        if found.kind in {"date", "dates"} and words.named_for_a_day().match(text, found.end):
            names.append((found.start, found.end))
        if not any(a <= found.start and found.end <= b for a, b in names):
            taken.append(found)
    yield from sorted(taken, key=lambda f: f.start)


@cache
def patterns() -> tuple[tuple[str, frozenset[str], re.Pattern[str]], ...]:
    """All patterns with the kind of expression they find and the signs without which they find none."""
    return tuple(
        (
            kind,
            frozenset(needs.split()),
            re.compile(rf"(?<![\w$€£])(?<!\d[.,])(?<![A-Z]-)(?P<whole>{body})(?!\w)"),
        )
        for kind, needs, body in _bodies()
    )


def _bodies() -> Iterator[tuple[str, str, str]]:
    month, weekday, season = _names("time_months"), _names("time_weekdays"), _season()
    part = rf"(?P<part>(?i:{words.either(words.parts())}))(?:[\s-]+the)?[\s-]+"
    that_year = (
        r"(?:,?\s+(?:of\s+|in\s+)?(?P<yearref>(?i:that\s+same|that|the\s+same|the\s+following|"
        r"the\s+next|the\s+previous|the|this|last|next)\s+year))"
    )
    tail = rf"(?:(?:\s*,)?\s+(?:of\s+|in\s+)?{YEAR}{ERA}?|\s+(?:of\s+)?(?P<bc>\d{{1,4}})\s*(?:{_BEFORE_CHRIST})|{that_year})?"
    the_weekday = rf"(?:(?P<weekday>{weekday})(?:,\s*|\s+)(?:the\s+)?)?"
    hour = rf"(?i:{words.either(words.single_words('time_of_day'))})"
    month_name = rf"(?P<month>{month})\b(?:(?<=[A-Z][A-Za-z]{{2}})(?<!May|Jun)\.|(?<=Sept)\.)?"
    unit = rf"(?P<unit>(?i:{words.either(words.units())}))"
    count = rf"(?P<count>\d{{1,3}}|(?i:{words.either(words.counts())}))"
    deictic = r"(?P<rel>(?i:last|past|this\s+past|this\s+coming|this|next|coming|current))"
    narrative = (
        r"(?P<rel>(?i:that\s+same|that\s+very|that|this\s+same|the\s+same|the\s+very\s+same|"
        r"the\s+following|the\s+next|the\s+very\s+next|the\s+previous|the\s+preceding|"
        r"the\s+prior|the\s+ensuing))"
    )

    yield "iso", "digit", r"(?P<iso>\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2})?Z?)?"
    yield "numbers", "digit", r"(?P<a>\d{1,2})(?P<mark>[/.-])(?P<b>\d{1,2})(?P=mark)(?P<year>\d{4})"
    yield "numbers", "digit", r"(?<=\bon\s)(?P<a>\d{1,2})/(?P<b>\d{1,2})(?!/)"
    yield (
        "date",
        "month digit",
        rf"{the_weekday}(?i:the\s+)?{DAY}(?:\s+day)?(?:\s+of)?\s+{month_name}{tail}",
    )
    yield "date", "month digit", rf"{the_weekday}{month_name}\s+(?:the\s+)?{DAY}{tail}"
    in_words = (
        rf"(?P<day>(?i:{words.either(w for w, number in words.ordinals().items() if number > 0)}))"
    )
    yield "date", "month ordinal", rf"{the_weekday}(?i:the\s+){in_words}\s+of\s+{month_name}{tail}"
    dash = r"\s*(?:[-–—/]|\bto\b|\buntil\b|\bthrough\b|\band\b|\bor\b)\s*"
    other = r"(?P<until>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d:]|[.,]\d)"
    yield (
        "dates",
        "month digit",
        rf"(?:the\s+)?{DAY}{dash}(?:the\s+)?{other}(?:\s+of)?\s+{month_name}{tail}",
    )
    yield (  # "between Sunday 3 and Friday 8 March"
        "dates",
        "month digit weekday",
        rf"(?:{weekday})\s+(?:the\s+)?{DAY}{dash}(?:the\s+)?(?:(?:{weekday})\s+)?(?:the\s+)?{other}(?:\s+of)?\s+{month_name}{tail}",
    )
    yield "dates", "month digit", rf"{month_name}\s+{DAY}{dash}{other}{tail}"
    yield "month", "month", rf"(?:{part})?{month_name}{tail}"
    yield "month", "month", rf"{deictic}\s+{month_name}"
    yield "month", "month", rf"{narrative}\s+{month_name}"
    yield (
        "season",
        "season",
        rf"(?:{part})?(?:the\s+)?(?P<season>{season})(?:(?:,|\s+of|\s+in)?\s+{YEAR}"
        rf"(?:[-–/]\d{{2,4}})?{ERA}?|{that_year})",
    )
    yield (
        "season",
        "season digit",
        rf"(?:{part})?(?:the\s+)?(?P<season>{season})\s+(?:of\s+)?(?P<bc>\d{{1,4}}){ERA}",
    )
    yield "season", "season digit", rf"(?:the\s+)?{YEAR}\s+(?P<season>{season})"
    yield (
        "season",
        "season",
        r"(?i:(?<=\bin\s)|(?<=\bby\s)|(?<=\bduring\s)|(?<=\bsince\s)|(?<=\buntil\s)|(?<=\bof\s)|"
        r"(?<=\bover\s)|(?<=\bthroughout\s)|(?<=\bfor\s)|(?<=\bbefore\s)|(?<=\bafter\s)|(?<=\bspent\s)|(?<=\bpassed\s))"
        rf"(?:{part})?(?i:the\s+)?(?P<season>{season})(?!\s+of\b)",
    )
    after_season = "|".join(rf"(?<=\b{name}\sand\s)" for name in words.seasons())
    yield "season", "season", rf"(?i:{after_season})(?P<season>{season})(?!\s+of\b)"
    yield "season", "season", rf"(?<!\b[Aa]n\s)(?<!\b[Aa]\s){part}(?P<season>{season})(?!\s+of\b)"
    yield "season", "season", rf"(?:{part})?{deictic}\s+(?P<season>{season})"
    yield "season", "season", rf"(?:{part})?{narrative}\s+(?P<season>{season})"
    yield "year", "year", rf"(?:{part})?(?:(?i:the\s+)?years?\s+)?{YEAR}"
    yield "years", "year", rf"{YEAR}\s*[-–—/]\s*(?P<until>\d{{4}}|\d{{2}})(?![\d-])"
    yield "years", "digit", rf"(?P<bc>\d{{1,4}})\s*[-–—/]\s*(?P<until>\d{{1,4}}){ERA}"
    yield "bc", "digit", rf"(?:{part})?(?:c\.|ca\.|circa)?\s*(?P<bc>\d{{1,4}}){ERA}"
    yield "bare_bc", "digit", r"(?P<bc>\d{2,3})(?![\d%]|[.,:]\d)"
    yield "ad", "digit", r"(?:A\.?D\.?\s+(?P<ad>\d{1,4})|(?P<ad_>\d{1,4})\s+(?:A\.?D\.?|C\.?E\.?))"
    yield "decade", "digit", rf"(?:{part})?(?:the\s+)?(?P<decade>\d{{2,3}}0)['’]?s(?!\s+of\b){ERA}?"
    yield "decade", "digit", rf"(?:{part})?(?:the\s+)?['’](?P<decade>[2-9]0)s"
    century = rf"(?P<century>\d{{1,2}}(?:st|nd|rd|th)|(?i:{words.either(words.ordinals())}))"
    yield (
        "century",
        "century",
        rf"(?:{part})?(?:the\s+)?{century}[\s-]+(?i:century|centuries){ERA}?",
    )
    yield "quarter", "digit", rf"Q(?P<quarter>[1-4])(?:\s+(?:of\s+)?{YEAR})?"
    rel_day = r"(?:(?P<rel>(?i:last|this\s+past|this\s+coming|this|next|the\s+following|the\s+next|"
    rel_day += r"the\s+previous|the\s+same|that|the\s+past))\s+)?"
    yield (
        "weekday",
        "weekday",
        rf"(?:(?i:early|late|later|earlier)\s+(?:on\s+)?)?{rel_day}(?P<weekday>{weekday})"
        rf"(?:\s+{hour})?(?:(?:,|\s+of)?\s+(?P<week>(?i:last|this|next|the\s+previous|"
        rf"the\s+following|that)\s+week))?",
    )
    yield (
        "deictic",
        "deictic",
        (
            rf"(?P<word>(?i:the\s+day\s+before\s+yesterday|the\s+day\s+after\s+tomorrow|yesterday|"
            rf"today|tonight|tomorrow|overnight|last\s+night|this\s+(?:{hour})))(?:\s+{hour})?"
        ),
    )
    yield "unit", "unit", rf"(?:{part})?{deictic}\s+{unit}(?!-|\s+old)"
    yield "unit", "weekend", rf"{deictic}\s+(?P<unit>(?i:weekend))"
    yield "unit", "unit", rf"{part}(?P<rel>(?i:the))\s+{unit}(?!-)"
    yield "unit", "unit", r"(?P<unit>(?i:year|month|week))(?P<part>(?i:['’]s\s+end))"
    yield (
        "unit",
        "unit",
        rf"(?:{part}(?:of\s+)?)?{narrative}\s+(?P<unit>(?i:{_narrative_units(hour)}))(?!-)",
    )
    yield (
        "weekend",
        "weekend",
        r"(?P<rel>(?i:over\s+the|during\s+the|at\s+the|on\s+the))\s+(?i:weekend)",
    )
    week_of = rf"(?P<ord>(?i:{words.either(words.ordinals())}))\s+(?P<what>(?i:week|weekend|days?)|{weekday})"
    yield "nth", "month", rf"(?:the\s+)?{week_of}\s+(?i:of|in)\s+{month_name}{tail}"
    of = r"(?=(?P<of>\s+of\s+the\b)?)"
    opened = rf"(?P<rel>(?i:{words.either(_OPENED)}))"
    yield (
        "window",
        "unit",
        rf"(?:(?i:in|over|during|within|for|throughout)\s+)?(?i:the\s+|these\s+)?{opened}\s+"
        rf"(?:{count}\s+(?:or\s+(?:two|three|so)\s+)?)?(?P<unit>(?i:{words.either(words.plurals())})){of}",
    )
    yield (
        "window", "unit",
        r"(?:(?i:in|over|during|within|for|throughout)\s+)(?i:the\s+)(?P<rel>(?i:last|past|next|coming))\s+"
        r"(?P<unit>(?i:week|month|year|decade|century|fortnight|hour|day))" + of,
    )  # fmt: skip
    about = (
        r"(?:(?P<about>(?i:about|around|some|nearly|almost|roughly|more\s+than|over|less\s+than|"
    )
    about += r"just\s+over|just\s+under|at\s+least|barely|only|just|exactly))\s+)?"
    yield (
        "ago",
        "unit ago",
        rf"{about}(?:{count}\s+(?:and\s+a\s+half\s+)?)?{unit}\s+(?P<way>(?i:ago|from\s+now|hence))"
        r"(?:\s+(?P<exact>(?i:today|tonight)))?",
    )
    # "within 48 hours of the signing" counts from there
    yield "within", "unit", rf"(?i:within\s+){about}{count}\s+{unit}(?![-’'])(?!\s+(?i:of|after|from)\b)"  # fmt: skip
    yield "ahead", "unit", rf"(?i:in\s+){about}{count}\s+{unit}(?:['’]?\s+time)?(?!-)"
    yield (
        "later",
        "unit",
        rf"{about}(?:{count}\s+(?:and\s+a\s+half\s+)?)?{unit}\s+"
        rf"(?P<way>(?i:later|earlier|afterwards?|previously|thereafter|beforehand))",
    )
    yield "later", "unit", rf"(?P<count>(?i:the))\s+{unit}\s+(?P<way>(?i:before|after))(?=\s*[.,;)]|$)"  # fmt: skip
    yield (
        "then",
        "then",
        r"(?i:(?<=\bat\s)|(?<=\bby\s)|(?<=\baround\s)|(?<=\bfrom\s)|(?<=\buntil\s))(?i:that\s+(?:same\s+)?time)",
    )
    yield "then", "then", r"(?i:(?<=\bsince\s)|(?<=\bby\s)|(?<=\buntil\s)|(?<=\btill\s))(?i:then)"
    clock = r"(?P<clock>\d{1,2}(?:[:.]\d{2})?\s?(?:[ap]\.m\.?|[apAP][mM])|[012]?\d:[0-5]\d)"
    yield (
        "clock",
        "clock",
        rf"(?i:(?<=\bat\s)|(?<=\bby\s)|(?<=\baround\s)|(?<=\babout\s))(?:{clock}|(?i:noon|midnight|midday))(?:\s?(?:hrs|hours|GMT|UTC|local\s+time))?",
    )
    yield (
        "clock",
        "digit",
        r"(?P<clock>\d{1,2}(?:[:.]\d{2})?\s?(?:[ap]\.m\.?|[AP]M|[ap]m)|[012]?\d:[0-5]\d(?=\s+(?:on|today|yesterday)\b))(?:\s(?:GMT|UTC|local\s+time))?",
    )
    yield (
        "hours",
        "hour",
        rf"(?i:(?:early\s+in\s+|late\s+in\s+)?(?:the\s+)?(?:early\s+|late\s+|small\s+)?(?:hours|{hour})\s+of)(?=\s)",
    )
    feast = rf"(?P<feast>(?i:{words.either(words.feasts())}))"
    yield (
        "feast",
        "feast",
        rf"(?:{part})?(?:(?P<rel>(?i:last|this|next))\s+)?{feast}(?:\s+(?:of\s+)?{YEAR})?",
    )
    late = words.either(w for w, number in words.ordinals().items() if number >= NAMED_DAY)
    some, to = "|".join(map(_after, _DAY_LEADS)), "|".join(map(_after, ("to", "for")))
    for needs, nth in (("digit", r"(?:[12]\d|3[01]|[1-9])(?:st|nd|rd|th)"), ("ordinal", late)):
        yield "nth_day", needs, rf"(?i:(?:{some})the\s+(?P<day>{nth}))"
        # "adjourned to the 19th", "set down for the 25th": what is to come, whatever the tense
        yield "nth_day", needs, rf"(?i:(?:{to})(?P<ahead>the)\s+(?P<day>{nth}))"


def _after(word: str) -> str:
    return rf"(?<=\b{word}\s)"


def number_of(word: str) -> int:
    """21 for "21", "21st" and "twenty-first"."""
    digits = re.match(r"\d+", word)
    return int(digits.group()) if digits else words.ordinals()[word]


def _names(name: str) -> str:
    named = [w for row in table(f"en/{name}.tsv") for w in cells(row["word"])]
    return words.either([*named, *(w.upper() for w in named)])


def _season() -> str:
    return words.either([*words.seasons(), *(w.capitalize() for w in words.seasons())])


def _narrative_units(hour: str) -> str:
    return rf"day|week|weekend|month|year|decade|century|{hour}"
