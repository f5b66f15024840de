"""`tidings dossier`: the whole account as one page that works offline."""

from __future__ import annotations

from typing import Annotated

import typer

from tidings.cli.options import CaseFile
from tidings.cli.output import write_result


def dossier(
    case: CaseFile,
    output: Annotated[
        str,
        typer.Option("-o", "--output", metavar="FILE", help="A file, or - for standard output."),
    ],
) -> None:
    """Write the account as one HTML page, for use offline."""
    from tidings.model.json import to_plain
    from tidings.store.case import open_case
    from tidings.web.dossier import render_dossier

    write_result(render_dossier(to_plain(open_case(case).account)).encode(), output)
