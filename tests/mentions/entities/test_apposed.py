"""Who is described beside whose name: fields of offices, bodies beside their sort, ranks without a full stop."""

from collections.abc import Callable

import pytest

from tidings.mentions.entities import read_entities
from tidings.model.mentions import Reading

ReadText = Callable[..., Reading]


def called(reading: Reading) -> set[tuple[str, str]]:
    """Each mention with the name of whom it means."""
    chains, mentions = read_entities(reading)
    return {(m.quote, chains[m.chain].name) for m in mentions}


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("The relief coordinator, Ms. Ana Ruiz, called for calm.", "coordinator", "Ana Ruiz"),
        ("It was read by the Minister of Mines, Mr. Bo Lund, on Monday.", "the Minister", "Bo Lund"),
        ("It was read by the governor of Tacna, Colonel Bo Lund, on Monday.", "the governor", "Bo Lund"),
        ("His Excellency Juan Toro spoke. The crowd cheered.", "Juan Toro", "Juan Toro"),
        ("The regional bloc ECOWAS met. It is divided.", "The regional bloc", "ECOWAS"),
        ("The West African bloc ECOWAS met. It is divided.", "The West African bloc", "ECOWAS"),
        ("The charity, Lake Relief Union, said it would leave.", "The charity", "Lake Relief Union"),
        ("Police held Col Toro. Colonel Juan Toro had fled.", "Toro", "Juan Toro"),
        ("Lt Col Juan Toro was shot.", "Juan Toro", "Juan Toro"),
        ("Its spokesman, Musa ag Talib, denied it.", "Musa ag Talib", "Musa ag Talib"),
        ("Its ambassador to the league, Bo Lund, denied it.", "Its ambassador", "Bo Lund"),
        ("Its leader, known as Abu Sami, denied it.", "Its leader", "Abu Sami"),
        ("The president sacked the governor of Tacna, General Bo Lund, and left.", "the governor", "Bo Lund"),
        ("The UN director for Africa Awa Sy spoke on Monday.", "Awa Sy", "Awa Sy"),
        ("An envoy to Chad Bo Lund resigned.", "Bo Lund", "Bo Lund"),
        ("The rally for Martin Luther King was calm.", "Martin Luther King", "Martin Luther King"),
        ("The mayor, Ana Ruiz, was suspended. Dr Ruiz, a stout woman who wept, denied it.", "Dr Ruiz", "Ana Ruiz"),
        ("A comedian named Dr Doom spoke.", "Dr Doom", "Dr Doom"),
        ("The mayor at the lake, Ana Ruiz and Bo Lund met.", "The mayor", "mayor"),
        (
            "The Front for the Defence of the Lake fired first.",
            "Front for the Defence of the Lake",
            "Front for the Defence of the Lake",
        ),
        ("The LSF-N rebels fled. The LSF-N has denied it.", "LSF-N", "LSF-N"),
        ("The LSF-N rebels fled. The LSF-N has denied it.", "The LSF-N rebels", "LSF-N"),
    ],
)  # fmt: skip
def test_described_beside_a_name(read_text: ReadText, text: str, words: str, name: str) -> None:
    assert (words, name) in called(read_text(text))


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        # a list, another's field, a post held once, somebody else's phrase
        ("The mayor, Ana Ruiz and Bo Lund met on Monday.", "The mayor", "Ana Ruiz"),
        (
            "The Minister of Mines, Mr. Bo Lund, left. The Minister of Energy announced cuts.",
            "The Minister",
            "nobody",
        ),
        (
            "Juan Toro, a former mayor, sued the town. The mayor said no.",
            "The mayor",
            "Juan Toro",
        ),
        ("The group Lake Relief Union condemned has denied it.", "The group", "Lake Relief Union"),
        ("Gen Z marchers filled the square.", "Gen Z", "Z"),
        ("The agency, Lake Relief Union and two others left.", "The agency", "Lake Relief Union"),
    ],
)
def test_not_described_beside_it(read_text: ReadText, text: str, words: str, name: str) -> None:
    assert (words, name) not in called(read_text(text))


def test_two_ministers_are_two(read_text: ReadText) -> None:
    text = "The Minister of Mines, Mr. Bo Lund, left. The Minister of Energy announced cuts. The Minister of Mines spoke."
    chains, mentions = read_entities(read_text(text))
    ministers = [chains[m.chain].name for m in mentions if m.quote.lower() == "the minister"]
    assert ministers == ["Bo Lund", "Minister of Energy", "Bo Lund"]


def test_an_armed_group_is_told_so(read_text: ReadText) -> None:
    text = "The Lake Salvation Movement, an armed group of the north, signed."
    chains, mentions = read_entities(read_text(text))
    group = next(chains[m.chain] for m in mentions if m.quote == "an armed group")
    assert (group.name, group.kind) == ("Lake Salvation Movement", "armed_group")


def test_soldiers_who_turn_on_their_state_are_not_its_army(read_text: ReadText) -> None:
    chains, mentions = read_entities(
        read_text("Dissident soldiers stormed the palace, but loyalist troops retook it.")
    )
    sectors = {m.quote: chains[m.chain].sector for m in mentions}
    assert sectors["Dissident soldiers"] == "REB"
    assert sectors["loyalist troops"] == "MIL"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In a video posted on Telegram, its spokesman spoke of 19 dead.", "Telegram"),
        ("The Harbour Post published it on YouTube, and its editor spoke.", "YouTube"),
    ],
)
def test_where_it_is_posted_owns_nothing(read_text: ReadText, text: str, name: str) -> None:
    assert ("its", name) not in called(read_text(text))


def test_the_terrorists_of_a_report_of_kidnappers_are_no_named_group(read_text: ReadText) -> None:
    text = "The Lake Liberation Front denied any link to the kidnappers. The army blamed the terrorists."
    assert ("the terrorists", "Lake Liberation Front") not in called(read_text(text))


def test_whose_chairman_he_is(read_text: ReadText) -> None:
    text = "The Taliban fought on in Kabul, said its spokesman, Bo Lund."
    chains, _ = read_entities(read_text(text))
    lund = next(c for c in chains if c.name == "Bo Lund")
    assert all(r.of is None or chains[r.of].kind != "state" for r in lund.roles)


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("The G9 alliance fled. G9 denied it.", "The G9 alliance", "G9"),
        ("The LSF rebel group fled. LSF denied it.", "The LSF rebel group", "LSF"),
        ("The Lake Front militia fled. Lake Front denied it.", "The Lake Front militia", "Lake Front"),
    ],
)  # fmt: skip
def test_a_group_with_its_sort(read_text: ReadText, text: str, words: str, name: str) -> None:
    assert (words, name) in called(read_text(text))


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("A Lake Front splinter group fled. The Lake Front denied it.", "A Lake Front splinter group", "Lake Front"),
        ("The Lake Front's youth movement fled.", "The Lake Front's youth movement", "Lake Front"),
        ("The anti-Hamas coalition met.", "The anti-Hamas coalition", "Hamas"),
        ("The Hamas delegation left. Hamas denied it.", "The Hamas delegation", "Hamas"),
        ("The UN group met. The UN denied it.", "The UN group", "UN"),
    ],
)  # fmt: skip
def test_another_group(read_text: ReadText, text: str, words: str, name: str) -> None:
    assert (words, name) not in called(read_text(text))


@pytest.mark.parametrize(
    ("text", "country"),
    [
        # letters that the world's list gives to another body
        ("The Sul Liberation Army (SLA) fled. SLA men were held.", None),
        ("The SLA fled in Lebanon.", "LBN"),
        ("The South Lebanon Army (SLA) fled.", "LBN"),
    ],
)
def test_letters_are_whose_name_they_stand_behind(
    read_text: ReadText, text: str, country: str | None
) -> None:
    chains, mentions = read_entities(read_text(text))
    found = {chains[m.chain].country for m in mentions if m.quote == "SLA"}
    assert (found == {country}) if country else "LBN" not in found
