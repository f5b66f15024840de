"""Find the files that paths, folders and globs name, each with the origin it goes by."""

from __future__ import annotations

import glob
import os
import re
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

from tidings.model.documents import LeftOut
from tidings.sources.kinds import endings_read, kind_not_read, media_type_of
from tidings.sources.sniffing import media_type_of_file

_GLOB_MARKS = frozenset("*?[")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


def find_files(inputs: Sequence[str]) -> tuple[list[tuple[str, Path]], list[LeftOut]]:
    """The files to read as (origin, path), sorted by origin, and what was named but cannot be read."""
    files: dict[str, Path] = {}
    left_out: list[LeftOut] = []
    for given in sorted(set(inputs)):
        for name in _expanded(given):
            path = Path(name)
            if not name or not os.path.lexists(name):
                left_out.append(_missing(given, name))
            elif path.is_dir():
                _add_folder(name, files, left_out)
            else:
                _add_file(name, files, left_out)
    return _once_each(files), left_out


def _missing(given: str, name: str) -> LeftOut:
    if "://" in name:
        reason = "only addresses that begin with http:// or https:// are fetched"
        return LeftOut(what="input", reason=reason, where=_readable(given))
    reason = "there is no such file or folder" if name else "the input has no name"
    return LeftOut(what="input", reason=reason, where=origin_of(given))


def origin_of(name: str) -> str:
    """A path as documents name it: forward slashes, composed characters (NFC), no "./" or "//" in it.

    Bytes of a name that are no characters, and line ends in it, are written as "\\xe9" and "\\n".
    """
    slashed = unicodedata.normalize("NFC", _readable(name).replace(os.sep, "/"))
    return os.path.normpath(slashed).replace(os.sep, "/") if slashed else slashed


def _readable(name: str) -> str:
    readable = os.fsencode(name).decode("utf-8", errors="backslashreplace")
    return _CONTROL.sub(lambda found: ascii(found.group())[1:-1], readable)


def _expanded(given: str) -> list[str]:
    """The paths that a glob names; a name that exists as it stands is no glob."""
    if os.path.lexists(given) or not _GLOB_MARKS & set(given):
        return [given]
    steps = [step for step in given.split("/") if step]
    return sorted(set(_matching("/" if given.startswith("/") else "", steps))) or [given]


def _matching(folder: str, steps: Sequence[str]) -> Iterator[str]:
    """What a pattern names below a folder; Python's own "**" follows links in a circle, time and again."""
    if not steps or list(steps) == ["**"]:
        yield folder or "."
    elif steps[0] == "**":
        for inner in _folders(folder):
            yield from _matching(inner, steps[1:])
    else:
        pattern = os.path.join(glob.escape(folder), steps[0])  # noqa: PTH118  (keeps the path as given)
        for name in glob.glob(pattern):  # noqa: PTH207
            yield from _matching(name, steps[1:])


def _folders(folder: str, above: frozenset[str] = frozenset()) -> Iterator[str]:
    """A folder and all below it, hidden ones left aside, each way into a circle of links once."""
    real = os.path.realpath(folder)
    if real in above or not os.path.isdir(real):  # noqa: PTH112
        return
    yield folder
    pattern = os.path.join(glob.escape(folder), "*")  # noqa: PTH118
    for name in glob.glob(pattern):  # noqa: PTH207
        yield from _folders(name, above | {real})


def _add_folder(folder: str, files: dict[str, Path], left_out: list[LeftOut]) -> None:
    known = 0
    for name, fault in _walk(folder):
        path = Path(name)
        if fault:
            left_out.append(LeftOut(what="folder", reason=fault, where=origin_of(name)))
        elif kind_not_read(path):
            reason = f"{path.suffix.lower()} files are not read yet"
            left_out.append(LeftOut(what="file", reason=reason, where=origin_of(name)))
        elif media_type_of(path) or media_type_of_file(path):
            _add_file(name, files, left_out)
            known += 1
        else:
            reason = "neither its name nor its first bytes are of a kind that is read"
            left_out.append(LeftOut(what="file", reason=reason, where=origin_of(name)))
    if not known:
        reason = f"no file in it is of a kind that is read ({endings_read()})"
        left_out.append(LeftOut(what="folder", reason=reason, where=origin_of(folder)))


def _add_file(name: str, files: dict[str, Path], left_out: list[LeftOut]) -> None:
    """Two files may go by one name, as accents are written in two ways; the first one is read."""
    first = files.setdefault(origin_of(name), Path(name))
    if os.path.realpath(first) != os.path.realpath(name):
        reason = f"its name reads like that of another file, {origin_of(name)}, which was read"
        in_bytes = os.fsencode(name).decode("ascii", errors="backslashreplace")
        left_out.append(LeftOut(what="file", reason=reason, where=origin_of(in_bytes)))


def _walk(folder: str, above: frozenset[str] = frozenset()) -> Iterator[tuple[str, str]]:
    """Every file below a folder with a fault or "", hidden ones left aside, in the order of names."""
    real = os.path.realpath(folder)
    if real in above:  # a symbolic link that leads back up
        return
    try:
        names = sorted(os.listdir(folder))  # noqa: PTH208
    except OSError as fault:
        yield folder, f"it cannot be opened: {fault.strerror}"
        return
    for name in names:
        if name.startswith("."):
            continue
        path = os.path.join(folder, name)  # noqa: PTH118  (keeps the path as given)
        if os.path.isdir(path):  # noqa: PTH112
            yield from _walk(path, above | {real})
        else:
            yield path, ""


def _once_each(files: dict[str, Path]) -> list[tuple[str, Path]]:
    """The same file named in two ways (`a.txt`, `/home/x/a.txt`, a link into the folder) is read once."""
    seen: set[str] = set()
    kept: list[tuple[str, Path]] = []
    # A relative name tells more to the reader of an account than an absolute one, a file's own name
    # more than that of a link to it.
    for origin in sorted(
        files,
        key=lambda name: (os.path.isabs(name), *_linked(files[name]), name),  # noqa: PTH117
    ):
        place = os.path.realpath(files[origin])
        if place not in seen:
            seen.add(place)
            kept.append((origin, files[origin]))
    return sorted(kept)


def _linked(path: Path) -> tuple[bool, bool]:
    """Whether a link is on the way to a file, and whether its own name is one."""
    # `Path.resolve` raises where a link leads to itself.
    return os.path.realpath(path) != os.path.abspath(path), path.is_symlink()  # noqa: PTH100
