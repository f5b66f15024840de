"""What a voice tells of somebody's harm: a reproach only where the words name who did it."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.statements import read_statements
from tidings.model.mentions import Reading

CASES = [
    ("Nine people were abducted by the Islamic State, a monitor said.", "accusation"),
    # An agent follows its verb.
    (
        "Posted on Monday by Syrian Army nine people were killed in strikes, a monitor said.",
        "claim",
    ),
    ("Peru's envoy complained that Chile was moving the boundary stones.", "accusation"),
    ("A herder said that Chile had poisoned the wells of Tarvo.", "accusation"),
    ("Peru's envoy said it was Chile that had crossed the line four times.", "accusation"),
    # whose the doer is: of another country than the speaker's
    ("Peruvian officials said Chilean gunboats had shelled the port.", "accusation"),
    ("Peruvian officials said Peruvian gunboats had entered the port.", "claim"),
    ("Peruvian officials said Chile was behind the blast.", "accusation"),
    # who bears no arms tells of harm by who does
    ("Residents said soldiers had opened fire on the market.", "accusation"),
    ("Residents said soldiers had opened a well.", "claim"),
    ("Peruvian officials said Chilean soldiers had staged the attack.", "accusation"),
    ("The truce was a trick, the rebels said.", "accusation"),
    ("The herder complained that his knees hurt.", "claim"),
]


@pytest.mark.parametrize(("text", "kind"), CASES)
def test_kind(read_text: Callable[..., Reading], text: str, kind: str) -> None:
    reading = read_text(text)
    chains, entities = read_entities(reading)
    reading = replace(reading, chains=chains, entities=entities)
    assert [s.kind for s in read_statements(reading)] == [kind]
