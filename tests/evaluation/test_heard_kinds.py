"""Which kind each reader gave a statement, also where one was overruled."""

from collections.abc import Callable

import pytest
from evaluation.heard_kinds import by_rules, heard_of
from msgspec.structs import replace
from tests.mentions.marked import attribution, heard

from tidings.mentions.statements import read_statements
from tidings.model.mentions import Reading

TEXT = "The baker warned that whoever brings a cat will meet a dog."
CONTENT = "whoever brings a cat will meet a dog"


@pytest.mark.parametrize("sure", [0.95, 0.6])
def test_both_kinds_are_known(read_text: Callable[..., Reading], sure: float) -> None:
    encoded = attribution(TEXT, CONTENT, "The baker", "warned", kind="threat", sure=sure)
    reading = heard(read_text(TEXT), encoded)
    reading = replace(reading, statements=read_statements(reading))
    (statement,) = reading.statements
    assert by_rules(statement) == "warning"
    assert [(k.label, k.score) for k in heard_of(statement, reading)] == [("threat", sure)]
