"""Who a figure counts where its reports call them otherwise."""

import pytest

from tidings.merging.counts.populations import population_of
from tidings.model.mentions import FigureMention


def _killed(value: int, people: str) -> FigureMention:
    return FigureMention(
        start=0, end=4, quote=f"{value} {people}", sentence=1, head=1, value=value, low=value, high=value,
        measure="killed", population=people, scope="incident",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("told", "best", "called"),
    [
        ([(31, "people"), (24, "aid workers")], 31, "people"),
        ([(34, "soldiers"), (34, "Norland soldiers"), (30, "people")], 34, "Norland soldiers"),
        ([(276, "girls"), (200, "Tamsa schoolgirls")], 276, "Tamsa schoolgirls"),
        ([(31, ""), (24, "medics")], 31, ""),
        ([(9, "civilians"), (14, "people")], None, "civilians"),
    ],
)
def test_who_is_counted(told: list[tuple[int, str]], best: float | None, called: str) -> None:
    assert population_of([_killed(*one) for one in told], best) == called
