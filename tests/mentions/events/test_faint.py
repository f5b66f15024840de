"""What the learned reader half sees is kept aside, as little sure as it is."""

from collections.abc import Callable

from msgspec.structs import replace
from tests.mentions.marked import event, heard

from tidings.mentions.entities import read_entities
from tidings.mentions.events.reader import Sifted, sift_events
from tidings.mentions.figures import read_figures
from tidings.mentions.times import read_times
from tidings.model.encoded import Encoded
from tidings.model.mentions import Reading

Read = Callable[..., Reading]


def sifted(read_text: Read, text: str, encoded: Encoded | None) -> Sifted:
    reading = heard(read_text(text, published="2021-05-06"), encoded)
    chains, entities = read_entities(reading)
    reading = replace(reading, chains=chains, entities=entities, times=read_times(reading))
    return sift_events(replace(reading, figures=read_figures(reading)))


STORMING = "The governor had heard of the storming on the radio."


def test_half_seen_words_are_faint_and_no_event(read_text: Read) -> None:
    encoded = event(STORMING, "storming", "ASSAULT", mode="firearms", score=0.6)
    found = sifted(read_text, STORMING, encoded)
    assert not found.events
    (faint,) = found.faint
    assert (faint.type, faint.lemma, faint.date) == ("ASSAULT", "storming", None)


def test_what_is_hardly_seen_is_nothing(read_text: Read) -> None:
    encoded = event(STORMING, "storming", "ASSAULT", score=0.4)
    assert not sifted(read_text, STORMING, encoded).faint
    assert not sifted(read_text, STORMING, None).faint


def test_what_is_wholly_seen_is_not_faint_besides(read_text: Read) -> None:
    text = "Soldiers stormed the prison in Orlim on Monday."
    found = sifted(read_text, text, event(text, "stormed", "ASSAULT"))
    assert [e.lemma for e in found.events] == ["storm"]
    assert not found.faint


def test_flames_are_a_hazard_and_shots_are_none(read_text: Read) -> None:
    text = "Two fitters died in the fire of Monday."
    encoded = event(text, "fire", "ASSAULT", mode="firearms", score=0.7)
    assert [(e.type, e.mode) for e in sifted(read_text, text, encoded).faint] == [
        ("HAZARD", "fire")
    ]
    text = "The kidnappers had fled under fire."
    encoded = event(text, "fire", "ASSAULT", mode="firearms", score=0.7)
    assert [e.type for e in sifted(read_text, text, encoded).faint] == ["ASSAULT"]
