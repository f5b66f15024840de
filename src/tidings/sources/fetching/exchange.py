"""One request and its answer, over the guarded network."""

from __future__ import annotations

import ssl
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache
from time import monotonic

import httpcore2

from tidings.model.record import Record
from tidings.sources.fetching.bodies import ACCEPTED, read_body
from tidings.sources.fetching.limits import USER_AGENT, Limits, Refused
from tidings.sources.fetching.network import (
    Dial,
    GuardedBackend,
    Resolve,
    dial_address,
    resolve_name,
)
from tidings.sources.fetching.targets import Target

Headers = tuple[tuple[str, str], ...]

# A cookie is a secret between a server and one reader; it has no place in a case that is passed on.
_NOT_KEPT = frozenset({"set-cookie", "set-cookie2"})
_OK = range(200, 300)
ACCEPT = "text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, */*;q=0.5"


class Answer(Record, frozen=True, kw_only=True):
    """What a server sent: the body unpacked, the headers as they came, and when."""

    url: str
    status: int
    headers: Headers = ()
    content: bytes = b""
    captured: str

    def header(self, name: str) -> str | None:
        """The first header of this name."""
        return next((value for key, value in self.headers if key.lower() == name), None)


class Wire(Record, frozen=True, kw_only=True):
    """How the outside is reached; `private_hosts` are those that the user named and may be anywhere."""

    resolve: Resolve = resolve_name
    dial: Dial = dial_address
    private_hosts: frozenset[str] = frozenset()


def ask(
    target: Target, wire: Wire, *, limits: Limits, seconds: float, more: Headers = ()
) -> Answer:
    """Send one GET and read its answer; raises Refused when there is none within the limits.

    The body is read of good answers only: what stands on an error page or a redirect is of no use.
    """
    network = GuardedBackend(
        deadline=monotonic() + seconds, private=target.host in wire.private_hosts,
        resolve=wire.resolve, dial=wire.dial,
    )  # fmt: skip
    url = httpcore2.URL(
        scheme=target.scheme.encode(), host=target.host.encode(), port=target.port,
        target=target.path.encode(),
    )  # fmt: skip
    try:
        with (
            httpcore2.ConnectionPool(ssl_context=_tls(), network_backend=network) as pool,
            pool.stream("GET", url, headers=_headers(target, more)) as response,
        ):
            return _answer(target, response, limits)
    except Refused:
        raise
    except httpcore2.TimeoutException:
        raise Refused(f"the server did not answer in full within {limits.seconds:g} s") from None
    except (httpcore2.NetworkError, httpcore2.ProtocolError, OSError) as fault:
        raise Refused(_told(fault)) from None


def _headers(target: Target, more: Headers) -> list[tuple[bytes, bytes]]:
    said = (
        ("Host", target.site.partition("://")[2]),
        ("User-Agent", USER_AGENT),
        ("Accept", ACCEPT),
        ("Accept-Encoding", ACCEPTED),
        ("Connection", "close"),
        *more,
    )
    # An ETag is sent back byte for byte, and not every server keeps to ASCII.
    return [(name.encode("latin-1"), value.encode("latin-1", "replace")) for name, value in said]


def _answer(target: Target, response: httpcore2.Response, limits: Limits) -> Answer:
    headers = tuple(
        (name.decode("latin-1"), value.decode("latin-1"))
        for name, value in response.headers
        if name.lower().decode("latin-1") not in _NOT_KEPT
    )
    content = b""
    if response.status in _OK:
        content = read_body(response.iter_stream(), codings=_codings(headers), limits=limits)
    return Answer(
        url=target.url, status=response.status, headers=headers, content=content,
        captured=datetime.now(UTC).isoformat(timespec="seconds"),
    )  # fmt: skip


def _codings(headers: Headers) -> Sequence[str]:
    """How the body is packed, in the order in which it was done."""
    said = ",".join(value for name, value in headers if name.lower() == "content-encoding")
    return [coding.strip().lower() for coding in said.split(",")]


@cache
def _tls() -> ssl.SSLContext:
    """Certificates are verified against those that the system trusts; there is no way to switch it off."""
    return httpcore2.default_ssl_context()


def _told(fault: Exception) -> str:
    """What broke, in a user's words."""
    cause: BaseException | None = fault
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return f"the server's certificate cannot be trusted: {cause.verify_message}"
        if isinstance(cause, ssl.SSLError):
            return "no secure connection could be made"
        cause = cause.__cause__ or cause.__context__
    if isinstance(fault, httpcore2.ProtocolError):
        return "the answer broke off or is not HTTP"
    if isinstance(fault, httpcore2.ConnectError):
        return "no connection could be made"
    return "the connection broke off"
