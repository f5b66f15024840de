"""Another's number for what was just counted: "The union counted 2,400. The management put the number at 1,100".

The words that count are left out, so that only the number before tells of what it is. "The company said 30 lorries were gone"
counts lorries, and is no other's number. Who concedes names them again: "including 37 soldiers. The army admits to 29 dead
soldiers" counts the same soldiers over the same days.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from tidings.lexicons.tables import column, table, words
from tidings.mentions.figures.counted.populations import noun_of
from tidings.mentions.figures.drafts import Number
from tidings.mentions.figures.lists.breakdowns import in_order
from tidings.mentions.figures.written.bounds import exactly
from tidings.mentions.figures.written.numbers import find_numbers
from tidings.mentions.figures.written.numerals import any_of
from tidings.model.joint import BOTH, LEARNED
from tidings.model.mentions import FigureMention, Reading, TimeMention

# Two numbers for one thing differ by no more than this factor, whoever counts.
FACTOR = 10
# Words that give a number for what was just counted bear more: of a crowd one says 5,000, another a few hundred.
WIDEST = 100
# What is counted was told in this sentence or so many before.
BACK = 1
_WINDOW = 60
# "Its own count" stands in the sentence before.
_FAR = 160
_ONLY = r"(?:only\s+|just\s+|some\s+|about\s+)?"
CROWD = "participants"
_CLAIMED = re.compile(r"\bclaim(?:s|ed|ing)?\s+(?:\w+\s+){0,3}\Z", re.I)
_LIVES = re.compile(r"[^.;:]{0,40}?\b(?:lives|life)\b", re.I)
TAKEN = frozenset({"abducted", "captured"})
_NEVER = re.compile(r"\bnever\s+(?:[a-z]+\s+){1,2}\Z", re.I)
# Behind the number its sentence or clause ends: what is counted is left out.
_END = re.compile(r"\A[\"”’']?\s*(?:[,.;]|(?:and|but|because|while)\b)")


@cache
def _cue() -> re.Pattern[str]:
    phrases = any_of(sorted(column("en/rival_numbers.tsv", "words")))
    # The number may stand in the other's own words: put it at "no more than 280".
    return re.compile(
        rf"(?<!\w)(?:{phrases})\s+[\"“‘']?(?:only\s+|just\s+|some\s+|about\s+)?\Z", re.I
    )


@cache
def _gapped() -> re.Pattern[str]:
    """ "…, the police of 2,200", "…; the army admitted to nine": another's voice, a word, the number."""
    said = {row["kind"]: any_of(words(row["words"])) for row in table("en/counting_voices.tsv")}
    return re.compile(
        rf"[,;]\s+(?:(?:and|but|while|whereas)\s+)?(?:\w+\s+){{0,3}}?(?:{said['voice']})\s+(?:{said['verb']})\s+"
        rf"(?:only\s+|just\s+|some\s+|about\s+)?\Z",
        re.I,
    )


@cache
def _unsaid() -> re.Pattern[str]:
    """ "The union counts 12,000 people, the police 4,000": another's voice and the number, the verb told once for both."""
    said = {row["kind"]: any_of(words(row["words"])) for row in table("en/counting_voices.tsv")}
    return re.compile(
        rf"\b(?:{said['verb']})\s+{_ONLY}\d[^,;.]*(?:,\d{{3}}[^,;.]*)*[,;]\s+(?:(?:and|but|while)\s+)?(?:the\s+)?(?:{said['voice']})\s+{_ONLY}\Z",
        re.I,
    )


@cache
def _conceding() -> re.Pattern[str]:
    rows = (r for r in table("en/counting_voices.tsv") if r["kind"] == "conceding")
    said = any_of([w for r in rows for w in words(r["words"])])
    return re.compile(rf"(?<!\w)(?:{said})\s+(?:only\s+|just\s+)?\Z", re.I)


@cache
def _voices(kind: str) -> str:
    return any_of([w for r in table("en/counting_voices.tsv") if r["kind"] == kind for w in words(r["words"])])  # fmt: skip


@cache
def _holding() -> re.Pattern[str]:
    """ "The front said that it was holding 94 people": those who hold people count them, too."""
    return re.compile(
        rf"\b(?:said|says|claimed|claims|insisted|insists)\s+(?:that\s+)?(?:it|they|he|she)\s+(?:{_voices('holding')})\s+{_ONLY}\Z",
        re.I,
    )


@cache
def _insisting() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_voices('insisting')})\s+{_ONLY}\Z", re.I)


@cache
def _own() -> re.Pattern[str]:
    """ "The ministry has put its own count on the wall. It saw 12,000": the sentence before says what the number is."""
    return re.compile(
        rf"(?<!\w)(?:{_voices('own')})(?!\w)[^.!?]*[.!?]\s+(?:It|They|He|She)\s+(?:{_voices('counter')})\s+{_ONLY}\Z"
    )


def is_rival(text: str, figure: FigureMention) -> bool:
    """Whether the words before a count say that somebody gives it for what was counted before."""
    if _CLAIMED.search(text[max(0, figure.start - _WINDOW) : figure.start]) and _LIVES.match(
        text, figure.start
    ):
        return False  # "a fire claimed 30 lives": no voice claims them
    return _says(text, figure.start, figure.end) or is_own_count(text, figure)


def is_own_count(text: str, figure: FigureMention) -> bool:
    """Whether the sentence before a count of a crowd says that somebody has counted it himself."""
    before = text[max(0, figure.start - _FAR) : figure.start]
    return figure.measure == CROWD and bool(_own().search(before))


def _holds(text: str, figure: FigureMention) -> bool:
    before = text[max(0, figure.start - _WINDOW) : figure.start]
    return figure.measure in TAKEN and bool(_holding().search(before))


def held_of(figures: Sequence[FigureMention], index: int, text: str) -> int | None:
    """The count of hostages told just before, of whom those who hold them give another number."""
    one = figures[index]
    if not _holds(text, one) or one.part_of is not None or one.additional:
        return None
    before = [
        at for at, f in enumerate(figures)
        if f.end <= one.start and 0 <= one.sentence - f.sentence <= BACK and f.measure == "abducted"
        and not f.additional and f.part_of is None and may_rival(f.value, one.value)
    ]  # fmt: skip
    return max(before, key=lambda at: figures[at].start, default=None)


def is_conceded(text: str, figure: FigureMention) -> bool:
    """Whether the words before a count say that somebody grants it."""
    return bool(_conceding().search(text[max(0, figure.start - _WINDOW) : figure.start]))


def conceded_of(figures: Sequence[FigureMention], index: int, text: str) -> int | None:
    """The count of the same people told just before, of which somebody concedes another number: "admits to 29 dead soldiers"."""
    one = figures[index]
    if not is_conceded(text, one):
        return None
    before = [
        at for at, f in enumerate(figures)
        if f.end <= one.start and 0 <= one.sentence - f.sentence <= BACK and f.measure == one.measure
        and not f.additional and one.part_of in {None, f.part_of} and noun_of(f) == noun_of(one) and may_rival(f.value, one.value)
    ]  # fmt: skip
    return max(before, key=lambda at: figures[at].start, default=None)


def may_rival(one: float | None, other: float | None) -> bool:
    """Whether two numbers are two, and no further apart than two that are given for one thing."""
    return bool(one and other and one != other and max(one, other) <= FACTOR * min(one, other))


def _says(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - _WINDOW) : start]
    cued = _cue().search(before) or _gapped().search(before) or _unsaid().search(before)
    return bool(cued and _END.match(text[end:]))


def rival_of(figures: Sequence[FigureMention], index: int, text: str) -> int | None:
    """The count before, of the same people or thing, that a count is another's number for."""
    one = figures[index]
    own = is_own_count(text, one)
    for place in range(index - 1, -1, -1):
        other = figures[place]
        if one.sentence - other.sentence > _back(text, one.start) + own:
            return None
        if (
            own
            and other.measure == CROWD
            and other.part_of is None
            and may_rival(other.value, one.value)
        ):
            return place
        same = (one.measure, one.population, one.unit) == (
            other.measure,
            other.population,
            other.unit,
        )
        if same and _stands_for_itself(figures, place):
            return None if _far_apart(other.value, one.value) else place
    return None


def _far_apart(one: float | None, other: float | None) -> bool:
    """Whether no two would give such numbers for one thing: "eight were killed. The war has claimed 20,000 lives"."""
    return bool(one and other and max(one, other) > WIDEST * min(one, other))


def _stands_for_itself(figures: Sequence[FigureMention], place: int) -> bool:
    """Whether a count is what its sentence counts, no part named beside its whole: of "2,400 of the plant's 2,900 workers" the first."""
    one = figures[place]
    if one.part_of is not None:
        return one.part_of < len(figures) and figures[one.part_of].start < one.end
    return not any(o.part_of == place and one.start < o.end <= one.end for o in figures)


def add_rivals(reading: Reading, figures: Sequence[FigureMention]) -> tuple[FigureMention, ...]:
    """The figures of a document with those numbers that stand alone behind "put the number at" and the like."""
    found = list(figures)
    text = reading.document.text
    times: dict[int, list[TimeMention]] = {}
    for time in reading.times:
        times.setdefault(time.sentence, []).append(time)
    for sentence in reading.sentences:
        for number in find_numbers(text, sentence, tuple(times.get(sentence.index, ()))):
            if number.kind != "count" or not _says(text, number.start, number.end):
                continue
            here = [f for f in found if f.start < number.end and number.start < f.end]
            if any(f.found_by != LEARNED for f in here):
                continue
            others = [f for f in found if f not in here]
            base = _base(others, sentence.index, number, text)
            if base is not None:
                made = _made(base, sentence.index, number, text)
                heard = [f for f in here if f.measure == made.measure]
                told = replace(made, found_by=BOTH, joint=heard[0].joint) if heard else made
                found = [*others, told]
    return _with_days(in_order(found), text)


def _with_days(figures: Sequence[FigureMention], text: str) -> tuple[FigureMention, ...]:
    """What somebody concedes without naming days is of the days of the count before, and the same part of its whole."""
    found = list(figures)
    for index, figure in enumerate(figures):
        base = conceded_of(figures, index, text) if figure.window is None else None
        if base is not None:
            one = figures[base]
            found[index] = replace(figure, scope=one.scope, window=one.window, part_of=one.part_of)
    return tuple(found)


def _base(
    figures: Sequence[FigureMention], sentence: int, number: Number, text: str
) -> FigureMention | None:
    value = number.bounds.value
    back = _back(text, number.start)
    before = [
        f for place, f in enumerate(figures)
        if f.end <= number.start and 0 <= sentence - f.sentence <= back and _stands_for_itself(figures, place)
        and f.value and value and max(f.value, value) <= FACTOR * min(f.value, value)
    ]  # fmt: skip
    nearest = max(before, key=lambda f: f.start, default=None)
    # "18 people, among them three civilians. The junta puts the number at seven": of all, not of the three
    while nearest is not None and nearest.part_of is not None:
        whole = figures[nearest.part_of] if nearest.part_of < len(figures) else None
        if whole not in before:
            break
        nearest = whole
    return nearest


def _back(text: str, start: int) -> int:
    """How far back the count may stand that a number is another's for: who insists on one answers what was said before
    somebody else had the word."""
    insists = _insisting().search(text[max(0, start - _WINDOW) : start])
    return BACK + 1 if insists else BACK


def _made(base: FigureMention, sentence: int, number: Number, text: str) -> FigureMention:
    bounds = number.bounds
    # "has never acknowledged more than 11": eleven is all that is granted
    if _NEVER.search(text[max(0, number.start - _WINDOW) : number.start]) and bounds.value:
        bounds = exactly(bounds.value)
    return replace(
        base, start=number.start, end=number.end, quote=text[number.start : number.end],
        sentence=sentence, head=number.core, trigger=None, value=bounds.value, low=bounds.low,
        high=bounds.high, qualifier=number.qualifier, conservative=bounds.conservative,
        attributed_to=None, cause=None, share=None, joint=None,
    )  # fmt: skip
