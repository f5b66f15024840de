"""Which prepositions can have an object in a sentence; for any other none is found."""

from collections.abc import Callable

import pytest

from tidings.language.arguments import after, prepositions
from tidings.model.mentions import Reading

# A range of what reports hang on verbs and nouns, whether a sentence has it or not.
ALL = ("against", "at", "between", "by", "from", "in", "inside", "into", "of", "on", "outside", "to", "under", "with")  # fmt: skip


@pytest.mark.parametrize(
    ("text", "said", "unsaid"),
    [
        ("Gunmen attacked a convoy of trucks on the road to Karm.", {"of", "on", "to"}, {"at", "by", "from"}),
        ("The bridge was blown up by divers at dawn.", {"by", "at"}, {"of", "on", "against"}),
        ("Two boats sank.", set(), {"of", "on", "in"}),
        # "outside" hangs on its noun in other ways
        ("A shell hit outside the mill.", {"outside"}, {"of", "at"}),
    ],
)  # fmt: skip
def test_prepositions_of_a_sentence(
    read_text: Callable[..., Reading], text: str, said: set[str], unsaid: set[str]
) -> None:
    (sentence,) = read_text(text).sentences
    found = prepositions(sentence)
    assert said <= found
    assert not unsaid & found
    for name in ALL:
        objects = {t for trigger in sentence.tokens for t in after(sentence, trigger, name)}
        assert name in found or not objects
