"""A denial that points back to its own report ("fired them") answers nothing that another report tells."""

from tests.merging.reports import account_of_days


def test_a_denial_that_points_back_answers_nothing_of_another_report() -> None:
    account = account_of_days(
        (
            "2021-05-03",
            "Peru said that Chilean troops had opened fire on a patrol at the Karm pass, killing two soldiers.",
        ),
        (
            "2021-05-06",
            "The Peruvian army complained of two shots near Brenik at night. Chile denied that its soldiers had fired them.",
        ),
    )
    (denial,) = [s for s in account.statements if s.kind == "denial"]
    answered = next((s.content for s in account.statements if s.id == denial.answers), "")
    assert "Karm" not in answered


def test_a_predicate_alone_answers_what_stands_beside_it() -> None:
    account = account_of_days(
        (
            "2021-05-03",
            "Peru's interior minister accused the Chilean navy of laying mines off Karm.",
        ),
        (
            "2021-05-06",
            "The Lake Front claimed on Monday to have laid mines near Oster, a claim the Chilean navy says is false.",
        ),
    )
    (denial,) = [s for s in account.statements if s.content == "is false"]
    answered = next((s.content for s in account.statements if s.id == denial.answers), "")
    assert "Karm" not in answered
