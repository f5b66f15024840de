"""`tidings verify`: checks every offset, hash, number in the brief, and reference."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import TYPE_CHECKING

from tidings.cli.options import AsJson, CaseFile
from tidings.cli.terminal import say, say_json, say_table
from tidings.errors import VerificationError

if TYPE_CHECKING:
    from tidings.account.check import Fault
    from tidings.model.account import Account
    from tidings.model.documents import Document
    from tidings.store.case import Case


def verify(case: CaseFile, as_json: AsJson = False) -> int:
    """Check every offset, hash, number and reference.

    Exit code 4 tells of a fault.
    """
    from tidings.account.check import Fault, check_account, check_inputs, check_removed
    from tidings.store.case import open_case

    opened = open_case(case)
    file_faults = opened.file_faults()
    account = opened.account
    hashes = opened.raw_hashes()
    raw = {
        document.id: hashes.get((document.origin, document.sha256), "not in the case")
        for document in account.documents
    }
    faults = (
        *(Fault(kind="file", where=str(case), says=says) for says in file_faults),
        *check_account(account, raw),
        *check_inputs(account, hashes, opened.rejected()),
        *check_removed(_received(opened, account)),
        *_known(opened, account),
    )
    if as_json:
        say_json({"case": str(case), "faults": faults})
    elif faults:
        rows = [(fault.kind, fault.where, fault.says) for fault in faults]
        say_table(("Fault", "Where", "What"), rows)
    else:
        say(f"no fault: {len(account.documents)} documents and all that rests on them hold")
    return VerificationError.code if faults else 0


def _known(case: Case, account: Account) -> Iterator[Fault]:
    """What does not hold of the ids of the authority file."""
    import zlib

    import msgspec

    from tidings.account.check import Fault, check_entries
    from tidings.authority import unpack

    kept = case.authority()
    try:
        yield from check_entries(
            account, kept.sha256 if kept else None, unpack(kept) if kept else ()
        )
    except (zlib.error, msgspec.MsgspecError) as error:
        what = f"the kept authority file is damaged: {error}"
        yield Fault(kind="authority", where=str(case.path), says=what)


def _received(case: Case, account: Account) -> Iterator[tuple[Document, str | None]]:
    """The documents of which something was cut, with their raw texts; those whose bytes hold."""
    from tidings.documents.formats import UnreadableError, open_report

    cut = {(d.origin, d.sha256): d for d in account.documents if d.removed}
    for report in case.reports():
        document = cut.get((report.origin, sha256(report.content).hexdigest()))
        if document is None:
            continue
        try:
            yield document, open_report(report).text
        except UnreadableError:
            yield document, None
