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
    ("Residents said soldiers had killed nine fighters.", "claim"),
    ("Peruvian officials said Chilean soldiers had staged the attack.", "accusation"),
    ("The truce was a trick, the rebels said.", "accusation"),
    ("The herder complained that his knees hurt.", "claim"),
    ("Mayors of Peru complain that they are short of beds.", "claim"),
    ("A monitor said soldiers had killed nine villagers.", "accusation"),
    ("A monitor said soldiers had killed nine rebel fighters.", "claim"),
    # a country's adjective that stands for nobody by itself
    ("Peruvian officials said Chilean-backed fighters had shelled the port.", "accusation"),
    ("Peruvian officials said Chilean-backed fighters had entered the port.", "claim"),
    ("Peruvian officials said the drone that hit the school was Chilean.", "accusation"),
    ("Peruvian officials said the drone that hit the school was Peruvian.", "claim"),
    # what is the speaker's own, which only number shows
    ("The council said the millers had ignored its warnings.", "accusation"),
    ("The council said the millers had ignored their warnings.", "claim"),
    ("The millers said the council had turned away their lorries.", "accusation"),
    ("The millers said the council had turned to their lorries.", "claim"),
    # nobody is wronged by who leaves a thing alone
    ("A guard said they had gone to the school and ignored the storeroom.", "claim"),
    # who is pointed at
    ("A herder said Chile itself had mined the wells.", "accusation"),
    ("A herder said Chile had mined the wells.", "claim"),
    ("The so-called truce was nothing but a cover for theft, the radio said.", "accusation"),
    ("His lawyers said the trial was politically motivated.", "accusation"),
    ("Peru's envoy alleged that Chile was moving the boundary stones.", "accusation"),
]


@pytest.mark.parametrize(("text", "kind"), CASES)
def test_kind(read_text: Callable[..., Reading], text: str, kind: str) -> None:
    reading = read_text(text)
    chains, entities = read_entities(reading)
    reading = replace(reading, chains=chains, entities=entities)
    assert [s.kind for s in read_statements(reading)] == [kind]


AGENTS = [
    # the agent of what is a wrong in itself is whom it is laid to
    (
        "Two nuns were kidnapped on Friday by members of the Karo Front, the ministry said.",
        "Karo Front",
    ),
    ("The count had been rigged by the Karo Front, the ministry said.", "Karo Front"),
    ("Two nuns were kidnapped on Friday near the mill, the ministry said.", None),
    # "by" a time, a river, or a mere crowd names nobody
    ("Two nuns were kidnapped by the river Karo, the ministry said.", None),
    ("Two nuns were kidnapped by Friday night, the ministry said.", None),
]


@pytest.mark.parametrize(("text", "against"), AGENTS)
def test_agent_of_a_wrong(
    read_text: Callable[..., Reading], text: str, against: str | None
) -> None:
    reading = read_text(f"The Karo Front is a rebel group. {text}")
    chains, entities = read_entities(reading)
    reading = replace(reading, chains=chains, entities=entities)
    blamed = [s.against for s in read_statements(reading) if s.kind == "accusation"]
    assert [chains[b].name for b in blamed if b is not None] == ([against] if against else [])
