"""What was cut from a document stands in its raw text where the account says that it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tidings.account.check.fault import Fault
from tidings.model.documents import Document


def check_removed(received: Iterable[tuple[Document, str | None]]) -> Iterator[Fault]:
    """Compare the cut passages with the raw texts; a text of None could not be opened again."""
    for document, raw in received:
        where = f"{document.origin}.removed"
        if raw is None:
            what = "the kept bytes cannot be opened, so what was cut cannot be looked up"
            yield Fault(kind="removed", where=where, says=what)
            continue
        for position, cut in enumerate(document.removed):
            if raw[cut.start : cut.end] != cut.text:
                what = f"{cut.start}:{cut.end} of the raw text is not what was cut"
                yield Fault(kind="removed", where=f"{where}[{position}]", says=what)
