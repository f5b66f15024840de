"""An office that somebody has or would have is nobody else, and two descriptions beside a name are of one: invented sentences."""

from collections.abc import Callable

import pytest
from tests.mentions.entities.labelled import labelled

from tidings.mentions.entities import read_entities
from tidings.model.mentions import Reading

ReadText = Callable[..., Reading]
PEOPLE = frozenset({"Ada", "Orr"})


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Ada Orr served a short term as prime minister.", {"Ada Orr"}),
        ("Ada Orr said she would run for governor.", {"Ada Orr"}),
        ("Ada Orr, a legislator and a former judge, said no.", {"Ada Orr"}),
        ("Ada Orr, the mayor's chief of staff, resigned.", {"Ada Orr", "mayor"}),
        # who is with somebody, or for whom something is done, is another
        ("Ada Orr spoke for the governor.", {"Ada Orr", "governor"}),
    ],
)
def test_who_is_there(read_text: ReadText, text: str, people: set[str]) -> None:
    chains, mentions = read_entities(labelled(read_text(text), PEOPLE))
    told = {chains[m.chain].name for m in mentions if chains[m.chain].kind in {"person", "collective"}}  # fmt: skip
    assert told == people
