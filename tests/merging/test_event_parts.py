"""Events that a report calls a part of another."""

import pytest
from tests.merging.reports import account_of


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Police arrested 38 people in Tolna, a part of the military operation that began on Monday.", True),
        ("Police arrested 38 people in Tolna before the military operation that began on Monday.", False),
    ],
)  # fmt: skip
def test_part_of(text: str, part: bool) -> None:
    account = account_of(text)
    by_id = {e.id: e for e in account.events}
    held = [e for e in account.events if e.mode == "arrest"]
    assert len(held) == 1
    assert (held[0].part_of in by_id) is part


def test_somebody_listed_among_the_held_is_no_part_of_anothers_arrest() -> None:
    account = account_of(
        "The union named Ben Orr, who was arrested on 3 May, and including Awa Sy, who was seized by police on 9 May."
    )
    assert all(e.part_of is None for e in account.events)
