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
    ("The pass will reopen on Saturday.", "The pass will reopen on Saturday"),
    ("The school will reopen on Saturday.", "The school will reopen on Saturday"),
    ("The curfew will be lifted on 9 May 2021.", "The curfew will be lifted on 9 May 2021"),
    ("The market is unlikely to recover before the winter.",
     "The market is unlikely to recover before the winter"),
    ("The ferrymen have lost their case, and the harbour is likely to close for good.",
     "the harbour is likely to close for good"),
    ("A second quake within the year is likely.", "A second quake within the year is likely"),
    ("The lake will probably freeze.", "The lake will probably freeze"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "content"), FORETOLD)
def test_foretold(read_text: ReadText, text: str, content: str) -> None:
    (found,) = told(read_text, text)
    assert (found.kind, found.content[0].quote) == ("forecast", content)
    assert found.speaker_evidence is None
    assert found.cue is None


@pytest.mark.parametrize(
    "text",
    [
        "The pass reopened on Saturday.",
        "The pass will reopen.",
        "Will the pass reopen on Saturday?",
        "If the snow melts, the pass will reopen on Saturday.",
        "The ministers will debate the law on Saturday.",
        "They will leave on Saturday.",
        "Talks on the pass will open on Saturday.",
        "You will find the form at the town hall on Saturday.",
        "It is unlikely that the two meet on Saturday.",
        "The pass was likely to be closed.",
    ],
)
def test_nothing_is_foretold(read_text: ReadText, text: str) -> None:
    assert told(read_text, text) == []


def test_what_somebody_says_is_his(read_text: ReadText) -> None:
    found = told(read_text, "The pass will reopen on Saturday, the mayor said.")
    assert [s.speaker_evidence.quote for s in found if s.speaker_evidence] == ["the mayor"]
    assert len(found) == 1
