"""Who or what did harm that a clause tells behind the ground of a blow, and what stays with the ground."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tidings.language.arguments import slot
from tidings.model.mentions import Reading

CASES = (
    ("The attack on a market hall, which wounded nine people, lasted an hour.", "wounded", "attack"),
    ("The raid on a fuel depot that killed four guards began at dawn.", "killed", "raid"),
    ("The shooting at a concert that killed nine people lasted an hour.", "killed", "shooting"),
    ("The explosion in a flour mill which injured 17 people woke the town.", "injured", "explosion"),
    ("Strikes in the province of Karm this month that killed nine people went on.", "killed", "Strikes"),
    # The ground itself does it, or those on it do.
    ("The attack on rebels that killed nine people went on.", "killed", "rebels"),
    ("The driver of the lorry that killed nine people fled.", "killed", "lorry"),
    ("The attack on a hall which houses nine people lasted an hour.", "houses", "hall"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "verb", "doer"), CASES)
def test_who_does_what_the_clause_tells(
    read_text: Callable[..., Reading], text: str, verb: str, doer: str
) -> None:
    (sentence,) = read_text(text).sentences
    told = next(t for t in sentence.tokens if t.text == verb)
    assert [t.text for t in slot(sentence, told, "subject")] == [doer]


HOLDERS = (
    ("The leader of the Union for Change, who was detained at her home on Monday, is ill.", "detained", "leader"),
    ("The head of the Lima Electoral Commission, who was arrested on Monday, denies it.", "arrested", "head"),
    # The body itself: the verb means many, or the pronoun no person.
    ("The commander of the Red Guards, who were disarmed on Monday, has fled.", "disarmed", "Guards"),
    ("The leader of the Karst Front, which was banned on Monday, has fled.", "banned", "Front"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "verb", "meant"), HOLDERS)
def test_who_leads_a_body_is_the_who(
    read_text: Callable[..., Reading], text: str, verb: str, meant: str
) -> None:
    (sentence,) = read_text(text).sentences
    told = next(t for t in sentence.tokens if t.text == verb)
    assert [t.text for t in slot(sentence, told, "object")] == [meant]


NUMBERS = (
    ("A sergeant of police, who was lynched in Lima, is mourned.", "lynched", "sergeant"),
    ("The father of the boys, who was arrested on Monday, denies it.", "arrested", "father"),
    ("The commander of the troops, who were ambushed on Monday, has fled.", "ambushed", "troops"),
    ("Members of the militia who were killed on Monday were buried.", "killed", "Members"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "verb", "meant"), NUMBERS)
def test_the_number_of_the_verb_says_who(
    read_text: Callable[..., Reading], text: str, verb: str, meant: str
) -> None:
    (sentence,) = read_text(text).sentences
    told = next(t for t in sentence.tokens if t.text == verb)
    assert [t.text for t in slot(sentence, told, "object")] == [meant]
