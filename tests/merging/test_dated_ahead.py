"""What the present tells of a day to come is a plan; what is warned of for a day is judged when the day is over."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.language.trees import evidence
from tidings.mentions.times import read_times
from tidings.merging.promises.clauses import clauses_within
from tidings.merging.promises.report import Report
from tidings.model.account import Account
from tidings.model.documents import RawReport
from tidings.model.mentions import Reading
from tidings.pipeline import build_account


def _account(*reports: tuple[str, str]) -> Account:
    return build_account(
        [
            RawReport(
                origin=f"{day}.txt", media_type="text/plain",
                content=f"Paper of {day}\n\n{text}\n\nThe chess club meets upstairs. It rained in the morning.".encode(),
                declared=(("outlet", f"Paper {day}"), ("published", day)),
            )
            for day, text in reports
        ]
    )  # fmt: skip


@pytest.mark.parametrize(
    ("said", "later", "states"),
    [
        ("The mayor warned that the dyke at Tarvo would burst by 9 May.", "The dyke at Tarvo burst on 8 May.", {"held"}),
        ("The mayor warned that the dyke at Tarvo would burst by 9 May.", "The dyke at Tarvo held, engineers found on 12 May.", {"failed"}),
        ("The mayor warned that the dyke at Tarvo would burst by 9 May.", "A dyke at Ostrel burst on 8 May.", {"open"}),
        # nobody can say when it will have failed
        ("The mayor warned that the dyke at Tarvo would burst.", "The dyke at Tarvo held.", set()),
    ],
)  # fmt: skip
def test_warnings_for_a_day(said: str, later: str, states: set[str]) -> None:
    account = _account(("2031-05-06", said), ("2031-05-13", later))
    assert {f.state for f in account.forecasts} == states


@pytest.mark.parametrize(
    ("text", "coming"),
    [
        ("The first bus leaves Tarvo on 12 May.", True),
        ("Engineers start to drain the lake on Thursday.", True),
        ("Schools stay shut until 20 May.", True),
        ("Ferries sail again from 9 May.", True),
        ("The first bus left Tarvo on 2 May.", False),
        ("The bus leaves Tarvo at noon.", False),
        ("The mayor is in Tarvo until 9 May.", False),
        ("The club says on its page of 9 May that it is shut.", False),
        ("Schools do not open on 12 May.", False),
    ],
)
def test_what_the_present_tells_of_a_day_to_come(
    read_text: Callable[..., Reading], text: str, coming: bool
) -> None:
    reading = read_text(text, "2031-05-06")
    reading = replace(reading, times=read_times(reading))
    whole = evidence(reading.document.id, text, reading.sentences[0].tokens)
    clause, *_ = clauses_within(Report(reading), [whole])
    assert clause.coming == coming
