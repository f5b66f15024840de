"""The command: one line a round, exit codes, and an interrupt that leaves the case whole."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.cli.conftest import ROOT
from tests.local_server import LocalServer, Page, local_server
from tests.test_watching import KILLED, TALKS, feed

import tidings
from tidings.cli.app import main
from tidings.cli.watch import seconds_of
from tidings.errors import UsageError
from tidings.sources.fetching.pacing import Clock

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def server() -> Iterator[LocalServer]:
    with local_server() as running:
        running.pages["/feed"] = feed(KILLED)
        yield running


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Clock, "wait", lambda *_: None)


def test_one_round(server: LocalServer, tmp_path: Path, capsys: Capture) -> None:
    case = tmp_path / "c.tidings"
    words = ["watch", server.url("/feed"), "--case", str(case), "--once", "--allow-private"]
    assert main(words) == 0
    told = capsys.readouterr()
    assert told.err == ""
    assert told.out.count("\n") == 1
    assert "1 new item, 0 changed, of 1 in 1 feed -> " in told.out
    assert main(words) == 0
    assert "0 new items, 0 changed, of 1 in 1 feed\n" in capsys.readouterr().out
    assert main(["verify", str(case)]) == 0


def test_a_feed_that_cannot_be_read(server: LocalServer, tmp_path: Path, capsys: Capture) -> None:
    case = tmp_path / "c.tidings"
    url = server.url("/none")
    assert main(["watch", url, "--case", str(case), "--once", "--allow-private"]) == 1
    told = capsys.readouterr().err.splitlines()
    assert told == [
        f"tidings: not read: {url}: the server answered 404",
        "tidings: no feed gave a report, so no case was made",
    ]
    assert not case.exists()
    both = [server.url("/feed"), url]
    assert main(["watch", *both, "--case", str(case), "--once", "--allow-private"]) == 3


def test_a_private_feed_needs_leave(server: LocalServer, tmp_path: Path, capsys: Capture) -> None:
    case = str(tmp_path / "c.tidings")
    assert main(["watch", server.url("/feed"), "--case", case, "--once"]) == 1
    assert "--allow-private" in capsys.readouterr().err
    assert server.connections == 0


@pytest.mark.parametrize(
    "words",
    [
        ["feed.xml", "--case", "c.tidings"],
        ["http://a.example/", "--case", "c.tidings", "--every", "1s"],
        ["http://a.example/", "--case", "c.tidings", "--every", "often"],
        ["--case", "c.tidings"],
        ["http://a.example/"],
    ],
)
def test_wrong_usage(words: list[str], capsys: Capture) -> None:
    assert main(["watch", *words]) == 2
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize(
    ("said", "seconds"), [("90s", 90), ("15m", 900), ("2h", 7200), ("1D", 86400), ("600", 600)]
)
def test_how_often(said: str, seconds: int) -> None:
    assert seconds_of(said) == seconds


@pytest.mark.parametrize("said", ["", "m", "1.5h", "-5m", "59s", "15 minutes", "9999999d"])
def test_how_often_not(said: str) -> None:
    with pytest.raises(UsageError):
        seconds_of(said)


def test_an_interrupt_leaves_the_case_whole(server: LocalServer, tmp_path: Path) -> None:
    case = tmp_path / "c.tidings"
    server.pages["/feed"] = feed(KILLED, TALKS)
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "NO_COLOR": "1"}
    with subprocess.Popen(
        [sys.executable, "-m", "tidings", "watch", server.url("/feed"), "--case", str(case),
         "--allow-private", "--every", "60s"],
        env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        line = process.stdout.readline()
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=60)
    assert "2 new items" in line
    assert process.returncode == 130
    assert told == "tidings: interrupted; a case that was being built is as it was\n"
    assert len(tidings.open(case).account.documents) == 2


def test_a_build_reads_urls(server: LocalServer, tmp_path: Path, capsys: Capture) -> None:
    page = b"<html><body><article><p>Shells killed 12 dockers in Porto Velo on 5 May 2031.</p></article></body></html>"
    server.pages["/page"] = Page(page)
    case = tmp_path / "c.tidings"
    urls = [server.url("/page"), server.url("/feed"), server.url("/gone")]
    assert main(["build", *urls, "--case", str(case), "--allow-private"]) == 3
    assert f"not read: {urls[2]}: the server answered 404" in capsys.readouterr().err
    account = tidings.open(case).account
    assert {d.origin for d in account.documents} == {urls[0], f"{urls[1]}#a"}
    assert urls[2] in {out.where for out in account.left_out}
    server.pages["/gone"] = feed(TALKS)
    assert main(["build", urls[2], "--case", str(case), "--allow-private"]) == 0
    assert urls[2] not in {out.where for out in tidings.open(case).account.left_out}
