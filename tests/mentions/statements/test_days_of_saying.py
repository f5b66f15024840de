"""When something was said: not the day of a thing named in another clause, nor one in somebody's mouth."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.statements import read_statements
from tidings.mentions.times import read_times
from tidings.model.mentions import Reading


@pytest.mark.parametrize(
    ("text", "cue", "said"),
    [
        ("“They know the line of 1967,” Ruiz wrote, but suggested that a deal was near.", "suggested", None),
        ("Ruiz from the group planning April rallies, said: “Nobody trusts it.”", "said", None),
        ("The union plans rallies from 9 June 2021 to demand higher pay.", "demand", None),
        ("At a news conference on 3 March 2021, Ruiz said that the raid had failed.", "said", "2021-03-03"),
        ("Ruiz met the envoy on 3 March 2021 and said that the raid had failed.", "said", "2021-03-03"),
        ("In April 2021 Ruiz said that the raid had failed.", "said", "2021-04"),
    ],
)  # fmt: skip
def test_whose_day_it_is(
    read_text: Callable[..., Reading], text: str, cue: str, said: str | None
) -> None:
    reading = read_text(text)
    told = read_statements(replace(reading, times=read_times(reading)))
    dates = [s.date.edtf if s.date else None for s in told if s.cue and s.cue.quote == cue]
    assert dates == [said]
