"""The account as JSON: unknown values are absent, keys stand in the order of the contract."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from tidings.model.account import Account
from tidings.model.record import Record

JsonObject = Mapping[str, Any]


def to_plain(record: Record) -> JsonObject:
    """An account, or a record of one, as dictionaries and lists, without keys for what is unknown."""
    plain: JsonObject = _known(msgspec.to_builtins(record))
    return plain


def to_json(account: Account, *, indent: int = 1) -> bytes:
    """The account as UTF-8 JSON text; the same account gives the same bytes."""
    return write_plain(to_plain(account), indent=indent)


def write_plain(account: JsonObject, *, indent: int = 1) -> bytes:
    """The same of an account that is plain already."""
    return msgspec.json.format(msgspec.json.encode(account), indent=indent) + b"\n"


def from_json(text: bytes) -> Account:
    """The account read back; raises msgspec.ValidationError when the shape is not the contract's."""
    return msgspec.json.decode(text, type=Account)


def _known(value: Any) -> Any:
    # Most values are text, for which no call is made: a case has a million of them.
    if isinstance(value, dict):
        return {
            key: inner if isinstance(inner, str) else _known(inner)
            for key, inner in value.items() if inner is not None
        }  # fmt: skip
    if isinstance(value, (list, tuple)):
        return [inner if isinstance(inner, str) else _known(inner) for inner in value]
    if isinstance(value, float) and value.is_integer():
        return int(value)  # 34 soldiers, not 34.0
    return value
