"""How many were set free is counted with the release that tells it."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of


@pytest.mark.parametrize(
    "text",
    [
        "Twelve girls were freed on Monday.",
        "Twelve girls were allowed to go on Monday.",
        "The gang let twelve captives go on Monday.",
        "Twelve nurses walked free on Monday.",
    ],
)
def test_who_is_set_free_is_counted_by_one_release(text: str) -> None:
    account = account_of(text)
    freed = [e for e in account.events if e.mode == "release"]
    assert [
        [v.value for f in account.figures if f.event == e.id for v in f.estimates] for e in freed
    ] == [[12]]


def test_what_a_release_does_not_count_is_none_of_it() -> None:
    account = account_of("Twelve buses waited when the girls were freed on Monday.")
    freed = {e.id for e in account.events if e.mode == "release"}
    assert freed
    assert not [f for f in account.figures if f.event in freed]
