"""Authority files: what is read of tables and of FollowTheMoney, and that a bad one costs one line that says where."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tidings.authority import packing, read_authority, reading, unpack
from tidings.errors import UsageError
from tidings.model.authority import AuthorityEntry, Term

HEAD = "id,name,type,aliases,country,start,end\n"
CORVO = "K-17,Lidia Corvo,person,Lídia Prado|L. Prado,PRT,2027-10,\n"


def entries(path: Path, content: str | bytes) -> list[AuthorityEntry]:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(unpack(read_authority(path)))


def ftm(key: str, schema: str, **properties: object) -> str:
    return json.dumps({"id": key, "schema": schema, "properties": properties}) + "\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "desk.csv"


def test_a_row_is_an_entry(file: Path) -> None:
    assert entries(file, HEAD + CORVO) == [
        AuthorityEntry(
            id="K-17", kinds=("person",), names=("Lidia Corvo", "Lídia Prado", "L. Prado"),
            countries=("PRT",), terms=(Term(start="2027-10-01"),),
        )
    ]  # fmt: skip


@pytest.mark.parametrize(
    "content",
    [
        HEAD + CORVO,
        "\ufeff" + HEAD + "\r\n" + CORVO.replace("\n", "\r\n"),
        (HEAD + CORVO).replace(",", ";"),
        (HEAD + CORVO).replace(",", "\t"),
        HEAD.upper() + CORVO.replace("person", "Person"),
        HEAD + CORVO.replace("PRT", "pt"),
        HEAD + CORVO.replace("PRT", "Portugal"),
        "note," + HEAD + '"seen, twice",' + CORVO,
    ],
)
def test_tables_are_written_in_many_ways(file: Path, content: str) -> None:
    assert entries(file, content) == entries(file, HEAD + CORVO)


def test_followthemoney_lines_are_entries(file: Path) -> None:
    lines = (
        ftm("K-17", "Person", name=["Lidia Corvo"], weakAlias=["The Raven"], nationality=["pt"]),
        ftm(
            "o-1", "Occupancy", holder=["K-17"], post=["p-1"], startDate=["2027"], endDate=["2028"]
        ),
        ftm("p-1", "Position", name=["Mayor"]),
        ftm("v-1", "Ownership", owner=["K-17"], asset=["K-40"]),
        "\n",
        ftm("K-40", "Company", name=["Velo Docks"], jurisdiction=["suhh"]),
    )
    assert entries(file, "".join(lines)) == [
        AuthorityEntry(
            id="K-17", kinds=("person",), names=("Lidia Corvo",), weak=("The Raven",), countries=("PRT",)
        ),
        AuthorityEntry(id="K-17", terms=(Term(start="2027-01-01", end="2028-12-31"),)),
        AuthorityEntry(
            id="K-40", kinds=("organization", "armed_group", "facility"), names=("Velo Docks",)
        ),
    ]  # fmt: skip


# A file, and what the one line of its fault says.
FAULTS = {
    "no columns": ("Lidia Corvo\n", "line 1: no column is called id or name or type"),
    "a missing column": ("id,name\nK-1,A\n", "line 1: no column is called type"),
    "a column twice": ("id,name,type,name\n", "line 1: two columns have one name"),
    "nobody": (HEAD, "names nobody"),
    "nothing": ("", "line 1: no column"),
    "only other schemata": (ftm("v", "Vessel", name=["Ada"]), "names nobody"),
    "an id twice": (HEAD + CORVO + CORVO, "line 3: the id “K-17” stands in an earlier line"),
    "no id": (HEAD + " ,A,person,,,,\n", "line 2: it has no id"),
    "no name": (HEAD + "K-1, ,person,,,,\n", "line 2: it has no name"),
    "an unseen name": (HEAD + "K-1,\u200f,person,,,,\n", "line 2: it has no name"),
    "an id of two lines": (HEAD + '"K\n1",A,person,,,,\n', "line 2: an id is at most"),
    "an unknown type": (HEAD + "K-1,A,ship,,,,\n", "line 2: the type “ship” is none of"),
    "an unknown country": (HEAD + "K-1,A,person,,XX,,\n", "line 2: “XX” is no country"),
    "no day": (HEAD + "K-1,A,person,,,5 May,\n", "line 2: “5 May” is no day"),
    "a day that is none": (HEAD + "K-1,A,person,,,2031-02-30,\n", "line 2: “2031-02-30” is no day"),
    "an end before the start": (HEAD + "K-1,A,person,,,2031,2030\n", "line 2: it ends on 2030"),
    "a short row": (HEAD + CORVO + "K-2,A\n", "line 3: it has 2 fields for 7 names"),
    "an open quotation mark": (HEAD + '"K-1,A,person,,,,\n', "line 2: it cannot be read as a row"),
    "a long name": (HEAD + f"K-1,{'x' * 385},person,,,,\n", "line 2: a name is longer than 384"),
    "no UTF-8": ((HEAD + CORVO).encode("utf-16"), "not UTF-8"),
    "Latin 1": ((HEAD + CORVO).encode("latin-1"), "not UTF-8"),
    "broken JSON": (ftm("a", "Person") + '{"id": ', "line 2: no FollowTheMoney entity"),
    "JSON without a schema": ('{"id": "a"}\n', "line 1: no FollowTheMoney entity"),
    "a list for an id": ('{"id": ["a"], "schema": "Person"}\n', "line 1: no FollowTheMoney entity"),
    "deep JSON": ('{"a":' * 100_000, "line 1: no FollowTheMoney entity"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_told_in_one_line_with_its_place(file: Path, name: str) -> None:
    content, says = FAULTS[name]
    with pytest.raises(UsageError) as caught:
        entries(file, content)
    told = str(caught.value)
    assert says in told
    assert str(file) in told
    assert "\n" not in told
    assert caught.value.code == 2


def test_no_file_is_told(tmp_path: Path) -> None:
    for path in (tmp_path / "none.csv", tmp_path):
        with pytest.raises(UsageError, match="cannot be read"):
            read_authority(path)


def test_a_name_keeps_only_signs_that_can_be_seen(file: Path) -> None:
    hostile = "Lidia\u202e \x1b[31mCorvo\x00\u2028=cmd()<script>"
    (one,) = entries(file, ftm("K-1", "Person", name=[hostile, "\u200e"]))
    assert one.names == ("Lidia [31mCorvo =cmd()<script>",)
    assert all(name.isprintable() for name in one.names)


def test_no_more_than_a_chunk_is_open_at_a_time(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packing, "ENTRIES", 10)
    file.write_text(HEAD + "".join(f"K-{n},Name {n},person,,,,\n" for n in range(95)))
    authority = read_authority(file)
    assert len(authority.chunks) == 10
    assert [one.id for one in unpack(authority)] == [f"K-{n}" for n in range(95)]


@pytest.mark.parametrize(("name", "most"), [("MOST_ENTRIES", 2), ("MOST_BYTES", 60)])
def test_a_file_that_is_too_large_is_told(
    file: Path, monkeypatch: pytest.MonkeyPatch, name: str, most: int
) -> None:
    monkeypatch.setattr(reading, name, most)
    with pytest.raises(UsageError, match="Leave out what the reports cannot name"):
        entries(file, HEAD + "".join(f"K-{n},Name,person,,,,\n" for n in range(3)))
