"""Days and hours that the parser glues to the doer behind them: "On Monday bandits" are no bandits of a Monday.

"On 6 November one man was shot" tells of one man; "the Monday market was attacked" tells of a market held on Mondays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from msgspec import structs

from tidings.lexicons.tables import column, words
from tidings.lexicons.word_classes import word_class
from tidings.model.parse import Token

# What opens a day, and what its words may be.
OPENERS = frozenset({"on", "in", "since"})
CLOCK = re.compile(r"\d{1,2}[.:]\d\d")
DAY_NUMBER = re.compile(r"[0-3]?\d(st|nd|rd|th)?")
# Tags of verbs that want a doer.
FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN", "VB"})
YEAR = re.compile(r"(19|20)\d\d")


def without_glued_days(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The words of a sentence, those of a day or hour taken off the doer that stands right behind them."""
    mended = list(tokens)
    _free_opening(mended)
    _free_bare_day(mended)
    if len(tokens) > 2 and CLOCK.fullmatch(tokens[0].text):
        _free_clock(mended)
    for opener in tokens:
        if opener.text.lower() in OPENERS and opener.dep == "prep":
            _free_day(mended, opener)
    return tuple(mended)


def _free_opening(tokens: list[Token]) -> None:
    """ "On Friday, hours before the talks were to start, shells fell": what stands before the word that opens a clause of time is
    not of that clause."""
    opener = tokens[0]
    end = _end_of_day(tokens, 1) if opener.text.lower() in OPENERS else 1
    below, above = tokens[opener.head], tokens[tokens[opener.head].head]
    if opener.dep != "prep" or end == 1 or _text(tokens, end) != "," or above.index < below.index:
        return
    marks = (t for t in tokens if t.head == below.index and t.dep == "mark" and t.index > end)
    if next(marks, None) is not None and below.index != above.index:
        tokens[0] = structs.replace(opener, head=above.index)


def _free_bare_day(tokens: list[Token]) -> None:
    """ "Earlier Wednesday troops seized the town": no troops are called so, and the day is that of the seizure."""
    if (
        tokens[0].text.lower() not in word_class("before_days")
        or _text(tokens, 1) not in weekdays()
    ):
        return
    doer = next((tokens[t.head] for t in tokens[:2] if t.head > 1), tokens[1])
    if not doer.dep.startswith("nsubj") or tokens[doer.head].index < doer.index:
        return
    tokens[0] = structs.replace(tokens[0], dep="advmod", head=1)
    tokens[1] = structs.replace(tokens[1], dep="npadvmod", head=doer.head)


def _free_clock(tokens: list[Token]) -> None:
    """ "13.00 Students throw stones": a live page tells first when."""
    named = tokens[tokens[0].head]
    if named.dep.startswith("nsubj") and named.index != 0 and tokens[1].text[0].isupper():
        tokens[0] = structs.replace(tokens[0], dep="npadvmod", head=named.head)


def _free_day(tokens: list[Token], opener: Token) -> None:
    first, end = opener.index + 1, _end_of_day(tokens, opener.index + 1)
    day = range(first, end)
    doer = next((tokens[tokens[i].head] for i in day if end <= tokens[i].head), None)
    if doer is None or any(
        t.dep in {"det", "poss"} and t.head == doer.index for t in tokens[first:end]
    ):
        return
    if doer.head == opener.index:
        verb = _verb_without_doer(tokens, opener, doer)
        if verb is None:
            return
        passive = any(t.dep == "auxpass" and t.head == verb.index for t in tokens)
        tokens[doer.index] = structs.replace(
            doer, dep="nsubjpass" if passive else "nsubj", head=verb.index
        )
    elif not doer.dep.startswith("nsubj") or tokens[doer.head].index < doer.index:
        return
    main = max((i for i in day if tokens[i].text[0].isalpha()), default=first)
    for i in day:
        above, dep = (opener.index, "pobj") if i == main else (main, "compound")
        if i != main and tokens[i].text[0].isdigit():
            dep = "nummod"
        tokens[i] = structs.replace(tokens[i], dep=dep, head=above)


def _verb_without_doer(tokens: Sequence[Token], opener: Token, doer: Token) -> Token | None:
    """The verb behind a doer that nobody else does: of the day's own clause, or of what is "said on Monday"."""
    above = tokens[opener.head]
    below = [t for t in tokens if t.head == above.index and t.dep == "ccomp"]
    verbs = (t for t in (above, *below) if t.index > doer.index and t.tag in FINITE)
    return next((v for v in verbs if not _has_doer(tokens, v)), None)


def _has_doer(tokens: Sequence[Token], verb: Token) -> bool:
    return any(t.head == verb.index and t.dep.startswith(("nsubj", "csubj")) for t in tokens)


def _end_of_day(tokens: Sequence[Token], at: int) -> int:
    """Where the words of a day end that begin at a place; there itself where no day begins."""
    if _text(tokens, at) in weekdays():
        at += 1
        return at + (_text(tokens, at) in column("en/time_of_day.tsv", "word"))
    if DAY_NUMBER.fullmatch(_text(tokens, at)) and _text(tokens, at + 1) in months():
        at += 2
    elif _text(tokens, at) in months():
        at += 1
        at += bool(DAY_NUMBER.fullmatch(_text(tokens, at)))
    else:
        return at
    return at + bool(YEAR.fullmatch(_text(tokens, at)))


def _text(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].text if at < len(tokens) else ""


@cache
def weekdays() -> frozenset[str]:
    return frozenset(w for cell in column("en/time_weekdays.tsv", "word") for w in words(cell))


@cache
def months() -> frozenset[str]:
    return frozenset(w for cell in column("en/time_months.tsv", "word") for w in words(cell))
