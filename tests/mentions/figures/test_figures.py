"""Figures: counts with bounds, who is counted, what happened to them."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tidings.mentions.figures import read_figures
from tidings.model.dates import Date
from tidings.model.mentions import Chain, EntityMention, FigureMention, Reading, TimeMention

Read = Callable[..., Reading]


@pytest.fixture(scope="session")
def figures(read_text: Read) -> Callable[[str], tuple[FigureMention, ...]]:
    return lambda text: read_figures(read_text(text))


MEASURES = [
    ("A mudslide killed 12 farmers in Uganda.", "12 farmers", "killed"),
    ("Twelve farmers died in the mudslide.", "Twelve farmers", "killed"),
    ("Officials mourned the death of 12 farmers.", "12 farmers", "killed"),
    ("The death toll rose to 34 on Sunday.", "34", "killed"),
    ("The war has claimed more than 9,000 lives.", "more than 9,000 lives", "killed"),
    ("The blast left six dead and dozens wounded.", "six dead", "killed"),
    ("The blast left six dead and dozens wounded.", "dozens", "wounded"),
    ("At least 40 miners were found dead.", "At least 40 miners", "killed"),
    ("Gunmen seized and shot dead five drivers.", "five drivers", "killed"),
    ("Army Kills 14 Rebels in Dawn Raid", "14 Rebels", "killed"),
    ("Twenty people were hurt and six are missing.", "Twenty people", "wounded"),
    ("Twenty people were hurt and six are missing.", "six", "missing"),
    ("Shell on Karm Kills Five Injures Seven - Mill Owner", "Seven", "wounded"),
    ("Police arrested some 300 protesters.", "some 300 protesters", "captured"),
    ("Gunmen abducted 27 pupils from a school.", "27 pupils", "abducted"),
    ("Nearly 80,000 people fled the town.", "Nearly 80,000 people", "displaced"),
    ("Floods forced 900 families from their homes.", "900 families", "displaced"),
    ("The fire forced 900 people to evacuate their homes.", "900 people", "evacuated"),
    (
        "The storm destroyed over 900 mud-and-thatch huts.",
        "over 900 mud-and-thatch huts",
        "destroyed",
    ),
    ("As many as 900 Brus took shelter in six camps.", "As many as 900 Brus", "displaced"),
    ("IDPs total 122 387", "122 387", "displaced"),
    ("The fire left 560 people without shelter.", "560 people", "displaced"),
    ("At least 9,870 IDPs were registered in the district.", "At least 9,870 IDPs", "displaced"),
    ("Some 600 people spent the night in emergency shelters.", "Some 600 people", "displaced"),
    ("Some 600 people had to leave their flats.", "Some 600 people", "displaced"),
    (
        "Some 900 people living in work sheds or old houses had moved to safer places.",
        "Some 900 people",
        "displaced",
    ),
    ("The flood hit 900 people and 300 are displaced.", "300", "displaced"),
    (
        "Some 900 people living in work sheds or old houses in low-lying areas had moved to safer places.",
        "Some 900 people",
        "displaced",
    ),
    (
        "900 to 1,200 – The number of people who were forced out of their homes",
        "900 to 1,200",
        "displaced",
    ),
    ("The number of people forced from their homes has risen to 900.", "900", "displaced"),
    ("The office estimates the number of internally displaced persons at 900.", "900", "displaced"),
    ("Displaced: 900 people", "900 people", "displaced"),
    ("Some 900 people are in temporary shelters.", "Some 900 people", "displaced"),
    ("Some 900 people are under evacuation orders.", "Some 900 people", "evacuated"),
    ("Some 900 residents were told to leave.", "Some 900 residents", "evacuated"),
    ("The storm destroyed the homes of 300 families.", "300 families", "destroyed"),
    ("More than 200 houses were swept away.", "More than 200 houses", "destroyed"),
    ("Around 160 mud houses caved in.", "Around 160 mud houses", "destroyed"),
    (
        "Some 900 internally displaced persons returned to their homes.",
        "Some 900 internally displaced persons",
        "returned",
    ),
    (
        "Rain left 900 people from Arvela, Port Doru, San Tavi and Monte Sarn in a situation of dire need.",
        "900 people",
        "in_need",
    ),
    ("Some 900 households have regained access to power.", "Some 900 households", "other"),
    ("The conflict led to 900 displacements.", "900 displacements", "displaced"),
    (
        "A total of 7,400 people from 560 households have been displaced.",
        "A total of 7,400 people",
        "displaced",
    ),
    ("The storm left 250 people homeless.", "250 people", "displaced"),
    ("About 2,000 residents were evacuated.", "About 2,000 residents", "evacuated"),
    ("Some 5,000 refugees returned to their villages.", "Some 5,000 refugees", "returned"),
    ("Chad hosts half a million refugees.", "half a million refugees", "refugees_hosted"),
    ("At least 1.2m people need food aid.", "At least 1.2m people", "in_need"),
    ("300,000 children in need wait at the coast.", "300,000 children", "in_need"),
    ("The quake destroyed 3 200 houses.", "3 200 houses", "destroyed"),
    ("Two Malian helicopters were shot down.", "Two Malian helicopters", "destroyed"),
    ("Kenya deployed 3,600 soldiers along the border.", "3,600 soldiers", "deployed"),
    ("Thousands of nurses marched through Lima.", "Thousands of nurses", "participants"),
    ("Smugglers charge up to $3,000 for the trip.", "up to $3,000", "money"),
    ("The camp lies 40 km north of the city.", "40 km", "distance"),
]


@pytest.mark.parametrize(("text", "quote", "measure"), MEASURES)
def test_measure(
    figures: Callable[..., tuple[FigureMention, ...]], text: str, quote: str, measure: str
) -> None:
    assert (quote, measure) in [(f.quote, f.measure) for f in figures(text)]


NOTHING = [
    "06.30 People in blankets are led to two buses.",
    "The two leaders met twice and spoke for the third time.",
    "It was one of the greatest floods since the 2015 crisis.",
    "A four-way summit on 5 March failed.",
    "The S-400 battery guards the M5 highway near kilometre 30.",
    "Both sides want an end to the nine-year conflict.",
    "The 35-year-old was born in 1985.",
    "He was put on the Committee 1267 list of wanted people.",
    "Article 5 of the treaty and Resolution 2254 were quoted.",
    "The meeting begins at 10 a.m. on 12 May.",
    "Kenya beat Ghana 2-1.",
    "The storm could displace up to 300,000 people.",
    "No one knows when the talks will end.",
    "A minister arrived and a spokesman spoke.",
    "Nearly three in ten people work abroad.",
    "One in four residents lives in a tent, up from 1 in 10 in 2000.",
    "Three in four were killed by live rounds.",
    "One in ten of them had lost a child.",
    "Nine out of ten said that they had been shot at.",
    "Family members usually share a tent with a dozen people.",
    "The dead of Jan. 23, 25 and yesterday were buried.",
    "On May 9, 11 and 14 were killed in the town.",
    "Those wounded on 9, 11 and 14 May were flown out.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_leaves_alone(figures: Callable[..., tuple[FigureMention, ...]], text: str) -> None:
    assert figures(text) == ()


BOUNDS = [
    ("More than 50 guards were killed.", 50, 51, None),
    ("The wall cost over 9 billion euros.", 9e9, 9e9, None),
    ("The camp lies less than 40 km north of the city.", 40, 0, 40),
    ("At least 50 guards were killed.", 50, 50, None),
    ("Close to a million people were displaced.", 1_000_000, 900_000, 1_000_000),
    ("Around 100 guards were killed.", 100, 90, 110),
    ("Up to 30 guards were killed.", 30, 0, 30),
    ("Fewer than 30 guards were killed.", 30, 0, 29),
    ("Dozens of guards were killed.", 24, 24, 99),
    ("Hundreds of guards were killed.", 200, 200, 999),
    ("Tens of thousands of villagers fled.", 20_000, 20_000, 99_999),
    ("Several guards were killed.", 3, 3, 9),
    ("Between 5 and 7 guards were killed.", 5, 5, 7),
    ("2,000 to 3,000 villagers were displaced.", 2000, 2000, 3000),
    ("Two to three million villagers were displaced.", 2_000_000, 2_000_000, 3_000_000),
    ("Thirty-five guards were killed.", 35, 35, 35),
    ("Two dozen guards were killed.", 24, 24, 24),
    ("A guard was killed.", 1, 1, 1),
    ("No guards were killed.", 0, 0, 0),
]


@pytest.mark.parametrize(("text", "value", "low", "high"), BOUNDS)
def test_bounds(
    figures: Callable[..., tuple[FigureMention, ...]],
    text: str,
    value: float,
    low: float,
    high: float | None,
) -> None:
    (figure,) = figures(text)
    assert (figure.value, figure.low, figure.high) == (value, low, high)


@pytest.mark.parametrize(
    ("words", "conservative"),
    [("More than 50", 50), ("Dozens of", 12), ("Hundreds of", 100), ("Several", 3), ("Many", 10)],
)
def test_conservative_reading_is_that_of_acled(
    figures: Callable[..., tuple[FigureMention, ...]], words: str, conservative: float
) -> None:
    assert figures(f"{words} guards were killed.")[0].conservative == conservative


def test_words_left_out_are_taken_from_the_figure_before(
    figures: Callable[..., tuple[FigureMention, ...]],
) -> None:
    two, many = figures(
        "At least two more Kenyan soldiers were killed in Lamu, after 34 died in a raid."
    )
    assert (two.additional, two.country, two.civilian) == (True, "KEN", False)
    assert (many.quote, many.population, many.country) == ("34", "Kenyan soldiers", "KEN")


def test_others_are_taken_from_the_figure_before(
    figures: Callable[..., tuple[FigureMention, ...]],
) -> None:
    _, others = figures("The war has killed 300 farmers and displaced 900 others.")
    assert (others.population, others.measure) == ("farmers", "displaced")


def test_coordinated_nouns_are_one_population(
    figures: Callable[..., tuple[FigureMention, ...]],
) -> None:
    (figure,) = figures("Rebels killed dozens of army soldiers and allied fighters.")
    assert figure.population == "army soldiers and allied fighters"


def test_coordinated_numbers_are_two_figures(
    figures: Callable[..., tuple[FigureMention, ...]],
) -> None:
    found = figures("The raid killed 20 rebels and 6 soldiers and wounded 12.")
    assert [(f.population, f.measure) for f in found[:2]] == [
        ("rebels", "killed"),
        ("soldiers", "killed"),
    ]
    assert (found[2].value, found[2].measure) == (12, "wounded")


@pytest.mark.parametrize(
    "text",
    [
        "Around 100 people, including 35 children, died in the fire.",
        "In all, 100 people died, among them 35 children.",
        "The fire killed 100 people; 35 of them were children.",
        "Three nurses died (two were mothers).",
    ],
)
def test_part_told_after_its_whole(
    figures: Callable[..., tuple[FigureMention, ...]], text: str
) -> None:
    whole, part = figures(text)
    assert (whole.part_of, part.part_of, part.measure) == (None, 0, "killed")


@pytest.mark.parametrize(
    "text",
    [
        "Six girls were among 22 people killed by the bomb.",
        "Rebels freed and then killed 10 of the 48 hostages.",
    ],
)
def test_part_told_before_its_whole(
    figures: Callable[..., tuple[FigureMention, ...]], text: str
) -> None:
    part, whole = figures(text)
    assert (part.part_of, whole.part_of) == (1, None)


def test_share_is_counted_out_of_its_whole(
    figures: Callable[..., tuple[FigureMention, ...]],
) -> None:
    whole, half, rest = figures(
        "Out of the 1,000 people who have fled around half are children. Of the rest, the majority are women."
    )
    assert (half.share, half.value, half.part_of, half.population) == (0.5, 500, 0, "children")
    assert (half.low, half.high) == (450, 550)
    assert (rest.population, rest.part_of, rest.low, rest.high) == ("women", 0, 250, 500)
    assert whole.measure == "displaced"


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Twelve farmers died in the blast.", "incident"),
        ("The fighting has killed 300 farmers since May.", "cumulative"),
        ("More than 900 farmers have died since the war began.", "cumulative"),
        ("Peru hosts 400,000 refugees.", "stock"),
        ("The deal allowed for the deployment of 12 Indian observation posts.", "stock"),
        ("The hall can hold 900 people.", "capacity"),
        ("Fights grew since the end of May, when nine farmers were killed.", "incident"),
        ("Nine farmers died on Monday in what is by far the worst fire in Tal.", "incident"),
        ("So far nine farmers have died.", "cumulative"),
    ],
)
def test_scope(figures: Callable[..., tuple[FigureMention, ...]], text: str, scope: str) -> None:
    assert [f.scope for f in figures(text)] == [scope]


def _at(text: str, words: str) -> tuple[int, int]:
    return text.index(words), text.index(words) + len(words)


def test_owner_gives_the_country_without_names(
    figures: Callable[..., tuple[FigureMention, ...]],
) -> None:
    (figure,) = figures("Kenya's move came after more than 30 of its soldiers were killed.")
    assert (figure.population, figure.country) == ("soldiers", "KEN")


def test_setting_comes_from_names_and_times(read_text: Read) -> None:
    text = "Police said a landslide killed nine villagers in Mbale on Monday."
    reading = read_text(text)
    date = Date(edtf="2021-05-03", earliest="2021-05-03", latest="2021-05-03", precision="day")
    start, end = _at(text, "Monday")
    time = TimeMention(start=start, end=end, quote="Monday", sentence=0, date=date, anchor="test")
    entities = tuple(
        EntityMention(
            start=_at(text, words)[0], end=_at(text, words)[1], quote=words, sentence=0, first=i, last=i,
            head=i, form="name", as_=kind, chain=chain,
        )
        for chain, (words, kind) in enumerate([("Police", "organization"), ("Mbale", "place")])
        for i in [next(t.index for t in reading.sentences[0].tokens if t.text == words)]
    )  # fmt: skip
    chains = (
        Chain(index=0, name="Police", kind="organization"),
        Chain(index=1, name="Mbale", kind="place"),
    )
    (figure,) = read_figures(replace(reading, times=(time,), entities=entities, chains=chains))
    assert (figure.attributed_to, figure.place, figure.window) == (0, 1, date)


ODD = [
    "",
    "12",
    "🙂 12 🙂",
    "killed",
    "( 12",
    "12 of",
    "of 12 of the",
    "$",
    "½ 5,,5 1.2.3",
    "٣٤ قتيلا",
]


@pytest.mark.parametrize("text", ODD)
def test_odd_text_does_no_harm(
    figures: Callable[..., tuple[FigureMention, ...]], text: str
) -> None:
    for figure in figures(text):
        assert text[figure.start : figure.end] == figure.quote


_WORDS = st.sampled_from(
    [
        "12",
        "dozens",
        "of",
        "people",
        "were",
        "killed",
        ",",
        "and",
        "three",
        "more",
        "soldiers",
        "including",
        "2,000",
        "$5",
        "m",
        "at",
        "least",
        "half",
        "them",
        ".",
        "died",
        "a",
        "the",
        "more",
        "than",
        "hundreds",
        "-",
        "(",
        ")",
        "🙂",
        "in",
        "2015",
        "children",
        "house",
        "wounded",
        "others",
        "million",
        "to",
        "between",
    ]
)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(words=st.lists(_WORDS, min_size=1, max_size=14))
def test_quotes_and_bounds_hold(
    figures: Callable[..., tuple[FigureMention, ...]], words: list[str]
) -> None:
    text = " ".join(words)
    found = figures(text)
    for index, figure in enumerate(found):
        assert text[figure.start : figure.end] == figure.quote
        assert figure.high is None or figure.low <= figure.high
        assert figure.part_of is None or (figure.part_of != index and figure.part_of < len(found))


def test_label_names_its_unit(figures: Callable[..., tuple[FigureMention, ...]]) -> None:
    (figure,) = figures("Families evacuated - 780")
    assert (figure.population, figure.measure, figure.value) == ("Families", "evacuated", 780)


def test_a_count_behind_a_day_is_one(figures: Callable[..., tuple[FigureMention, ...]]) -> None:
    assert [f.value for f in figures("On Jan. 23, 25 people were killed.")] == [25]
    assert [f.value for f in figures("On May 9, 11 and 14 villagers were killed.")] == [11, 14]


def test_things_that_are_taken_are_nobody_abducted(
    figures: Callable[..., tuple[FigureMention, ...]],
) -> None:
    text = "Among the seized items were seven automatic rifles, two tents and 13 rockets."
    assert all(f.measure == "other" for f in figures(text))


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Raids killed nine in four villages.", [("killed", 9)]),
        ("The monitors confirmed the deaths of 90 people in Dol, Karm and six other districts.", [("killed", 90)]),
        ("The deaths of 90 people and six soldiers were confirmed.", [("killed", 90), ("killed", 6)]),
        ("Shelling wounded 40 people in Dol and eleven villages.", [("wounded", 40)]),
    ],
)  # fmt: skip
def test_ground_is_neither_killed_nor_hurt(
    figures: Callable[..., tuple[FigureMention, ...]], text: str, counted: list[tuple[str, int]]
) -> None:
    found = figures(text)
    assert [(f.measure, f.value) for f in found if f.measure != "other"] == counted
