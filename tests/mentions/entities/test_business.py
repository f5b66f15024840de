"""Bodies whose business is a list are one name, two bodies around "and" are two; bodies behind their owner, outlets before what they are."""

from collections.abc import Callable

import pytest

from tidings.mentions.entities import read_entities
from tidings.model.mentions import Reading

ReadText = Callable[..., Reading]

LISTED = [
    ("He works for the Department of Health and Human Services.", "Department of Health and Human Services"),
    ("The Ministry of Labour, Health and Social Protection sent tents.", "Ministry of Labour, Health and Social Protection"),
    ("Trade was halted by the Department for the Environment, Food and Rural Affairs.", "Department for the Environment, Food and Rural Affairs"),
    ("The Centers for Disease Control and Prevention warned hospitals.", "Centers for Disease Control and Prevention"),
    ("The Food and Drug Administration warned hospitals.", "Food and Drug Administration"),
    ("The Karm Water and Sanitation Board cut the supply.", "Karm Water and Sanitation Board"),
    ("The Bureau of Animal and Plant Health Inspection and Quarantine shut the farm.", "Bureau of Animal and Plant Health Inspection and Quarantine"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), LISTED)
def test_a_list_of_business_belongs_to_the_body(read_text: ReadText, text: str, name: str) -> None:
    chains, _ = read_entities(read_text(text))
    assert [c.name for c in chains if c.kind == "organization"] == [name]


TWO = [
    ("The Ministry of Health and Human Rights Watch differ.", "Ministry of Health"),
    ("The Health Ministry and Water Board differ.", "Health Ministry"),
    ("The Ministry of Defence and Parliament differ.", "Ministry of Defence"),
    ("The Ministry of Defence, Parliament and the Mines Board differ.", "Ministry of Defence"),
    ("The Department of Justice and Karm Police opened an inquiry.", "Department of Justice"),
]


@pytest.mark.parametrize(("text", "name"), TWO)
def test_two_bodies_stay_two(read_text: ReadText, text: str, name: str) -> None:
    chains, _ = read_entities(read_text(text))
    names = [c.name for c in chains]
    assert name in names
    assert not any(n.startswith(f"{name} and") for n in names)


OWNED = [
    ("The United Nations World Health Organization warned hospitals.", "WHO", True),
    ("The UN Food and Agriculture Organization warned farmers.", "FAO", True),
    ("The United Nations' World Food Programme sent rice.", "WFP", True),
    ("The Chadian National Liberation Army attacked a post.", "ELN", False),
]


@pytest.mark.parametrize(("text", "name", "same"), OWNED)
def test_a_known_body_behind_its_owner(
    read_text: ReadText, text: str, name: str, same: bool
) -> None:
    chains, _ = read_entities(read_text(text))
    assert any(c.name == name for c in chains) is same


OUTLETS = [
    ("The Agence France-Presse news agency told it first.", 1),
    ("The Xinhua state news agency told it first.", 1),
    ("The Al Jazeera channel showed the wreck.", 1),
    ("A news agency in Karm told Reuters first.", 2),
]


@pytest.mark.parametrize(("text", "count"), OUTLETS)
def test_an_outlet_with_what_it_is(read_text: ReadText, text: str, count: int) -> None:
    chains, _ = read_entities(read_text(text))
    assert sum(c.kind == "organization" for c in chains) == count
