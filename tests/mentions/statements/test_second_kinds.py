"""What else the learned reader takes a statement for: it stands where it was mostly right, and leaves chances alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.mentions.marked import attribution, heard

from tidings.mentions.statements import read_statements
from tidings.model.mentions import Reading
from tidings.model.vocabulary import StatementKind

ReadText = Callable[..., Reading]


@pytest.mark.parametrize(
    ("verb", "second", "kind"),
    [
        ("will be", ("threat", 0.2), "threat"),
        ("will be", ("threat", 0.04), "forecast"),
        ("will be", ("hope", 0.3), "forecast"),
        ("may be", ("threat", 0.2), "forecast"),
        ("is likely to be", ("threat", 0.2), "forecast"),
    ],
)
def test_a_second_kind_stands_where_it_was_mostly_right(
    read_text: ReadText, verb: str, second: tuple[StatementKind, float], kind: str
) -> None:
    text = f"The baker said that the mill {verb} next."
    content = f"the mill {verb} next"
    encoded = attribution(
        text, content, "The baker", "said", kind="forecast", sure=0.6, second=second
    )
    (statement,) = read_statements(heard(read_text(text), encoded))
    assert statement.kind == kind
    assert statement.joint is not None
    told = [r.says for r in statement.joint.reasons if r.rule == "reader.kind"]
    assert bool(told) == (kind == "threat")


@pytest.mark.parametrize(
    ("text", "content", "source", "kind"),
    [
        ("The astrologer warned the crew to turn back.", "the crew to turn back", "The astrologer", "warning"),
        ("The commander warned the crew to turn back.", "the crew to turn back", "The commander", "threat"),
    ],
)  # fmt: skip
def test_who_only_foresees_threatens_nobody(
    read_text: ReadText, text: str, content: str, source: str, kind: str
) -> None:
    encoded = attribution(text, content, source, "warned", kind="threat", sure=0.98)
    (statement,) = read_statements(heard(read_text(text), encoded))
    assert statement.kind == kind


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Crews are warned to leave the bay.", "Crews"),
        ("Ada Ruiz is accused of lying. Her lawyer left.", "Her lawyer"),
    ],
)
def test_who_is_spoken_to_does_not_speak(read_text: ReadText, text: str, source: str) -> None:
    said = ("warned", "to leave the bay") if "warned" in text else ("accused", "lying")
    encoded = attribution(text, said[1], source, said[0], kind="warning", sure=0.98)
    assert [s.speaker_evidence for s in read_statements(heard(read_text(text), encoded))] == [None]
