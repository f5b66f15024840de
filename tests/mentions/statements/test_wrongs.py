"""Wrongs that blame by what they are, and other acts that the words of a content do, whoever speaks."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from tests.mentions.marked import attribution, heard

from tidings.mentions.entities import read_entities
from tidings.mentions.statements import read_statements
from tidings.model.mentions import Reading
from tidings.model.vocabulary import StatementKind

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
    # who is left out, threatened, held without
    ("The herders said they had been left out of the talks.", "accusation"),
    ("The clerks said they had received death threats.", "accusation"),
    ("The clerks said they had received two letters.", "claim"),
    ("The mother said he was being held without light.", "accusation"),
    ("The mother said he was being held in Tarvo.", "claim"),
    ("Peru said two clerks had been pressed by Chile to defect.", "accusation"),
    ("The opposition said the council had acted too late.", "accusation"),
    ("“Nobody has told us where the shelter is,” said Ana Ruiz, a farmer.", "accusation"),
    ("The envoy said the council had only itself to blame.", "accusation"),
    # turns of phrase
    ("Peru said it reserved the right to respond.", "threat"),
    ("Peru will take a reciprocal step, the ministry said.", "threat"),
    ("Peru's president said force remained an option.", "threat"),
    ("“Our town will not be driven out,” the rabbi said.", "refusal"),
    ("Herders banged pots, shouting: “We want light.”", "demand"),
    ("The monitor said one misstep could plunge the valley into war.", "warning"),
    ("The Front vowed to storm the ship.", "threat"),
    ("The Front vowed to guard the ship.", "pledge"),
    # none of one's own was there
    ("No patrol ship was in the area, the interior ministry said.", "denial"),
    ("No patrol ship was damaged in the storm, the interior ministry said.", "claim"),
    ("No Peruvian soldier has crossed the river, the Peruvian general staff said.", "denial"),
    ("No Chilean soldier has crossed the river, the Peruvian general staff said.", "claim"),
    ("Those on board were salt farmers, not fighters, a councillor said.", "denial"),
    ("Those on board were salt farmers, not clerks, a councillor said.", "claim"),
    # harm on a condition, by whoever
    ("A man in a mask said the boys would be shot if soldiers came near.", "threat"),
    ("Not one centavo would be paid to the herders, the governor said.", "refusal"),
    ("There would be no money for the herders, the minister said.", "refusal"),
    # what ought to have been done, what nobody does rightly
    ("The herders said they had received no warning.", "accusation"),
    ("The herders said they had received no letters.", "claim"),
    ("The mayor said both sides had used hunger as a weapon.", "accusation"),
    ("The mayor said both sides had used the road.", "claim"),
    ("Prosecutors said he had opened fire without warning.", "accusation"),
    ("Peru's army said Chile had fired two missiles into the sea.", "accusation"),
    ("Peru's army said Chile had launched two ferries.", "claim"),
    # plans
    ("The Front said it had released two drivers.", "announcement"),
    ("The agency said it was sending nine tents.", "announcement"),
    ("The mediator said the two sides had agreed to meet.", "announcement"),
    ("The spokesman said the offer was a sign of weakness.", "assessment"),
    ("A doctor said time was running out for the herders.", "warning"),
    ("The minister said the door to dialogue was still open.", "offer"),
    # whose plans an office tells
    ("Peru will defend every inch of its soil, Prime Minister Ana Ruiz said.", "pledge"),
    ("Peru will contribute nine tents, Prime Minister Ana Ruiz said.", "pledge"),
    ("A pundit in Chile said Peru would defend its soil.", "forecast"),
    ("The minister said her country would not support the step.", "refusal"),
    ("She said the unions were prepared to talk.", "offer"),
    ("The pension plan will pass whatever the unions do, the prime minister said.", "refusal"),
    # who entered whose land, who bought whom
    ("Peruvian officials said Chilean tanks had crossed the border.", "accusation"),
    ("Peruvian officials said Chilean buses had crossed the river.", "claim"),
    ("Chile said the vote had been bought by oil companies.", "accusation"),
    ("Chile said the boats had been bought by oil companies.", "claim"),
    ("“It breaks my heart,” the doctor said.", "claim"),
    ("A lawyer argued that the documents were forged.", "accusation"),
    # one of one's own, and a people that is urged
    ("The Front said one of its men had carried out the bombing.", "responsibility_claim"),
    ("Peru's governing party urged Peruvians to trust the judges.", "appeal"),
    ("The interior ministry said the killers would be found and punished.", "threat"),
    ("The minister said nobody would have to sleep in the open.", "pledge"),
    ("Drivers said aid convoys had been held up by Peruvian soldiers.", "accusation"),
    ("Chile said Peru was shooting itself in the foot.", "assessment"),
    # whoever downs many drones defends himself; who concedes a withdrawal makes nothing known
    ("Peru's army said it had destroyed forty drones.", "claim"),
    ("Peru's army said it had destroyed the bridge.", "responsibility_claim"),
    ("Peru's army acknowledged that its troops had withdrawn from Tarvo.", "claim"),
    ("A judge said the commission had refused to open its servers.", "accusation"),
    ("The rebels warned the crews to leave by midnight.", "threat"),
    ("The doctors warned the crews to leave by midnight.", "warning"),
]


@pytest.mark.parametrize(("text", "kind"), CASES)
def test_kind(read_text: Callable[..., Reading], text: str, kind: str) -> None:
    reading = read_text(text)
    chains, entities = read_entities(reading)
    reading = replace(reading, chains=chains, entities=entities)
    assert [one.kind for one in read_statements(reading) if one.parent is None] == [kind]


def test_two_clauses_that_do_two_things(read_text: Callable[..., Reading]) -> None:
    reading = read_text("Peru said it had saved nine herders and would never sign the treaty.")
    told = [(s.kind, s.content[0].quote) for s in read_statements(reading)]
    assert told == [
        ("claim", "it had saved nine herders"),
        ("refusal", "would never sign the treaty"),
    ]


def test_two_clauses_that_go_on_telling(read_text: Callable[..., Reading]) -> None:
    reading = read_text("Peru said it had saved nine herders and brought them home.")
    assert len(read_statements(reading)) == 1


HEARD: list[tuple[str, str, StatementKind, str]] = [
    # nobody promises what is so already
    ("The mayor said ", "the fever was in hand", "pledge", "claim"),
    ("The mayor said ", "the town will be rebuilt", "pledge", "pledge"),
    # who was not hurt is told, not denied
    ("The mayor said ", "none of its herders had been hurt", "denial", "claim"),
    ("The mayor said ", "none of its herders had voted", "denial", "denial"),
]


@pytest.mark.parametrize(("opening", "content", "kind", "judged"), HEARD)
def test_what_the_learned_reader_hears(
    read_text: Callable[..., Reading], opening: str, content: str, kind: StatementKind, judged: str
) -> None:
    text = f"{opening}{content}."
    reading = read_text(text)
    encoded = attribution(text, content, "The mayor", "said", kind=kind)
    (statement,) = read_statements(heard(reading, encoded))
    assert statement.kind == judged
