"""The bundled example, read by rules only: what exports make of a real account."""

from pathlib import Path

import pytest

import tidings
from tidings.model.account import Account
from tidings.pipeline import build_account
from tidings.settings import Settings
from tidings.sources import read_inputs


@pytest.fixture(scope="session")
def example() -> Account:
    """The account of the invented crisis."""
    reports, left_out = read_inputs([str(Path(tidings.__file__).parent / "example" / "alentejo")])
    return build_account(reports, left_out, settings=Settings(reader="rules"))
