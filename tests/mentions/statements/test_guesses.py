"""Guesses at what is over, what is laid bare, asked for or announced, what another says in a content: invented sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.statements import read_statements
from tidings.model.mentions import Reading, StatementMention

ReadText = Callable[..., Reading]

KINDS = [
    # a guess at what is over foretells nothing
    ("The sheriff said the fire was likely the work of smugglers.", "accusation"),
    ("The sheriff said the fire was probably an accident.", "assessment"),
    ("The sheriff said the fire was likely to reach the mill.", "forecast"),
    # what has no finite verb is wanted
    ("The union insists that the council release the minutes.", "demand"),
    ("The union insists that the council released the minutes.", "claim"),
    # who tells what he needs asks for it
    ("The agency said it needed $40 million for tents.", "appeal"),
    ("“We need help,” said the midwife.", "appeal"),
    ("The agency said it needed to be told.", "claim"),
    ("The agency said it did not need help.", "claim"),
    # who confesses a deed owns up to it
    ("A guard admitted handing the gunmen the keys to the armoury.", "responsibility_claim"),
    # one's own step, announced
    ("The teachers' union announced that it would boycott the hearings.", "announcement"),
    ("The teachers' union said that it would boycott the hearings.", "threat"),
    ("The rebels announced that they would shell the port.", "threat"),
    ("The mayor let it be known that the bakery had run out of flour.", "claim"),
    ("The mayor let it be known that the bridge would reopen in May.", "announcement"),
    # what another says in a content is another's
    ("A nurse said guards had told her that anyone caught filming would be shot.", "claim"),
    ("The guards said that anyone caught filming would be shot.", "threat"),
    # a paper keeps no duty, its parties do
    ("A miller said the truce did not apply to his street.", "claim"),
    # what is given to one only is held out
    ("The rebels said they would hand over the guns only to monitors.", "offer"),
    # what is felt for others honours them; words of guilt, ease and danger
    ("The navy offered its condolences to the widows.", "praise"),
    ("The navy offered its boats to the widows.", "offer"),
    ("Nobody has been charged, the widows' committee said.", "accusation"),
    ("The envoys played down talk of a blockade.", "denial"),
    ("The court has no business in foreign policy, the minister said.", "condemnation"),
    ("The power grid is on its last legs, an engineer said.", "assessment"),
    ("Peru said any delay would be regarded as a breach of the pact.", "warning"),
    ("Peru said the delay was regarded as a joke.", "claim"),
    ("The gunmen were cornered and desperate, the mayor said.", "assessment"),
    ("“It was a false alarm,” the mayor said.", "assessment"),
    ("“The report was false,” the mayor said.", "denial"),
    ("The officer's lawyer said he would appeal.", "announcement"),
    # a danger one runs already, odds that one has, what was usual, how a deed is judged: nothing is foretold
    ("The senator said that Peru cannot afford to run the security risk of open borders.", "assessment"),
    ("Nurses said they faced the very real risk of arrest.", "claim"),
    ("The agency said there was a risk of famine.", "warning"),
    ("She said teachers would sometimes dismiss her plans.", "claim"),
    ("She said teachers would dismiss her plans.", "forecast"),
    ("The governor said it would be improper for him to speak about the case.", "assessment"),
    ("The governor said it would be possible to cross by noon.", "forecast"),
    ("The engineer said the dam was going to be a model.", "claim"),
    ("The engineer said the dam is going to burst.", "forecast"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kind(read_text: ReadText, text: str, kind: str) -> None:
    assert [s.kind for s in _said(read_text, text) if s.parent is None] == [kind]


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("“It is shut,” he said. “We have no fuel.”", ["It is shut … We have no fuel."]),
        ("“It is shut. We have no fuel,” he said.", ["It is shut. We have no fuel"]),
        ("“Without fuel,” he said, “Peru stops.”", ["Without fuel … Peru stops."]),
    ],
)
def test_one_quotation_is_one_statement(
    read_text: ReadText, text: str, contents: list[str]
) -> None:
    found = _said(read_text, text)
    assert [" … ".join(e.quote for e in s.content) for s in found] == contents


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The ministry has neither confirmed nor denied the raid.", 0),
        ("The ministry would not confirm or deny the raid.", 0),
        ("The ministry has denied the raid.", 1),
        ("A jury in Lima found the officer guilty of theft.", 0),
        # who does not wish to be named says no more by that
        ("A clerk who did not wish to be named said the road was closed.", 1),
        ("A panel in Lima found the officer's report misleading.", 1),
        ("“They are asking us to lift it,” she said.", 2),
    ],
)
def test_what_tells_of_no_saying(read_text: ReadText, text: str, number: int) -> None:
    found = _said(read_text, text)
    assert len(found) in {number, max(1, number - 1)} if number else not found
    assert not any(e.quote == "she said" for s in found for e in s.content)


def _said(read_text: ReadText, text: str) -> tuple[StatementMention, ...]:
    reading = read_text(text)
    chains, entities = read_entities(reading)
    return read_statements(replace(reading, chains=chains, entities=entities))
