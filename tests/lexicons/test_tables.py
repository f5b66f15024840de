"""Every lexicon file is well formed, and the loader says where one is not."""

from collections import Counter
from pathlib import Path

import pytest

from tidings.lexicons import tables


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty lexicon folder in place of the real one."""
    monkeypatch.setattr(tables, "ROOM", tmp_path)
    tables.table.cache_clear()
    tables.head.cache_clear()
    tables.column.cache_clear()
    return tmp_path


def body(path: str) -> list[list[str]]:
    """The lines of a lexicon below its head, cut into cells."""
    lines = (tables.ROOM / path).read_text(encoding="utf-8").split("\n")
    first = next(i for i, line in enumerate(lines) if not line.startswith("# "))
    return [line.split("\t") for line in lines[first:] if line.strip()]


@pytest.mark.parametrize("path", tables.all_tables())
def test_head_says_meaning_source_and_licence(path: str) -> None:
    said = tables.head(path)
    assert [name for name in tables.HEAD if not said.get(name)] == []


@pytest.mark.parametrize("path", tables.all_tables())
def test_columns_are_named_once(path: str) -> None:
    columns = body(path)[0]
    assert all(columns)
    assert len(set(columns)) == len(columns)


@pytest.mark.parametrize("path", tables.all_tables())
def test_no_row_has_too_many_cells(path: str) -> None:
    columns, *rows = body(path)
    assert [row for row in rows if len(row) > len(columns)] == []


@pytest.mark.parametrize("path", tables.all_tables())
def test_no_row_stands_twice(path: str) -> None:
    counts = Counter("\t".join(row).rstrip("\t") for row in body(path)[1:])
    assert [row for row, times in counts.items() if times > 1] == []


@pytest.mark.parametrize("path", tables.all_tables())
def test_no_cell_has_blank_edges(path: str) -> None:
    assert [row for row in body(path) if any(cell != cell.strip() for cell in row)] == []


def test_missing_trailing_cells_are_empty(room: Path) -> None:
    (room / "a.tsv").write_text("# meaning: x\nword\tsense\tnote\none\tfirst\n", encoding="utf-8")
    assert [dict(row) for row in tables.table("a.tsv")] == [
        {"word": "one", "sense": "first", "note": ""}
    ]


def test_column_is_a_set(room: Path) -> None:
    (room / "d.tsv").write_text("# meaning: x\nword\tsense\none\ta\ntwo\ta\n", encoding="utf-8")
    assert tables.column("d.tsv") == {"one", "two"}
    assert tables.column("d.tsv", "sense") == {"a"}


def test_too_many_cells_name_file_and_line(room: Path) -> None:
    (room / "b.tsv").write_text("# meaning: x\nword\none\ntwo\tcells\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"b\.tsv, line 4: 2 cells, but only 1 columns"):
        tables.table("b.tsv")


def test_digest_follows_the_bytes(room: Path) -> None:
    (room / "c.tsv").write_bytes(b"")
    assert tables.digest("c.tsv").startswith("e3b0c44298fc1c14")


def test_all_tables_are_sorted_and_relative(room: Path) -> None:
    (room / "world").mkdir()
    for name in ("world/b.tsv", "a.tsv", "world/a.tsv", "world/a.txt"):
        (room / name).touch()
    assert tables.all_tables() == ("a.tsv", "world/a.tsv", "world/b.tsv")


@pytest.mark.parametrize(
    ("cell", "entries"),
    [("", ()), ("Kyiv", ("Kyiv",)), ("Kyiv|Kiev", ("Kyiv", "Kiev")), (" a | |b", ("a", "b"))],
)
def test_words_splits_a_list_cell(cell: str, entries: tuple[str, ...]) -> None:
    assert tables.words(cell) == entries
