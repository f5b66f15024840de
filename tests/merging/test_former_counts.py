"""What a count was before is nobody's claim of now: "raising the death toll from six"."""

import pytest
from tests.merging.reports import account_of_days

FIRST = "Six soldiers were killed this morning when a bomb went off under their lorry near the bridge of Orvela. The convoy was bringing food."
SECOND = (
    "The president dismissed the commander on Wednesday, a day after a roadside bomb killed eight soldiers of a convoy. "
    "The commander had ignored a warning, army sources said.\n\n"
    "The explosion tore apart a lorry near the bridge of Orvela on Tuesday morning. {}"
)
THIRD = "A new general took over last week after a bomb had killed nine men on the road near the bridge of Orvela on 10 March."


@pytest.mark.parametrize(
    ("more", "agreement", "best"),
    [
        ("Two of the wounded died later, a doctor said, raising the death toll from six.", "update", 9),
        ("Two of the wounded died later, a doctor said. The death toll rose from six to eight.", "update", 9),
        # a number that somebody gives now
        ("The bomb near the bridge of Orvela killed 15 soldiers, a doctor said.", "conflict", 6),
    ],
)  # fmt: skip
def test_what_a_count_was_before(more: str, agreement: str, best: float) -> None:
    days = ("2026-03-10", FIRST), ("2026-03-11", SECOND.format(more)), ("2026-03-17", THIRD)
    account = account_of_days(*days, title="Bomb on the road to Orvela")
    figure = max(account.figures, key=lambda f: len(f.estimates) if f.measure == "killed" else 0)
    assert (figure.agreement, figure.best) == (agreement, best)
