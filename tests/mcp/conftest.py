"""The bundled example as a case, read by rules only."""

from pathlib import Path

import pytest

import tidings
from tidings.cli.app import main


@pytest.fixture(scope="session")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case file of the invented crisis; tests read it only."""
    path = tmp_path_factory.mktemp("case") / "alentejo.tidings"
    reports = Path(tidings.__file__).parent / "example" / "alentejo"
    assert main(["build", str(reports), "--case", str(path), "--rules-only"]) == 0
    return path
