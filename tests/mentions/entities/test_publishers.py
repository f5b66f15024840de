"""Who "we" is in what a body publishes in its own name. Invented sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.model.mentions import Reading

CASES = [
    ("Alliance for Reform", "We call for a truce.", {"We": "Alliance for Reform"}),
    (
        "United Relief Office",
        "The road is shut. We found no boats.",
        {"We": "United Relief Office"},
    ),
    ("Evening Herald", "We call for a truce.", {}),
    ("Alliance for Reform", "“We call for a truce,” the baker said.", {}),
    ("Alliance for Reform", "The baker called for a truce.", {}),
]


@pytest.mark.parametrize(("outlet", "text", "expected"), CASES)
def test_we_is_the_body_that_publishes(
    read_text: Callable[..., Reading], outlet: str, text: str, expected: dict[str, str]
) -> None:
    reading = read_text(text)
    document = replace(reading.document, outlet=outlet)
    chains, mentions = read_entities(replace(reading, document=document))
    assert {m.quote: chains[m.chain].name for m in mentions if m.quote == "We"} == expected


def test_we_is_the_body_whose_statement_it_is(read_text: Callable[..., Reading]) -> None:
    reading = read_text("The Lake Relief Union (LRU) has seen the camps. We call for a truce.")
    document = replace(reading.document, agency="LRU")
    chains, mentions = read_entities(replace(reading, document=document))
    assert {chains[m.chain].name for m in mentions if m.quote == "We"} == {"Lake Relief Union"}


def test_a_news_agency_is_not_we(read_text: Callable[..., Reading]) -> None:
    reading = read_text("Reuters has seen the camps. We call for a truce.")
    document = replace(reading.document, agency="Reuters")
    _, mentions = read_entities(replace(reading, document=document))
    assert not [m for m in mentions if m.quote == "We"]
