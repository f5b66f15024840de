"""The settings of a command: what its flags say, then `tidings.toml`, then what is usual."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tidings.model.authority import Authority
    from tidings.settings import Settings


def settings_for(
    configured: Path | None, *,
    title: str | None = None, model: str | None = None, workers: int = 0,
    mapping: Sequence[str] | None = None, rules_only: bool = False,
) -> Settings:  # fmt: skip
    """What to build with; `configured` is the `tidings.toml` to read, if any."""
    from tidings.configuration import Configuration, read_configuration, settings_of
    from tidings.settings import Settings
    from tidings.sources.mapping import read_mapping

    told = settings_of(read_configuration(configured) if configured else Configuration())
    return Settings(
        model=model or told.model, workers=workers or told.workers, title=title or told.title,
        mapping=read_mapping(mapping or []) or told.mapping,
        reader="rules" if rules_only else told.reader, places=told.places,
    )  # fmt: skip


def authority_for(configured: Path | None, said: Path | None) -> Authority | None:
    """The authority file to build with: that of the flag, else that of `tidings.toml`; None leaves the case its own."""
    from tidings.authority import read_authority
    from tidings.configuration import find_authority
    from tidings.model.authority import NO_AUTHORITY

    path = said if said is not None or configured is None else find_authority(configured)
    if path is None:
        return None
    return NO_AUTHORITY if path == Path() else read_authority(path)
