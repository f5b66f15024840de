"""Who is let go is one telling, with its day and its number."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of


@pytest.mark.parametrize(
    "text",
    ["The gang let twelve captives go on 3 May.", "On 3 May the gang let twelve captives go."],
)
def test_who_is_let_go_is_told_once(text: str) -> None:
    account = account_of(text)
    freed = [e for e in account.events if e.mode == "release"]
    assert [e.date and e.date.edtf for e in freed] == ["2021-05-03"]
    counted = [
        [v.value for f in account.figures if f.event == e.id for v in f.estimates] for e in freed
    ]
    assert counted == [[12]]


def test_who_walks_free_takes_part_in_nothing() -> None:
    account = account_of("Twelve nurses walked free on Monday.")
    assert [f.measure for f in account.figures] == ["other"]
