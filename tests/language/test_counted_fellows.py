"""What befell the last of the counted groups of a headline befell all of them."""

import pytest

from tidings.language.counted_fellows import with_counted_fellows
from tidings.language.parsing import parse_texts
from tidings.model.parse import Token
from tidings.settings import Settings


def _fate_of(text: str) -> tuple[str, list[str]]:
    """Of whom the participle of a headline tells, and who stands beside them."""
    ((_, parsed),) = parse_texts([text], model=Settings().model)
    tokens: tuple[Token, ...] = with_counted_fellows(tuple(parsed))
    fate = next(t for t in tokens if t.dep == "acl")
    held = tokens[fate.head]
    return held.text, [t.text for t in tokens if t.dep == "conj" and t.head == held.index]


@pytest.mark.parametrize(
    ("text", "first", "others"),
    [
        ("15 Miners, 3 Children Killed in Kivu Attack", "Miners", ["Children"]),
        ("Two Nurses and Four Patients Wounded in Shelling of Clinic", "Nurses", ["Patients"]),
        ("Five soldiers, 12 rebels killed in clash near Goma", "soldiers", ["rebels"]),
        # Some of the nine, and no more dead.
        ("Nine People, Three Children Killed in Raid", "Children", []),
        ("Three Children Killed in Raid", "Children", []),
    ],
)
def test_of_whom_a_fate_is_told(text: str, first: str, others: list[str]) -> None:
    assert _fate_of(text) == (first, others)
