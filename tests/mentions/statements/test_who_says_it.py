"""Who says something where words beside it seem to say so: a quoted person, a paper's signers, nobody."""

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


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        (
            "The agency cited the ministry as saying that twelve had died.",
            "twelve had died", "the ministry",
        ),
        (
            "A group of parties signed a joint statement condemning the raid.",
            "the raid", "A group of parties",
        ),
        ("The rebels burned a letter condemning the raid.", "the raid", "a letter"),
        (
            "Ruiz said after the ministry's statement that she was ready.",
            "she was ready", "Ruiz",
        ),
        # who stands between a quotation and its verb, though the parse hangs him on the quotation
        (
            '"It was as loud as a mill," a deputy mayor of the town, Omar Haddad, told Radio Sahel.',
            "It was as loud as a mill", "a deputy mayor",
        ),
        (
            '"It was as loud as a mill," Omar Haddad told Radio Sahel.',
            "It was as loud as a mill", "Omar Haddad",
        ),
        # a part of the quotation taken for the subject of the verb behind it
        (
            '"Kenya facilitated visits between envoys of the Malian cabinet and '
            'elders of the clans on the return of the herds," confirmed Swiss farm '
            "ministry spokesman Jean-Luc Odermatt.",
            "Kenya facilitated visits between envoys of the Malian cabinet and "
            "elders of the clans on the return of the herds",
            "Swiss farm ministry spokesman Jean-Luc Odermatt",
        ),
    ],
)  # fmt: skip
def test_the_speaker_of_words(read_text: ReadText, text: str, content: str, speaker: str) -> None:
    found = [
        s.speaker_evidence.quote if s.speaker_evidence else None
        for s in told(read_text, text) if " ".join(c.quote for c in s.content) == content
    ]  # fmt: skip
    assert found == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Nobody in the capital is certain that the rebels will disarm.",
        "No one expects a deal soon.",
        "The agency called the detention centre.",
        # "which" is of the names, which say nothing
        "The school printed the names of the pupils which showed that one was a twin.",
    ],
)
def test_what_nobody_says(read_text: ReadText, text: str) -> None:
    assert told(read_text, text) == ()


def test_whom_a_quotation_names_does_not_say_it(read_text: ReadText) -> None:
    text = (
        "Minister John Bor spoke for an hour. “Omar Sy is a danger to us all,” Bor said. "
        "“Removal of Sy will be hard,” he said."
    )
    reading = read_text(text)
    chains, entities = read_entities(reading)
    found = read_statements(replace(reading, chains=chains, entities=entities))
    assert {chains[s.speaker].name for s in found if s.speaker is not None} == {"John Bor"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The bureau says the cyclone should weaken over the coast.", "forecast"),
        ("The bureau says the army should leave the coast.", "demand"),
    ],
)
def test_should_asks_nothing_of_the_weather(read_text: ReadText, text: str, kind: str) -> None:
    assert kind in {s.kind for s in told(read_text, text)}


@pytest.mark.parametrize(
    ("text", "likelihood"),
    [
        ("A famine cannot be considered inevitable, Ruiz said.", None),
        ("War is inevitable, Ruiz said.", (0.95, 0.99)),
        ("A truce is not likely, Ruiz said.", (0.2, 0.45)),
        ("Ruiz said that though it may take years, peace will come.", None),
        ("Ruiz said that peace may come.", (0.2, 0.55)),
    ],
)
def test_how_likely_it_is(
    read_text: ReadText, text: str, likelihood: tuple[float, float] | None
) -> None:
    (statement,) = told(read_text, text)
    assert statement.likelihood == likelihood


def test_a_forecast_begins_with_what_it_foretells(read_text: ReadText) -> None:
    (found,) = [
        s for s in told(read_text, "They wait for rain, with a second storm expected to land on Friday.")
        if s.kind == "forecast"
    ]  # fmt: skip
    assert found.content[0].quote.startswith("a second storm")
