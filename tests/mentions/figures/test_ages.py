"""Ages behind names count nobody, and a scale may stick to its number."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.figures import read_figures
from tidings.model.mentions import Reading

Read = Callable[..., Reading]


def labelled(reading: Reading, people: set[str]) -> Reading:
    sentences = tuple(
        replace(
            s,
            tokens=tuple(replace(t, name="PERSON" if t.text in people else "") for t in s.tokens),
        )
        for s in reading.sentences
    )
    return replace(reading, sentences=sentences)


@pytest.mark.parametrize(
    "text",
    [
        "He was charged with the death of Sy, 63, and the shooting of Rehak, 47, and Vell, 48.",
        "Police arrested Rehak (47) and Vell (52).",
        "The rate grew among 48- to 64-year-old male veterans.",
    ],
)
def test_an_age_counts_nobody(read_text: Read, text: str) -> None:
    found = read_figures(labelled(read_text(text), {"Sy", "Rehak", "Vell"}))
    assert [f.quote for f in found if f.low >= 40] == []


def test_a_place_may_have_its_count_set_off(read_text: Read) -> None:
    found = read_figures(labelled(read_text("The floods killed 63 people in Karm."), set()))
    assert [f.value for f in found] == [63]


def test_a_scale_may_stick_to_its_number(read_text: Read) -> None:
    found = read_figures(read_text("The state gave $64.8million to 1.2million people."))
    assert [f.value for f in found] == [64_800_000, 1_200_000]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Three 12-year-old boys were wounded in Karm.", "boys"),
        ("Two 18- to 24-year-old men were killed in Karm.", "men"),
        ("Three old women were wounded in Karm.", "old women"),
    ],
)
def test_an_age_is_no_part_of_who_is_counted(read_text: Read, text: str, who: str) -> None:
    found = read_figures(labelled(read_text(text), set()))
    assert [f.population for f in found] == [who]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("At least 114 people, among them 17 children under the age of ten, were killed.", [114, 17]),
        ("Six boys under ten were killed.", [6]),
        ("A gunman killed six men aged over sixty.", [6]),
        ("Police arrested two suspects, aged 19 and 24.", [2]),
        ("Six people were killed. They were all under 30.", [6]),
        ("Six people were killed. They were over sixty.", [6]),
        ("The killed were over 60 people.", [60]),
        ("The dead were over 300 soldiers.", [300]),
        # counts, though "under" or an age stands beside them
        ("At the age of 12 he fled, and 30 people were killed.", [30]),
        ("Under the rule of Sy 40 people were killed.", [40]),
    ],
)  # fmt: skip
def test_an_age_in_words_counts_nobody(read_text: Read, text: str, values: list[int]) -> None:
    assert [f.value for f in read_figures(read_text(text))] == values


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Some 400 prisoners escaped on Monday.", {"other"}),
        ("Of the 3,687 prisoners who escaped, 136 have been recaptured.", {"other", "captured"}),
        ("Rebels hold 3,000 prisoners.", {"captured"}),
        ("About 400 people escaped the fighting on Monday.", {"displaced"}),
        ("Seven bandits were fatally wounded.", {"killed"}),
        ("Seven bandits were wounded.", {"wounded"}),
    ],
)
def test_who_breaks_out_is_not_caught(read_text: Read, text: str, measures: set[str]) -> None:
    assert {f.measure for f in read_figures(read_text(text))} == measures
