"""Who does and suffers an event by the learned reader's word."""

from collections.abc import Callable, Sequence

import pytest
from tests.mentions.events.test_learned import BOMBED, actors, events, rules
from tests.mentions.marked import event

from tidings.mentions.events.parties.learned_actors import EMPTY, OTHER
from tidings.model.mentions import Reading

Read = Callable[..., Reading]
Parties = Sequence[tuple[str, str, float]]

ASIDE = "The rebels had slept when the depot was bombed."
# Text, trigger, whom the learned reader names, the parties told.
CASES = [
    # An empty slot is filled, from a score on.
    (ASIDE, "bombed", [("source", "The rebels", EMPTY)],
     [("source", "The rebels"), ("target", "the depot")]),
    (ASIDE, "bombed", [("source", "The rebels", EMPTY - 0.01)], [("target", "the depot")]),
    # A filled one is filled otherwise.
    ("The rebels slept while troops bombed the depot.", "bombed", [("source", "The rebels", OTHER)],
     [("source", "The rebels"), ("target", "the depot")]),
    ("The rebels slept while troops bombed the depot.", "bombed", [("source", "The rebels", OTHER - 0.01)],
     [("source", "troops"), ("target", "the depot")]),
    # One who stands in the other slot changes his part.
    (BOMBED, "bombed", [("target", "Warplanes", OTHER)],
     [("target", "Warplanes"), ("target", "the depot")]),
    # What both say is said once.
    (BOMBED, "bombed", [("source", "Warplanes", 1.0), ("target", "depot", 1.0)],
     [("source", "Warplanes"), ("target", "the depot")]),
    # One of several whom it names is enough.
    ("Nine people, among them two nurses, were killed by rebels.", "killed",
     [("target", "nurses", 1.0), ("target", "people", 0.9)],
     [("target", "Nine people"), ("source", "rebels")]),
    # What grammar says suffers does not do it.
    ("The depot was bombed on Monday.", "bombed", [("source", "The depot", 1.0)], [("target", "The depot")]),
    # Nobody does and suffers one deed.
    (ASIDE, "bombed", [("source", "The rebels", 1.0), ("target", "The rebels", 0.9)],
     [("source", "The rebels"), ("target", "the depot")]),
    # A day does nothing, nor does the deed itself; other roles are the rules' to fill.
    ("Rebels bombed the depot on Monday.", "bombed", [("source", "Monday", 1.0), ("place", "depot", 1.0)],
     [("source", "Rebels"), ("target", "the depot")]),
    # Those who meet each other stay so.
    ("Norland met Sudland in Karm.", "met", [("source", "Norland", 1.0), ("target", "Sudland", 1.0)],
     [("participant", "Norland"), ("participant", "Sudland")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "trigger", "named", "parties"), CASES)
def test_parties_of_both_readers(
    read_text: Read, text: str, trigger: str, named: Parties, parties: list[tuple[str, str]]
) -> None:
    type_ = "CONSULT" if trigger == "met" else "ASSAULT"
    (found,) = (
        e for e in events(read_text, text, event(text, trigger, type_, parties=named))
        if e.trigger.quote == trigger
    )  # fmt: skip
    assert actors(found) == parties
    for one in found.actors:
        assert text[one.evidence.start : one.evidence.end] == one.evidence.quote


def test_whose_word_it_is_is_told(read_text: Read) -> None:
    named = [("source", "The rebels", 1.0)]
    found = next(
        e for e in events(read_text, ASIDE, event(ASIDE, "bombed", "ASSAULT", parties=named))
        if e.trigger.quote == "bombed"
    )  # fmt: skip
    assert rules(found) == ["reader.both", "reader.actors"]
    assert found.joint is not None
    assert found.joint.reasons[1].says == "by the learned reader: source “The rebels”"


def test_words_of_another_sentence_are_nobody_here(read_text: Read) -> None:
    text = f"The rebels slept. {BOMBED}"
    (found,) = events(
        read_text, text, event(text, "bombed", "ASSAULT", parties=[("source", "The rebels", 1.0)])
    )
    assert actors(found) == [("source", "Warplanes"), ("target", "the depot")]


@pytest.mark.parametrize(("score", "place"), [(0.95, "Karm"), (0.8, None)])
def test_a_place_that_grammar_loses_is_heard_where_it_is_sure(
    read_text: Read, score: float, place: str | None
) -> None:
    text = "The rebels bombed the depot, with Karm asleep."
    named = [("place", "Karm", score)]
    (found,) = events(read_text, text, event(text, "bombed", "ASSAULT", parties=named))
    assert (found.place_evidence and found.place_evidence.quote) == place
