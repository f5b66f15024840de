"""The row of works of a case: readers add to it, one thread takes them in their turn."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from tidings.errors import CaseError
from tidings.model.corrections import Correction
from tidings.review.lines import written
from tidings.web.site.works.journal import Journal
from tidings.web.site.works.process import Process
from tidings.web.site.works.work import AddReports, CompareSince, SayLine, Task, Work
from tidings.web.site.works.worker import Order

# Works that are over and can still be looked at; their results stay in memory.
KEPT = 50
# At most so many lines go into one build, so that a page tells soon what became of the first.
TOGETHER = 100


class Works:
    """Adds, lists and does works. Raises CaseError when lines that wait from before cannot be read."""

    def __init__(self, case: Path, *, allow_private: bool = False) -> None:
        self._case, self._allow_private = case, allow_private
        self._journal, self._process = Journal(case), Process()
        self._row: list[Work] = []
        self._change = threading.Condition()
        self._count = 0
        self._is_closed = False
        self._thread: threading.Thread | None = None
        for said in self._journal.read():
            self._append(SayLine(said=said))

    def start(self) -> None:
        """Begin to work, first on what waits from before."""
        self._thread = threading.Thread(target=self._work, name="works", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop. What was not finished is not in the case; lines wait for the next start."""
        with self._change:
            self._is_closed = True
            self._change.notify_all()
        self._process.stop()
        if self._thread is not None:
            self._thread.join()
        for work in self._row:
            _clear(work)

    def add(self, task: Task) -> Work:
        """A new work at the end of the row; raises CaseError where a line cannot be kept."""
        with self._change:
            if isinstance(task, SayLine):
                self._journal.add(task.said)
            work = self._append(task)
            self._change.notify_all()
            return work

    def add_once(self, task: Task) -> Work:
        """The work with this task that there is, whatever became of it; else a new one."""
        with self._change:
            same = (work for work in reversed(self._row) if work.task == task)
            return next(same, None) or self.add(task)

    def all(self) -> tuple[Work, ...]:
        """Every work that is known, the newest first."""
        with self._change:
            return tuple(reversed(self._row))

    def find(self, number: int) -> Work | None:
        """The work of this number."""
        with self._change:
            return next((work for work in self._row if work.number == number), None)

    def unfinished(self) -> tuple[Work, ...]:
        """What waits or runs, in its turn."""
        with self._change:
            return tuple(work for work in self._row if not work.is_over)

    def waiting_lines(self) -> tuple[Correction, ...]:
        """Lines that are not in the case yet, in the order in which they will be."""
        tasks = (work.task for work in self.unfinished())
        return tuple(task.said for task in tasks if isinstance(task, SayLine))

    def take_back(self, number: int) -> bool:
        """Take a work away that nobody has begun; whether it could be."""
        return self._settle(number, lambda work: work.state == "waiting")

    def dismiss(self, number: int) -> bool:
        """Take a work away that failed; its line does not wait any longer."""
        return self._settle(number, lambda work: work.state == "failed")

    def again(self, number: int) -> bool:
        """Let a work that failed wait for another turn, where what it needs is still there."""
        with self._change:
            work = self.find(number)
            if work is None or not can_be_repeated(work):
                return False
            work.state, work.fault = "waiting", ""
            self._row.remove(work)
            self._row.append(work)
            self._change.notify_all()
            return True

    def wait(self, seconds: float) -> bool:
        """Wait until nothing is left to do; whether that came within the time."""
        with self._change:
            return self._change.wait_for(lambda: not self.unfinished(), seconds)

    def _settle(self, number: int, can: Callable[[Work], bool]) -> bool:
        with self._change:
            work = self.find(number)
            if work is None or not can(work):
                return False
            self._row.remove(work)
            if isinstance(work.task, SayLine):
                self._journal.remove([work.task.said])
            _clear(work)
            return True

    def _append(self, task: Task) -> Work:
        self._count += 1
        work = Work(self._count, task)
        self._row.append(work)
        over = [work for work in self._row if work.state == "done"]
        for old in over[: max(0, len(over) - KEPT)]:
            self._row.remove(old)
        return work

    def _work(self) -> None:
        while batch := self._take():
            told = self._process.carry_out(self._order(batch), lambda *at: self._tell(batch, *at))
            with self._change:
                self._finish(batch, told)
                self._change.notify_all()

    def _take(self) -> list[Work]:
        """The next work; with a line those that follow it, since one build is enough for all."""
        with self._change:
            self._change.wait_for(
                lambda: self._is_closed or any(w.state == "waiting" for w in self._row)
            )
            waiting = [work for work in self._row if work.state == "waiting"]
            if self._is_closed:
                return []
            batch = waiting[:1]
            if isinstance(batch[0].task, SayLine):
                for work in waiting[1:TOGETHER]:
                    if not isinstance(work.task, SayLine):
                        break
                    batch.append(work)
            for work in batch:
                work.state, work.stage, work.done, work.of = "running", "", 0, 0
            return batch

    def _order(self, batch: list[Work]) -> Order:
        case, task = str(self._case), batch[0].task
        match task:
            case AddReports(handed=handed):
                return Order(case=case, handed=handed, allow_private=self._allow_private)
            case CompareSince(day=day):
                return Order(case=case, since=day)
            case SayLine():
                lines = (w.task.said for w in batch if isinstance(w.task, SayLine))
                return Order(case=case, lines=tuple(written(said) for said in lines))

    def _tell(self, batch: list[Work], stage: str, done: int, of: int) -> None:
        with self._change:
            for work in batch:
                work.stage, work.done, work.of = stage, done, of

    def _finish(self, batch: list[Work], told: dict[str, Any]) -> None:
        result = told.get("result")
        if result is None:
            for work in batch:
                work.state, work.fault = "failed", told["fault"]
                work.result = {"rejected": told.get("rejected", [])}
            return
        lines = result.pop("lines", [])
        for place, work in enumerate(batch):
            work.state = "done"
            work.result = {**result, **lines[place]} if lines else result
            _clear(work)
        over = [work.task.said for work in batch if isinstance(work.task, SayLine)]
        # Where the file cannot be changed the lines are said again at the next start, which changes nothing.
        with suppress(OSError, CaseError):
            self._journal.remove(over)


def can_be_repeated(work: Work) -> bool:
    """Whether a work failed and has all that another try needs."""
    if isinstance(work.task, AddReports) and not Path(work.task.folder).is_dir():
        return False
    return work.state == "failed"


def _clear(work: Work) -> None:
    if isinstance(work.task, AddReports):
        shutil.rmtree(work.task.folder, ignore_errors=True)
