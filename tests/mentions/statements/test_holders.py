"""Who holds what is only named: hopes, findings and pleas, and clauses that a sentence gives to somebody; all sentences invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.statements import read_statements
from tidings.model.mentions import Reading

ReadText = Callable[..., Reading]


def said(read_text: ReadText, text: str) -> list[tuple[str, str, str]]:
    """Speaker, kind and content of each statement."""
    reading = read_text(text)
    chains, entities = read_entities(reading)
    return [
        (
            s.speaker_evidence.quote if s.speaker_evidence else "", s.kind,
            " ".join(e.quote for e in s.content),
        )
        for s in read_statements(replace(reading, chains=chains, entities=entities))
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("There was warm praise from Lima for the medics.", "Lima", "the medics"),
        ("There was warm soup from Lima for the medics.", None, None),
        ("Hopes among the herders of seeing the well reopened are fading.", "the herders", "seeing the well reopened"),
        ("It is the view of the court that the vote was unlawful.", "the court", "the vote was unlawful"),
        ("The finding of the inquiry, that the crew was drunk, was no surprise.", "the inquiry", "the crew was drunk"),
        ("The suggestion that the boat came from Peru was put forward by an admiral.", "an admiral", "the boat came from Peru"),
        ("The suggestion that the boat came from Peru was put aside by an admiral.", None, None),
        ("The promise Lima made to rebuild the bridge has been kept.", "Lima", "to rebuild the bridge"),
        ("The road Lima made to reach the bridge has been shut.", None, None),
        ("Nothing came of the union's plea for the crew to be freed.", "the union", "the crew to be freed"),
        ("The raid drew condemnation from the African Union.", "the African Union", "The raid"),
        ("The fair drew visitors from the African Union.", None, None),
        # whose judgement it is may open the sentence
        ("To the widows of Karsk the inquiry is a farce.", "the widows of Karsk", "the inquiry is a farce"),
        ("For the mayor of Dila, the new road is a step back.", "the mayor of Dila", "the new road is a step back"),
        ("For the mayor of Dila, the new road is closed.", None, None),
        ("To the villagers the army sent flour.", None, None),
        # whoever charges may stand in front
        ("Accused by the coalition of hiding aid, the rebels let one lorry pass.", "the coalition", "hiding aid"),
        # who is only addressed is no part of what is asked
        ("The prefect told a hundred thousand people living below the dam to leave.", "The prefect", "to leave"),
        # the speaker may come last, with his own helping verb
        ("The bank had been warned, its former head, Luis Prado, has told a court.", "its former head, Luis Prado", "The bank had been warned"),
        # a clause of what is said, hung on the word of saying
        ("Omar Sy said he finally believes the envoy was born in Lima and was therefore qualified to be president.", "Omar Sy", "the envoy was born in Lima and was therefore qualified to be president"),
        ("He’s claiming that the vote is “a big trick” but “nobody has the guts to talk about it.”", "He", "the vote is “a big trick” but “nobody has the guts to talk about it.”"),
        ("Ruiz said that three things were missing: beds, drips and light.", "Ruiz", "three things were missing: beds, drips and light"),
        ("The search set off a row: Ruiz said it was illegal.", "Ruiz", "it was illegal"),
        ("Ruiz threatened to leave the talks, should the general stay away.", "Ruiz", "to leave the talks, should the general stay away"),
        # a judgement may part what it judges
        ("The truce, in the view of most diplomats, is dead.", "most diplomats", "The truce is dead"),
        # one word may be warned of or prayed for
        ("Aid groups warned of famine.", "Aid groups", "famine"),
        ("Doctors warn of measles outbreak in camps", None, None),
        ("The bishop prayed for peace.", "The bishop", "peace"),
        # what a study shows
        ("Polls show a tight race in the north.", "Polls", "a tight race in the north"),
        ("Polls show a close contest in the state, where ten seats are open.", "Polls", "a close contest in the state"),
        ("The guide showed a map of the north.", None, None),
        # what somebody would not do when asked
        ("The company would not say how many miners were below.", "The company", "say how many miners were below"),
        ("The union would not accept the offer under any circumstances.", "The union", "accept the offer under any circumstances"),
        ("The spokesman would neither confirm nor deny that the envoy had fled.", "The spokesman", "neither confirm nor deny that the envoy had fled"),
        ("The engine would not accept the fuel.", None, None),
        ("The union would not accept the offer if it were made.", None, None),
        ("The union would not have accepted the offer.", None, None),
        ("The city of Lima demanded that the firm stop digging.", "The city of Lima", "the firm stop digging"),
    ],
)  # fmt: skip
def test_who_holds_what(
    read_text: ReadText, text: str, speaker: str | None, content: str | None
) -> None:
    found = [(by, what) for by, _, what in said(read_text, text)]
    assert found == ([] if speaker is None else [(speaker, content)])


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # eyes are no judgement
        ("He had seen the plane come down, the herder recalled.", ["claim"]),
        # plans that nobody has stand for themselves beside what is planned
        ("Kenya said it would watch its border but had no plans to shut it.", ["announcement", "denial"]),
        ("Kenya said it would watch its border and keep the gate open.", ["announcement"]),
    ],
)  # fmt: skip
def test_how_many_statements(read_text: ReadText, text: str, kinds: list[str]) -> None:
    assert [kind for _, kind, _ in said(read_text, text)] == kinds
