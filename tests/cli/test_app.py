"""Exit codes and messages: faults are one line on standard error, never a traceback."""

import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import sleep

import pytest
from tests.cli.conftest import ROOT

from tidings.cli import app as program
from tidings.cli.app import COMMANDS, main
from tidings.version import __version__

Capture = pytest.CaptureFixture[str]


@pytest.mark.parametrize(
    "words",
    [
        ["nothing-of-the-kind"],
        ["show"],
        ["show", "x.tidings", "colours"],
        ["build", "x.txt"],
        ["build", "x.txt", "--case", "c.tidings", "--workers", "many"],
        ["search", "x.tidings"],
        ["dossier", "x.tidings"],
        ["--bad"],
    ],
)
def test_wrong_usage_is_two(words: list[str], capsys: Capture) -> None:
    assert main(words) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("tidings: ")
    assert told.err.count("\n") == 1


def test_without_words_the_help_is_shown(capsys: Capture) -> None:
    assert main([]) == 2
    assert "build" in capsys.readouterr().err


@pytest.mark.parametrize("name", [command.__name__ for command in COMMANDS])
def test_every_command_has_help(name: str, capsys: Capture) -> None:
    assert main([name, "--help"]) == 0
    told = capsys.readouterr()
    assert told.out.startswith(f"Usage: tidings {name}")
    assert told.err == ""


def test_the_version(capsys: Capture) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"tidings {__version__}\n"


def test_what_nobody_foresaw_is_one_line_too(
    velo: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> None:
        raise ZeroDivisionError("division\nby zero")

    monkeypatch.delenv("TIDINGS_DEBUG", raising=False)
    monkeypatch.setattr("tidings.store.case.open_case", fail)
    assert main(["show", str(velo)]) == 1
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "ZeroDivisionError" in told
    assert "TIDINGS_DEBUG=1" in told


def test_who_wants_it_sees_the_traceback(
    velo: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TIDINGS_DEBUG", "1")
    monkeypatch.setattr("tidings.store.case.open_case", None)
    assert main(["show", str(velo)]) == 1
    assert "Traceback" in capsys.readouterr().err


def test_an_interrupt_is_130(
    reports: Path, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("tidings.building.build_account", interrupt)
    case = tmp_path / "c.tidings"
    assert main(["build", str(reports), "--case", str(case)]) == program.INTERRUPTED
    assert (
        capsys.readouterr().err
        == "tidings: interrupted; a case that was being built is as it was\n"
    )


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Whoever runs the tests in the background has them, and what they start, deaf to an interrupt."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_a_signal_interrupts_a_real_build(reports: Path, velo: Path, tmp_path: Path) -> None:
    case = Path(shutil.copy(velo, tmp_path / "velo.tidings"))
    before = case.read_bytes()
    many = tmp_path / "many"
    many.mkdir()
    for number in range(300):  # enough to be busy reading when the signal comes
        text = (reports / "radio.txt").read_text(encoding="utf-8")
        (many / f"{number}.txt").write_text(text.replace("Fourteen", f"{number + 20}"))
    with subprocess.Popen(
        [sys.executable, "-m", "tidings", "build", str(many), "--case", str(case)],
        env={"PYTHONPATH": str(ROOT / "src")}, stderr=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        while process.poll() is None:
            sleep(3.0)
            # Python itself loses a signal that comes while a module's lock is let go of: a person presses again.
            process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=60)
    assert process.returncode == 130, told
    assert told.endswith("tidings: interrupted; a case that was being built is as it was\n")
    assert main(["show", str(case)]) == 0
    assert before[:16] == case.read_bytes()[:16]


def test_a_reader_that_goes_away_is_no_fault(velo: Path) -> None:
    words = [sys.executable, "-m", "tidings", "export", str(velo), "json"]
    with subprocess.Popen(
        words, env={"PYTHONPATH": str(ROOT / "src")}, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1


def test_help_is_there_at_once(tmp_path: Path) -> None:
    """0.2 s is promised: whatever reads, keeps or draws takes longer than that to import, and help needs none of it."""
    told = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "tidings", "--help"], cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT / "src")}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    names = {line.rpartition("|")[2].strip() for line in told.stderr.splitlines()}
    heavy = {"spacy", "sqlalchemy", "numpy", "lxml", "jinja2", "starlette", "trafilatura"}
    assert "tidings.cli.app" in names
    assert names.isdisjoint(heavy)
    rooms = {name.split(".")[1] for name in names if name.startswith("tidings.")}
    assert rooms <= {"cli", "errors", "model", "version"}


def test_importing_is_instant() -> None:
    seen = "import tidings, sys; print([m for m in ('msgspec', 'spacy', 'sqlalchemy') if m in sys.modules])"
    told = subprocess.run(
        [sys.executable, "-c", seen], env={"PYTHONPATH": str(ROOT / "src")}, capture_output=True,
        text=True, check=True,
    )  # fmt: skip
    assert told.stdout == "[]\n"
