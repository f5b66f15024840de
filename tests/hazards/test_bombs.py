"""What unpacks to far more than it is: a line each, no memory filled, and the reports beside it are read."""

import gzip
import json
import tracemalloc
import zipfile
from collections.abc import Callable
from functools import cache, reduce
from io import BytesIO
from pathlib import Path

import pytest
from tests.hazards.piles import GAZETTE, Capture, build
from tests.sources.web_archives.making import http, packed, record, wacz

MB = 1024 * 1024


@cache
def nothing(size: int = 200 * MB) -> bytes:
    """Zeros, packed 1,000 : 1."""
    made = BytesIO()
    with gzip.GzipFile(fileobj=made, mode="wb", mtime=0) as stream:
        for _ in range(size // MB):
            stream.write(bytes(MB))
    return made.getvalue()


def archive() -> bytes:
    """A page that is one, one that is a bomb, one packed twice, and one whose own member is a bomb."""
    bombs = [
        record(1, http(nothing(), ("Content-Encoding", "gzip"))),
        record(2, http(gzip.compress(nothing()), ("Content-Encoding", "gzip, gzip"))),
        record(3, http(bytes(15 * MB))),
    ]
    page = f"<html><body><p>{GAZETTE}</p></body></html>".encode()
    return b"".join(packed([*bombs, record(4, http(page))]))


def letter(inner: str = "word/document.xml") -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as pack:
        with pack.open(inner, "w", force_zip64=True) as stream:
            for _ in range(100):
                stream.write(b"<w:p>" * (MB // 5))
        pack.writestr("[Content_Types].xml", "<Types/>")
    return made.getvalue()


BOMBS: dict[str, tuple[Callable[[], bytes], str]] = {
    "page.html.gz": (nothing, "larger than 50 MB when unpacked"),
    "twice.txt.gz": (lambda: gzip.compress(nothing()), "a gzip file in a gzip file"),
    "nested.txt.gz": (lambda: reduce(lambda inner, _: gzip.compress(inner), range(500), b"A word."), "in a gzip file"),
    "records.jsonl.gz": (nothing, "larger than 50 MB when unpacked"),
    "letter.docx": (letter, "too large to read"),
    "one.warc": (
        lambda: record(1, http(nothing(), ("Content-Encoding", "gzip"))), "100 times its size",
    ),
    "one.warc.gz": (lambda: packed([record(3, http(bytes(15 * MB)))])[0], "100 times its size"),
    "member.warc.gz": (nothing, "cannot be unpacked"),
    "deep.json": (lambda: b"[" * 200_000, "nested too deeply"),
    "deep.jsonl": (lambda: b'{"text":' * 100_000, "nested too deeply"),
    "digits.jsonl": (lambda: b'{"text": ' + b"9" * 100_000 + b"}", "thousands of digits"),
}  # fmt: skip


def test_bombs_cost_a_line_each(folder: Path, capsys: Capture) -> None:
    for name, (make, _) in BOMBS.items():
        (folder / name).write_bytes(make())
    (folder / "crawl.warc.gz").write_bytes(archive())
    (folder / "crawl.wacz").write_bytes(wacz([("a.warc.gz", archive())]))
    tracemalloc.start()
    told = build(*BOMBS, "crawl.warc.gz", "crawl.wacz", capsys=capsys)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert told.code == 3
    for name, (_, reason) in BOMBS.items():
        assert reason in told.why(name)
    read = {origin.partition("#")[0] for origin in told.texts()}
    assert read == {"crawl.warc.gz", "crawl.wacz"}
    refused = [where for where in told.refused if where.startswith("crawl")]
    assert len(refused) == 6
    assert peak < 400 * MB


@pytest.mark.parametrize("size", [10, 1000])
def test_small_files_may_pack_well(size: int, folder: Path, capsys: Capture) -> None:
    text = GAZETTE + "\n" * size * 1000
    (folder / "padded.txt.gz").write_bytes(gzip.compress(text.encode()))
    (folder / "record.jsonl.gz").write_bytes(gzip.compress(json.dumps({"text": text}).encode()))
    told = build("padded.txt.gz", "record.jsonl.gz", capsys=capsys)
    assert told.code == 0
    assert len(told.texts()) == 2
