"""`tidings verify`: checks every offset, hash, number in the brief, and reference."""

from __future__ import annotations

from tidings.cli.options import AsJson, CaseFile
from tidings.cli.terminal import say, say_json, say_table
from tidings.errors import VerificationError


def verify(case: CaseFile, as_json: AsJson = False) -> int:
    """Check every offset, hash, number and reference.

    Exit code 4 tells of a fault.
    """
    from tidings.account.check import Fault, check_account, check_inputs
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
    )
    if as_json:
        say_json({"case": str(case), "faults": faults})
    elif faults:
        rows = [(fault.kind, fault.where, fault.says) for fault in faults]
        say_table(("Fault", "Where", "What"), rows)
    else:
        say(f"no fault: {len(account.documents)} documents and all that rests on them hold")
    return VerificationError.code if faults else 0
