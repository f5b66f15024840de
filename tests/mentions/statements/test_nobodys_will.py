"""What somebody says will not come: of his own will a refusal, of what happens by itself or by others a forecast."""

from __future__ import annotations

import pytest
from evaluation.readings import make_document, read_all


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Boatmen's leader Rui Pinto said the dyke at Tarvo would not stand.", "forecast"),
        ("The mayor said that the river would not reach the market.", "forecast"),
        ("“The cholera will not spread beyond our valley,” the governor, Ada Brenn, said.", "forecast"),
        ("The mayor said the lake would not rise any further.", "forecast"),
        ("Senator Ida Senn thought it would not come to a strike.", "forecast"),
        ("The analyst said the rebels would not lay down their arms.", "forecast"),
        ("Mayor Ada Brenn said that stoves would stand in three squares from Friday.", "forecast"),
        # one's own will, and that of whoever has a thing in his hands
        ("The general said his men would not leave the town.", "refusal"),
        ("The union said its members would not go back to work.", "refusal"),
        ("The owner said the mine would not reopen.", "refusal"),
        ("The general said the army would not yield an inch.", "refusal"),
    ],
)  # fmt: skip
def test_only_a_will_refuses(text: str, kind: str) -> None:
    reading = read_all(make_document("x", text, "2031-03-10"))
    assert [s.kind for s in reading.statements] == [kind]
