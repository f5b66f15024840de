"""What opening a report gives: the raw text in which offsets count, and how it is marked up."""

from __future__ import annotations

from typing import Literal

from tidings.documents.blocks import Block
from tidings.model.record import Record

MarkUp = Literal["page", "markdown", "plain"]


class UnreadableError(ValueError):
    """A report cannot be read; its words are the reason that a user is given."""


class Opened(Record, frozen=True, kw_only=True):
    """The raw text of a report; `declared` is what its container says of it, weighed and never believed.

    `blocks` are there where the format knows its own paragraphs and headings.
    """

    text: str
    mark_up: MarkUp
    declared: tuple[tuple[str, str], ...] = ()
    blocks: tuple[Block, ...] | None = None
