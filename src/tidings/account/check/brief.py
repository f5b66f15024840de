"""Every number in the brief stands in the words its sentence rests on, or is a value of an item it names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

import msgspec

from tidings.account.check.fault import Fault
from tidings.lexicons.tables import table
from tidings.model.account import Account
from tidings.model.catalogue import items_of
from tidings.model.telling import BriefSentence

_WORD = re.compile(r"\d[\d,.]*\d|\d|[^\W\d_]+")
# Where an item has numbers that say nothing about the world.
NO_VALUES = frozenset({"id", "document", "start", "end", "figures", "items", "event", "entity"})
# Fields of a correction that hold a name.
NAMES = frozenset({"name", "place", "speaker"})
# That something has not one source alone counts nothing.
SEVERAL = "the others on two or more"
# Events that the account tells as having happened.
TOLD = ("occurred", "ongoing")
_GROUPED = re.compile(r"\d{1,3}(,\d{3})+(\.\d+)?")


def check_brief(account: Account) -> Iterator[Fault]:
    """Look for numbers in the brief that nothing stands behind."""
    values = {item.id: item for item in items_of(account)}
    counted = _counts(account) | _named_by_person(account)
    names = sorted((source.name for source in account.sources), key=len, reverse=True)
    for number, section in enumerate(account.brief.sections):
        for place, sentence in enumerate(section.sentences):
            where = f"brief.sections[{number}].sentences[{place}]"
            known = counted | _known(sentence, values) | _days(sentence, account)
            told = _without(names, sentence.text.replace(SEVERAL, ""))
            for said in sorted(read_numbers(told) - known):
                # "one" is mostly no count: "one of them", "one side".
                if said != 1:
                    what = f"{said:g} stands in no words it rests on: “{sentence.text}”"
                    yield Fault(kind="brief", where=where, says=what)


def _without(names: Iterable[str], text: str) -> str:
    """A sentence without the names of sources, whose digits count nothing ("Channel 4")."""
    for name in names:
        if any(letter.isdigit() for letter in name):
            # A word stays in its place: "12,000 and Channel 4 two" is not 12,002.
            text = re.sub(re.escape(name), "source", text, flags=re.IGNORECASE)
    return text


def _counts(account: Account) -> set[float]:
    """What the brief may say of the account itself: how much is in it, and how much has one source."""
    counts = [len(getattr(account, name)) for name in ("documents", "articles", "left_out")]
    counts.append(sum(source.independent for source in account.sources))
    told = [e for e in account.events if e.status in TOLD and not e.background]
    counts += [len(told), sum(e.corroboration.independent_sources < 2 for e in told)]
    return {float(count) for count in counts}


def _named_by_person(account: Account) -> set[float]:
    """The digits of names that a person gave: they stand wherever the brief names the thing, and rest on the correction."""
    values = (v for item in items_of(account) if item.reviewed for v in item.reviewed.values)
    return {n for v in values if v.value and v.field in NAMES for n in read_numbers(v.value)}


def _days(sentence: BriefSentence, account: Account) -> set[float]:
    """When the reports behind a sentence were published, and which days were not believed."""
    behind = {said.document for said in sentence.evidence}
    articles = {
        a for source in account.sources if source.id in sentence.sources for a in source.articles
    }
    found: set[float] = set()
    for document in account.documents:
        if document.published and (document.id in behind or document.article in articles):
            days = [document.published.date, *(c.date for c in document.published.conflicts)]
            found.update(*(read_numbers(day) for day in days))
    return found


def _known(sentence: BriefSentence, items: Mapping[str, Any]) -> set[float]:
    known = {
        float(len(sentence.sources)),
        float(len(sentence.items)),
        float(len(sentence.evidence)),
    }
    for said in sentence.evidence:
        known |= read_numbers(said.quote)
    for item in sentence.items:
        known |= set(_values(msgspec.to_builtins(items[item]))) if item in items else set()
    return known


def _values(value: Any) -> Iterator[float]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in NO_VALUES:
                yield from _values(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _values(inner)
    elif isinstance(value, str):
        yield from read_numbers(value)
    elif isinstance(value, int | float):
        yield float(value)
        yield round(value * 100, 6)  # a likelihood of .2 is told as 20 %


def read_numbers(text: str) -> set[float]:
    """The numbers of a text, in figures or words: "34", "1,000", "thirty-four", "1.5 million"."""
    found: set[float] = set()
    total: float | None = None
    group: float | None = None
    for word in [*_WORD.findall(text), ""]:
        if (digits := _digits(word)) is not None:
            found |= {n for n in (_sum(total, group),) if n is not None}
            total, group = None, digits
            continue
        value, kind = _number_words().get(word.casefold(), (0.0, ""))
        if kind in ("unit", "ten"):
            if group is not None and not _adds(group, value):
                found |= {n for n in (_sum(total, group),) if n is not None}
                total, group = None, None
            group = (group or 0) + value
        elif kind == "scale" and group is not None:
            group *= value
            if value >= 1000:
                total, group = (total or 0) + group, None
        elif word.casefold() != "and" or group is None:
            found |= {n for n in (_sum(total, group),) if n is not None}
            total, group = None, None
    return found


def _adds(group: float, value: float) -> bool:
    """Whether a number word goes on with the one before it: "thirty" "four", "hundred" "five"."""
    return group % 100 == 0 or (group % 10 == 0 and group % 100 >= 20 and value < 10)


def _sum(total: float | None, group: float | None) -> float | None:
    return None if total is None and group is None else (total or 0) + (group or 0)


def _digits(word: str) -> float | None:
    if not word or not word[0].isdecimal():
        return None
    plain = word.replace(",", "") if _GROUPED.fullmatch(word) else word
    try:
        return float(plain)
    except ValueError:
        return None


@cache
def _number_words() -> Mapping[str, tuple[float, str]]:
    return {
        row["word"]: (float(row["value"]), row["kind"])
        for row in table("en/number_words.tsv")
        if row["kind"] != "suffix"
    }
