"""What is said beside a denial: invented sentences."""

from collections.abc import Callable

import pytest

from tidings.mentions.statements import read_statements
from tidings.model.mentions import Reading

CASES = [
    ("“The miller was in Lima that week,” said Ana Ruiz, rejecting the charge.", "denial"),
    ("“The miller was in Lima that week,” said Ana Ruiz, rejecting the offer.", "claim"),
    ("“The miller was in Lima that week,” said Ana Ruiz, closing the door.", "claim"),
    ("The miller denied this, saying that the sheep had slept.", "denial"),
    ("The miller smiled, saying that the sheep had slept.", "claim"),
    ("The miller denied it and said that the sheep had slept.", "denial"),
    ("The miller counted them and said that the sheep had slept.", "claim"),
    ("The miller did not deny this, saying that the sheep had slept.", "claim"),
]


@pytest.mark.parametrize(("text", "kind"), CASES)
def test_what_is_said_beside_a_denial_denies(
    read_text: Callable[..., Reading], text: str, kind: str
) -> None:
    said = [
        s.kind
        for s in read_statements(read_text(text))
        if any("miller was" in e.quote or "slept" in e.quote for e in s.content)
    ]
    assert said == [kind]
