"""Words as formats without tables cite them: who wrote them when, where they stand, and how they read in prose."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from tidings.exports.parts import address
from tidings.model.account import Account
from tidings.model.catalogue import Catalogue
from tidings.model.documents import Document
from tidings.model.evidence import Evidence

# Signs that XML, and most readers of text, do not take.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")


class Cited(NamedTuple):
    """Words of one report."""

    document: str
    outlet: str
    day: str
    title: str
    address: str
    start: int
    end: int
    quote: str

    @property
    def prose(self) -> str:
        """“Shells fell” (The Courier, 2021-05-04; doc-1f0c 10–21)."""
        source = ", ".join(part for part in (self.outlet, self.day) if part)
        return f"“{self.quote}” ({source}; {self.document} {self.start}–{self.end})"

    def as_json(self) -> dict[str, Any]:
        """With a key for what is known."""
        return {key: value for key, value in self._asdict().items() if value != ""}


class Citing:
    """Cites the words of one account."""

    def __init__(self, account: Account) -> None:
        self.names = Catalogue(account)
        self._documents = {one.id: one for one in account.documents}

    def document(self, key: str) -> Document:
        """The document with this id."""
        return self._documents[key]

    def cite(self, evidence: Iterable[Evidence]) -> tuple[Cited, ...]:
        """Each of some words, once, in their order."""
        return tuple(dict.fromkeys(self._cite(one) for one in evidence))

    def prose(self, evidence: Iterable[Evidence]) -> str:
        """All of some words, a line each."""
        return "\n".join(one.prose for one in self.cite(evidence))

    def days(self, evidence: Iterable[Evidence]) -> tuple[str, ...]:
        """The days on which the reports with these words were published, in order."""
        return tuple(sorted({one.day for one in self.cite(evidence) if one.day}))

    def addresses(self, evidence: Iterable[Evidence]) -> tuple[str, ...]:
        """The addresses of these reports, in their order."""
        return tuple(dict.fromkeys(one.address for one in self.cite(evidence) if one.address))

    def _cite(self, one: Evidence) -> Cited:
        document = self._documents[one.document]
        return Cited(
            document=one.document, outlet=self.names.outlet(one.document),
            day=document.published.date if document.published else "",
            title=document.title or "", address=address(document), start=one.start, end=one.end,
            quote=one.quote,
        )  # fmt: skip


def readable(text: str) -> str:
    """Text without signs that no reader of XML or text takes."""
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)


def known(values: dict[str, Any]) -> dict[str, Any]:
    """Without keys for what is not known."""
    return {key: value for key, value in values.items() if value not in (None, "", (), [], {})}


def names_of(ids: Sequence[str], names: Catalogue) -> list[str]:
    """What several things are called."""
    return [names.label(one) for one in ids]
