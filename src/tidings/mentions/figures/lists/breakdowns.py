"""Counts that a list takes apart: "447 people were held: 310 in Karm, 96 in Sul and 51 in Tolna".

Each number of the list is a part of the whole, whatever measure its own words seem to give. A list belongs to a whole where
its numbers add up to it, or where a colon or "namely" announces it and they nearly do: that they do not is worth telling.
"40 women and 30 children were among the 100" is no such list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from msgspec.structs import replace

from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.mentions.figures.lists.headed import head_of, headed_whole
from tidings.mentions.figures.lists.unnumbered import mixed_lists
from tidings.mentions.figures.written.numbers import find_numbers
from tidings.mentions.figures.written.numerals import any_of
from tidings.model.joint import BOTH, LEARNED
from tidings.model.mentions import FigureMention, Reading, TimeMention
from tidings.model.parse import Sentence

# Words between two numbers of a list: what the first counts, and a comma or "and".
_ASIDE = r"(?:,\s+(?:by|according\s+to)\s[^,;:.\d]{1,40},\s+)"  # "and, by the families' count, ten in the fire"
_NEXT = re.compile(
    rf"\A[^,;:.\d]{{0,90}}(?:(?:[,;]|\band)\s*(?:and\s+)?|\band{_ASIDE})(?:[a-z]+\s+){{0,2}}\Z"
)
# One more that is told without a number: "seven patients, three nurses and a cook".
_ONE_MORE = re.compile(r"\A[^,;:.\d]{0,40}?(?:,\s*)?\s+and\s+((?:a|an|one)\s+[a-z]+)")
# One more who is named: "five people died: four in the fire, and Ada Ruiz".
_NAMED_MORE = re.compile(r"\A[^,;:.\d]{0,60}?,?\s+and\s+([A-ZÀ-Þ][\w’'-]+(?:\s+[A-ZÀ-Þ][\w’'-]+)+)")
# How far announced numbers may be from their whole and still be meant to make it.
NEARLY = 0.8
# The whole stands so many sentences before its parts at most: "52 dead. One more lives. The 52 are 22 soldiers and …".
BACK = 2
# Smaller wholes are made by chance: "two died, one in Karm and one in Sul" needs no sum to be read.
LEAST = 4


_LEAST_ITEMS, _ROUND = 2, 100


# "Of whom nine died" takes a part of a part, and no further one of the whole.
_OF_WHOM = re.compile(r"\A\s*(?:,\s*)?of\s+(?:whom|which|them|these|those)\b")
# "219 patients have died (160 confirmed and 59 probable)".
_BRACKET = re.compile(r"\A[^.;:()\d]{0,40}\(\s*\Z")
# Whoever makes one more stands within so many characters.
_FAR = 120
# Between a whole and the colon behind it stand a few words: "1,310 houses flooded: 820 in …".
_REACH = 40
# A number without a noun counts what the count before did, where it is of its size.
_FACTOR = 2.5


class Item(NamedTuple):
    """A number of a list: where it stands, and its value."""

    start: int
    end: int
    first: int
    value: float


@cache
def _announced() -> re.Pattern[str]:
    said = any_of(sorted(column("en/figure_breakdowns.tsv", "words")))
    return re.compile(rf"(?:[:—–]|(?<!\w)(?:{said}))\s*\Z", re.I)


def is_announced(text: str, whole_end: int, first_part: int) -> bool:
    """Whether the words before a list say that it is all of the whole."""
    return bool(_announced().search(text[whole_end:first_part]))


def link_breakdowns(
    reading: Reading, figures: Sequence[FigureMention]
) -> tuple[FigureMention, ...]:
    """The figures of a document with those of its lists, each under its whole, in order of the text."""
    linked = list(figures)
    for items in _mixed(reading):
        whole = _stated(reading, linked, items)
        if whole is not None and linked[whole].value == sum(i.value for i in items):
            _put_under(reading, linked, whole, items)
    for items in _lists(reading):
        whole = _whole(reading, linked, items)
        if whole is None and len(items) > _LEAST_ITEMS:
            # "43 breaches in seven days, 31 by the army and 12 by the rebels": the seven are no item
            items = items[1:]
            whole = _whole(reading, linked, items)
        if whole is not None:
            _put_under(reading, linked, whole, items)
    return in_order(linked)


def _times(reading: Reading) -> dict[int, list[TimeMention]]:
    """The expressions of time by their sentence."""
    times: dict[int, list[TimeMention]] = {}
    for time in reading.times:
        times.setdefault(time.sentence, []).append(time)
    return times


def _mixed(reading: Reading) -> Iterator[list[Item]]:
    """The lists whose members stand partly without a number: "a nurse, two guards and a cook"."""
    text, times = reading.document.text, _times(reading)
    for sentence in reading.sentences:
        numbers = find_numbers(text, sentence, tuple(times.get(sentence.index, ())))
        for members in mixed_lists(text, sentence, numbers):
            first = {t.start: t.index for t in sentence.tokens}
            yield [Item(m.start, m.end, first.get(m.start, 0), m.value) for m in members]


def _lists(reading: Reading) -> Iterator[list[Item]]:
    """The numbers of each sentence that follow each other with few words between, two and more."""
    text, times = reading.document.text, _times(reading)
    for sentence in reading.sentences:
        run: list[Item] = []
        kind = _kind(text, sentence)
        for number in find_numbers(text, sentence, tuple(times.get(sentence.index, ()))):
            if _OF_WHOM.match(text[number.end :]) and run:
                continue
            exact = number.kind == kind and number.bounds.value is not None
            between = text[run[-1].end : number.start] if run else ""
            goes_on = _NEXT.match(between) and not _announced().search(between)
            # "371 cases (298 confirmed, 73 probable) and 226 deaths": a bracket closes its list
            if run and not (exact and goes_on and not (")" in between and "(" not in between)):
                yield from _closed(text, run)
                run = []
            if exact and number.bounds.value:
                run.append(Item(number.start, number.end, number.core, number.bounds.value))
        yield from _closed(text, run)


def _kind(text: str, sentence: Sentence) -> str:
    """What a list counts: people and things, or the parts of a sum of money that its head names."""
    head = head_of(text, sentence.start, text.find(",", sentence.start, sentence.end) + 2)
    return "money" if head & word_class("sums_of_money") else "count"


def _closed(text: str, run: list[Item]) -> Iterator[list[Item]]:
    behind = text[run[-1].end : run[-1].end + _FAR] if run else ""
    if more := _ONE_MORE.match(behind) or _NAMED_MORE.match(behind):
        start = run[-1].end + more.start(1)
        run = [*run, Item(start, start + len(more[1]), run[-1].first, 1.0)]
    if len(run) > 1:
        yield run


def _whole(reading: Reading, figures: list[FigureMention], items: list[Item]) -> int | None:
    """The figure that a list takes apart; one whose number was not read as a figure is made of the list's own head."""
    told = _stated(reading, figures, items)
    total = sum(i.value for i in items)
    return _made(reading, figures, items, total) if told is None else told


def _stated(reading: Reading, figures: list[FigureMention], items: list[Item]) -> int | None:
    """The figure before a list whose number its items make, or nearly where words announce it."""
    text, start = reading.document.text, items[0].start
    here = next(s.index for s in reading.sentences if s.start <= start < s.end)
    if head := head_of(text, reading.sentences[here].start, start):
        named = headed_whole(figures, head, sum(i.value for i in items), here)
        if named is not None:
            return named
    inside = {(i.start, i.end) for i in items}
    total = sum(i.value for i in items)
    for index in range(len(figures) - 1, -1, -1):
        figure = figures[index]
        covers = any(figure.start < end and begin < figure.end for begin, end in inside)
        if covers or figure.start > start or not 0 <= here - figure.sentence <= BACK:
            continue
        if figure.value is None:
            continue
        bracketed = _BRACKET.match(text[figure.end : start]) is not None
        if figure.part_of is not None and not (bracketed and figure.value == total):
            continue
        # "some 213,000" are 138,000, 61,000 and 14,000, which nobody adds up to that by chance
        if figure.low != figure.value and not figure.value == total >= _ROUND:
            continue
        announced = figure.sentence == here and is_announced(text, figure.end, start)
        if figure.value == total >= LEAST or (announced and _nearly(total, figure.value)):
            return index
    return None


def _nearly(total: float, whole: float) -> bool:
    return NEARLY <= total / whole <= 1 / NEARLY if whole else False


def _made(
    reading: Reading, figures: list[FigureMention], items: list[Item], total: float
) -> int | None:
    """A figure made of the number right before an announced list, which says by itself that it is a count."""
    text, start = reading.document.text, items[0].start
    sentence = next(s for s in reading.sentences if s.start <= start < s.end)
    times = tuple(t for t in reading.times if t.sentence == sentence.index)
    before = [n for n in find_numbers(text, sentence, times) if n.end <= start]
    if (
        not before
        or start - before[-1].end > _REACH
        or not is_announced(text, before[-1].end, start)
    ):
        return None
    number = before[-1]
    value = number.bounds.value
    if number.kind != "count" or value is None or not _nearly(total, value):
        return None
    words = [t.text for t in sentence.tokens if number.end <= t.start < start and t.pos == "NOUN"]
    like = next(
        (
            f for f in reversed(figures)
            if f.part_of is None and f.value and sentence.index - f.sentence <= BACK
            and max(f.value, value) <= _FACTOR * min(f.value, value)
        ),
        None,
    )  # fmt: skip
    if like is None and not words:
        return None
    made = FigureMention(
        start=number.start, end=number.end, quote=text[number.start : number.end],
        sentence=sentence.index, head=number.core, value=value, low=number.bounds.low,
        high=number.bounds.high, conservative=number.bounds.conservative,
        measure=like.measure if like and not words else "other",
        population=words[0] if words else like.population if like else "people",
        scope=like.scope if like and not words else "incident",
        window=like.window if like and not words else None,
    )  # fmt: skip
    figures.append(made)
    return len(figures) - 1


def _put_under(
    reading: Reading, figures: list[FigureMention], whole: int, items: list[Item]
) -> None:
    held = figures[whole] = _seen(figures[whole])
    text = reading.document.text
    places = {_place_behind(reading, item) for item in items} - {None}
    if held.place in places and len(places) > 1:
        held = figures[whole] = replace(held, place=None)  # the place is that of a part
    for item in items:
        known = next(
            (i for i, f in enumerate(figures) if f.start < item.end and item.start < f.end), None
        )
        if known is not None and known != whole:
            part = _seen(figures[known])
            # "22 killed or injured: five were killed": what befell each part is told of it.
            own = held.measure == "other" and part.trigger is not None
            figures[known] = replace(
                part, part_of=whole, measure=part.measure if own else held.measure,
                scope=held.scope, window=part.window or held.window,
            )  # fmt: skip
        elif known is None:
            sentence = next(s for s in reading.sentences if s.start <= item.start < s.end)
            figures.append(
                replace(
                    held, start=item.start, end=item.end, quote=text[item.start : item.end],
                    sentence=sentence.index, head=item.first, trigger=None, value=item.value,
                    low=item.value, high=item.value, qualifier=None, conservative=item.value,
                    part_of=whole, place=_place_behind(reading, item), share=None,
                )
            )  # fmt: skip


def _seen(figure: FigureMention) -> FigureMention:
    """A figure of a list, which rules see there, too."""
    return replace(figure, found_by=BOTH) if figure.found_by == LEARNED else figure


def _place_behind(reading: Reading, item: Item) -> int | None:
    """The place named right behind a number: "310 in Karm"."""
    text = reading.document.text
    for mention in reading.entities:
        if mention.as_ in {"place", "facility"} and 0 <= mention.start - item.end < len(" in the "):
            between = text[item.end : mention.start].split()
            if set(between) <= {"in", "at", "from", "near", "the"}:
                return mention.chain
    return None


def in_order(figures: list[FigureMention]) -> tuple[FigureMention, ...]:
    """The figures by place, with the wholes that they point at renumbered."""
    order = sorted(range(len(figures)), key=lambda i: (figures[i].start, i))
    new = {old: place for place, old in enumerate(order)}
    return tuple(
        replace(f, part_of=new[f.part_of]) if (f := figures[i]).part_of is not None else f
        for i in order
    )
