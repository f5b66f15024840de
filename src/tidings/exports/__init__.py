"""Exports: one file format each, made of the account."""

from collections.abc import Callable, Mapping

from tidings.exports.acled import export_acled
from tidings.exports.annotations import export_annotations
from tidings.exports.bibtex import export_bibtex
from tidings.exports.csl import export_csl
from tidings.exports.csv import export_csv
from tidings.exports.ftm import export_ftm
from tidings.exports.gdelt import export_gdelt
from tidings.exports.geojson import export_geojson
from tidings.exports.graphml import export_graphml
from tidings.exports.ics import export_ics
from tidings.exports.json import export_json
from tidings.exports.parquet import export_parquet
from tidings.exports.plover import export_plover
from tidings.exports.stix import export_stix
from tidings.exports.ucdp import export_ucdp
from tidings.exports.written import Exported, NamedFile, zipped
from tidings.exports.xlsx import export_xlsx
from tidings.model.account import Account

# Formats that are one file.
EXPORTS: Mapping[str, Callable[[Account], Exported]] = {
    "json": export_json,
    "xlsx": export_xlsx,
    "ucdp": export_ucdp,
    "acled": export_acled,
    "plover": export_plover,
    "gdelt": export_gdelt,
    "geojson": export_geojson,
    "ftm": export_ftm,
    "stix": export_stix,
    "annotations": export_annotations,
    "bibtex": export_bibtex,
    "csl": export_csl,
    "graphml": export_graphml,
    "ics": export_ics,
}
# Formats that are one file for each table.
FOLDERS: Mapping[str, Callable[[Account], tuple[NamedFile, ...]]] = {
    "csv": export_csv,
    "parquet": export_parquet,
}
# Formats that a terminal cannot show.
BINARY = frozenset({"xlsx"})

__all__ = ["BINARY", "EXPORTS", "FOLDERS", "Exported", "NamedFile", "zipped"]
