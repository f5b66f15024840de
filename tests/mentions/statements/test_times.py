"""When something was said is told beside the cue, not in an aside before it."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.statements import read_statements
from tidings.mentions.times import read_times
from tidings.model.mentions import Reading


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Bolivia said on 3 March 2021 that the bridge had burned.", "2021-03-03"),
        ("On 3 March 2021 Bolivia said the bridge had burned.", "2021-03-03"),
        ("Bolivia — which closed its port in 2015 — said the bridge had burned.", None),
        ("Bolivia (closed since 2015) said the bridge had burned.", None),
        ("Bolivia said the bridge had burned in 2015.", None),
    ],
)
def test_the_day_of_saying(read_text: Callable[..., Reading], text: str, said: str | None) -> None:
    reading = read_text(text)
    (statement,) = read_statements(replace(reading, times=read_times(reading)))
    assert (statement.date.edtf if statement.date else None) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ruiz, who won the vote of 2015, welcomed the truce.", None),
        ("Ruiz, who says she won the first round of the 2015 vote, welcomed the truce.", None),
        ("The gang, notorious for the 2015 kidnapping of six priests, is demanding a ransom.", None),
        ("Ruiz hailed the men who have fought since 1 March 2015 and condemned the raid.", None),
        ("Ruiz, who was in Oslo, welcomed the truce on 3 March 2021.", "2021-03-03"),
        ("Ruiz condemned the raid in March 2015.", "2015-03"),
        ("Last year Ruiz condemned the raid.", "2019"),
    ],
)  # fmt: skip
def test_a_year_that_says_which_one_is_meant(
    read_text: Callable[..., Reading], text: str, said: str | None
) -> None:
    reading = read_text(text, "2020-05-06")
    found = read_statements(replace(reading, times=read_times(reading)))
    assert said in {s.date.edtf if s.date else None for s in found}
    assert said is not None or all(s.date is None for s in found)
