"""What stands behind "until" and "before" is still to come, or was told as done."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.events import read_events
from tidings.model.mentions import Reading


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("They will press him until he steps down and ends the siege.", "ends", "planned"),
        ("They stay until he frees the men and the army leaves.", "frees", "planned"),
        ("They said they would fight until the army left the town.", "left", "planned"),
        ("They vowed to stay until the army left the town.", "left", "planned"),
        ("She refused to talk until the army left.", "left", "planned"),
        ("They fought until the army took the town and shelled the port.", "shelled", "occurred"),
        ("They did not leave until the hostages were freed.", "freed", "occurred"),
        ("Before he left and attacked the port, he met the mayor.", "attacked", "occurred"),
    ],
)
def test_status_behind_until_and_before(
    read_text: Callable[..., Reading], text: str, word: str, status: str
) -> None:
    reading = read_text(text, published="2021-05-06")
    chains, entities = read_entities(reading)
    found = read_events(replace(reading, chains=chains, entities=entities))
    assert [e.status for e in found if e.trigger.quote == word] == [status]


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("- withdraw the army from the streets;", "withdraw", ["hypothetical"]),
        ("Stop the shelling and free the hostages!", "free", ["hypothetical"]),
        ("Rebels seize the town of Karm.", "seize", ["occurred"]),
        ("They gave the state two days to open the road, release the crew and disband the militia.", "release", ["hypothetical"]),
        ("The men came to see the mayor and shot the guard.", "shot", ["occurred"]),
    ],
)  # fmt: skip
def test_what_is_bidden_is_not_told(
    read_text: Callable[..., Reading], text: str, word: str, status: list[str]
) -> None:
    reading = read_text(text, published="2021-05-06")
    chains, entities = read_entities(reading)
    found = read_events(replace(reading, chains=chains, entities=entities))
    assert [e.status for e in found if e.trigger.quote == word] in ([], status)
