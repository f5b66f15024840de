"""What the statistical names of words say about where a name begins, and what letters and offices it is not."""

from collections.abc import Callable, Mapping

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.model.mentions import Reading

ReadText = Callable[..., Reading]


def labelled(reading: Reading, labels: Mapping[str, str]) -> Reading:
    """The same reading, its words called by these labels and no others."""
    sentences = tuple(
        replace(s, tokens=tuple(replace(t, name=labels.get(t.text, "")) for t in s.tokens))
        for s in reading.sentences
    )
    return replace(reading, sentences=sentences)


@pytest.mark.parametrize(
    ("text", "labels", "names"),
    [
        ("Let Awa rest.", {"Awa": "PERSON"}, ["Awa"]),
        ("Yesterday Democrat Awa Sy left.", {"Awa": "PERSON", "Sy": "PERSON"}, ["Awa Sy"]),
        (
            "Poll Shows Minor Bump For Sy.",
            {"Sy": "PERSON", "Poll": "ORG", "Bump": "ORG"},
            ["Sy"],
        ),
        (
            "The envoy met HE Dr Awa al-Sy.",
            {"Awa": "PERSON", "Sy": "PERSON"},
            ["Awa al-Sy"],
        ),
        ("Declaring Lima shut took a day.", {"Lima": "GPE"}, ["Lima"]),
    ],
)
def test_a_name_begins_where_its_label_does(
    read_text: ReadText, text: str, labels: dict[str, str], names: list[str]
) -> None:
    _, mentions = read_entities(labelled(read_text(text), labels))
    assert [m.quote for m in mentions if m.form == "name"] == names


@pytest.mark.parametrize(
    ("text", "labels", "name", "sector"),
    [
        (
            "Foreign Minister Awa Bishop left Lima.",
            {"Awa": "PERSON", "Bishop": "PERSON"},
            "Awa Bishop",
            "GOV",
        ),
        (
            "General Manager Awa Sy left.",
            {"Awa": "PERSON", "Sy": "PERSON"},
            "Awa Sy",
            "BUS",
        ),
        ("Sheriff Awa Sy left.", {"Awa": "PERSON", "Sy": "PERSON"}, "Awa Sy", "COP"),
    ],
)
def test_offices_and_surnames(
    read_text: ReadText, text: str, labels: dict[str, str], name: str, sector: str
) -> None:
    chains, _ = read_entities(labelled(read_text(text), labels))
    assert [(c.name, c.sector) for c in chains if c.kind == "person"] == [(name, sector)]


@pytest.mark.parametrize(
    ("text", "kind", "country"),
    [
        ("CHP leaders met in Ankara, in Turkey.", "organization", "TUR"),
        ("CHP officers closed a road in Peru.", "organization", None),
        ("The Republican People's Party (CHP) opened a bureau in Peru.", "organization", "TUR"),
        ("A PKK unit crossed into Iraq.", "armed_group", "TUR"),
        ("NFL players left Lima.", "organization", None),
    ],
)
def test_letters_of_a_party_far_from_home(
    read_text: ReadText, text: str, kind: str, country: str | None
) -> None:
    chains, mentions = read_entities(read_text(text))
    body = next(chains[m.chain] for m in mentions if m.quote in {"CHP", "PKK", "NFL"})
    assert (body.kind, body.country) == (kind, country)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("An IED killed two men near the road.", "IED"),
        ("They found IEDs in the Capital of the province.", "IEDs"),
        ("They met in the Capital on Monday.", "Capital"),
        ("In May 2013 the bridge was closed.", "May"),
    ],
)
def test_capitals_that_name_nobody(read_text: ReadText, text: str, words: str) -> None:
    reading = labelled(read_text(text), {words: "ORG"})
    _, mentions = read_entities(reading)
    assert [m.quote for m in mentions if m.quote == words] == []


def test_a_first_name_means_who_was_named_in_full(read_text: ReadText) -> None:
    labels = dict.fromkeys(("Vincent", "Sy", "Rosa", "Quispe"), "PERSON")
    text = "Vincent Sy met Rosa Quispe. Vincent smiled. Later Rosa, 41, left. Rosa smiled."
    chains, mentions = read_entities(labelled(read_text(text), labels))
    assert [(m.quote, chains[m.chain].name) for m in mentions if m.form == "name"] == [
        ("Vincent Sy", "Vincent Sy"),
        ("Rosa Quispe", "Rosa Quispe"),
        ("Vincent", "Vincent Sy"),
        ("Rosa", "Rosa"),
        ("Rosa", "Rosa"),
    ]


def test_a_minister_is_not_the_other_countrys(read_text: ReadText) -> None:
    text = "Peruvian Foreign Minister Awa Sy met the Minister of Foreign Affairs of Iraq on Monday."
    chains, mentions = read_entities(labelled(read_text(text), {"Awa": "PERSON", "Sy": "PERSON"}))
    other = next(chains[m.chain] for m in mentions if m.quote == "the Minister")
    assert (other.name, other.country) == ("Minister of Foreign Affairs of Iraq", "IRQ")
    assert all("Affairs" not in m.quote for m in mentions)


def test_a_nearly_like_name_far_away_is_no_place(read_text: ReadText) -> None:
    text = "Syrian jets hit a street near the Al-Bayan hospital in Syria."
    chains, mentions = read_entities(read_text(text))
    assert all(chains[m.chain].country == "SYR" for m in mentions if chains[m.chain].country)


def test_a_familys_surname_means_who_was_spoken_of_most(read_text: ReadText) -> None:
    text = "Tomás Arana III left Lima. Arana smiled. He waved. Luz Arana, his wife, stayed. Arana slept."
    labels = dict.fromkeys(("Tomás", "Arana", "III", "Luz"), "PERSON")
    chains, mentions = read_entities(labelled(read_text(text), labels))
    named = [
        (m.quote, chains[m.chain].name) for m in mentions if m.form == "name" and m.as_ == "person"
    ]
    assert named == [
        ("Tomás Arana III", "Tomás Arana III"),
        ("Arana", "Tomás Arana III"),
        ("Luz Arana", "Luz Arana"),
        ("Arana", "Tomás Arana III"),
    ]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "Joe Ricketts came. The Ricketts family left.",
            "The Ricketts family",
            "Joe Ricketts's family",
        ),
        ("Awa Sy spoke. Her supporters cheered.", "Her supporters", "Awa Sy's supporters"),
    ],
)
def test_a_possessor_is_named_once(read_text: ReadText, text: str, words: str, name: str) -> None:
    labels = dict.fromkeys(("Joe", "Ricketts", "Awa", "Sy"), "PERSON")
    chains, mentions = read_entities(labelled(read_text(text), labels))
    assert next(chains[m.chain].name for m in mentions if m.quote == words) == name


def test_the_spokesman_of_another_body_is_another_man(read_text: ReadText) -> None:
    text = (
        "Taliban spokesman Awa Sy spoke. The NATO spokesman left. The spokesman of the board came."
    )
    labels = {"Awa": "PERSON", "Sy": "PERSON"}
    chains, mentions = read_entities(labelled(read_text(text), labels))
    who = {m.quote: chains[m.chain].name for m in mentions}
    assert who["The NATO spokesman"] == "NATO spokesman"
