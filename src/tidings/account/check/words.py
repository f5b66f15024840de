"""Evidence is the law: every quote stands in its document at its place."""

from __future__ import annotations

from collections.abc import Iterator

from tidings.account.check.fault import Fault
from tidings.account.walk import walk
from tidings.model.account import Account
from tidings.model.dates import Time
from tidings.model.evidence import Evidence

# As much of two texts as fits one line of a terminal beside the place.
SHOWN = 60


def check_words(account: Account) -> Iterator[Fault]:
    """Compare every quote anywhere in the account with the text at its offsets."""
    texts = {document.id: document.text for document in account.documents}
    for path, record in walk(account):
        if not isinstance(record, Evidence | Time):
            continue
        text = texts.get(record.document)
        if text is None:
            yield Fault(kind="words", where=path, says=f"no document has the id {record.document}")
        elif not 0 <= record.start < record.end <= len(text):
            place = f"{record.start}:{record.end}"
            yield Fault(
                kind="words", where=path, says=f"{place} is outside the text of {record.document}"
            )
        elif text[record.start : record.end] != record.quote:
            there = text[record.start : record.end][:SHOWN]
            said = f"quotes “{record.quote[:SHOWN]}”, but the text there is “{there}”"
            yield Fault(kind="words", where=path, says=said)
