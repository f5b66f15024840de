"""What speakers say that they themselves will do or not do, and what is named by a noun alone, tied to what came of it."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of_days

_TOWN = "Shops in the old town opened at nine, and a baker gave away yesterday's rolls."


def _outcomes(said: str, later: str) -> set[str]:
    account = account_of_days(("2031-03-04", f"{said}\n\n{_TOWN}"), ("2031-03-24", later))
    found = {s.outcome.state for s in account.statements if s.outcome is not None}
    return found | {f.state for f in account.forecasts}


@pytest.mark.parametrize(
    ("said", "later", "state"),
    [
        ("Transport Minister Olu Varga ruled out his resignation.",
         "Olu Varga says that it was not he. He gave up his post on 19 March, three days after the crash.", "broken"),
        ('"I will not resign," Transport Minister Olu Varga said.',
         "Transport Minister Olu Varga stepped down on 19 March.", "broken"),
        ("Transport Minister Olu Varga said that he would not resign.",
         "Olu Varga resigned on 19 March, three days after the crash.", "broken"),
        ("Transport Minister Olu Varga promised his resignation by 20 March.",
         "Transport Minister Olu Varga resigned on 19 March.", "kept"),
        ("President Ada Molnar ruled out early elections.",
         "President Ada Molnar called early elections on 18 March.", "broken"),
        ("The chair of the National Electoral Commission, Lena Orsi, promised a result by 12 March.",
         "The electoral commission on 12 March declared President Augusto Hask the winner of the vote.", "kept"),
        ("The governor of Karm promised bread by 8 March.",
         "No bread had come to Karm by 10 March, and the bakers sat in the dark.", "broken"),
        ("Madame Clara Dorn is accused of theft and will be brought before a judge on 10 March.",
         "We know of six politicians who are in prison, including Clara Dorn, who was seized at her house and "
         "charged with theft on 10 March in a closed hearing.", "kept"),
        ("Two miners were released in Karm on 2 March. Others will follow by 12 March, the envoy said.",
         "Eleven miners were freed in Karm on 11 March, the governor said.", "kept"),
        ("The last convoy, of 21 lorries, entered the camp on 1 March. The next one, of 32 lorries, is planned for 13 March.",
         "The 32 lorries that the agency brought in through the Orvan Gate on 13 March have been unloaded.", "kept"),
        ("The five prisoners are to be handed over on 13 March.",
         "Five sailors of the Arden navy are free. An officer handed them over to the envoy on 13 March.", "kept"),
    ],
)  # fmt: skip
def test_told_of_the_speaker_or_by_a_noun(said: str, later: str, state: str) -> None:
    assert state in _outcomes(said, later)


@pytest.mark.parametrize(
    ("said", "later"),
    [
        ("Transport Minister Olu Varga ruled out his resignation.",
         "Transport Minister Olu Varga flew home on 19 March, three days after the crash."),
        ('"I will not resign," Transport Minister Olu Varga said.',
         "Health Minister Ada Brenn resigned on 19 March, and Olu Varga said that he would miss her."),
        ("President Ada Molnar ruled out talks with the rebels.",
         "President Ada Molnar held talks with the farmers on 18 March."),
        ('"We will strike on 10 March," said Ivo Sand, who leads the miners.',
         "Ivo Sand struck a deal with the owners on 10 March."),
        ('"They could not find the thieves," said the baker Tom Orr.',
         "The police chief on 10 March sacked the officer who was to find the thieves."),
    ],
)  # fmt: skip
def test_of_something_else(said: str, later: str) -> None:
    assert _outcomes(said, later) <= {"open"}
