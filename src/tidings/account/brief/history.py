"""What was over long before the first report is history, and no news."""

from __future__ import annotations

import datetime

from tidings.account.brief.desk import Desk
from tidings.model.dates import Date

# Half a year: UCDP and ACLED publish candidate events monthly, and an analyst's bulletin looks back no farther.
HISTORY = datetime.timedelta(days=183)


def is_past(date: Date | None, desk: Desk) -> bool:
    """Whether something was over more than half a year before the first report."""
    if date is None or not date.latest or not desk.first_day:
        return False
    day = datetime.date.fromisoformat
    return day(date.latest) < day(desk.first_day) - HISTORY


def is_standing(date: Date | None, desk: Desk) -> bool:
    """Whether something has gone on since more than half a year before the first report: “has fought since 2017”, “has seen five
    coups since 1960”."""
    if date is None or not date.earliest or not desk.first_day or date.precision == "year":
        return False
    day = datetime.date.fromisoformat
    return day(date.earliest) < day(desk.first_day) - HISTORY


def is_to_come(date: Date | None, desk: Desk) -> bool:
    """Whether a day lies wholly after the last report: told as happened, it is dated wrongly."""
    return date is not None and bool(desk.as_of) and (date.earliest or "") > desk.as_of
