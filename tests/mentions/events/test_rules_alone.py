"""Events that rules alone see in a report which the learned reader has read: kept only where they are mostly right."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.events import read_events, sift_events
from tidings.model.encoded import Encoded
from tidings.model.mentions import Reading

ReadText = Callable[..., Reading]
AROUND = "It rained on Monday. The market was full. Nobody knew the man. The road was wet."


def types(reading: Reading, encoded: Encoded | None) -> list[str]:
    chains, entities = read_entities(reading)
    told = replace(reading, chains=chains, entities=entities, encoded=encoded)
    return [event.type for event in read_events(told)]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("The clinic treated her at once.", []),
        ("Lima supported Quito in the dispute.", ["SUPPORT"]),
        ("Police arrested a clerk in Lima.", ["COERCE"]),
        ("Gunmen attacked a convoy near Lima.", ["ASSAULT"]),
        ("The shed held suicide vests, grenades and car bombs.", []),
        ("The army came under attack near Lima.", ["ASSAULT"]),
        ("The storm caused damage and hit the roof of a school.", []),
        ("The ministry denied that it had closed the road.", ["REJECT"]),
        ("The clerk failed to reach the doctor and overturned a car.", []),
        ("Opening the border with Chile helped them.", ["RETREAT"]),
        ("Lima's mayor met the workers.", []),
        ("Troops were deployed along the river.", ["MOBILIZE"]),
        ("The noise forced the guests to leave.", []),
    ],
)
def test_in_a_report_that_was_read(read_text: ReadText, text: str, kept: list[str]) -> None:
    assert types(read_text(f"{text} {AROUND}"), Encoded()) == kept


@pytest.mark.parametrize("encoded", [None, Encoded()])
def test_a_sentence_by_itself_is_left_to_the_rules(
    read_text: ReadText, encoded: Encoded | None
) -> None:
    assert types(read_text("The clinic treated her at once."), encoded) == ["AID"]


def test_without_the_learned_reader_rules_stand(read_text: ReadText) -> None:
    assert types(read_text(f"The clinic treated her at once. {AROUND}"), None) == ["AID"]


def test_what_is_not_believed_is_kept_apart(read_text: ReadText) -> None:
    reading = replace(read_text(f"The envoy promised a bridge. {AROUND}"), encoded=Encoded())
    believed, doubted, _ = sift_events(reading)
    assert [event.type for event in believed] == []
    assert [(event.type, event.trigger.quote) for event in doubted] == [("AGREE", "promised")]
