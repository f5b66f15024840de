"""Who is who across reports: spellings, kinds, offices, shorter names, points of the map."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of

from tidings.merging.identities.copied import can_be_one
from tidings.merging.identities.kinds import Kinds
from tidings.merging.identities.spellings import may_be_spelling, spelt_alike
from tidings.model.account import Account
from tidings.model.evidence import Evidence
from tidings.model.mentions import Chain, RoleMention
from tidings.model.vocabulary import EntityKind


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Nasir al-Tamim", "Naser el-Tameem", True),
        ("Nasir al-Tamim", "Nasser Attamim", True),
        ("Karim Hadou", "Kareem Haddu", True),
        ("Ion Țepeluș", "Ion Tsepelush", True),
        ("Maria Lopez", "Mario Lapiz", False),
        ("Awa Sow", "Ada Sow", False),
        ("Tahir", "al-Tahir", False),
    ],
)
def test_full_names_in_two_spellings(one: str, other: str, same: bool) -> None:
    assert spelt_alike(one, other) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("Orlești", "Orleshty", True), ("Bălna", "Belna", True), ("Orlești", "Bălna", False)],
)
def test_names_that_may_be_spellings(one: str, other: str, same: bool) -> None:
    assert may_be_spelling(one, other) is same


def _names(account: Account, word: str) -> list[set[str]]:
    """The words of each entity that has some mention with this word."""
    quotes = [{m.quote for m in e.mentions} for e in account.entities]
    return [q for q in quotes if any(word in words for words in q)]


COPY = (
    "Engineers from the state company Odravod opened the sluice above the town of {} on Tuesday morning. "
    "The villages of {} and Tolna were under a metre of water by noon, the mayor told reporters there. "
    "Soldiers brought four hundred people and their animals to the school on the hill before dark."
)


def test_a_name_that_a_copy_spells_otherwise_is_one() -> None:
    account = account_of(COPY.format("Zelezna", "Varvurica"), COPY.format("Jelezna", "Varvoritsa"))
    assert _names(account, "Varvurica") == [{"Varvurica", "Varvoritsa"}]


def test_what_a_copy_puts_for_a_name_that_is_none_stays_apart() -> None:
    account = account_of(COPY.format("Zelezna", "Varvurica"), COPY.format("Zelezna", "Orlim"))
    assert all(not {"Varvurica", "Orlim"} <= words for words in _names(account, "Varvurica"))


OFFICE = "Interior Minister Awa Sow visited the port of Tolna on Monday. She spoke to the crews."


@pytest.mark.parametrize(
    ("other", "same"),
    [
        ("The interior minister sent more police to the harbour on Tuesday.", True),
        ("A former interior minister sent a letter to the harbour on Tuesday.", False),
        ("The interior minister, Bo Lind, sent more police to the harbour on Tuesday.", False),
    ],
)
def test_an_office_and_its_holder(other: str, same: bool) -> None:
    account = account_of(OFFICE, other)
    (holder,) = [e for e in account.entities if "Awa Sow" in {e.name, *e.aliases}]
    assert (len({m.document for m in holder.mentions}) == 2) is same


def test_of_two_holders_none_is_meant() -> None:
    texts = (
        "Mayor Awa Sow opened the bridge.", "Mayor Bo Lind closed the market.",
        "The mayor was not seen all day, neighbours said.",
    )  # fmt: skip
    account = account_of(*texts)
    named = [e for e in account.entities if e.name in {"Awa Sow", "Bo Lind"}]
    assert [len({m.document for m in e.mentions}) for e in named] == [1, 1]


@pytest.mark.parametrize(
    ("other", "holder"),
    [
        ("The premier walked through the hall in Tolna with the mayor.", "Awa Sow"),
        ("The premier walked through the hall in Karm with the mayor.", "Bo Lind"),
        ("The premier walked from Karm to Tolna with the mayor.", None),
        ("The premier walked through the hall with the mayor.", None),
    ],
)
def test_of_two_holders_the_one_of_the_place(other: str, holder: str | None) -> None:
    texts = (
        "Awa Sow, the mayor of Tolna, opened the bridge.",
        "Bo Lind, the mayor of Karm, closed the market.",
    )
    account = account_of(*texts, other)
    named = {
        e.name: len({m.document for m in e.mentions})
        for e in account.entities
        if e.name in {"Awa Sow", "Bo Lind"}
    }
    assert {name for name, documents in named.items() if documents > 1} == (
        {holder} if holder else set()
    )


@pytest.mark.parametrize(("short", "same"), [("Third Brigade", True), ("Fourth Brigade", False)])
def test_a_body_by_fewer_words(short: str, same: bool) -> None:
    full = "The Third Armoured Brigade left its barracks in the capital at dawn."
    account = account_of(full, f"Soldiers of the {short} fired at the gate of the palace.")
    (body,) = [e for e in account.entities if "Third Armoured Brigade" in {e.name, *e.aliases}]
    assert (len({m.document for m in body.mentions}) == 2) is same


@pytest.mark.parametrize(
    ("full", "short", "same"),
    [
        ("Norland Water and Sanitation Agency", "Water and Sanitation Agency", True),
        ("US Food and Mines Administration", "Food and Mines Administration", True),
        ("World Organisation for Animal Health", "World Health Organization", False),
        ("Norland Air Safety Board", "Mines Safety Board", False),
    ],
)
def test_a_body_without_the_country_before_its_name(full: str, short: str, same: bool) -> None:
    reports = (f"The {full} shut two plants on Monday.", f"The {short} warned farmers on Friday.")
    account = account_of(*reports)
    bodies = [e for e in account.entities if e.kind == "organization"]
    assert (len(bodies) == 1) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Chad's health minister, Jose Angel Cordal, spoke.", "Chad's health minister, Jose A. Cordal Vera, left.", True),
        ("Chad's president, Lucho Arana, spoke.", "Chad's president, Lucho Arana Catal, left.", True),
        ("Chad's president, Lucho Arana, spoke.", "Niger's president, Lucho Arana Catal, left.", False),
        ("Chad's president, Lucho Arana, spoke.", "The baker Lucho Arana Catal left.", False),
        ("Chad's health minister, Jose Angel Cordal, spoke.", "Chad's health minister, Jose Bo Cordal Vera, left.", False),
    ],
)  # fmt: skip
def test_an_office_holder_with_a_second_surname(one: str, other: str, same: bool) -> None:
    account = account_of(one, other)
    assert (len([e for e in account.entities if e.kind == "person"]) == 1) is same


def test_a_surname_goes_to_the_one_with_its_title() -> None:
    account = account_of(
        "General Yakub Orlan took the radio house. Colonel Hamid Orlan spoke for the army.",
        "The hunt for General Orlan goes on in the hills, the police say.",
    )
    (general,) = [e for e in account.entities if e.name == "Yakub Orlan"]
    assert len({m.document for m in general.mentions}) == 2


@pytest.mark.parametrize(
    ("word", "one", "other", "count"),
    [
        ("coalition", "The coalition bombed Karm.", "Pilots of the coalition rested.", 1),
        ("opposition", "The Chadian opposition met.", "The Chadian opposition left.", 1),
        ("pirates", "Somali pirates fled.", "The Somalian pirates left.", 1),
        ("company", "A Chadian company met.", "A Chadian company left.", 2),
    ],
)
def test_what_a_case_has_one_of(word: str, one: str, other: str, count: int) -> None:
    assert len(_names(account_of(one, other), word)) == count


def test_who_has_a_name_is_called_by_it() -> None:
    account = account_of(
        "Deputy Prime Minister Awa Sow opened the harbour.",
        "The deputy prime minister sent more police to the harbour on Tuesday.",
    )
    (holder,) = [e for e in account.entities if "Awa Sow" in {e.name, *e.aliases}]
    assert holder.name == "Awa Sow"
    assert len({m.document for m in holder.mentions}) == 2


@pytest.mark.parametrize(
    ("short", "same"),
    [
        ("The pilot was sent home by the Front on Monday.", True),
        ("The pilot was sent home by the Council on Monday.", False),
    ],
)
def test_a_noun_alone_in_another_report(short: str, same: bool) -> None:
    full = "Fighters of the Karst National Front and the Karst Security Council met in the hills."
    account = account_of(full, short)
    word = "Front" if "Front" in short else "Council"
    (body,) = [
        e
        for e in account.entities
        if e.name in {"Karst National Front", "Karst Security Council"} and word in e.name
    ]
    assert (len({m.document for m in body.mentions}) == 2) is same


def chain(index: int, name: str, kind: EntityKind, *, titled: bool = False) -> Chain:
    words = Evidence(document="d", start=0, end=1, quote="x")
    roles = (RoleMention(title="governor", evidence=words),) if titled else ()
    return Chain(index=index, name=name, kind=kind, roles=roles)


def test_an_office_says_more_than_two_guesses() -> None:
    told = [
        chain(0, "Awa Karm", "person", titled=True),
        chain(0, "Awa Karm", "organization"),
        chain(0, "Awa Karm", "organization"),
    ]
    chains = {(str(i), 0): one for i, one in enumerate(told)}
    kinds = Kinds((), chains)
    assert kinds.of(chains) == "person"
    assert kinds.of(list(chains)[1:]) == "organization"


def test_what_one_report_calls_a_village_is_one_in_all() -> None:
    account = account_of(
        "Troops entered the village of Tel Asar on Monday and took the mill.",
        "The army keeps Tel Asar and the sugar factory, the General Command said.",
        "Most of them have come since Tel Asar fell.",
    )
    kinds = {e.kind for e in account.entities if e.name == "Tel Asar"}
    assert kinds == {"place"}


def _state(name: str, country: str) -> Chain:
    return Chain(index=0, name=name, kind="state", described=False, country=country)


def test_a_copied_word_makes_no_two_states_one() -> None:
    assert can_be_one(_state("Chad", "TCD"), _state("Chad", "TCD"))
    assert not can_be_one(_state("Chad", "TCD"), _state("Sudan", "SDN"))


def test_unnamed_men_are_called_by_whose_they_are() -> None:
    account = account_of(
        "The Chadian government fell. Troops fired in Abeche. The troops left.",
        "Chadian soldiers fired in Abeche, a town in Chad.",
    )
    [men] = [e for e in account.entities if e.kind == "collective"]
    assert men.name == "Chadian soldiers"
