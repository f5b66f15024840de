"""Where a content ends: at another's word, at a clause that does something else, at a semicolon."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tidings.mentions.statements import read_statements
from tidings.model.mentions import Reading

ReadText = Callable[..., Reading]

TEXTS = [
    (  # what "that" and "which" mean
        'Nine were hurt by an explosion that the mayor described as "an intentional act".',
        [("assessment", 'an explosion as "an intentional act"')],
    ),
    (  # what is claimed is denied, and not the claiming of it
        "The army claimed the seizure of two villages, which the rebels denied.",
        [("claim", "the seizure of two villages"), ("denial", "the seizure of two villages")],
    ),
    ("The army claimed the village.", []),
    (  # what is said in one breath, doing two things
        "Malta said it had saved 300 people and would not be lectured.",
        [("claim", "it had saved 300 people"), ("refusal", "would not be lectured")],
    ),
    (
        "Nine men died and the toll will probably rise, an official said.",
        [("claim", "Nine men died"), ("forecast", "the toll will probably rise")],
    ),
    (  # a threat and what would come of it is one
        "The rebels said they would burn the port and nobody would stop them.",
        [("threat", "they would burn the port and nobody would stop them")],
    ),
    (  # after an interruption
        '"We did not mine the bridge," the governor said. "The rebels must lay down their guns."',
        [
            ("denial", "We did not mine the bridge"),
            ("demand", "The rebels must lay down their guns."),
        ],
    ),
    (  # behind a semicolon, with what is said behind the word of saying
        "A court jailed two men for spying; both say the case was built on a letter.",
        [("claim", "the case was built on a letter")],
    ),
    (  # a measure is nobody
        "The builder said the work had been done according to Serbian standards.",
        [("claim", "the work had been done according to Serbian standards")],
    ),
    (  # given to somebody by somebody
        "Prison guards have been promised a raise by the government.",
        [("pledge", "a raise")],
    ),
    (  # what people march for
        "Thousands of Georgians marched through Tbilisi to demand new elections.",
        [("demand", "new elections")],
    ),
    ("Management has so far refused to go below 37 hours.", [("refusal", "to go below 37 hours")]),
    ("They were told to leave the camp.", []),
    (
        "The ministry dismissed the reports as lies spread by enemies of Libya.",
        [("denial", "the reports as lies spread by enemies of Libya")],
    ),
    (
        "The commission declared Ravi Persaud the winner with a third of the vote.",
        [("announcement", "Ravi Persaud the winner with a third of the vote")],
    ),
    (
        "Bangkok has rejected mediation by third countries.",
        [("refusal", "mediation by third countries")],
    ),
    (
        "The president offered an amnesty to any fighter who surrendered.",
        [("offer", "an amnesty to any fighter who surrendered")],
    ),
    ("Peru neither confirmed nor denied the raid.", []),
    ("Doctors at the hospital appealed for blood.", [("appeal", "blood")]),
    (
        "The miners blocked the railway to demand that their licences be extended.",
        [("demand", "their licences be extended")],
    ),
    ("The prosecution wants him jailed for ten years.", [("demand", "him jailed for ten years")]),
    (  # what somebody else calls the thing is no part of it, what the speaker adds is
        "Peru condemned the burning of the mill, an act that Chile called an accident.",
        [("condemnation", "the burning of the mill")],
    ),
    (
        "Peru condemned the burning of the mill, a house of the poor.",
        [("condemnation", "the burning of the mill, a house of the poor")],
    ),
    (  # who is asked to do something does not thank
        "Peru called on Chile to open the pass and thanked the millers for their bread.",
        [
            ("demand", "Chile to open the pass"),
            ("praise", "the millers for their bread"),
        ],
    ),
    (
        "Peru called on Chile to open the pass and mend the bridge.",
        [("demand", "Chile to open the pass and mend the bridge")],
    ),
]


@pytest.mark.parametrize(("text", "told"), TEXTS)
def test_contents(read_text: ReadText, text: str, told: list[tuple[str, str]]) -> None:
    found = read_statements(read_text(text))
    assert [(s.kind, " ".join(e.quote for e in s.content)) for s in found] == told


def test_anothers_word_is_no_part_of_a_content(read_text: ReadText) -> None:
    text = "Peru's minister told the council that Chile was arming smugglers, something Chile's envoy called a lie."
    first = read_statements(read_text(text))[0]
    assert first.content[0].quote == "Chile was arming smugglers"


def test_who_gives_it_speaks(read_text: ReadText) -> None:
    (found,) = read_statements(read_text("The guards have been promised a raise by the ministry."))
    assert found.speaker_evidence is not None
    assert found.speaker_evidence.quote == "the ministry"


def test_who_is_told_to_leave_demands_nothing(read_text: ReadText) -> None:
    (found,) = read_statements(
        read_text('"We were told to leave no roof standing," a soldier said.')
    )
    assert found.kind != "demand"
