"""These tests are of the rules: what sentences taught of kinds is left aside, and tested in `tests/mentions/test_taught_kinds.py`."""

from __future__ import annotations

import pytest

from tidings.mentions.statements.kinds import judging
from tidings.mentions.statements.kinds.heard import Judged


@pytest.fixture(autouse=True)
def rules_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def untaught(judged: Judged, *_: object) -> Judged:
        return judged

    monkeypatch.setattr(judging, "taught", untaught)
