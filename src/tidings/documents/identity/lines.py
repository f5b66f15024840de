"""Lines that say what a report is, told by their shape: header labels, addresses, date lines, bylines.

Finds "Published 4 May 2021" and "By Ana Ruiz"; leaves "By noon the road was open." alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import msgspec

from tidings.documents.blocks import Block, as_kind, cut, cut_at, kept, left_out, word_count
from tidings.documents.calendar_words import weekdays, word_key
from tidings.documents.identity.bylines import read_byline, takes_byline
from tidings.documents.identity.credits import credited
from tidings.documents.identity.date_lines import read_date_line
from tidings.documents.identity.datelines import dateline_end, is_sign_off, sign_off_start
from tidings.documents.identity.opening_days import opening_day_end
from tidings.documents.identity.run_on_heads import RunOnHead, run_on_head
from tidings.documents.newsrooms import is_agency
from tidings.documents.plaintext import first_article_like, last_article_like
from tidings.documents.publication_dates import written_days
from tidings.lexicons import gazetteer
from tidings.lexicons.languages import in_every_language
from tidings.model.documents import PartKind

_ADDRESS = re.compile(r"^<?(?:https?://|www\.)[^\s<>]+>?$", re.IGNORECASE)
_LABEL = re.compile(
    r"^(?P<label>[^\W\d_][\w-]{1,20}(?: [^\W\d_]{2,12})?)\s{0,3}(?P<colon>:?)\s{1,3}(?=\S)"
)
_MACHINE_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_LEFT_OVER = re.compile(r"[^\W\d_][\w.]*")
_KINDS: dict[str, PartKind] = {
    "title": "title",
    "authors": "byline",
    "outlet": "byline",
    "url": "url",
}
# A date line says the date, a weekday and a time, and hardly a word more.
_MOST_OTHER_WORDS = 1
_LONGEST_LINE = 14
# Publication and last change with their times, each number counting as a word.
_LONGEST_DATE_LINE = 24
_WIDEST_DATE_LINE = 250
_DIGIT = re.compile(r"\d")


@cache
def _labels() -> dict[str, str]:
    return {row["label"]: row["field"] for _, row in in_every_language("header_labels.tsv")}


@cache
def _date_line_words() -> frozenset[str]:
    return frozenset(row["word"] for _, row in in_every_language("date_line_words.tsv"))


def mark_lines(blocks: Sequence[Block], raw: str) -> list[Block]:
    """The blocks with header labels and datelines cut off, and lines that state a fact marked as such."""
    return _mark_shapes(_cut_datelines(_cut_labels(blocks, raw), raw))


def _cut_labels(blocks: Sequence[Block], raw: str) -> list[Block]:
    """A label at the head of a saved report is cut off; a labelled date is a header, no part of the text."""
    result: list[Block] = []
    in_head = True
    for block in blocks:
        pieces = _without_label(block, raw) if in_head and block.reason is None else None
        result.extend(pieces or [block])
        in_head = in_head and (pieces is not None or word_count(block.text) < _LONGEST_LINE)
    return result


def _without_label(block: Block, raw: str) -> list[Block] | None:
    found = _LABEL.match(block.text)
    field = _labels().get(found["label"].casefold().replace(" ", "_")) if found else None
    if not found or not field:
        return None
    if field in ("published", "language"):
        return _cut_header(block, found, field, raw)
    if not found["colon"] or word_count(block.text) > 2 * _LONGEST_LINE:
        return None
    label, rest = cut(block, found.end(), raw)
    return [left_out(label, "label"), as_kind(rest, _KINDS[field])]


def _cut_header(block: Block, found: re.Match[str], field: str, raw: str) -> list[Block] | None:
    """“date 2021-05-01 The talks ...”: the label and the date go, the sentence stays."""
    days = [day for day in written_days(block.text) if day.start <= found.end() + 12]
    if field == "language":
        return (
            [left_out(block, "header line")]
            if found["colon"] and word_count(block.text) <= 3
            else None
        )
    if not days:
        return None
    if _is_for_readers(block.text, found):
        return None
    if not block.text[days[0].end :].strip():
        return [left_out(block, "header line")]
    if not found["colon"] and found["label"] not in ("date", "published"):
        return None  # "Updated 4 May 2021 by ...": a date line for readers
    header, rest = cut(block, days[0].end, raw)
    return [left_out(header, "header line"), rest]


def _is_for_readers(line: str, found: re.Match[str]) -> bool:
    """Whether a labelled date is printed as papers print it: "Published 4 May 2021", not "published: 2021-05-04"."""
    days = read_date_line(line)
    worded = any(day.labelled and not _MACHINE_DAY.match(line, day.start) for day in days)
    return worded and found["label"][:1] != found["label"][:1].lower() and is_date_line(line)


def _cut_datelines(blocks: Sequence[Block], raw: str) -> list[Block]:
    result = list(blocks)
    last = last_article_like(result)
    if last >= 0 and (start := sign_off_start(result[last].text)):
        result[last : last + 1] = _marked_second(cut(result[last], start, raw))
    first = first_article_like(result)
    if first < len(result) and (end := dateline_end(result[first].text)):
        line, rest = cut(result[first], end, raw)
        result[first : first + 1] = [
            as_kind(line, "byline"),
            msgspec.structs.replace(rest, gap=True),
        ]
        return result
    first = next((i for i, b in kept(result) if word_count(b.text) > _LONGEST_LINE), len(result))
    if first < len(result) and (end := opening_day_end(result[first], result)):
        line, rest = cut(result[first], end, raw)
        result[first : first + 1] = [as_kind(line, "date"), msgspec.structs.replace(rest, gap=True)]
    elif first < len(result) and (head := run_on_head(result[first], result)):
        result[first : first + 1] = _cut_head(result[first], head, raw)
    return result


def _cut_head(block: Block, head: RunOnHead, raw: str) -> list[Block]:
    """Title, credit, and the text without the buttons that stand before it."""
    title, tie, credit, day, buttons, text = cut_at(block, head, raw)
    return [
        as_kind(title, "title"),
        *([left_out(tie, "label")] if tie.text else []),
        as_kind(credit, "byline"),
        as_kind(day, "date"),
        *([left_out(buttons, "sharing")] if buttons.text else []),
        msgspec.structs.replace(text, gap=True),
    ]


def _marked_second(pieces: tuple[Block, Block]) -> list[Block]:
    return [pieces[0], as_kind(pieces[1], "byline")]


def _mark_shapes(blocks: Sequence[Block]) -> list[Block]:
    result = list(blocks)
    seen_address = False
    first, last = first_article_like(result), last_article_like(result)
    for index, block in list(kept(result)):
        if block.kind != "body" or word_count(block.text) > 40:
            continue
        if _ADDRESS.match(block.text):
            result[index] = left_out(block, "link") if seen_address else _address(block)
            seen_address = True
        elif index > first and is_sign_off(block.text):
            result[index] = as_kind(block, "byline")
        elif is_date_line(block.text):
            result[index] = as_kind(block, "date")
        elif _is_credit(block.text, inside=first < index < last) or (
            takes_byline(block.text) and (index < first + 1 or read_byline(block.text).agencies)
        ):
            result[index] = as_kind(block, "byline")
    return result


def _is_credit(line: str, *, inside: bool) -> bool:
    """Whether a line above or below the text says whose article this is."""
    return not inside and credited(line) is not None


def _address(block: Block) -> Block:
    return msgspec.structs.replace(block, text=block.text.strip("<>"), kind="url")


def is_date_line(text: str, *, yearless: bool = False, others: int = _MOST_OTHER_WORDS) -> bool:
    """A full date (or one without a year) and nothing else but a weekday, a time, or "published".

    So many `others` may stand beside them.
    """
    if len(text) > _WIDEST_DATE_LINE or not _DIGIT.search(text):
        return False
    if word_count(text) > _LONGEST_DATE_LINE:
        return False
    # Which of two numbers is the month is of no matter for the shape of the line.
    days = read_date_line(text, order="dmy")
    if not any(len(day.day) == len("2021-05-04") or yearless for day in days):
        return False
    rest = _without_place(text[: days[0].start]) + " " + text[days[-1].end :]
    other = [word for word in _LEFT_OVER.findall(rest.casefold()) if not _goes_with_date(word)]
    return len(other) <= others and not any(len(word) > 12 for word in other)


def _without_place(words: str) -> str:
    """What stands before the day but for the town of a release: "Port-au-Prince, 9 March 2024"."""
    place, comma, rest = words.partition(",")
    return rest if comma and gazetteer.find(place.strip(" *_")) else words


def _goes_with_date(word: str) -> bool:
    bare = word.rstrip(".")
    known = {word, bare, word_key(word)} & _date_line_words()
    return bool(known) or bare in weekdays() or is_agency(word)
