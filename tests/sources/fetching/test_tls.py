"""TLS is verified: a certificate that nobody vouches for, or of another name, ends the fetch."""

import shutil
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.local_server import PUBLIC, LocalServer, Page, World, local_server

from tidings.sources.fetching import Refused, exchange

OPENSSL = shutil.which("openssl")
pytestmark = pytest.mark.skipif(OPENSSL is None, reason="openssl makes the certificates")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate of paper.example, signed by itself, with its key in one file."""
    made = tmp_path_factory.mktemp("tls") / "paper.pem"
    subprocess.run(
        [str(OPENSSL), "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
         "-subj", "/CN=paper.example", "-addext", "subjectAltName=DNS:paper.example",
         "-keyout", str(made.with_suffix(".key")), "-out", str(made)],
        check=True, capture_output=True,
    )  # fmt: skip
    return made


@pytest.fixture
def secure(certificate: Path) -> Iterator[LocalServer]:
    with local_server() as server:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, certificate.with_suffix(".key"))
        server.socket = context.wrap_socket(server.socket, server_side=True)
        server.pages["/page"] = Page(b"<p>Secure.</p>")
        yield server


def world(server: LocalServer) -> World:
    return World(server, {"paper.example": [[PUBLIC]], "other.example": [[PUBLIC]]})


@pytest.fixture
def trusted(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    exchange._tls.cache_clear()
    yield
    exchange._tls.cache_clear()


def test_a_certificate_that_nobody_vouches_for(secure: LocalServer) -> None:
    with pytest.raises(Refused, match="certificate cannot be trusted"):
        world(secure).fetcher().fetch("https://paper.example/page")
    assert secure.asked == []


@pytest.mark.usefixtures("trusted")
def test_a_certificate_of_the_name_is_trusted_at_the_pinned_address(secure: LocalServer) -> None:
    outside = world(secure)
    assert outside.fetcher().fetch("https://paper.example/page").content == b"<p>Secure.</p>"
    assert set(outside.dialled) == {PUBLIC}


@pytest.mark.usefixtures("trusted")
def test_a_certificate_of_another_name(secure: LocalServer) -> None:
    with pytest.raises(Refused, match="certificate cannot be trusted"):
        world(secure).fetcher().fetch("https://other.example/page")
    assert secure.asked == []


def test_a_server_that_speaks_no_tls() -> None:
    with local_server() as plain, pytest.raises(Refused, match=r"no secure connection|broke off"):
        world(plain).fetcher().fetch("https://paper.example/page")
