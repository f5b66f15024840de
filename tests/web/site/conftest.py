"""The web app over the sample case, and a reader who has entered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.web.site.sample_case import make_case

from tidings.web.site.site import make_site

TOKEN = "a-token-of-the-tests"  # noqa: S105
HOST = "127.0.0.1:8765"


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_case(tmp_path_factory.mktemp("site") / "sample.tidings")


@pytest.fixture
def stranger(case: Path) -> Iterator[TestClient]:
    site = make_site(case, hosts=[HOST], token=TOKEN)
    with TestClient(site, base_url=f"http://{HOST}", follow_redirects=False) as client:
        yield client


@pytest.fixture
def reader(stranger: TestClient) -> TestClient:
    assert stranger.get(f"/enter?token={TOKEN}").status_code == 303
    return stranger
