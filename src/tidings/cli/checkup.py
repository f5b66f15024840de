"""Looks at what tidings needs: Python, packages, model, lexicons, SQLite."""

from __future__ import annotations

import platform
import re
import sqlite3
import sys
import tomllib
from collections.abc import Iterator
from contextlib import closing
from hashlib import sha256
from importlib import metadata
from pathlib import Path

from tidings.errors import ModelError
from tidings.language.pipeline import check_weights, model_digest
from tidings.lexicons.tables import all_tables, digest
from tidings.model.record import Record
from tidings.settings import Settings
from tidings.version import __version__

SOURCE_TREE = Path(__file__).parents[3] / "pyproject.toml"
INSTALL = "pip install --force-reinstall tidings"
OLDEST_PYTHON = (3, 11)
# Packages that one command needs each, and the extra that brings them.
OPTIONAL = (
    ("XlsxWriter", "export xlsx", "exports"),
    ("pyarrow", "export parquet", "exports"),
    ("mcp", "mcp", "mcp"),
)
# What a case needs of SQLite: upsert and read-only WAL came with 3.24 and 3.22.
OLDEST_SQLITE = (3, 24)


class Check(Record, frozen=True, kw_only=True):
    """One thing that tidings needs, whether it is there, and what mends it."""

    name: str
    ok: bool
    says: str
    remedy: str | None = None


def check_up() -> tuple[Check, ...]:
    """Everything that tidings needs."""
    return (
        _python(), *_packages(), *_optional(), _model(), _reader(), _lexicons(), _sqlite(),
    )  # fmt: skip


def _python() -> Check:
    ok = sys.version_info >= OLDEST_PYTHON
    return Check(
        name="python", ok=ok, says=f"{platform.python_version()} for tidings {__version__}",
        remedy=None if ok else "Install Python 3.11 or newer",
    )  # fmt: skip


def _packages() -> Iterator[Check]:
    for wanted in _required():
        name = re.split(r"[<>=!~ \[;]", wanted, maxsplit=1)[0]
        try:
            yield Check(name=name, ok=True, says=metadata.version(name))
        except metadata.PackageNotFoundError:
            yield Check(name=name, ok=False, says="not installed", remedy=f'pip install "{wanted}"')


def _optional() -> Iterator[Check]:
    """Packages without which all but one command works."""
    for name, command, extra in OPTIONAL:
        try:
            yield Check(name=name, ok=True, says=metadata.version(name))
        except metadata.PackageNotFoundError:
            yield Check(
                name=name, ok=True, says=f"not installed; only `tidings {command}` needs it",
                remedy=f"pip install 'tidings[{extra}]'",
            )  # fmt: skip


def _required() -> list[str]:
    """What the source tree that runs declares, or the installed package does.

    What `pip install -e` wrote down is as old as that command; the tree may need more by now.
    """
    if SOURCE_TREE.is_file():
        with SOURCE_TREE.open("rb") as file:
            project = tomllib.load(file).get("project", {})
        if project.get("name") == "tidings":
            return [str(line) for line in project["dependencies"]]
    try:
        declared = metadata.requires("tidings") or []
    except metadata.PackageNotFoundError:
        return []
    return [line for line in declared if "extra ==" not in line]


def _model() -> Check:
    name = Settings().model
    try:
        check_weights(name)
    except ModelError as error:
        return Check(name=name, ok=False, says=error.what, remedy=INSTALL)
    return Check(name=name, ok=True, says=f"sha256 {model_digest(name)}, as measured")


def _reader() -> Check:
    """The learned reader: without it the rules read alone."""
    try:
        from tidings.encoder.weights import load_reader, reader_digest

        load_reader()
    except ImportError as error:
        return Check(
            name="learned reader", ok=False, says=f"cannot run without {error.name}; rules read alone",
            remedy=INSTALL,
        )  # fmt: skip
    except ModelError as error:
        return Check(
            name="learned reader", ok=False, says=f"{error.what}; rules read alone", remedy=INSTALL
        )
    return Check(name="learned reader", ok=True, says=f"on; sha256 {reader_digest()}, as measured")


def _lexicons() -> Check:
    tables = all_tables()
    total = sha256("".join(digest(path) for path in tables).encode()).hexdigest()
    ok = bool(tables)
    return Check(
        name="lexicons", ok=ok, says=f"{len(tables)} tables, sha256 {total}",
        remedy=None if ok else INSTALL,
    )  # fmt: skip


def _sqlite() -> Check:
    with closing(sqlite3.connect(":memory:")) as connection:
        try:
            connection.execute("CREATE VIRTUAL TABLE words USING fts5(word)")
            full_text = True
        except sqlite3.OperationalError:
            full_text = False
    ok = full_text and sqlite3.sqlite_version_info >= OLDEST_SQLITE
    return Check(
        name="sqlite", ok=ok,
        says=f"{sqlite3.sqlite_version}, FTS5 {'there' if full_text else 'missing'}",
        remedy=None if ok else "Use a Python built with SQLite 3.24 or newer and FTS5",
    )  # fmt: skip
