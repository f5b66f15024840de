"""Who is found alive is not dead, and "no one" is no one person."""

from collections.abc import Callable

import pytest

from tidings.mentions.figures import read_figures
from tidings.model.mentions import Reading

Read = Callable[..., Reading]

CASES = (
    ("Nine people were found alive in the rubble.", [("evacuated", 9.0)]),
    ("Rescuers found nine miners alive.", [("evacuated", 9.0)]),
    ("Two miners came out alive.", [("evacuated", 2.0)]),
    ("Nine people were found dead in the rubble.", [("killed", 9.0)]),
    ("A mob burnt 65 traders alive.", [("killed", 65.0)]),
    ("Nine traders had been burnt alive.", [("killed", 9.0)]),
    ("The fire burned nine people.", [("wounded", 9.0)]),
    ("The nine abducted pupils were found unharmed.", [("abducted", 9.0)]),
    ("Rescuers found no one alive.", []),
    ("Some one hundred people were killed.", [("killed", 100.0)]),
)


@pytest.mark.parametrize(("text", "counted"), CASES)
def test_alive(read_text: Read, text: str, counted: list[tuple[str, float]]) -> None:
    assert [(f.measure, f.value) for f in read_figures(read_text(text))] == counted
