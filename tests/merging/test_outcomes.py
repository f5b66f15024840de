"""What came of promises, threats, plans and forecasts, told in two reports of different days."""

from __future__ import annotations

import pytest

from tidings.model.account import Account
from tidings.model.documents import RawReport
from tidings.pipeline import build_account

# What else stands in the reports, of no matter to anything.
_REST = (
    "Shops in the old town opened at nine, and a baker gave away yesterday's rolls.",
    "It rained all morning. Two dogs slept under the benches of the railway station.",
    "The chess club meets upstairs now. Its old room has been let to a tailor.",
)


def _account(*reports: tuple[str, str]) -> Account:
    return build_account(
        [
            RawReport(
                origin=f"{day}.txt", media_type="text/plain",
                content=f"Paper of {day}\n\n{text}\n\n{rest}".encode(),
                declared=(("outlet", f"Paper {day}"), ("published", day)),
            )
            for (day, text), rest in zip(reports, _REST, strict=False)
        ]
    )  # fmt: skip


def _states(account: Account) -> set[str]:
    return {
        i.outcome.state for i in (*account.statements, *account.events) if i.outcome is not None
    }


@pytest.mark.parametrize(
    ("said", "later", "state"),
    [
        ("The mining firm Orvex promised to reopen the school in Tarvo by 12 May.",
         "The school in Tarvo was still shut on Sunday, a teacher said.", "broken"),
        ("The mining firm Orvex promised to reopen the school in Tarvo by 12 May.",
         "Children sat in the school in Tarvo again on Wednesday, which had reopened the day before.", "open"),
        ("The mining firm Orvex promised to reopen the school in Tarvo by 12 May.",
         "The school in Tarvo reopened on Tuesday after six weeks.", "kept"),
        ("The rebels threatened to blow up the dam at Kessar.",
         "Rebels blew up the dam at Kessar on Wednesday, farmers said.", "kept"),
        ("The rebels threatened to blow up the dam at Kessar.",
         "Rebels blew up another dam on Wednesday, far from the river.", "open"),
        ("The rebels threatened to blow up the dam at Kessar if the army came.",
         "The dam at Kessar was left untouched on Wednesday.", "open"),
        ("President Ada Molnar promised not to send troops to Velika.",
         "Two hundred soldiers landed in Velika on Monday.", "broken"),
        ("The governor promised the mothers of the kidnapped miners that the men would be home by 12 May.",
         "The miners came home on 11 May in two buses, neighbours said.", "kept"),
        ("The army promised to pull its guns out of Tarvo by 12 May.",
         "The withdrawal of the guns from Tarvo is half done, a monitor said.", "open"),
        ("The aid agency pledged to bring 900 blankets to Tarvo before the month is out.",
         "No blankets had reached Tarvo by 20 May.", "open"),
        ("The aid agency pledged to bring the blankets home to Tarvo within a week.",
         "The blankets had not reached Tarvo on 16 May.", "broken"),
        ("The aid agency pledged to bring the blankets to Tarvo within seventy-two hours.",
         "The blankets had not reached Tarvo on 16 May.", "broken"),
        ("The aid agency pledged to bring 900 blankets to Tarvo by 12 May.",
         "By Sunday 120 blankets had reached Tarvo.", "broken"),
        ("The governor said she would visit the flooded streets of Tarvo on 12 May.",
         "The governor cancelled her visit to the flooded streets of Tarvo because of fog.", "fell_through"),
        ("The president said he would not dismiss General Molnar.",
         "The president removed General Molnar from his post on Tuesday.", "broken"),
    ],
)  # fmt: skip
def test_say_and_do(said: str, later: str, state: str) -> None:
    account = _account(("2031-05-06", said), ("2031-05-18", later))
    assert _states(account) == {state}


@pytest.mark.parametrize(
    ("said", "later", "state"),
    [
        ("The two foreign ministers will meet in Oslo on 12 May, the ministry announced.",
         "The foreign ministers sat together in Oslo for six hours on Monday.", "met"),
        ("The two foreign ministers will meet in Oslo on 12 May, the ministry announced.",
         "The foreign ministers' meeting in Oslo has been postponed until June.", "moved"),
        ("The two foreign ministers will meet in Oslo on 12 May, the ministry announced.",
         "Monday's meeting of the foreign ministers in Oslo was called off.", "fell_through"),
        ("The two foreign ministers will meet in Oslo on 12 May, the ministry announced.",
         "A conference of dentists opened in Oslo on Monday.", "open"),
    ],
)  # fmt: skip
def test_plans(said: str, later: str, state: str) -> None:
    account = _account(("2031-05-06", said), ("2031-05-14", later))
    assert _states(account) == {state}


@pytest.mark.parametrize(
    ("said", "later", "state"),
    [
        ("The strike will last until August, economist Rui Pinto predicted.",
         "The strike ended on Friday.", "failed"),
        ("The river will reach the old bridge at Tarvo on Friday, the weather service forecast.",
         "The river reached the old bridge at Tarvo on 9 May.", "held"),
        ("Copper will cost more than 9,000 dollars a tonne in June, economist Rui Pinto predicted.",
         "Copper closed at 9,400 dollars a tonne on Monday.", "held"),
        ("The strike will last until August, economist Rui Pinto predicted.",
         "A strike of bakers ended on Friday in another town.", "open"),
        ("The truce will hold until August, economist Rui Pinto predicted.",
         "The truce held on Friday.", "open"),
    ],
)  # fmt: skip
def test_forecasts(said: str, later: str, state: str) -> None:
    account = _account(("2031-05-06", said), ("2031-06-11", later))
    assert {f.state for f in account.forecasts} == {state}


@pytest.mark.parametrize(
    ("said", "later", "state"),
    [
        ("The ferrymen are likely to stop work before Sunday, economist Rui Pinto said.",
         "On Saturday the ferrymen walked out.", "held"),
        ("The mill is unlikely to outlive the week.",
         "The mill collapsed on Friday.", "held"),
        ('"This siege will be over by Friday," the mayor of Tarvo said.',
         "Police broke in on Sunday and ended a siege of nine days.", "failed"),
        ("A new bridge in Tarvo is unlikely to stand before August.",
         "The bridge in Tarvo collapsed on Sunday.", "open"),
        ("The pass at Tarvo is closed. It will reopen on Saturday, the army predicted.",
         "The pass reopened at noon on Saturday.", "held"),
        ("Power in Tarvo will be back on Saturday, the engineer Rui Pinto predicted.",
         "The power firm had promised light for Saturday. It waits for a part.", "failed"),
        ("Power in Tarvo will be back on Saturday, the engineer Rui Pinto predicted.",
         "Power came back on Saturday, as the firm had promised.", "held"),
        ('"I expect a signature before Sunday," said the envoy Rui Pinto in Tarvo.',
         "Both sides signed the accord in Tarvo on Friday.", "held"),
        ("The number of strikers is 400, the union said. It will be more than 900 by Sunday, its head predicted.",
         "On Sunday the union counted 950 strikers.", "held"),
        ("The union says that 400 people are on strike in the whole country. Its president, Rui Pinto, says it will be more than 900 by Sunday.",
         "The union said that 950 people were on strike on Sunday evening.", "held"),
        ("The union says that 400 people are on strike in the whole country. Its president, Rui Pinto, says it will be more than 900 by Sunday.",
         "The union said that 950 people were evacuated on Sunday evening.", "open"),
        ('An explosion in the gas plant killed two fitters on Monday. "The toll is likely to rise," the doctor Rui Pinto said.',
         "Three workers have died since the explosion in the gas plant on 5 May 2031.", "held"),
        ('An explosion in the gas plant killed two fitters on Monday. "The toll is likely to rise," the doctor Rui Pinto said.',
         "Nine people were killed in a bus on 5 May 2031.", "open"),
        ("The barges have not come. The agent Rui Pinto expects that they will not arrive before Monday.",
         "The barges arrived in Tarvo on Tuesday.", "held"),
        ("The lost skiers will be found within two days, the guide Rui Pinto predicted.",
         "The skiers have now been missing for six days.", "failed"),
        ("The lost skiers will be found within two days, the guide Rui Pinto predicted.",
         "The skis have been found by children.", "open"),
        ('"It will be quiet tonight. I expect the pass to reopen before Sunday," the envoy Rui Pinto said.',
         "The pass reopened on 13 May.", "failed"),
        ("If the fighting reaches Tarvo, 20,000 people could cross the river, the agency predicted.",
         "Two people crossed the river at Tarvo on Sunday.", "open"),
        ("If the fighting reaches Tarvo, people could cross the river, the agency predicted.",
         "People crossed the river at Tarvo on Sunday.", "held"),
        ('An explosion in the gas plant killed two fitters on Monday. "More of the burnt will die," the doctor Rui Pinto said.',
         "Three workers have died since the explosion in the gas plant on 5 May 2031.", "held"),
        ('An explosion in the gas plant killed two fitters on Monday. "The number is likely to rise," the doctor Rui Pinto said.',
         "Three workers have died since the explosion in the gas plant on 5 May 2031.", "held"),
        ('An explosion in the gas plant killed two fitters on Monday. "The number of visitors is likely to rise," the doctor Rui Pinto said.',
         "Three workers have died since the explosion in the gas plant on 5 May 2031.", "open"),
        ("The stoppage at the mill will be over within the week, the mayor predicted.",
         "On Monday 300 people at the mill were still on strike.", "failed"),
        ("The number of displaced people in Tarvo has reached 8,200. Further movements are expected if the army enters the valley.",
         "The number of displaced people in Tarvo has risen to 11,600.", "held"),
        ("The number of displaced people in Tarvo has reached 8,200. More people are likely to flee, the mayor Rui Pinto said.",
         "The number of displaced people in Tarvo has risen to 11,600.", "held"),
        ("The number of displaced people in Tarvo has reached 8,200. Further movements of goods are expected.",
         "The number of displaced people in Tarvo has fallen to 7,100.", "open"),
        ("The number of displaced people in Tarvo has reached 8,200. No further movements are likely, the mayor Rui Pinto said.",
         "The number of displaced people in Tarvo has risen to 11,600.", "open"),
        ("The number of displaced people in Tarvo has reached 8,200. More of them are likely to return home, the mayor Rui Pinto said.",
         "The number of displaced people in Tarvo has risen to 11,600.", "open"),
    ],
)  # fmt: skip
def test_forecasts_in_other_words(said: str, later: str, state: str) -> None:
    account = _account(("2031-05-06", said), ("2031-05-13", later))
    assert {f.state for f in account.forecasts} == {state}


@pytest.mark.parametrize(
    ("said", "later", "states"),
    [
        ("The two fishermen are to be handed over on Sunday.",
         "The two fishermen were handed over on Sunday at noon.", {"kept"}),
        ("Minister Ada Molnar will visit Tarvo on Sunday.",
         "Molnar visited Tarvo on Sunday.", {"met"}),
        ("Trains to Tarvo will run again from Sunday.", "Trains to Tarvo have run since Sunday.", {"kept"}),
        ("A column of engineers is to clear the road to Tarvo on Sunday.",
         "The engineers never cleared the road to Tarvo.", {"fell_through"}),
        ("Helicopters will drop bread over Tarvo on Sunday.",
         "Helicopters will drop bread over Velika in June.", {"open"}),
        ("A team of divers from Orvex will land in Tarvo on Sunday.",
         "Another team of divers comes to Tarvo in June.", {"open"}),
    ],
)  # fmt: skip
def test_plans_that_a_report_tells(said: str, later: str, states: set[str]) -> None:
    account = _account(("2031-05-06", said), ("2031-05-13", later))
    assert not account.forecasts
    assert _states(account) == states


@pytest.mark.parametrize(
    ("later", "state"),
    [
        (
            "Three workers have died since the explosion in the gas plant at Karm on 5 May 2031.",
            "held",
        ),
        ("Three workers have died since the fire in the hotel at Karm on 5 May 2031.", "open"),
    ],
)
def test_a_toll_that_rose_among_dead_of_no_day(later: str, state: str) -> None:
    said = (
        "An explosion in the gas plant at Karm killed two fitters on Monday. "
        '"The toll is likely to rise," the doctor Rui Pinto said.'
    )
    between = "The whole street falls quiet for the dead of the plant. There are three of them now."
    account = _account(("2031-05-06", said), ("2031-05-09", between), ("2031-05-13", later))
    assert {f.state for f in account.forecasts} == {state}


@pytest.mark.parametrize(
    ("later", "state"),
    [
        ("Minister Ada Molnar resigned on Friday.", "broken"),
        ("Minister Ada Molnar opened a school on Friday.", None),
    ],
)
def test_what_was_refused_and_done(later: str, state: str | None) -> None:
    said = "Minister Ada Molnar will not resign, her spokesman said."
    account = _account(("2031-05-06", said), ("2031-05-13", later))
    (refusal,) = (s for s in account.statements if s.kind == "refusal")
    assert (refusal.outcome.state if refusal.outcome else None) == state


def test_evidence_is_the_later_clause() -> None:
    account = _account(
        ("2031-05-06", "The rebels threatened to blow up the dam at Kessar."),
        ("2031-05-18", "Rebels blew up the dam at Kessar on Wednesday, farmers said."),
    )
    outcome = next(s.outcome for s in account.statements if s.outcome is not None)
    assert outcome is not None
    assert [e.quote for e in outcome.evidence] == ["Rebels blew up the dam at Kessar on Wednesday"]
    assert outcome.by


@pytest.mark.parametrize(
    ("later", "state"),
    [
        ("Harbour master Oren Tal, who had hoped to see the bay empty by then, did not come to the telephone.", "broken"),
        # who hopes or hoped still may; another's hope; a hope for no day
        ("Harbour master Oren Tal, who hopes to see the bay empty by then, did not come to the telephone.", "open"),
        ("Pilot Ada Brandt, who had hoped to see the bay empty by then, did not come to the telephone.", "open"),
        ("Harbour master Oren Tal, who had hoped to see his sons at school, did not come to the telephone.", "open"),
    ],
)  # fmt: skip
def test_what_had_been_hoped_for_by_then(later: str, state: str) -> None:
    said = "Harbour master Oren Tal is not worried. “The queue will be gone by Sunday,” he said."
    account = _account(("2031-03-14", said), ("2031-03-18", later))
    states = {s.outcome.state for s in account.statements if s.outcome and "queue" in s.content}
    states |= {
        "broken" if f.state == "failed" else f.state
        for f in account.forecasts
        if "queue" in f.proposition
    }
    assert states == {state}


COUP = '"The coup will probably collapse within two days," said a diplomat in Tarvo.'
DOWN = "The attempt of some colonels to seize the institutions of the state has been put down."


@pytest.mark.parametrize(
    ("again", "later", "state"),
    [
        (COUP, DOWN, "held"),
        (f"Soldiers entered Tarvo. {COUP}", DOWN, "held"),
        # who hands the words on tells no outcome
        (f"{COUP} Officers say that the coup has collapsed in their minds.", "Rain fell.", "open"),
    ],
)
def test_forecast_printed_again(again: str, later: str, state: str) -> None:
    account = _account(("2031-05-06", COUP), ("2031-05-07", again), ("2031-05-07", later))
    assert {f.state for f in account.forecasts} == {state}
