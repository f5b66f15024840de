"""Reckons the day of what a clause tells as so long past: "resigned on Tuesday, eight days after the dam broke".

The Tuesday is the day of the resignation; the dam broke eight days before it.
"""

from __future__ import annotations

import datetime
from functools import cache

from tidings.language.trees import children
from tidings.lexicons.tables import table, words
from tidings.mentions.events.clauses import clause_head, own_words
from tidings.mentions.events.triggers import Trigger
from tidings.mentions.index import Index
from tidings.model.dates import Date
from tidings.model.parse import Sentence, Token

RULE = "so long before what is told beside it"
# Days are counted; "two weeks after" may be thirteen days or sixteen.
ROUGHLY = 2
LONG = frozenset({"days", "weeks", "months", "years"})


def lies_before(sentence: Sentence, trigger: Trigger) -> int | None:
    """How many days before the clause above it the trigger's clause lies, if it says so."""
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
    head = _first(sentence, clause_head(sentence, trigger))
    measure = _measure(sentence, head)
    above = _above(index, sentence, sentence.tokens[head.head])
    if measure is None or above is None or above.earliest is None:
        return None
    days, in_days = measure
    middle = datetime.date.fromisoformat(above.earliest) - datetime.timedelta(days=days)
    off = datetime.timedelta(days=0 if in_days else ROUGHLY)
    first, last = (middle - off).isoformat(), (middle + off).isoformat()
    return Date(
        edtf=first if in_days else f"{first}/{last}", earliest=first, latest=last,
        precision="day" if in_days else "days", inferred=RULE, evidence=above.evidence,
    )  # fmt: skip


def _first(sentence: Sentence, head: Token) -> Token:
    """Of verbs told one after the other the first, which carries "after"."""
    while head.dep == "conj" and head.head != head.index:
        head = sentence.tokens[head.head]
    return head


def _measure(sentence: Sentence, head: Token) -> tuple[int, bool] | None:
    """How many days "eight days after" are, and whether they are counted as days."""
    marks = [t for t in children(sentence, head, "mark", "advmod") if t.lemma == "after"]
    if head.dep != "advcl" or not marks:
        return None
    for unit in (u for one in (marks[0], head) for u in children(sentence, one, "npadvmod")):
        days = _units().get(unit.text.lower())
        counts = children(sentence, unit, "nummod", "det")
        if days is not None and counts:
            number = _number(counts[0].text.lower())
            return (number * days, days == 1) if number is not None else None
    return None


def _above(index: Index, sentence: Sentence, above: Token) -> Date | None:
    """The day of the clause above, as it is told there or, where nothing is told, that of publication."""
    own = own_words(sentence, above)
    told = [
        t for t in index.times.get(sentence.index, ())
        if any(w.start < t.end and t.start < w.end for w in own)
    ]  # fmt: skip
    if told:
        return told[0].date if told[0].date.earliest == told[0].date.latest else None
    day = index.published
    return Date(edtf=day, earliest=day, latest=day, precision="day") if day else None


@cache
def _units() -> dict[str, int]:
    return {
        word: int(row["count"])
        for row in table("en/time_units.tsv") if row["base"] == "day"
        for word in words(row["word"])
    }  # fmt: skip


@cache
def _numbers() -> dict[str, int]:
    rows = table("en/number_words.tsv")
    return {r["word"]: int(r["value"]) for r in rows if r["kind"] in {"unit", "ten"}} | {"a": 1}


def _number(word: str) -> int | None:
    return int(word) if word.isdigit() else _numbers().get(word)
