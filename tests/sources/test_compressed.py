"""Gzip: a page or a file of records in one is read; bombs and damage are told."""

import gzip
from pathlib import Path

import pytest

from tidings.sources import read_inputs
from tidings.sources import reading as reading_module
from tidings.sources.compressed import unzipped

LINES = b"".join(b'{"id": "r%d", "text": "Report %d."}\n' % (n, n * n) for n in range(2000))


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("name", "content", "origins"),
    [
        ("page.html.gz", b"<p>Open.", ["page.html.gz"]),
        ("records.jsonl.gz", b'{"id": "a", "text": "Open."}', ["records.jsonl.gz#a"]),
        ("table.csv.gz", b"id,text\na,Open.\n", ["table.csv.gz#a"]),
        ("page.gz", b"<!DOCTYPE html><p>Open.", ["page.gz"]),
        ("page.html", b"<p>Open.", ["page.html"]),
        ("note.2021.gz", b"The bridge is open.", ["note.2021.gz"]),
    ],
)
def test_what_is_in_a_gzip_is_read(name: str, content: bytes, origins: list[str]) -> None:
    Path(name).write_bytes(gzip.compress(content))
    reports, left_out = read_inputs([name])
    assert ([report.origin for report in reports], left_out) == (origins, ())


def test_several_members_are_one_file() -> None:
    assert unzipped(gzip.compress(b"One. ") + gzip.compress(b"Two."), limit=99) == (
        b"One. Two.",
        "",
    )


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("bomb.txt.gz", gzip.compress(bytes(60 * 1024 * 1024)), "larger than 50 MB when unpacked"),
        ("cut.html.gz", gzip.compress(b"<p>Open." * 99)[:-12], "the gzip file is cut off"),
        ("bad.html.gz", gzip.compress(b"<p>Open.")[:-4] + b"\1\2\3\4", "the gzip file is damaged"),
        ("twice.gz", gzip.compress(gzip.compress(b"Open.")), "a gzip file in a gzip file"),
        ("pack.tar.gz", gzip.compress(b"x"), ".gz files are not read yet"),
        ("photo.jpg.gz", gzip.compress(b"x"), ".gz files are not read yet"),
        ("empty.txt.gz", gzip.compress(b""), "empty"),
    ],
)  # fmt: skip
def test_a_gzip_that_is_not_read_says_why(name: str, content: bytes, reason: str) -> None:
    Path(name).write_bytes(content)
    reports, left_out = read_inputs([name])
    assert reports == ()
    assert [reason in item.reason for item in left_out] == [True]


def test_the_sound_records_of_a_cut_file_are_read() -> None:
    whole = gzip.compress(LINES)
    Path("records.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    reports, left_out = read_inputs(["records.jsonl.gz"])
    assert len(reports) > 100
    assert [item.reason for item in left_out] == [
        "the rest of it could not be unpacked: the gzip file is cut off"
    ]


def test_the_limit_holds_while_unpacking(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_module, "MAX_BYTES", 2 * 1024 * 1024)
    Path("a.txt.gz").write_bytes(gzip.compress(b"x" * (3 * 1024 * 1024)))
    assert "larger than 2 MB when unpacked" in read_inputs(["a.txt.gz"])[1][0].reason
