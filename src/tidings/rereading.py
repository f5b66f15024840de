"""Reads the reports of a case again without changing it, with what its build has kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from typing import Generic, NamedTuple, Protocol, TypeVar

from tidings.building import kept_windows
from tidings.language.cache import parser_digest
from tidings.model.account import Account
from tidings.model.encoded import WindowReading
from tidings.model.parse import Token
from tidings.pipeline import build_account
from tidings.settings import Settings
from tidings.store.case import Case

Progress = Callable[[str, int, int], None]
Value = TypeVar("Value")


class _Keeper(Protocol[Value]):
    def get_many(self, names: Sequence[str], /) -> dict[str, Value]: ...


class Looked(Generic[Value]):
    """A cache of a case that is only read."""

    def __init__(self, keeper: _Keeper[Value]) -> None:
        self._keeper = keeper

    def get_many(self, names: Sequence[str], /) -> dict[str, Value]:
        return self._keeper.get_many(names)

    def put_many(self, found: Mapping[str, Value], /) -> None:
        """The case stays as it is."""


class Remembered(NamedTuple):
    """What a case was built with, and what it keeps of parser and learned reader."""

    settings: Settings
    sentences: Looked[tuple[Token, ...]]
    windows: Looked[WindowReading] | None


def look_into(case: Case) -> Remembered:
    """What reading the case's reports again needs."""
    settings = case.settings() or Settings()
    windows = kept_windows(case, settings)
    sentences = case.sentences(parser_digest(settings.model, names=windows is None))
    return Remembered(settings, Looked(sentences), Looked(windows) if windows else None)


def account_before(case: Case, day: str, *, progress: Progress | None = None) -> Account:
    """The account that the reports published before a day give; undated reports count as older.

    Which report was published when is what the case's account says.
    """
    kept = look_into(case)
    later = {
        (d.origin, d.sha256)
        for d in case.account.documents
        if d.published and d.published.date >= day
    }
    reports = [r for r in case.reports() if (r.origin, sha256(r.content).hexdigest()) not in later]
    return build_account(
        reports, settings=kept.settings, cache=kept.sentences, windows=kept.windows,
        corrections=case.corrections(), authority=case.authority(), progress=progress,
    )  # fmt: skip


def account_as_read(case: Case, *, progress: Progress | None = None) -> Account:
    """The account as the program alone makes it, without a person's corrections."""
    if not case.corrections():
        return case.account
    kept = look_into(case)
    return build_account(
        case.reports(), case.rejected(), settings=kept.settings, cache=kept.sentences,
        windows=kept.windows, authority=case.authority(), progress=progress,
    )  # fmt: skip
