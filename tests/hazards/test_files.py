"""Files that are none, that cannot be read, that vanish or change, that are too large or too many."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.hazards.piles import GAZETTE, Capture, Told, build

import tidings.sources
from tidings.sources import reading
from tidings.sources.finding import find_files

MB = 1024 * 1024


def sparse(size: int) -> Callable[[Path], object]:
    def make(path: Path) -> None:
        with path.open("wb") as stream:
            stream.truncate(size)

    return make


# What stands there, how it is made, and a part of the reason that a user is told.
HAZARDS: dict[str, tuple[Callable[[Path], object], str]] = {
    "empty.txt": (Path.touch, "empty"),
    "spaces.md": (lambda path: path.write_text(" \n\n"), "empty"),
    "pipe.txt": (os.mkfifo, "not an ordinary file"),
    "device.txt": (lambda path: path.symlink_to("/dev/zero"), "not an ordinary file"),
    "locked.txt": (lambda path: path.symlink_to("/proc/self/mem"), "cannot be read"),
    "nowhere.txt": (lambda path: path.symlink_to("gone.txt"), "cannot be read"),
    "itself.txt": (lambda path: path.symlink_to("itself.txt"), "cannot be read"),
    "large.txt": (sparse(200 * MB), "larger than 50 MB"),
    "large.html": (sparse(200 * MB), "larger than 50 MB"),
    "large.jsonl": (sparse(200 * MB), "binary file"),
    "large.warc": (sparse(60 * MB), "no record in it"),
    "large.warc.gz": (sparse(200 * MB), "no record in it"),
    "large.wacz": (sparse(60 * MB), "table of contents is damaged"),
    "large.mbox": (sparse(200 * MB), "no mail in it"),
    "huge.warc": (sparse(3000 * MB), "larger than 2048 MB"),
    "program.txt": (lambda path: path.write_bytes(b"\x7fELF\x02\x01\x01" + bytes(2000)), "a program"),
    "paper.pdf": (lambda path: path.write_bytes(b"%PDF-1.7 and nothing else"), "damaged PDF"),
    "letter.docx": (lambda path: path.write_bytes(b"PK\x03\x04 and nothing else"), "not read"),
}  # fmt: skip


def alone(name: str, folder: Path, capsys: Capture) -> Told:
    HAZARDS[name][0](folder / name)
    return build(name, capsys=capsys, good=False)


@pytest.mark.parametrize("name", [name for name in HAZARDS if not name.startswith("large")])
def test_alone_it_makes_no_case(name: str, folder: Path, capsys: Capture) -> None:
    told = alone(name, folder, capsys)
    assert told.code == 1
    assert told.account is None
    assert HAZARDS[name][1] in told.why(name)


def test_all_at_once_cost_a_line_each(folder: Path, capsys: Capture) -> None:
    for name, (make, _) in HAZARDS.items():
        make(folder / name)
    told = build(*HAZARDS, capsys=capsys)
    assert told.code == 3
    for name, (_, reason) in HAZARDS.items():
        assert reason in told.why(name)
    assert told.texts() == {}


def test_links_that_lead_in_a_circle(folder: Path, capsys: Capture) -> None:
    inner = folder / "pile" / "inner"
    inner.mkdir(parents=True)
    (inner / "up").symlink_to(folder / "pile")
    (inner / "here").symlink_to(".")
    (folder / "pile" / "twice.txt").symlink_to(inner / "one.txt")
    (inner / "one.txt").write_text(GAZETTE)
    told = build("pile", capsys=capsys)
    assert told.code == 0
    assert list(told.texts()) == ["pile/inner/one.txt"]


def test_names_that_are_no_characters(folder: Path, capsys: Capture) -> None:
    pile = folder / "pile"
    pile.mkdir()
    for name, content in (
        (b"caf\xe9.txt", GAZETTE),
        (b"\xff\xfe.jsonl", "{}"),
        (b"new\nline.txt", ""),
    ):
        Path(os.fsdecode(os.path.join(os.fsencode(pile), name))).write_text(content)  # noqa: PTH118
    told = build("pile", capsys=capsys)
    assert told.code == 3
    assert list(told.texts()) == ["pile/caf\\xe9.txt"]
    assert sorted(told.refused) == ["pile/\\xff\\xfe.jsonl#1", "pile/new\\nline.txt"]


def test_files_that_vanish_or_change_while_they_are_read(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """Between the moment when a file was found and the one when it is opened."""
    for name in ("gone.txt", "cut.txt", "folder.txt", "grown.txt"):
        Path(name).write_text(GAZETTE)

    def find_and_change(names: list[str]) -> object:
        found = find_files(names)
        Path("gone.txt").unlink()
        Path("folder.txt").unlink()
        Path("folder.txt").mkdir()
        Path("cut.txt").write_text("")
        Path("grown.txt").write_text(GAZETTE + "\nThe search went on for two days.\n")
        return found

    monkeypatch.setattr(tidings.sources, "find_files", find_and_change)
    told = build("gone.txt", "cut.txt", "folder.txt", "grown.txt", capsys=capsys)
    assert "cannot be read" in told.why("gone.txt")
    assert "not an ordinary file" in told.why("folder.txt")
    assert "empty" in told.why("cut.txt")
    assert "two days" in told.texts()["grown.txt"]


def test_large_files_of_records_are_read_line_by_line(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    lines = [json.dumps({"id": str(number), "text": GAZETTE}) for number in range(9)]
    lines[3] = json.dumps({"id": "3", "text": "word " * 1000})
    lines[5] = lines[5][:40]
    (folder / "all.jsonl").write_text("\n".join(lines))
    monkeypatch.setattr(reading, "MAX_BYTES", 2000)
    told = build("all.jsonl", capsys=capsys)
    assert sorted(told.refused) == ["all.jsonl#4", "all.jsonl#6"]
    assert len(told.texts()) == 7


def test_ten_thousand_files_in_a_folder(folder: Path, capsys: Capture) -> None:
    """Most of them empty, some of them reports."""
    pile = folder / "pile"
    pile.mkdir()
    for number in range(10_000):
        with (pile / f"{number:05}.txt").open("w") as stream:
            if number % 1000 == 0:
                stream.write(GAZETTE.replace("12", str(12 + number)))
    told = build("pile", capsys=capsys)
    assert told.code == 3
    assert len(told.texts()) == 10
    assert len(told.refused) == 9_990
