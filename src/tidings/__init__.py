"""tidings reads a pile of reports about a crisis and gives one account that can be checked.

case = tidings.open("idlib.tidings")
case.account.events[0].evidence[0].quote
account = tidings.build(["reports/"])
account.to_pandas("events")
"""

from __future__ import annotations

from collections.abc import Sequence
from os import PathLike
from typing import TYPE_CHECKING

from tidings.version import __version__

if TYPE_CHECKING:
    from tidings.model.account import Account
    from tidings.settings import Settings
    from tidings.store.case import Case

__all__ = ["__version__", "build", "open"]

# The imports below stand inside functions so that `import tidings` takes no time.


def open(path: str | PathLike[str]) -> Case:  # noqa: A001 - the contract's word, used as `tidings.open`
    """A case file, to read: its `account`, `reports()`, `search("words")`."""
    from pathlib import Path

    from tidings.store.case import open_case

    return open_case(Path(path))


def build(
    inputs: str | PathLike[str] | Sequence[str | PathLike[str]],
    *,
    case: str | PathLike[str] | None = None,
    settings: Settings | None = None,
    authority: str | PathLike[str] | None = None,
    allow_private: bool = False,
) -> Account:
    """The account of files, folders, globs and URLs; with `case`, kept in that file together with what it has.

    `authority` is a file of those whom the desk knows (docs/authority.md); `allow_private` fetches from the named hosts
    in a private network, too.
    """
    from os import fspath
    from pathlib import Path

    from tidings import building
    from tidings.authority import read_authority
    from tidings.settings import Settings as Default

    several = [inputs] if isinstance(inputs, str | PathLike) else inputs
    names = [fspath(one) for one in several]
    told = settings or Default()
    known = read_authority(Path(authority)) if authority is not None else None
    if case is None:
        built = building.build(names, settings=told, authority=known, allow_private=allow_private)
    else:
        built = building.build_case(
            names, Path(case), settings=told, authority=known, allow_private=allow_private
        )
    return built.account
