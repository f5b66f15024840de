"""Some tellings are set beside the others: the same pairs as of all with all, in which one is of some."""

import pytest
from benchmarks.invented_war import own_places, reports_of

from tidings.merging.happenings import linking
from tidings.merging.happenings.told import Told
from tidings.merging.happenings.weighing import Node, weigh_all
from tidings.merging.merge import merge
from tidings.pipeline import read_reports
from tidings.settings import Settings


@pytest.fixture(scope="module")
def told() -> dict[Node, Told]:
    """The tellings of some invented reports."""
    found: dict[Node, Told] = {}
    tell = linking.tell_events

    def keep(*asked: object) -> dict[Node, Told]:
        found.update(tell(*asked))  # type: ignore[arg-type]
        return dict(found)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(linking, "tell_events", keep)
        settings = Settings(reader="rules", workers=1, places=own_places())
        linked, read = read_reports(reports_of(30), settings=settings)
        merge(read.readings, linked)
    return found


@pytest.mark.parametrize("every", [2, 3, 7])
def test_between_some_and_the_others(told: dict[Node, Told], every: int) -> None:
    some = frozenset(list(told)[::every])
    among = {pair: said for pair, said in weigh_all(told) if (pair[0] in some) != (pair[1] in some)}
    assert among
    assert dict(weigh_all(told, some)) == among


@pytest.mark.parametrize("all_of_them", [True, False])
def test_between_all_and_nobody(told: dict[Node, Told], all_of_them: bool) -> None:
    assert not dict(weigh_all(told, frozenset(told) if all_of_them else frozenset()))
