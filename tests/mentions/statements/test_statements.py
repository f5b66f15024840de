"""Statements in invented sentences: who, what, which kind, and what is no statement."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tidings.mentions.statements import read_statements
from tidings.model.mentions import Reading, StatementMention

ReadText = Callable[..., Reading]


def told(reading: Reading) -> list[StatementMention]:
    return list(read_statements(reading))


def said(statement: StatementMention) -> str:
    return " … ".join(piece.quote for piece in statement.content)


def who(statement: StatementMention) -> str | None:
    return statement.speaker_evidence.quote if statement.speaker_evidence else None


# text, speaker, content, kind, form
SINGLE = [
    ("Bolivia said on Tuesday that two bridges had collapsed.", "Bolivia", "two bridges had collapsed", "claim", "indirect"),
    ("The mayor denied ordering the raid.", "The mayor", "ordering the raid", "denial", "indirect"),
    ("Kenya rejected the offer of talks.", "Kenya", "the offer of talks", "refusal", "indirect"),
    ("Peru accused Chile of moving the border posts.", "Peru", "Chile of moving the border posts", "accusation", "indirect"),
    ("Lima wants Chile to withdraw its patrols.", "Lima", "Chile to withdraw its patrols", "demand", "indirect"),
    ("She called on the rebels to free the hostages.", "She", "the rebels to free the hostages", "demand", "indirect"),
    ("The union called for a general strike.", "The union", "a general strike", "demand", "indirect"),
    ("The general threatened to shell the harbour.", "The general", "to shell the harbour", "threat", "indirect"),
    ("The premier vowed to rebuild the city.", "The premier", "to rebuild the city", "pledge", "indirect"),
    ("The envoy warned of a new famine in the valley.", "The envoy", "a new famine in the valley", "warning", "indirect"),
    ("The envoy voiced optimism that the truce would hold.", "The envoy", "the truce would hold", "hope", "indirect"),
    ("The African Union condemned the coup.", "The African Union", "the coup", "condemnation", "indirect"),
    ("The bishop praised the volunteers for their courage.", "The bishop", "the volunteers for their courage", "praise", "indirect"),
    ("The ministry announced that schools would close on Monday.", "The ministry", "schools would close on Monday", "announcement", "indirect"),
    ("Seven miners died, according to the coroner.", "the coroner", "Seven miners died", "claim", "indirect"),
    ("An analyst said the talks could fail.", "An analyst", "the talks could fail", "forecast", "indirect"),
    ("Canberra regards the pact as a danger to the islands.", "Canberra", "the pact as a danger to the islands", "assessment", "indirect"),
    ('"The dam will not hold," said Ana Duarte, a hydrologist.', "Ana Duarte", "The dam will not hold", "forecast", "direct"),
    ('The colonel said: "Our men have left the valley."', "The colonel", "Our men have left the valley.", "claim", "direct"),
    ("“We hope the road opens soon,” the nurse told reporters.", "the nurse", "We hope the road opens soon", "hope", "direct"),
    ('The council said the "so-called observers" had left.', "The council", 'the "so-called observers" had left', "claim", "mixed"),
    ("«The port is ours,» the admiral said.", "the admiral", "The port is ours", "claim", "direct"),
    ("The minister said Chile must return the ship.", "The minister", "Chile must return the ship", "demand", "indirect"),
    ("The minister said he hoped the rains would come.", "The minister", "the rains would come", "hope", "indirect"),
    ("The Brigades claimed responsibility for the blast.", "The Brigades", "responsibility for the blast", "responsibility_claim", "indirect"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker", "content", "kind", "form"), SINGLE)
def test_one_statement(
    read_text: ReadText, text: str, speaker: str, content: str, kind: str, form: str
) -> None:
    found = told(read_text(text))
    assert [(who(s), said(s), s.kind, s.form) for s in found] == [(speaker, content, kind, form)]


NONE = [
    "Troops entered the port at dawn and burned the customs house.",
    "The floods threatened to reach the old town.",
    'The fleet took part in an exercise called "Northern Lantern".',
    "He read the novel “The Long Way Home” on the train.",
    "The company agreed to purchase six ferries.",
    "The president will announce his cabinet next week.",
    "If the rebels say so, the talks are over.",
    "The ministry did not say how many had died.",
    "Anyone who says the war is over is wrong.",
    "Everything the mayor says is a lie.",
    "Details of the plan were not given.",
    "The so-called caretakers left the building.",
    "",
    "Ha!",
    "🙂🙂 🙂",
    '"',
]


@pytest.mark.parametrize("text", NONE)
def test_no_statement(read_text: ReadText, text: str) -> None:
    assert told(read_text(text)) == []


def test_coordinated_verb_goes_to_the_outer_speaker(read_text: ReadText) -> None:
    found = told(
        read_text("Lima says Chile is blocking the river and has accused Chilean guards of theft.")
    )
    assert [(who(s), s.kind) for s in found] == [("Lima", "claim"), ("Lima", "accusation")]
    assert "accused" not in said(found[0])


def test_adding_belongs_to_who_spoke(read_text: ReadText) -> None:
    found = told(read_text("The ministry said nine people died, adding that the toll might rise."))
    assert [(who(s), said(s)) for s in found] == [
        ("The ministry", "nine people died"),
        ("The ministry", "the toll might rise"),
    ]


def test_nested_speech_is_a_tree(read_text: ReadText) -> None:
    found = told(read_text("Kenya said the envoy had warned that the dam would burst."))
    assert [(who(s), s.parent) for s in found] == [("Kenya", None), ("the envoy", 0)]


def test_blame_without_a_speaker_names_whom_it_is_against(read_text: ReadText) -> None:
    found = told(read_text("Six clerks died in a blast blamed on separatists."))
    assert [(who(s), s.kind) for s in found] == [(None, "accusation")]
    assert found[0].speaker_rule == "nobody is named"


def test_quotation_goes_on_after_the_cue(read_text: ReadText) -> None:
    text = '"The mill is closed," said Tomas Rehak, its owner. "We could not pay the power bill."'
    found = told(read_text(text))
    assert len(found) == 1
    assert said(found[0]) == "The mill is closed … We could not pay the power bill."
    assert who(found[0]) == "Tomas Rehak"


def test_quotation_in_the_next_paragraph_keeps_its_speaker(read_text: ReadText) -> None:
    text = '"The mill is closed," said Tomas Rehak.\n\n"Nobody will buy it now, not at this price."'
    found = told(read_text(text))
    assert [who(s) for s in found] == ["Tomas Rehak", "Tomas Rehak"]
    assert found[1].speaker_rule == "speaker of the paragraph before"


def test_quotation_over_two_sentences_with_the_cue_last(read_text: ReadText) -> None:
    found = told(read_text('"The bridge is gone. The ferry is full," said the harbour master.'))
    assert [said(s) for s in found] == ["The bridge is gone. The ferry is full"]


def test_unbalanced_quotation_ends_with_its_sentence(read_text: ReadText) -> None:
    text = 'Rehak does not believe the mill will open. "Nobody will come back to it. The town has since built a park.'
    found = told(read_text(text))
    assert [said(s) for s in found][-1] == "Nobody will come back to it."


LIKELY = [
    ("Analysts say the truce may collapse.", (0.20, 0.55), False),
    ("Analysts say the truce is very likely to collapse.", (0.80, 0.95), False),
    ("Analysts say the truce is unlikely to hold.", (0.20, 0.45), False),
    ("Analysts say the truce will collapse.", None, False),
    ("Engineers say there is a danger that the dam will burst.", (0.20, 0.55), False),
    ("Engineers say the river will cross the danger mark.", None, False),
    ("Maria Ruiz does not believe there is a risk that the dam will burst.", (0.05, 0.20), True),
]


@pytest.mark.parametrize(("text", "chances", "negated"), LIKELY)
def test_likelihood(
    read_text: ReadText, text: str, chances: tuple[float, float] | None, negated: bool
) -> None:
    (found,) = told(read_text(text))
    assert (found.kind, found.likelihood, found.negated) == ("forecast", chances, negated)


def test_the_same_words_may_be_pledge_threat_or_forecast(read_text: ReadText) -> None:
    kinds = {
        '"We will attack the port," the admiral said.': "threat",
        '"We will protect the port," the admiral said.': "pledge",
        '"They will attack the port," the admiral said.': "forecast",
    }
    for text, kind in kinds.items():
        assert [s.kind for s in told(read_text(text))] == [kind], text


def test_evidence_is_the_text(read_text: ReadText) -> None:
    text = "\n\n".join(row[0] for row in SINGLE)
    for statement in told(read_text(text)):
        pieces = [*statement.content, statement.cue, statement.speaker_evidence, statement.hedge]
        for piece in pieces:
            assert piece is None or piece.quote == text[piece.start : piece.end]


def test_statements_are_in_order_and_parents_exist(read_text: ReadText) -> None:
    found = told(read_text(" ".join(row[0] for row in SINGLE)))
    starts = [s.content[0].start for s in found]
    assert starts == sorted(starts)
    assert all(s.parent is None or s.parent < len(found) for s in found)


def test_a_denial_in_a_relative_clause_answers_what_stands_before(read_text: ReadText) -> None:
    found = told(read_text("Kabul says Lima harbours pirates, which Peru denies."))
    assert [(who(s), s.kind, said(s)) for s in found] == [
        ("Kabul", "claim", "Lima harbours pirates"),
        ("Peru", "denial", "Lima harbours pirates"),
    ]


def test_silence_is_no_refusal(read_text: ReadText) -> None:
    assert told(read_text("The company declined to comment on the strike.")) == []


def test_conversation_has_the_speakers_of_its_labels(read_text: ReadText) -> None:
    text = "REPORTER: Will the dam hold?\n\nDUARTE: The dam will not hold. I think we must leave."
    (found,) = told(read_text(text))  # who only asks says nothing
    assert (who(found), found.form) == ("DUARTE", "direct")
    assert said(found) == "The dam will not hold. I think we must leave."


def test_who_leads_a_conversation_and_who_is_polite_say_nothing(read_text: ReadText) -> None:
    text = (
        "ANA SOTO, HOST:\n\nMore on the flood.\n\nBO LUND: You're welcome.\n\n"
        "SOTO: Now, the dam has burst.\n\nLUND: The river still rises.\n\n"
        "SOTO: I believe the mayor said that the dam had burst.\n\n"
        "SOTO: We have to leave it there.\n\nLUND: Thanks, Ana.\n\nLUND: Now, I believe..."
    )
    found = [(who(s), said(s)) for s in told(read_text(text))]
    # what the mayor said is told, and not by the host
    assert found == [("LUND", "The river still rises."), ("the mayor", "the dam had burst")]


def test_dateline_is_no_speaker(read_text: ReadText) -> None:
    (found,) = told(read_text("LIMA (AP) — Peru said on Monday that two ferries had sunk."))
    assert who(found) == "Peru"


def test_signed_quotation(read_text: ReadText) -> None:
    (found,) = told(read_text('"I am ashamed of this council." — Ana Ruiz'))
    assert who(found) == "Ana Ruiz"


def test_speakers_of_a_long_report_take_little_time(read_text: ReadText) -> None:
    row = 'Peru said two ferries had sunk. "Nobody came to help us," said Ana Ruiz.'
    assert len(told(read_text("\n\n".join([row] * 400)))) == 800


def test_what_stands_between_a_quotation_and_its_verb_is_the_speaker(read_text: ReadText) -> None:
    text = "`` We are aware of the matter, '' team general manager Awa Sy said in Lima."
    assert [said(s) for s in told(read_text(text))] == ["We are aware of the matter"]


def test_who_is_accused_does_not_accuse(read_text: ReadText) -> None:
    (found,) = told(read_text("Awa Sy is accused of leading the raid on Karm."))
    assert (found.kind, who(found)) == ("accusation", None)


def test_a_rank_with_a_full_stop_is_part_of_who_speaks(read_text: ReadText) -> None:
    text = '"There may have been a third," said Karm police Lt. Gerry Rehak. He left.'
    (found,) = told(read_text(text))
    assert (who(found) or "").endswith("Gerry Rehak")


def test_who_is_spoken_of_does_not_speak(read_text: ReadText) -> None:
    found = told(read_text("President Tomas Rehak is alleged to have sold the mill."))
    assert [who(s) for s in found] in ([], [None])


@pytest.mark.parametrize(
    ("text", "charged"),
    [
        ("Neither Orlan nor her aides have been accused of theft.", False),
        ("No member of the council has been accused of theft.", False),
        ("The mayor has not once been accused of theft.", False),
        ("The mill has not once in nearly 40 years of work been charged with theft.", False),
        # others are charged, or more than that was done
        ("Orlan and her aides have been accused of theft.", True),
        ("Orlan, who has no mill, has been accused of theft.", True),
    ],
)  # fmt: skip
def test_nobody_is_charged(read_text: ReadText, text: str, charged: bool) -> None:
    assert ("accusation" in {s.kind for s in told(read_text(text))}) is charged
