"""What is counted or told beside another thing and is not it: rivals of a village's toll, coups of a century, mines and bombs."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of, account_of_days

from tidings.model.account import Account


def _killed(account: Account) -> list[set[float | None]]:
    return [{s.value for s in f.estimates} for f in account.figures if f.measure == "killed"]


def test_anothers_number_for_a_claimed_toll_is_not_the_toll_of_something_else() -> None:
    account = account_of_days(
        (
            "2031-03-10",
            "Fighting broke out around the palace in Lima on Monday. The number of people killed in Monday's fighting has "
            "risen to 16, the prosecutor said. Doctors in Lima said they had counted 21 bodies.",
        ),
        (
            "2031-03-12",
            "The palace in Lima is quiet after Monday's fighting. On Tuesday raiders burned the village of Haskgor, killing at "
            "least 27 people. Community leaders put the number of dead at 35.",
        ),
        title="Fighting in Lima",
    )
    counts = _killed(account)
    assert {27.0, 35.0} in counts
    assert not any({16.0, 35.0} <= c or {21.0, 35.0} <= c for c in counts)


def test_coups_since_independence_are_no_one_attempt() -> None:
    account = account_of(
        "Mutinous soldiers tried to overthrow the president of Peru on Tuesday. Peru has suffered five coups since 1960."
    )
    attempt = [e for e in account.events if any("overthrow" in q.quote for q in e.evidence)]
    assert attempt
    assert not any("coups" in q.quote for e in attempt for q in e.evidence)


@pytest.mark.parametrize(
    ("second", "one"),
    [
        ("The death toll from Tuesday's mutiny in Peru stands at 23, the hospital said.", True),
        ("Peru remembers the mutiny of 1921 in the south.", False),
    ],
)
def test_what_mutineers_storm_belongs_to_the_attempt_of_the_day(second: str, one: bool) -> None:
    account = account_of(
        "LIMA - Dissident soldiers stormed the state broadcaster of Peru on Tuesday, killing 11 people.",
        f"LIMA - The state broadcaster of Peru is back on air and the dissident soldiers are gone. {second}",
    )
    stormed = next(e for e in account.events if any("stormed" in q.quote for q in e.evidence))
    assert any("mutiny" in q.quote for q in stormed.evidence) == one


def test_harm_behind_a_semicolon_is_that_of_the_deed() -> None:
    account = account_of(
        "On Tuesday a lorry hit a landmine on the Haskgor road; eight people were killed."
    )
    deeds = [e for e in account.events if e.type == "ASSAULT"]
    assert len(deeds) == 1
    assert deeds[0].fatalities is not None
    assert deeds[0].fatalities.best == 8


def test_a_lorry_that_hit_a_mine_was_not_bombed() -> None:
    account = account_of(
        "On Tuesday a lorry hit an improvised explosive device on the road to Arica in Chile.",
        "Two army drones bombed a column on the road to Arica in Chile on Tuesday, killing six fighters.",
    )
    for event in account.events:
        said = " ".join(q.quote for q in event.evidence)
        assert not ("lorry" in said and "drones" in said)


def test_a_sentence_on_another_matter_points_back_to_nothing() -> None:
    account = account_of(
        "The council put the toll of Monday's events at fourteen dead. Regarding the attack on Arica, the minister said that the "
        "army had acted."
    )
    for event in account.events:
        said = " ".join(q.quote for q in event.evidence)
        assert not ("fourteen" in said and "Arica" in said)


def test_what_waits_for_a_deed_tells_no_deed() -> None:
    account = account_of_days(
        (
            "2031-03-10",
            "The Tacna Front undertook to release all its prisoners. Envoys of Peru praised the Front.",
        ),
        (
            "2031-03-12",
            "The Tacna Front said it would hold eleven soldiers of Peru until all its prisoners are freed.",
        ),
        title="Prisoners of Tacna",
    )
    pledge = [s for s in account.statements if "prisoners" in s.content and s.outcome is not None]
    assert not any(s.outcome and s.outcome.state == "kept" for s in pledge)


def test_a_claim_that_is_rejected_is_that_told_just_before() -> None:
    account = account_of(
        "Gunmen claiming to be soldiers seized a bus in Arica on Tuesday, the army said.",
        "The governor of Arica said a deal had been near. Interior Secretary Bo Lund rejected the claim.",
    )
    by_id = {s.id: s for s in account.statements}
    tied = [
        by_id[s.answers].content
        for s in account.statements
        if s.answers in by_id and "claim" in s.content
    ]
    assert not any("bus" in content for content in tied)


def test_a_forecast_does_not_fail_before_its_time_by_an_older_deed() -> None:
    account = account_of_days(
        ("2031-03-10", "“We will see an attack on the port of Arica before June,” analyst Ana Ruiz said in Lima."),
        (
            "2031-03-12",
            "On 1 March gunmen attacked the port of Tacna and burned a ship. Arica is quiet.",
        ),
        title="Attack on the port",
    )  # fmt: skip
    assert {f.state for f in account.forecasts if "Arica" in f.proposition} == {"open"}
