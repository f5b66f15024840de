"""A server for each test."""

from collections.abc import Iterator

import pytest
from tests.local_server import LocalServer, local_server


@pytest.fixture
def server() -> Iterator[LocalServer]:
    with local_server() as running:
        yield running
