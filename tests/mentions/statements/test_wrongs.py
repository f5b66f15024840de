"""Wrongs that blame by what they are, and other acts that the words of a content do, whoever speaks."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.statements import read_statements
from tidings.model.mentions import Reading

CASES = [
    # nobody does it rightly, so whoever tells of it blames
    ("The envoy said the count had been rigged.", "accusation"),
    ("The envoy said the count had been finished.", "claim"),
    ("The envoy said the protests were financed from abroad.", "accusation"),
    ("The envoy said the wells were financed from abroad.", "claim"),
    ("The envoy said the drought might mislead the herders.", "forecast"),
    ("A monitor found that the guards had tortured two clerks.", "accusation"),
    # who was made to do it, who was not asked
    ("The envoy said two clerks had been shot on the orders of the governor.", "accusation"),
    ("The envoy said two clerks had been shot.", "claim"),
    ("Peruvian officials said Chile had opened the sluice without telling anyone.", "accusation"),
    ("Peruvian officials said Chile had opened the sluice on Monday.", "claim"),
    # kept out by somebody, or driven by the weather
    ("The union said its delegates had been barred from the hall.", "accusation"),
    ("The union said its delegates had been seated in the hall.", "claim"),
    ("The herders said they were forced to kneel.", "accusation"),
    ("The herders said they were forced to turn back.", "claim"),
    # "his" takes up the one who was beaten, no group
    ("Soldiers killed a boy, his father said.", "accusation"),
    # own doings
    ("The trader said he had sold nothing but seed.", "denial"),
    ("The trader said he had eaten nothing but seed.", "claim"),
    ("Peru said it had no plans to close the port.", "denial"),
    ("Peru said its troops had merely answered fire from the ridge.", "responsibility_claim"),
    ("“It was my decision and mine alone,” the colonel said.", "responsibility_claim"),
    ("The herders said they could do nothing.", "claim"),
    ("The president said she would not let foreign troops into Tarvo.", "refusal"),
    ("The president said she would not let the herders starve.", "pledge"),
    ("The minister assured parliament that the outbreak was under control.", "claim"),
    # what is to come
    ("Another flood is due on Friday, the weather office said.", "forecast"),
    ("The verdict is expected in June, officials said.", "forecast"),
    ("The prime minister said every family would receive two cows.", "pledge"),
    ("The prime minister said the river would receive two streams.", "forecast"),
    (
        "Peru's minister said that, if Chile did not yield, all crossings would be shut.",
        "threat",
    ),
    ("The gunmen told the families that they would start killing the hostages.", "threat"),
    ("No one who took bribes would get away with it, the minister said.", "threat"),
    # what is asked for everybody's sake
    ("Peru urged the union to return to the negotiating table.", "appeal"),
    ("Peru urged the union to return the keys.", "demand"),
    ("Residents should boil their water, the ministry said.", "appeal"),
    ("The railway should boil its water, the ministry said.", "demand"),
    # names given and judgements
    ("The railway called the walkout unnecessary.", "condemnation"),
    ("The railway called the walkout short.", "assessment"),
    ("The general dismissed the withdrawal as a publicity stunt.", "condemnation"),
    ("The general dismissed the report as a fairy tale.", "denial"),
    ("“This was the cleanest vote in our history,” the mayor said.", "assessment"),
    ("“This was the longest tunnel in our history,” the mayor said.", "claim"),
    ("The two sides are closer to a truce than ever, an official said.", "assessment"),
    ("“We do not take ultimatums from anyone,” the colonel said.", "refusal"),
    ("“Chile will not decide for us,” the student said.", "refusal"),
]


@pytest.mark.parametrize(("text", "kind"), CASES)
def test_kind(read_text: Callable[..., Reading], text: str, kind: str) -> None:
    reading = read_text(text)
    chains, entities = read_entities(reading)
    reading = replace(reading, chains=chains, entities=entities)
    assert [one.kind for one in read_statements(reading) if one.parent is None] == [kind]
