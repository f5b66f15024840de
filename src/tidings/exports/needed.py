"""Loads a package that only one format needs; where it is missing, one line says how to get it."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from tidings.errors import TidingsError


def load_package(module: str, *, package: str, extra: str) -> Any:
    """The module; raises TidingsError with the command that installs its package."""
    try:
        return import_module(module)
    except ImportError as error:
        raise TidingsError(
            f"this needs the package {package}, which is not installed",
            remedy=f"Install it: pip install 'tidings[{extra}]' (or: pip install {package})",
        ) from error
