"""Counts in the words of the reports: damaged is not destroyed, and who gives which number of a dispute is told."""

import pytest
from tests.account.brief.test_opening import desk_of
from tests.merging.reports import account_of_days

from tidings.account.brief.disputes import dispute_drafts
from tidings.account.brief.names import Names
from tidings.account.brief.opening import opening_drafts
from tidings.account.brief.tolls import toll_drafts
from tidings.model.account import Account


def counts(account: Account) -> list[str]:
    desk = desk_of(account)
    drafts = [*toll_drafts(desk), *dispute_drafts(desk, (), frozenset())]
    return [Names(desk).settle(d.text)[0] for d in drafts]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The flood damaged 412 schools in Varna on Monday, the ministry said.", "412 schools were damaged"),
        ("The flood destroyed 412 schools in Varna on Monday, the ministry said.", "412 schools were destroyed"),
        ("The army destroyed 30 tanks near Varna on Monday; five bridges were damaged.", "30 tanks were destroyed"),
        ("The hospital in Varna had recorded 21 cholera deaths by Monday.", "21 people died"),
        ("Shells killed 21 people in Varna on Monday, the mayor said.", "21 people were killed"),
        ("Police arrested 12 men in Varna on Monday.", "12 men were arrested"),
        # a headline's capital, and a people's
        ("At Least 12 Civilians Killed in Rocket Fire in Varna on Monday", "12 civilians were killed"),
        ("Shells killed 12 Afghans in Varna on Monday.", "12 Afghans were killed"),
    ],
)  # fmt: skip
def test_the_verb_is_that_of_the_reports(text: str, told: str) -> None:
    assert any(told in one for one in counts(account_of_days(("2033-04-05", text))))


def test_each_number_of_a_dispute_has_its_giver() -> None:
    account = account_of_days(
        ("2033-04-05", "Shells hit Varna on Monday. The prosecutor said that 16 people were killed in the shelling, "
         "but doctors counted 21 dead."),
    )  # fmt: skip
    told = next(one for one in counts(account) if "between 16 and 21" in one)
    assert "the prosecutor" in told
    assert told.index("16 and", told.index(";")) < told.index("doctors") < told.rindex("21")


def test_the_first_lines_tell_the_many_whom_more_sources_count() -> None:
    small = "Shells on Varna displaced about 500 people on Monday, the mayor said."
    large = "More than 90,000 people have been displaced in Norland, the Norland Red Cross said."
    account = account_of_days(
        ("2033-04-05", small), ("2033-04-06", large), ("2033-04-07", large + " It asked for tents.")
    )
    desk = desk_of(account)
    first = [Names(desk).settle(d.text)[0] for d in opening_drafts(desk, toll_drafts(desk))]
    assert any("90,000" in one for one in first)
    assert not any("500" in one for one in first)


def test_the_dead_of_a_disaster_are_told_though_it_was_told_before() -> None:
    struck = "A 7.8-magnitude earthquake struck Varna on Monday"
    account = account_of_days(
        ("2033-04-07", f"{struck}, killing more than 3,500 people, the ministry said. Schools are shut."),
        ("2033-04-12", f"Snow fell on the tents. {struck}, eight days before the vote. The earthquake has killed at least "
         "5,800 people, the Norland Red Cross said."),
    )  # fmt: skip
    short = [s.text for s in account.brief.sections[0].sentences]
    assert any("people were killed" in one and "3,500" in one and "5,800" in one for one in short)


def test_a_vague_count_far_from_all_numbers_is_a_side_of_its_own() -> None:
    account = account_of_days(
        ("2033-04-05", "A few hundred people marched through Varna on Monday. The harbour was shut."),
        ("2033-04-05", "On Monday about 5,000 people marched through Varna for peace. Shops were open."),
    )  # fmt: skip
    told = [one for one in counts(account) if "5,000" in one]
    assert told
    assert all("a few hundred" in one for one in told)


def test_a_title_that_is_cut_short_is_written_large() -> None:
    account = account_of_days(
        ("2033-04-05", "The flood damaged 412 schools in Varna on Monday, said Dr. Ada Poe, who was in the town with the minister."),
    )  # fmt: skip
    assert any("Dr. Ada Poe" in one for one in counts(account))


def test_who_gives_the_same_number_gives_it_together() -> None:
    account = account_of_days(
        ("2033-04-05", "Shells hit Varna on Monday. The prosecutor said that 16 people were killed in the shelling, "
         "the mayor counted 16 dead, but doctors counted 21 dead."),
    )  # fmt: skip
    told = next(one for one in counts(account) if "between 16 and 21" in one)
    assert told.count("16") == 2


BLASTS = (
    ("2033-04-05", "Shells killed at least 22 people in Varna on Monday, the mayor said."),
    ("2034-09-12", "An air strike killed 22 people in Ruse on Monday, officials said."),
    ("2034-11-02", "Around 130 people have died of hunger in the camp. Sappers said a mine killed four people."),
    ("2035-02-06", "Gunmen killed at least four people in Sliven on Monday, the police said."),
)  # fmt: skip


@pytest.mark.parametrize("told", ["22 people were killed in shelling in Varna", "22 people were killed in air strikes in Ruse", "four people were killed in Sliven"])  # fmt: skip
def test_a_count_is_no_repetition_of_another_year_or_of_many_times_as_many(told: str) -> None:
    assert any(told in one for one in counts(account_of_days(*BLASTS)))


def test_at_least_as_many_is_no_second_number() -> None:
    account = account_of_days(
        ("2033-04-05", "Shells killed 31 people in Varna on Monday. Awa Sy, head of the clinic, said that at least 31 people were killed."),
    )  # fmt: skip
    assert not any("at least 31" in one for one in counts(account))
