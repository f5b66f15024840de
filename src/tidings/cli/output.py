"""Writes a whole result to a file or standard output: all of it, or the file stays as it was."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from tidings.errors import TidingsError

STANDARD_OUTPUT = "-"


def write_result(content: bytes, target: str) -> None:
    """Write to a path, or to standard output for `-`."""
    if target == STANDARD_OUTPUT:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    try:
        _replace_file(Path(target), content)
    except OSError as error:
        raise TidingsError(
            f"the file cannot be written: {error.strerror}",
            where=target,
            remedy="Name a place with room where you may write",
        ) from error


def _replace_file(path: Path, content: bytes) -> None:
    if path.exists() and not path.is_file():  # /dev/stdout, a pipe, a folder (which then complains)
        path.write_bytes(content)
        return
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        # mkstemp makes files that only their owner reads; this one is like any new file.
        mask = os.umask(0)
        os.umask(mask)
        Path(name).chmod(0o666 & ~mask)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
