"""`tidings code`: the events of each text by itself, coded, as JSON lines."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated

import typer

from tidings.cli.build import SOME_REJECTED, tell_rejected
from tidings.cli.options import AllowPrivate, Mapped, RulesOnly, SettingsFile
from tidings.cli.output import STANDARD_OUTPUT, write_result
from tidings.cli.progress import progress_bar
from tidings.cli.settings import settings_for
from tidings.cli.terminal import warn

if TYPE_CHECKING:
    from tidings.model.coded import Coded


def code(
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE", help="Files, or anything else that build reads; - for standard input."
        ),
    ],
    published: Annotated[
        str | None,
        typer.Option(
            metavar="YYYY-MM-DD",
            help="The day against which relative times are read; else what the text says.",
        ),
    ] = None,
    mapping: Mapped = None,
    settings_file: SettingsFile = None,
    rules_only: RulesOnly = False,
    allow_private: AllowPrivate = False,
) -> int:
    """Code the events of texts, as JSON lines.

    Nothing is merged, and no case is made.
    """
    from tidings.coder.coding import NothingCodedError, code_inputs

    settings = settings_for(settings_file, mapping=mapping, rules_only=rules_only)
    try:
        with progress_bar() as progress:
            coded = code_inputs(
                files, settings=settings, published=published, allow_private=allow_private,
                progress=progress,
            )  # fmt: skip
    except NothingCodedError as error:
        tell_rejected(error.rejected)
        raise
    write_result(_lines(coded), STANDARD_OUTPUT)
    tell_rejected(coded.rejected)
    for out in coded.left_out:
        warn(f"left out: {out.where}: {out.reason}")
    return SOME_REJECTED if coded.rejected else 0


def _lines(coded: Coded) -> bytes:
    from tidings.model.json import to_plain

    lines = (json.dumps(to_plain(event), ensure_ascii=False) for event in coded.events)
    return "".join(f"{line}\n" for line in lines).encode()
