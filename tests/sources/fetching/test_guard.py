"""No spelling of an address, no redirect and no resolver leads the program into a private network."""

from itertools import product

import pytest
from tests.local_server import PUBLIC, LocalServer, Page, World

from tidings.sources.fetching import Refused
from tidings.sources.fetching.addresses import is_public

# How an address that is not public, or what leads to one, can be written as a host.
SPELLINGS = (
    "127.0.0.1", "127.0.0.1.", "127.1", "127.0.1", "0x7f.0.0.1", "0x7f000001", "0x7F.1", "2130706433",
    "017700000001", "0177.0.0.1", "127.0.0.01", "127.000.000.001", "0.0.0.0", "0", "0x0",  # noqa: S104
    "10.0.0.1", "172.16.0.1", "172.31.255.254", "192.168.0.1", "169.254.169.254", "2852039166",
    "100.64.0.1", "192.0.0.8", "192.0.2.1", "198.18.0.1", "198.51.100.7", "203.0.113.9", "192.88.99.1",
    "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255",
    "[::1]", "[::]", "[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::ffff:a9fe:a9fe]",
    "[::127.0.0.1]", "[::ffff:0:10.0.0.1]", "[64:ff9b::7f00:1]", "[64:ff9b::169.254.169.254]",
    "[64:ff9b:1::1]", "[2002:7f00:1::]", "[2002:a00:1::1]", "[2001::1]", "[2001:db8::1]", "[3fff::1]",
    "[100::1]", "[fc00::1]", "[fd12:3456::1]", "[fe80::1]", "[fe80::1%25eth0]", "[fec0::1]", "[ff02::1]",
    "localhost", "LOCALHOST", "localhost.", "127.0.0.1.nip.example", "inside.example",
    "user@127.0.0.1", "paper.example@127.0.0.1", "paper.example:80@127.0.0.1",
    "127。0。0。1", "１２７.0.0.1", "⑫⑦.0.0.1", "%31%32%37.0.0.1", "127.0.0.1%00.paper.example",
    "127.0.0.1\\@paper.example", "[127.0.0.1]",
)  # fmt: skip
NAMES = {
    "paper.example": [[PUBLIC]], "localhost": [["127.0.0.1", "::1"]], "inside.example": [["10.1.2.3"]],
    "127.0.0.1.nip.example": [["127.0.0.1"]],
}  # fmt: skip
PRIVATE = (
    "127.0.0.1", "::1", "10.0.0.1", "192.168.1.1", "169.254.169.254", "100.100.100.200", "0.0.0.0",  # noqa: S104
    "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "fd00::1", "fe80::1%eth0", "224.0.0.1",
)  # fmt: skip
OPEN = (
    PUBLIC,
    "8.8.8.8",
    "2606:2800:21f:cb07:6820:80da:af6b:8b2c",
    "::ffff:8.8.8.8",
    "64:ff9b::808:808",
)


def world(server: LocalServer, **more: list[list[str]]) -> World:
    return World(server, {**NAMES, **{name.replace("_", "."): said for name, said in more.items()}})


@pytest.mark.parametrize("address", OPEN)
def test_public_addresses(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("address", [*PRIVATE, "nonsense", ""])
def test_addresses_that_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(("scheme", "host"), [*product(("http", "https"), SPELLINGS)])
def test_no_spelling_connects(scheme: str, host: str, server: LocalServer) -> None:
    outside = world(server)
    with pytest.raises(Refused):
        outside.fetcher().fetch(f"{scheme}://{host}/secret")
    assert outside.dialled == []
    assert server.connections == 0


@pytest.mark.parametrize(("status", "host"), [*product((301, 302, 303, 307, 308), SPELLINGS)])
def test_no_redirect_connects(status: int, host: str, server: LocalServer) -> None:
    server.pages["/go"] = Page(
        status=status, headers=[("Location", f"http://{_latin(host)}/secret")]
    )
    outside = world(server)
    with pytest.raises(Refused):
        outside.fetcher().fetch("http://paper.example/go")
    assert set(outside.dialled) == {PUBLIC}
    assert server.paths() == ["/robots.txt", "/go"]


def _latin(host: str) -> str:
    """A header holds no other letters; such hosts come as UTF-8 bytes."""
    return host.encode().decode("latin-1")


@pytest.mark.parametrize("address", PRIVATE)
def test_a_name_with_one_private_address_is_refused(address: str, server: LocalServer) -> None:
    for answers in ([address], [PUBLIC, address], [address, PUBLIC]):
        outside = world(server, mixed_example=[answers])
        with pytest.raises(Refused, match="not an address of the public internet"):
            outside.fetcher().fetch("http://mixed.example/secret")
        assert outside.dialled == []
    assert server.connections == 0


@pytest.mark.parametrize("address", PRIVATE)
def test_a_name_that_turns_private_is_refused(address: str, server: LocalServer) -> None:
    outside = world(server, rebound_example=[[PUBLIC], [address]])
    with pytest.raises(Refused, match="not an address of the public internet"):
        outside.fetcher().fetch("http://rebound.example/secret")
    assert outside.dialled == [PUBLIC]
    assert server.paths() == ["/robots.txt"]


@pytest.mark.parametrize("address", PRIVATE)
def test_robots_cannot_be_sent_inside(address: str, server: LocalServer) -> None:
    server.pages["/robots.txt"] = Page(
        status=302, headers=[("Location", "http://mixed.example/secret")]
    )
    outside = world(server, mixed_example=[[address]])
    with pytest.raises(Refused, match=r"robots\.txt could not be read"):
        outside.fetcher().fetch("http://paper.example/go")
    assert outside.dialled == [PUBLIC]


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd", "ftp://paper.example/", "gopher://paper.example/", "data:text/html,x",
        "javascript:alert(1)", "//paper.example/", "paper.example", "http:", "http://", "http:///x",
        "http://paper.example:0/", "http://paper.example:99999/", "http://paper.example:x/",
        "http://pa per.example/", "http://paper.example\r\n/", "http://user:secret@paper.example/",
        "https://paper_.example:80:80/", "http://[::1/", "http://" + "a" * 300 + ".example/",
    ],
)  # fmt: skip
def test_what_is_not_a_plain_web_address(url: str, server: LocalServer) -> None:
    server.pages["/go"] = Page(status=302, headers=[("Location", url.strip("\r\n") or "x:")])
    outside = world(server)
    with pytest.raises(Refused):
        outside.fetcher().fetch(url)
    assert server.connections == 0


@pytest.mark.parametrize(
    "scheme", ["file:///etc/passwd", "ftp://paper.example/", "gopher://x/", "data:,x"]
)
def test_a_redirect_to_another_scheme(scheme: str, server: LocalServer) -> None:
    server.pages["/go"] = Page(status=302, headers=[("Location", scheme)])
    with pytest.raises(Refused, match="only http and https"):
        world(server).fetcher().fetch("http://paper.example/go")


def test_a_page_that_refreshes_itself_is_not_followed(server: LocalServer) -> None:
    body = b'<meta http-equiv="refresh" content="0; url=http://127.0.0.1/secret">'
    server.pages["/go"] = Page(body)
    assert world(server).fetcher().fetch("http://paper.example/go").content == body
    assert server.paths() == ["/robots.txt", "/go"]


def test_a_named_host_may_be_private_but_no_other(server: LocalServer) -> None:
    server.pages["/page"] = Page(b"<p>Inside.</p>")
    server.pages["/go"] = Page(status=302, headers=[("Location", "http://localhost/secret")])
    outside = world(server)
    fetcher = outside.fetcher(private=["inside.example"])
    assert fetcher.fetch("http://inside.example/page").content == b"<p>Inside.</p>"
    with pytest.raises(Refused, match="localhost is at 127"):
        fetcher.fetch("http://inside.example/go")
    assert set(outside.dialled) == {"10.1.2.3"}


def test_no_proxy_is_taken_from_the_environment(
    server: LocalServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in (
        "http_proxy",
        "https_proxy",
        "all_proxy",
        "HTTP_PROXY",
        "HTTPS_PROXY",
        "ALL_PROXY",
    ):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    server.pages["/page"] = Page(b"<p>Direct.</p>")
    outside = world(server)
    assert outside.fetcher().fetch("http://paper.example/page").content == b"<p>Direct.</p>"
    assert set(outside.dialled) == {PUBLIC}
