"""What a reader hands over – files under their own names, URLs, pasted texts – joins a case."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tidings.building import Built, Progress, keep_in_case
from tidings.model.documents import LeftOut, RawReport
from tidings.model.record import Record
from tidings.settings import Settings
from tidings.sources import read_inputs
from tidings.sources.found import Found, Mapping
from tidings.sources.reading import read_content, read_file
from tidings.store.case import open_case

# Pasted texts are records of one file that nobody keeps: `pasted.jsonl#ID`.
PASTED = "pasted.jsonl"
_RECORDS = "application/x-ndjson"


class HandedFile(Record, frozen=True, kw_only=True):
    """A file that lies at `path` for now; the account knows it by `origin`, the name its owner gave it."""

    path: str
    origin: str


class Handed(Record, frozen=True, kw_only=True):
    """All that is handed over at once; `texts` are records, one JSON object each."""

    files: tuple[HandedFile, ...] = ()
    urls: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()


def add_reports(
    handed: Handed, path: Path, *, allow_private: bool = False, progress: Progress | None = None
) -> Built:
    """Extend a case that is there; it is changed only when the build is done."""
    settings = open_case(path).settings() or Settings()
    reports: list[RawReport] = []
    left_out: list[LeftOut] = []
    for found, faults in _found(handed, settings.mapping):
        reports += found
        left_out += faults
    if handed.urls:
        fetched, unread = read_inputs(
            handed.urls, mapping=settings.mapping, allow_private=allow_private, progress=progress
        )
        reports += fetched
        left_out += unread
    return keep_in_case(reports, left_out, path, settings=settings, progress=progress)


def _found(handed: Handed, mapping: Mapping) -> Iterator[Found]:
    for one in handed.files:
        yield read_file(Path(one.path), origin=one.origin, mapping=mapping)
    if handed.texts:
        content = "\n".join(handed.texts).encode()
        # The names of their keys are ours: a mapping tells of other people's records.
        yield read_content(content, origin=PASTED, media_type=_RECORDS)
