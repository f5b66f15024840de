"""`tidings export`: the account in another program's format."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from tidings.cli.options import CaseFile, OfEntity, OfStory, Since
from tidings.cli.output import STANDARD_OUTPUT, write_files, write_result
from tidings.cli.terminal import warn
from tidings.errors import UsageError


def export(
    case: CaseFile,
    form: Annotated[
        str,
        typer.Argument(
            metavar="FORMAT",
            help="Data: json, csv, xlsx, parquet, geojson, graphml. Event data: ucdp, acled, plover, gdelt. "
            "For other programs: ftm, stix, annotations, bibtex, csl, ics.",
        ),
    ],
    output: Annotated[
        str,
        typer.Option(
            "-o", "--output", metavar="PATH",
            help="A file, or - for standard output; of csv and parquet a folder or a .zip.",
        ),
    ] = STANDARD_OUTPUT,
    since: Since = None,
    story: OfStory = None,
    entity: OfEntity = None,
) -> None:  # fmt: skip
    """Write the account, or a part of it, in a format that another program reads."""
    from tidings.cli.part import wanted_part
    from tidings.exports import BINARY, EXPORTS, FOLDERS
    from tidings.store.case import open_case

    if form not in EXPORTS and form not in FOLDERS:
        raise UsageError(
            "this version does not write that format",
            where=form,
            remedy=f"It writes: {', '.join(sorted({*EXPORTS, *FOLDERS}))}",
        )
    if form in BINARY and output == STANDARD_OUTPUT and sys.stdout.isatty():
        raise UsageError(
            "this format is not for a terminal", where=form, remedy="Name a file with -o"
        )
    account = wanted_part(open_case(case).account, since=since, story=story, entity=entity)
    if form in FOLDERS:
        write_files(FOLDERS[form](account), output, form)
        return
    exported = EXPORTS[form](account)
    write_result(exported.content, output)
    if exported.left_out:
        warn(exported.left_out)
