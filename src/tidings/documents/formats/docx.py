"""A DOCX: paragraphs, headings, lists and rows of tables in their order; heads and feet of pages are left out."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from zipfile import ZipFile

import docx
from docx.document import Document as Word

from tidings.documents.blocks import Block, tidy
from tidings.documents.decoding import clean
from tidings.documents.formats.opened import Opened, UnreadableError
from tidings.documents.formats.word_elements import Paragraph, paragraphs
from tidings.documents.identity.bylines import is_person
from tidings.model.documents import RawReport

# A DOCX of text packs about 1:10; pictures hardly at all. Beyond these it is made to fill the memory.
MAX_UNPACKED = 200 * 1024 * 1024
MAX_XML = 50 * 1024 * 1024
MAX_RATIO = 100
# Small files of repeated words pack better than that and do no harm.
_HARMLESS = 10 * 1024 * 1024
_HEADING = re.compile(r"heading ?([1-9])", re.IGNORECASE)
_TITLES = {"title": 1, "subtitle": 2}


def open_docx(raw: RawReport) -> Opened:
    """The words of a DOCX, with the title and the author that the file names."""
    _refuse_bombs(raw.content)
    try:
        word = docx.Document(BytesIO(raw.content))
        running = tuple(_running(word))
        blocks = tuple(_blocks(word))
        declared = tuple(_declared(word))
    except (
        Exception
    ) as fault:  # the packs, the mark-up and the library each have faults of their own
        raise UnreadableError("it is a locked or damaged DOCX") from fault
    text, placed = _placed([*blocks, *running])
    return Opened(text=text, mark_up="plain", declared=declared, blocks=placed)


def _refuse_bombs(content: bytes) -> None:
    try:
        with ZipFile(BytesIO(content)) as pack:
            files = pack.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as fault:
        raise UnreadableError("it is a damaged DOCX") from fault
    unpacked = sum(file.file_size for file in files)
    xml = sum(file.file_size for file in files if not file.filename.startswith("word/media/"))
    ratio = unpacked / max(len(content), 1)
    if unpacked > MAX_UNPACKED or xml > MAX_XML or (unpacked > _HARMLESS and ratio > MAX_RATIO):
        raise UnreadableError(
            f"unpacked it would be {unpacked // (1024 * 1024):,} MB: too large to read"
        )


def _blocks(word: Word) -> Iterator[Block]:
    styles = _levels(word)
    for paragraph in paragraphs(word.element.body):
        level = styles.get(paragraph.style, 0) or paragraph.level
        for line in clean(paragraph.text).split("\n"):
            if words := tidy(line):
                yield Block(text=words, level=level, item=paragraph.item and not level)


def _levels(word: Word) -> dict[str, int]:
    """The heading level of each style by its id; styles keep their English names inside the file."""
    levels: dict[str, int] = {}
    for style in word.styles:
        name = str(style.name or "").strip().lower()
        heading = _HEADING.match(name)
        level = int(heading.group(1)) if heading else _TITLES.get(name, 0)
        if level:
            levels[style.style_id] = min(level, 6)
    return levels


def _running(word: Word) -> Iterator[Block]:
    """What stands at the head and the foot of the pages, once each."""
    seen: set[str] = set()
    for section in word.sections:
        for part, reason in ((section.header, "running head"), (section.footer, "running foot")):
            if part.is_linked_to_previous:
                continue
            for words in _lines(paragraphs(part._element)):
                if words not in seen:
                    seen.add(words)
                    yield Block(text=words, reason=reason)


def _lines(found: Iterable[Paragraph]) -> Iterator[str]:
    for paragraph in found:
        yield from (words for line in clean(paragraph.text).split("\n") if (words := tidy(line)))


def _placed(blocks: Sequence[Block]) -> tuple[str, tuple[Block, ...]]:
    """The raw text, a blank line between blocks, and the blocks with their places in it."""
    placed: list[Block] = []
    at = 0
    for block in blocks:
        place = (at, at + len(block.text))
        placed.append(
            Block(
                text=block.text,
                place=place,
                level=block.level,
                item=block.item,
                reason=block.reason,
            )
        )
        at = place[1] + 2
    return "\n\n".join(block.text for block in blocks), tuple(placed)


def _declared(word: Word) -> Iterator[tuple[str, str]]:
    said = word.core_properties
    if title := tidy(clean(said.title or "")):
        yield "title", title
    # The name under which a program was set up is no author: "user", "Press Office PC 3".
    for name in re.split(r"[;,]", clean(said.author or "")):
        if is_person(tidy(name)):
            yield "authors", tidy(name)
