"""Letters, ills, remedies, wars and games that are nobody and no place, and the bodies and makers beside them."""

from collections.abc import Callable

import pytest
from tests.mentions.entities.labelled import organizations

from tidings.mentions.entities import read_entities
from tidings.model.mentions import Reading

ReadText = Callable[..., Reading]

THINGS = [
    ("The ducks had low pathogenic avian influenza (LPAI). LPAI is no threat.", "LPAI"),
    ("It was found in her cerebrospinal fluid (CSF).", "CSF"),
    ("Lorries carried compressed natural gas (CNG) and burned.", "CNG"),
    ("Three people died of Ebola Haemorrhagic Fever (EHF) in camps.", "EHF"),
    ("Doctors fear the H7N7 strain.", "H7N7"),
    ("Both H5 and other types were found.", "H5"),
    ("The sale of Varlidex was forbidden. The Varlidex drug is sold out.", "Varlidex"),
    ("Nurses gave out the Tralidin antiviral drug.", "Tralidin"),
    ("He fought in the Gulf War.", "Gulf War"),
    ("They watched the Winter Olympics.", "Winter Olympics"),
    ("Crowds left for the Hajj.", "Hajj"),
]
NAMES = tuple(dict.fromkeys(name for _, name in THINGS))


@pytest.mark.parametrize(("text", "name"), THINGS)
def test_things_are_nobody(read_text: ReadText, text: str, name: str) -> None:
    chains, _ = read_entities(organizations(read_text(text), NAMES))
    assert name not in {c.name for c in chains}


BODIES = [
    ("The local defence committee (LDC) met. The LDC agreed.", "LDC"),
    ("A safer neighbourhood team (SNT) came. The SNT agreed.", "SNT"),
    ("On Monday Varlomed said its drug works. The Varlomed vaccine was sent.", "Varlomed"),
    ("Relief came from the Stop the War Coalition.", "War Coalition"),
]


@pytest.mark.parametrize(("text", "name"), BODIES)
def test_bodies_and_makers_stay(read_text: ReadText, text: str, name: str) -> None:
    reading = organizations(read_text(text), ("LDC", "SNT", "Varlomed"))
    chains, _ = read_entities(reading)
    assert any(c.name.endswith(name) for c in chains)
