"""What an earlier build made of a report is not made again and is the same; what is damaged or was made otherwise is."""

from __future__ import annotations

import pytest
from tests.documents.test_shared_lines import DAM, STRAIT, VOTE, text
from tests.shelf import Shelf

from tidings.documents import make_documents, making
from tidings.documents.remembering import name_of
from tidings.model.documents import RawReport


def raw(name: str, words: str) -> RawReport:
    return RawReport(origin=name, media_type="text/plain", content=words.encode())


EMPTY = raw("empty.txt", " \n")
FIRST = [
    EMPTY,
    raw("dam.txt", text("Eleven found alive", DAM)),
    raw("vote.txt", text("Grain", VOTE)),
]
NEW = raw("strait.txt", text("Boat rammed near cape", STRAIT))


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The origins of the reports that are made into documents, in turn."""
    asked: list[str] = []
    make = making._make

    def note(report: RawReport, own: str, shared: frozenset[int]) -> object:
        asked.append(report.origin)
        return make(report, own, shared)

    monkeypatch.setattr(making, "_make", note)
    return asked


def test_what_was_made_before_is_the_same_and_not_made_again(made: list[str]) -> None:
    shelf = Shelf()
    afresh = make_documents(FIRST)
    assert make_documents(FIRST, shelf) == afresh
    made.clear()
    assert make_documents(FIRST, shelf) == afresh
    assert made == []


def test_adding_makes_what_is_new_and_equals_making_all(made: list[str]) -> None:
    shelf = Shelf()
    make_documents(FIRST, shelf)
    made.clear()
    added = make_documents([*FIRST, NEW], shelf)
    assert made == [
        "strait.txt",
        "strait.txt",
    ]  # once more, without the lines that its paper always has
    assert added == make_documents([*FIRST, NEW])


def test_a_line_that_a_new_report_shows_to_be_furniture_is_taken_out_of_the_old(
    made: list[str],
) -> None:
    shelf = Shelf()
    make_documents(FIRST[:2], shelf)
    made.clear()
    added = make_documents([*FIRST[:2], NEW], shelf)
    assert sorted(made) == ["dam.txt", "strait.txt", "strait.txt"]
    assert added == make_documents([*FIRST[:2], NEW])


@pytest.mark.parametrize("harm", [b"", b"\x00" * 8, b"x"])
def test_what_is_damaged_is_made_again(harm: bytes) -> None:
    shelf = Shelf()
    afresh = make_documents(FIRST, shelf)
    shelf.packed = {
        name: harm + packed[: len(packed) // 2] for name, packed in shelf.packed.items()
    }
    assert make_documents(FIRST, shelf) == afresh


def test_a_document_hangs_on_all_that_is_known_of_its_report() -> None:
    declared = RawReport(
        origin=NEW.origin, media_type=NEW.media_type, content=NEW.content,
        declared=(("published", "2021-05-06"),),
    )  # fmt: skip
    elsewhere = raw("other.txt", NEW.content.decode())
    names = (name_of(NEW), name_of(NEW, [7]), name_of(NEW, [], "doc-1"), name_of(declared))
    assert len({*names, name_of(elsewhere)}) == 5


def test_a_pile_has_the_same_ids_wherever_it_lies() -> None:
    here = [raw(f"a/{n}.txt", text(n, DAM)) for n in ("one", "two")]
    there = [raw(f"z/{n}.txt", text(n, DAM)) for n in ("one", "two")]
    ids = [[d.id for d in make_documents(pile)[0]] for pile in (here, there)]
    assert ids[0] == ids[1]


def test_the_same_content_twice_is_two_documents_in_whatever_order_it_comes() -> None:
    pair = [raw("a.txt", text("one", DAM)), raw("b.txt", text("one", DAM))]
    first, second = (make_documents(pile)[0] for pile in (pair, pair[::-1]))
    assert len({d.id for d in first}) == 2
    assert first == second
