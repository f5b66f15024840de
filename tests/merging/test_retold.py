"""What one report tells of one blow, and what it tells of another."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of, account_of_days

from tidings.model.account import Account


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


def _counted(account: Account, number: float) -> set[str]:
    """The words of the tellings of those events that hold a count of killed with a number."""
    events = {
        f.event for f in account.figures
        if f.measure == "killed" and any(e.value == number for e in f.estimates)
    }  # fmt: skip
    return {q.quote for e in account.events if e.id in events for q in e.evidence}


@pytest.mark.parametrize(
    ("text", "blow"),
    [
        # a day supposed from that of the report gives way to the day of the blow that "the blast" means
        ("A lorry bomb exploded at the court of Tolm on Friday. Officials said 30 people had been killed in the blast.", "exploded"),
        ("A bomb ripped through a cafe in Tolm on Friday. The explosion claimed 30 lives, the police say.", "ripped through"),
        ("Gunmen stormed a village near Tolm on Tuesday. \"They killed 30 people and burned the mill,\" the mayor said.", "stormed"),
        ("Raiders attacked a mining camp at Tolm on Tuesday night. Thirty miners were shot dead, witnesses say.", "attacked"),
        ("Attackers raided a village near Tolm on Tuesday. Thirty farmers lost their lives.", "raided"),
        ("A mortar bomb hit the market of Tolm on Tuesday. The death toll rose to 30, the hospital says.", "hit"),
        ("An air raid hit the market of Tolm on Tuesday. Activists say the attack killed at least 30 people.", "air raid"),
        # a word for a count, and a part of it, fit the number told beside them
        ("The bombing of a ferry at Tolm killed scores on Tuesday. The blast killed 30 people, a nurse says.", "bombing"),
        ("Barrel bombs fell on the old quarter of Tolm on Tuesday. Rescuers have pulled 30 bodies from the rubble.", "barrel bombs"),
        ("Massacre in a village near Tolm, 30 farmers killed.", "massacre"),
    ],
)  # fmt: skip
def test_the_toll_is_that_of_the_blow_told_before_it(text: str, blow: str) -> None:
    account = account_of_days(("2031-03-13", text), title="News of the day")
    assert any(blow in words.casefold() for words in _counted(account, 30))


@pytest.mark.parametrize(
    ("text", "blow"),
    [
        ("Soldiers raided a farm near Tolm on Tuesday, three days after 30 officers were shot dead.", "raided"),
        ("Rebels shelled the port of Tolm on Tuesday, and 30 soldiers were killed in the town of Brell.", "shelled"),
        ("A drone hit a tanker off Tolm on Monday, killing two sailors. Since then 30 people have been shot dead.", "hit"),
        ("Police fired on a crowd in Tolm on Monday. Elsewhere, 30 people were killed.", "fired"),
        ("Soldiers raided a farm near Tolm on Tuesday. They killed 30 rebels in Brell on Wednesday.", "raided"),
        ("A bomb exploded at a court in Tolm on Friday. The attack on the barracks of Brell last month killed 30 soldiers.", "exploded"),
        ("An air strike hit a school in Tolm on Monday. The bombing came a day after 30 soldiers were killed near the border.", "air strike"),
    ],
)  # fmt: skip
def test_the_toll_of_another_time_or_place_is_none_of_it(text: str, blow: str) -> None:
    account = account_of_days(("2031-03-13", text), title="News of the day")
    assert not any(blow in words.casefold() for words in _counted(account, 30))


def test_two_renditions_of_one_article_tell_of_one_blow() -> None:
    """A second paper has put a sentence of its own before the agency's, and shortened another."""
    rest = (
        "Six pupils were among the dead in the Brell valley, the largest stronghold near the port, the monitors said. "
        "A photographer saw children with dust and blood on their faces being carried into a makeshift clinic, some of them "
        "barefoot. The valley has been under siege since the spring, and food and drugs have run low there, doctors say. "
    )
    first = f"At least 19 villagers were killed on Tuesday in heavy aerial bombardment of several villages east of Tolm, monitors said. {rest}"
    other = f"At least 19 people died near Tolm on Tuesday. At least 19 villagers were killed in heavy aerial bombardment of several villages east of Tolm on Tuesday. {rest}"
    account = account_of_days(
        ("2031-03-12", first), ("2031-03-12", other), title="Bombs on the valley"
    )
    blows = [e for e in account.events if any("bombardment" in q.quote for q in e.evidence)]
    assert len(blows) == 1


def test_what_befell_one_person_left_nobody_else_dead() -> None:
    account = account_of(
        "Two guards were killed on the first day, and the engineer Ana Duarte was shot on 12 May. Her killers are not known."
    )
    assert not {q for q in _counted(account, 2) if "Duarte" in q}


_BEFORE = "The rising in the jail lasted a week. The ministry has named a judge to look into it. The union asks for more staff."


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("Two guards and a corporal were also killed. The road was closed. In the quarry, two prisoners were killed.", False),
        ("Two fishermen were also killed. The road was closed. In the quarry, two farmers were killed.", False),
        ("Two soldiers and a cook were also killed. The road was closed. In the quarry, two soldiers were killed.", True),
    ],
)  # fmt: skip
def test_two_of_another_calling_are_another_two(text: str, one: bool) -> None:
    told = [[q.quote for q in e.evidence] for e in account_of(f"{_BEFORE} {text}").events]
    assert any(sum("killed" in q for q in quotes) == 2 for quotes in told) is one, told


def test_the_dead_above_a_fire_are_its_own_and_those_beside_them_are_not() -> None:
    account = account_of(
        "Five were killed on the first day, and eleven lost their lives when Block D burned on 3 May."
    )
    told = {e.hazard or e.type: e.fatalities and e.fatalities.best for e in account.events}
    assert told == {"fire": 11, "ASSAULT": 5}
