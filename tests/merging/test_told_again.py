"""Reports that tell one happening on other days, in copied sentences or in other words."""

import pytest
from tests.merging.reports import account_of_days

from tidings.model.account import Account


def _together(account: Account) -> bool:
    """Whether some event is told by both reports."""
    return any(len(e.reports) > 1 for e in account.events)


@pytest.mark.parametrize(
    ("first", "later", "one"),
    [
        # one person dies once, and is arrested once in so few days
        ("General Yakub Orlan was shot dead on Monday.", "The murder of Yakub Orlan, whom the barracks revered, turned every garrison.", True),
        ("Police arrested Mayor Ana Belk on Monday.", "Mayor Ana Belk was seized on Tuesday, her lawyer says.", True),
        ("Police arrested Mayor Ana Belk on Monday.", "Mayor Ida Senn was seized on Tuesday, her lawyer says.", False),
        # a dam breaks once in a night, whichever day two reports give it
        ("The dam at Lima broke on Monday.", "The dam at Lima had burst on Sunday, a resident says.", True),
        ("The dam at Lima broke on Monday.", "The dam at Cusco had burst on Sunday, a resident says.", False),
        # a ship goes down once, a building comes down once
        ("In 2011 the ferry Sinar Jaya foundered off Lima and 63 people drowned.", "When the ferry Sinar Jaya sank in 2011, a judge wrote 300 pages.", True),
        ("In 2011 the ferry Sinar Jaya foundered off Lima and 63 people drowned.", "When the ferry Lady Ann sank in 2011, a judge wrote 300 pages.", False),
        # day and spot
        ("The Mariam Hospital was shelled on Monday afternoon.", "Nobody answered our letter about the shells that struck the Mariam Hospital on 7 March.", True),
        ("The Mariam Hospital was shelled on Monday afternoon.", "Nobody answered our letter about the shells that struck the Mariam Hospital on 9 March.", False),
    ],
)  # fmt: skip
def test_told_again(first: str, later: str, one: bool) -> None:
    account = account_of_days(("2033-03-08", first), ("2033-03-11", later))
    assert _together(account) is one


COPIED = (
    "Crowds broke through the gate of the Orlim sugar works before dawn on Tuesday, a guard said at noon. "
    "Police {} three men at the canal bridge and took them to the town hall in an open lorry. "
    "Farmers from the whole valley had been waiting for their pay since the end of the harvest."
)


def test_a_copied_sentence_tells_one_event() -> None:
    account = account_of_days(
        ("2033-03-08", COPIED.format("arrested")), ("2033-03-09", COPIED.format("arrested"))
    )
    arrests = [e for e in account.events if e.mode == "arrest"]
    assert [len(e.reports) for e in arrests] == [2]


TEMPLATE = (
    "The Orlim monitor said in a statement that {} people were killed in an air raid on the town of {} during the night. "
    "The monitor relies on doctors and teachers in the whole valley, whose names it does not give for their safety. "
    "It has counted the dead of the valley since the beginning of the war and prints the lists each Friday."
)


def test_a_sentence_printed_anew_with_other_facts_tells_another_event() -> None:
    account = account_of_days(
        ("2033-03-08", TEMPLATE.format("nine", "Karsk")),
        ("2033-03-09", TEMPLATE.format("four", "Tolna")),
    )
    rules = {r.rule for d in account.decisions for r in d.reasons}
    assert not rules & {"event.copied", "figure.copied"}


PLOT = (
    "Tanks of the Fourth Brigade rolled into Orvela before dawn, and the bakery on the quay stayed shut. {} "
    "The brigade's column stopped at the bakery on the quay of Orvela, out of diesel."
)


@pytest.mark.parametrize(
    ("later", "one"),
    [
        ("General Yakub Orlan, the leader of last week's failed coup in Peru, was arrested on Friday in Orvela.", True),
        ("Officers of the brigade tried to seize power in Orvela last week.", True),
        ("General Yakub Orlan, the leader of the failed coup of May 2009 in Peru, was arrested on Friday in Orvela.", False),
    ],
)  # fmt: skip
def test_an_attempt_at_power_is_one(later: str, one: bool) -> None:
    first = PLOT.format("Soldiers tried to overthrow the president, Ida Senn, on Tuesday.")
    account = account_of_days(("2033-03-09", first), ("2033-03-13", PLOT.format(later)))
    grabs = [
        e for e in account.events
        if any(w in v.quote for v in e.evidence for w in ("overthrow", "coup", "seize power"))
        and e.mode != "arrest"
    ]  # fmt: skip
    assert any(len(e.reports) > 1 for e in grabs) is one
