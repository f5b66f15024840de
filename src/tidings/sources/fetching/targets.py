"""What a URL asks for, taken apart once: the parts that are checked are the parts that are connected to."""

from __future__ import annotations

import re
from ipaddress import IPv4Address, IPv6Address

import httpx2

from tidings.model.record import Record
from tidings.sources.fetching.limits import Refused

_PORTS = {"http": 80, "https": 443}
_NAME = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*")
# The last label makes a host a number (URL standard, "ends in a number"): 127.1, 0x7f000001, 017700000001.
_NUMBER = re.compile(r"(?:[0-9]+|0x[0-9a-f]*)")
_UNSAFE = re.compile(r"[\x00-\x20\x7f\\]")


class Target(Record, frozen=True, kw_only=True):
    """One page of one server."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def site(self) -> str:
        """Scheme, host and port: what one robots.txt speaks for."""
        shown = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == _PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{shown}{port}"

    @property
    def url(self) -> str:
        """The whole address, in its plainest spelling."""
        return self.site + self.path


def target_of(url: str) -> Target:
    """Take a URL apart; raises Refused for all but plain http and https addresses."""
    try:
        parsed = httpx2.URL(url.strip())
    except (httpx2.InvalidURL, ValueError, TypeError) as fault:
        raise Refused(f"it is not a URL: {fault}") from None
    return _checked(parsed)


def redirected(target: Target, location: str) -> Target:
    """Where a redirect of this target leads; raises Refused as `target_of` does."""
    try:
        parsed = httpx2.URL(target.url).join(location.strip())
    except (httpx2.InvalidURL, ValueError, TypeError) as fault:
        raise Refused(f"it is redirected to what is not a URL: {fault}") from None
    return _checked(parsed)


def _checked(url: httpx2.URL) -> Target:
    if url.scheme not in _PORTS:
        raise Refused(f"only http and https are fetched, not {url.scheme or 'a bare name'}")
    if url.userinfo:
        raise Refused("a URL with a user name or password in it is not fetched")
    port = url.port or _PORTS[url.scheme]
    if url.port == 0 or not 0 < port < 65536:
        raise Refused(f"there is no port {url.port}")
    path = url.raw_path.decode("ascii")
    if _UNSAFE.search(path):
        raise Refused("there are control characters in the URL")
    host = _host(url.raw_host.decode("ascii"))
    return Target(
        scheme=url.scheme, host=host, port=port, path=path if path[:1] == "/" else f"/{path}"
    )


def _host(said: str) -> str:
    """The name or address of a server, in the one spelling that everybody reads alike."""
    try:
        if ":" in said:
            return str(IPv6Address(said))
        name = said.lower().removesuffix(".")
        if _NUMBER.fullmatch(name.rpartition(".")[2]):
            return str(IPv4Address(name))
    except ValueError:
        raise Refused(f"{said} is an unusual spelling of an address") from None
    if len(name) > 253 or not _NAME.fullmatch(name):
        raise Refused("the URL names no server" if not name else f"{said} is no name of a server")
    return name
