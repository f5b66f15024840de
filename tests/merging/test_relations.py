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
