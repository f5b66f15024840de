"""A case keeps what each document was read as, and gives back the very same reading or none."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from tests.review.crises import RULES, report
from tests.shelf import Shelf

from tidings.mentions.cache import reading_digest
from tidings.model.mentions import Reading
from tidings.pipeline import read_reports
from tidings.settings import OwnPlace
from tidings.store.readings import KeptReadings

TEXT = (
    "At least 12 soldiers were killed in Lima on Monday, Mayor Ana Ruiz said.\n\n"
    "Peru accused Chile of violating the ceasefire by shelling the harbour of Callao. Chile denied it."
)


@pytest.fixture(scope="module")
def reading() -> Reading:
    _, read = read_reports((report("one", TEXT),), settings=RULES)
    return read.readings[0]


def test_packing_loses_nothing(reading: Reading) -> None:
    kept = KeptReadings(Shelf())  # type: ignore[arg-type]
    kept.put_many([reading])
    assert reading.events
    assert kept.get_many([reading.document]) == {reading.document.id: reading}


def test_a_document_that_is_linked_otherwise_is_another(reading: Reading) -> None:
    kept = KeptReadings(Shelf())  # type: ignore[arg-type]
    kept.put_many([reading])
    assert kept.get_many([replace(reading.document, role="reprint")]) == {}


@pytest.mark.parametrize("harm", [b"", b"\x00" * 8, b"x"])
def test_what_is_damaged_is_read_again(reading: Reading, harm: bytes) -> None:
    shelf = Shelf()
    kept = KeptReadings(shelf)  # type: ignore[arg-type]
    kept.put_many([reading])
    shelf.packed = {
        name: harm + packed[: len(packed) // 2] for name, packed in shelf.packed.items()
    }
    assert kept.get_many([reading.document]) == {}


def test_a_reading_hangs_on_parser_reader_and_places() -> None:
    town = OwnPlace(name="Calerosa", lat=-30.0, lon=-70.0, iso3="PER")
    digests = {
        reading_digest("p", "rules", ()), reading_digest("q", "rules", ()),
        reading_digest("p", "weights", ()), reading_digest("p", "rules", (town,)),
    }  # fmt: skip
    assert len(digests) == 4
