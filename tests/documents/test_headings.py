"""Which short lines read like headings."""

import pytest

from tidings.documents.blocks import Block, is_heading_like


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("Flood cuts the road to Tolna", True),
        ("• Home", True),
        ("• 1,310 houses flooded in three districts", False),
        ("• 5 people still missing, according to the fire brigade", False),
        ("12 dead in Tolna", True),
    ],
)
def test_a_line_is_a_heading_unless_it_is_an_item_of_numbers(line: str, heading: bool) -> None:
    assert is_heading_like(Block(text=line)) is heading
