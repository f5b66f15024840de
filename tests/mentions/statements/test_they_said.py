""" "They said" means those who spoke just before, not those whom the words name."""

import pytest
from tests.merging.reports import account_of


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        (
            "Investigators said that a leaking pipe had caused the fire. One of the three missing sailors has since been found "
            "dead, they said.",
            "One of the three missing sailors has since been found dead",
            "Investigators",
        ),
        (
            "Relatives of the dead met the inspectors. The ministry is late. The papers were lost, they said.",
            "The papers were lost",
            "they",
        ),
    ],
)
def test_who_speaks_on(text: str, content: str, speaker: str) -> None:
    (said,) = [s for s in account_of(text).statements if s.content == content]
    assert said.speaker_text == speaker
