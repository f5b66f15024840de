"""Sources: files, folders, globs and standard input become raw reports; nothing is judged here."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import BinaryIO

from tidings.model.documents import LeftOut, RawReport
from tidings.sources.finding import find_files
from tidings.sources.reading import read_file, read_stream

__all__ = ["read_inputs"]

STANDARD_INPUT = "-"


def read_inputs(
    inputs: Sequence[str],
    *,
    standard_input: BinaryIO | None = None,
    mapping: Sequence[tuple[str, str]] = (),
) -> tuple[tuple[RawReport, ...], tuple[LeftOut, ...]]:
    """Read every report that the inputs name; what cannot be read is left out with one clear line.

    The result does not depend on the order of `inputs`; the same path given twice counts once.
    """
    reports: dict[str, RawReport] = {}
    left_out: list[LeftOut] = []
    files, missing = find_files([name for name in inputs if name != STANDARD_INPUT])
    left_out.extend(missing)
    for origin, path in files:
        found, faults = read_file(path, origin=origin, mapping=mapping)
        reports.update((report.origin, report) for report in found)
        left_out.extend(faults)
    if STANDARD_INPUT in inputs:
        stream = standard_input or sys.stdin.buffer
        found, faults = read_stream(stream, origin=STANDARD_INPUT, mapping=mapping)
        reports.update((report.origin, report) for report in found)
        left_out.extend(faults)
    return (
        tuple(reports[origin] for origin in sorted(reports)),
        tuple(sorted(set(left_out), key=lambda item: (item.where, item.what, item.reason))),
    )
