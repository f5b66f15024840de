"""Two invented reports, a built case of them, and a way to run the program."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tidings.cli.app import main

GAZETTE = """Shelling kills twelve in Porto Velo

By Ada Fenn
The Harbour Gazette, 6 May 2031

Shells fell on the harbour of Porto Velo on Monday and killed 12 dockers, the mayor said.

"We will not leave," said Mayor Lidia Corvo. Talks on a truce are likely to begin before June.
"""
RADIO = """Fourteen dockers die at Porto Velo

Radio Velo, 7 May 2031

Fourteen dockers died when shells hit Porto Velo on Monday, the harbour office told our reporter.
"""

Run = Callable[..., subprocess.CompletedProcess[str]]
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two reports."""
    folder = tmp_path_factory.mktemp("reports")
    (folder / "gazette.txt").write_text(GAZETTE, encoding="utf-8")
    (folder / "radio.txt").write_text(RADIO, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def velo(tmp_path_factory: pytest.TempPathFactory, reports: Path) -> Path:
    """A case built from them; tests read it only."""
    case = tmp_path_factory.mktemp("case") / "velo.tidings"
    assert main(["build", str(reports), "--case", str(case)]) == 0
    return case


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run the program in a process of its own, in an empty folder."""

    def start(*words: str, **options: object) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "NO_COLOR": "1"}
        return subprocess.run(
            [sys.executable, "-m", "tidings", *words], cwd=tmp_path, env=environment,
            capture_output=True, text=True, check=False, encoding="utf-8", **options,
        )  # fmt: skip

    return start
