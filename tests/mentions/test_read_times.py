"""Times: which words say when, and which days they mean."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tidings.mentions.times import days, read_times
from tidings.mentions.times.feasts import feast_span
from tidings.model.mentions import Reading, TimeMention

Read = Callable[..., Reading]
PUBLISHED = "2021-05-06"  # a Thursday


def find(read_text: Read, text: str, published: str | None = PUBLISHED) -> tuple[TimeMention, ...]:
    return read_times(read_text(text, published))


# text, then for each time found: its words and its EDTF form
CASES: tuple[tuple[str, dict[str, str]], ...] = (
    ("The minister said Thursday that troops will withdraw on Monday.",
     {"Thursday": "2021-05-06", "Monday": "2021-05-10"}),
    ("The bus stood on April 7th Street, and the 23 March Movement came on 4 May.", {"4 May": "2021-05-04"}),
    ("An early spring blizzard came.", {}),
    ("A 2000-strong crowd met the 1500-member mission at the 1967-era fence.", {"1967": "1967"}),
    ("The raid on Saturday is over.", {"Saturday": "2021-05-01"}),
    ("Ten died between Sunday 2 and Tuesday 4 May.",
     {"Sunday 2 and Tuesday 4 May": "2021-05-02/2021-05-04"}),
    ("The blockade lasted from Monday 3 to Wednesday 5 May.",
     {"from Monday 3 to Wednesday 5 May": "2021-05-03/2021-05-05"}),
    ("Six fled on Tuesday 4 May and Wednesday was quiet.",
     {"Tuesday 4 May": "2021-05-04", "Wednesday": "2021-05-05"}),
    ("The club won 3 and Tuesday 4 May was quiet.", {"Tuesday 4 May": "2021-05-04"}),
    ("They would stop only if the army pulled back by Monday.", {"by Monday": "../2021-05-10"}),
    ("They stopped after the army pulled back on Monday.", {"Monday": "2021-05-03"}),
    ("He asked if the army pulled back on Monday.", {"Monday": "2021-05-03"}),
    ("The generals meet rebel envoys on Thursday.", {"Thursday": "2021-05-06"}),
    ("The mayor said Wednesday the two councils would meet.", {"Wednesday": "2021-05-05"}),
    ("Envoys met last Friday and will meet next Tuesday.",
     {"last Friday": "2021-04-30", "next Tuesday": "2021-05-11"}),
    ("Two weeks ago today the brigade rolled out, and a month ago tonight it swore an oath.",
     {"Two weeks ago today": "2021-04-22", "a month ago tonight": "2021-04-06"}),
    ("Rebels seized the town two days ago and burned it the next day.",
     {"two days ago": "2021-05-04", "the next day": "2021-05-05"}),
    ("The army attacked on March 5. Two days later it withdrew.",
     {"March 5": "2021-03-05", "Two days later": "2021-03-07"}),
    ("Envoys will sit down in the old mill on the 15th.", {"the 15th": "2021-05-15"}),
    ("The hearing was adjourned to the 19th.", {"the 19th": "2021-05-19"}),
    ("The last gate was shut on the twentieth.", {"the twentieth": "2021-04-20"}),
    ("Schools reopened on the third of May.", {"the third of May": "2021-05-03"}),
    ("The strike will have died down by Sunday.", {"by Sunday": "../2021-05-09"}),
    ("Twenty-two years ago a flood came.", {"Twenty-two years ago": "1999"}),
    ("The paper would condemn an April 21 attack.", {"April 21": "2021-04-21"}),
    ("The story was updated 1121 on Friday.", {"Friday": "2021-04-30"}),
    ("In 1121 the town fell.", {"1121": "1121"}),
    ("Six were killed (updated 2042 24.04.2021), the mayor said.", {"24.04.2021": "2021-04-24"}),
    ("Between 1998 and 2003 he was mayor.", {"Between 1998 and 2003": "1998/2003"}),
    ("Shells fell last week.", {"last week": "2021-04-26/2021-05-02"}),
    ("Looters struck over the weekend.", {"over the weekend": "2021-05-01/2021-05-02"}),
    ("Dozens have died in recent weeks.", {"in recent weeks": "2021-03-11~/2021-05-06"}),
    ("The dam burst in the past two weeks.", {"in the past two weeks": "2021-04-22/2021-05-06"}),
    ("Crops failed in the first half of February.",
     {"the first half of February": "2021-02-01/2021-02-14"}),
    ("Fighting has gone on since the end of February.",
     {"since the end of February": "2021-02-22~/.."}),
    ("Villagers have fled since December.", {"since December": "2020-12/.."}),
    ("Since the beginning of the year prices rose.",
     {"Since the beginning of the year": "2021-01~/.."}),
    ("Talks are planned for December.", {"December": "2021-12"}),
    # what was done to somebody lies behind, whatever comes of him
    ("Monitors could not speak to the men captured on 3 May.", {"3 May": "2021-05-03"}),
    ("Monitors will speak to the men captured on Tuesday.", {"Tuesday": "2021-05-04"}),
    ("Monitors will be at the vote planned for Tuesday.", {"Tuesday": "2021-05-11"}),
    ("A vote was due to take place in early June.", {"early June": "2021-06-01~/2021-06-10~"}),
    ("The ban holds until June and ends by 10 July.",
     {"until June": "../2021-06", "by 10 July": "../2021-07-10"}),
    # what is set for later lies ahead, whatever the tense of setting it
    ("The mayor promised a result by Friday.", {"by Friday": "../2021-05-07"}),
    ("The mayor suspended all meetings until Friday.", {"until Friday": "../2021-05-07"}),
    ("The court ordered the army to leave by Friday.", {"by Friday": "../2021-05-07"}),
    ("The union called a strike for Monday.", {"Monday": "2021-05-10"}),
    ("The union called for a march on Monday.", {"Monday": "2021-05-10"}),
    ("The envoy invited both sides to talks on Sunday.", {"Sunday": "2021-05-09"}),
    ("The council called for talks on Monday.", {"Monday": "2021-05-03"}),
    ("The envoy invited both sides on Sunday.", {"Sunday": "2021-05-02"}),
    ("Rebels held the bridge until Friday.", {"until Friday": "../2021-04-30"}),
    ("The bridge was shut until Friday, when troops came.", {"until Friday": "../2021-04-30"}),
    ("Rebels had closed the bridge until Friday.", {"until Friday": "../2021-04-30"}),
    ("The bridge was shut until 3 April.", {"until 3 April": "../2021-04-03"}),
    ("Lorries will not come before next week.", {"before next week": "2021-05-10/.."}),
    ("Lorries will come before next week.", {"before next week": "../2021-05-16"}),
    ("The party called on its supporters to march to the mill on Monday.", {"Monday": "2021-05-10"}),
    ("The council called on both sides to stop the fighting on Monday.", {"Monday": "2021-05-03"}),
    # what is looked back to is past, whatever the tense of the clause
    ("Ten men remain in jail after the release of four on Friday.", {"Friday": "2021-04-30"}),
    ("Since Friday people may stay out late.", {"Since Friday": "2021-04-30/.."}),
    ("They will meet after the vote on Friday.", {"Friday": "2021-05-07"}),
    ("Gunmen came in the last week of the campaign.", {"in the last week": "../.."}),
    ("Gunmen came in the last week.", {"in the last week": "2021-04-29/2021-05-06"}),
    # the story does not turn to a day only looked back to
    ("Troops came on 2 May, two days after the raid of Friday. At 07:50 they left.",
     {"2 May": "2021-05-02", "Friday": "2021-04-30", "07:50": "2021-05-02"}),
    ("Bread costs more than on Monday. A bottle burst at noon.",
     {"Monday": "2021-05-03", "noon": "2021-05-06"}),
    ("As of 4 May, 900 people have left.", {"As of 4 May": "../2021-05-04"}),
    ("As of 4 May the road is shut.", {"As of 4 May": "2021-05-04/.."}),
    ("As of 4 May at 18:00 the agency had counted 40 dead.", {"As of 4 May at 18:00": "../2021-05-04"}),
    ("As of 4 May, 40 people were missing.", {"As of 4 May": "../2021-05-04"}),
    ("As of 4 May, 900 people are in camps.", {"As of 4 May": "../2021-05-04"}),
    ("So far 388 people were killed (as of 4 May, 20:00).", {"as of 4 May": "../2021-05-04"}),
    ("As of Monday, schools will be closed.", {"As of Monday": "2021-05-10/.."}),
    ("As of 1 May all shops are closed on holidays.", {"As of 1 May": "2021-05-01/.."}),
    # the hours of every day
    ("A curfew from 7 p.m. to 5 a.m. was imposed.", {}),
    ("Shells fell from 7 p.m. to 9 p.m. on Tuesday.", {"Tuesday": "2021-05-04"}),
    ("On Tuesday two were shot in a camp for victims of Monday's flood. Soldiers came at 10 p.m.",
     {"Tuesday": "2021-05-04", "Monday": "2021-05-03", "10 p.m.": "2021-05-04"}),
    ("On Tuesday shots fell. Monday's flood had come at 5 a.m. without warning.",
     {"Tuesday": "2021-05-04", "Monday": "2021-05-03", "5 a.m.": "2021-05-03"}),
    # counted from the month told last, not from a day told before it
    ("A storm came on Tuesday. In March 2019 one killed 600. Six weeks later another hit the north.",
     {"Tuesday": "2021-05-04", "March 2019": "2019-03", "Six weeks later": "2019-04-08~/2019-05-12~"}),
    ("He was led away in the night before 4 May, and he fled.", {"the night before 4 May": "2021-05-03/2021-05-04"}),
    ("He was seen on the day after 4 May.", {"the day after 4 May": "2021-05-05"}),
    ("He was seen on the day after Monday's raid.", {"after Monday": "2021-05-03/.."}),
    ("On 2 May troops came.\n\nThe mill burned. It was late. It was dark. Some hours later they left.",
     {"2 May": "2021-05-02", "Some hours later": "2021-05-02"}),
    # no day that is meant
    ("Women march every Friday, as on a Sunday in March.", {"March": "2021-03"}),
    ("A guard died in a Friday raid.", {"Friday": "2021-04-30"}),
    ("To this day nobody knows.", {}),
    ("It will be the first such meeting in four years.", {}),
    ("They will meet in four years.", {"in four years": "2025"}),
    ("Fighting raged from March to May.", {"from March to May": "2021-03/2021-05"}),
    ("It rained between 3 April and 9 April 2020.",
     {"between 3 April and 9 April 2020": "2020-04-03/2020-04-09"}),
    ("The war of 1939-45 is recalled.", {"1939-45": "1939/1945"}),
    ("Rioting on 5 March 2020 recalled April and June 1955.",
     {"5 March 2020": "2020-03-05", "April": "1955-04", "June 1955": "1955-06"}),
    ("Nobody wants a repeat of the 2015 harbour crisis.", {"2015": "2015"}),
    ("It was the worst flood of the 21st century.", {"the 21st century": "2001/2100"}),
    ("Unrest in the 1990s and in late 2019 was worse.",
     {"the 1990s": "1990/1999", "late 2019": "2019-09~/2019-12~"}),
    ("The flood damaged 100s of homes.", {}),
    ("They fought in the second quarter of 2020 and in summer 2020.",
     {"the second quarter of 2020": "2020-04/2020-06", "summer 2020": "2020-22"}),
    ("A coup failed in 2016. At that time jets bombed the palace.",
     {"2016": "2016", "that time": "2016"}),
    ("At 3 pm on Wednesday shells fell.", {"3 pm on Wednesday": "2021-05-05"}),
    ("At 5.40 am Lemburg time on 2 May 2020 guns opened up.",
     {"5.40 am Lemburg time on 2 May 2020": "2020-05-02"}),
    ("The dam will be mended by year's end.", {"by year's end": "../2021-12~"}),
    ("The siege (May-August 1950) is recalled.", {"May-August 1950": "1950-05/1950-08"}),
    ("Rice failed in the early summer.", {"the early summer": "2020-22~"}),
    ("The raid came during Ramadan 2020 and on Good Friday.",
     {"Ramadan 2020": "2020-04-24~/2020-05-23~", "Good Friday": "2021-04-02"}),
)  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_times_and_their_days(read_text: Read, text: str, expected: dict[str, str]) -> None:
    assert {m.quote: m.date.edtf for m in find(read_text, text)} == expected


@pytest.mark.parametrize(
    "text",
    [
        "Mrs May may march with the sun in her eyes.",
        "The toll, estimated between 500 and 1300, was the worst.",
        "Theresa May spoke.",
        "A second blast came after a 24-hour curfew.",
        "A 35-year-old man left a nine-year conflict behind.",
        "United won 2-1 and police counted 2000 people.",
        "UN Resolution 1701 was read out.",
        "They slept on the 15th floor, next to the twentieth door.",
        "The New York Times and the Sunday Times reported it.",
        "They fell short and will fall in line.",
        "The gas killed many people, by one count as many as 1300, in the town.",
        "The council will meet at 1900 GMT to discuss the attack.",
    ],
)
def test_words_that_are_no_times(read_text: Read, text: str) -> None:
    assert find(read_text, text) == ()


def test_what_was_counted_from_is_told(read_text: Read) -> None:
    yesterday, stated = find(read_text, "Troops left yesterday, as they did on 2 May 2020.")
    assert yesterday.anchor == "published 2021-05-06"
    assert stated.anchor == "stated"


def test_without_a_published_day_relative_times_are_unknown(read_text: Read) -> None:
    (time,) = find(read_text, "Troops left yesterday.", None)
    assert (time.date.edtf, time.date.precision) == ("../..", "unknown")
    assert time.date.earliest is None
    assert time.date.latest is None


# text, then the EDTF forms of its times: a night told near its day, and one that may be any night
NIGHTS = (
    ("On Sunday rebels took the town. It rained. That night they burned the mill.", ["2021-05-02", "2021-05-02"]),
    ("On Sunday rebels took the town. It rained. It was cold.\n\nThe next morning they left.",
     ["2021-05-02", "2021-05-03"]),
    ("On Sunday rebels took the town.\n\nThe bill is long. Nine are dead. A school was hit that afternoon.",
     ["2021-05-02", "../.."]),
)  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NIGHTS)
def test_a_night_is_that_of_the_day_told_near_it(
    read_text: Read, text: str, expected: list[str]
) -> None:
    assert [m.date.edtf for m in find(read_text, text)] == expected


# a history without a published day, then the EDTF forms of its times
HISTORIES: tuple[tuple[str, list[str]], ...] = (
    ("The siege began in October 1941. In December help came. The next spring it ended.",
     ["1941-10", "1941-12", "1942-21"]),
    # a year gone by, told in passing
    ("The siege began in March 1918. It was led from a fort opened on 5 November 1917. The wall fell on 15 July.",
     ["1918-03", "1917-11-05", "1918-07-15"]),
    ("The siege began in March 1918.\n\nTalks had opened on 5 June 1917. They failed on 15 July.",
     ["1918-03", "1917-06-05", "1917-07-15"]),
    # a year only looked forward to
    ("The raid came on 10 March 1975. It cleared the road for a landing planned for 1976. The port fell on 11 April.",
     ["1975-03-10", "1976", "1975-04-11"]),
    ("The raid came on 10 March 1975. The port fell in 1976. The capital fell on 11 April.",
     ["1975-03-10", "1976", "1976-04-11"]),
    # the year the story is in anyhow
    ("The raid came on 7 December 1941. It was the worst of 1941. In January the port fell.",
     ["1941-12-07", "1941", "1942-01"]),
    ("A raid failed in 1892. The town had been free since 1875. The following year envoys came.",
     ["1892", "1875/..", "1893"]),
    ("The siege began in June 1775. It went on throughout the autumn and winter.",
     ["1775-06", "1775-23", "1775-24"]),
    ("The siege began on 2 June 1775. At month's end it rained.",
     ["1775-06-02", "1775-06-23~/1775-06-30~"]),
)  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), HISTORIES, ids=[text for text, _ in HISTORIES])
def test_a_history_carries_its_year_along(read_text: Read, text: str, expected: list[str]) -> None:
    assert [m.date.edtf for m in find(read_text, text, None)] == expected


def test_years_before_christ(read_text: Read) -> None:
    (time,) = find(read_text, "The fleet sailed in 490 BC.", None)
    assert time.date.edtf == "-0489"
    assert time.date.earliest == "-0489-01-01"
    (heading,) = find(read_text, "August 480 BC: the straits", None)
    assert heading.date.edtf == "-0479-08"


@pytest.mark.parametrize(
    ("rule", "year", "edtf"),
    [
        ("easter 0 1", 2024, "2024-03-31"),
        ("easter -2 1", 2020, "2020-04-10"),
        ("fixed 12-25 1", 2021, "2021-12-25"),
        ("hijri 10 1 3", 2022, "2022-05-03~/2022-05-05~"),
    ],
)
def test_feasts(rule: str, year: int, edtf: str) -> None:
    assert feast_span(rule, year).edtf == edtf


@given(st.integers(min_value=-400_000, max_value=400_000))
def test_days_count_there_and_back(number: int) -> None:
    assert days.number_of(days.day_of(number)) == number


PIECES = st.sampled_from(
    ["on", "March", "5", "2020", "since", "the", "early", "31", "Wednesday", "last week", "from",
     "to", "BC", "May", "-", "later", "two days", ".", "🙂", "in", "0", "century", "1990s", "Q4"]
)  # fmt: skip


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(PIECES, max_size=12))
def test_quotes_are_the_text_and_bounds_are_in_order(read_text: Read, pieces: list[str]) -> None:
    reading = read_text(" ".join(pieces), PUBLISHED)
    for time in read_times(reading):
        assert reading.document.text[time.start : time.end] == time.quote
        first, last = time.date.earliest, time.date.latest
        assert first is None or last is None or first.startswith("-") or first <= last


def test_a_dateline_stands_in_for_the_published_day(read_text: Read) -> None:
    found = find(read_text, "2 July 2016\n\nTwo miners died on Friday. Rain fell yesterday.", None)
    assert [m.date.edtf for m in found] == ["2016-07-02", "2016-07-01", "2016-07-01"]


def test_a_day_close_ahead_is_not_nearly_a_year_ago(read_text: Read) -> None:
    (time,) = find(read_text, "They extended the truce to 17 May.")
    assert time.date.edtf == "2021-05-17"


def test_a_month_in_a_name_is_no_time(read_text: Callable[..., Reading]) -> None:
    reading = read_text("Ajmal Jan, a shopkeeper, spoke on 3 January 2019.")
    named = tuple(
        replace(s, tokens=tuple(replace(t, name="PERSON" if t.text in {"Ajmal", "Jan"} else "") for t in s.tokens))
        for s in reading.sentences
    )  # fmt: skip
    assert [t.quote for t in read_times(replace(reading, sentences=named))] == ["3 January 2019"]


def test_a_year_that_runs_on_is_no_anchor(read_text: Read) -> None:
    text = "The land has seen war since 1991. There have been nine raids this year."
    assert [t.date.edtf for t in find(read_text, text, None)][:1] == ["1991/.."]
    assert "1991" not in [t.date.edtf for t in find(read_text, text, None)]


def test_what_a_vote_is_called_by_takes_no_story_along(read_text: Read) -> None:
    text = "They met before the 2020 election. The fleet left on July 25."
    assert "2020-07-25" not in [t.date.edtf for t in find(read_text, text, None)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The slick is likely to enter the bay within three days.", ["2020-03-03/2020-03-06"]),
        ("It will be over within a day.", ["2020-03-03/2020-03-04"]),
        ("The report is expected within 30 days.", ["2020-03-03/2020-04-02"]),
        ("The army will leave within two weeks.", ["2020-03-03/2020-03-17"]),
        # how long it took, and what counts from elsewhere
        ("The fort fell within two days.", []),
        ("The army will leave within two weeks of the signing.", []),
    ],
)
def test_within_so_many_days(read_text: Read, text: str, days: list[str]) -> None:
    assert [m.date.edtf for m in find(read_text, text, "2020-03-03")] == days
