"""The guarded network: a name is resolved once, every address of it is checked, and one of those is dialled."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Iterable, Sequence
from threading import Thread
from time import monotonic
from typing import Any

from httpcore2 import (
    SOCKET_OPTION,
    ConnectError,
    ConnectTimeout,
    NetworkBackend,
    NetworkStream,
    ReadTimeout,
    SyncBackend,
    WriteTimeout,
)

from tidings.sources.fetching.addresses import is_public
from tidings.sources.fetching.limits import Refused

Resolve = Callable[[str, int], Sequence[str]]
Dial = Callable[[str, int, float], NetworkStream]

# A server with several addresses may have dead ones among them; after as many the rest is not worth the wait.
MAX_ADDRESSES = 4
CONNECT_SECONDS = 10.0


def resolve_name(host: str, port: int) -> Sequence[str]:
    """All addresses of a name, in the order in which the system would try them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


def dial_address(address: str, port: int, timeout: float) -> NetworkStream:
    """Connect to an address; it is written as a number, so that no name is looked up again."""
    return SyncBackend().connect_tcp(address, port, timeout=timeout)


class GuardedBackend(NetworkBackend):
    """Connects to checked addresses only, and keeps every wait within one deadline."""

    def __init__(self, *, deadline: float, private: bool, resolve: Resolve, dial: Dial) -> None:
        self._deadline, self._private = deadline, private
        self._resolve, self._dial = resolve, dial

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002  (the deadline is shorter)
        local_address: str | None = None,  # noqa: ARG002
        socket_options: Iterable[SOCKET_OPTION] | None = None,  # noqa: ARG002
    ) -> NetworkStream:
        """Resolve, check, dial; raises Refused where any address of the name is not public."""
        addresses = self._addresses(host, port)
        if not self._private:
            for address in addresses:
                if not is_public(address):
                    raise Refused(
                        f"{host} is at {address}, which is not an address of the public internet"
                        " (--allow-private fetches it)"
                    )
        fault: Exception = ConnectError(f"{host} has no address")
        for address in addresses[:MAX_ADDRESSES]:
            try:
                left = _left(self._deadline, ConnectTimeout)
                stream = self._dial(address, port, min(left, CONNECT_SECONDS))
                return TimedStream(stream, self._deadline)
            except (ConnectError, ConnectTimeout, OSError) as error:
                fault = error
        raise fault

    def _addresses(self, host: str, port: int) -> Sequence[str]:
        """What the resolver says; it cannot be told to hurry, so it is left behind when it takes too long."""
        said: list[Sequence[str] | Exception] = []

        def ask() -> None:
            try:
                said.append(self._resolve(host, port))
            except (OSError, UnicodeError) as fault:
                said.append(fault)

        asking = Thread(target=ask, daemon=True)
        asking.start()
        asking.join(_left(self._deadline, ConnectTimeout))
        if not said:
            raise ConnectTimeout("the name was not resolved in time")
        if isinstance(said[0], Exception):
            raise Refused(f"the name {host} cannot be resolved") from said[0]
        return said[0]


class TimedStream(NetworkStream):
    """A connection on which no wait goes beyond the deadline, however slowly the other side drips."""

    def __init__(self, stream: NetworkStream, deadline: float) -> None:
        self._stream, self._deadline = stream, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002
        """Some bytes, or ReadTimeout."""
        return self._stream.read(max_bytes, _left(self._deadline, ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002
        """Send the bytes, or raise WriteTimeout."""
        self._stream.write(buffer, _left(self._deadline, WriteTimeout))

    def close(self) -> None:
        """Hang up."""
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002
    ) -> NetworkStream:
        """The same connection under TLS; the certificate must be of the name, not of the address."""
        left = _left(self._deadline, ConnectTimeout)
        return TimedStream(
            self._stream.start_tls(ssl_context, server_hostname, left), self._deadline
        )

    def get_extra_info(self, info: str) -> Any:
        """What the stream below knows of itself."""
        return self._stream.get_extra_info(info)


def _left(deadline: float, fault: type[Exception]) -> float:
    left = deadline - monotonic()
    if left <= 0:
        raise fault("the time is up")
    return left
