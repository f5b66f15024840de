"""Documents that an earlier build compared are not compared again, and the case is linked alike; what is damaged is."""

from __future__ import annotations

import pytest
from tests.documents.test_linking import COPY, OTHER, STORY, paragraphs, raw
from tests.shelf import Shelf

from tidings.documents import link_documents, make_documents
from tidings.documents.copies import compared_before
from tidings.documents.copies.comparing import Comparison, Text
from tidings.model.documents import Document, RawReport

ORIGINAL = raw("original.txt", paragraphs("Envoys meet", "4 March 2021", *STORY))
LATER = raw("later.txt", paragraphs("What the envoys want", *STORY[:4], *OTHER))
LONGER = raw("copy.txt", paragraphs(*STORY[:5], "The quay was closed to all others."))


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> list[None]:
    """One for each pair that is compared."""
    asked: list[None] = []
    compare = compared_before.compare

    def note(left: Text, right: Text) -> Comparison:
        asked.append(None)
        return compare(left, right)

    monkeypatch.setattr(compared_before, "compare", note)
    return asked


def documents(*reports: RawReport) -> tuple[Document, ...]:
    return make_documents(reports)[0]


def test_what_was_compared_before_is_not_compared_again(compared: list[None]) -> None:
    shelf, pile = Shelf(), documents(ORIGINAL, COPY, LATER)
    afresh = link_documents(pile)
    assert link_documents(pile, shelf) == afresh
    assert len(compared) == 6
    assert link_documents(pile, shelf) == afresh
    assert len(compared) == 6


def test_a_report_that_is_added_is_set_beside_the_others_alone(compared: list[None]) -> None:
    shelf = Shelf()
    link_documents(documents(ORIGINAL, COPY), shelf)
    compared.clear()
    added = documents(ORIGINAL, COPY, LATER)
    found = link_documents(added, shelf)
    assert len(compared) == 2
    assert found == link_documents(added)


def test_another_text_under_the_same_name_is_compared(compared: list[None]) -> None:
    shelf = Shelf()
    link_documents(documents(ORIGINAL, COPY), shelf)
    compared.clear()
    changed = documents(ORIGINAL, LONGER)
    assert link_documents(changed, shelf) == link_documents(changed)
    assert len(compared) == 2


@pytest.mark.parametrize("harm", [b"", b"\x00" * 8, b"x"])
def test_what_is_damaged_is_compared_again(harm: bytes) -> None:
    shelf, pile = Shelf(), documents(ORIGINAL, COPY)
    afresh = link_documents(pile, shelf)
    shelf.packed = {
        name: harm + packed[: len(packed) // 2] for name, packed in shelf.packed.items()
    }
    assert link_documents(pile, shelf) == afresh
