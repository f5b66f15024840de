"""A main clause keeps the top of its sentence, whatever a clause with "in which" tells behind it."""

import pytest
from tests.merging.reports import account_of


@pytest.mark.parametrize(
    "text",
    [
        "The thaw follows a phone call on Sunday between Peru's president, Ada Sol, and Chile's president, Bo Lund, in which, an "
        "aide said, he had promised help.",
        "The step follows a phone call on Sunday between Peru's foreign minister, Ada Sol, and Bo Lund, the envoy, in which, an "
        "official familiar with the talk said, she had promised to let food and medicine pass.",
    ],
)
def test_what_was_said_in_the_call_is_not_the_call(text: str) -> None:
    account = account_of(text)
    assert not [s for s in account.statements if "follows" in s.content]
    assert [s for s in account.statements if s.content.startswith(("he had", "she had"))]


def test_a_main_verb_behind_a_relative_clause_stays_on_top() -> None:
    account = account_of("The minister, in whose office the papers lay, said the council had met.")
    assert [s.content for s in account.statements] == ["the council had met"]
