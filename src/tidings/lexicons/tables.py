"""Reads the lexicons: tab-separated files whose head says what they mean and where they come from."""

from collections.abc import Iterator, Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType

ROOM = Path(__file__).parent
HEAD = ("meaning", "source", "licence")


@cache
def table(path: str) -> tuple[Mapping[str, str], ...]:
    """The rows of a lexicon, `path` being relative to this folder ("world/countries.tsv")."""
    return tuple(_rows(path))


@cache
def column(path: str, name: str = "word") -> frozenset[str]:
    """What stands in one column of a lexicon, as a set."""
    return frozenset(row[name] for row in table(path))


@cache
def head(path: str) -> Mapping[str, str]:
    """What the head of a lexicon says of itself: its meaning, source and licence."""
    pairs = (line[2:].partition(": ") for line in _lines(path) if line.startswith("# "))
    return MappingProxyType({name: said for name, colon, said in pairs if colon})


@cache
def digest(path: str) -> str:
    """The SHA-256 of a lexicon file, by which an account names what it was made with."""
    return sha256((ROOM / path).read_bytes()).hexdigest()


def all_tables() -> tuple[str, ...]:
    """The paths of all lexicons, sorted."""
    return tuple(sorted(file.relative_to(ROOM).as_posix() for file in ROOM.rglob("*.tsv")))


@cache
def words(cell: str) -> tuple[str, ...]:
    """The entries of a list cell: "Kyiv|Kiev" gives ("Kyiv", "Kiev")."""
    return tuple(word for part in cell.split("|") if (word := part.strip()))


def _rows(path: str) -> Iterator[Mapping[str, str]]:
    columns: list[str] = []
    for number, line in enumerate(_lines(path), start=1):
        if not line.strip() or (not columns and line.startswith("# ")):
            continue
        cells = line.split("\t")
        if not columns:
            columns = cells
            continue
        if len(cells) > len(columns):
            raise ValueError(
                f"{path}, line {number}: {len(cells)} cells, but only {len(columns)} columns"
            )
        cells += [""] * (len(columns) - len(cells))
        yield MappingProxyType(dict(zip(columns, cells, strict=True)))


def _lines(path: str) -> list[str]:
    # Not splitlines(): it also breaks at characters that may stand inside a name.
    return (ROOM / path).read_text(encoding="utf-8").replace("\r\n", "\n").split("\n")
