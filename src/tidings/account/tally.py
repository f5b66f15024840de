"""Count what became of every input, and find those of which the account does not tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tidings.model.account import Account
from tidings.model.documents import LeftOut
from tidings.model.tally import Tally
from tidings.sources.found import WITHIN

# A report by its origin and the SHA-256 of its bytes.
Named = tuple[str, str]


def tally(account: Account, reports: Iterable[Named], rejected: Sequence[LeftOut]) -> Tally:
    """What became of these reports, and of the inputs that gave none."""
    read = {(document.origin, document.sha256) for document in account.documents}
    copies = sum(document.role != "original" for document in account.documents)
    return Tally(
        originals=len(account.documents) - copies,
        copies=copies,
        rejected=len(set(reports) - read) + len(_inputs(account, rejected)),
    )


def unaccounted(
    account: Account, reports: Iterable[Named], rejected: Sequence[LeftOut]
) -> Iterator[str]:
    """The inputs that are neither a document of an article nor in `left_out`, and documents of no input."""
    given = set(reports)
    read = {(document.origin, document.sha256) for document in account.documents}
    told = {out.where for out in account.left_out}
    yield from sorted(origin for origin, _ in given - read if origin not in told)
    yield from sorted(origin for origin, _ in read - given)
    linked = {document for article in account.articles for document in article.documents}
    yield from sorted(d.origin for d in account.documents if d.id not in linked)
    left_out = set(account.left_out)
    yield from sorted(out.where for out in rejected if out not in left_out)


def _inputs(account: Account, rejected: Sequence[LeftOut]) -> set[tuple[str, str]]:
    """The inputs among these lines; what is told of a report that was read is none."""
    read = {document.origin for document in account.documents}
    return {
        (out.where, out.reason)
        for out in rejected
        if out.what not in WITHIN and out.where not in read
    }
