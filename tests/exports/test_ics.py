"""The calendar: a reader of RFC 5545 finds whole days, words behind them, and no clock."""

from datetime import date

import pytest
from msgspec.structs import replace
from tests.exports.made import account_of, days, empty_account, hostile_account, made
from tests.samples import FORECAST, sample_account

from tidings.exports.ics import export_ics
from tidings.model.account import Account
from tidings.model.items import Forecast
from tidings.model.outcomes import Outcome

icalendar = pytest.importorskip("icalendar")


def entries(account: Account) -> list:
    content = export_ics(account).content
    for line in content.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()  # no sign is cut in two
    assert b"\n" not in content.replace(b"\r\n", b"")
    calendar = icalendar.Calendar.from_ical(content)
    assert not calendar.errors
    assert calendar["VERSION"] == "2.0"
    assert "PRODID" in calendar
    found = calendar.walk("VEVENT")
    assert len({str(one["UID"]) for one in found}) == len(found)
    for one in found:
        assert not one.errors
        assert one["DTSTAMP"].dt.isoformat() == "2031-05-07T00:00:00+00:00"
    return found


def foretold(horizon) -> Account:
    forecast = Forecast(
        statement=FORECAST.id, proposition="Talks on a truce", likelihood=(0.55, 0.8), horizon=horizon,
        state="open", why="no later report tells of it", evidence=FORECAST.evidence,
    )  # fmt: skip
    return replace(sample_account(), forecasts=(forecast,))


@pytest.mark.parametrize(
    ("told", "first", "end"),
    [
        (days("2031-05-09"), date(2031, 5, 9), date(2031, 5, 10)),
        (days("2031-05-09", "2031-05-11", "days"), date(2031, 5, 9), date(2031, 5, 12)),
        (days(None, "2031-05-31", "range"), date(2031, 5, 31), date(2031, 6, 1)),
    ],
)
def test_days_are_whole_and_the_end_is_the_day_after(told, first: date, end: date) -> None:
    (one,) = entries(foretold(told))
    assert (one["DTSTART"].dt, one["DTEND"].dt) == (first, end)
    assert one["DTSTART"].params["VALUE"] == "DATE"


def test_a_forecast_says_what_who_and_how_likely() -> None:
    (one,) = entries(foretold(days("2031-05-31")))
    assert str(one["SUMMARY"]) == "Foretold: Talks on a truce"
    said = str(one["DESCRIPTION"]).splitlines()
    assert said[0] == "likelihood 55% to 80%"
    assert said[2].startswith(
        "“Talks on a truce are likely to begin before June” (Gazette, 2031-05-06; "
    )


@pytest.mark.parametrize(
    ("state", "status"),
    [("met", "CONFIRMED"), ("fell_through", "CANCELLED"), ("moved", "TENTATIVE")],
)
def test_a_plan_says_what_became_of_it(state: str, status: str) -> None:
    plan = made(
        status="planned", date=days("2031-05-09"), outcome=Outcome(state=state, why="it is told")
    )
    (one,) = entries(account_of(plan))
    assert str(one["STATUS"]) == status
    assert str(one["LOCATION"]) == "Porto Velo"
    assert str(one["UID"]) == "event-shells@tidings"


def test_what_happened_is_no_entry_and_what_has_no_day_is_counted() -> None:
    assert entries(account_of(made())) == []
    told = export_ics(replace(foretold(None), events=(made(status="planned", date=None),))).left_out
    assert (
        told
        == "2 of 2 plans and forecasts left out: 1 forecasts without a day, 1 plans without a day"
    )


def test_nothing_and_hostile_words() -> None:
    assert b"VEVENT" not in export_ics(empty_account()).content
    account = hostile_account()
    planned = [event for event in account.events if event.status == "planned"]
    found = {str(one["UID"]): str(one["SUMMARY"]) for one in entries(account)}
    assert len(found) == len(planned) + 1
    for event in planned:
        kept = found[f"{event.id}@tidings"]
        assert (
            kept.split()
            == event.headline.replace("\x00", "\ufffd").replace("\x07", "\ufffd").split()
        )


def test_without_a_day_of_the_account_the_stamp_is_fixed() -> None:
    account = foretold(days("2031-05-31"))
    bare = replace(account, situation=replace(account.situation, as_of=None))
    assert b"DTSTAMP:19700101T000000Z" in export_ics(bare).content
