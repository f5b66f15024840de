"""What a reference to an article holds: who, what, where, when, and which documents it was read from."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from tidings.exports.cited import Citing
from tidings.exports.parts import address
from tidings.model.account import Account
from tidings.model.dates import is_day


class Reference(NamedTuple):
    """One article as it is cited; a body that wrote it stands for an unnamed author."""

    id: str
    title: str
    authors: tuple[str, ...]
    body: str
    outlet: str
    day: date | None
    address: str
    language: str
    read_from: str


def references(account: Account) -> tuple[Reference, ...]:
    """All articles, in the order of the account."""
    citing = Citing(account)
    found = []
    for article in account.articles:
        documents = [citing.document(key) for key in article.documents]
        day = article.published if article.published and is_day(article.published) else None
        found.append(
            Reference(
                id=article.id, title=article.title or documents[0].origin, authors=article.authors,
                body=article.agency or "", outlet=article.outlet or "",
                day=date.fromisoformat(day) if day else None,
                address=next(filter(None, map(address, documents)), ""),
                language=next((d.language for d in documents if d.language), ""),
                read_from="; ".join(f"{d.id} sha256 {d.sha256}" for d in documents),
            )
        )  # fmt: skip
    return tuple(found)
