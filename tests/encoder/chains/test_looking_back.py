"""What the network says of a mention and those before it is the same however many are asked for together."""

import numpy as np
import pytest

from tidings.encoder.chains import looking_back
from tidings.encoder.chains.chain import LOOK_BACK
from tidings.encoder.chains.looking_back import NEVER, LookingBack
from tidings.encoder.weights import Floats

COUNT = 2 * LOOK_BACK + 5


def pairs(some: slice, others: slice) -> Floats:
    """Every pair has its own score, which grows with both places."""
    rows, columns = (np.arange(COUNT)[one][:, None] for one in (some, others))
    return np.asarray((rows * COUNT + columns.T) / COUNT**2, dtype=np.float32)


def test_a_mention_looks_back_so_far_and_no_further() -> None:
    odds = LookingBack(pairs)
    lengths = [len(odds(at)) for at in range(COUNT)]
    assert lengths == [min(at, LOOK_BACK) for at in range(COUNT)]


@pytest.mark.parametrize("block", [1, 7, 1000])
def test_blocks_change_nothing(block: int, monkeypatch: pytest.MonkeyPatch) -> None:
    before = LookingBack(pairs)
    told = [list(before(at)) for at in range(COUNT)]
    monkeypatch.setattr(looking_back, "BLOCK", block)
    after = LookingBack(pairs)
    assert [list(after(at)) for at in range(COUNT)] == told


def test_a_network_that_is_sure_of_nothing_is_cut() -> None:
    nothing = LookingBack(lambda some, others: pairs(some, others) - 100)
    assert list(nothing(2)) == pytest.approx([NEVER, NEVER])
