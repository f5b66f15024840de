"""What differs between two accounts, item by item, and because of which reports."""

from msgspec.structs import replace
from tests.samples import sample_account

from tidings.account.changes import Change, ValueChange, compare_accounts
from tidings.model.account import Account
from tidings.model.evidence import Evidence
from tidings.model.items import Event

ACCOUNT = sample_account()
SHELLS = ACCOUNT.events[0]


def without_radio() -> Account:
    """The account before the second report: its count is unknown, the shelling rests on one report."""
    gazette = tuple(e for e in SHELLS.evidence if e.document == "doc-gazette")
    stands = replace(SHELLS.corroboration, documents=1, articles=1, independent_sources=1)
    early = replace(
        SHELLS, evidence=gazette, corroboration=stands, fatalities=None,
        reports=tuple(r for r in SHELLS.reports if r.document == "doc-gazette"),
    )  # fmt: skip
    documents = tuple(d for d in ACCOUNT.documents if d.id != "doc-radio")
    return replace(ACCOUNT, documents=documents, events=(early,), figures=(), disagreements=())


def test_an_account_beside_itself_has_no_change() -> None:
    same = compare_accounts(ACCOUNT, ACCOUNT)
    assert (same.added, same.removed, same.program, same.changes) == ((), (), False, ())


def test_new_and_revised_items_name_the_report_that_caused_them() -> None:
    told = compare_accounts(without_radio(), ACCOUNT)
    assert told.added == ("doc-radio",)
    by_id = {change.id: change for change in told.changes}
    shells = by_id["event-shells"]
    assert (shells.change, shells.because) == ("revised", ("doc-radio",))
    assert ValueChange(name="dead", now="12–14") in shells.values
    assert ValueChange(name="independent sources", was="1", now="2") in shells.values
    assert by_id["figure-dead"].change == "new"
    assert "doc-radio" in by_id["figure-dead"].because


def test_the_other_way_round_they_are_withdrawn() -> None:
    told = compare_accounts(ACCOUNT, without_radio())
    assert told.removed == ("doc-radio",)
    gone = {c.id for c in told.changes if c.change == "withdrawn"}
    assert gone == {"figure-dead", "disagreement-dead"}
    assert {c.change for c in told.changes if c.id == "event-shells"} == {"revised"}


def changed(event: Event) -> list[Change]:
    return list(compare_accounts(ACCOUNT, replace(ACCOUNT, events=(event,))).changes)


def test_an_item_of_another_id_is_known_by_its_words() -> None:
    moved = replace(SHELLS, id="event-other", status="denied")
    (change,) = changed(moved)
    assert (change.change, change.id, change.was_id) == ("revised", "event-other", "event-shells")
    assert change.values == (ValueChange(name="status", was="occurred", now="denied"),)
    assert change.because == ()


def test_an_item_of_other_words_is_another() -> None:
    words = (Evidence(document="doc-gazette", start=0, end=6, quote="Shells"),)
    other = replace(
        SHELLS, id="event-other", evidence=words, reports=(), actors=(), date=None, place=None
    )
    assert [c.change for c in changed(other)] == ["new", "withdrawn"]


def test_other_rules_are_told() -> None:
    made = replace(ACCOUNT.made, version="9.9.9")
    assert compare_accounts(ACCOUNT, replace(ACCOUNT, made=made)).program
