"""When figures are told to be: by the time of their clause, by that of "when", never by a day only looked back to."""

from collections.abc import Callable

import pytest

from tidings.mentions.figures import read_figures
from tidings.mentions.times import read_times
from tidings.model.mentions import Reading

Read = Callable[..., Reading]

# text, the words of the figure, its window where the text gives one
WINDOWS = (
    ("Eleven people died when the mill burned on 2 May, and 19 were killed in Tal on 4 May.", "Eleven people", "2021-05-02"),
    ("Eleven people died when the mill burned on 2 May, and 19 were killed in Tal on 4 May.", "19", "2021-05-04"),
    ("Following the vote on 2 May, nine people were killed in Tal on 4 May.", "nine people", "2021-05-04"),
    ("Following the vote on 2 May, nine people were killed in Tal.", "nine people", "2021-05-02"),
    ("Since the raid on 2 May, nine people have died.", "nine people", "2021-05-02/.."),
    ("In the raid on 2 May, nine people died.", "nine people", "2021-05-02"),
    # a second total with a helper of its own
    ("The war has killed 60 people since 2 May, and has driven nine families from home.", "nine families", None),
    ("Since 2 May the war has killed 60 people and has driven nine families from home.", "nine families", "2021-05-02/.."),
    # the day of the counting is no day of what is counted
    ("According to the count closed on 5 May, nine people lost their lives.", "nine people", None),
    ("According to figures released by the ministry on 5 May, nine people were killed in the clashes.", "nine people", None),
    ("The list published on 5 May has nine dead.", "nine dead", None),
    ("A report published on 5 May says nine people were killed in April 2021.", "nine people", "2021-04"),
    ("The nine people killed on 5 May were soldiers.", "nine people", "2021-05-05"),
    ("The report said nine people were killed on 5 May.", "nine people", "2021-05-05"),
    ("The number of people killed on 5 May rose to nine.", "nine", "2021-05-05"),
    # nor is the day of a number that it grew from
    ("In Tal 19 people have died, up from nine people on 5 May.", "19 people", None),
    ("In Tal 19 people have died, up from about nine people on 5 May.", "19 people", None),
    ("On 5 May, nineteen people had died in Tal, up from nine people on 4 May.", "nineteen people", "2021-05-05"),
    # nor is the time of a number that it is set against
    ("This year 190 people have died in Tal, compared with 250 in all of 2019.", "190 people", "2021"),
    ("In April 2021 the police held 60 people in Tal, as against 38 in the whole of 2019.", "60 people", "2021-04"),
    # how far back a record goes is no window
    ("Nine people died in the deadliest raid since 2014.", "Nine people", None),
    ("Nine people died in the floods, the worst since 1998.", "Nine people", None),
    ("In Tal nine people died on 2 May in the heaviest shelling since the truce of 2019.", "nine people", "2021-05-02"),
    ("Nine people died in the fourth raid in the region since 2014.", "Nine people", None),
    ("Nine people have died since 2014.", "Nine people", "2014/.."),
    ("The clashes have killed nine people, the worst unrest in the small northern region since the 2013 riots.", "nine people", None),
    # but what is told of the thing that it goes back to is of its time
    ("Nine people died in the worst unrest since the 2013 riots in which more than 150 died.", "more than 150", "2013"),
    ("Nine people died in the worst unrest since the 2013 riots in which more than 150 died.", "Nine people", None),
    ("It was the deadliest raid since the May 2013 bombing, which killed 52 people.", "52 people", "2013-05"),
    ("Nine people died in the deadliest raid since the 2013 bombing that a judge is looking into.", "Nine people", None),
    # since something that has a day
    ("More than 60 people have died since fighting broke out on 2 May, the worst since the truce of 1994.", "More than 60 people", "2021-05-02/.."),
    ("At least 14 officers have been reported killed since clashes erupted on 2 May.", "At least 14 officers", "2021-05-02/.."),
    # a second number since something, beside one of this year
    ("The war killed twelve people this year, 79 people since the December 2019 outbreak.", "79 people", "2019-12/.."),
    ("The war killed twelve people this year, 79 people since the December 2019 outbreak.", "twelve people", "2021"),
    # "then" is no year that is only named beside what is told
    ("On 2 May the court kept jobs for those who fought in the war of 1971. By then, nine people were dead.", "nine people", "../2021-05-02"),
    ("On 2 May the court met. In 1971 many fought in the war. By then, nine people were dead.", "nine people", "../1971"),
    # a night that may be any
    ("On 2 May it rained.\n\nIt was cold. It was dark. Nine people were killed that night.", "Nine people", None),
    ("On 2 May it rained. It was cold. Nine people were killed that night.", "Nine people", "2021-05-02"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "words", "window"), WINDOWS)
def test_the_window_of_a_figure(read_text: Read, text: str, words: str, window: str | None) -> None:
    reading = read_text(text, published="2021-05-06")
    dated = Reading(
        document=reading.document, sentences=reading.sentences, times=read_times(reading)
    )
    found = [f.window for f in read_figures(dated) if f.quote == words]
    assert found
    assert (found[0].edtf if found[0] is not None else None) == window


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Nine people died in the deadliest raid since 2014.", "incident"),
        ("Nine people were killed in the first raid since the truce began.", "incident"),
        ("Nine people have been killed since 2014.", "cumulative"),
        ("Nine people died in clashes on Sunday, the bloodiest day so far.", "incident"),
        ("Nine people have died so far.", "cumulative"),
        ("At least nine people in the northern region have died so far.", "cumulative"),
    ],
)
def test_a_record_makes_no_running_total(read_text: Read, text: str, scope: str) -> None:
    reading = read_text(text, published="2021-05-06")
    assert [f.scope for f in read_figures(reading)] == [scope]


def test_of_two_windows_one_without_a_day_gives_nothing_to_the_other(read_text: Read) -> None:
    told = "The war killed twelve people this year, 79 people since the December 2019 outbreak."
    reading = read_text(told)
    dated = Reading(
        document=reading.document, sentences=reading.sentences, times=read_times(reading)
    )
    found = {f.quote: f.window and f.window.edtf for f in read_figures(dated)}
    assert found == {"twelve people": None, "79 people": "2019-12/.."}
