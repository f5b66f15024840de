"""The reports' own words, made to stand alone: "last week" gets its dates, quotation marks their kind."""

from __future__ import annotations

import re
from functools import cache

from tidings.account.brief.amounts import SMALL
from tidings.account.brief.cues import PREPOSITIONS
from tidings.account.brief.dates import bare, when
from tidings.account.brief.desk import Desk
from tidings.account.brief.names import CLOSE, END, OPEN, SOURCED, basis, mark
from tidings.lexicons.tables import column, table, words
from tidings.lexicons.word_classes import word_class
from tidings.model.dates import Date
from tidings.model.evidence import Evidence

# Before a day that is written out with its own: "in [last week]"; what is no part of a verb, as in "sworn in".
_OWN = re.compile(r"(?<!sworn\s)\b(?:on|in|by|since|during|over|at|from|for)\s*\Z", re.IGNORECASE)
_BEGUN = re.compile(r"(?:on|in|by|since|between)\b", re.IGNORECASE)
OWNING = frozenset({"its", "his", "her", "their", "whose"})
_PLACED = re.compile(f"[{OPEN}{CLOSE}{SOURCED}{END}]")


def plain(text: str) -> str:
    """One line, no marks of ours, no dangling punctuation."""
    return _PLACED.sub("", " ".join(text.split())).strip(" ,;:–—-")


def quoted(text: str) -> str:
    """Words in double quotation marks, quotations inside them in single ones."""
    inner = plain(text).removesuffix(".")
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


def reported(
    desk: Desk,
    document: str,
    start: int,
    end: int,
    *,
    speaker: str | None = None,
    keep_pronoun: bool = False,
) -> str:
    """Indirect words of a report with dates for "last week" and names for pronouns of others.

    `keep_pronoun` where the frame before the words says whom it stands for. Returns "" where a
    pronoun opens the words and nobody knows whom it stands for.
    """
    text = desk.text(document)
    changes = [
        (t.start, *_dated(desk, t.date, text, t.end))
        for t in desk.times(document, start, end) if deictic(t.quote)
    ]  # fmt: skip
    changes = [c for c in changes if c[2] and not _inside_quotes(text, start, c[0])]
    first = _first_pronoun(desk, document, start, end)
    if first is not None and not keep_pronoun:
        mention, entity = first
        if not entity:
            return ""
        if entity != speaker:
            if desk.entities[entity].kind == "person" and desk.entities[entity].name.islower():
                return ""  # "he" of a brother whom nobody names
            if any(
                e == entity and m.start > mention.end
                for m, e in desk.mentions(document, start, end)
            ):
                return ""
            owned = mention.quote.lower() in OWNING and not _is_object(text[mention.end : end])
            many = owned and desk.entities[entity].kind == "collective"
            whose = f"{'the ' if many else ''}{mark(entity)}{'’s' if owned else ''}"
            changes.append((mention.start, mention.end, whose))
    out, at = [], start
    for begin, stop, new in sorted(changes):
        if begin < at:
            continue
        before = text[at:begin]
        out += [plain_inside(_OWN.sub("", before) if _BEGUN.match(new) else before), new]
        at = stop
    out.append(plain_inside(text[at:end]))
    return curled(" ".join("".join(out).split()).strip(" ,;:–—-"))


def _is_object(behind: str) -> bool:
    """Whether a preposition or nothing follows “her”: “accused her of murder” owns nothing."""
    following = behind.split()[:1]
    return not following or following[0].strip(".,;:").lower() in {*PREPOSITIONS, ""}


def curled(text: str) -> str:
    """Straight quotation marks made into opening and closing ones."""
    parts = text.split('"')
    signs = "“”"
    return parts[0] + "".join(signs[i % 2] + part for i, part in enumerate(parts[1:]))


def dangles(text: str) -> bool:
    """Whether words lean on others that are not quoted: "any part in it", "the decision"."""
    said = [w.strip(",.;:!?”’\"'()").casefold() for w in text.split()]
    if not said:
        return True
    pointing = column("en/opening_pronouns.tsv")
    if len(said) < 3 or "the other" in " ".join(said):
        return True
    return said[-1] in (pointing | {"there", "so"}) - {"her", "who"} or (
        len(said) <= 3 and said[0] in {"the", "that", "this", "it", "such", "any"}
    )


def goes_on(text: str) -> bool:
    """Whether a sentence goes on with one before it: "And if not, …"."""
    first = text.split()[0].strip("“”\"',").casefold() if text.split() else ""
    return first in word_class("going_on")


def opens_with_pronoun(text: str) -> bool:
    """Whether the first word stands for somebody told of before; "I" and "we" are the speaker."""
    opening = re.compile(r"\W*(\w+)").match(text)
    return opening is not None and opening.group(1).lower() in _pronouns()


def plain_inside(text: str) -> str:
    """Words of a report without signs that mean something to us, typewriter's quotation marks made plain."""
    return _PLACED.sub("", text.replace("``", '"').replace("''", '"'))


def _dated(desk: Desk, date: Date, text: str, end: int) -> tuple[int, str]:
    """Where a time ends and what stands for it: "Thursday's meeting" is "the 5 May 2021 meeting".

    "" where no item of the account has the date: the brief says no day that it cannot show.
    """
    item, said = desk.dated(date.edtf), when(date, desk.as_of)
    if item is None or not said or (date.earliest or "") > desk.as_of:
        return end, ""
    if text[end : end + 2] in {"'s", "’s"}:
        point = bare(date)
        return end + 2, f"the {point}{basis(item)}" if point else ""
    return end, said + basis(item)


def deictic(quote: str) -> bool:
    """Whether words say when only to somebody who knows the day they were written on."""
    spoken = column("en/deictic_time_words.tsv")
    return bool(spoken & set(re.findall(r"[a-z]+", quote.lower())))


def _inside_quotes(text: str, start: int, at: int) -> bool:
    before = text[start:at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _first_pronoun(desk: Desk, document: str, start: int, end: int) -> tuple[Evidence, str] | None:
    """The pronoun the words open with, and whom it stands for ("" when unknown)."""
    text = desk.text(document)
    opening = re.compile(r"\s*(\w+)").match(text, start, end)
    if opening is None or opening.group(1).lower() not in _pronouns():
        return None
    for mention, entity in desk.mentions(document, opening.start(1), opening.end(1)):
        if (mention.start, mention.end) == opening.span(1):
            return mention, entity
    span = Evidence(
        document=document, start=opening.start(1), end=opening.end(1), quote=opening.group(1)
    )
    return span, ""


def _pronouns() -> frozenset[str]:
    return column("en/opening_pronouns.tsv")


def small(said: str) -> str:
    """A clause that opens with an article or a count, to go on in the middle of a sentence."""
    first = said.split()[0].lower() if said.split() else ""
    return said[:1].lower() + said[1:] if first in _small_openers() else said


@cache
def _small_openers() -> frozenset[str]:
    counting = {
        phrase.split()[0]
        for path in ("en/number_qualifiers.tsv", "en/vague_numbers.tsv")
        for row in table(path) for phrase in words(row["words"])
    }  # fmt: skip
    closed = column("en/function_words.tsv")
    return frozenset({*closed, *counting, *SMALL, "a", "an", "the"})
