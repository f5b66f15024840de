"""A server on this machine that answers as a test tells it, names that lead wherever, and a clock that never waits."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple

from httpcore2 import NetworkStream, SyncBackend

from tidings.sources.fetching import Fetcher, Limits, Wire
from tidings.sources.fetching.pacing import Clock

PUBLIC = "93.184.215.14"


class Page(NamedTuple):
    """One answer."""

    body: bytes = b""
    status: int = 200
    headers: Sequence[tuple[str, str]] = (("Content-Type", "text/html; charset=utf-8"),)


Reply = Page | Callable[[BaseHTTPRequestHandler], None]


class LocalServer(ThreadingHTTPServer):
    """Answers by path; a list is answered from one after the other, the last one for good."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.pages: dict[str, Reply | list[Reply]] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.connections = 0

    @property
    def port(self) -> int:
        return self.server_address[1]

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]

    def process_request(self, *given: object) -> None:
        self.connections += 1
        super().process_request(*given)

    def handle_error(self, *_: object) -> None:
        """A client that hangs up is what half of the tests are about."""


class _Handler(BaseHTTPRequestHandler):
    server: LocalServer

    def do_GET(self) -> None:
        self.server.asked.append((self.path, dict(self.headers.items())))
        reply = self.server.pages.get(self.path, Page(b"nothing here", 404))
        if isinstance(reply, list):
            reply = reply.pop(0) if len(reply) > 1 else reply[0]
        if not isinstance(reply, Page):
            reply(self)
            return
        self.send_response(reply.status)
        names = {name.lower() for name, _ in reply.headers}
        for name, value in reply.headers:
            self.send_header(name, value)
        if "content-length" not in names:
            self.send_header("Content-Length", str(len(reply.body)))
        self.end_headers()
        self.wfile.write(reply.body)

    def log_message(self, *_: object) -> None:
        """Quiet."""


@contextmanager
def local_server() -> Iterator[LocalServer]:
    """A running server."""
    server = LocalServer()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class StillClock(Clock):
    """Waiting takes no time, but is written down."""

    def __init__(self) -> None:
        self.at, self.waits = 0.0, list[float]()

    def elapsed(self) -> float:
        return self.at

    def now(self) -> datetime:
        return datetime(2031, 5, 6, 9, 0, tzinfo=UTC) + timedelta(seconds=self.at)

    def wait(self, seconds: float) -> None:
        self.waits.append(round(seconds, 3))
        self.at += seconds


class World:
    """Names lead where the test says, several answers one after the other; all addresses are the server."""

    def __init__(
        self, server: LocalServer, names: Mapping[str, Sequence[Sequence[str]]] | None = None
    ) -> None:
        self._server = server
        self._names = {name: list(answers) for name, answers in (names or {}).items()}
        self.dialled: list[str] = []

    def resolve(self, host: str, _: int) -> Sequence[str]:
        answers = self._names.get(host)
        if answers is None:
            return [host]
        return answers.pop(0) if len(answers) > 1 else answers[0]

    def dial(self, address: str, _: int, timeout: float) -> NetworkStream:
        self.dialled.append(address)
        return SyncBackend().connect_tcp("127.0.0.1", self._server.port, timeout=timeout)

    def fetcher(
        self,
        *,
        limits: Limits | None = None,
        clock: Clock | None = None,
        private: Sequence[str] = (),
    ) -> Fetcher:
        wire = Wire(resolve=self.resolve, dial=self.dial, private_hosts=frozenset(private))
        return Fetcher(wire=wire, limits=limits or Limits(), clock=clock or StillClock())
