"""Relations of invented reports after merging."""

from tests.merging.reports import account_of

from tidings.model.account import Account


def told(account: Account) -> set[tuple[str, str, str]]:
    names = {e.id: e.name for e in account.entities}
    return {(names[r.subject], r.kind, names[r.object]) for r in account.relations}


def test_the_deputy_of_a_leader_belongs_to_what_he_leads() -> None:
    found = told(
        account_of(
            "Boko Haram's leader, Omar Haroun, fled on Monday.",
            "Omar Haroun fled. His deputy, Awa Sy, is to go to Gao on Friday.",
        )
    )
    assert {o for s, kind, o in found if s == "Awa Sy" and kind == "member_of"} == {"Boko Haram"}


def times(account: Account) -> list[str | None]:
    return [r.when.edtf if r.when else None for r in account.relations if r.kind == "leads"]


def test_who_held_an_office_once_holds_it_until_the_report() -> None:
    found = times(account_of("Former Chadian president Awa Sy fled to Gao on Monday."))
    assert len(found) == 1
    assert found[0] is not None
    assert found[0].startswith("../")


def test_who_is_told_to_hold_it_anywhere_holds_it() -> None:
    held = "Chadian president Awa Sy spoke on Monday."
    once = "Former Chadian president Awa Sy fled to Gao on Monday."
    assert times(account_of(held, once)) == [None]
