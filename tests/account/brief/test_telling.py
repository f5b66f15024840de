"""Of the tellings of one event the brief quotes the one that holds most of it, not the longest that points to it."""

from tests.merging.reports import account_of

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
