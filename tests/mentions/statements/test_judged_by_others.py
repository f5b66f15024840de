"""What others think of words is no part of them; a condition is another forecast."""

import pytest
from tests.merging.reports import account_of


@pytest.mark.parametrize(
    ("text", "content", "kind"),
    [
        (
            "The Lake Front claimed on Monday to have laid mines near Karm, a claim the navy says is false.",
            "to have laid mines near Karm",
            "responsibility_claim",
        ),
        (
            "The mayor said that police had beaten nine boys, an accusation the interior ministry has rejected.",
            "police had beaten nine boys",
            "claim",
        ),
        (
            "The mayor said that police had beaten nine boys, a man of 60 and a nurse.",
            "police had beaten nine boys, a man of 60 and a nurse",
            "claim",
        ),
    ],
)
def test_what_others_think_of_it_is_no_part_of_it(text: str, content: str, kind: str) -> None:
    assert [s.kind for s in account_of(text).statements if s.content == content][:1] == [kind]


@pytest.mark.parametrize(
    ("text", "chances"),
    [
        (
            "A new war is unlikely, but if the monitors leave, it becomes almost certain.",
            (0.2, 0.45),
        ),
        ("But if the monitors leave, a new war is almost certain.", (0.95, 0.99)),
    ],
)
def test_a_chance_under_a_condition_is_another(text: str, chances: tuple[float, float]) -> None:
    found = [s.likelihood for s in account_of(f"The analyst said: {text}").statements]
    assert found == [chances]


def test_the_brief_tells_nobody_whom_it_cannot_name() -> None:
    account = account_of(
        "Commander Bo Lund met Awa Sol in Karm. Chile told him that it would close the border if he attacked."
    )
    told = " ".join(x.text for s in account.brief.sections for x in s.sentences)
    assert "told him" not in told
