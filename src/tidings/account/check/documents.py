"""Documents are what was received: their bytes, their parts, and what was cut from them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tidings.account.check.fault import Fault
from tidings.model.account import Account
from tidings.model.documents import Document


def check_documents(account: Account, raw: Mapping[str, str]) -> Iterator[Fault]:
    """Compare each document with its kept bytes, by hash, and look at its cuts and parts."""
    for position, document in enumerate(account.documents):
        where = f"documents[{position}]"
        kept = raw.get(document.id)
        if kept is None:
            yield Fault(
                kind="raw", where=where, says=f"the bytes of {document.origin} are not kept"
            )
        elif kept != document.sha256:
            what = f"the kept bytes of {document.origin} are not those received: {kept}"
            yield Fault(kind="raw", where=where, says=what)
        yield from _cuts(document, where)
        yield from _parts(document, where)
    yield from _articles(account)


def _cuts(document: Document, where: str) -> Iterator[Fault]:
    for position, cut in enumerate(document.removed):
        place = f"{where}.removed[{position}]"
        if not 0 <= cut.start <= cut.end:
            yield Fault(kind="removed", where=place, says=f"{cut.start}:{cut.end} is no place")
        if not cut.reason:
            yield Fault(kind="removed", where=place, says="nothing says why it was removed")


def _parts(document: Document, where: str) -> Iterator[Fault]:
    last = 0
    for position, part in enumerate(document.parts):
        place = f"{where}.parts[{position}]"
        if not last <= part.start <= part.end <= len(document.text):
            what = f"{part.start}:{part.end} is outside the text or laps over the part before it"
            yield Fault(kind="parts", where=place, says=what)
        last = max(last, part.end)


def _articles(account: Account) -> Iterator[Fault]:
    """Every document belongs to one article, and both say so."""
    told = {(d, article.id) for article in account.articles for d in article.documents}
    said = {(d.id, d.article) for d in account.documents if d.article is not None}
    for document, article in sorted(told ^ said):
        what = f"{document} and {article} do not both say that they belong together"
        yield Fault(kind="reference", where=document, says=what)
    homes = [document for document, _ in told]
    for document in sorted({d for d in homes if homes.count(d) > 1}):
        yield Fault(kind="reference", where=document, says="it belongs to two articles")
