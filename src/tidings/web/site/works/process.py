"""Starts the process of a work and listens to it; whatever becomes of it, the server lives on and the case is whole."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec

import tidings
from tidings.web.site.works.worker import Order

# So much of what a process complained about last is looked at for its last line.
_LAST = 4096
Hear = Callable[[str, int, int], None]


class Process:
    """One process at a time; `stop` ends the one that runs."""

    def __init__(self) -> None:
        self._running: subprocess.Popen[bytes] | None = None
        self._is_stopped = False

    def carry_out(self, order: Order, hear: Hear) -> dict[str, Any]:
        """What the process tells at its end: its result, or its fault. `hear` is told the progress."""
        if self._is_stopped:
            return {"fault": "the server was stopped"}
        try:
            return self._carry_out(order, hear)
        except OSError as error:
            return {"fault": f"no process could be started: {error.strerror or error}"}

    def _carry_out(self, order: Order, hear: Hear) -> dict[str, Any]:
        with tempfile.TemporaryFile() as complaints:
            with subprocess.Popen(
                [sys.executable, "-m", "tidings.web.site.works.worker"], stdin=subprocess.PIPE,
                stdout=subprocess.PIPE, stderr=complaints, env=_environment(), start_new_session=True,
            ) as process:  # fmt: skip
                self._running = process
                try:
                    told = _listen(process, order, hear)
                finally:
                    self._running = None
            if told is not None:
                return told
            return {"fault": self._why_broken(process.returncode, _last_line(complaints))}

    def stop(self) -> None:
        """End the process that runs, with all that it started; nothing is carried out from now on."""
        self._is_stopped = True
        if (process := self._running) is not None:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGTERM)

    def _why_broken(self, code: int, last: str) -> str:
        if self._is_stopped:
            return "the server was stopped"
        how = f"signal {-code}" if code < 0 else f"exit code {code}"
        return f"the work broke off ({how}); the case is as it was{': ' + last if last else ''}"


def _listen(process: subprocess.Popen[bytes], order: Order, hear: Hear) -> dict[str, Any] | None:
    """The last word of the process; None where it ends without one."""
    if process.stdin is None or process.stdout is None:
        return None
    with suppress(BrokenPipeError):
        process.stdin.write(msgspec.json.encode(order))
    with suppress(BrokenPipeError):
        process.stdin.close()
    for line in process.stdout:
        try:
            said: dict[str, Any] = msgspec.json.decode(line)
        except msgspec.DecodeError:  # the end of a line that its writer did not live to finish
            return None
        if "stage" not in said:
            return said
        hear(said["stage"], said["done"], said["of"])
    return None


def _environment() -> dict[str, str]:
    """That of the server; the process must find the very program that the server runs."""
    own = str(Path(tidings.__file__).parents[1])
    before = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": f"{own}{os.pathsep}{before}" if before else own}


def _last_line(complaints: Any) -> str:
    complaints.seek(0, os.SEEK_END)
    complaints.seek(max(0, complaints.tell() - _LAST))
    lines = complaints.read().decode(errors="replace").strip().splitlines()
    return lines[-1] if lines else ""
