"""Files, folders, globs and records become raw reports; bad input becomes one clear line each."""

import io
import json
import unicodedata
from pathlib import Path

import pytest

from tidings.model.documents import LeftOut
from tidings.sources import read_inputs
from tidings.sources import reading as reading_module


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Every test works in a folder of its own, so that origins are relative."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "reports" / "inner").mkdir(parents=True)
    (tmp_path / "reports" / "b.txt").write_text("The bridge is open.")
    (tmp_path / "reports" / "a.md").write_text("# Open\n\nThe bridge is open.")
    (tmp_path / "reports" / "inner" / "c.html").write_text("<p>The bridge is open.</p>")
    return tmp_path


def origins(*inputs: str) -> list[str]:
    return [report.origin for report in read_inputs(inputs)[0]]


def reasons(*inputs: str) -> dict[str, str]:
    return {item.where: item.reason for item in read_inputs(inputs)[1]}


ALL = ["reports/a.md", "reports/b.txt", "reports/inner/c.html"]


@pytest.mark.parametrize(
    ("inputs", "expected"),
    [
        (["reports"], ALL),
        (["reports/"], ALL),
        (["./reports//"], ALL),
        (["reports/*.txt"], ["reports/b.txt"]),
        (["reports/**/*.html"], ["reports/inner/c.html"]),
        (["reports/b.txt", "reports/b.txt"], ["reports/b.txt"]),
        (["reports/b.txt", "reports"], ALL),
    ],
)
def test_origins(inputs: list[str], expected: list[str]) -> None:
    assert origins(*inputs) == expected


def test_order_of_inputs_changes_nothing() -> None:
    assert read_inputs(["reports/b.txt", "reports/a.md"]) == read_inputs(
        ["reports/a.md", "reports/b.txt"]
    )


def test_absolute_path_stays_absolute(folder: Path) -> None:
    assert origins(str(folder / "reports" / "b.txt")) == [(folder / "reports/b.txt").as_posix()]


def test_same_file_by_two_names_is_read_once(folder: Path) -> None:
    assert origins(str(folder / "reports" / "b.txt"), "reports/b.txt") == ["reports/b.txt"]


def test_a_file_goes_by_its_own_name_before_that_of_a_link_to_it(folder: Path) -> None:
    (folder / "reports" / "a-link.txt").symlink_to("b.txt")
    assert origins("reports") == ALL


def test_files_whose_names_read_alike_are_not_mixed_up(folder: Path) -> None:
    for form in ("NFC", "NFD"):
        name = unicodedata.normalize(form, "café.txt")
        (folder / "reports" / name).write_text(f"The bridge is open, says {form}.")
    assert "another file, reports/café.txt" in reasons("reports")[r"reports/caf\xc3\xa9.txt"]
    assert origins("reports") == sorted([*ALL, "reports/café.txt"])


PATTERNS = [
    ("reports/**/*.html", ["reports/inner/c.html"]),
    ("**/*.html", ["reports/inner/c.html"]),
    ("**/c.*", ["reports/inner/c.html"]),
    ("reports/**", ALL),
    ("rep*/**/inner", ["reports/inner/c.html"]),
    ("**/**/**/c.html", ["reports/inner/c.html"]),
]


@pytest.mark.parametrize(("pattern", "expected"), PATTERNS, ids=[row[0] for row in PATTERNS])
def test_links_in_a_circle_are_walked_once(folder: Path, pattern: str, expected: list[str]) -> None:
    for name in ("again", "back", "circle"):
        (folder / "reports" / name).symlink_to(".")
    assert origins(pattern) == expected


def test_same_bytes_under_two_names_are_two(folder: Path) -> None:
    (folder / "reports" / "copy.txt").write_text("The bridge is open.")
    assert origins("reports/b.txt", "reports/copy.txt") == ["reports/b.txt", "reports/copy.txt"]


def test_hidden_files_and_link_loops_are_passed_over(folder: Path) -> None:
    (folder / "reports" / ".hidden.txt").write_text("No.")
    (folder / "reports" / "inner" / "loop").symlink_to(folder / "reports")
    assert origins("reports") == ALL


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\n ", "empty"),
        ("binary.txt", b"\x89PNG\x00\x01\x02", "binary"),
        ("paper.doc", b"\xd0\xcf\x11\xe0", ".doc files are not read yet"),
        ("thing.xyz", b"hello", "not one of those that are read"),
        ("bad.json", b"[{", "not valid JSON"),
        ("latin.jsonl", b'{"text": "caf\xe9"}', "not UTF-8"),
    ],
)
def test_bad_file_is_left_out_in_one_line(
    folder: Path, name: str, content: bytes, reason: str
) -> None:
    (folder / name).write_bytes(content)
    found, left_out = read_inputs([name, "reports/b.txt"])
    assert [report.origin for report in found] == ["reports/b.txt"]
    assert len(left_out) == 1
    assert reason in left_out[0].reason
    assert "\n" not in left_out[0].reason
    assert left_out[0].where.split("#")[0] == name


def test_missing_path_and_bare_folder(folder: Path) -> None:
    (folder / "pictures").mkdir()
    (folder / "pictures" / "a.png").write_bytes(b"x")
    said = reasons("nowhere.txt", "pictures")
    assert said["nowhere.txt"] == "there is no such file or folder"
    assert "http:// or https://" in reasons("ftp://paper.example/a")["ftp://paper.example/a"]
    assert "no file in it is of a kind that is read" in said["pictures"]
    assert said["pictures/a.png"] == ".png files are not read yet"


def test_too_large_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_module, "MAX_BYTES", 5)
    assert "larger than" in reasons("reports/b.txt")["reports/b.txt"]


def test_unreadable_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert reasons("reports/b.txt") == {"reports/b.txt": "it cannot be read: Permission denied"}


def test_records(folder: Path) -> None:
    lines = [
        json.dumps({"id": "x-1", "text": "One.", "title": "T", "authors": ["A B", "C D"]}),
        "",
        json.dumps({"html": "<p>Two.</p>", "published": "2021-05-01"}),
        "{broken",
        json.dumps({"title": "no text"}),
        "[1]",
    ]
    (folder / "feed.jsonl").write_text("\n".join(lines))
    found, left_out = read_inputs(["feed.jsonl"])
    assert [(r.origin, r.media_type, r.content, r.declared) for r in found] == [
        ("feed.jsonl#3", "text/html", b"<p>Two.</p>", (("published", "2021-05-01"),)),
        (
            "feed.jsonl#x-1",
            "text/plain",
            b"One.",
            (("title", "T"), ("authors", "A B"), ("authors", "C D")),
        ),
    ]
    assert [item.where for item in left_out] == ["feed.jsonl#4", "feed.jsonl#5", "feed.jsonl#6"]
    assert all(isinstance(item, LeftOut) for item in left_out)


@pytest.mark.parametrize("value", [[{"id": 7, "text": "One."}], {"id": 7, "text": "One."}])
def test_json_array_or_single_record(folder: Path, value: object) -> None:
    (folder / "one.json").write_text(json.dumps(value, indent=1))
    assert origins("one.json") == ["one.json#7"]


@pytest.mark.parametrize(
    ("content", "origin", "media_type"),
    [
        (b"The bridge is open.", "-", "text/plain"),
        (b"<!DOCTYPE html><p>Open.</p>", "-", "text/html"),
        (b'{"id": "a", "text": "Open."}\n', "-#a", "text/plain"),
    ],
)
def test_standard_input(content: bytes, origin: str, media_type: str) -> None:
    found, left_out = read_inputs(["-"], standard_input=io.BytesIO(content))
    assert [(report.origin, report.media_type) for report in found] == [(origin, media_type)]
    assert left_out == ()


def test_standard_input_without_a_word() -> None:
    _, left_out = read_inputs(["-"], standard_input=io.BytesIO(b"\n"))
    assert [item.reason for item in left_out] == ["nothing came on standard input"]


def test_html_beside_text_is_left_out_and_the_text_read(folder: Path) -> None:
    record = {"id": "a", "text": "The bridge is open.", "html": "<p>The road is shut.</p>"}
    (folder / "both.jsonl").write_text(json.dumps(record))
    found, left_out = read_inputs(["both.jsonl"])
    assert [report.content for report in found] == [b"The bridge is open."]
    assert [(item.what, item.where) for item in left_out] == [("html", "both.jsonl#a")]


def test_a_broken_line_is_told_in_plain_words(folder: Path) -> None:
    (folder / "cut.jsonl").write_text('{"text": "The bridge\n')
    said = reasons("cut.jsonl")["cut.jsonl#1"]
    assert said == "it is not valid JSON: Unterminated string starting at character 10"
