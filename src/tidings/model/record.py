"""The base of every record that passes between rooms: frozen, keyword-only, with JSON names of the contract."""

from __future__ import annotations

import msgspec


def _json_name(name: str) -> str:
    """`from_` and `as_` are Python keywords without the underscore; the contract's words have none."""
    return name.rstrip("_")


class Record(msgspec.Struct, frozen=True, kw_only=True, rename=_json_name):
    """A frozen record; `None` means unknown and is left out when the account is written."""
