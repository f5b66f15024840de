"""The learned reader says what a number measures where no rule does, and is heard where one does."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from tests.mentions.marked import figure, heard

from tidings.mentions.figures import read_figures
from tidings.mentions.figures.learned import ALONE, BARE, COUNT
from tidings.model.encoded import Encoded
from tidings.model.mentions import FigureMention, Reading

Read = Callable[..., Reading]

ZORBED = "Gunmen zorbed three engineers near Karm."
KILLED = "The blast killed 12 farmers."
TEXTS = [ZORBED, KILLED, "", "Of 40 miners, 3 died.\n\nSmugglers charge up to $3,000 for 40 km."]


def figures(read_text: Read, text: str, encoded: Encoded | None) -> tuple[FigureMention, ...]:
    return read_figures(heard(read_text(text), encoded))


def rules(found: FigureMention) -> list[str]:
    return [reason.rule for reason in found.joint.reasons] if found.joint else []


@pytest.mark.parametrize("text", TEXTS)
def test_a_reader_that_finds_nothing_changes_nothing(read_text: Read, text: str) -> None:
    found = figures(read_text, text, None)
    assert figures(read_text, text, Encoded()) == found
    assert all(one.found_by == ("rules",) and one.joint is None for one in found)


def test_a_number_gets_the_measure_that_no_rule_gives(read_text: Read) -> None:
    (alone,) = figures(read_text, ZORBED, None)
    (found,) = figures(
        read_text, ZORBED, figure(ZORBED, "three engineers", "killed", scope="cumulative")
    )
    assert (alone.measure, found.measure, found.scope) == ("other", "killed", "cumulative")
    assert (found.quote, found.low, found.population) == (alone.quote, 3, alone.population)
    assert found.found_by == ("learned",)
    assert rules(found) == ["reader.learned"]


def test_a_number_that_the_rules_leave_is_found_by_its_measure(read_text: Read) -> None:
    text = "Gunmen zorbed 40 lorries near Karm."
    assert figures(read_text, text, None) == ()
    (found,) = figures(read_text, text, figure(text, "40 lorries", "destroyed"))
    assert (found.measure, found.low, found.found_by) == ("destroyed", 40, ("learned",))


# Measure, how sure the reader is of the words and of the measure.
NOT_BELIEVED = [
    ("killed", ALONE - 0.01, 0.99),
    ("killed", 0.99, ALONE - 0.01),
    ("duration", 0.99, 0.99),
]


@pytest.mark.parametrize(("measure", "score", "sure"), NOT_BELIEVED)
def test_alone_it_must_be_sure_and_tell_something(
    read_text: Read, measure: str, score: float, sure: float
) -> None:
    encoded = figure(ZORBED, "three engineers", measure, score=score, sure=sure)  # type: ignore[arg-type]
    (found,) = figures(read_text, ZORBED, encoded)
    assert found.measure == "other"
    assert rules(found) == ["reader.both", "reader.measure"]


@pytest.mark.parametrize("words", ["12 farmers", "12", "killed 12"])
def test_a_figure_that_both_see_is_the_rules(read_text: Read, words: str) -> None:
    (alone,) = figures(read_text, KILLED, None)
    (both,) = figures(read_text, KILLED, figure(KILLED, words, "killed"))
    assert both.found_by == ("rules", "learned")
    assert rules(both) == ["reader.both"]
    assert both.joint is not None
    assert KILLED[both.joint.start : both.joint.end] == words
    assert replace(both, found_by=alone.found_by, joint=None) == alone


def test_another_measure_is_told(read_text: Read) -> None:
    (both,) = figures(read_text, KILLED, figure(KILLED, "12 farmers", "wounded"))
    assert (both.measure, rules(both)) == ("killed", ["reader.both", "reader.measure"])
    assert both.joint is not None
    assert both.joint.reasons[1].says == "the rules' measure stands; the other says wounded"


@pytest.mark.parametrize(
    ("text", "words"),
    [("Smugglers charge $3,000 for it.", "$3,000"), ("The camp lies 40 km north.", "40 km")],
)
def test_money_and_distances_count_nobody(read_text: Read, text: str, words: str) -> None:
    (alone,) = figures(read_text, text, None)
    (both,) = figures(read_text, text, figure(text, words, "killed"))
    assert both.measure == alone.measure
    assert rules(both) == ["reader.both", "reader.measure"]


def test_numbers_that_the_reader_does_not_see_stay_the_rules(read_text: Read) -> None:
    text = f"{KILLED} {ZORBED}"
    found = figures(read_text, text, figure(text, "three engineers", "wounded"))
    assert [one.found_by for one in found] == [("rules",), ("learned",)]


ADMITTED = "Farmers fled Karm. The rebels admit to 22."


@pytest.mark.parametrize(
    ("sure", "peaceful", "measures"),
    [(BARE, None, ["killed"]), (BARE - 0.01, None, []), (BARE, 5.0, [])],
)
def test_a_bare_number_must_be_surer_and_in_no_peaceful_report(
    read_text: Read, sure: float, peaceful: float | None, measures: list[str]
) -> None:
    assert figures(read_text, ADMITTED, None) == ()
    seen = replace(figure(ADMITTED, "22", "killed", sure=sure), peaceful=peaceful)
    assert [one.measure for one in figures(read_text, ADMITTED, seen)] == measures


def test_a_rivals_number_stays_the_rules_though_the_learned_reader_sees_it(read_text: Read) -> None:
    text = "The blast killed 12 farmers. The army put it at 9."
    (_, alone) = figures(read_text, text, None)
    (_, both) = figures(read_text, text, figure(text, "9", "killed"))
    assert both.found_by == ("rules", "learned")
    assert replace(both, found_by=alone.found_by, joint=None) == alone
    (_, otherwise) = figures(read_text, text, figure(text, "9", "wounded"))
    assert otherwise == alone


BARRED = "Forty-one barricades cut the road to Karm."


def test_a_plain_count_that_the_rules_leave_is_kept(read_text: Read) -> None:
    assert figures(read_text, BARRED, None) == ()
    (found,) = figures(read_text, BARRED, figure(BARRED, "Forty-one", "other", score=COUNT))
    assert (found.measure, found.low, found.population) == ("other", 41, "barricades")
    assert found.found_by == ("learned",)
    assert rules(found) == ["reader.learned"]


# Text, the number's words, how sure the reader is of the words and of the measure.
LEFT = [
    (BARRED, "Forty-one", COUNT - 0.01, 0.99),
    (BARRED, "Forty-one", 0.99, COUNT - 0.01),
    ("They counted, and came to 41.", "41", 0.99, 0.99),
    ("Many barricades cut the road.", "Many", 0.99, 0.99),
    ("The clerk drew a 7.65 pistol.", "7.65", 0.99, 0.99),
    ("Karm after the storm, in 25 photos.", "25", 0.99, 0.99),
]


@pytest.mark.parametrize(("text", "words", "score", "sure"), LEFT)
def test_a_plain_count_must_be_sure_and_count_something(
    read_text: Read, text: str, words: str, score: float, sure: float
) -> None:
    assert figures(read_text, text, figure(text, words, "other", score=score, sure=sure)) == ()


def test_a_peaceful_report_has_no_plain_counts(read_text: Read) -> None:
    heard_so = figure(BARRED, "Forty-one", "other")
    assert figures(read_text, BARRED, replace(heard_so, peaceful=9.0)) == ()


def test_a_list_whose_numbers_rules_tie_is_seen_by_both(read_text: Read) -> None:
    text = "The displaced sleep in 14 sites: nine schools, three barns and two mills."
    found = figures(read_text, text, figure(text, "nine", "other"))
    (nine,) = (f for f in found if f.value == 9)
    assert nine.part_of is not None
    assert nine.found_by == ("rules", "learned")
