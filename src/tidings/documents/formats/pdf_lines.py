"""The lines of a PDF as its text layer gives them, read by a process that may die of it."""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
from pathlib import Path
from threading import Lock, Timer

from tidings.documents.decoding import clean
from tidings.model.record import Record

# A report of 900 pages takes five seconds; this leaves room for a slow and busy machine.
MOST_SECONDS = 60.0
_LENGTH = 8
_BROKE = "the reader of PDFs broke down on it: it is damaged, or made to need too much memory"
_WORKER = Path(__file__).with_name("pdf_worker.py")


class PdfError(Exception):
    """A PDF cannot be read, in words for a user."""


class Line(Record, frozen=True, kw_only=True):
    """A line of a page: its words, its box in points (y grows upwards) and the height of its letters."""

    page: int
    text: str
    left: float
    right: float
    bottom: float
    size: float
    reason: str | None = None


class ReadPdf(Record, frozen=True, kw_only=True):
    """All lines of a PDF, and what its maker wrote about it."""

    lines: tuple[Line, ...]
    about: dict[str, str]


def read_pdf(content: bytes) -> ReadPdf:
    """The lines of all pages; raises PdfError where the file is locked, damaged, too long or a trap."""
    said = json.loads(_READER.ask(content))
    if "fault" in said:
        raise PdfError(said["fault"])
    lines = (
        Line(page=page, text=words, left=left, right=right, bottom=bottom, size=size)
        for page, raw, left, right, bottom, size in said["lines"]
        if (words := _words(raw))
    )
    return ReadPdf(
        lines=tuple(lines), about={key: _words(said) for key, said in said["about"].items()}
    )


def _words(raw: str) -> str:
    """One line of words; two halves of a character become one, a single half is replaced."""
    whole = raw.encode("utf-16", errors="surrogatepass").decode("utf-16", errors="replace")
    return " ".join(clean(whole).split())


class _Reader:
    """The process that reads, started when it is first needed and anew when a file has ended it."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._owner = 0
        self._lock = Lock()

    def ask(self, content: bytes) -> bytes:
        """What the process says of a file."""
        with self._lock:
            # A copy of this program must not talk to the process of the one it was copied from.
            ours = self._process if self._owner == os.getpid() else None
            process = ours or self._started()
            timer = Timer(MOST_SECONDS, process.kill)
            timer.start()
            try:
                said = _exchange(process, content)
            finally:
                timed_out = not timer.is_alive()
                timer.cancel()
            if said is None:
                self.close()
                slow = f"it takes longer than {MOST_SECONDS:.0f} seconds to read"
                raise PdfError(slow if timed_out else _BROKE)
            return said

    def close(self) -> None:
        """End the process, if there is one."""
        if self._process is not None and self._owner == os.getpid():
            self._process.kill()
            self._process.communicate()
            self._process = None

    def _started(self) -> subprocess.Popen[bytes]:
        # -P: the neighbours of the script (docx.py, mail.py) do not stand in for modules of these names.
        self._process = subprocess.Popen(  # noqa: S603
            [sys.executable, "-P", str(_WORKER)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        self._owner = os.getpid()
        return self._process


def _exchange(process: subprocess.Popen[bytes], content: bytes) -> bytes | None:
    """Send a file and read the answer; None where the process ended before it had one."""
    if process.stdin is None or process.stdout is None:
        return None
    try:
        process.stdin.write(len(content).to_bytes(_LENGTH) + content)
        process.stdin.flush()
    except OSError:
        return None
    head = process.stdout.read(_LENGTH)
    length = int.from_bytes(head) if len(head) == _LENGTH else -1
    said = process.stdout.read(length) if length >= 0 else b""
    return said if len(said) == length else None


_READER = _Reader()
atexit.register(_READER.close)
