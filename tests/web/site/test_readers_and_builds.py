"""Readers that never pause, in processes of their own, while `tidings serve` runs and builds write: nobody waits, nothing is torn."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

import httpx2
import pytest
from tests.review.crises import RULES, report
from tests.web.site.working import small_case, visit

import tidings
from tidings.building import keep_in_case
from tidings.store.case import open_case

# Reads without a pause: each reading begins before the one before it ends. Tells how many it made and which builds it saw.
NEVER_PAUSING = """
import sys
from contextlib import ExitStack
from pathlib import Path
from tidings.store.pages import open_pages

case, stop = Path(sys.argv[1]), Path(sys.argv[2])
pages, seen, torn, made = open_pages(case), set(), 0, 0
held = ExitStack()
print("begun", flush=True)
over = False
while not over:
    over = stop.exists()  # the last reading begins after all builds have ended
    following = ExitStack()
    reading = following.enter_context(pages.reading())
    builds = reading.builds()
    held.close()
    held, made = following, made + 1
    documents = reading.counts()["documents"]
    torn += (builds, documents) in {(b, d) for b, d in seen if b == builds and d != documents}
    torn += len({d for b, d in seen if b == builds} | {documents}) > 1 or reading.builds() != builds
    seen.add((builds, documents))
held.close()
print(made, torn, sorted(seen))
"""
OWN = {**os.environ, "PYTHONPATH": str(Path(tidings.__file__).parents[1])}


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return small_case(tmp_path / "busy.tidings")


@contextmanager
def serving(case: Path) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """`tidings serve` as anybody starts it; gives the address that it prints, and its process."""
    with subprocess.Popen(
        [sys.executable, "-m", "tidings", "serve", str(case), "--port", "0"],
        stdout=subprocess.PIPE, text=True, env=OWN,
    ) as server:  # fmt: skip
        assert server.stdout is not None
        try:
            yield server.stdout.readline().strip(), server
        finally:
            server.terminate()


@contextmanager
def reading(case: Path, readers: int) -> Iterator[list[str]]:
    """Readers that never pause until the block ends; then the list has what each of them told."""
    stop, told = case.with_name("stop"), []
    with ExitStack() as ending:
        begun = [
            ending.enter_context(
                subprocess.Popen(
                    [sys.executable, "-c", NEVER_PAUSING, str(case), str(stop)],
                    stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=OWN,
                )
            )
            for _ in range(readers)
        ]  # fmt: skip
        try:
            for one in begun:
                assert one.stdout is not None
                assert one.stdout.readline() == "begun\n"
            yield told
        finally:
            stop.touch()
        told += [one.communicate()[0].strip() for one in begun]


def beside(case: Path) -> list[str]:
    return sorted(p.name for p in case.parent.iterdir() if p.name.startswith(case.name))


def mode_of(case: Path) -> str:
    with closing(sqlite3.connect(f"file:{case}?mode=ro", uri=True)) as connection:
        return str(connection.execute("PRAGMA journal_mode").fetchone()[0])


def test_builds_go_on_under_readers_that_never_pause(case: Path) -> None:
    before = open_case(case).builds()
    with serving(case) as (entrance, _), httpx2.Client(follow_redirects=True) as client:
        client.get(entrance)
        address = entrance.partition("/enter")[0]
        with reading(case, 3) as told:
            for number, day in enumerate(("2021-05-08", "2021-05-09"), start=1):
                words = f"Shells fell on Lagos and killed {number + 2} nurses, a clerk said."
                keep_in_case((report(f"more-{number}", words, day),), (), case, settings=RULES)
                page = client.get(f"{address}/documents/missing")
                assert f"Build {before + number} of this case" in page.text
        for line in told:
            made, torn, seen = line.split(" ", 2)
            assert int(made) > 10
            assert torn == "0"
            assert f"({before + 2}, " in seen
    assert beside(case) == [case.name]
    assert mode_of(case) == "delete"


def test_a_served_case_that_nobody_may_write_is_read(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "medium"
    folder.mkdir()
    copy = Path(shutil.copy(case, folder))
    whole = copy.read_bytes()
    copy.chmod(0o444)
    folder.chmod(0o555)
    if os.geteuid() == 0:  # whom no such right binds
        monkeypatch.setattr(os, "access", lambda _, mode: mode != os.W_OK)
    try:
        with visit(copy) as reader:
            assert "Porto Velo" in reader.get("/")
            assert beside(copy) == [copy.name]
        assert copy.read_bytes() == whole
        copy.with_name(
            f"{copy.name}-wal"
        ).touch()  # what a server leaves whose machine was switched off
        with visit(copy) as reader:
            assert "Porto Velo" in reader.get("/")
        assert copy.read_bytes() == whole
    finally:
        folder.chmod(0o755)


def test_a_killed_server_leaves_a_case_that_opens(case: Path) -> None:
    with serving(case) as (entrance, _):
        assert httpx2.get(entrance).status_code == 303
        assert mode_of(case) == "wal"
    assert mode_of(case) == "delete"
    with serving(case) as (entrance, server):
        assert httpx2.get(entrance).status_code == 303
        late = report("late", "Shells fell on Lagos.", "2021-05-09")
        keep_in_case((late,), (), case, settings=RULES)
        server.kill()
    assert len(open_case(case).account.documents) == 3
    later = report("later", "Shells fell on Faro.", "2021-05-10")
    keep_in_case((later,), (), case, settings=RULES)
    assert len(open_case(case).account.documents) == 4
    assert beside(case) == [case.name]
