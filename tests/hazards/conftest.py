"""Every hazard is met in an empty folder of its own."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder, so that origins are relative."""
    monkeypatch.chdir(tmp_path)
    return tmp_path
