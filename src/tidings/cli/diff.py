"""`tidings diff`: what is new, revised or withdrawn, and because of which reports."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tidings.cli.options import AsJson, CaseFile, check_day
from tidings.cli.progress import progress_bar
from tidings.cli.terminal import say, say_json, say_table, warn
from tidings.errors import UsageError

if TYPE_CHECKING:
    from tidings.account.changes import Change, Comparison
    from tidings.model.account import Account
    from tidings.model.catalogue import Catalogue

HEADINGS = ("Change", "Kind", "What", "Values", "Because of", "Id")


def diff(
    case: CaseFile,
    other: Annotated[
        Path | None, typer.Argument(metavar="[OTHER]", help="An earlier case to compare with.")
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Compare with what the reports before a day gave."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Say what is new, revised or withdrawn, and because of what.

    Compares the account of CASE with that of OTHER, an earlier copy of it, or with --since DATE with what the
    reports published before that day give.
    """
    from tidings.account.changes import compare_accounts
    from tidings.model.catalogue import Catalogue
    from tidings.store.case import open_case

    if (other is None) == (since is None):
        raise UsageError("diff wants either another case or --since DATE")
    opened = open_case(case)
    before = open_case(other).account if other else _before(case, since or "")
    comparison = compare_accounts(before, opened.account)
    if as_json:
        say_json(comparison)
    else:
        _print(comparison, Catalogue(opened.account), Catalogue(before))


def _before(case: Path, since: str) -> Account:
    from tidings.rereading import account_before
    from tidings.store.case import open_case

    check_day(since, "--since")
    opened = open_case(case)
    undated = sum(d.published is None for d in opened.account.documents)
    if undated:
        warn(f"{undated} undated {'report counts' if undated == 1 else 'reports count'} as older")
    with progress_bar() as progress:
        return account_before(opened, since, progress=progress)


def _print(comparison: Comparison, names: Catalogue, before: Catalogue) -> None:
    say(f"{len(comparison.added)} documents added, {len(comparison.removed)} removed")
    if comparison.program:
        say("Other rules, models or settings read the two: not every change is a report's.")
    if not comparison.changes:
        say("no item differs")
        return
    say_table(HEADINGS, [_row(one, names, before) for one in comparison.changes])


def _row(one: Change, names: Catalogue, before: Catalogue) -> tuple[str, ...]:
    values = "; ".join(f"{v.name}: {v.was or '–'} → {v.now or '–'}" for v in one.values)
    known = (names.outlet(d) if names.find(d) else before.outlet(d) for d in one.because)
    because = ", ".join(dict.fromkeys(known))
    return (one.change, one.key.replace("_", " "), one.label, values, because, one.id)
