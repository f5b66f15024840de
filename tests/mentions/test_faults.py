"""A mistake of ours in one stage of one report costs that stage of that report, and is told."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from tidings.errors import ModelError
from tidings.language.parsing import parse_texts
from tidings.mentions import reading as room
from tidings.mentions.reading import read_document
from tidings.model.documents import Document
from tidings.model.mentions import Reading
from tidings.model.parse import Token
from tidings.settings import Settings
from tidings.unread import faulty

Make = Callable[..., Document]
TEXT = "Karm is shelled."


@pytest.fixture(scope="module")
def parses() -> dict[str, Sequence[Token]]:
    return dict(parse_texts([TEXT], model=Settings().model))


def _failing(error: Exception) -> tuple[tuple[str, Callable[[Reading], Reading]], ...]:
    def fail(_: Reading) -> Reading:
        raise error

    return tuple((name, fail if name == "statements" else stage) for name, stage in room.STAGES)


def test_the_other_stages_are_read_and_the_fault_is_listed(
    parse_document: Make, parses: dict[str, Sequence[Token]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TIDINGS_DEBUG", raising=False)
    monkeypatch.setattr(room, "STAGES", _failing(ValueError("nothing\nthere")))
    reading = read_document(parse_document(TEXT), parses)
    assert reading.faults == ("statements: ValueError: nothing\nthere",)
    (left,) = faulty([reading])
    assert left.what == "statements of test.txt"
    assert "ValueError: nothing" in left.reason
    assert left.where == "test.txt"


def test_who_asks_sees_the_traceback(
    parse_document: Make, parses: dict[str, Sequence[Token]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "STAGES", _failing(ValueError("nothing there")))
    with pytest.raises(ValueError, match="nothing there"):
        read_document(parse_document(TEXT), parses)


def test_a_fault_that_is_told_in_words_ends_the_build(
    parse_document: Make, parses: dict[str, Sequence[Token]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TIDINGS_DEBUG", raising=False)
    monkeypatch.setattr(room, "STAGES", _failing(ModelError("the weights are gone")))
    with pytest.raises(ModelError):
        read_document(parse_document(TEXT), parses)
