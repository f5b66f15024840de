"""Writes a whole result to a file, a folder or standard output: all of it, or what was there stays as it was."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tidings.errors import TidingsError, UsageError

if TYPE_CHECKING:
    from tidings.exports import NamedFile

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
        raise _cannot_be_written(error, target) from error


def write_files(files: Sequence[NamedFile], target: str, form: str) -> None:
    """Write several files into a folder, which is made, or into one archive where the path ends in .zip."""
    from tidings.exports import zipped

    folder = Path(target)
    if target == STANDARD_OUTPUT or (
        folder.exists() and not folder.is_dir() and not _is_zip(folder)
    ):
        raise UsageError(
            f"{form} is one file for each kind of thing", where=target,
            remedy="Name a folder or a .zip with -o",
        )  # fmt: skip
    if _is_zip(folder):
        write_result(zipped(files), target)
        return
    try:
        folder.mkdir(exist_ok=True)
        for file in files:
            _replace_file(folder / file.name, file.content)
    except OSError as error:
        raise _cannot_be_written(error, target) from error


def _is_zip(path: Path) -> bool:
    return path.suffix.lower() == ".zip"


def _cannot_be_written(error: OSError, target: str) -> TidingsError:
    return TidingsError(
        f"the file cannot be written: {error.strerror}",
        where=target,
        remedy="Name a place with room where you may write",
    )


def write_folder(contents: Iterable[tuple[str, str]], target: str) -> None:
    """Write files by their names within a new folder; one that we wrote before is replaced, no other."""
    folder = Path(target)
    if folder.exists() and not _is_ours(folder):
        raise UsageError(
            "there is something else already",
            where=target,
            remedy="Name a folder that is not there yet",
        )
    try:
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}.") as made:
            new = Path(made) / "new"
            new.mkdir()
            for name, text in contents:
                (new / name).parent.mkdir(exist_ok=True)
                (new / name).write_text(text, "utf-8", newline="\n")
            if folder.exists():
                folder.rename(Path(made) / "old")
            shutil.move(new, folder)
    except OSError as error:
        raise TidingsError(
            f"the folder cannot be written: {error.strerror}",
            where=target,
            remedy="Name a place with room where you may write",
        ) from error


def _is_ours(folder: Path) -> bool:
    """Whether a folder is empty, or has what we wrote there."""
    if not folder.is_dir():
        return False
    first = folder / "index.html"
    if first.is_file():
        return '<meta name="generator" content="tidings">' in first.read_text("utf-8")[:2000]
    return not any(folder.iterdir())


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
