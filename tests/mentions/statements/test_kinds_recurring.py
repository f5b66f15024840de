"""Kinds that recur whoever writes: steps held out, harm that may come, what bystanders saw, words that clear somebody.

All sentences are invented; beside each stand others in which the same words do something else.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.statements import read_statements
from tidings.model.mentions import Reading

ReadText = Callable[..., Reading]

HARD_STEPS = [
    ("The army said it would not hesitate to use live ammunition.", "threat"),
    ("The clinic said it would not hesitate to hire more nurses.", "refusal"),
    ("The regulator said it was considering legal action against the two firms.", "threat"),
    ("The ministry said it was considering the proposal.", "announcement"),
    ("The bloc said it was ready to impose sanctions on the junta.", "threat"),
    ("The company said it would take legal action against anyone repeating it.", "threat"),
    ("The minister said hoarders would face the full weight of the law.", "threat"),
    ("The president vowed that the bombers would pay.", "threat"),
    ("The rector said students who occupied the hall would be expelled.", "threat"),
    ("The federation said more walkouts would follow unless the minister yielded.", "threat"),
    ("The ministry warned residents not to drink the water.", "warning"),
]  # fmt: skip

DANGERS = [
    ("The river authority said the levee could burst.", "warning"),
    ("The envoy said there was a real danger of a new war.", "warning"),
    ("The engineer said further subsidence was possible.", "warning"),
    ("The union says the cuts could cost hundreds of jobs.", "warning"),
    ("The mayor said the town was running out of water.", "warning"),
    ("The mayor said the council had run out of paper.", "claim"),
    ("The bank said prices could fall in the autumn.", "forecast"),
    ("The minister said a deal could come next week.", "forecast"),
    ("A resident said she could hear explosions.", "claim"),
    ("The agency said a shooting could have more than one victim.", "forecast"),
]  # fmt: skip

BYSTANDERS = [
    ("Villagers said masked men had dragged the teacher from his house.", "accusation"),
    ("A survivor said a soldier had beaten her.", "accusation"),
    ("The families said armed men took their fathers away at night.", "accusation"),
    ("Nurses said soldiers had stormed the hospital.", "accusation"),
    ("Residents said soldiers had taken the wounded to hospital.", "claim"),
    ("Villagers said soldiers had killed three rebels.", "claim"),
    ("Tourists said a guard had taken them through the museum.", "claim"),
    ("The general staff said the enemy had shelled a nursery.", "accusation"),
    ("The general staff said the enemy had lost 40 men.", "claim"),
    ("A spokesman for the rebels said army helicopters had attacked a wedding.", "accusation"),
    ("A spokesman for the rebels said army helicopters had left the base.", "claim"),
    ("The mission said armed men had abducted two of its drivers.", "accusation"),
]  # fmt: skip

CLEARED = [
    ("Their brother was not a thief, the family said.", "denial"),
    ("The contractor said it had done nothing illegal.", "denial"),
    ("The airline said it was not aware of any complaints.", "denial"),
    ("The ministry said there was no shortage of fuel.", "denial"),
    ("The governor said nobody had been beaten.", "denial"),
    ("The kingdom said it had never had troops on the island.", "denial"),
    ("The hotel said it had not turned away a single guest.", "denial"),
    ("The electoral board insists the count was fair.", "denial"),
    ("The club said it had never had such a crowd.", "claim"),
    ("Rescuers said they had not found any survivors.", "claim"),
    ("The hospital said nobody had been killed.", "claim"),
    ("The school said there was no water.", "claim"),
]  # fmt: skip

OTHERS = [
    ("The delegate said his country could not support the amendment.", "refusal"),
    ("The widow said she could not support her children.", "claim"),
    ("The party said it would take no part in the talks.", "refusal"),
    ("Oslo has insisted that the militia lay down its weapons.", "demand"),
    ("The union insists that the director resign.", "demand"),
    ("The bishop called the order to clear the square an outrage.", "condemnation"),
    ("They had probably frozen to death, the pathologist said.", "assessment"),
    ("The court ruled that the search had been unlawful.", "assessment"),
    ("The fund stands ready to pay for the repairs, its head said.", "offer"),
    ("The premier said the country was ready for talks.", "offer"),
    ("The rebels said they could accept a truce if the siege were lifted.", "offer"),
    ('"We will find the killers, however long it takes," the minister said.', "pledge"),
    ("The firm said it would compensate every tenant.", "pledge"),
    ("Peru would give $20 million for the repairs, its prime minister said.", "pledge"),
    ("The premier said foreign agents were behind the protests.", "accusation"),
    ("Peru will make a statement on Friday, its prime minister said.", "announcement"),
    ("The driver confessed to the theft.", "responsibility_claim"),
    ('"The volunteers were amazing," she said.', "praise"),
    ("The witness said the noise was incredible.", "assessment"),
    ("The general said the recruits had fought bravely.", "praise"),
    ('"We look forward to seeing our children again," he said.', "hope"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), HARD_STEPS + DANGERS + BYSTANDERS + CLEARED + OTHERS)
def test_kind(read_text: ReadText, text: str, kind: str) -> None:
    reading = read_text(text)
    chains, entities = read_entities(reading)
    reading = replace(reading, chains=chains, entities=entities)
    assert [s.kind for s in read_statements(reading) if s.parent is None] == [kind]
