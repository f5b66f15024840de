"""A case keeps what it is given, changes as a whole or not at all, and tells what is wrong with a file."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from msgspec.structs import replace
from sqlalchemy import Engine, event
from sqlalchemy.exc import OperationalError
from tests.samples import REPORTS, sample_account

from tidings.errors import CaseError
from tidings.model.documents import LeftOut
from tidings.model.json import to_json
from tidings.settings import Settings
from tidings.store import case as front_door
from tidings.store import connection
from tidings.store.case import Case, open_case, open_or_make_case

ACCOUNT = sample_account()
UNREAD = LeftOut(what="file", reason="it is empty", where="empty.txt")


def build(path: Path, *, title: str = "Porto Velo", after: int = 0) -> Case:
    case = open_or_make_case(path)
    account = replace(ACCOUNT, situation=replace(ACCOUNT.situation, title=title))
    case.save(
        account, new_reports=REPORTS, rejected=(UNREAD,), settings=Settings(title=title),
        after_builds=after,
    )  # fmt: skip
    return case


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "velo.tidings"


def query(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as opened:
        return opened.execute(sql).fetchall()


def test_out_comes_what_went_in(path: Path) -> None:
    build(path)
    case = open_case(path)
    assert case.account == ACCOUNT
    assert to_json(case.account) == to_json(ACCOUNT)
    assert set(case.reports()) == set(REPORTS)
    assert case.rejected() == (UNREAD,)
    assert case.settings() == Settings(title="Porto Velo")
    assert case.file_faults() == ()
    assert case.raw_hashes() == {(d.origin, d.sha256): d.sha256 for d in ACCOUNT.documents}


def test_a_case_keeps_when_and_with_which_headers_a_report_was_taken(path: Path) -> None:
    taken = replace(
        REPORTS[0], captured="2021-05-04T10:00:00+00:00", headers=(("Content-Type", "text/plain"),)
    )
    case = open_or_make_case(path)
    case.save(
        ACCOUNT, new_reports=(taken, REPORTS[1]), rejected=(), settings=Settings(), after_builds=0
    )
    kept = {report.origin: report for report in open_case(path).reports()}
    assert kept[taken.origin] == taken
    assert kept[REPORTS[1].origin] == REPORTS[1]  # the time of the build is for people who look
    assert query(path, "SELECT basis, count(*) FROM captures GROUP BY basis") == [
        ("clock", 1), ("source", 1),
    ]  # fmt: skip


def test_a_case_without_captures_is_read_and_gets_them(path: Path) -> None:
    build(path)
    with closing(sqlite3.connect(path)) as opened:
        opened.execute("DROP TABLE captures")
        opened.commit()
    assert {report.captured for report in open_case(path).reports()} == {None}
    open_or_make_case(path)
    assert query(path, "SELECT count(*) FROM captures") == [(0,)]


def test_a_finished_case_is_one_file(path: Path) -> None:
    build(path)
    open_case(path).account  # noqa: B018
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_building_again_keeps_each_report_once(path: Path) -> None:
    build(path)
    case = build(path, title="Velo again", after=1)
    assert len(case.reports()) == len(REPORTS)
    assert open_case(path).account.situation.title == "Velo again"
    assert case.builds() == 2


def test_two_builds_do_not_overwrite_each_other(path: Path) -> None:
    build(path)
    with pytest.raises(CaseError, match="another build changed the case"):
        build(path, title="from what was before", after=0)
    assert open_case(path).account == ACCOUNT


def test_a_build_that_dies_leaves_the_case_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(path)

    def die(*_: object) -> None:
        raise OperationalError("INSERT", {}, sqlite3.OperationalError("database or disk is full"))

    monkeypatch.setattr(front_door, "_write_meta", die)
    with pytest.raises(CaseError, match="the disk is full"):
        build(path, title="half", after=1)
    case = open_case(path)
    assert case.account == ACCOUNT
    assert case.builds() == 1
    assert case.search("dockers")


def test_a_disk_that_fills_up_leaves_the_case_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(path)
    pages = path.stat().st_size // 4096
    real = connection._engine

    def small(*words: str) -> Engine:
        engine = real(*words)
        limit = f"PRAGMA max_page_count = {pages + 1}"
        event.listen(engine, "connect", lambda opened, _: opened.execute(limit))
        return engine

    monkeypatch.setattr(connection, "_engine", small)
    big = replace(ACCOUNT, situation=replace(ACCOUNT.situation, title="long " * 50_000))
    with pytest.raises(CaseError, match="the disk is full"):
        open_or_make_case(path).save(
            big, new_reports=(), rejected=(), settings=Settings(), after_builds=1
        )
    monkeypatch.undo()
    assert open_case(path).account == ACCOUNT
    assert open_case(path).file_faults() == ()


def test_a_case_without_a_finished_build_says_so(path: Path) -> None:
    open_or_make_case(path)
    with pytest.raises(CaseError, match="its build was not finished"):
        open_case(path).account  # noqa: B018


def test_the_tables_read_well(path: Path) -> None:
    build(path)
    assert query(path, "SELECT date, type, headline, status, low, best, high FROM v_events") == [
        (
            "2031-05-05",
            "ASSAULT",
            "Shells fell on the harbour of Porto Velo",
            "occurred",
            12,
            12,
            14,
        )
    ]
    assert query(path, "SELECT measure, population, agreement FROM v_figures") == [
        ("killed", "dockers", "conflict")
    ]
    assert query(path, "SELECT speaker, kind, content FROM v_statements") == [
        ("Lidia Corvo", "forecast", "Talks on a truce are likely to begin before June")
    ]
    assert query(path, "SELECT count(*) FROM mentions") == [(3,)]
    assert query(path, "SELECT count(*) FROM left_out") == [(1,)]
    assert query(path, "SELECT verdict, decided_by FROM decisions") == [("same", "rule")]


def test_every_quote_can_be_cut_from_the_tables(path: Path) -> None:
    """SQLite counts code points too, so anybody can check the evidence with one query."""
    build(path)
    wrong = """
        SELECT count(*), sum(substr(text, start_offset + 1, end_offset - start_offset) = quote)
        FROM evidence JOIN documents ON documents.id = evidence.document
    """
    ((all_of_them, right),) = query(path, wrong)
    assert all_of_them == right > 0


def test_a_changed_account_is_noticed(path: Path) -> None:
    build(path)
    with closing(sqlite3.connect(path)) as opened, opened:
        opened.execute("UPDATE account SET json = replace(json, 'Velo', 'Vero')")
    assert open_case(path).file_faults() == (
        "the account is not the one that was built: its hash differs",
    )


def test_a_changed_report_is_noticed(path: Path) -> None:
    build(path)
    with closing(sqlite3.connect(path)) as opened, opened:
        opened.execute("UPDATE reports SET content = x'00' WHERE origin = 'radio.txt'")
    hashes = open_case(path).raw_hashes()
    assert sorted(kept == said for (_, said), kept in hashes.items()) == [False, True]


def nothing(path: Path) -> None:
    assert not path.exists()


def not_a_case(path: Path) -> None:
    path.write_text("We are going to write about this at length. " * 10)


def empty(path: Path) -> None:
    path.touch()


def a_folder(path: Path) -> None:
    path.mkdir()


def other_sqlite(path: Path) -> None:
    with closing(sqlite3.connect(path)) as opened, opened:
        opened.execute("CREATE TABLE meta (name TEXT)")


def later_version(path: Path) -> None:
    build(path)
    with closing(sqlite3.connect(path)) as opened:
        opened.execute("PRAGMA user_version = 99")


def cut_off(path: Path) -> None:
    build(path)
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def overwritten(path: Path) -> None:
    build(path)
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xaa" * (len(content) - 4096))


def account_of_another_shape(path: Path) -> None:
    build(path)
    with closing(sqlite3.connect(path)) as opened, opened:
        opened.execute("""UPDATE account SET json = '{"format": "x"}'""")


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (nothing, "there is no such case"),
        (a_folder, "a folder is not a case"),
        (empty, "this is not a case file"),
        (not_a_case, "this is not a case file"),
        (other_sqlite, "but not a case of tidings"),
        (later_version, "written by another version of tidings"),
        (cut_off, "the case file is cut off"),
        (overwritten, "the case file is damaged"),
        (account_of_another_shape, "the account in the case is damaged"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_file_is_told(spoil: object, says: str, path: Path) -> None:
    spoil(path)
    with pytest.raises(CaseError, match=says) as told:
        open_case(path).account  # noqa: B018
    assert str(path) in str(told.value)
    assert "\n" not in str(told.value)


@pytest.mark.parametrize("spoil", [not_a_case, other_sqlite, later_version, cut_off, a_folder])
def test_no_build_overwrites_what_is_no_whole_case(spoil: object, path: Path) -> None:
    spoil(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(CaseError):
        open_or_make_case(path)
    assert before is None or path.read_bytes() == before


def test_a_case_in_no_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="the folder for the case does not exist"):
        open_or_make_case(tmp_path / "none" / "velo.tidings")


def test_a_case_with_odd_signs_in_its_name(tmp_path: Path) -> None:
    path = tmp_path / "what? 100% #1 ümlaut.tidings"
    build(path)
    assert open_case(path).account == ACCOUNT
    assert [file.name for file in tmp_path.iterdir()] == [path.name]
