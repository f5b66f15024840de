"""A case of two reports that each test may change, and a reader who is in; `made` is what the tests of a file begin with."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.web.site.working import Visitor, small_case, visit


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_case(tmp_path_factory.mktemp("made") / "made.tidings")


@pytest.fixture
def case(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(made, tmp_path / "case.tidings"))


@pytest.fixture
def reader(case: Path) -> Iterator[Visitor]:
    with visit(case) as visitor:
        yield visitor
