"""What may have been is foretold by nobody."""

import pytest

from tidings.merging.promises.past_guesses import only_guesses


@pytest.mark.parametrize(
    ("content", "behind"),
    [
        ("rebels may have deliberately shelled the convoy on Monday", True),
        ("he might not have known of the order", True),
        ("there could have been an error in the bill", True),
        ("thousands may have to leave the valley", False),
        ("the dam could have an effect on the harvest", False),
        ("one blast may have more than one victim", False),
        ("rebels may have left and could come back", False),
        ("the mine will have opened by May", False),
        ("the river may rise again", False),
    ],
)
def test_what_lies_behind_is_no_forecast(content: str, behind: bool) -> None:
    assert only_guesses(content) is behind
