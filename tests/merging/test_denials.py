"""Denials and observations are found by report and day, whatever else stands in the case."""

from tests.merging.reports import account_of
from tests.merging.test_breaches import ACCUSED, TOLD_AGAIN

OTHERS = tuple(
    f"Bolivia's spokesman, {name}, denied selling the {thing}."
    for name, thing in (("Luis Paz", "railway"), ("Ana Ruiz", "harbour"), ("Eva Sol", "mines"))
)


def test_other_denials_change_nothing() -> None:
    for texts in ((ACCUSED, TOLD_AGAIN), (ACCUSED, TOLD_AGAIN, *OTHERS)):
        account = account_of(*texts)
        (accord,) = account.agreements
        (breach,) = accord.allegations
        said = {s.id: s for s in account.statements}
        assert [said[i].kind for i in breach.denied_by] == ["denial"]
        assert len(breach.observed) == 1
