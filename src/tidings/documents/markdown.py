"""Markdown marks are taken off: headings, emphasis, links and list marks are dress, not words.

Reads "By [A. Writer](#)" as "By A. Writer" and leaves "5 * 3" and "snake_case" as they are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from tidings.documents.blocks import Block
from tidings.lexicons.tables import table

_HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*$")
_ITEM = re.compile(r"^(?:[-*+•]|\d{1,3}[.)])\s+(?=\S)")
_QUOTE = re.compile(r"^(?:>\s*)+")
_RULE = re.compile(r"^(?:[-*_=]\s*){3,}$")
_PICTURE = re.compile(r"!\[([^\]\[]{0,500})\]\([^)(]{0,2000}\)")
# An address may hold one pair of brackets; every repetition is bounded, for lines of a million marks.
_ADDRESS = r"[^)(\s]{0,2000}(?:\([^)(\s]{0,200}\)[^)(\s]{0,200})?"
_LINK = re.compile(rf"\[([^\]\[]{{0,500}})\]\({_ADDRESS}(?:\s+\"[^\"]{{0,500}}\")?\)")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^>\s]+)>")
_EMPHASIS = re.compile(r"(?<![\w*])(\*{1,3})(?=\S)([^*]{1,1000})(?<=\S)\1(?![\w*])")
_UNDERLINES = re.compile(r"(?<!\w)(_{1,3})(?=\S)([^_]{1,1000})(?<=\S)\1(?!\w)")
_CODE = re.compile(r"`([^`]+)`")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!>-])")
_EVIDENCE = re.compile(r"^#{1,6} \S|\]\([^)(\s]{0,2000}\)|\*\*\S[^*]{0,1000}\*\*", re.MULTILINE)
_FRONT_MATTER = re.compile(r"\A---\n(.{0,4000}?)\n(?:---|\.\.\.)(?:\n|\Z)", re.DOTALL)


def is_marked_up(raw: str) -> bool:
    """Whether a text uses Markdown, whatever the ending of its file name."""
    return bool(_EVIDENCE.search(raw))


def front_matter(raw: str) -> tuple[int, tuple[tuple[str, str], ...]]:
    """Where the front matter ends (0 when there is none), and what it declares."""
    found = _FRONT_MATTER.match(raw)
    if not found:
        return 0, ()
    keys = {row["key"]: row["field"] for row in table("front_matter_keys.tsv")}
    declared: list[tuple[str, str]] = []
    for line in found.group(1).split("\n"):
        name, colon, value = line.partition(":")
        words = value.strip().strip("\"'")
        key = keys.get(name.strip().lower())
        if colon and words and key:
            declared.append((key, words))
    return found.end(), tuple(declared)


def take_marks_off(blocks: Sequence[Block]) -> list[Block]:
    """The blocks without marks; a line that is only a rule or a picture is left out."""
    return [_bare(block) for block in blocks]


def _bare(block: Block) -> Block:
    text = _QUOTE.sub("", block.text)
    if _RULE.match(text):
        return msgspec.structs.replace(block, reason="dividing line")
    if _PICTURE.fullmatch(text.strip()):
        return msgspec.structs.replace(block, reason="picture")
    heading = _HEADING.match(text)
    level = len(heading.group(1)) if heading else 0
    item = bool(_ITEM.match(text)) and not heading
    text = heading.group(2) if heading else _ITEM.sub("", text)
    return msgspec.structs.replace(block, text=without_marks(text), level=level, item=item)


def without_marks(text: str) -> str:
    """The words of one line of Markdown."""
    text = _PICTURE.sub("", text)
    text = _LINK.sub(r"\1", text)
    text = _AUTOLINK.sub(r"\1", text)
    text = _EMPHASIS.sub(r"\2", text)
    text = _EMPHASIS.sub(r"\2", text)
    text = _UNDERLINES.sub(r"\2", text)
    text = _CODE.sub(r"\1", text)
    return _ESCAPE.sub(r"\1", text).strip()
