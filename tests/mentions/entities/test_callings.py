"""Who is called what: leaders of armed groups, sides of a conflict, people set beside their names."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.model.mentions import Chain, Reading

ReadText = Callable[..., Reading]


def chain_of(reading: Reading, words: str) -> Chain | None:
    chains, mentions = read_entities(reading)
    return next((chains[m.chain] for m in mentions if m.quote == words), None)


SECTORS = [
    ("A known Taliban leader was held.", "A known Taliban leader", "REB"),
    (
        "Four detained Boko Haram commanders were held.",
        "Four detained Boko Haram commanders",
        "REB",
    ),
    ("Nine Boko Haram senior leaders were held.", "Nine Boko Haram senior leaders", "REB"),
    ("The rebel leader spoke.", "The rebel leader", "REB"),
    ("The militia commander spoke.", "The militia commander", "PRM"),
    ("The army commander spoke.", "The army commander", "MIL"),
    ("Norwegian fighter jets took off.", "Norwegian fighter jets", "MIL"),
    ("Village leaders spoke.", "Village leaders", "GOV"),
    ("All parties respect the truce.", "All parties", None),
    ("The opposition parties met.", "The opposition parties", "OPP"),
    ("Syrian opposition forces left.", "Syrian opposition forces", "REB"),
    ("Syrian government forces left.", "Syrian government forces", "MIL"),
    ("Norland's Islamist brigades left.", "Islamist brigades", "REB"),
    (
        "Syrian government and opposition forces left.",
        "Syrian government and opposition forces",
        "MIL",
    ),
    ("A Syrian aid convoy was hit.", "A Syrian aid convoy", None),
    ("A Syrian military convoy was hit.", "A Syrian military convoy", "MIL"),
]


@pytest.mark.parametrize(("text", "words", "sector"), SECTORS)
def test_sector(read_text: ReadText, text: str, words: str, sector: str | None) -> None:
    chain = chain_of(read_text(text), words)
    assert chain is not None
    assert chain.sector == sector


def test_somebody_is_who_the_name_beside_says(read_text: ReadText) -> None:
    reading = read_text("Another parent, Awa Sy, said that she was glad.")
    tokens = tuple(
        replace(t, name="PERSON" if t.text in {"Awa", "Sy"} else "")
        for t in reading.sentences[0].tokens
    )
    sentence = replace(reading.sentences[0], tokens=tokens)
    chain = chain_of(replace(reading, sentences=(sentence,)), "Another parent")
    assert chain is not None
    assert (chain.name, chain.kind) == ("Awa Sy", "person")


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("A Pennsylvania woman was glad.", "A Pennsylvania woman", "Pennsylvania woman"),
        ("Pennsylvania's farmers were glad.", "farmers", "Pennsylvania's farmers"),
    ],
)
def test_what_stands_beside_owns_nobody(
    read_text: ReadText, text: str, words: str, name: str
) -> None:
    chain = chain_of(read_text(text), words)
    assert chain is not None
    assert chain.name == name


def test_a_form_of_address_alone_is_nobody(read_text: ReadText) -> None:
    _, mentions = read_entities(read_text("The Mr. in the hall spoke to the mayor."))
    assert [m.quote for m in mentions] == ["the mayor"]


def test_an_age_is_no_part_of_a_calling(read_text: ReadText) -> None:
    chain = chain_of(read_text("A 20-month-old boy was freed."), "A 20-month-old boy")
    assert chain is not None
    assert chain.name == "boy"


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Nobody left the West Bank on Monday.", "West Bank", "place"),
        ("She told Haaretz that the vote was over.", "Haaretz", "organization"),
        ("She left Lima on an Official Visit.", "Visit", None),
    ],
)
def test_names(read_text: ReadText, text: str, words: str, kind: str | None) -> None:
    chain = chain_of(read_text(text), words)
    assert (chain.kind if chain is not None else None) == kind


def labelled(reading: Reading, people: str) -> Reading:
    """The reading with the words of `people` labelled as the learned reader labels persons."""
    inside = set(people.split())
    sentences = tuple(
        replace(
            s, tokens=tuple(replace(t, name="PERSON" if t.text in inside else "") for t in s.tokens)
        )
        for s in reading.sentences
    )
    return replace(reading, sentences=sentences)


def test_a_given_name_goes_on_in_small_letters(read_text: ReadText) -> None:
    text = "Han Mi-rae met the board on Monday. Han said the talks went well."
    reading = labelled(read_text(text), "Han Mi - rae")
    chains, mentions = read_entities(reading)
    assert {chains[m.chain].name for m in mentions if m.as_ == "person"} == {"Han Mi-rae"}
    assert [m.quote for m in mentions if m.as_ == "person"] == ["Han Mi-rae", "Han"]


def test_an_adjective_of_two_words_is_no_other_country(read_text: ReadText) -> None:
    chain = chain_of(read_text("The North Korean envoy left."), "The North Korean envoy")
    assert chain is not None
    assert chain.country == "PRK"
