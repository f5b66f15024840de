"""Persons who are counted without a number: indefinite, known to the reader, or called before a name."""

from collections.abc import Callable

import pytest

from tidings.mentions.figures import read_figures
from tidings.model.mentions import Reading

Read = Callable[..., Reading]

ONE = [
    ("Gunmen killed a farmer in Karm.", "a farmer", "killed"),
    ("The guards stopped a man with a knife, killing the attacker.", "the attacker", "killed"),
    ("The armed man was shot dead.", "The armed man", "killed"),
    ("A patrol killed the militia leader, Jorun.", "the militia leader", "killed"),
    ("Police arrested the smuggler on Monday.", "the smuggler", "captured"),
    ("Officials confirmed the death of a militia leader.", "a militia leader", "killed"),
    ("The raid killed a\u2028suspected rebel.", "a\u2028suspected rebel", "killed"),
    ("Troops killed rebel leader, Jorun Vell, on Monday.", "rebel leader", "killed"),
    (
        "Officials confirmed the death of rebel leader Jorun Vell.",
        "rebel leader Jorun Vell",
        "killed",
    ),
]


@pytest.mark.parametrize(("text", "quote", "measure"), ONE)
def test_one_person(read_text: Read, text: str, quote: str, measure: str) -> None:
    found = {f.quote: f for f in read_figures(read_text(text))}
    assert quote in found, list(found)
    assert (found[quote].measure, found[quote].low, found[quote].high) == (measure, 1, 1)


RANKED = [
    ("The hospital said that a fourth worker from Karm had died of his burns.", "a fourth worker", 4, "cumulative"),
    ("A fifth person died on Monday.", "A fifth person", 5, "cumulative"),
    ("A second soldier was killed in Karm.", "A second soldier", 1, "incident"),
    ("A welder of 29 died of his burns.", "A welder", 1, "incident"),
    ("Another man died of his burns.", "Another man", 1, "incident"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "value", "scope"), RANKED)
def test_the_last_of_several_who_died_counts_all(
    read_text: Read, text: str, quote: str, value: int, scope: str
) -> None:
    (found,) = read_figures(read_text(text))
    assert (found.quote, found.value, found.scope) == (quote, value, scope)
    assert found.measure == "killed"


def test_who_is_ranked_is_named_without_his_rank(read_text: Read) -> None:
    (found,) = read_figures(read_text(RANKED[0][0]))
    assert found.population == "worker"


@pytest.mark.parametrize("text", ["A fifth of the workers left.", "Output fell by a fifth."])
def test_a_share_ranks_nobody(read_text: Read, text: str) -> None:
    assert not any(f.value == 5 for f in read_figures(read_text(text)))


OF_THEM = [
    ("The square falls quiet for the dead of the plant. There are three of them now.", "three", "killed"),
    ("Doctors treat the wounded in tents. There are at least 12 of them.", "at least 12", "wounded"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "measure"), OF_THEM)
def test_those_told_of_before_are_counted(
    read_text: Read, text: str, quote: str, measure: str
) -> None:
    (found,) = read_figures(read_text(text))
    assert (found.quote, found.measure, found.scope) == (quote, measure, "cumulative")


def test_who_is_spoken_to_on_a_road_takes_part(read_text: Read) -> None:
    (found,) = read_figures(read_text("“There are 9,000 of you on this road,” said Awa Sy."))
    assert (found.measure, found.value) == ("participants", 9000)


def test_who_suffered_nothing_is_not_counted(read_text: Read) -> None:
    assert not read_figures(read_text("The ministers met. There are three of them now."))


NOBODY = [
    "The minister arrived on Monday.",
    "The man's house was burned down.",
    "Rebel leader Jorun Vell met the governor.",
    "The death was confirmed on Monday.",
    "The raid killed the family.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_no_known_person_is_harmed(read_text: Read, text: str) -> None:
    harm = {"killed", "wounded", "captured"}
    found = [f.quote for f in read_figures(read_text(text)) if f.measure in harm and f.low == 1]
    assert not found


RETOLD = [
    ("A farmer was shot dead in Karm. The man died at once.", ["A farmer"]),
    ("Nine people were killed in Karm. The mayor was killed too.", ["Nine people"]),
]


@pytest.mark.parametrize(("text", "quotes"), RETOLD)
def test_a_known_person_may_be_one_of_those_told(
    read_text: Read, text: str, quotes: list[str]
) -> None:
    assert [f.quote for f in read_figures(read_text(text)) if f.measure == "killed"] == quotes


@pytest.mark.parametrize(
    "text",
    [
        "Officer Awa Sy had arrested the clerk's brother-in-law.",
        "The security force shot and killed him in the yard.",
        "He was on probation for a previous arrest.",
    ],
)
def test_doers_bodies_and_acts_in_passing_are_not_counted(read_text: Read, text: str) -> None:
    wrong = {"Officer", "The security force", "a previous arrest"}
    found = [f.quote for f in read_figures(read_text(text))]
    assert not [quote for quote in found if any(quote.startswith(w) for w in wrong)]


TELLING = [
    ("Shells killed nine people in Karm on Friday a medic and an aid worker said.", ["nine people"]),
    ("Rebels killed a child a medic and two villagers said on Monday.", ["a child"]),
    ("A bomb killed at least 12 people in Karm on Friday two officials and a doctor said.",
     ["at least 12 people"]),
    ("Six people died in the raid three residents and a local activist said.", ["Six people"]),
    ("Shells killed a nurse and a driver, a monitor and villagers said.", ["a nurse", "a driver"]),
    # The number right behind the deed is told of, whoever says so.
    ("Shells killed at least 12 officials said.", ["at least 12 officials"]),
    ("The raid killed nine villagers said Jorun Vell.", ["nine villagers"]),
    # "A barrel" of a barrel bomb is nobody.
    ("Nine people were killed in a barrel bomb attack on the mill.", ["Nine people"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quotes"), TELLING)
def test_who_only_tells_is_not_among_the_dead(
    read_text: Read, text: str, quotes: list[str]
) -> None:
    assert [f.quote for f in read_figures(read_text(text)) if f.measure == "killed"] == quotes


SOUGHT = [
    ("Rescue crews searched for a fisherman in the lake.", ["a fisherman"]),
    ("Troops searched for a militia leader in Karm.", []),
    ("A search for a militia commander led to Karm.", []),
]


@pytest.mark.parametrize(("text", "quotes"), SOUGHT)
def test_a_hunted_man_is_not_missing(read_text: Read, text: str, quotes: list[str]) -> None:
    assert [f.quote for f in read_figures(read_text(text)) if f.measure == "missing"] == quotes


def test_who_is_missing_is_so_whichever_way_the_parser_takes_it(read_text: Read) -> None:
    found = read_figures(read_text("By noon 68 pupils and two teachers were missing."))
    assert {(f.value, f.measure) for f in found} == {(68.0, "missing"), (2.0, "missing")}


MANY_OR_NONE = [
    ("Vigilantes butchered a family of herders.", set()),
    ("A corporal was killed at the wall.", {1.0}),
    ("A refugee bled to death.", {1.0}),
    ("Seven were slaughtered, not five of them in the hall.", {7.0, 5.0}),
]


def test_a_number_that_is_ruled_out_says_so(read_text: Read) -> None:
    found = read_figures(read_text("Seven of our people were slaughtered, not five and not six."))
    told = {f.quote: (f.value, f.qualifier) for f in found if f.measure == "killed"}
    assert told == {
        "Seven of our people": (7.0, None), "not five": (5.0, "not"), "not six": (6.0, "not"),
    }  # fmt: skip


@pytest.mark.parametrize(("text", "numbers"), MANY_OR_NONE)
def test_the_killed_of_a_sentence(read_text: Read, text: str, numbers: set[float]) -> None:
    found = read_figures(read_text(text))
    assert {f.value for f in found if f.measure == "killed"} == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        # whom a verb leaves dead is its object
        ("A man shot dead two officers in Tal.", {2.0}),
        ("In May a man shoots dead 22 people in Tal.", {22.0}),
        ("A woman found her son dead.", set()),
        ("A man lay dead in the road.", {1.0}),
        # the mark of a note
        ("In May 70 houses held by the society,[3] were seen to have been seized and two men killed.[2]", {2.0}),
    ],
)  # fmt: skip
def test_who_is_dead(read_text: Read, text: str, numbers: set[float]) -> None:
    found = read_figures(read_text(text))
    assert {f.value for f in found if f.measure in {"killed", "abducted"}} == numbers


SPREAD = [
    ("In all, 14 people died in nine days.", "cumulative"),
    ("There were eleven incidents, in which 39 civilians were killed.", "cumulative"),
    ("By our count 64 civilians lost their lives in five attacks.", "cumulative"),
    ("A day later shells killed six people.", "incident"),
    ("Shells kill six people a day.", "cumulative"),
    ("14 people died in the blast.", "incident"),
    ("There was an incident, in which 39 civilians were killed.", "incident"),
    ("64 civilians lost their lives in two minutes.", "incident"),
]


@pytest.mark.parametrize(("text", "scope"), SPREAD)
def test_what_several_blows_or_days_cost_is_a_running_total(
    read_text: Read, text: str, scope: str
) -> None:
    (killed,) = [f for f in read_figures(read_text(text)) if f.measure == "killed"]
    assert killed.scope == scope
