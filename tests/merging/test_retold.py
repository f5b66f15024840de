"""What one report tells of one blow, and what it tells of another."""

from __future__ import annotations

from tests.merging.reports import account_of


def test_a_blast_in_a_town_of_its_own_does_not_point_back() -> None:
    account = account_of(
        "Shells fell on the village of Haskgor on Monday. Three villagers were killed and eleven were wounded. "
        "The explosion in a bakery in the town of Tolmgor has no connection with this, the mayor said."
    )
    told = [[e.quote for e in event.evidence] for event in account.events]
    shelling = next(t for t in told if any("Haskgor" in q for q in t))
    assert not any("Tolmgor" in q for q in shelling)


def test_a_blast_without_a_town_of_its_own_points_back() -> None:
    account = account_of(
        "A bomb exploded in the village of Haskgor on Monday, killing three villagers. The explosion was heard in Lima."
    )
    blasts = [e for e in account.events if any("explo" in q.quote for q in e.evidence)]
    assert len(blasts) == 1


def test_two_villages_with_one_toll_are_two_deeds() -> None:
    account = account_of(
        "Shells killed 14 people in the village of Haskgor on Monday. A bomb killed 14 people in the town of Tolmgor on Wednesday."
    )
    assert len([e for e in account.events if e.type == "ASSAULT"]) == 2
