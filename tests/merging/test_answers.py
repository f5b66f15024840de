"""A denial answers the accusation of the same matter, a refusal the demand; others answer nothing."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of, account_of_days


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        (
            "Chile's defence ministry accused Peru of shelling a bridge near Arica.\n\n"
            "Peru's foreign ministry denied shelling the bridge.",
            [("denial", "accusation")],
        ),
        (
            "Chile demanded that Peru withdraw its troops from the Tacna valley.\n\n"
            "Peru refused to withdraw its troops from the valley.",
            [("refusal", "demand")],
        ),
        (
            "Chile accused Peru of shelling the dam.\n\nChile's army denied shelling the dam.",
            [],
        ),
        (
            "The two sides accused each other of shelling the dam. Both sides denied shelling it.",
            [],
        ),
        ("Chile accused Peru of seizing two fishing boats.", []),
    ],
    ids=["denial", "refusal", "own side", "both sides", "nobody"],
)
def test_answers(text: str, answers: list[tuple[str, str]]) -> None:
    account = account_of(text)
    kinds = {s.id: s.kind for s in account.statements}
    assert [(s.kind, kinds[s.answers]) for s in account.statements if s.answers] == answers


@pytest.mark.parametrize(
    ("texts", "answers"),
    [
        (
            (
                "Chile accused Peru of mining the Tacna railway.",
                "Peru's foreign minister, Ana Ruiz, accused the Chilean army of mining the railway itself.",
            ),
            [("counter", "Ana Ruiz")],
        ),
        (
            (
                "Chile accused Peru of mining the Tacna railway.",
                "Not one Peruvian sapper was near the Tacna railway, Peru's foreign minister, Ana Ruiz, said.",
            ),
            [("denial", "Ana Ruiz")],
        ),
        (
            (
                "The envoy, Ana Ruiz, demanded that Chile let three grain barges a week into the port of Arica.",
                "Not a single barge will enter Arica, Chile's defence minister, Juan Toro, said.",
            ),
            [("refusal", "Juan Toro")],
        ),
        (
            (
                "The envoy, Ana Ruiz, demanded that Chile let three grain barges a week into the port of Arica.",
                "Three grain barges a week may now enter the port of Arica, Chile's defence minister, Juan Toro, said.",
            ),
            [("concession", "Juan Toro")],
        ),
        (
            (
                "Farmers' leader Ana Ruiz said 800 cows had drowned in the Arica flood.",
                "No more than 90 cows drowned in the Arica flood, mayor Juan Toro said.",
            ),
            [("contradiction", "Juan Toro")],
        ),
        (
            (
                "Nobody was hurt in the Arica mill fire, mayor Juan Toro said.",
                "Two millers died in the Arica fire, doctor Ana Ruiz said.",
            ),
            [("contradiction", "Ana Ruiz")],
        ),
        (
            (
                "The analyst Ana Ruiz predicted that Chile would not let a grain barge into Arica.",
                "Peru demanded that Chile let a grain barge into Arica.",
            ),
            [],
        ),
        (
            (
                "Farmers' leader Ana Ruiz said 80 cows had drowned in the Arica flood.",
                "Mayor Juan Toro said 85 cows had drowned in the Arica flood.",
            ),
            [],
        ),
        (
            (
                "Chile accused Peru of mining the Tacna railway.",
                "Bolivia's foreign minister, Ana Ruiz, said no hospital in La Paz was short of oxygen.",
            ),
            [],
        ),
    ],
    ids=[
        "accused accuses", "denial without the word", "refusal without the word", "granted", "other number",
        "nobody and somebody", "an expert refuses nothing", "nearly one number", "another matter",
    ],
)  # fmt: skip
def test_answers_of_many_sorts(texts: tuple[str, ...], answers: list[tuple[str, str]]) -> None:
    account = account_of("\n\n".join(texts))
    names = {e.id: e.name for e in account.entities}
    found = [(s.answer, names.get(s.speaker or "")) for s in account.statements if s.answers]
    assert found == answers


@pytest.mark.parametrize(
    ("deed", "answer"),
    [
        ("Chile gave in and released the nine Peruvian sailors.", "concession"),
        ("Chile turned down the demand for the release of the nine Peruvian sailors.", "refusal"),
        ("Bolivia released four Argentine smugglers.", None),
        ("Another country, Bolivia, bowed to pressure and released nine smugglers.", None),
    ],
)
def test_deeds_answer_demands(deed: str, answer: str | None) -> None:
    account = account_of("Peru demanded that Chile release the nine Peruvian sailors.", deed)
    items = (*account.statements, *account.events)
    assert {i.answer for i in items if i.answers} == ({answer} if answer else set())


def test_of_two_who_accuse_each_other_one_answers() -> None:
    account = account_of(
        "Chile accused Peru of mining the Tacna railway.",
        "Peru accused Chile of mining the Tacna railway.",
    )
    assert [s.answer for s in account.statements if s.answers] == ["counter"]


def test_answers_do_not_depend_on_the_order_of_reports() -> None:
    texts = [
        "Chile accused Peru of mining the Tacna railway.",
        "Peru's foreign minister, Ana Ruiz, denied mining the railway.",
    ]
    one, other = account_of(*texts), account_of(*reversed(texts))
    assert [(s.content, s.answer) for s in one.statements] == [
        (s.content, s.answer) for s in other.statements
    ]


def test_a_denied_breach_of_an_agreement_names_its_denial() -> None:
    account = account_of(
        "Chile accused Peru of violating the Tacna ceasefire.\n\n"
        "Peru's government denied it had violated the ceasefire."
    )
    (agreement,) = account.agreements
    (denial,) = (s for s in account.statements if s.kind == "denial")
    assert [a.denied_by for a in agreement.allegations] == [(denial.id,)]
    (accusation,) = (s for s in account.statements if s.kind == "accusation")
    assert accusation.agreement == agreement.id


@pytest.mark.parametrize(
    ("denied", "found"),
    [
        ("The company's head, Juan Toro, insisted that not a single beam had been sold.", "A report of the ministry found that 214 beams had been sold in August."),
        ("The governor, Ana Ruiz, insisted that no drug had been missing from the hospital.", "An audit found that 40 boxes of the drug had been missing from the hospital in May."),
    ],
)  # fmt: skip
def test_what_is_told_only_later_is_not_yet_denied(denied: str, found: str) -> None:
    account = account_of_days(("2031-03-04", denied), ("2031-03-08", found))
    answers = {s.answer for s in account.statements if s.answers}
    assert "denial" not in answers
