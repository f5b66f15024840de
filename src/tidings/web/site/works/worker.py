"""The process of a work: takes an order on standard input, tells its progress and its result on standard output.

`python -m tidings.web.site.works.worker`; what it tells is one JSON object a line.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec

from tidings.account.changes import Comparison, compare_accounts
from tidings.adding import Handed, add_reports
from tidings.building import Built, NothingReadError
from tidings.errors import TidingsError
from tidings.model.account import Account
from tidings.model.catalogue import Catalogue
from tidings.model.documents import LeftOut
from tidings.model.record import Record
from tidings.rereading import account_before
from tidings.review.lines import read_lines
from tidings.reviewing import apply_each
from tidings.store.case import open_case

# A page can show no more of them, and the server keeps them in memory.
MOST_CHANGES = 2000
Tell = Callable[[Mapping[str, Any]], None]
Progress = Callable[[str, int, int], None]


class Order(Record, frozen=True, kw_only=True):
    """What is to be done with a case: lines joined, or reports added, or its account compared with that before a day."""

    case: str
    lines: tuple[str, ...] = ()
    handed: Handed | None = None
    allow_private: bool = False
    since: str = ""


def carry_out(order: Order, progress: Progress) -> dict[str, Any]:
    """Do what is ordered; raises TidingsError."""
    path = Path(order.case)
    if order.since:
        return _compare(path, order.since, progress)
    before = open_case(path).account
    if order.handed is not None:
        built = add_reports(
            order.handed, path, allow_private=order.allow_private, progress=progress
        )
        return _told_built(built, before)
    applied = apply_each(read_lines("\n".join(order.lines)), path, progress=progress)
    after = open_case(path).account
    outcomes: dict[int, dict[str, Any]] = {number: {} for number in range(1, len(order.lines) + 1)}
    for number, told in applied.told.items():
        outcomes[number] = {"number": told.kept.number, "fate": told.fate}
    for refused in applied.refused:
        outcomes[refused.number] = {"refused": refused.why}
    return {"lines": list(outcomes.values()), "changes": _plain(before, after)}


def _told_built(built: Built, before: Account) -> dict[str, Any]:
    known = {document.id for document in before.documents}
    new = [d for d in built.account.documents if d.id not in known]
    return {
        "new": built.new, "known": built.known, "rejected": _rejected(built.rejected),
        "originals": sum(d.role == "original" for d in new), "documents": [d.id for d in new],
        "changes": _plain(before, built.account),
    }  # fmt: skip


def _rejected(rejected: Sequence[LeftOut]) -> list[dict[str, Any]]:
    return [{"where": out.where, "reason": out.reason} for out in rejected]


def _compare(path: Path, since: str, progress: Progress) -> dict[str, Any]:
    opened = open_case(path)
    before = account_before(opened, since, progress=progress)
    undated = sum(d.published is None for d in opened.account.documents)
    return {"undated": undated, "changes": _plain(before, opened.account)}


def _plain(before: Account, after: Account) -> dict[str, Any]:
    """What differs, with each document that caused it by the name of its outlet and whether it can still be read."""
    compared = compare_accounts(before, after)
    names, earlier = Catalogue(after), Catalogue(before)
    rows = []
    for one in compared.changes[:MOST_CHANGES]:
        row = {key: said for key, said in msgspec.to_builtins(one).items() if said}
        row["because"] = [
            {"id": d if names.find(d) else "", "outlet": (names if names.find(d) else earlier).outlet(d)}
            for d in one.because
        ]  # fmt: skip
        rows.append(row)
    return {"rows": rows, "counts": _counts(compared), "added": len(compared.added),
            "removed": len(compared.removed), "program": compared.program}  # fmt: skip


def _counts(compared: Comparison) -> dict[str, int]:
    counts = {"new": 0, "revised": 0, "withdrawn": 0}
    for one in compared.changes:
        counts[one.change] += 1
    return counts


def main(given: Iterable[bytes], tell: Tell) -> None:
    """Read the order, carry it out, tell what came of it."""
    order = msgspec.json.decode(b"".join(given), type=Order)
    told: tuple[str, int] = ("", -1)

    def progress(stage: str, done: int, total: int) -> None:
        nonlocal told
        if (now := (stage, done * 100 // max(total, 1))) != told:
            told = now
            tell({"stage": stage, "done": done, "of": total})

    try:
        tell({"result": carry_out(order, progress)})
    except NothingReadError as error:
        tell({"fault": str(error), "rejected": _rejected(error.rejected)})
    except TidingsError as error:
        tell({"fault": str(error)})


def _run() -> None:
    # What libraries print is no answer of ours.
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())

    def tell(said: Mapping[str, Any]) -> None:
        # Who asked may be gone; the case is finished all the same.
        with suppress(BrokenPipeError):
            answers.write(msgspec.json.encode(said) + b"\n")
            answers.flush()

    main(sys.stdin.buffer, tell)


if __name__ == "__main__":
    _run()
