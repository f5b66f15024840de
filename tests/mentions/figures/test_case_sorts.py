"""Cases are told apart by how sure they are; other counts keep their people."""

from collections.abc import Callable

import pytest

from tidings.mentions.figures import read_figures
from tidings.model.mentions import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "A total of 362 cases have been reported, of which 290 are confirmed and 72 probable.",
            {"290": "confirmed cases", "72": "probable cases"},
        ),
        ("A total of 371 cases (298 confirmed, 73 probable) have been reported.", {"298": "confirmed cases"}),
        ("The ministry confirmed 290 cases.", {"290 cases": "cases"}),
        ("Since January seven health workers have been killed.", {"seven health workers": "health workers"}),
        ("A nurse and two guards were killed. Rebels have massacred thousands in the valley.", {"thousands": "people"}),
    ],
)  # fmt: skip
def test_who_is_counted(read_text: Read, text: str, told: dict[str, str]) -> None:
    found = {f.quote.removeprefix("above "): f.population for f in read_figures(read_text(text))}
    assert {quote: found.get(quote) for quote in told} == told
