"""Counts that reports carry on: the toll that has risen, the people still missing."""

import pytest
from tests.merging.reports import account_of_days

from tidings.model.account import Account

FIRST = (
    "A landslide buried part of the mining town of Orvela after three days of rain on the Karst hills. "
    "Rescuers dug through mud and broken beams all day. {} "
    "The landslide in Orvela cut the road to the mine, and the miners of Orvela dug beside the rescuers."
)
LATER = (
    "Rescuers kept digging through the mud of the landslide in the mining town of Orvela in the Karst hills. {} "
    "The road to the mine of Orvela stays cut, and the rain on the Karst hills has stopped. "
    "Miners dug beside the rescuers among broken beams."
)


def _account(first: str, later: str) -> Account:
    return account_of_days(
        ("2031-03-10", FIRST.format(first)), ("2031-03-12", LATER.format(later)), title="Landslide in Orvela"
    )  # fmt: skip


def _figures(first: str, later: str) -> list[tuple[str, float | None, int]]:
    account = _account(first, later)
    measures = ("killed", "missing")
    return sorted((f.agreement, f.best, len(f.estimates)) for f in account.figures if f.measure in measures)  # fmt: skip


@pytest.mark.parametrize(
    ("first", "later", "best"),
    [
        ("Twelve people are dead.", "The death toll of the landslide has risen to 19.", 19),
        ("Twelve people are dead.", "The count now stands at 14 dead.", 14),
        ("Forty people are missing.", "Eleven people are still missing.", 11),
        # one calling, two words
        ("Twelve inmates have died.", "The toll has risen again: 19 prisoners have died.", 19),
        ("Twelve villagers have died.", "The toll has risen again: 15 residents have died.", 15),
        ("Four soldiers were killed.", "A fifth soldier has died in hospital.", 5),
        ("Sixteen pupils are missing.", "The number of missing pupils has risen to 19.", 19),
    ],
)
def test_a_toll_is_carried_on(first: str, later: str, best: int) -> None:
    assert _figures(first, later) == [("update", best, 2)]


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("Twelve people are dead.", "A bus driver said that 19 people are dead."),
        ("Twelve people are dead.", "The death toll of the landslide has risen to 4,000."),
        ("Twelve miners are dead.", "The death toll of the landslide has risen to 19."),
        ("Twelve prisoners have died.", "The toll has risen again: 19 soldiers have died."),
        ("Four soldiers were killed.", "A fifth prisoner has died in hospital."),
        ("Six soldiers were killed.", "A fifth soldier has died in hospital."),
        # totals that begin on two days
        (
            "Sixty people have died since January.",
            "The count now stands at 83 people dead since 3 March.",
        ),
    ],
)
def test_other_counts_stay_apart(first: str, later: str) -> None:
    assert all(count == 1 for _, _, count in _figures(first, later))


@pytest.mark.parametrize(
    ("first", "later", "agreement", "best"),
    [
        # counts of other kinds, corrections, one building, without a word that says so but for the later one's
        ("So far 85 people have been arrested.", "The number of people arrested stands at 230.", "update", 230),
        ("The death toll has risen to 53.", "The ministry has settled on 52 dead.", "update", 52),
        ("Fourteen people were killed.", "The number of people killed has risen to 41.", "update", 41),
        # a count closed on a day goes on from the counts before, though a blow claims it
        ("The death toll has risen to 41.", "According to the count closed on Tuesday, 53 persons lost their lives in the shelling.", "update", 53),
        # where people come from is not where they are counted
        ("By noon 1,200 people from Orvela were registered in Velm.", "In Velm 1,900 refugees are registered.", "update", 1900),
        # of one building, told without the blow and with it
        ("The toll has risen. It includes nine patients and nurses of the Harbour Hospital, which was shelled.", "Eleven people died in the Harbour Hospital when it was shelled on Monday.", "update", 11),
        # the ill, what is held up, what is cleared away
        ("Nine confirmed cases of measles were registered.", "Measles has reached 21 cases.", "update", 21),
        ("Fourteen lorries were waiting at the mine.", "Thirty-one lorries were waiting at the mine, 17 more than on Monday.", "update", 31),
        # who is shut in becomes fewer, who is freed more; "rose to" takes up what was counted before without a happening
        ("Ninety people are still in the mine.", "62 miners remain trapped in the mine.", "update", 62),
        ("Twelve miners were freed.", "The total number of miners freed is now 21.", "update", 21),
        ("A total of 15 people died.", "The number of people killed in the storming of the mine rose to 18.", "update", 18),
        ("Four people are dead.", "Two more have died in hospital, which brings the dead to six.", "update", 6),
        ("Soldiers have removed 14 roadblocks since Monday.", "In the whole operation 23 roadblocks were removed.", "update", 23),
    ],
)  # fmt: skip
def test_other_counts_are_carried_on(first: str, later: str, agreement: str, best: float) -> None:
    account = _account(first, later)
    assert (agreement, best, 2) in {
        (f.agreement, f.best, len(f.estimates)) for f in account.figures
    }


@pytest.mark.parametrize(
    ("later", "one"),
    [
        ("The number of cholera cases in the town has gone up to 14.", True),
        ("The number of measles cases in the town has gone up to 14.", False),
    ],
)
def test_none_so_far_is_where_a_count_begins(later: str, one: bool) -> None:
    account = _account("No confirmed case of cholera so far.", later)
    (figure,) = [f for f in account.figures if any(e.value == 14 for e in f.estimates)]
    assert ({e.value for e in figure.estimates} == {0.0, 14.0}) is one
    assert figure.best == 14


BLOW = "Shells hit Orvela on Monday and killed six people."


@pytest.mark.parametrize(
    ("later", "one"),
    [
        # of one town the same number is told again without the blow; another number, another town are not
        ("In Orvela the council gave the number of dead as six.", True),
        ("In Orvela the council gave the number of dead as nine.", False),
        ("In Sulna the council gave the number of dead as six.", False),
    ],
)
def test_the_number_of_a_blow_is_told_again(later: str, one: bool) -> None:
    counts = [len(f.estimates) for f in _account(BLOW, later).figures if f.measure == "killed"]
    assert (counts == [2]) is one


def test_all_who_left_are_carried_on_and_not_those_of_one_side() -> None:
    sides = "Some 5,100 people have left their homes on the northern side and 1,700 on the southern side, 6,800 in all."
    account = _account(sides, "Some 7,200 people are still away from their homes.")
    values = [{e.value for e in f.estimates} for f in account.figures if f.measure == "displaced"]
    assert {6800.0, 7200.0} in values


AGAIN = [
    (
        "Nine inmates broke out. Four of them have already been recaptured.",
        "Eleven prisoners have been recaptured so far.",
        True,
    ),
    (
        "Nine inmates broke out. Four of them have already been recaptured.",
        "Eleven prisoners have been detained so far.",
        False,
    ),
]


@pytest.mark.parametrize(("first", "later", "one"), AGAIN)
def test_who_is_caught_again_is_counted_on(first: str, later: str, one: bool) -> None:
    account = _account(first, later)
    found = [f for f in account.figures if f.measure == "captured" and len(f.estimates) == 2]
    assert bool(found) is one


def test_a_square_may_lie_in_any_town() -> None:
    account = account_of_days(
        ("2031-03-10", "Gunmen fired at a rally in the town of Orvela on Monday, killing at least three people."),
        ("2031-03-11", "Two more of those hit at Market Square in Orvela on Monday have died, which brings the dead to five."),
        title="Shots at the rally in Orvela",
    )  # fmt: skip
    best = {f.best for f in account.figures if f.measure == "killed" and len(f.estimates) > 1}
    assert best == {5}


@pytest.mark.parametrize(
    ("later", "best"),
    [
        ("The ministry reported 21 deaths from cholera, up from nine deaths on Saturday.", 21),
        ("The toll of cholera is now 21 deaths, compared with nine deaths on Saturday.", 21),
        ("The toll of cholera rose from nine deaths to 21 deaths.", 21),
        ("The toll of cholera was up from nine deaths on Saturday to 21 deaths on Sunday.", 21),
    ],
)
def test_what_a_count_was_before(later: str, best: int) -> None:
    account = _account("Nine deaths from cholera have been reported so far.", later)
    (figure,) = [f for f in account.figures if any(e.value == 21 for e in f.estimates)]
    assert figure.best == best


@pytest.mark.parametrize(
    ("later", "together"),
    [
        (
            "In Orvela they buried their dead on Friday. The priest counted 19 graves behind the church.",
            True,
        ),
        # of another town; fewer than were known; a list of names may be set against the toll
        (
            "In Karm they buried their dead on Friday. The priest counted 19 graves behind the church.",
            False,
        ),
        (
            "In Orvela they buried their dead on Friday. The priest counted three graves behind the church.",
            False,
        ),
    ],
)
def test_graves_are_the_toll_of_their_town(later: str, together: bool) -> None:
    first = "Gunmen raided the town of Orvela on Monday and killed 16 people. The gunmen burnt the mill of Orvela and took the cattle."
    account = account_of_days(
        ("2031-03-10", first),
        ("2031-03-12", f"{later} The gunmen had burnt the mill of Orvela and taken the cattle."),
        title="The raid on Orvela",
    )
    found = [f for f in account.figures if any(e.value == 16.0 for e in f.estimates)]
    assert [len(f.estimates) == 2 for f in found] == [together]
