"""The scripts that are kept in git are the ones that their sources give."""

from __future__ import annotations

import shutil
import subprocess
from importlib.resources import files
from pathlib import Path

import pytest

FRONTEND = Path(__file__).parents[2] / "frontend"
STATIC = files("tidings.web") / "static"
BUNDLES = ("dossier.js", "folder.js", "site.js")


@pytest.mark.skipif(
    not shutil.which("node") or not (FRONTEND / "node_modules").is_dir(),
    reason="node or its packages are missing: npm ci in frontend/",
)
def test_the_bundles_are_what_their_sources_give(tmp_path: Path) -> None:
    subprocess.run(["node", "build.mjs", str(tmp_path)], cwd=FRONTEND, check=True, timeout=120)
    for name in BUNDLES:
        assert (STATIC / name).read_bytes() == (tmp_path / name).read_bytes(), "make script"


@pytest.mark.parametrize("name", BUNDLES)
def test_a_bundle_says_what_it_holds_and_nothing_of_where_it_was_made(name: str) -> None:
    text = (STATIC / name).read_text("utf-8")
    first = text.partition("\n")[0]
    assert "Apache-2.0" in first
    assert ("htmx 2." in first) == ("htmx" in text)
    assert "sourceMappingURL" not in text
    assert str(Path(__file__).parents[2]) not in text
    # A script within a page must not end its element.
    assert "</script" not in text.lower()
