"""Which signs speak for a chain."""

import pytest
from tests.encoder.chains.test_chaining import noted

from tidings.encoder.chains.chain import Chain
from tidings.encoder.chains.signs import signs_of, signs_of_new
from tidings.lexicons.tables import column
from tidings.model.encoded import Layer

Said = tuple[str, Layer, str]
CORVO: Said = ("Lidia Corvo", "name", "person")
COMPANY: Said = ("the companies", "description", "organization")
NATIONS: Said = ("United Nations", "name", "organization")
HE: Said = ("he", "pronoun", "pronoun")
CASES: list[tuple[list[Said], Said, str]] = [
    ([CORVO], ("Corvo", "name", "person"), "same last name"),
    ([CORVO], ("Ana Sy", "name", "person"), "another name: person"),
    ([CORVO], ("Corvo", "name", "place"), "names share words: place"),
    ([NATIONS], ("UN", "name", "organization"), "initials"),
    ([COMPANY], ("companies", "description", "organization"), "same noun: bare"),
    ([COMPANY], COMPANY, "same words: description: known: same kind"),
    ([("two large companies", "description", "organization")], ("the small companies", "description", "organization"), "same noun, other words"),
    ([CORVO], HE, "he for a name"),
    ([("she", "pronoun", "pronoun")], HE, "he beside she"),
    ([COMPANY], ("they", "pronoun", "pronoun"), "they for many"),
    ([CORVO], ("her boss", "description", "person"), "somebody's"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "mention", "sign"), CASES)
def test_a_sign_is_seen(before: list[Said], mention: Said, sign: str) -> None:
    mentions, text = noted(*before, mention)
    chain = Chain()
    for one in mentions[:-1]:
        chain.add(one)
    assert signs_of(mentions[-1], chain, [0.0] * len(before), 0, text, best=True)[sign] == 1.0


def test_words_that_were_seen_are_a_sign_against_a_new_one() -> None:
    (mention,), _ = noted(COMPANY)
    sign = "new: words were seen: description: known"
    assert sign in signs_of_new(mention, 0.0, seen=True)
    assert sign not in signs_of_new(mention, 0.0, seen=False)


def test_signs_that_are_weighed_are_looked_for() -> None:
    taught = column("en/chain_signs.tsv", "sign")
    assert {sign for _, _, sign in CASES} <= taught
