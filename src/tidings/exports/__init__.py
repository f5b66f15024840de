"""Exports: one file format each, made of the account."""

from collections.abc import Callable, Mapping

from tidings.exports.acled import export_acled
from tidings.exports.gdelt import export_gdelt
from tidings.exports.json import export_json
from tidings.exports.plover import export_plover
from tidings.exports.ucdp import export_ucdp
from tidings.exports.written import Exported
from tidings.model.account import Account

EXPORTS: Mapping[str, Callable[[Account], Exported]] = {
    "json": export_json,
    "ucdp": export_ucdp,
    "acled": export_acled,
    "plover": export_plover,
    "gdelt": export_gdelt,
}

__all__ = ["EXPORTS", "Exported"]
