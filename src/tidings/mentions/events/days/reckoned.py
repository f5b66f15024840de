"""Reckons the day of what a clause or a noun tells as so long past: "resigned on Tuesday, eight days after the dam broke".

The Tuesday is the day of the resignation; the dam broke eight days before it. "He resigned, a week after the blast" has no day.
"""

from __future__ import annotations

import calendar
import datetime
from functools import cache
from typing import Literal

from tidings.language.trees import ancestors, children
from tidings.language.verbs_above import VERBAL
from tidings.lexicons.number_words import number_words
from tidings.lexicons.tables import table, words
from tidings.mentions.events.clauses import clause_head, own_words
from tidings.mentions.events.days.steps import DAYTIMES
from tidings.mentions.events.words.triggers import Trigger
from tidings.mentions.index import Index
from tidings.model.dates import Date
from tidings.model.mentions import TimeMention
from tidings.model.parse import Sentence, Token

Unit = Literal["day", "days", "month", "year"]
RULE = "so long before what is told beside it"
# Days are counted; "two weeks after" may be thirteen days or sixteen, and "six years after" is that year.
ROUGHLY = 2
MONTH = 30.44
JOINED = frozenset({"conj", "xcomp"})
LONG = frozenset({"days", "weeks", "months", "years"})


def lies_before(index: Index, sentence: Sentence, trigger: Trigger) -> int | None:
    """How many days before what is told above it the trigger's clause or noun lies, if it says so."""
    if (noun := _behind_noun(index, sentence, trigger)) is not None:
        return noun[0]
    measure = _measure(sentence, _first(sentence, clause_head(sentence, trigger)))
    return measure[0] if measure is not None else None


def long_before(sentence: Sentence, head: Token) -> bool:
    """Whether a clause lies days or longer, uncounted, before the one above it: "days after dozens were killed"."""
    marks = [t for t in children(sentence, head, "mark", "advmod") if t.lemma == "after"]
    if head.dep != "advcl" or not marks:
        return False
    units = (u for one in (marks[0], head) for u in children(sentence, one, "npadvmod"))
    return any(u.text.lower() in LONG and not children(sentence, u, "nummod", "det") for u in units)


def reckon(index: Index, sentence: Sentence, trigger: Trigger) -> Date | None:
    """The day reckoned back from that of the clause above, or from the day of publication where that has none."""
    if (noun := _behind_noun(index, sentence, trigger)) is not None:
        return _before(noun[2], noun[0], noun[1])
    head = _first(sentence, clause_head(sentence, trigger))
    measure = _measure(sentence, head)
    # "six days after gunmen seized her and a day after soldiers came": both count from one day
    verb = head
    while verb.dep == "conj" and verb.head != verb.index:
        verb = sentence.tokens[verb.head]
    above = _above(index, sentence, sentence.tokens[verb.head])
    if measure is None or above is None:
        return None
    return _before(above, measure[0], measure[1])


def _before(above: Date, days: int, unit: Unit) -> Date | None:
    """The day that lies so many days before another; some days around it, its month or its year, as they are counted."""
    if above.earliest is None or above.latest is None:
        return None
    day, last_day = (datetime.date.fromisoformat(d) for d in (above.earliest, above.latest))
    if days >= (day - datetime.date.min).days - ROUGHLY:
        return None
    middle = day - datetime.timedelta(days=days)
    if unit in {"month", "year"}:
        return _around(middle, unit, above)
    off = datetime.timedelta(days=0 if unit == "day" else ROUGHLY)
    first = (middle - off).isoformat()
    last = (last_day - datetime.timedelta(days=days) + off).isoformat()
    return Date(
        edtf=first if first == last else f"{first}/{last}", earliest=first, latest=last,
        precision="day" if first == last else "days", inferred=RULE, evidence=above.evidence,
    )  # fmt: skip


def _around(middle: datetime.date, unit: Unit, above: Date) -> Date:
    """The month or the year that a day lies in."""
    year = unit == "year"
    length = 31 if year else calendar.monthrange(middle.year, middle.month)[1]
    first = middle.replace(month=1, day=1) if year else middle.replace(day=1)
    last = first.replace(month=12 if year else middle.month, day=length)
    return Date(
        edtf=first.isoformat()[: 4 if year else 7], earliest=first.isoformat(), latest=last.isoformat(),
        precision="year" if year else "month", inferred=RULE, evidence=above.evidence,
    )  # fmt: skip


def _behind_noun(
    index: Index, sentence: Sentence, trigger: Trigger
) -> tuple[int, Unit, Date] | None:
    """How many days before a day that is told "three days after the recapture" lies, in what they are counted,
    and that day. What came out as old as the report ("a year after the war, tourists are back") is told of many days."""
    noun = trigger.head
    after = sentence.tokens[noun.head]
    if noun.pos in VERBAL or noun.dep != "pobj" or after.lemma != "after":
        return None
    above = _timed(index, sentence, after)
    # "on Monday, a day after the raid": the parser may hang "after" on the day
    over = sentence.tokens[after.head]
    units = children(sentence, after, "npadvmod") or ((over,) if over.dep == "npadvmod" else ())
    if above is None or not units or not (told := _own_times(index, sentence, above)):
        return None
    measure, day = _counted(sentence, units[0]), told[0].date
    if measure is None or day.earliest is None or day.earliest != day.latest:
        return None
    return *measure, day


def _timed(index: Index, sentence: Sentence, link: Token) -> Token | None:
    """The nearest verb above; past aims the one that has a day: "voted on Tuesday to open two gates, eight days after the quake"."""
    for above in ancestors(sentence, link):
        if above.pos not in VERBAL:
            continue
        aim = above.tag == "VB" and above.dep in {"xcomp", "advcl"}
        if not aim or _own_times(index, sentence, above):
            return above
    return None


def _first(sentence: Sentence, head: Token) -> Token:
    """Of verbs told one after the other, or of one and what it tried, the nearest that carries "after"."""
    while head.dep in JOINED and head.head != head.index and not _marks(sentence, head):
        head = sentence.tokens[head.head]
    return head


def _marks(sentence: Sentence, head: Token) -> list[Token]:
    return [t for t in children(sentence, head, "mark", "advmod") if t.lemma == "after"]


def _measure(sentence: Sentence, head: Token) -> tuple[int, Unit] | None:
    """How many days "eight days after" are, and in what they are counted."""
    marks = _marks(sentence, head)
    if head.dep not in {"advcl", "conj"} or not marks:
        return None
    units = (u for one in (marks[0], head) for u in children(sentence, one, "npadvmod"))
    return next((m for u in units if (m := _counted(sentence, u)) is not None), None)


def _counted(sentence: Sentence, unit: Token) -> tuple[int, Unit] | None:
    counted = _units().get(unit.text.lower())
    counts = children(sentence, unit, "nummod", "det")
    number = _number(counts[0].text.lower()) if counts else None
    if counted is None and unit.text.lower() in DAYTIMES:
        counted = 1, "day"  # "the morning after the vote"
    if counted is None or number is None:
        return None
    many, named = counted
    return round(number * many), named


def _above(index: Index, sentence: Sentence, above: Token) -> Date | None:
    """The day of the clause above, as it is told there or, where nothing is told, that of publication."""
    told = _own_times(index, sentence, above)
    if told:
        return told[0].date if told[0].date.earliest == told[0].date.latest else None
    day = index.published
    return Date(edtf=day, earliest=day, latest=day, precision="day") if day else None


def _own_times(index: Index, sentence: Sentence, above: Token) -> list[TimeMention]:
    """The times that stand among a clause's own words."""
    own = own_words(sentence, above)
    return [
        t for t in index.times.get(sentence.index, ())
        if any(w.start < t.end and t.start < w.end for w in own)
    ]  # fmt: skip


@cache
def _units() -> dict[str, tuple[float, Unit]]:
    """How many days each unit has, and how close to a day it leads."""
    found: dict[str, tuple[float, Unit]] = {}
    for row in table("en/time_units.tsv"):
        count = int(row["count"])
        for word in words(row["word"]):
            if row["base"] == "day":
                found[word] = (count, "day" if count == 1 else "days")
            elif row["base"] == "month":
                found[word] = (count * MONTH, "month")
            elif row["base"] == "year":
                found[word] = (count * 12 * MONTH, "year")
    return found


@cache
def _numbers() -> dict[str, int]:
    return {**number_words("unit", "ten"), "a": 1, "the": 1}


def _number(word: str) -> int | None:
    return int(word) if word.isdigit() else _numbers().get(word)
