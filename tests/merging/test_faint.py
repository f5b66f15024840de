"""What a report half tells joins the event that others tell, and is passed over where nothing tells of it."""

from tests.merging.reports import account_of_days
from tests.merging.test_lone import STORY

from tidings.model.account import Account


def _account(*reports: tuple[str, str]) -> Account:
    return account_of_days(*((day, f"{text} {STORY}") for day, text in reports))


def _words(account: Account) -> list[list[str]]:
    return [[v.quote for r in e.reports for v in r.evidence] for e in account.events]


def _in_one(account: Account, *words: str) -> bool:
    """Whether one event is told in all these words."""
    return any(all(any(w in quote for quote in told) for w in words) for told in _words(account))


def test_a_word_that_points_back_tells_of_what_its_report_told() -> None:
    account = _account(
        (
            "2033-03-09",
            "Prisoners armed with knives rose against the guards of the Orlim prison on Tuesday and took two blocks. "
            "Soldiers stormed the prison at dawn on Wednesday and 12 prisoners died. "
            "The governor had heard of the storming on the radio.",
        )
    )
    assert _in_one(account, "Soldiers stormed the prison", "heard of the storming")
    assert any(
        reason.rule == "event.points-back" and "storming" in reason.says
        for decision in account.decisions for reason in decision.reasons
    )  # fmt: skip


def test_what_nothing_else_tells_is_passed_over() -> None:
    account = _account(("2033-03-09", "The governor had heard of the storming on the radio."))
    assert not any("storming" in quote for told in _words(account) for quote in told)


def test_a_fire_of_another_report_is_this_fire() -> None:
    first = "A fire broke out in the store of the mill on Monday and killed two fitters."
    later = "The two fitters died in the fire of Monday, and nobody has told their families why the doors were locked."
    account = _account(("2033-03-09", first), ("2033-03-13", later))
    assert _in_one(account, "A fire broke out", "in the fire of Monday")
    assert [e.hazard for e in account.events if len(e.reports) > 1] == ["fire"]


def test_the_fire_of_another_day_is_another() -> None:
    first = "A fire broke out in the store of the mill on Monday and killed two fitters."
    later = "The two fitters died in the fire of Friday, and nobody has told their families why the doors were locked."
    account = _account(("2033-03-09", first), ("2033-03-13", later))
    assert not _in_one(account, "A fire broke out", "in the fire of Friday")


def test_who_is_dragged_off_on_a_day_is_abducted_on_it() -> None:
    first = "Gunmen abducted the mill's owner on Monday near the port."
    later = "The owner of the mill, who was dragged from her car on Monday, has not been heard of."
    account = _account(("2033-03-09", first), ("2033-03-13", later))
    assert _in_one(account, "Gunmen abducted", "dragged from her car")


def test_one_led_away_is_not_the_nine_who_were_held() -> None:
    first = "Police arrested Juno Dela on Monday at the mill."
    later = "Nine workers were detained on Monday at the mill."
    account = _account(("2033-03-09", first), ("2033-03-13", later))
    assert not _in_one(account, "arrested Juno Dela", "Nine workers were detained")


def test_attacks_of_weeks_are_not_the_one_that_is_told() -> None:
    account = _account(
        (
            "2033-03-09",
            "More than 30 soldiers were killed in attacks by the army of Norland on Tuesday. "
            "The town of Orlim has been badly hit by the attacks.",
        )
    )
    assert not any(r.rule == "event.points-back" for d in account.decisions for r in d.reasons)
