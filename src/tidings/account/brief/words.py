"""The reports' own words, made to stand alone: "last week" gets its dates, quotation marks their kind."""

from __future__ import annotations

import re

from tidings.account.brief.dates import when
from tidings.account.brief.desk import Desk
from tidings.account.brief.names import CLOSE, OPEN, mark
from tidings.lexicons.tables import table
from tidings.model.evidence import Evidence

_DOUBLED = re.compile(
    r"\b(?:on|in|by|since|during|over|at|from)\s+(on|in|by|since|between)\b", re.IGNORECASE
)
_QUOTES = str.maketrans({'"': "”", "“": "‘", "”": "’"})
_PLACED = re.compile(f"[{OPEN}{CLOSE}]")


def plain(text: str) -> str:
    """One line, no marks of ours, no dangling punctuation."""
    return _PLACED.sub("", " ".join(text.split())).strip(" ,;:–—-")


def quoted(text: str) -> str:
    """Words in double quotation marks, quotations inside them in single ones."""
    inner = plain(text)
    opened = False
    out = []
    for sign in inner:
        if sign in '"“”':
            opened = not opened if sign == '"' else sign == "“"
            sign = "‘" if opened else "’"
        out.append(sign)
    return f"“{''.join(out).strip('‘’') if _wrapped(''.join(out)) else ''.join(out)}”"


def _wrapped(text: str) -> bool:
    return text.startswith("‘") and text.endswith("’") and text.count("‘") == 1


def reported(desk: Desk, document: str, start: int, end: int, *, speaker: str | None = None) -> str:
    """Indirect words of a report with dates for "last week" and names for pronouns of others.

    Returns "" where a pronoun opens the words and nobody knows whom it stands for.
    """
    text = desk.text(document)
    changes = [(t.start, t.end, _dated(desk, t.date, t.quote)) for t in desk.times(document, start, end)]
    changes = [c for c in changes if c[2] and not _inside_quotes(text, start, c[0])]
    first = _first_pronoun(desk, document, start, end)
    if first is not None:
        mention, entity = first
        if not entity:
            return ""
        if entity != speaker:
            changes.append((mention.start, mention.end, mark(entity)))
    out, at = [], start
    for begin, stop, new in sorted(changes):
        if begin < at:
            continue
        out += [plain_inside(text[at:begin]), new]
        at = stop
    out.append(plain_inside(text[at:end]))
    return _DOUBLED.sub(r"\1", " ".join("".join(out).split())).strip(" ,;:–—-")


def plain_inside(text: str) -> str:
    """Words of a report without signs that mean something to us."""
    return _PLACED.sub("", text)


def _dated(desk: Desk, date: object, quote: str) -> str:
    from tidings.model.dates import Date

    if not isinstance(date, Date) or not deictic(quote):
        return ""
    return when(date, desk.as_of)


def deictic(quote: str) -> bool:
    """Whether words say when only to somebody who knows the day they were written on."""
    spoken = {row["word"] for row in table("en/deictic_time_words.tsv")}
    return bool(spoken & set(re.findall(r"[a-z]+", quote.lower())))


def _inside_quotes(text: str, start: int, at: int) -> bool:
    before = text[start:at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _first_pronoun(
    desk: Desk, document: str, start: int, end: int
) -> tuple[Evidence, str] | None:
    """The pronoun the words open with, and whom it stands for ("" when unknown)."""
    text = desk.text(document)
    opening = re.compile(r"\s*(\w+)").match(text, start, end)
    if opening is None or opening.group(1).lower() not in _pronouns():
        return None
    for mention, entity in desk.mentions(document, opening.start(1), opening.end(1)):
        if (mention.start, mention.end) == opening.span(1):
            return mention, entity
    span = Evidence(document=document, start=opening.start(1), end=opening.end(1), quote=opening.group(1))
    return span, ""


def _pronouns() -> frozenset[str]:
    return frozenset(row["word"] for row in table("en/opening_pronouns.tsv"))
