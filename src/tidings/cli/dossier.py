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
    from tidings.configuration import find_boundaries
    from tidings.model.json import to_plain
    from tidings.store.case import open_case
    from tidings.web.charts.boundaries import read_boundaries
    from tidings.web.dossier import render_dossier

    account = to_plain(open_case(case).account)
    own = find_boundaries(case)
    write_result(render_dossier(account, read_boundaries(own) if own else None).encode(), output)
