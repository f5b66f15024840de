"""What a word inside a quotation tells ends with it; whose words a quotation without any word of saying is: invented sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from tests.mentions.entities.labelled import labelled

from tidings.mentions.entities import read_entities
from tidings.mentions.statements import read_statements
from tidings.model.mentions import Reading, StatementMention

ReadText = Callable[..., Reading]
PEOPLE = frozenset({"Ada", "Orr", "Jorun", "Vell"})


def _told(read_text: ReadText, text: str) -> tuple[Reading, tuple[StatementMention, ...]]:
    reading = read_text(text)
    reading = labelled(reading, PEOPLE)
    chains, entities = read_entities(reading)
    reading = replace(reading, chains=chains, entities=entities)
    return reading, read_statements(reading)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ('"Let everyone know that we stay," Orr said on Friday as he entered the hall.', "we stay"),
        ('"He said the dam had burst," Orr recalled in an interview.', "the dam had burst"),
        ('Orr said that "the dam had burst" and that nobody had come.', '"the dam had burst" and that nobody had come'),
    ],
)  # fmt: skip
def test_a_content_ends_with_its_quotation(read_text: ReadText, text: str, content: str) -> None:
    _, told = _told(read_text, text)
    assert content in {" … ".join(c.quote for c in s.content) for s in told}
    assert not any("as he entered" in c.quote or "in an interview" in c.quote for s in told for c in s.content)  # fmt: skip


SPEAKERS = [
    # the subject of the sentence before, in the same paragraph
    ('"It is a shame," said Jorun Vell on Monday.\n\nAda Orr named the cuts as a reason for the strike. "The young are tired of all that."',
     "The young", "Ada Orr"),
    ('"It is a shame," said Jorun Vell on Monday.\n\n"The young are tired of all that."', "The young", "Jorun Vell"),
    # one who is only like another speaks himself, one of many stands for them
    ("Mayor Ada Orr, like Governor Jorun Vell, said the road was closed.", "the road", "Ada Orr"),
    ("Observers like Jorun Vell said the road was closed.", "the road", "Jorun Vell"),
    # whose speech it is that the colon ends
    ("Mayor Ada Orr’s speech changed the tone: “The leaders told us the road was closed.”", "The leaders", "Ada Orr"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "name"), SPEAKERS)
def test_whose_words(read_text: ReadText, text: str, words: str, name: str) -> None:
    reading, told = _told(read_text, text)
    found = next(s for s in told if s.content[0].quote.lstrip('“"').startswith(words))
    assert found.speaker is not None
    assert reading.chains[found.speaker].name == name


@pytest.mark.parametrize(
    "text",
    [
        "According to a source cited by the Herald, the road is closed.",
        "The bank raised its forecast for the valley.",
    ],
)
def test_nothing_is_said(read_text: ReadText, text: str) -> None:
    _, told = _told(read_text, text)
    assert all(s.cue is None or s.cue.quote not in {"cited", "forecast"} for s in told)
