"""Who and where: names, offices, governments and places, unnamed people, pronouns."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tidings.mentions.entities import read_entities
from tidings.mentions.entities.names.spelling import same_sound
from tidings.model.mentions import Chain, EntityMention, Reading

ReadText = Callable[..., Reading]


def chain_of(reading: Reading, words: str, nth: int = 0) -> Chain | None:
    """The chain of the mention that is exactly these words, the nth of them."""
    chains, mentions = read_entities(reading)
    found = [m for m in mentions if m.quote == words]
    return chains[found[nth].chain] if len(found) > nth else None


@pytest.mark.parametrize(
    ("text", "words", "kind", "country"),
    [
        ("Lima wants the talks to go on.", "Lima", "state", "PER"),
        ("The envoys landed in Lima on Monday.", "Lima", "place", "PER"),
        ("Talks between Lima and Quito broke down.", "Quito", "state", "ECU"),
        ("Both sides want an end to the fighting, especially Lima.", "Lima", "state", "PER"),
        (
            "The raid placed Chad – which backs the rebels – in a tricky spot.",
            "Chad",
            "state",
            "TCD",
        ),
        ("The Kremlin rejected the plan.", "Kremlin", "state", "RUS"),
        ("Chad accused Sudan of arming rebels.", "Sudan", "state", "SDN"),
        ("Thousands fled from Sudan to Chad.", "Chad", "place", "TCD"),
        ("Peruvian soldiers crossed the river.", "Peruvian soldiers", "collective", "PER"),
        ("A leader of Hezbollah spoke on Friday.", "Hezbollah", "armed_group", "LBN"),
        ("The United Nations sent food.", "United Nations", "organization", "UNO"),
        (
            "Bashar Assad left. The Bashar Assad administration fell.",
            "The Bashar Assad administration",
            "state",
            "SYR",
        ),
    ],
)
def test_what_a_name_stands_for(
    read_text: ReadText, text: str, words: str, kind: str, country: str
) -> None:
    chain = chain_of(read_text(text), words)
    assert chain is not None
    assert (chain.kind, chain.country) == (kind, country)


@pytest.mark.parametrize(
    ("text", "name", "title", "of"),
    [
        ("Peruvian President Tomás Arana left.", "Tomás Arana", "president", "Peru"),
        ("Kremlin spokesman Oleg Varin said no.", "Oleg Varin", "spokesman", "Russia"),
        ("He met Inés Cota, an expert with the Lake Research Institute.", "Inés Cota", "expert",
         "Lake Research Institute"),
        ("Peru's Tomás Arana spoke. His foreign minister, Rosa Quispe, did not.", "Rosa Quispe",
         "foreign minister", "Peru"),
    ],
)  # fmt: skip
def test_offices(read_text: ReadText, text: str, name: str, title: str, of: str) -> None:
    chains, _ = read_entities(read_text(text))
    person = next(c for c in chains if c.name == name)
    assert [(r.title, chains[r.of].name if r.of is not None else None) for r in person.roles] == [
        (title, of)
    ]


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        ("President Tomás Arana left Lima. He gave no reason.", "He", "Tomás Arana"),
        ("Chad closed the border. It blamed smugglers.", "It", "Chad"),
        ("Arana, who leads Peru, met Rosa Quispe. President Tomás Arana smiled.", "who",
         "Tomás Arana"),
        ("Rebels who held the town left.", "who", "Rebels"),
        ("Arana said that Mrs. Quispe waited. He smiled. President Tomás Arana left.", "He",
         "Tomás Arana"),
        ("President Tomás Arana said on Monday that Luz Vega had lost. He smiled.", "He",
         "Tomás Arana"),
    ],
)  # fmt: skip
def test_pronouns(read_text: ReadText, text: str, pronoun: str, name: str) -> None:
    chain = chain_of(read_text(text), pronoun)
    assert chain is not None
    assert chain.name == name


@pytest.mark.parametrize(
    "text",
    ["It is unclear what comes next.", "The Siberian fire reached the Uralian town.", "The Andalusian left at dawn.", "May brought rain.", "It closed on 1 May.", "It ends by May 3.", "However, nothing was settled.",
     "They met in person.", "Traffic was heavy."],
)  # fmt: skip
def test_nobody_is_invented(read_text: ReadText, text: str) -> None:
    _, mentions = read_entities(read_text(text))
    assert [m.quote for m in mentions if m.form != "nominal"] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The army began Operation Iron Wind on Monday.", "Iron Wind"),
        ('Lima opened an offensive in the hills, named "Iron Wind".', "Iron Wind"),
        ("Ankara bought the S-400 from Russia.", "S-400"),
        ("Two Mi-17 helicopters landed near the camp.", "Mi-17"),
    ],
)
def test_operations_and_models_are_nobody(read_text: ReadText, text: str, words: str) -> None:
    _, mentions = read_entities(read_text(text))
    assert [m.quote for m in mentions if words in m.quote] == []


def test_two_spellings_are_one_man(read_text: ReadText) -> None:
    chains, _ = read_entities(
        read_text("The analyst Pavel Achmatow spoke. Later Achmatow left, but Akhmatov came back.")
    )
    assert [c.name for c in chains if c.kind == "person"] == ["Pavel Achmatow"]


def test_both_leaders_are_the_two_that_were_named(read_text: ReadText) -> None:
    chains, mentions = read_entities(
        read_text(
            "Peruvian President Tomás Arana met Chilean President Luz Vega. The two leaders shook hands."
        )
    )
    pair = next(chains[m.chain] for m in mentions if m.quote == "The two leaders")
    assert [chains[m].name for m in pair.members] == ["Tomás Arana", "Luz Vega"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("Achmetow", "Akhmetov", True), ("Sergei", "Sergey", True), ("Haddad", "Hamdan", False),
     ("Arana", "Arango", False), ("Li", "Le", False)],
)  # fmt: skip
def test_spellings(one: str, other: str, same: bool) -> None:
    assert same_sound(one, other) is same


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Lima wants peace.",
                "💥 He left Quito.",
                "The two sides met.",
                "1. 2. 3.",
                "«Нет»",
                "a",
            ]
        ),
        max_size=6,
    )
)
def test_quotes_are_the_text(read_text: ReadText, sentences: list[str]) -> None:
    reading = read_text(" ".join(sentences))
    chains, mentions = read_entities(reading)
    for mention in mentions:
        assert isinstance(mention, EntityMention)
        assert reading.document.text[mention.start : mention.end] == mention.quote
        assert 0 <= mention.chain < len(chains)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The force of the blast broke every window.", "The force"),
        ("The house allowed the use of military force.", "military force"),
        ("Economic forces drove the change.", "Economic forces"),
        ("An office party was held in the hall.", "An office party"),
        ("They cited the Lake Fisheries Act of 1998.", "Lake Fisheries Act"),
        ("The North American market fell.", "American"),
    ],
)
def test_who_is_nobody(read_text: ReadText, text: str, words: str) -> None:
    assert chain_of(read_text(text), words) is None


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Peru's miners' federation called a strike.", "miners' federation", "miners' federation"),
        ("The force searched the house.", "The force", "force"),
        ("The Board of Mines and Water met.", "Board of Mines and Water", "Board of Mines and Water"),
        ("The 4th Battalion left the town.", "4th Battalion", "4th Battalion"),
    ],
)  # fmt: skip
def test_bodies_by_their_whole_name(read_text: ReadText, text: str, words: str, name: str) -> None:
    chain = chain_of(read_text(text), words)
    assert chain is not None
    assert chain.name == name


def test_the_regime_is_that_of_the_country_all_speak_of(read_text: ReadText) -> None:
    text = "France, Peru and Kenya spoke of Chad. Chad burned. Towns in Chad fell. The regime denied it."
    chain = chain_of(read_text(text), "The regime")
    assert chain is not None
    assert (chain.kind, chain.country) == ("state", "TCD")
