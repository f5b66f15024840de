"""Works go on in processes of their own: readers never wait, a crash costs only itself, and no line is lost."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from tests.review.crises import one_of
from tests.web.site.working import Visitor, account_of, visit

from tidings.errors import CaseError
from tidings.model.corrections import Correction
from tidings.model.json import to_json
from tidings.store.case import open_case
from tidings.web.site.works.process import Process
from tidings.web.site.works.work import CompareSince, SayLine
from tidings.web.site.works.worker import Order
from tidings.web.site.works.works import Works

SOON = 60.0


@pytest.fixture
def arrest(case: Path) -> str:
    return one_of(account_of(case), "event", "type='COERCE'")


def until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + SOON
    while not true():
        assert time.monotonic() < end
        time.sleep(0.02)


def waiting_file(case: Path) -> Path:
    return case.with_name("case.tidings.waiting.jsonl")


def test_a_real_process_is_watched_killed_and_tried_again(case: Path, arrest: str) -> None:
    """Pages answer while it runs; killed it tells so; the case is whole; the second try does it."""
    whole = to_json(account_of(case))
    processes: list[Killable] = []

    class Killable(Process):
        def __init__(self) -> None:
            super().__init__()
            processes.append(self)

    with visit(case, process=Killable) as reader:
        reader.correct(arrest, "status", "planned")
        until(lambda: bool(processes) and processes[0]._running is not None)
        begun = time.monotonic()
        assert "<progress" in reader.get("/works")
        assert 'http-equiv="refresh"' in reader.get("/works/1")
        assert "waiting" in reader.get(f"/events/{arrest}")
        assert time.monotonic() - begun < SOON / 4
        running = processes[0]._running
        assert running is not None
        os.killpg(running.pid, signal.SIGKILL)
        until(lambda: "broke off" in reader.get("/works/1"))
        assert "signal 9" in reader.get("/works/1")
        assert open_case(case).file_faults() == ()
        assert to_json(account_of(case)) == whole
        assert json.loads(waiting_file(case).read_text("utf-8"))["item"] == arrest
        assert reader.post("/works/1/again", {}).status_code == 303
        reader.wait()
        assert "applied" in reader.get("/works/1")
        assert "1 revised" in reader.get("/works/1")
    assert not waiting_file(case).exists()
    assert next(e for e in account_of(case).events if e.id == arrest).status == "planned"


def test_what_waits_when_the_server_stops_is_done_by_the_next(case: Path, arrest: str) -> None:
    class Never(Process):
        def carry_out(self, *_: object) -> dict[str, object]:
            until(lambda: self._is_stopped)
            return {"fault": "stopped"}

    with visit(case, process=Never) as reader:
        reader.say(arrest, "accept")
        reader.say(arrest, "note", note="later")
    assert len(waiting_file(case).read_text("utf-8").splitlines()) == 2
    assert open_case(case).corrections() == ()
    with visit(case) as reader:
        reader.wait()
    assert [k.said.verdict for k in open_case(case).corrections()] == ["accept", "note"]
    assert not waiting_file(case).exists()


def test_a_case_that_another_program_writes(case: Path, arrest: str) -> None:
    with visit(case) as reader, closing(sqlite3.connect(case, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert reader.get("/review")
        reader.say(arrest, "accept")
        reader.wait()
        assert "another program is writing this case" in reader.get("/works/1")
        other.execute("ROLLBACK")
        reader.post("/works/1/again", {})
        reader.wait()
        assert "applied" in reader.get("/works/1")


def test_a_case_of_another_version_is_told(case: Path, arrest: str) -> None:
    with visit(case) as reader:
        form = reader.form(arrest)
        with closing(sqlite3.connect(case)) as other:
            other.execute("PRAGMA user_version = 99")
        assert reader.post("/review/say", {**form, "verdict": "accept"}).status_code == 303
        reader.wait()
        assert "another version of tidings" in reader.get("/works/1")
    with pytest.raises(CaseError, match="another version"), visit(case):
        pass


def test_a_work_that_failed_can_be_forgotten(case: Path, arrest: str) -> None:
    class Failing(Process):
        def carry_out(self, *_: object) -> dict[str, object]:
            return {"fault": "no <room> left"}

    with visit(case, process=Failing) as reader:
        reader.say(arrest, "accept")
        reader.wait()
        assert "not done: no &lt;room&gt; left" in reader.get("/works/1")
        assert waiting_file(case).exists()
        assert reader.post("/works/1/drop", {}).status_code == 303
        assert reader.client.get("/works/1").status_code == 404
        assert reader.post("/works/1/drop", {}).status_code == 404
    assert not waiting_file(case).exists()


def test_a_line_that_waits_is_simply_taken_away(case: Path, arrest: str) -> None:
    class Slow(Process):
        def carry_out(self, *_: object) -> dict[str, object]:
            until(lambda: self._is_stopped)
            return {"fault": "stopped"}

    with visit(case, process=Slow) as reader:
        reader.get("/changes?since=2021-05-06")  # holds the row
        reader.say(arrest, "accept")
        (undo,) = reader.forms(reader.get("/review"), "/review/undo")
        assert undo["work"] == "2"
        assert reader.post("/review/undo", dict(undo)).status_code == 303
        assert not waiting_file(case).exists()
        assert not reader.forms(reader.get("/review"), "/review/undo")


def test_a_broken_file_of_waiting_lines_is_told_and_kept(case: Path) -> None:
    waiting_file(case).write_text("{", "utf-8")
    with pytest.raises(CaseError, match="the corrections that wait cannot be read"):
        Works(case)
    assert waiting_file(case).read_text("utf-8") == "{"


def test_lines_of_one_batch_are_one_build(case: Path, arrest: str) -> None:
    orders: list[int] = []

    class Counting(Process):
        def carry_out(self, order: Order, *_: object) -> dict[str, object]:
            orders.append(len(order.lines))
            return {"result": {"lines": [{"fate": "applied"}] * len(order.lines), "changes": {}}}

    works = Works(case)
    works._process = Counting()
    for note in ("a", "b", "c"):
        works.add(SayLine(said=Correction(item=arrest, verdict="note", note=note)))
    first = works.add(CompareSince(day="2021-05-06", build=1))
    assert works.add_once(CompareSince(day="2021-05-06", build=1)) is first
    works.add(SayLine(said=Correction(item=arrest, verdict="note", note="d")))
    works.start()
    assert works.wait(SOON)
    works.close()
    assert orders == [3, 0, 1]
    assert [work.outcome for work in works.all()] == ["applied", "done", "applied", "applied", "applied"]  # fmt: skip


def test_pages_tell_that_the_account_changed(case: Path, arrest: str) -> None:
    with visit(case) as reader:
        build = open_case(case).builds()
        assert reader.get(f"/works/state?build={build}").strip() == ""
        reader.say(arrest, "accept")
        reader.wait()
        assert "built anew" in reader.get(f"/works/state?build={build}")
        assert "built anew" not in reader.get(f"/works/state?build={build + 1}")
        _strange(reader)


def _strange(reader: Visitor) -> None:
    for build in ("", "x", "-1", "9" * 50):
        assert reader.client.get(f"/works/state?build={build}").status_code == 200
    assert reader.client.get("/works/77").status_code == 404
    assert reader.client.get("/works/x").status_code == 404
