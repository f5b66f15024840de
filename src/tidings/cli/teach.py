"""`tidings teach`: a person's corrections as annotated reports that teach the learned reader."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tidings.cli.build import count
from tidings.cli.options import CaseFile
from tidings.cli.output import write_result
from tidings.cli.progress import progress_bar
from tidings.cli.terminal import say, warn
from tidings.errors import TidingsError, UsageError

if TYPE_CHECKING:
    from tidings.lessons import Lessons


def teach(
    case: CaseFile,
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="FOLDER", help="Where to write the reports.")
    ],
    corrections: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="What a person says of items, one JSON object a line."),
    ] = None,
    every: Annotated[
        bool, typer.Option("--all", help="Write every English report, not only corrected ones.")
    ] = False,
) -> None:
    """Write corrected reports that teach the reader a crisis."""
    from tidings.lessons import draft_lessons, slug_of
    from tidings.rereading import account_as_read
    from tidings.store.case import open_case
    from tidings.teaching.corrections import Corrections, read_corrections

    if corrections is None and not every:
        raise UsageError(
            "nothing says which reports to write",
            remedy="Name --corrections FILE, or --all for every report",
        )
    kept = open_case(case)
    with progress_bar() as progress:
        # What a review rejected is taught too, so that the items are those of the program alone.
        account = account_as_read(kept, progress=progress)
    said = read_corrections(corrections, account) if corrections else Corrections()
    folder = make_folder(output / slug_of(account.situation.title))
    with progress_bar() as progress:
        lessons = draft_lessons(kept, said, every=every, progress=progress, account=account)
    tell_lessons(lessons, write_lessons(lessons, folder), folder)


def make_folder(folder: Path) -> Path:
    """A folder without reports: those of an earlier run may have been corrected by hand."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        is_taken = any(folder.glob("*.txt"))
    except OSError as error:
        raise TidingsError(
            f"the folder cannot be made: {error.strerror}", where=str(folder)
        ) from error
    if is_taken:
        raise TidingsError(
            "there are reports already, which would be lost", where=str(folder),
            remedy="Name another folder, or take them away first",
        )  # fmt: skip
    return folder


def write_lessons(lessons: Lessons, folder: Path) -> tuple[str, ...]:
    """Write one file for each report; what its markup could not hold is given back."""
    from tidings.teaching.writing import write_report

    lost: list[str] = []
    for number, report in enumerate(lessons.reports, start=1):
        text, crossing = write_report(report)
        write_result(text.encode(), str(folder / f"{number}.txt"))
        lost += [f"{number}.txt: {what} crosses another tag" for what in crossing]
    return tuple(lost)


def tell_lessons(lessons: Lessons, crossing: tuple[str, ...], folder: Path) -> None:
    """Print what was written, what was left out, and which corrections are not in it."""
    lost = (*lessons.lost, *crossing)
    for line in lessons.told:
        warn(line)
    for line in lessons.untaught:
        warn(f"not taught: {line}")
    for line in lost:
        warn(f"not marked: {line}")
    say(f"{count(len(lessons.reports), 'report')} -> {folder}")
    corrections = count(lessons.taught, "correction")
    say(f"{corrections} taught, {len(lessons.untaught):,} not; {len(lost):,} not marked")
    if lessons.reports:
        say(f"next: python -m training.check {folder}/*.txt")
