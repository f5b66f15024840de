"""What was declared beside a text (record keys, page data) gets a line in the text, so that it has evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tidings.documents.blocks import Block, kept
from tidings.documents.publication_dates import written_days
from tidings.documents.stamps import read_stamp, why_impossible
from tidings.model.documents import PartKind

_KINDS: tuple[tuple[str, PartKind], ...] = (
    ("title", "title"),
    ("outlet", "byline"),
    ("authors", "byline"),
    ("published", "date"),
    ("dated", "date"),
    ("url", "url"),
)


def add_declared(
    blocks: Sequence[Block], declared: Sequence[tuple[str, str]], raw: str
) -> list[Block]:
    """The blocks with a line at the head for each declared fact that no line of the text states yet."""
    missing = list(_missing(blocks, declared, raw))
    title = next((index for index, block in kept(blocks) if block.kind == "title"), -1) + 1
    return [*blocks[:title], *missing, *blocks[title:]]


def _missing(
    blocks: Sequence[Block], declared: Sequence[tuple[str, str]], raw: str
) -> Iterator[Block]:
    standing = [(block.kind, block.text) for _, block in kept(blocks)]
    for field, kind in _KINDS:
        if field == "title" and any(known == "title" for known, _ in standing):
            continue
        for value in dict.fromkeys(value for key, value in declared if key == field):
            if any(known == kind and _says(words, value) for known, words in standing):
                continue
            if kind == "date" and not _is_day(value):
                continue
            standing.append((kind, value))
            start = raw.find(value)
            place = (start, start + len(value)) if start >= 0 else None
            yield Block(text=value, place=place, kind=kind)


def _is_day(value: str) -> bool:
    stamp = read_stamp(value, order="dmy")
    return stamp is not None and not why_impossible(stamp.day, captured=None)


def _says(words: str, value: str) -> bool:
    """Whether a line states a value, a day in whatever writing."""
    days = {found.day for found in written_days(value)}
    return value in words or bool(days & {found.day for found in written_days(words)})
