"""A denial that points back ("fired them", "is false") answers what was said just before it, and nothing of another report."""

import pytest
from tests.merging.reports import account_of_days


@pytest.mark.parametrize(
    ("before", "text", "denied"),
    [
        (
            "Peru said that Chilean troops had opened fire on a patrol at the Karm pass, killing two soldiers.",
            "The Peruvian army complained of two shots near Brenik at night. Chile denied that its soldiers had fired them.",
            "its soldiers had fired them",
        ),
        (
            "Peru's interior minister accused the Chilean navy of laying mines off Karm.",
            "The Lake Front claimed on Monday to have laid mines near Oster, a claim the Chilean navy says is false.",
            "is false",
        ),
    ],
)
def test_a_denial_that_points_back_answers_nothing_of_another_report(
    before: str, text: str, denied: str
) -> None:
    account = account_of_days(("2021-05-03", before), ("2021-05-06", text))
    (denial,) = [s for s in account.statements if s.content == denied]
    answered = next((s.content for s in account.statements if s.id == denial.answers), "")
    assert "Karm" not in answered
