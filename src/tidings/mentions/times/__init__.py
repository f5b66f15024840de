"""Finds words that say when and gives them as intervals of days, written in EDTF.

Finds in "Clashes resumed on Tuesday" the Tuesday before the published day; leaves "Mrs May may march" alone.
"""

from __future__ import annotations

import re
from dataclasses import replace

from tidings.mentions.times import days, joining, spans
from tidings.mentions.times.context import Context, Here, Reference, moves_story, open_context
from tidings.mentions.times.exclusions import is_aside, is_named_for, is_no_time
from tidings.mentions.times.grammar import Found, find_expressions
from tidings.mentions.times.relative import resolve_relative
from tidings.mentions.times.spans import Span
from tidings.mentions.times.stated import resolve_stated
from tidings.mentions.times.tense import Direction, direction
from tidings.mentions.times.windows import resolve_window
from tidings.mentions.times.words import weekdays
from tidings.model.dates import Date
from tidings.model.evidence import quote
from tidings.model.mentions import Reading, TimeMention
from tidings.model.parse import Sentence

_RELATIVE = {"deictic", "weekday", "weekend", "unit", "then", "clock", "nth_day"}
# "In", "By the end of" and the like stand before a time that opens its sentence.
_OPENING = 8
_WINDOWS = {"window", "ago", "later", "ahead", "within"}
# "Urgent, 6.10 p.m.:", "Update – 18:40:", "10:40 – shots are heard".
_STAMP_LEAD = re.compile(r"\W*(?:[A-Z]\w*(?:\s+(?:at|by))?[,:;\s(–—-]+)?")
_STAMPED = re.compile(r"\)?\s*[:–—]\s")
# Fewer years before Christ could be one aside in a text of our time.
_ANTIQUITY = 3
# A date that heads a text stands before the news begins.
_HEAD_SENTENCES = 3


def read_times(reading: Reading) -> tuple[TimeMention, ...]:
    """The times of a document in order of the text, each with its interval and its anchor."""
    text = reading.document.text
    found = [_expressions(sentence, text) for sentence in reading.sentences]
    years = [int(f.get("year")) for row in found for f in row if f.get("year")]
    ancient = sum(1 for row in found for f in row if f.get("era")) >= _ANTIQUITY
    deictic = sum(1 for row in found for f in row if f.kind in {"deictic", "weekday", "weekend"})
    context = open_context(
        reading.document,
        years,
        dateline=_dateline(found),
        deictic=deictic,
        before_christ=ancient,
    )
    mentions: list[TimeMention] = []
    for sentence, row in zip(reading.sentences, found, strict=True):
        kept = [f for f in row if not is_no_time(f, sentence, context)]
        context = replace(context, here=_here(reading, sentence))
        more, context = _read_sentence(reading, sentence, kept, context)
        mentions += more
    return tuple(mentions)


def _here(reading: Reading, sentence: Sentence) -> Here:
    before = reading.sentences[sentence.index - 1] if sentence.index else None
    opens = before is None or before.paragraph != sentence.paragraph
    return Here(sentence.index, sentence.paragraph, opens)


def _dateline(found: list[list[Found]]) -> days.Day | None:
    """The day that stands at the head of a text, where the first time of its first sentences is a full date."""
    first = next((row[0] for row in found[:_HEAD_SENTENCES] if row), None)
    if first is None or first.kind not in {"date", "iso", "numbers"}:
        return None
    if first.kind != "iso" and not first.get("year"):
        return None
    answer = resolve_stated(first, Context(published=None, history=True), "past")
    return answer[0].first if answer else None


def _expressions(sentence: Sentence, text: str) -> list[Found]:
    return list(find_expressions(text, sentence.start, sentence.end))


def _read_sentence(
    reading: Reading, sentence: Sentence, found: list[Found], context: Context
) -> tuple[list[TimeMention], Context]:
    text, mentions, begin = reading.document.text, [], sentence.start
    found = joining.join_hours(joining.share_years(found, text), text)
    skip = False
    for i, item in enumerate(found):
        if skip:
            skip = False
            continue
        tense = direction(sentence, item.start, item.end)
        same = _apposed(found[i - 1], item, text, context) if i else None
        near = replace(context, day=None) if _is_stamp(item, sentence, text, context) else context
        answer = same or _resolve(item, near, tense)
        if answer is None:
            continue
        (span, anchor), start, end = answer, item.start, item.end
        following = found[i + 1] if i + 1 < len(found) else None
        opened = joining.interval_start(text, begin, item, following) if following else None
        if following is not None and opened is not None:
            told = _told(reading, sentence, item, span, context, tense)
            right = _resolve(following, told, direction(sentence, following.start, following.end))
            both = spans.between(span, right[0]) if right else spans.UNKNOWN
            if both is not spans.UNKNOWN:
                span, start, end, skip = both, opened, following.end, True
        if not skip:
            ahead = tense == "future"
            hour = joining.is_hour(item)
            start, span = joining.border(text, begin, (start, end), span, ahead=ahead, hour=hour)
        mentions.append(_mention(reading, sentence, (start, end), span, anchor, context))
        context = _told(reading, sentence, item, span, context, tense, end=end)
        begin = end
    return mentions, context


def _is_stamp(item: Found, sentence: Sentence, text: str, context: Context) -> bool:
    """ "Urgent, 6.10 p.m.: an air strike has hit …": the hour at which a paragraph was added, of the day of writing and of
    no day told before."""
    opens = context.here is not None and context.here.opens and not context.history
    lead = _STAMP_LEAD.fullmatch(text, sentence.start, item.start)
    return item.kind == "clock" and opens and bool(lead and _STAMPED.match(text, item.end))


def _apposed(before: Found, item: Found, text: str, context: Context) -> tuple[Span, str] | None:
    """ "Tomorrow, Saturday," is one day, whatever the verb says: what the first word means, where its weekday is the one named."""
    if (before.kind, item.kind) != ("deictic", "weekday") or item.get("rel"):
        return None
    if text[before.end : item.start].strip() not in {",", "("}:
        return None
    answer = _resolve(before, context, "past")
    first = answer[0].first if answer else None
    wanted = weekdays().get(item.get("weekday"))
    same = first is not None and first == (answer[0].last if answer else None)
    return answer if same and first and days.weekday(first) == wanted else None


def _resolve(item: Found, context: Context, tense: Direction) -> tuple[Span, str] | None:
    if item.kind in _WINDOWS:
        return resolve_window(item, context, tense)
    if item.kind in _RELATIVE:
        return resolve_relative(item, context, tense)
    answer = resolve_stated(item, context, tense)
    return (spans.UNKNOWN, "no published day") if answer and answer[1] == "unknown" else answer


def _mention(
    reading: Reading,
    sentence: Sentence,
    place: tuple[int, int],
    span: Span,
    anchor: str,
    context: Context,
) -> TimeMention:
    document = reading.document
    evidence = quote(document.id, document.text, *place)
    told = context.reference.evidence if context.reference and anchor.startswith("story") else None
    date = Date(
        edtf=span.edtf,
        earliest=days.iso(span.first) if span.first else None,
        latest=days.iso(span.last) if span.last else None,
        precision=span.precision,
        as_written=evidence.quote,
        evidence=(evidence, told) if told else (evidence,),
    )
    return TimeMention(
        start=place[0], end=place[1], quote=evidence.quote, sentence=sentence.index, date=date,
        anchor=anchor,
    )  # fmt: skip


def _told(
    reading: Reading, sentence: Sentence, item: Found, span: Span, context: Context,
    tense: Direction, *, end: int = 0,
) -> Context:  # fmt: skip
    """The context after a time was told: what later words count from."""
    if span.first is None and span.last is None:
        return context
    if context.published is None and is_named_for(sentence, item):
        return context
    reference = Reference(
        span=span,
        evidence=quote(reading.document.id, reading.document.text, item.start, end or item.end),
        sentence=sentence.index,
        paragraph=sentence.paragraph,
        stated=bool(item.get("year") or item.get("bc") or item.get("iso")),
        opens=item.start - sentence.start <= _OPENING,
    )
    fine = span.precision in {"day", "days"} and not is_aside(sentence, item, context)
    moves = item.kind not in _WINDOWS
    moves = moves and moves_story(reference, context, ahead=tense == "future")
    return replace(
        context,
        reference=reference,
        day=reference if fine else context.day,
        story=reference if moves else context.story,
        own_day=context.own_day or _is_own_day(item, span, context, tense),
    )


def _is_own_day(item: Found, span: Span, context: Context, tense: Direction) -> bool:
    """ "was killed on Thursday" in a report of that Thursday."""
    return (
        item.kind == "weekday" and tense == "past" and span.first == span.last == context.published
    )
