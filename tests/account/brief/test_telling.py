"""Of the tellings of one event the brief quotes the one that holds most of it, not the longest that points to it."""

from tests.merging.reports import account_of

SUNK = (
    "The board and the staff of Karm Lines, which has run the route to the islands for forty years, are deeply saddened by the loss of "
    "the MV Karm Star.",
    "The ferry Karm Star foundered in the Tolna Strait on Monday with some 90 people on board, the coast guard said.",
)
FIRST = "Rebels shelled a mill in Plovdiv on Monday, residents said."
SECOND = (
    "The state senator for the hills and the coast joins the breakfast programme of the week to discuss with its guests the possible "
    "reasons for Monday's shelling of a mill. Rebels shelled a mill in Plovdiv on Monday."
)


def test_the_telling_that_holds_who_and_where() -> None:
    account = account_of(FIRST, SECOND)
    told = " ".join(s.text for part in account.brief.sections for s in part.sentences)
    assert "shelled a mill in Plovdiv" in told
    assert "breakfast programme" not in told


def test_grief_over_it_does_not_tell_it() -> None:
    told = " ".join(s.text for part in account_of(*SUNK).brief.sections for s in part.sentences)
    assert "foundered in the Tolna Strait" in told
    assert "saddened" not in told
