"""What may come under a name or a law is weighed; what somebody may yet do is foretold."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.statements import read_statements
from tidings.model.mentions import Reading

CASES = [
    ("The commission warned that the siege may constitute a war crime.", "assessment"),
    ("The envoy said that the raids could amount to collective punishment.", "assessment"),
    ("Lawyers said the arrests might breach the treaty.", "assessment"),
    ("The court said the levy could be a violation of the charter.", "assessment"),
    ("She said the shelling could be described as genocide.", "assessment"),
    ("The judge said the strike may qualify as an act of war.", "assessment"),
    ("The minister said that the rebels could breach the truce within days.", "forecast"),
    ("The minister warned that the rebels might violate the truce.", "warning"),
    ("An aide said the law could be considered by parliament in June.", "forecast"),
    ("Experts said the delay may count against the mayor.", "forecast"),
    ("The minister warned that the delay could mean famine.", "warning"),
]


@pytest.mark.parametrize(("text", "kind"), CASES)
def test_what_is_weighed_is_not_foretold(
    text: str, kind: str, read_text: Callable[..., Reading]
) -> None:
    reading = read_text(text)
    chains, entities = read_entities(reading)
    reading = replace(reading, chains=chains, entities=entities)
    assert [s.kind for s in read_statements(reading)] == [kind]
