"""The arguments and options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from tidings.errors import UsageError
from tidings.model.dates import is_day

CaseFile = Annotated[Path, typer.Argument(metavar="CASE", help="A case file, NAME.tidings.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
RulesOnly = Annotated[
    bool, typer.Option("--rules-only", help="Read by rules alone, without the learned reader.")
]
Mapped = Annotated[
    list[str] | None,
    typer.Option(
        "--map",
        metavar="OURS=THEIRS,…",
        help="What records and tables call text, title, date …: text=body,date=published_at.",
    ),
]
Since = Annotated[
    str | None, typer.Option(metavar="DATE", help="Only what happened or was told since a day.")
]
OfStory = Annotated[
    str | None, typer.Option("--story", help="Only one story: its id, or words of its title.")
]
OfEntity = Annotated[
    str | None,
    typer.Option("--entity", help="Only what concerns somebody or some place: id or name."),
]
AllowPrivate = Annotated[
    bool,
    typer.Option("--allow-private", help="Fetch from the named hosts in a private network, too."),
]
SettingsFile = Annotated[
    Path | None,
    typer.Option(
        "--settings",
        metavar="FILE",
        help="Settings and own places of the case; else tidings.toml beside the case, if it is there.",
    ),
]
AuthorityFile = Annotated[
    Path | None,
    typer.Option(
        "--authority",
        metavar="FILE",
        help="Whom the desk knows already, with ids of its own: CSV or FollowTheMoney.",
    ),
]


def check_day(said: str, option: str) -> None:
    """Raise UsageError for what is no day."""
    if not is_day(said):
        raise UsageError(f"{option} wants a day as YYYY-MM-DD", where=said)
