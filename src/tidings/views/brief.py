"""The account in prose, each sentence with what it stands on."""

from __future__ import annotations

from tidings.model.account import Account
from tidings.model.catalogue import Catalogue
from tidings.model.record import Record
from tidings.views.view import Column, View


class BriefRow(Record, frozen=True, kw_only=True):
    """One sentence of the brief; `sources` by name."""

    heading: str
    text: str
    sources: tuple[str, ...]
    disputed: str
    items: tuple[str, ...]


def list_brief(account: Account) -> tuple[BriefRow, ...]:
    """The sentences of the brief, section by section."""
    names = Catalogue(account)
    return tuple(
        BriefRow(
            heading=section.heading,
            text=sentence.text,
            sources=tuple(names.label(source) for source in sentence.sources),
            disputed="disputed" if sentence.disputed else "",
            items=sentence.items,
        )
        for section in account.brief.sections
        for sentence in section.sentences
    )


VIEW = View(
    name="brief",
    key="brief",
    asks="What is it all about?",
    columns=(
        Column("heading", "Section"),
        Column("text", "What"),
        Column("sources", "Sources"),
        Column("disputed", "Disputed"),
        Column("items", "Items"),
    ),
    rows=list_brief,
)
