"""How sure a speaker is: hedging words and the range of chances that they stand for.

"may well collapse" is 55 to 80 in a hundred; "will collapse" has no range.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tidings.lexicons.tables import table
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.drafts import Draft, Span
from tidings.mentions.statements.kinds.chances import Range, chance_in_numbers
from tidings.model.record import Record

# Doubt about a risk, or that something may come: the chance is seen as very small.
_DENIED_RISK: Range = (0.05, 0.20)
_DOUBTED: Range = (0.20, 0.45)
# What would come under a condition is another forecast.
_BUT_IF = re.compile(r"[,;]? but (?:if|unless|should|once)\b", re.I)
# "in May" is no likelihood.
_MONTH = "May"
_RISKS = word_class("risk")
# "could hear", "could not reach": what somebody was able to do, no chance.
_ABILITY = re.compile(rf"\s+(?:{'|'.join(sorted(word_class('perceiving')))})\b", re.I)
# "Above the danger mark", "a risk map": what the word names is no chance.
_NAMED = re.compile(rf"[\s-]+(?:{'|'.join(sorted(word_class('named_dangers')))})s?\b", re.I)
_RUN = re.compile(
    r"\b(?:run|runs|ran|running|face|faces|faced|facing) (?:an?|the|this|that)(?: \w+){0,2} risk\Z",
    re.I,
)
_COUNTED = re.compile(
    r"\b(?:an?|the|no|both|other|main|prime|chief|more|\d+|one|two|three|four|five|six|seven|eight|nine|ten|several|many|some)"
    r"\s+(?:\w+\s+)?\Z", re.I,
)  # fmt: skip
# "Not likely" is doubted; "not certain" and "cannot be considered inevitable" may be anything.
_LIKELY, _SURE = 0.5, 0.85
_NOT = re.compile(
    r"(?:\b(?:not|never|cannot|far from|by no means)|n[’']t)\s+(?:\w+\s+){0,3}\Z", re.I
)
# "Though it may take time, peace will come": what is granted beside does not weigh what is said.
_GRANTED = re.compile(r"\b(?:though|although|whereas)\b[^,;.]*\Z", re.I)
# "Nothing could prepare us", "those who might be hit": a way of telling, and who is meant.
_NO_CHANCE = re.compile(r"\b(?:nothing|nobody|no one|none|who)\s+\Z", re.I)
_FAR = 200
# Words of likelihood between the cue and its content: "holds it almost certain that".
_BETWEEN = 30


class Hedge(Record, frozen=True, kw_only=True):
    """The hedging words at a span and, where they are words of likelihood, their range."""

    span: Span
    range: Range | None


@cache
def _likelihoods() -> tuple[tuple[re.Pattern[str], Range, float], ...]:
    rows = []
    for row in table("en/likelihood.tsv"):
        words = re.escape(row["phrase"]).replace("\\ ", r"\s+")
        pattern = re.compile(rf"\b{words}\b", re.I)
        rank = float(row["weight"]) + len(row["phrase"]) / 100
        rows.append((pattern, (float(row["low"]), float(row["high"])), rank))
    return tuple(sorted(rows, key=lambda r: -r[2]))


@cache
def _any_likelihood() -> re.Pattern[str]:
    """All words of likelihood at once: most statements have none."""
    return re.compile("|".join(pattern.pattern for pattern, _, _ in _likelihoods()), re.I)


@cache
def _hedges() -> re.Pattern[str]:
    words = sorted((row["word"] for row in table("en/hedges.tsv")), key=len, reverse=True)
    joined = "|".join(re.escape(word).replace("\\ ", r"\s+") for word in words)
    return re.compile(rf"\b(?:{joined})s?\b", re.I)


def find_hedge(draft: Draft, text: str) -> Hedge | None:
    """The strongest hedge of a statement: a chance in numbers, words of likelihood in its content, else hedging words."""
    numbered = None if draft.negated else chance_in_numbers(text, *_stretch(draft))
    if numbered is not None:
        return Hedge(span=numbered[0], range=numbered[1])
    searched = [(a, b) for a, b in _searched(draft, text) if _any_likelihood().search(text, a, b)]
    for pattern, chances, _ in _likelihoods() if searched else ():
        for start, end in searched:
            found = next(
                (
                    f for f in pattern.finditer(text, start, end)
                    if _is_chance(f, text) and not _is_beside(f, text, start)
                ), None,
            )  # fmt: skip
            meant = None if found is None else _meant(found, text, start, chances, draft)
            if found is not None and meant is not None:
                return Hedge(span=found.span(), range=meant)
    for start, end in draft.spans:
        doubts = (f for f in _hedges().finditer(text, start, end) if not _is_suspect(f, text))
        if (found := next(doubts, None)) is not None:
            return Hedge(span=found.span(), range=None)
    if draft.cue is not None and draft.hedge:
        return Hedge(span=draft.cue, range=None)
    return None


def _unconditional(text: str, span: Span) -> Span:
    """The words before “, but if they leave, it is almost certain”, where they have a likelihood of their own."""
    turn = _BUT_IF.search(text, *span)
    first = turn is not None and _any_likelihood().search(text, span[0], turn.start())
    return (span[0], turn.start()) if turn is not None and first else span


def _searched(draft: Draft, text: str) -> Iterator[Span]:
    """The content, and before it what stands between it and its cue."""
    yield from (_unconditional(text, span) for span in draft.spans)
    if draft.frame == "learned" and draft.cue is not None:
        yield draft.cue  # "holds it almost certain that"
    if draft.cue is not None and 0 < draft.start - draft.cue[1] <= _BETWEEN:
        yield draft.cue[1], draft.start


def _stretch(draft: Draft) -> Span:
    """The first piece of the content with a cue close before it: "put the chance of | a truce at 60 percent"."""
    start, end = draft.spans[0]
    if draft.cue is not None and 0 <= start - draft.cue[1] <= _BETWEEN:
        start = draft.cue[0]
    return start, end


def _meant(
    found: re.Match[str], text: str, start: int, chances: Range, draft: Draft
) -> Range | None:
    """What a word of likelihood stands for where it is negated; None where it may stand for anything."""
    if draft.negated:
        return _DENIED_RISK if found.group().casefold() in _RISKS else _DOUBTED
    if chances[0] < _LIKELY or not _is_denied(found, text, start):
        return chances
    return None if chances[0] >= _SURE else _DOUBTED


def _is_denied(found: re.Match[str], text: str, start: int) -> bool:
    """“cannot be considered inevitable”, “is not likely”."""
    return _NOT.search(text, max(start, found.start() - _FAR), found.start()) is not None


def _is_beside(found: re.Match[str], text: str, start: int) -> bool:
    """Whether a word of likelihood stands in what is only granted, or in a way of speaking."""
    before = text[max(start, found.start() - _FAR) : found.start()]
    return _GRANTED.search(before) is not None or _NO_CHANCE.search(before) is not None


def _is_suspect(found: re.Match[str], text: str) -> bool:
    """“three suspects were held”: whom the police suspect, no doubt of the speaker's."""
    noun = found.group().casefold() in {"suspect", "suspects"}
    return (
        noun and _COUNTED.search(text, max(0, found.start() - _BETWEEN), found.start()) is not None
    )


def _is_chance(found: re.Match[str], text: str) -> bool:
    """Whether a word of likelihood speaks of a chance, and neither of a month, an ability nor a mark on a gauge."""
    word = found.group().casefold()
    if word in {"can", "could"}:
        return _ABILITY.match(text, found.end()) is None
    if word in {"danger", "risk"}:
        before = text[max(0, found.start() - _BETWEEN) : found.end()]
        run = _RUN.search(before) is not None  # "faced the risk of arrest": it is there already
        return not run and _NAMED.match(text, found.end()) is None
    return found.group() != _MONTH
