"""Reads `tidings.toml`, the file in which a case keeps what it is always told: title, mapping, its own places.

title = "The Alentejo strike"

[mapping]
text = "body"

[[place]]
name = "Herdade das Cegonhas"
lat = 38.21
lon = -7.75
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import msgspec

from tidings.errors import UsageError
from tidings.model.record import Record
from tidings.settings import OwnPlace, Settings
from tidings.sources.mapping import read_mapping

FILE = "tidings.toml"
REMEDY = "docs/settings.md tells what may stand in it"


class MapSettings(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the map of a case is told; a change of it changes no byte of the account."""

    boundaries: str | None = None


class Configuration(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the file says, unchanged."""

    title: str | None = None
    model: str | None = None
    reader: Literal["both", "rules"] | None = None
    workers: int | None = None
    mapping: dict[str, str] = {}
    place: tuple[OwnPlace, ...] | None = None
    map: MapSettings = MapSettings()
    authority: str | None = None


def find_configuration(case: Path) -> Path | None:
    """The `tidings.toml` that lies beside a case, if one does."""
    beside = case.parent / FILE
    return beside if beside.is_file() else None


def read_configuration(path: Path) -> Configuration:
    """What a `tidings.toml` says; raises UsageError with the place of the fault."""
    try:
        return msgspec.toml.decode(path.read_bytes(), type=Configuration)
    except OSError as error:
        raise UsageError(f"cannot be read: {error.strerror}", where=str(path)) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UsageError(str(error), where=str(path), remedy=REMEDY) from error


def find_boundaries(case: Path) -> Path | None:
    """The GeoJSON file that the `tidings.toml` beside a case names for its map, if it names one."""
    path = find_configuration(case)
    said = read_configuration(path).map.boundaries if path else None
    return path.parent / said if path and said else None


def find_authority(path: Path) -> Path | None:
    """The authority file that a `tidings.toml` names, its path relative to it; an empty path where it names none any more."""
    said = read_configuration(path).authority
    return None if said is None else path.parent / said if said else Path()


def settings_of(said: Configuration) -> Settings:
    """The settings that a file asks for; what it leaves out is as if nobody had said anything."""
    default = Settings()
    pairs = [f"{ours}={theirs}" for ours, theirs in said.mapping.items()]
    return Settings(
        model=said.model or default.model, title=said.title, reader=said.reader or default.reader,
        workers=default.workers if said.workers is None else said.workers,
        mapping=read_mapping(pairs),
        places=None if said.place is None else tuple(sorted(said.place, key=lambda p: (p.name, p.lat, p.lon))),
    )  # fmt: skip
