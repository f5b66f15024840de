"""Days that stand in another clause, or beside another day: of what they are, and of what not."""

from collections.abc import Callable

import pytest
from tests.merging.reports import account_of

from tidings.mentions.times import read_times
from tidings.model.mentions import Reading

Read = Callable[..., Reading]
PUBLISHED = "2021-05-06"  # a Thursday


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("She will fly out tomorrow, Friday, for the talks.", ["2021-05-07", "2021-05-07"]),
        ("The talks, held yesterday (Wednesday), failed.", ["2021-05-05", "2021-05-05"]),
        # another day, whatever stands before it
        ("She rested today, and Saturday she will leave.", ["2021-05-06", "2021-05-08"]),
        ("It should be recalled that the council signed on 2 February.", ["2021-02-02"]),
    ],
)
def test_days_beside_each_other(read_text: Read, text: str, days: list[str]) -> None:
    assert [t.date.edtf for t in read_times(read_text(text, PUBLISHED))] == days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Chad, which withdrew its troops in May 2020, said it was watching.", None),
        ("Ruiz has been ill since Sunday, but Lund said she would speak.", None),
        ("Lund, who fell ill on Monday, said on Tuesday that he was well.", "2021-05-04"),
        ("On Tuesday, Lund said that he was well.", "2021-05-04"),
    ],
)
def test_the_day_of_saying(text: str, day: str | None) -> None:
    account = account_of(text)
    said = [s for s in account.statements if s.cue == "said"]
    assert [s.date.edtf if s.date else None for s in said][:1] == [day]
