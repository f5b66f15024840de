"""`tidings dossier`: the whole account as one page that works offline, or as a folder of pages."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from tidings.cli.options import CaseFile
from tidings.cli.output import STANDARD_OUTPUT, write_folder, write_result
from tidings.cli.terminal import warn
from tidings.errors import UsageError

# A larger page is no file to send, and takes a browser more than a few seconds to open.
LARGEST_PAGE = 25_000_000


def dossier(
    case: CaseFile,
    output: Annotated[
        str,
        typer.Option(
            "-o", "--output", metavar="FILE",
            help="A file, or - for standard output; a name that ends with / is a folder.",
        ),
    ],
    folder: Annotated[
        bool,
        typer.Option("--folder", help="Write a folder of pages, one per article: for large cases."),
    ] = False,
) -> None:  # fmt: skip
    """Write the account as one HTML page, or as a folder of pages, for use offline."""
    from tidings.configuration import find_boundaries
    from tidings.model.json import to_plain
    from tidings.store.case import open_case
    from tidings.web.charts.boundaries import read_boundaries
    from tidings.web.dossier import render_dossier
    from tidings.web.folder import render_folder

    account = to_plain(open_case(case).account)
    own = find_boundaries(case)
    borders = read_boundaries(own) if own else None
    if folder or output.endswith(("/", os.sep)):
        if output == STANDARD_OUTPUT:
            raise UsageError("a folder cannot go to standard output", remedy="Name it with -o")
        write_folder(render_folder(account, borders), output)
        return
    page = render_dossier(account, borders).encode()
    write_result(page, output)
    if len(page) > LARGEST_PAGE:
        warn(
            f"the page has {len(page) // 1_000_000} MB, which browsers open slowly; --folder writes many small ones"
        )
