"""Two accounts of one thing: causes, denials, rival numbers, groups counted twice."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of_days

BLAST = "An explosion tore open the boiler house of the Orlim sugar works on Monday. "


@pytest.mark.parametrize(
    ("text", "two"),
    [
        ("The owner, Ida Senn, spoke of sabotage. The foreman, Bo Lind, said that a valve had failed.", True),
        ("The owner, Ida Senn, spoke of sabotage. The foreman, Bo Lind, said that sabotage was likely.", False),
        ("The owner, Ida Senn, spoke of sabotage. The foreman, Bo Lind, saw no trace of a mistake.", False),
    ],
)  # fmt: skip
def test_two_causes_beside_each_other(text: str, two: bool) -> None:
    account = account_of_days(("2033-03-08", BLAST + text))
    found = [d for d in account.disagreements if "cause" in d.explanation]
    assert bool(found) is two
    assert all(d.kind == "attribution" and len(d.sides) == 2 for d in found)


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        (
            "The rebels said that they had shot down a fighter jet over Karm.",
            "The air force said that the jet came down because of an engine failure.",
            True,
        ),
        # another craft
        (
            "The rebels said that they had shot down a fighter jet over Karm.",
            "The army said that a helicopter made a hard landing in Sul because of a technical fault.",
            False,
        ),
        (
            "The rebels said that they had shot down a fighter jet over Karm.",
            "The air force said that a jet of theirs had not come back.",
            False,
        ),
        # no cause of the same
        (
            "The rebels said that they had shot down a fighter jet over Karm.",
            "The envoy blamed the air force and its jets for the chemical attacks on Karm.",
            False,
        ),
    ],
)
def test_shot_down_or_failed(one: str, other: str, two: bool) -> None:
    account = account_of_days(("2033-03-08", one), ("2033-03-10", other))
    assert bool([d for d in account.disagreements if "cause" in d.explanation]) is two


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Friends said that Ana Belk had been forced to go. The palace denied this.", True),
        (
            "Friends said that Ana Belk had been forced to go. The palace denied her a pension.",
            False,
        ),
    ],
)
def test_a_denial_without_words_of_its_own(text: str, denied: bool) -> None:
    account = account_of_days(("2033-03-08", text))
    assert (
        any("denies what is said before" in d.explanation for d in account.disagreements) is denied
    )


@pytest.mark.parametrize(
    "before",
    ["", "“I can give you the house numbers,” said the mayor, Ida Senn. "],
    ids=["alone", "behind words of another matter"],
)
def test_what_is_denied_is_told_by_another_report(before: str) -> None:
    account = account_of_days(
        ("2033-03-08", "ORLIM — A dike gave way on Tuesday and flooded the sugar works, witnesses said."),
        ("2033-03-09", f"{before}The river board denied that the dike had broken on Tuesday."),
    )  # fmt: skip
    (one,) = [d for d in account.disagreements if "denies what others tell" in d.explanation]
    assert one.kind == "status"
    assert any(e.quote.startswith("A dike gave way") for e in one.sides[0].evidence)


RIVAL = "The union said that 2,400 workers had joined the strike at the works. {}"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The management put the number at 1,100.", {2400.0, 1100.0}),
        ("The management put out the fire at 11.", {2400.0}),
    ],
)
def test_a_rival_number(text: str, values: set[float]) -> None:
    account = account_of_days(("2033-03-08", RIVAL.format(text)))
    (figure,) = [f for f in account.figures if any(e.value == 2400 for e in f.estimates)]
    assert {e.value for e in figure.estimates} == values
    assert (figure.agreement == "conflict") is (len(values) > 1)


STORY = (
    "The rising in the capital of Orlim ended on Thursday after three days of fighting around the sugar works and the palace. "
    "{} The rising left the sugar works and the palace in ruins, and the fighting around the palace has ended."
)


@pytest.mark.parametrize(("number", "conflict"), [(26, True), (17, False)])
def test_two_counts_of_one_group(number: int, conflict: bool) -> None:
    first = f"A monitor has documented the deaths of {number} civilians between 7 and 9 March."
    later = "The ministry counts 53 dead. Of these, 17 were civilians."
    account = account_of_days(
        ("2033-03-10", STORY.format(first)), ("2033-03-12", STORY.format(later))
    )
    (figure,) = [f for f in account.figures if f.population == "civilians"]
    assert (figure.agreement == "conflict") is conflict


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The ministry has put its own count on the wall. It saw 12,000 marchers.", {40000.0, 12000.0}),
        ("The ministry has closed its own office. It saw 12,000 marchers.", {40000.0}),
    ],
)  # fmt: skip
def test_a_count_of_ones_own(text: str, values: set[float]) -> None:
    before = 'The union leader called from a lorry: "There are 40,000 of you on this road." '
    account = account_of_days(("2033-03-08", before + text))
    (figure,) = [f for f in account.figures if any(e.value == 40000 for e in f.estimates)]
    assert {e.value for e in figure.estimates} == values


@pytest.mark.parametrize(
    ("before", "found"),
    [
        ("The police put the number of hostages at 20.", {20.0, 31.0}),
        ("The police spoke of 20 dead.", {31.0}),
    ],
)
def test_those_who_hold_people_count_them(before: str, found: set[float]) -> None:
    text = f"Gunmen seized a hotel in Orlim on Monday. {before} The front said that it was holding 31 people."
    account = account_of_days(("2033-03-08", text))
    (figure,) = [f for f in account.figures if any(e.value == 31 for e in f.estimates)]
    assert {e.value for e in figure.estimates} == found


@pytest.mark.parametrize(
    "conceded",
    [
        "Velia has owned up to eight.",
        "Velia admits to eight.",
        "Velia put the number at eight.",
    ],
)
def test_what_is_conceded_of_one_blow_is_no_toll_of_another(conceded: str) -> None:
    column = "An air strike on a column near Sefir killed at least eight soldiers on Friday, a monitor said."
    answer = (
        "An air strike on a column near Sefir killed 13 soldiers on Friday. Its neighbour answered on Saturday with a barrage "
        f"on the positions of the Velian army at Karm, and claims to have killed 63 soldiers there. {conceded}"
    )
    account = account_of_days(("2033-03-04", column), ("2033-03-09", answer))
    values = [{s.value for s in f.estimates} for f in account.figures if f.measure == "killed"]
    assert {63, 8} in values
    assert not any({13, 63} <= found for found in values)
