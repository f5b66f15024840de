"""`tidings demo`: builds the case that comes with the program, prints its brief, writes its dossier."""

from __future__ import annotations

from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tidings.cli.output import write_result
from tidings.cli.progress import progress_bar
from tidings.cli.terminal import say
from tidings.errors import TidingsError

if TYPE_CHECKING:
    from tidings.model.documents import RawReport

EXAMPLE = "alentejo"


def demo(
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="DIR", help="Where to write the case.")
    ] = Path("tidings-demo"),
) -> int:
    """Build the example case, its brief and its dossier."""
    from tidings.building import keep_in_case
    from tidings.cli.build import tell_built
    from tidings.cli.show import show_brief
    from tidings.model.json import to_plain
    from tidings.settings import Settings
    from tidings.web.dossier import render_dossier

    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise TidingsError(
            f"the folder cannot be made: {error.strerror}", where=str(output)
        ) from error
    case, page = output / f"{EXAMPLE}.tidings", output / f"{EXAMPLE}.html"
    with progress_bar() as progress:
        built = keep_in_case(read_example(), (), case, settings=Settings(), progress=progress)
    write_result(render_dossier(to_plain(built.account)).encode(), str(page))
    show_brief(built.account)
    say()
    code = tell_built(built, case)
    say(f"dossier: {page}")
    say(f"next: tidings show {case} events")
    return code


def read_example() -> tuple[RawReport, ...]:
    """The example's reports, with origins that do not tell where the program is installed."""
    from msgspec.structs import replace

    from tidings.sources import read_inputs

    with as_file(files("tidings") / "example" / EXAMPLE) as folder:
        reports, _ = read_inputs([str(folder)])
        before = folder.as_posix()
        return tuple(
            replace(report, origin=EXAMPLE + report.origin.removeprefix(before))
            for report in reports
        )
