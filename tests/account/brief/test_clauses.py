"""Clauses that stand alone, and clauses that lean on others."""

import pytest

from tidings.account.brief.clauses import leans, trimmed
from tidings.account.brief.finite import opens_finite
from tidings.account.brief.words import curled, dangles, deictic, quoted, small


@pytest.mark.parametrize(
    "clause",
    [
        "Three divers were freed near the lock",
        "Dockers walked out in Varna",
        "The ministers of both states met in Riga",
        "A night curfew was imposed on the town",
        "Norland this week sent two ships",
    ],
)
def test_stands_alone(clause: str) -> None:
    assert not leans(clause)


@pytest.mark.parametrize(
    "clause",
    [
        "They fired at the boat",
        "who fired at the boat",
        "The boat sank at noon",
        "Sometimes they shoot at boats",
        "Since then the boats have stayed away",
        "We will not bargain",
        "Monday’s attack on the hospital comes",
    ],
)
def test_leans(clause: str) -> None:
    assert leans(clause)


def test_a_cut_clause_loses_its_link() -> None:
    assert trimmed("Dozens have died in the\nnorth, and") == "Dozens have died in the north"
    assert trimmed("and") == ""
    assert trimmed("The toll grew overnight, with the mayor saying") == "The toll grew overnight"
    assert trimmed("The army shelled the town, adding") == "The army shelled the town"


def test_a_deed_opens_with_its_verb() -> None:
    assert opens_finite("launched an operation")
    assert opens_finite("has sent two ships")
    assert not opens_finite("of the northern fleet")
    assert not opens_finite("sending two ships")
    assert not opens_finite("")


def test_quotation_marks() -> None:
    assert quoted('a "small" step.') == "“a ‘small’ step”"
    assert curled('of "crimes" and "lies"') == "of “crimes” and “lies”"


def test_words_that_lean_on_others_dangle() -> None:
    assert dangles("any part in it")
    assert dangles("the decision")
    assert dangles("to open")
    assert not dangles("the port is closed to ships")


def test_deictic_times() -> None:
    assert deictic("last week")
    assert deictic("on Tuesday night")
    assert not deictic("in 2018")


def test_only_common_openers_go_small() -> None:
    assert small("The port is closed") == "the port is closed"
    assert small("Around 20 ships wait") == "around 20 ships wait"
    assert small("Varna is closed") == "Varna is closed"
