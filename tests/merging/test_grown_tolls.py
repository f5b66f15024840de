"""The toll of one happening that is told on as those who have died since."""

import pytest
from tests.merging.reports import account_of_days

FIRST = (
    "An explosion in the boiler house of the sugar mill of Orvela killed two workers on Monday. "
    "The explosion broke every window of the sugar mill, and firemen of Orvela fought the fire in the boiler house until dawn."
)
LATER = (
    "Families wait for news before the gate of the sugar mill of Orvela, where the boiler house lies open. {} "
    "Firemen have left the boiler house of the mill, and the windows of Orvela are boarded up."
)


@pytest.mark.parametrize(
    ("later", "together"),
    [
        ("Three workers have died since the explosion in the boiler house on Monday.", True),
        # those killed by others since; those who died in other deeds; far too many
        ("Three workers have been killed since the explosion in the boiler house on Monday.", False),
        ("Three workers have died since the strike at the mill began.", False),
        ("Some 400 workers have died since the explosion in the boiler house on Monday.", False),
    ],
)  # fmt: skip
def test_who_died_since_a_blast_is_its_toll(later: str, together: bool) -> None:
    days = ("2031-03-11", FIRST), ("2031-03-14", LATER.format(later))
    account = account_of_days(*days, title="Explosion at the sugar mill of Orvela")
    figures = [f for f in account.figures if f.measure == "killed" and len(f.estimates) == 2]
    assert [(f.agreement, f.best) for f in figures] == ([("update", 3.0)] if together else [])
