"""Articles that tell of one attack become one event with all their tolls; other attacks stay apart."""

from __future__ import annotations

import pytest

from tidings.model.account import Account
from tidings.model.documents import RawReport
from tidings.model.items import Event
from tidings.pipeline import build_account

BLAST = (
    "A suicide bomber killed 14 people in a market in Tacna on Monday, police said. "
    "The blast tore through the fish stalls of the market."
)
LATER = (
    "At least 17 people have died after a suicide bomber attacked the fish market in Tacna on "
    "Monday, a hospital said."
)


def account(*reports: tuple[str, str, str]) -> Account:
    """The account of reports given as day of publication, title and text."""
    return build_account(
        [
            RawReport(
                origin=f"report-{number}.txt", media_type="text/plain",
                content=f"{title}\n\n{text}".encode(),
                declared=(("outlet", f"Paper {number}"), ("published", day), ("title", title)),
            )
            for number, (day, title, text) in enumerate(reports)
        ]
    )  # fmt: skip


def deadly(told: Account) -> list[Event]:
    return [e for e in told.events if e.type == "ASSAULT" and e.fatalities is not None]


def tolls(told: Account) -> list[set[float]]:
    """The numbers of killed that each deadly event has estimates of."""
    figures = {f.id: f for f in told.figures}
    return sorted(
        (
            {e.value for i in event.figures if figures[i].measure == "killed"
             for e in figures[i].estimates if e.value}
            for event in deadly(told)
        ),
        key=sorted,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("2021-05-04", "Market blast kills 14", BLAST), ("2021-05-05", "Toll of market blast rises", LATER),
         [{14, 17}]),
        (("2021-05-04", "Market blast kills 14", BLAST),
         ("2021-05-05", "Shells kill five in Puno", "Shells killed 5 people in Puno on Tuesday, the army said."),
         [{5}, {14}]),
        (("2021-05-04", "Rockets kill three in Tacna", "Rockets killed 3 people in Tacna on Monday, police said."),
         ("2021-05-05", "Rockets kill eight in Tacna", "Rockets killed 8 people in Tacna on Tuesday, police said."),
         [{3}, {8}]),
        (("2021-05-04", "Market blast kills 14", BLAST),
         ("2021-05-28", "Tacna mourns", "Traders of Tacna reopened their stalls on Friday. "
          "On 3 May a suicide bomber killed 14 people in the fish market in Tacna."),
         [{14}]),
    ],
    ids=["a toll that grows", "two towns", "two nights", "told again as background"],
)  # fmt: skip
def test_articles_of_one_attack(
    one: tuple[str, str, str], other: tuple[str, str, str], expected: list[set[float]]
) -> None:
    assert tolls(account(one, other)) == expected
    assert tolls(account(other, one)) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("2021-05-04", "Bomb kills officers in Tacna",
          "A bomb killed at least five police officers outside a bank in Tacna on Monday, the mayor said."),
         ("2021-05-04", "Troops kill rebels",
          "Troops killed 24 rebels in the south of the country on Monday, state radio said.")),
        (("2021-05-04", "Rockets hit Tacna", "Rockets killed at least 23 people in Tacna on Monday, a hospital said."),
         ("2021-05-05", "Rockets hit Tacna again",
          "Rockets killed at least 25 people in Tacna on Tuesday, a hospital said.")),
    ],
    ids=["an open count far below", "two open counts"],
)  # fmt: skip
def test_an_open_count_is_true_of_most_attacks(
    one: tuple[str, str, str], other: tuple[str, str, str]
) -> None:
    told = account(one, other)
    assert not any(r.says.startswith("both can mean") for d in told.decisions for r in d.reasons)
    assert len(tolls(told)) == 2


def test_why_two_articles_are_one_is_told() -> None:
    told = account(
        ("2021-05-04", "Market blast kills 14", BLAST), ("2021-05-05", "Toll rises", LATER)
    )
    said = [{r.rule for r in d.reasons} for d in told.decisions if d.verdict == "same"]
    assert any({"deed.place", "deed.means", "deed.words"} <= rules for rules in said)


def test_the_same_words_on_two_days_are_two_events_and_none_is_lost() -> None:
    told = account(
        ("2021-05-04", "Bomb in Tacna", "A bomb killed 12 people.\n\nIt was planted on Monday in Tacna."),
        ("2021-06-22", "Bomb in Puno", "A bomb killed 12 people.\n\nIt was planted on Monday in Puno."),
    )  # fmt: skip
    assert [len(e.reports) for e in deadly(told)] == [1, 1]
    killed = [f for f in told.figures if f.measure == "killed"]
    assert sorted(len(f.estimates) for f in killed) == [1, 1]
    assert len({f.event for f in killed}) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A bomb killed 4 people in Lima on Tuesday, police said. The blast tore the roof off a bank in Lima.", 1),
        ("A bomb killed 4 people in Lima on Tuesday. In Cusco gunmen killed 9 people on Wednesday.", 2),
    ],
)  # fmt: skip
def test_what_one_article_tells_of_one_attack(text: str, expected: int) -> None:
    told = account(("2021-05-06", "News in brief", text))
    assert len([e for e in told.events if e.type == "ASSAULT"]) == expected


def test_raids_of_other_months_stay_apart_in_a_case_of_many() -> None:
    """A raid told without its day is no raid on that town half a year before, where the case tells of raids week after week."""
    days = [f"2021-{month:02d}-{day:02d}" for month in range(1, 7) for day in (4, 18)]
    raids = [
        (day, f"Report {n}", f"An air raid killed {n + 20} people in Tacna on Monday, police said.")
        for n, day in enumerate(days)
    ]
    later = (
        "2021-12-06",
        "Report",
        "An air raid in Tacna killed at least nine people, police said.",
    )
    told = account(*raids, later)
    mine = [e for e in told.events if any("nine people" in x.quote for x in e.evidence)]
    assert [len(e.reports) for e in mine] == [1]


def test_an_hour_says_less_of_the_day_than_the_day() -> None:
    """ "23 had been killed by 6 p.m." of a raid on Sunday is no deed of any day before."""
    june = (
        "Air raids killed 31 people in and around Tacna on Friday, the civil defence said. "
        "Air raids hit the fish market of Tacna at noon."
    )
    later = (
        "At least 23 people have been killed in renewed air raids on Tacna, doctors said Sunday as ministers met. "
        "A monitor reported that 23 people had been killed by 6 p.m. and said it expects the toll to rise."
    )
    told = account(
        ("2016-06-03", "Air raids kill 31 in Tacna", june), ("2016-09-25", "At least 23 killed in air raids in Tacna", later)
    )  # fmt: skip
    assert all(len({r.document for r in e.reports}) == 1 for e in deadly(told))
