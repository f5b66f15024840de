"""One deed laid at two doors by those who look on."""

import pytest
from tests.merging.reports import account_of

BLAST = "Gunmen burned a clinic in Karm on Monday. "


@pytest.mark.parametrize(
    ("text", "two"),
    [
        ("The police blamed the Red Column. Residents said the gunmen were soldiers of the Lake Front.", True),
        ("The police blamed the Red Column. The police arrested a clerk. A resident said it was a quiet day.", False),
        ("The police blamed the Red Column. Residents said the gunmen were men of the Red Column.", False),
    ],
)  # fmt: skip
def test_two_doors(text: str, two: bool) -> None:
    names = "The Red Column, an armed group, and the Lake Front, an armed group, fight in Karm. "
    account = account_of(BLAST + names + text)
    found = [d for d in account.disagreements if "two doors" in d.explanation]
    assert bool(found) is two


@pytest.mark.parametrize(
    ("other", "events"),
    [
        ("Gunmen killed two drivers and a guard on a road near Karm.", 2),
        ("The ambush of a convoy near Karm on 16 March killed seven men.", 1),
    ],
)
def test_a_blow_without_a_day_is_none_of_weeks_ago(other: str, events: int) -> None:
    first = "On 16 March rebels ambushed a convoy near Karm, killing at least seven men."
    account = account_of(first, other)
    assert len([e for e in account.events if e.type == "ASSAULT"]) == events
