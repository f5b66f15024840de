"""Somebody without a name is meant by "he" and "she"; a person is no "which", a storm nobody, a dam's name no town abroad."""

from collections.abc import Callable

import pytest

from tidings.mentions.entities import read_entities
from tidings.model.mentions import Reading

Read = Callable[..., Reading]


def meant(read_text: Read, text: str, word: str) -> list[str]:
    chains, mentions = read_entities(read_text(text))
    return [chains[m.chain].name for m in mentions if m.quote == word]


@pytest.mark.parametrize(
    ("text", "word", "names"),
    [
        ("Inspector Bo Lund denied it. A nurse, who asked not to be named because she feared for her job, told reporters of it.", "she", ["nurse"]),
        ("Ana Ruiz denied it. An engineer who worked at the mine said that he had warned the company.", "he", ["engineer"]),
        ("Ana Ruiz spoke. A teacher was shot on Friday. She died at once.", "She", ["teacher"]),
        # who only suffers, many, bodies, and whoever cannot be meant
        ("Bo Lund met a nurse at the camp. He said no.", "He", ["Bo Lund"]),
        ("Bo Lund spoke. The nurses left. He said no.", "He", ["Bo Lund"]),
        ("Bo Lund spoke. The police left. He said no.", "He", ["Bo Lund"]),
        ("Bo Lund spoke. A girl left. He said no.", "He", ["Bo Lund"]),
        ("Bo Lund spoke. A nurse left. It rained. He said no.", "He", ["nurse"]),
        ("Bo Lund of Oslo spoke. The brother shrugged. He said no.", "He", ["Bo Lund"]),
        ("Bo Lund spoke. His wife and son died. He said no.", "He", ["Bo Lund"]),
        ("Bo Lund spoke. The family wept. He said no.", "He", ["Bo Lund"]),
        # nobody is "it"
        ("The council met on Monday. A farmer spoke. It said no.", "It", []),
        ("The council met on Monday. Its brother spoke. It said no.", "It", []),
        # a panel that a person leads
        ("They set up a panel led by Judge Ana Ruiz, which will report in May.", "which", []),
        ("They met Judge Ana Ruiz, who will report in May.", "who", ["Ana Ruiz"]),
    ],
)  # fmt: skip
def test_who_is_meant(read_text: Read, text: str, word: str, names: list[str]) -> None:
    assert meant(read_text, text, word) == names


@pytest.mark.parametrize("storm", ["Tropical Cyclone Arvo", "Hurricane Arvo", "Typhoon Arvo"])
def test_a_storm_is_nobody(read_text: Read, storm: str) -> None:
    _, mentions = read_entities(
        read_text(f"{storm} made landfall near Oslo. In Oslo {storm} hit the port.")
    )
    assert all("Arvo" not in m.quote for m in mentions)


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("The Nante dam failed in Mozambique. Mozambique and Quelimane need help from Mozambique.", False),
        ("The mayor of Nante in France met the French minister. France and the town of Nante want help.", True),
    ],
)  # fmt: skip
def test_a_dam_named_nearly_like_a_town_abroad(read_text: Read, text: str, *, known: bool) -> None:
    chains, _ = read_entities(read_text(text))
    place = next(c.place for c in chains if c.name == "Nante")
    assert (place is not None) is known


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Arvolux, which is owned by a bank, denied it. Arvolux paid.", "organization"),
        ("The dam's operator, Arvolux, denied it. In May Arvolux paid.", "organization"),
        ("The minister, Arvolo, denied it. In May Arvolo said that he had paid.", "person"),
    ],
)
def test_one_word_that_names_a_company(read_text: Read, text: str, kind: str) -> None:
    chains, _ = read_entities(read_text(text))
    assert {c.kind for c in chains if c.name.startswith("Arvol")} == {kind}
