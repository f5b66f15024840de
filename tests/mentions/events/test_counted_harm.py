"""People whom a report counts as killed or hurt are on the side that suffers, and one deed has harmed them all."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tidings.model.mentions import EventMention

Events = Callable[[str], tuple[EventMention, ...]]


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("At least nine people were killed and many others wounded in the raid.", []),
        ("11 killed 25 injured in army air strike in Karm province", ["army"]),
        ("Nine killed 14 wounded as rebels shell Karm.", ["rebels"]),
        # who acts is counted, too
        ("Two gunmen killed nine people in the market of Karm.", ["Two gunmen"]),
        ("Twelve rebels wounded 30 soldiers on Monday.", ["Twelve rebels"]),
        ("Three police officers shot and killed two men.", ["Three police officers"]),
    ],
)  # fmt: skip
def test_who_is_counted_among_the_harmed_did_nothing(
    events: Events, text: str, doers: list[str]
) -> None:
    found = {a.evidence.quote for e in events(text) for a in e.actors if a.role == "source"}
    assert sorted(found) == doers


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("11 killed 25 injured in army air strike in Karm province", ["air strike"]),
        ("11 killed, 25 injured in rebel attack on market", ["rebel attack"]),
        ("Four soldiers killed, 12 wounded in raid on village of Karm", ["raid"]),
        ("Two bombers killed 14 wounded soldiers in a clinic.", ["kill"]),
    ],
)
def test_a_list_of_killed_and_hurt_is_of_one_deed(
    events: Events, text: str, words: list[str]
) -> None:
    assert sorted(e.lemma for e in events(text) if e.type == "ASSAULT") == words


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("A bomber struck as the pair were exchanging vows killing 32 people.", "occurred"),
        ("The rebels announced a plan to kill 32 people.", "planned"),
    ],
)
def test_nobody_vowed_the_harm_of_a_deed(events: Events, text: str, status: str) -> None:
    killing = next(e for e in events(text) if e.lemma == "kill")
    assert killing.status == status


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Rebels bombed the fort of Karm (1881).", False),
        ("Rebels bombed the fort of Karm in 1981.", True),
    ],
)
def test_a_year_in_brackets_is_of_the_name_before_it(events: Events, text: str, year: bool) -> None:
    dates = [e.date.edtf for e in events(text) if e.date]
    assert any(d in {"1881", "1981"} for d in dates) is year
