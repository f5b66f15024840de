"""What a report foretells in its own voice, and what it only plans or tells."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.statements import read_statements
from tidings.mentions.times import read_times
from tidings.model.mentions import Reading, StatementMention

ReadText = Callable[..., Reading]


def told(read_text: ReadText, text: str) -> list[StatementMention]:
    """What is said in a text published on Thursday, 6 May 2021."""
    reading = read_text(text, "2021-05-06")
    return list(read_statements(replace(reading, times=read_times(reading))))


FORETOLD = [
    ("The frost is to be followed by floods on Saturday.", "The frost is to be followed by floods on Saturday"),
    ("The dam will hold until Saturday.", "The dam will hold until Saturday"),
    ("The hurricane will reach the coast on Saturday.", "The hurricane will reach the coast on Saturday"),
    ("The district will be flooded by Saturday.", "The district will be flooded by Saturday"),
    ("The market is unlikely to recover before the winter.",
     "The market is unlikely to recover before the winter"),
    ("The ferrymen have lost their case, and the harbour is likely to close for good.",
     "the harbour is likely to close for good"),
    ("A second quake within the year is likely.", "A second quake within the year is likely"),
    ("The lake will probably freeze.", "The lake will probably freeze"),
    ("A truce was signed at dawn. It will probably hold.", "It will probably hold"),
    ("Further departures are expected if the dyke breaks.", "Further departures are expected if the dyke breaks"),
    ("The monsoon could arrive in the second half of May.", "The monsoon could arrive in the second half of May"),
    ("If the guards keep still, others will follow before the end of next week.",
     "If the guards keep still, others will follow before the end of next week"),
    ("Eight of the injured are in a coma, so that the toll is likely to rise further.",
     "the toll is likely to rise further"),
    ("It is not likely that the new dykes will last.", "It is not likely that the new dykes will last"),
    ("If the snow melts, the pass will reopen on Saturday.", "If the snow melts, the pass will reopen on Saturday"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "content"), FORETOLD)
def test_foretold(read_text: ReadText, text: str, content: str) -> None:
    (found,) = told(read_text, text)
    assert (found.kind, found.content[0].quote) == ("forecast", content)
    assert found.speaker_evidence is None
    assert found.cue is None


PLANNED = [
    ("The pass will reopen on Saturday.", "The pass will reopen on Saturday"),
    ("The school will reopen on Saturday.", "The school will reopen on Saturday"),
    ("The curfew will be lifted on 9 May 2021.", "The curfew will be lifted on 9 May 2021"),
    ("The two fishermen are to be handed over tomorrow.", "The two fishermen are to be handed over tomorrow"),
    ("Ana Brol is to be sworn in on 15 May.", "Ana Brol is to be sworn in on 15 May"),
    ("The captain is to be exchanged on Sunday, if all goes well.",
     "The captain is to be exchanged on Sunday, if all goes well"),
    ("The ministers will be tried on Monday.", "The ministers will be tried on Monday"),
    ("The next barge, of 90 tonnes, is planned for 13 May.", "The next barge, of 90 tonnes, is planned for 13 May"),
    ("The verdict is due on Friday.", "The verdict is due on Friday"),
    ("The transport ministry will name the dead on Saturday.", "The transport ministry will name the dead on Saturday"),
    ("Trains to the coast are to run again from Saturday.", "Trains to the coast are to run again from Saturday"),
    ("Helicopters will drop bread on Saturday, weather permitting.",
     "Helicopters will drop bread on Saturday, weather permitting"),
    ("Police will search every boat from Saturday.", "Police will search every boat from Saturday"),
    ("The envoy will be in the capital on Saturday.", "The envoy will be in the capital on Saturday"),
    ("The tanker is expected in the port on Saturday.", "The tanker is expected in the port on Saturday"),
    ("A column is to clear the road on Saturday.", "A column is to clear the road on Saturday"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "content"), PLANNED)
def test_planned(read_text: ReadText, text: str, content: str) -> None:
    (found,) = told(read_text, text)
    assert (found.kind, found.content[0].quote) == ("announcement", content)
    assert found.speaker_evidence is None
    assert found.cue is None


@pytest.mark.parametrize(
    "text",
    [
        "The pass reopened on Saturday.",
        "The pass will reopen.",
        "Will the pass reopen on Saturday?",
        "The ministers will debate the law on Saturday.",
        "The party will lose the vote on Saturday.",
        "The party will see gains on Saturday.",
        "The president will be 70 on Saturday.",
        "Everyone will remember Saturday.",
        "The ministers will not leave on Saturday.",
        "The company will finish the bridge in 2022.",
        "The aim is to finish the bridge by Saturday.",
        "Talks on the pass will open on Saturday.",
        "You will find the form at the town hall on Saturday.",
        "It is unlikely that the two meet on Saturday.",
        "The pass was likely to be closed.",
        "The pass was to be reopened on Saturday.",
        "The bridge had been due to open on Saturday.",
        "The next situation report will be issued on Saturday.",
        "This page will be updated on Saturday.",
        "The money is set aside for Saturday.",
        "The ferry could sail on Tuesday, for the first time in a week.",
        "The bridge is to be rebuilt.",
        "It will probably take a year to rebuild the bridge.",
        "The plan is to wait until Saturday.",
        "The premier and the envoy are due to meet on Saturday.",
        "A statement by the rebels is expected before the weekend.",
        "Talks on the pass are to be held on Saturday.",
        "The ministers may debate the law on Saturday.",
        "The greatest threat in 2021 may be drought.",
        "The worst of the storms in 2021 might be manmade.",
    ],
)
def test_nothing_is_foretold(read_text: ReadText, text: str) -> None:
    assert told(read_text, text) == []


def test_what_comes_of_somebody_accused(read_text: ReadText) -> None:
    found = told(read_text, "She is accused of fraud and will be brought before a judge on Monday.")
    assert [s.content[0].quote for s in found if s.kind == "announcement"] == [
        "will be brought before a judge on Monday"
    ]


def test_what_somebody_says_is_his(read_text: ReadText) -> None:
    found = told(read_text, "The pass will reopen on Saturday, the mayor said.")
    assert [s.speaker_evidence.quote for s in found if s.speaker_evidence] == ["the mayor"]
    assert len(found) == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The commission has met. Its report is expected by the end of June.", "Its report is expected by the end of June"),
        ("The final report of the committee is expected within 30 days.", "The final report of the committee is expected within 30 days"),
    ],
)  # fmt: skip
def test_a_paper_that_is_due(read_text: ReadText, text: str, said: str) -> None:
    assert [content.quote for s in told(read_text, text) for content in s.content] == [said]


def test_a_saying_that_is_to_come(read_text: ReadText) -> None:
    assert not told(read_text, "A statement is expected.")
