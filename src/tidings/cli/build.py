"""`tidings build`: reads reports and makes or extends a case."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tidings.cli.options import AllowPrivate, AuthorityFile, Mapped, RulesOnly, SettingsFile
from tidings.cli.progress import progress_bar
from tidings.cli.settings import authority_for, settings_for
from tidings.cli.terminal import say, warn

if TYPE_CHECKING:
    from tidings.building import Built
    from tidings.model.account import Account
    from tidings.model.documents import LeftOut
    from tidings.model.tally import Tally

SOME_REJECTED = 3
COUNTED = (
    "events",
    "figures",
    "statements",
    "entities",
    "relations",
    "agreements",
    "disagreements",
)


def build(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="INPUT", help="Files, folders, globs, URLs, or - for standard input."
        ),
    ],
    case: Annotated[
        Path, typer.Option("--case", metavar="FILE", help="The case to make or extend.")
    ],
    title: Annotated[str | None, typer.Option(help="What to call the situation.")] = None,
    model: Annotated[str | None, typer.Option(help="Another installed spaCy pipeline.")] = None,
    workers: Annotated[
        int, typer.Option(min=0, help="Processes that parse; 0: as many as pay off.")
    ] = 0,
    mapping: Mapped = None,
    settings_file: SettingsFile = None,
    authority: AuthorityFile = None,
    rules_only: RulesOnly = False,
    allow_private: AllowPrivate = False,
) -> int:
    """Read reports and make or extend a case."""
    from tidings.building import NothingReadError, build_case
    from tidings.configuration import find_configuration

    configured = settings_file or find_configuration(case)
    settings = settings_for(
        configured, title=title, model=model, workers=workers,
        mapping=mapping, rules_only=rules_only,
    )  # fmt: skip
    known = authority_for(configured, authority)
    try:
        with progress_bar() as progress:
            built = build_case(
                inputs, case, settings=settings, authority=known, allow_private=allow_private,
                progress=progress,
            )  # fmt: skip
    except NothingReadError as error:
        tell_rejected(error.rejected)
        raise
    return tell_built(built, case)


def tell_built(built: Built, case: Path) -> int:
    """Print what was read, merged and left out, and give the exit code."""
    from tidings.encoding import LEARNED

    tell_rejected(built.rejected)
    for out in built.account.left_out:
        if out.what == LEARNED:
            warn(f"{out.what}: {out.reason} ({out.where})")
    for line in summary(built.account):
        say(line)
    say(told_tally(built.tally))
    say(f"{count(built.new, 'new report')}, {count(built.known, 'report')} known before -> {case}")
    return SOME_REJECTED if built.rejected else 0


def told_tally(tally: Tally) -> str:
    """What became of every input: "13 read: 9 originals, 4 copies (renditions or reprints); 2 rejected"."""
    copies = "1 copy" if tally.copies == 1 else f"{tally.copies:,} copies"
    read = f"{tally.read:,} read: {count(tally.originals, 'original')}, {copies}"
    return f"{read} (renditions or reprints); {tally.rejected:,} rejected"


def tell_rejected(rejected: Sequence[LeftOut]) -> None:
    """One line for each input that was not read."""
    for out in rejected:
        warn(f"not read: {out.where}: {out.reason}")


def summary(account: Account) -> tuple[str, ...]:
    """What is in an account, counted."""
    independent = sum(source.independent for source in account.sources)
    read = (
        count(len(account.documents), "document"),
        count(len(account.articles), "article"),
        count(independent, "independent source"),
    )
    found = (count(len(getattr(account, key)), key.removesuffix("s")) for key in COUNTED)
    return (
        ", ".join(read),
        ", ".join(found),
        f"{len(account.left_out)} left out, listed in left-out",
    )


def count(number: int, noun: str) -> str:
    """A number with its noun: "1 event", "2 entities"."""
    if number == 1:
        return f"1 {noun.removesuffix('ie') + 'y' if noun.endswith('ie') else noun}"
    return f"{number:,} {noun}s"
