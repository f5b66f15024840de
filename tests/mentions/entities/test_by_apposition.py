"""What is set beside a name says what bears it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tidings.mentions.entities import read_entities
from tidings.model.mentions import Reading


def _kinds(reading: Reading, name: str) -> set[str]:
    _, mentions = read_entities(reading)
    return {m.as_ for m in mentions if m.quote == name}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Vosmelkom, the state company that ran the reservoir, had no money for pumps.", "Vosmelkom", "organization"),
        ("Arvolux, a firm from the north, had built the wall.", "Arvolux", "organization"),
        ("Nurvit, the union of the dockers, called for a strike.", "Nurvit", "organization"),
        ("And who came home? Dorn, the bald sergeant, winks in every photograph.", "Dorn", "person"),
        ("Tekwe, a teacher from the village, hid in the mill.", "Tekwe", "person"),
    ],
)  # fmt: skip
def test_described_names(read_text: Callable[..., Reading], text: str, name: str, kind: str) -> None:  # fmt: skip
    assert _kinds(read_text(text), name) == {kind}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # somebody says it; a place before it; a day, a word of every day, a plural
        ("Arvolun, the company said, is cut off.", "Arvolun"),
        ("In Karm, the company that ran the dam had no money.", "Karm"),
        ("Monday, the company of the dam had no money.", "Monday"),
        ("Inflation, the company of the dam said, had no end.", "Inflation"),
        ("Karm, the town of the governor, was quiet.", "Karm"),
        ("The bus was hit on the road between Tacna and Arequipa, the prosecutor of the province, Ana Ruiz, said.", "Arequipa"),
    ],
)  # fmt: skip
def test_left_alone(read_text: Callable[..., Reading], text: str, name: str) -> None:
    assert not {"organization", "person"} & _kinds(read_text(text), name)
