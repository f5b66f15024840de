"""`tidings serve` as a process: it prints its address, answers who has the token, and ends when it is interrupted."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from tests.web.site.sample_case import make_case

from tidings.cli.app import main


def ask(host: str, path: str, cookie: str = "") -> tuple[int, str, str]:
    """Status, cookie and text of an answer."""
    connection = HTTPConnection(host, timeout=20)
    connection.request("GET", path, headers={"Cookie": cookie} if cookie else {})
    answer = connection.getresponse()
    said = (answer.headers.get("Set-Cookie") or "").partition(";")[0]
    text = answer.read().decode()
    connection.close()
    return answer.status, said, text


def test_it_serves_whoever_has_the_address(tmp_path: Path) -> None:
    case = make_case(tmp_path / "sample.tidings")
    command = [sys.executable, "-m", "tidings", "serve", str(case), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            address = urlsplit(process.stdout.readline().strip())
            assert address.netloc.startswith("127.0.0.1:")
            assert ask(address.netloc, "/")[0] == 401
            status, cookie, _ = ask(address.netloc, f"{address.path}?{address.query}")
            assert status == 303
            assert "6 events" in ask(address.netloc, "/", cookie)[2]
            process.send_signal(signal.SIGINT)
            process.wait(timeout=20)
        finally:
            process.kill()


def test_a_port_that_is_taken_is_told_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = make_case(tmp_path / "sample.tidings")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        assert main(["serve", str(case), "--port", port]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "nobody can listen there" in line


def test_no_case_no_server(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", str(tmp_path / "none.tidings"), "--port", "0"]) == 1
    assert "there is no such case" in capsys.readouterr().err
