"""`tidings export`: the account in another program's format."""

from __future__ import annotations

from typing import Annotated

import typer

from tidings.cli.options import CaseFile
from tidings.cli.output import STANDARD_OUTPUT, write_result
from tidings.cli.terminal import warn
from tidings.errors import UsageError


def export(
    case: CaseFile,
    form: Annotated[
        str, typer.Argument(metavar="FORMAT", help="json, ucdp, acled, plover or gdelt.")
    ],
    output: Annotated[
        str,
        typer.Option("-o", "--output", metavar="PATH", help="A file, or - for standard output."),
    ] = STANDARD_OUTPUT,
) -> None:
    """Write the account in a format: json, ucdp, acled, plover, gdelt."""
    from tidings.exports import EXPORTS
    from tidings.store.case import open_case

    if form not in EXPORTS:
        raise UsageError(
            "this version does not write that format",
            where=form,
            remedy=f"It writes: {', '.join(sorted(EXPORTS))}",
        )
    exported = EXPORTS[form](open_case(case).account)
    write_result(exported.content, output)
    if exported.left_out:
        warn(exported.left_out)
