"""Kinds that a clause has by its form: wishes, what can be done on a condition, what comes about, what is told instead of a charge."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.statements import read_statements
from tidings.model.mentions import Reading, StatementMention

ReadText = Callable[..., Reading]


def told(read_text: ReadText, text: str) -> tuple[StatementMention, ...]:
    reading = read_text(text)
    chains, entities = read_entities(reading)
    return read_statements(replace(reading, chains=chains, entities=entities))


_CASES = (
    # what is told instead of a charge denies it; what is only told does not
    ("Kenya said its troops had left the town years ago.", "denial"),
    ("The army spokesman said the barracks were still in the hands of the army.", "denial"),
    ("“My men did everything in their power,” the police chief said.", "denial"),
    ("He has always maintained that he fired in self-defence.", "denial"),
    ("The embassy said it had suspended no visas.", "denial"),
    ("Kenya said its troops left the town on Monday.", "claim"),
    ("The nurse said she had left the ward at noon.", "claim"),
    # what can be done on a condition, and what no such thing does, is judged
    ("Schools cannot be reopened before the wells are cleaned, the council says.", "assessment"),
    ("“A goat does not open a padlock,” the warden said.", "assessment"),
    ("The road cannot be used, the council says.", "claim"),
    ("A goat does not figure on the list, the warden said.", "assessment"),
    # what comes about by a day or on a condition is to come
    ("“If the pumps fail, the patients die,” a nurse said.", "warning"),
    ("“The truce breaks by Friday,” a trader said.", "forecast"),
    ("The patients die every winter, a nurse said.", "claim"),
    # a wish needs no word of wishing
    ("“May the rains hold off,” the abbot said.", "hope"),
    ("Thank goodness the bus was late, the teacher said.", "hope"),
    ("May was the worst month, the abbot said.", "assessment"),
    # pressure until the other side gives way threatens, help until something is done promises
    ("Students vowed to occupy the library until the rector resigns.", "threat"),
    ("Nurses vowed to feed the children until the siege is lifted.", "pledge"),
    ("The minister vowed that the smugglers would be brought to book.", "threat"),
    ("Ghana says it will stop paying its debts unless the bank lowers its rates.", "threat"),
    # what nobody can decide about himself he foresees
    ("Iran will find new customers, its foreign ministry said.", "forecast"),
    ("Iran will open new ports, its foreign ministry said.", "announcement"),
    # whose it is decides who has it
    ("“The copper is ours and we sell it to whom we please,” the general said.", "refusal"),
    ("“Keep your coins,” the miners told the envoy.", "refusal"),
    ("“Keep your windows closed,” the mayor said.", "appeal"),
    # who cut a cable owns up to it
    ("“Yes, we cut the cable,” the group's leader said.", "responsibility_claim"),
)  # fmt: skip


_WITHHELD = (
    # what was kept from those who had a right to it blames, what befell a traveller does not
    ("Aid agencies said their convoys had been turned away at the gate.", "accusation"),
    ("The monitors have not been allowed into the jail, their chief said.", "accusation"),
    ("The road has been closed since Monday, residents said.", "claim"),
    ("The alarm did not go off, a tenant said.", "accusation"),
    ("The alarm went off at four, a tenant said.", "claim"),
    ("Prisoners were made to kneel in the yard, a survivor said.", "accusation"),
    ("Passengers were made to wait in the yard, a survivor said.", "claim"),
    ("“They sold our forest,” a villager said.", "accusation"),
    ("“They photographed our forest,” a villager said.", "claim"),
    ("Grocers say they were told by the cartel to pay a fee.", "accusation"),
    ("Grocers say they were told by the mayor to pay a fee.", "claim"),
    ("The mayor said dead people had voted in nine villages.", "accusation"),
    ("“Nobody in the ministry wants to hear it,” a nurse said.", "accusation"),
    ("They want to drive us from our valley, a herder said.", "accusation"),
    ("They want to buy our milk, a herder said.", "claim"),
    ("We have been lied to, a miner said.", "accusation"),
    ("We have been fed, a miner said.", "claim"),
    ("The vote was stolen, the senator told her supporters.", "accusation"),
    ("The charity is a front for smugglers, the governor said.", "accusation"),
    ("The junta has turned the school into a prison, a nurse said.", "accusation"),
    ("The council has turned the school into a shelter, a nurse said.", "claim"),
    # a name for a deed charges, a name for its worth condemns
    ("The lawyers described the shooting as an execution.", "accusation"),
    ("The lawyers described the shooting as an outrage.", "condemnation"),
    # formulas that clear somebody, threaten, give or ask
    ("The company followed all the rules, its director said.", "denial"),
    ("Nobody was turned away, the hospital said.", "denial"),
    ("Nobody was vaccinated, the hospital said.", "claim"),
    ("We do not use child soldiers, the spokesman of the Front said.", "denial"),
    ("Anyone who crosses the line is a target, the commander said.", "threat"),
    ("If they lay down their arms, they may keep their land, the governor said.", "offer"),
    ("Not one family will be forgotten, the governor said.", "pledge"),
    ("The president owes us an explanation, the widows said.", "demand"),
    ("The bomb was ours, the group said.", "responsibility_claim"),
    ("“Shame on them,” the widow said.", "condemnation"),
    ("The plan does not go far enough, the union said.", "assessment"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), _CASES + _WITHHELD)
def test_kind_by_form(read_text: ReadText, text: str, kind: str) -> None:
    assert told(read_text, text)[0].kind == kind


@pytest.mark.parametrize(
    ("text", "named"),
    [
        # a paper speaks for whoever gave it out
        ("The Front held the town. The bridge was mined, its statement said.", "Front"),
        ("A statement by the Front said the bridge was mined.", "Front"),
        ("A statement said the bridge was mined.", ""),
        ("Kenya must pay for the harvest, its statement said.", ""),
    ],
)  # fmt: skip
def test_paper_speaks_for_its_author(read_text: ReadText, text: str, named: str) -> None:
    reading = read_text(text)
    chains, entities = read_entities(reading)
    found = read_statements(replace(reading, chains=chains, entities=entities))[-1]
    name = "" if found.speaker is None else chains[found.speaker].name
    assert named in name
    assert bool(named) == bool(name)


def test_thanking_heaven_praises_nobody(read_text: ReadText) -> None:
    assert [s.kind for s in told(read_text, "Thank heaven the bus was late, a pupil said.")] == ["hope"]  # fmt: skip
