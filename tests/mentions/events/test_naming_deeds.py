"""Deeds named by a verb's -ing form: who did them, and what is no deed."""

from collections.abc import Callable

import pytest

from tidings.mentions.events import read_events
from tidings.model.mentions import Reading

Read = Callable[..., Reading]

# text, who did it, to whom
NAMED = (
    ("Four miners were killed in police firing on Monday.", {"police"}, {"Four miners"}),
    ("four miners were killed in police firing in karm.", {"police"}, {"four miners"}),
    ("Two villagers were killed in army shelling near Karm.", {"army"}, {"Two villagers"}),
)
NO_DEED = (
    "The firing of the coach surprised the club.",
    "The minister defended the firing of two clerks.",
    "The director had some apprehension about the budget.",
    "The singer died of cardiac arrest.",
)


@pytest.mark.parametrize(("text", "source", "target"), NAMED)
def test_one_event_with_its_doer(
    read_text: Read, text: str, source: set[str], target: set[str]
) -> None:
    (event,) = read_events(read_text(text))
    assert event.type == "ASSAULT"
    assert {a.evidence.quote for a in event.actors if a.role == "source"} == source
    assert {a.evidence.quote for a in event.actors if a.role == "target"} == target


@pytest.mark.parametrize("text", NO_DEED)
def test_no_deed(read_text: Read, text: str) -> None:
    assert not [e for e in read_events(read_text(text)) if e.type in {"ASSAULT", "COERCE"}]
