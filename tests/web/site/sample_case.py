"""The sample account of the page tests, kept in a case as a build would keep it."""

from __future__ import annotations

from pathlib import Path

import msgspec
from tests.web.sample import read_sample

from tidings.model.account import Account
from tidings.settings import Settings
from tidings.store.case import open_or_make_case


def sample_account() -> Account:
    """The sample as records."""
    return msgspec.convert(read_sample(), Account)


def make_case(path: Path) -> Path:
    """A case with the sample account and no reports."""
    case = open_or_make_case(path)
    case.save(
        sample_account(),
        new_reports=(),
        rejected=(),
        settings=Settings(),
        after_builds=case.builds(),
    )
    return path
