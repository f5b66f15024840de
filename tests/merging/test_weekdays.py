"""Days of the week tell two deeds apart where no more is known of a day."""

import pytest
from tests.merging.test_deeds import account, tolls

from tidings.merging.happenings.weekdays import on_other_weekdays, weekday_of
from tidings.model.dates import Date


def named(said: str) -> Date:
    return Date(edtf="../..", as_written=said)


THURSDAY = Date(edtf="2021-06-03", earliest="2021-06-03", latest="2021-06-03", precision="day")
WEEK = Date(edtf="2021-W22", earliest="2021-05-31", latest="2021-06-06", precision="week")


@pytest.mark.parametrize(
    ("day", "number"),
    [(named("Saturday night"), 5), (named("last Thurs."), 3), (named("that day"), None), (THURSDAY, 3), (WEEK, None)],
)  # fmt: skip
def test_the_day_of_the_week(day: Date, number: int | None) -> None:
    assert weekday_of(day) == number


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ([named("Saturday")], [THURSDAY], True),
        ([named("Monday")], [named("on Thursday")], True),
        ([named("Friday night")], [THURSDAY], False),
        ([named("Sunday")], [named("Monday")], False),
        ([named("Saturday"), named("Thursday")], [THURSDAY], False),
        ([named("Saturday")], [WEEK], False),
        ([named("Saturday"), named("earlier")], [THURSDAY], False),
        ([THURSDAY], [THURSDAY], False),
        ([named("Saturday")], [], False),
    ],
)
def test_other_days_of_the_week_are_other_days(
    one: list[Date], other: list[Date], apart: bool
) -> None:
    assert on_other_weekdays(one, other) is apart
    assert on_other_weekdays(other, one) is apart


RAIDS = (
    "2021-06-04",
    "Raids kill dozens in Tacna",
    "Government raids killed dozens of people in and around Tacna on Thursday. Doctors counted the dead in three hospitals.",
)
BOMBER = (
    "A car bomb hit a bus convoy outside Tacna on {day}, killing at least 24 people, monitors said."
)


@pytest.mark.parametrize(("day", "events"), [("Thursday", 1), ("Sunday", 2)])
def test_an_undated_report_of_another_day_of_the_week_is_of_another_deed(
    day: str, events: int
) -> None:
    bomber = ("", "Bombing of bus convoy near Tacna", BOMBER.format(day=day))
    assert len(tolls(account(RAIDS, bomber))) == events
