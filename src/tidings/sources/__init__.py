"""Sources: files, folders, globs, URLs and standard input become raw reports; nothing is judged here."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from typing import BinaryIO

from tidings.model.documents import LeftOut, RawReport
from tidings.sources.finding import find_files
from tidings.sources.found import Found, Mapping
from tidings.sources.reading import read_file, read_stream

__all__ = ["is_url", "read_inputs"]

STANDARD_INPUT = "-"
_SCHEMES = ("http://", "https://")
_SAME_NAME = "it goes by the name of another report, which was read"

Progress = Callable[[str, int, int], None]


def read_inputs(
    inputs: Sequence[str],
    *,
    standard_input: BinaryIO | None = None,
    mapping: Mapping = (),
    allow_private: bool = False,
    progress: Progress | None = None,
) -> tuple[tuple[RawReport, ...], tuple[LeftOut, ...]]:
    """Read every report that the inputs name; what cannot be read is left out with one clear line.

    The result does not depend on the order of `inputs`; the same path given twice counts once. URLs are
    fetched; with `allow_private` those whose server is in a private network, too.
    """
    reports: dict[str, RawReport] = {}
    left_out: list[LeftOut] = []
    local = [name for name in inputs if name != STANDARD_INPUT and not is_url(name)]
    files, missing = find_files(local)
    left_out.extend(missing)

    def found() -> Iterator[Found]:
        for origin, path in files:
            yield read_file(path, origin=origin, mapping=mapping)
        if urls := sorted({name for name in inputs if is_url(name)}):
            yield _fetched(urls, mapping, allow_private=allow_private, progress=progress)
        if STANDARD_INPUT in inputs:
            stream = standard_input or sys.stdin.buffer
            yield read_stream(stream, origin=STANDARD_INPUT, mapping=mapping)

    for taken, faults in found():
        left_out.extend(
            LeftOut(what="record", reason=_SAME_NAME, where=report.origin)
            for report in taken
            if reports.setdefault(report.origin, report) is not report
        )
        left_out.extend(faults)
    return (
        tuple(reports[origin] for origin in sorted(reports)),
        tuple(sorted(set(left_out), key=lambda item: (item.where, item.what, item.reason))),
    )


def is_url(name: str) -> bool:
    """Whether an input is fetched and not a path."""
    return name.lower().startswith(_SCHEMES)


def _fetched(
    urls: Sequence[str], mapping: Mapping, *, allow_private: bool, progress: Progress | None
) -> Found:
    # Who reads files only need not wait for the network's packages.
    from tidings.sources.fetching import fetcher_for, read_urls

    fetcher = fetcher_for(urls, allow_private=allow_private)
    return read_urls(urls, fetcher, mapping=mapping, progress=progress)
