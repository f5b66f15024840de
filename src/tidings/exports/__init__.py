"""Exports: one file format each, made of the account."""

from collections.abc import Callable, Mapping

from tidings.exports.json import export_json
from tidings.model.account import Account

EXPORTS: Mapping[str, Callable[[Account], bytes]] = {"json": export_json}

__all__ = ["EXPORTS"]
