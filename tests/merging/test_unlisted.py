"""States that no list has, across reports: one report tells of Dorvia what another leaves open."""

from tests.merging.reports import account_of

TELLS = "Dorvia shut its harbours. The Dorvian navy turned back six ships, the Dorvian foreign ministry said."
SAYS_LITTLE = (
    "Keldan blamed Dorvia for the fire. Dorvia denied it. The Dorvian embassy was closed on Monday."
)


def test_another_report_knows_it_too() -> None:
    account = account_of(TELLS, "Port workers blamed Dorvia for the fire. Dorvia denied it.")
    (state,) = [e for e in account.entities if e.name == "Dorvia" and e.kind == "state"]
    assert len({m.document for m in state.mentions}) == 2
    assert not [e for e in account.entities if e.name.startswith("Dorvia") and e.kind == "person"]


def test_no_code_of_it_stands_in_the_account() -> None:
    account = account_of(TELLS, SAYS_LITTLE)
    codes = [e.codes.iso3 for e in account.entities if e.codes]
    codes += [a.iso3 for e in account.events for a in e.actors]
    assert not [c for c in codes if c and c.startswith("x-")]


def test_a_government_with_a_name_before_it_is_not_that_of_the_dateline() -> None:
    account = account_of(
        "WARSAW, March 13 (Karm News) - Trains from Gdansk ran again. Dorvia's government said that it would read the report."
    )
    (said,) = [s for s in account.statements if s.speaker_text == "Dorvia's government"]
    speaker = next(e for e in account.entities if e.id == said.speaker)
    assert "Poland" not in {speaker.name, *speaker.aliases}


def test_a_crew_is_no_navy() -> None:
    account = account_of("Greek sailors were rescued on Monday. Greek soldiers left the island.")
    names = {e.name for e in account.entities if e.kind == "collective"}
    assert {"Greek sailors", "Greek soldiers"} <= names
